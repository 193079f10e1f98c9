import * as fc from 'fast-check';
import { Dice } from './dice.js';
import { bordered, damaged, junk, type Texts } from './texts.js';

/** One edit, to be placed in whatever text there is by then. */
export interface Draft {
  readonly at: number;
  /** How much goes. */
  readonly length: number;
  readonly text: string;
  /** With the text, a copy of so much of the old text from `from` on; or of the delimiter at the place. */
  readonly copied: number;
  readonly from: number;
  /** Where it goes: there, at the page border near there, or at the next delimiter. */
  readonly near: 'place' | 'border' | 'delimiter';
}

export type Step =
  | { readonly does: 'edit'; readonly drafts: readonly Draft[] }
  | { readonly does: 'undo' }
  | { readonly does: 'redo' };

export interface Case {
  readonly text: string;
  readonly maxDepth: number;
  /** How long the pieces are that a text comes in, or the slices of an edit, over and over. */
  readonly sizes: readonly number[];
  readonly steps: readonly Step[];
  /** From 0 to 255: what else is looked at. */
  readonly look: number;
}

const BEYOND = 1 << 30;
const depths = [1000, 1000, 1000, 12, 5];

function sizeOf(dice: Dice): number {
  const kind = dice.below(20);
  if (kind < 10) return dice.below(300);
  return kind < 18 ? 800 + dice.below(1800) : 4000 + dice.below(dice.oneIn(10) ? 26_000 : 4000);
}

function textOf(texts: Texts, dice: Dice): string {
  const kind = dice.below(20);
  if (kind < 3) return junk(texts, dice, dice.below(dice.oneIn(6) ? 6000 : 1200));
  if (kind < 9) return bordered(texts, dice);
  const text = texts.whole(dice, sizeOf(dice));
  return kind < 14 ? damaged(texts, dice, text, 1 + dice.below(dice.oneIn(3) ? 40 : 6)) : text;
}

const PLAIN: Draft = { at: 0, length: 0, text: '', copied: 0, from: 0, near: 'place' };

function draftOf(texts: Texts, dice: Dice, length: number): Draft {
  const at = dice.below(length + 1);
  const near = dice.oneIn(4) ? 'border' : 'place';
  const some = { ...PLAIN, at, near } as const;
  switch (dice.below(14)) {
    case 0:
      return { ...some, length: 1 };
    case 1:
      return { ...some, length: dice.below(dice.oneIn(4) ? 3000 : 12) };
    case 2:
      return { ...some, text: junk(texts, dice, dice.below(30)) };
    case 3:
      return { ...some, copied: dice.below(dice.oneIn(4) ? 3000 : 40), from: dice.below(length) };
    case 4:
      return { ...some, length: dice.below(20), text: junk(texts, dice, dice.below(20)) };
    case 5:
      return { ...some, length: dice.below(200), copied: dice.below(200), from: dice.below(length) };
    case 6:
      return { ...PLAIN, at, near: 'delimiter', length: 1 };
    case 7:
      return { ...PLAIN, at, near: 'delimiter', copied: 1 };
    case 8:
      return { ...PLAIN, at, near: 'delimiter', length: 1, text: dice.pick(texts.bits) };
    case 9:
      return { ...PLAIN, at: 0, length: dice.below(3), text: dice.pick(texts.bits) };
    case 10:
      return { ...PLAIN, at: BEYOND, text: dice.pick(texts.bits) };
    case 11:
      return dice.oneIn(4)
        ? { ...PLAIN, length: BEYOND, text: dice.oneIn(2) ? '' : texts.whole(dice, dice.below(1500)) }
        : { ...some, text: '' };
    default:
      return { ...some, text: dice.pick(texts.bits) };
  }
}

/** Keys that are hit one after the other. */
function typed(texts: Texts, dice: Dice, length: number): Step[] {
  const keys = dice.pick(texts.bits) + dice.pick(texts.bits);
  const at = dice.below(length + 1);
  return Array.from(keys.slice(0, 8), (text, i) => ({
    does: 'edit',
    drafts: [{ ...PLAIN, at: at + i, text }],
  }));
}

function stepsOf(texts: Texts, dice: Dice, length: number): Step[] {
  const steps: Step[] = [];
  for (let left = 1 + dice.below(3); left > 0; left--) {
    const kind = dice.below(12);
    if (kind === 0) steps.push(...typed(texts, dice, length));
    else if (kind === 1) {
      const drafts = Array.from({ length: dice.below(5) }, () => draftOf(texts, dice, length));
      steps.push({ does: 'edit', drafts });
    } else {
      steps.push({ does: 'edit', drafts: [draftOf(texts, dice, length)] });
      if (kind < 5) steps.push({ does: 'undo' });
      if (kind === 2) steps.push({ does: 'redo' });
    }
  }
  return steps;
}

const sizes = [[1], [1, 2], [2, 3, 1, 7], [60, 1, 300], [1024], [4095, 1, 2], [5000, 9]];

/** Cases that shrink: by steps left out, by what they write, and by pieces of the text. */
class Cases extends fc.Arbitrary<Case> {
  readonly #texts: Texts;
  /** Shrinking is not to take for ever: so many smaller cases are tried. */
  #tries = 3000;

  constructor(texts: Texts) {
    super();
    this.#texts = texts;
  }

  generate(random: fc.Random): fc.Value<Case> {
    const dice = new Dice(random);
    const text = textOf(this.#texts, dice);
    const made: Case = {
      text,
      maxDepth: dice.pick(depths),
      sizes: dice.oneIn(8) ? [1 + dice.below(2000)] : dice.pick(sizes),
      steps: stepsOf(this.#texts, dice, text.length),
      look: dice.below(256),
    };
    return new fc.Value(made, undefined);
  }

  canShrinkWithoutContext(_value: unknown): _value is Case {
    return false;
  }

  shrink(made: Case): fc.Stream<fc.Value<Case>> {
    return fc.stream(this.#smaller(made));
  }

  *#smaller(made: Case): IterableIterator<fc.Value<Case>> {
    for (const smaller of smallerThan(made)) {
      if (this.#tries-- <= 0) return;
      yield new fc.Value(smaller, undefined);
    }
  }
}

function* smallerThan(made: Case): IterableIterator<Case> {
  const { text, steps } = made;
  for (let i = steps.length - 1; i >= 0; i--) yield { ...made, steps: steps.toSpliced(i, 1) };
  for (let size = text.length >> 1; size >= Math.max(1, text.length >> 7); size >>= 1) {
    for (let at = 0; at < text.length; at += size)
      yield { ...made, text: text.slice(0, at) + text.slice(at + size) };
  }
  if (made.maxDepth !== 1000) yield { ...made, maxDepth: 1000 };
  for (const [i, step] of steps.entries()) {
    if (step.does !== 'edit') continue;
    for (const drafts of smallerDrafts(step.drafts))
      yield { ...made, steps: steps.with(i, { does: 'edit', drafts }) };
  }
}

function* smallerDrafts(drafts: readonly Draft[]): IterableIterator<readonly Draft[]> {
  for (const [i, draft] of drafts.entries()) {
    yield drafts.toSpliced(i, 1);
    const { text, length, copied } = draft;
    if (text.length > 1) {
      yield drafts.with(i, { ...draft, text: text.slice(text.length >> 1) });
      yield drafts.with(i, { ...draft, text: text.slice(0, text.length >> 1) });
    }
    if (length > 1) yield drafts.with(i, { ...draft, length: length >> 1 });
    if (copied > 1) yield drafts.with(i, { ...draft, copied: copied >> 1 });
  }
}

export function cases(texts: Texts): fc.Arbitrary<Case> {
  return new Cases(texts);
}

import type { Dice } from './dice.js';

/** How texts of a language are made up. */
export interface Texts {
  /** A text without a fault, of about so many units, often somewhat more. */
  whole(dice: Dice, size: number): string;
  /** What typing and pasting bring: delimiters above all, and what is easily cut in two. */
  readonly bits: readonly string[];
  /** What can stand for long without meaning anything. */
  readonly fillings: readonly string[];
  /** What begins or ends something, with the flag `g`. */
  readonly delimiters: RegExp;
}

/** Bits of a language in any order: nothing but faults. */
export function junk(texts: Texts, dice: Dice, size: number): string {
  let text = '';
  while (text.length < size) text += dice.pick(texts.bits);
  return text;
}

/** A text with some faults in it. */
export function damaged(texts: Texts, dice: Dice, text: string, faults: number): string {
  let now = text;
  for (let i = 0; i < faults; i++) {
    const at = dice.below(now.length + 1);
    const gone = dice.oneIn(2) ? dice.below(4) : 0;
    now = now.slice(0, at) + (dice.oneIn(3) ? '' : dice.pick(texts.bits)) + now.slice(at + gone);
  }
  return now;
}

/** Where pages like to end, in units from where they begin. */
const borders = [1024, 1024, 2048, 2048, 4096];

/** Few tokens, and those where pages end: what an edit in the filling moves over the border. */
export function bordered(texts: Texts, dice: Dice): string {
  let text = junk(texts, dice, dice.below(24));
  for (let left = 1 + dice.below(3); left > 0; left--) {
    const next = text.length + dice.pick(borders) - dice.below(24);
    const filling = dice.pick(texts.fillings);
    text = text.padEnd(next, filling) + junk(texts, dice, dice.below(32));
  }
  return text;
}

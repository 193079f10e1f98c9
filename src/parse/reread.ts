import type { Language } from '../lex/language.js';
import { AROUND, CLOSED, Container } from '../syntax/container.js';
import { NOT_AGAIN } from '../syntax/joint.js';
import { Page, WHOLE_TOKEN } from '../syntax/page.js';
import {
  firstLeaf,
  join,
  lastLeaf,
  type Leaf,
  Sequence,
  splitBefore,
  splitRight,
  withoutFirst,
  withoutLast,
} from '../syntax/sequence.js';
import type { Span, TextEdit } from '../text/span.js';
import { ResumedMachine } from './resumed-machine.js';
import { MUCH, Slabs } from './slabs.js';
import { findStart, firstPage, type Start } from './start.js';

/** A piece of the text that was read again: where it lay in the old text, and where it lies in the new one. */
export interface Reread {
  readonly old: Span;
  readonly now: Span;
}

/** How machine and old tree compare at a border; alike: in different containers that read the same inside. */
const DIFFERENT = 0;
const ALIKE = 1;
const EQUAL = 2;
type Agreement = typeof DIFFERENT | typeof ALIKE | typeof EQUAL;

/** A level of the old tree, right of where reading has come to. */
interface Frame {
  /** Null for the document itself. */
  readonly container: Container | null;
  right: Sequence | null;
}

/** A page at least so large is not worth being read again to make it larger. */
const SMALL = 256;

/**
 * One edit under way. It reads from the page that the edit touches, and at each
 * old border where machine and old tree agree it takes the rest of the old body
 * back, its closer included, and goes on one level higher.
 *
 *   [ ‥ { ‥ ‥ edit ‥ ‥ | taken back } ‥ | taken back ]
 *         ^ first page touched
 *
 * To cancel is to forget it: the old tree knows nothing of it.
 */
export class Rereading {
  readonly rereads: Reread[] = [];
  body: Sequence | null = null;
  readonly machine: ResumedMachine;
  readonly #language: Language;
  readonly #maxDepth: number;
  readonly #frames: Frame[] = [];
  /** Text to read before the next border is looked at. */
  #text: string;
  #fed = 0;
  #oldStart: number;
  #newStart: number;
  #oldAt: number;
  #newAt: number;

  constructor(
    old: Sequence | null,
    edit: TextEdit,
    language: Language,
    maxDepth: number,
    keepsTapes: boolean,
  ) {
    this.#language = language;
    this.#maxDepth = maxDepth;
    const isLong = edit.text.length > MUCH;
    const slabs = keepsTapes ? new Slabs(isLong) : null;
    // A few pages are looked at as soon as they are read.
    this.machine = new ResumedMachine(language, maxDepth, slabs, isLong);
    const prefix = this.#startBefore(old, edit.start);
    const suffix = this.#goOnAfter(old, edit.end);
    this.#text = prefix + edit.text + suffix;
    this.#oldStart = this.#newStart = edit.start - prefix.length;
    this.#oldAt = edit.end + suffix.length;
    this.#newAt = this.#newStart;
  }

  /** Reads at most about so many units; true when the edit is done and `body` holds the result. */
  step(units: number): boolean {
    let left = units;
    for (;;) {
      const piece =
        this.#text.length - this.#fed <= left
          ? this.#text.slice(this.#fed)
          : this.#text.slice(this.#fed, this.#fed + left);
      this.machine.feed(piece);
      this.#fed += piece.length;
      this.#newAt += piece.length;
      left -= piece.length;
      if (this.#fed < this.#text.length) return false;
      this.#text = '';
      this.#fed = 0;
      this.#takeBack();
      if (this.#text === '') {
        this.#endReread();
        this.body = this.machine.finish();
        return true;
      }
      if (left <= 0) return false;
    }
  }

  /**
   * Finds the page to begin with and sets the machine up in front of it; the
   * text between there and `position` is to be read first. When how that page
   * began has decided about what lies before, what lies before is read as well.
   */
  #startBefore(old: Sequence | null, position: number): string {
    let text = '';
    let at = position;
    for (;;) {
      const start = findStart(old, at);
      text = start.text + text;
      at -= start.text.length;
      if (start.page === null || at === 0 || !this.#reachesBack(start.page, leafBefore(start), text.length)) {
        this.machine.begin(start.left);
        for (const level of start.levels) this.machine.enter(level.container, level.left);
        if (start.page !== null) {
          const { entry, faults, joint } = start.page;
          this.machine.resume(entry, faults?.overflowBefore ?? 0, joint);
        } else if (start.behind !== null) this.machine.resume(start.behind.after, 0, null);
        return text;
      }
    }
  }

  /**
   * Whether a change `offset` units behind the beginning of a page may change
   * what the page's first token has decided about what lies `before`: what it
   * ended, or that a text goes no further.
   */
  #reachesBack(page: Page, before: Leaf | null, offset: number): boolean {
    // What it says of the text before it is said only when that is read.
    if (looksBack(page)) return true;
    if (page.joint === null && (before === null || !isDecidedBehind(before, page))) return false;
    if (page.slab === null) return true;
    for (let i = 0; i < page.count; i++) {
      const next = page.at(i);
      if (next > 0) return offset < next + LOOKAHEAD;
    }
    return this.#language.inToken(page.exit) || offset < page.width + LOOKAHEAD;
  }

  /** Notes what lies right of `position`, level by level; the rest of the page there is to be read first. */
  #goOnAfter(old: Sequence | null, position: number): string {
    let container: Container | null = null;
    let body = old;
    let at = position;
    for (;;) {
      const frame: Frame = { container, right: null };
      this.#frames.push(frame);
      if (body === null) return '';
      const split: { rest: Sequence | null; leaf: Leaf; offset: number } = splitRight(body, at);
      frame.right = split.rest;
      if (split.leaf instanceof Page) return split.leaf.text.slice(split.offset);
      if (split.offset === split.leaf.width && split.leaf.end === CLOSED) return '';
      container = split.leaf;
      body = split.leaf.body;
      at = split.offset;
    }
  }

  /** Takes back what can be; leaves in `#text` what must be read next, or nothing when the old text is through. */
  #takeBack(): void {
    while (this.#frames.length > 0) {
      const frame = this.#frames.at(-1)!;
      if (frame.right === null) {
        this.#frames.pop();
        continue;
      }
      const first = firstLeaf(frame.right);
      if (!this.#isTooSmall(first)) {
        const agreement = this.#agree(frame, firstPage(first));
        if (agreement !== DIFFERENT && this.#takeRun(frame, agreement)) continue;
      }
      this.#readFirst(frame, first);
      return;
    }
  }

  /** A small remainder is better read on with the small page behind it, or pages would shrink for ever. */
  #isTooSmall(next: Leaf): boolean {
    const pending = this.machine.pending;
    const small = (this.#language.pages?.soft ?? SMALL * 4) / 4;
    return pending > 0 && pending < small && next instanceof Page && next.width < small * 2;
  }

  /** The next leaf cannot be taken: its text, or its first page's and the rest one level down. */
  #readFirst(frame: Frame, first: Leaf): void {
    frame.right = withoutFirst(frame.right!);
    let leaf = first;
    while (leaf instanceof Container) {
      const inner = firstLeaf(leaf.body);
      this.#frames.push({ container: leaf, right: withoutFirst(leaf.body) });
      leaf = inner;
    }
    if (leaf.joint !== null) this.machine.joinNext();
    this.#text = leaf.text;
    this.#oldAt += leaf.width;
  }

  /** Whether the machine stands as it stood when `page` was read, and in what container compared with the frame's. */
  #agree(frame: Frame, page: Page): Agreement {
    const machine = this.machine;
    if (!machine.isSettled || machine.overflow !== (page.faults?.overflowBefore ?? 0)) return DIFFERENT;
    if (looksBack(page)) return DIFFERENT;
    const { joint } = page;
    const between = this.#language.between(machine.state);
    const { containers } = machine;
    if (joint !== null && joint.ended.length > 0 && machine.overflow === 0 && between === joint.state) {
      const top = containers.depth - 1;
      const agreement = this.#compare(frame, top - joint.ended.length);
      const isLikewise = joint.ended.every(({ kind, name }, up) => containers.isAt(top - up, kind, name));
      if (isLikewise && agreement !== DIFFERENT) {
        // What the page's first token ended there, it ends here.
        for (let i = 0; i < joint.ended.length; i++) machine.endHere();
        machine.state = page.entry;
        return agreement;
      }
    }
    const isSame = machine.state === page.entry || (between === page.entry && this.#beginsWithOpener(page));
    return isSame ? this.#compare(frame, containers.depth - 1) : DIFFERENT;
  }

  /** Whether an opener is the first thing in a page, so that no token of the page before can go on in it. */
  #beginsWithOpener(page: Page): boolean {
    if (page.slab === null || page.count === 0) return false;
    return page.at(0) === 0 && this.#language.kinds.opens[page.kind(0)] !== 0;
  }

  #compare(frame: Frame, level: number): Agreement {
    const kind = frame.container?.kind ?? -1;
    const name = frame.container?.name ?? null;
    const { containers } = this.machine;
    if (containers.isAt(level, kind, name)) return EQUAL;
    // The old container's closer, in its last leaf, closes none of another name.
    if (frame.container?.end === CLOSED && isLeaf(frame.right!)) return DIFFERENT;
    return this.#language.isAlike(kind, name, containers.kindAt(level), containers.nameAt(level))
      ? ALIKE
      : DIFFERENT;
  }

  /** Takes back as much of the frame's rest as reads the same here; false when that is nothing. */
  #takeRun(frame: Frame, agreement: Agreement): boolean {
    const machine = this.machine;
    const right = frame.right!;
    const isAsDeep = machine.depth === this.#frames.length - 1;
    const room = isAsDeep ? Infinity : this.#maxDepth - machine.depth;
    let run: Sequence | null = right;
    let rest: Sequence | null = null;
    if (right.strays !== 0 || right.height > room) {
      let bits = right.strays === 0 ? 0 : machine.containers.bits;
      // In another container than the old one, what depends on being in none does so differently.
      if (agreement === ALIKE) bits |= AROUND;
      // A closer that found nothing would find something now, or an opener would be too deep.
      if ((right.strays & bits) !== 0 || right.height > room) {
        const split = splitBefore(right, (node) => (node.strays & bits) !== 0 || node.height > room);
        run = split.before;
        rest = split.rest;
      }
    }
    if (agreement === ALIKE && rest === null && run !== null && frame.container?.end === CLOSED) {
      rest = new Sequence(0, [lastLeaf(run)]);
      run = withoutLast(run);
    }
    return run !== null && this.#takeAll(frame, run, rest);
  }

  /**
   * Takes a run, but not the ends in it that the text behind it decided: such a
   * container stays open, and such a page is left to be read. What a page that
   * is left has ended stays open likewise. False when nothing could be taken.
   */
  #takeAll(of: Frame, all: Sequence, rest: Sequence | null): boolean {
    const { machine } = this;
    const { entry } = firstPage(firstLeaf(all));
    let isTaken = false;
    const take = (run: Sequence | null): void => {
      if (!isTaken) {
        machine.flush(entry);
        this.#endReread();
        isTaken = true;
      }
      if (run === null) return;
      machine.take(run);
      this.#oldAt += run.width;
      this.#newAt += run.width;
    };
    let frame = of;
    let run: Sequence | null = all;
    /** The leaf behind the run that was left to be read. */
    let behind: Page | null = null;
    frame.right = rest;
    while (run !== null) {
      const last = lastLeaf(run);
      // What a start tag implies it will imply again.
      const endsAgain = behind !== null && isRepeated(behind);
      if (endsAgain || (last instanceof Page ? !last.hangs : last.end === CLOSED)) {
        take(run);
        // Only the frame's own body can have been taken to its end here.
        if (run === all && rest === null && of.container?.end === CLOSED) machine.closeTaken();
        break;
      }
      const before = withoutLast(run);
      if (last instanceof Page || isLeftWhole(last)) {
        frame.right = join(new Sequence(0, [last]), frame.right);
        run = before;
        behind = firstPage(last);
      } else {
        take(before);
        machine.enter(last, null);
        frame = { container: last, right: null };
        this.#frames.push(frame);
        run = last.body;
        behind = null;
      }
    }
    if (isTaken) {
      this.#oldStart = this.#oldAt;
      this.#newStart = this.#newAt;
    }
    return isTaken;
  }

  #endReread(): void {
    if (this.#oldAt === this.#oldStart && this.#newAt === this.#newStart) return;
    this.rereads.push({
      old: { start: this.#oldStart, end: this.#oldAt },
      now: { start: this.#newStart, end: this.#newAt },
    });
    this.#oldStart = this.#oldAt;
    this.#newStart = this.#newAt;
  }
}

/** What lies directly before a start, if anything does. */
function leafBefore({ left, levels }: Start): Leaf | null {
  const before = levels.length === 0 ? left : levels.at(-1)!.left;
  return before === null ? null : lastLeaf(before);
}

/** Whether how a leaf ends hangs on the page behind it. */
function isDecidedBehind(leaf: Leaf, page: Page): boolean {
  let last = leaf;
  while (last instanceof Container) last = lastLeaf(last.body);
  return last.hangs || (leaf instanceof Page ? leaf.exit : leaf.after) !== page.entry;
}

/** Scanners look no further than this behind a token to know where it ends. */
const LOOKAHEAD = 8;

/**
 * Whether what a page's first token has ended, it ends wherever it is met in
 * such a place; not when it found a fault there, which must be found again.
 */
function isRepeated(page: Page): boolean {
  const { joint } = page;
  return joint !== null && joint.ended.length > 0 && joint.state !== NOT_AGAIN && !looksBack(page);
}

/** Whether of a container without a closer not even the first page can be taken: entering it, one would open it twice. */
function isLeftWhole(container: Container): boolean {
  let run: Sequence | null = container.body;
  while (run !== null) {
    const last = lastLeaf(run);
    if (last instanceof Page ? !last.hangs : last.end === CLOSED || !isLeftWhole(last)) return false;
    run = withoutLast(run);
  }
  return true;
}

function isLeaf(run: Sequence): boolean {
  return run.level === 0 && run.kids.length === 1;
}

/**
 * Whether a page holds faults of what lies before it, or ended something there
 * with a fault: it is not taken back, for what it says was said of that text.
 */
function looksBack({ joint, faults }: Page): boolean {
  if (joint !== null && joint.state === NOT_AGAIN && joint.ended.length > 0) return true;
  const triples = faults?.diagnostics ?? null;
  if (triples === null) return false;
  for (let i = 0; i < triples.length; i += 3) {
    const start = triples[i + 1]!;
    if (start === WHOLE_TOKEN ? triples[i + 2]! <= 0 : start < 0) return true;
  }
  return false;
}

import type { Joint } from './joint.js';
import { packTape, startAt, strideOf } from './packed-tape.js';

/** What is out of the ordinary in a page; most pages have none. */
export interface Faults {
  /**
   * Triples of code, start and end, relative to the page; null when there are none.
   * A start or end of `WHOLE_TOKEN` means: as far as the token reaches there.
   */
  readonly diagnostics: Int32Array | null;
  /** A bit for each closer that found nothing to close, wherever it looked: see `strayBit`. */
  readonly strays: number;
  /** How many openers beyond the depth limit wait for their closers, where the page begins and where it ends. */
  readonly overflowBefore: number;
  readonly overflowAfter: number;
}

/** In a diagnostic's triple, instead of a start or an end. */
export const WHOLE_TOKEN: number = -0x40000000;

/**
 * A leaf of the tree: a piece of the text and the tokens that begin in it.
 *
 * All containers that a page opens on its tape also end on it. A page knows no
 * offset and no parent, so it can be shared by any number of trees. `text` and
 * the tape may be replaced by equal copies, to let go of larger memory.
 */
export class Page {
  readonly width: number;
  /** Lexer state before the first and after the last character. */
  readonly entry: number;
  readonly exit: number;
  text: string;
  /** Holds the tape, packed, from byte `from` on, `count` entries; null while it is not kept. */
  slab: Uint8Array | null;
  from: number;
  count: number;
  /** How deep containers nest in it, at most; `TOO_DEEP` where the limit was met. */
  readonly height: number;
  readonly faults: Faults | null;
  /** Whether what follows the page ended containers in it: with other text behind, they would go on. */
  readonly hangs: boolean;
  /** How what lies before hangs together with how this page begins; null when it does not. */
  readonly joint: Joint | null;
  /** Cache of the newline sum; see `lines.ts`. */
  lines: number;

  constructor(
    text: string,
    entry: number,
    exit: number,
    slab: Uint8Array | null,
    from: number,
    count: number,
    height: number,
    hangs: boolean,
    faults: Faults | null,
    joint: Joint | null,
  ) {
    this.width = text.length;
    this.entry = entry;
    this.exit = exit;
    this.text = text;
    this.slab = slab;
    this.from = from;
    this.count = count;
    this.height = height;
    this.hangs = hangs;
    this.faults = faults;
    this.joint = joint;
    this.lines = -1;
  }

  /** The kind of an entry of the tape, which must be there. */
  kind(index: number): number {
    return this.slab![this.from + index * strideOf(this.width)]!;
  }

  /** Where an entry of the tape starts, counted from the page. */
  at(index: number): number {
    const stride = strideOf(this.width);
    return startAt(this.slab!, this.from + index * stride, stride);
  }

  /** Keeps a tape of its own. */
  keepTape(entries: Int32Array, count: number): void {
    const stride = strideOf(this.width);
    this.slab = new Uint8Array(count * stride);
    this.from = 0;
    this.count = count;
    packTape(this.slab, 0, entries, 0, count, 0, stride);
  }

  /** How many bytes of its slab are its own. */
  get tapeBytes(): number {
    return this.count * strideOf(this.width);
  }

  get strays(): number {
    return this.faults === null ? 0 : this.faults.strays;
  }

  get errors(): number {
    const diagnostics = this.faults === null ? null : this.faults.diagnostics;
    return diagnostics === null ? 0 : diagnostics.length / 3;
  }
}

/** The height of what holds an opener beyond the depth limit. */
export const TOO_DEEP: number = 1 << 29;

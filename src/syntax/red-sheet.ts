import { GAP } from './kinds.js';
import { Page } from './page.js';
import { type Home, Trail } from './red-trail.js';

/**
 * A page at its place in the text, with its tape at hand.
 *
 *   entries    {   "a"   :   [   1   ]   }
 *   up        -1    0    0   0   3   3   0      the opener that it lies below
 *   mate       6                 5   3   0      the other end of its container
 */
export class Sheet {
  readonly home: Home;
  readonly page: Page;
  readonly start: number;
  readonly count: number;
  #up: Int32Array | null = null;
  #mate: Int32Array | null = null;

  constructor(home: Home, page: Page, start: number) {
    const isFirst = start === home.start;
    if (page.slab === null) home.green.readTape(page, home.container, isFirst, home.depth);
    this.home = home;
    this.page = page;
    this.start = start;
    this.count = page.count;
  }

  get end(): number {
    return this.start + this.page.width;
  }

  kind(index: number): number {
    return this.page.kind(index);
  }

  /** Where an entry lies, in the text. */
  at(index: number): number {
    return this.start + this.page.at(index);
  }

  /** Whether an entry is a token: it has text. */
  isToken(index: number): boolean {
    return this.home.green.grammar.kinds.marks[this.kind(index)] === 0;
  }

  /** Whether an entry opens a container that lies on this page as a whole. */
  isOpener(index: number): boolean {
    if (this.home.green.grammar.kinds.opens[this.kind(index)] === 0) return false;
    return index > 0 || this.home.container === null || this.start > this.home.start;
  }

  /** The opener of the innermost container of this page that the entry lies in (a closer in its own); -1 for none. */
  up(index: number): number {
    if (this.#up === null) this.#link();
    return this.#up![index]!;
  }

  /** Of an opener its closer, of a closer its opener, or -1. */
  mate(index: number): number {
    if (this.#mate === null) this.#link();
    return this.#mate![index]!;
  }

  /** How many entries begin before `offset`. O(log n) */
  countBefore(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #link(): void {
    const { closes } = this.home.green.grammar.kinds;
    const up = new Int32Array(this.count);
    const mate = new Int32Array(this.count).fill(-1);
    let open = -1;
    for (let i = 0; i < this.count; i++) {
      up[i] = open;
      if (open >= 0 && closes[this.kind(i)] === 1) {
        mate[open] = i;
        mate[i] = open;
        open = up[open]!;
      } else if (this.isOpener(i)) open = i;
    }
    this.#up = up;
    this.#mate = mate;
  }
}

/**
 * Where the token of an entry ends: at the next entry, wherever that is, less
 * the white space before it. Behind a gap, and for solid kinds, to the unit.
 * Costs O(log n), and O(pages of the token) when borders cut it.
 */
export function tokenEnd(sheet: Sheet, index: number): number {
  const { grammar } = sheet.home.green;
  const isSolid = grammar.kinds.solid[sheet.kind(index)] === 1;
  if (index + 1 < sheet.count) {
    const stop = sheet.at(index + 1);
    if (isSolid || sheet.kind(index + 1) === GAP) return stop;
    return Math.max(sheet.at(index), sheet.start + trimmed(sheet.page.text, stop - sheet.start));
  }
  const trail = Trail.at(sheet.home, sheet.start)!;
  let stop = sheet.end;
  let isExact = isSolid;
  while (trail.next() && trail.leaf instanceof Page) {
    const goesOn = grammar.inToken(trail.leaf.entry);
    const next = new Sheet(sheet.home, trail.leaf, trail.start);
    const isOver = next.count > 0 && (goesOn || next.at(0) === stop);
    if (isOver) {
      stop = next.at(0);
      if (next.kind(0) === GAP) isExact = true;
    }
    if (isOver || !goesOn) break;
    stop = next.end;
  }
  return isExact ? stop : trimmedBack(trail, stop, sheet.at(index));
}

/** The same across borders; the trail leads to the page that `stop` lies in, or behind it. */
function trimmedBack(trail: Trail, stop: number, least: number): number {
  let at = stop;
  while (at > least) {
    if (trail.start >= at) {
      trail.previous();
      continue;
    }
    const page = trail.leaf as Page;
    const end = trimmed(page.text, at - trail.start);
    at = trail.start + end;
    if (end > 0) break;
  }
  return Math.max(at, least);
}

function trimmed(text: string, stop: number): number {
  let at = stop;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 12;
}

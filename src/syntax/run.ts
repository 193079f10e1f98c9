import { GAP } from './kinds.js';
import type { Place, Spot } from './red-places.js';
import { type Sheet, tokenEnd } from './red-sheet.js';
import { endOf, startOf, tokenFrom, tokensOf } from './red-tokens.js';
import { sliceOf } from './slice.js';
import { documentHome, Home } from './red-trail.js';

/**
 * Tokens side by side as numbers, for what reads many of them and makes no
 * cursor for each. `starts` and `ends` are indices of `text`. On the tape of a
 * page there are marks among them: kinds below `FIRST_KIND`, of no width.
 */
export class TokenRun {
  text = '';
  count = 0;
  kinds: Uint8Array = new Uint8Array(64);
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);

  /** Room for so many tokens; what is there is lost. */
  reset(text: string, room: number): void {
    this.text = text;
    this.count = 0;
    if (room <= this.kinds.length) return;
    const size = Math.max(room, this.kinds.length * 2);
    this.kinds = new Uint8Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
  }

  add(kind: number, start: number, end: number): void {
    const at = this.count++;
    if (at === this.kinds.length) this.#grow();
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  /** What a token stands for. */
  textOf(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }

  #grow(): void {
    const { kinds, starts, ends } = this;
    const size = kinds.length * 2;
    this.kinds = new Uint8Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.kinds.set(kinds);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** All entries of a page, marks too, by the indices of its tape. A token that the page's end cuts ends there. */
export function fillFromPage(run: TokenRun, sheet: Sheet): void {
  // The tape is there: the sheet has seen to it.
  const { page, count } = sheet;
  const { text, width } = page;
  const { solid } = sheet.home.green.grammar.kinds;
  run.reset(text, count);
  const { kinds, starts, ends } = run;
  let kind = count === 0 ? 0 : page.kind(0);
  let at = count === 0 ? 0 : page.at(0);
  for (let i = 0; i < count; i++) {
    const next = i + 1 < count ? page.kind(i + 1) : -1;
    const stop = i + 1 < count ? page.at(i + 1) : width;
    let end = stop;
    if (solid[kind] === 0 && next !== GAP) {
      while (end > at && isSpace(text.charCodeAt(end - 1))) end--;
    }
    kinds[i] = kind;
    starts[i] = at;
    ends[i] = end;
    kind = next;
    at = stop;
  }
  run.count = count;
}

/** The tokens of a node, counted from where it begins. */
export function runOfPlace(place: Place): TokenRun {
  const run = new TokenRun();
  const from = startOf(place);
  run.text = sliceOf(greenBody(place), from, endOf(place));
  for (const { sheet, index } of tokensOf(place)) {
    run.add(sheet.kind(index), sheet.at(index) - from, tokenEnd(sheet, index) - from);
  }
  return run;
}

/**
 * The tokens from `first` on, counted from its beginning, up to the one that
 * `isLast` is true of, which is part of it, or `isOutside`, which is not. Null
 * when that is more than `most` units away.
 */
export function runFrom(
  first: Spot,
  most: number,
  isLast: (kind: number) => boolean,
  isOutside: (kind: number) => boolean,
): TokenRun | null {
  const run = new TokenRun();
  const home = documentHome(first.sheet.home.green);
  const from = startOf(first);
  let end = from;
  for (let spot: Spot | null = first; spot !== null;) {
    const { sheet, index }: Spot = spot;
    const kind = sheet.kind(index);
    if (spot !== first && isOutside(kind)) break;
    const start = sheet.at(index);
    end = tokenEnd(sheet, index);
    if (end - from > most) return null;
    run.add(kind, start - from, end - from);
    if (isLast(kind)) break;
    spot = tokenFrom(sheet, index + 1, home);
  }
  run.text = sliceOf(home.body, from, end);
  return run;
}

function greenBody(place: Place): Home['body'] {
  return (place instanceof Home ? place.green : place.sheet.home.green).body;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 12;
}

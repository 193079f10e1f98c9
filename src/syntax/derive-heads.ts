import type { Page } from './page.js';
import { spotOf } from './red-items.js';
import type { Spot } from './red-places.js';
import { type Sheet, tokenEnd } from './red-sheet.js';
import type { SyntaxToken } from './red.js';
import { runFrom, TokenRun } from './run.js';

/** A longer head is not read, as a longer run is not by `derivation`. */
const LONGEST_HEAD = 65_536;

/** Where a head goes to, by the kinds of its tokens. */
export interface HeadBounds {
  /** The last token of the head. */
  readonly isLast: (kind: number) => boolean;
  /** A token that is no part of it, where it has lost its last. */
  readonly isOutside: (kind: number) => boolean;
}

/**
 * As `derivation`, for what begins with a token and is no node of its own: the
 * head of a block, a part of one. Kept by the page of that token, when it lies
 * on that as a whole, or by the large container that the token opens.
 */
export function headDerivation<T>(
  bounds: HeadBounds,
  read: (run: TokenRun) => T,
): (first: SyntaxToken) => T | null {
  const ofPages = new WeakMap<Page, Map<number, T>>();
  const ofContainers = new WeakMap<object, T>();
  return (first) => {
    const spot = spotOf(first);
    if (spot === null) return null;
    const { page, home, start } = spot.sheet;
    let onPage = ofPages.get(page);
    const known = onPage?.get(spot.index);
    if (known !== undefined) return known;
    const run = onItsPage(spot, bounds);
    if (run !== null) {
      if (onPage === undefined) ofPages.set(page, (onPage = new Map<number, T>()));
      const made = read(run);
      onPage.set(spot.index, made);
      return made;
    }
    const opens = spot.index === 0 && start === home.start ? home.container : null;
    const kept = opens === null ? undefined : ofContainers.get(opens);
    if (kept !== undefined) return kept;
    const long = runFrom(spot, LONGEST_HEAD, bounds.isLast, bounds.isOutside);
    if (long === null) return null;
    const made = read(long);
    if (opens !== null) ofContainers.set(opens, made);
    return made;
  };
}

/** The entries of a head that ends on the page on which it begins, counted from its beginning; else null. */
function onItsPage({ sheet, index }: Spot, bounds: HeadBounds): TokenRun | null {
  const last = lastOf(sheet, index, bounds);
  if (last < 0) return null;
  const from = sheet.at(index);
  const run = new TokenRun();
  run.reset('', last - index + 1);
  let { end } = sheet;
  for (let i = index; i <= last; i++) {
    end = tokenEnd(sheet, i);
    run.add(sheet.kind(i), sheet.at(i) - from, end - from);
  }
  run.text = sheet.page.text.slice(from - sheet.start, end - sheet.start);
  return run;
}

function lastOf(sheet: Sheet, index: number, bounds: HeadBounds): number {
  for (let i = index + 1; i < sheet.count; i++) {
    const kind = sheet.kind(i);
    if (bounds.isLast(kind)) return i;
    if (sheet.isToken(i) && bounds.isOutside(kind)) return i - 1;
  }
  return -1;
}

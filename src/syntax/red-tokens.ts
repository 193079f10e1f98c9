import { Spot, type Place } from './red-places.js';
import { type Sheet, tokenEnd } from './red-sheet.js';
import { documentHome, type Home } from './red-trail.js';
import { firstSheet, lastSheet, sheetAt, Walk } from './red-walk.js';
import type { Green } from './green.js';

/** All tokens of a container or of the document, in order. O(1) a token on average. */
export function* tokensOf(place: Place): Generator<Spot, void, undefined> {
  if (place instanceof Spot) {
    yield* tokensOn(place.sheet, place.index, lastEntry(place));
    return;
  }
  let sheet = firstSheet(place);
  if (sheet === null) return;
  const walk = new Walk(sheet, place);
  while (sheet !== null) {
    yield* tokensOn(sheet, 0, sheet.count - 1);
    sheet = walk.next();
  }
}

function* tokensOn(sheet: Sheet, from: number, to: number): Generator<Spot, void, undefined> {
  for (let i = from; i <= to; i++) if (sheet.isToken(i)) yield new Spot(sheet, i, false);
}

function lastEntry({ sheet, index, isNode }: Spot): number {
  return isNode ? sheet.mate(index) : index;
}

/** The first token from an entry of a page on; null when `limit` holds no more. */
export function tokenFrom(sheet: Sheet, index: number, limit: Home): Spot | null {
  for (let i = index; i < sheet.count; i++) if (sheet.isToken(i)) return new Spot(sheet, i, false);
  const walk = new Walk(sheet, limit);
  for (let next = walk.next(); next !== null; next = walk.next()) {
    for (let i = 0; i < next.count; i++) if (next.isToken(i)) return new Spot(next, i, false);
  }
  return null;
}

/** The last token up to an entry of a page. */
export function tokenUpTo(sheet: Sheet, index: number, limit: Home): Spot | null {
  for (let i = index; i >= 0; i--) if (sheet.isToken(i)) return new Spot(sheet, i, false);
  const walk = new Walk(sheet, limit);
  for (let next = walk.previous(); next !== null; next = walk.previous()) {
    for (let i = next.count - 1; i >= 0; i--) if (next.isToken(i)) return new Spot(next, i, false);
  }
  return null;
}

export function firstTokenOf(place: Place): Spot | null {
  if (place instanceof Spot) {
    const [first] = tokensOn(place.sheet, place.index, lastEntry(place));
    return first ?? null;
  }
  const sheet = firstSheet(place);
  return sheet === null ? null : tokenFrom(sheet, 0, place);
}

export function lastTokenOf(place: Place): Spot | null {
  if (place instanceof Spot) {
    const { sheet, index } = place;
    for (let i = lastEntry(place); i >= index; i--) if (sheet.isToken(i)) return new Spot(sheet, i, false);
    return null;
  }
  const sheet = lastSheet(place);
  return sheet === null ? null : tokenUpTo(sheet, sheet.count - 1, place);
}

/** The token that last begins at or before `offset`. O(log n) a level, and O(pages) where pages hold no token. */
export function tokenBeginningBy(green: Green, offset: number): Spot | null {
  const home = documentHome(green);
  const sheet = sheetAt(home, offset);
  return sheet === null ? null : tokenUpTo(sheet, sheet.countBefore(offset + 1) - 1, home);
}

export function startOf(place: Place): number {
  return place instanceof Spot ? place.sheet.at(place.index) : place.start;
}

/** A node ends with its last token; the document with its text. */
export function endOf(place: Place): number {
  if (place instanceof Spot && !place.isNode) return tokenEnd(place.sheet, place.index);
  if (!(place instanceof Spot) && place.container === null) return place.green.length;
  const last = lastTokenOf(place);
  return last === null ? startOf(place) : tokenEnd(last.sheet, last.index);
}

/** The token that contains or touches `offset`, the one that begins there before all others. */
export function tokenAt(green: Green, offset: number): Spot | null {
  const token = tokenBeginningBy(green, offset);
  return token !== null && endOf(token) >= offset ? token : null;
}

import { Container } from './container.js';
import { Sheet } from './red-sheet.js';
import { Home, Trail } from './red-trail.js';

/** An entry of a page: a token, or the container that it opens when that lies on the page as a whole. */
export class Spot {
  readonly sheet: Sheet;
  readonly index: number;
  readonly isNode: boolean;

  constructor(sheet: Sheet, index: number, isNode: boolean) {
    this.sheet = sheet;
    this.index = index;
    this.isNode = isNode;
  }
}

/** Where a node or a token lies. Large containers are places of their own; the tree looks alike on both. */
export type Place = Spot | Home;

export function parentOf(place: Place): Place | null {
  if (place instanceof Home) return place.parent;
  const level = levelOf(place);
  return level < 0 ? place.sheet.home : new Spot(place.sheet, level, true);
}

/** The opener of the container that a spot is a child of; -1 for the page's own. An opener's token is a child of its own. */
function levelOf({ sheet, index, isNode }: Spot): number {
  return !isNode && sheet.isOpener(index) ? index : sheet.up(index);
}

export function firstOf(place: Place): Place | null {
  if (place instanceof Home) return leafwards(Trail.first(place));
  const { sheet, index } = place;
  return sheet.isToken(index) ? new Spot(sheet, index, false) : firstFrom(sheet, index + 1, index);
}

export function lastOf(place: Place): Place | null {
  if (place instanceof Home) return leafBackwards(Trail.last(place));
  const { sheet, index } = place;
  const closer = sheet.mate(index);
  return sheet.isToken(closer) ? new Spot(sheet, closer, false) : lastFrom(sheet, closer - 1, index);
}

export function nextOf(place: Place): Place | null {
  if (place instanceof Home) return place.parent === null ? null : nextLeaf(place.parent, place.start);
  const { sheet, index, isNode } = place;
  const level = levelOf(place);
  if (level >= 0 && index === sheet.mate(level)) return null;
  const found = firstFrom(sheet, (isNode ? sheet.mate(index) : index) + 1, level);
  return found !== null || level >= 0 ? found : nextLeaf(sheet.home, sheet.start);
}

export function previousOf(place: Place): Place | null {
  if (place instanceof Home) return place.parent === null ? null : previousLeaf(place.parent, place.start);
  const { sheet, index } = place;
  const level = levelOf(place);
  if (index === level) return null;
  const found = lastFrom(sheet, index - 1, level);
  return found !== null || level >= 0 ? found : previousLeaf(sheet.home, sheet.start);
}

/** The first child of `level` from an entry on. */
export function firstFrom(sheet: Sheet, from: number, level: number): Spot | null {
  const end = level < 0 ? -1 : sheet.mate(level);
  for (let i = from; i < sheet.count; i++) {
    if (i === end) return sheet.isToken(i) ? new Spot(sheet, i, false) : null;
    if (sheet.isOpener(i)) return new Spot(sheet, i, true);
    if (sheet.isToken(i)) return new Spot(sheet, i, false);
  }
  return null;
}

/** The last child of `level` up to an entry. */
function lastFrom(sheet: Sheet, from: number, level: number): Spot | null {
  for (let i = from; i >= 0; i--) {
    if (i === level) return sheet.isToken(i) ? new Spot(sheet, i, false) : null;
    const opener = sheet.mate(i);
    if (opener >= 0) return new Spot(sheet, opener, true);
    if (sheet.isToken(i)) return new Spot(sheet, i, false);
  }
  return null;
}

function nextLeaf(home: Home, start: number): Place | null {
  const trail = Trail.at(home, start)!;
  return trail.next() ? leafwards(trail) : null;
}

function previousLeaf(home: Home, start: number): Place | null {
  const trail = Trail.at(home, start)!;
  return trail.previous() ? leafBackwards(trail) : null;
}

/** The first child from a leaf on; pages may have none. */
function leafwards(trail: Trail | null): Place | null {
  if (trail === null) return null;
  do {
    if (trail.leaf instanceof Container) return within(trail, trail.leaf);
    const found = firstFrom(new Sheet(trail.home, trail.leaf, trail.start), 0, -1);
    if (found !== null) return found;
  } while (trail.next());
  return null;
}

function leafBackwards(trail: Trail | null): Place | null {
  if (trail === null) return null;
  do {
    if (trail.leaf instanceof Container) return within(trail, trail.leaf);
    const sheet = new Sheet(trail.home, trail.leaf, trail.start);
    const found = lastFrom(sheet, sheet.count - 1, -1);
    if (found !== null) return found;
  } while (trail.previous());
  return null;
}

function within(trail: Trail, container: Container): Home {
  return new Home(trail.home.green, trail.home, container, trail.start);
}

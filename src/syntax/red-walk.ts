import { Container } from './container.js';
import { Sheet } from './red-sheet.js';
import { Home, Trail } from './red-trail.js';

/** The first or the last page of the leaf that a trail leads to. */
function down(trail: Trail, toLast: boolean): Sheet {
  let at = trail;
  while (at.leaf instanceof Container) {
    const home = new Home(at.home.green, at.home, at.leaf, at.start);
    at = toLast ? Trail.last(home)! : Trail.first(home)!;
  }
  return new Sheet(at.home, at.leaf, at.start);
}

export function firstSheet(home: Home): Sheet | null {
  const trail = Trail.first(home);
  return trail === null ? null : down(trail, false);
}

export function lastSheet(home: Home): Sheet | null {
  const trail = Trail.last(home);
  return trail === null ? null : down(trail, true);
}

/** The page that holds `offset` of the text, or the last; null in the empty text. O(log n) a level */
export function sheetAt(home: Home, offset: number): Sheet | null {
  let trail = Trail.at(home, offset);
  if (trail === null) return null;
  while (trail.leaf instanceof Container) {
    trail = Trail.at(new Home(home.green, trail.home, trail.leaf, trail.start), offset)!;
  }
  return new Sheet(trail.home, trail.leaf, trail.start);
}

/** Goes from page to page through containers, in the order of the text, within `limit`. */
export class Walk {
  readonly #limit: Home;
  #trail: Trail;

  constructor(from: Sheet, limit: Home) {
    this.#limit = limit;
    this.#trail = Trail.at(from.home, from.start)!;
  }

  /** The next page, or null behind the last. */
  next(): Sheet | null {
    return this.#step(false);
  }

  /** The page before, or null at the first. */
  previous(): Sheet | null {
    return this.#step(true);
  }

  #step(back: boolean): Sheet | null {
    while (!(back ? this.#trail.previous() : this.#trail.next())) {
      const { home } = this.#trail;
      if (home.start === this.#limit.start && home.depth === this.#limit.depth) return null;
      this.#trail = Trail.at(home.parent!, home.start)!;
    }
    const { home } = this.#trail;
    const sheet = down(this.#trail, back);
    if (sheet.home !== home) this.#trail = Trail.at(sheet.home, sheet.start)!;
    return sheet;
  }
}

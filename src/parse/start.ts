import { CLOSED, Container } from '../syntax/container.js';
import { Page } from '../syntax/page.js';
import { firstLeaf, join, type Leaf, Sequence, splitLeft } from '../syntax/sequence.js';

/** A container that is open where reading begins. */
export interface Level {
  readonly container: Container;
  readonly left: Sequence | null;
}

/** Where in an old tree reading can begin. */
export interface Start {
  /** What lies left in the document itself, and in each container that is open there. */
  readonly left: Sequence | null;
  readonly levels: readonly Level[];
  /** The page to begin with; null at the end of a container that is closed, which is `behind`, or of nothing. */
  readonly page: Page | null;
  readonly behind: Container | null;
  /** Of that page, what lies before the position. */
  readonly text: string;
}

/** The page that reaches to `position` from the left, and what lies left of it on each level. O(log n) a level. */
export function findStart(old: Sequence | null, position: number): Start {
  const levels: Level[] = [];
  if (old === null) return { left: null, levels, page: null, behind: null, text: '' };
  let left: Sequence | null = null;
  let container: Container | null = null;
  let body = old;
  let at = position;
  for (;;) {
    const split = splitLeft(body, at);
    const { leaf, offset } = split;
    // The first page of a container begins with its opener, in front of which it is not open yet.
    const isOpen = container !== null && !(leaf instanceof Page && split.rest === null);
    if (container === null) left = split.rest;
    if (leaf instanceof Page) {
      if (container !== null && isOpen) levels.push({ container, left: split.rest });
      return { left, levels, page: leaf, behind: null, text: leaf.text.slice(0, offset) };
    }
    if (offset === leaf.width && leaf.end === CLOSED) {
      const kept = new Sequence(0, [leaf]);
      const before = join(split.rest, kept);
      if (container === null) left = before;
      else levels.push({ container, left: before });
      return { left, levels, page: null, behind: leaf, text: '' };
    }
    if (container !== null) levels.push({ container, left: split.rest });
    container = leaf;
    body = leaf.body;
    at = offset;
  }
}

export function firstPage(leaf: Leaf): Page {
  let at = leaf;
  while (at instanceof Container) at = firstLeaf(at.body);
  return at;
}

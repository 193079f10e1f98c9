import { Container } from '../syntax/container.js';
import { Page } from '../syntax/page.js';
import type { Leaf, Sequence } from '../syntax/sequence.js';

/** A pass begins when so much of the text was replaced: this, and half of what there is. */
const LEAST_WASTE = 65_536;
/** So many pages are copied with each edit while a pass is under way: some tens of microseconds. */
const PAGES_AT_ONCE = 8;

/** How much memory may be held by a few slices of it, and how far a pass that frees it has come. */
export interface Waste {
  /** Units of text that edits have replaced since the last pass. */
  readonly replaced: number;
  /** Where the pass goes on, in units of the text; 0 between passes. */
  readonly at: number;
}

export const NO_WASTE: Waste = { replaced: 0, at: 0 };

/**
 * Called after an edit that replaced so many units. Pages of old chunks hold
 * these whole, and slabs of tapes as well, even when little of them is left; a
 * pass gives each page a copy of its own, a few pages an edit. Pages stay the
 * same objects, with equal contents.
 */
export function afterEdit(waste: Waste, replaced: number, body: Sequence | null): Waste {
  const total = waste.replaced + replaced;
  const length = body === null ? 0 : body.width;
  if (waste.at === 0 && total < LEAST_WASTE + length / 2) return { replaced: total, at: 0 };
  if (body === null) return NO_WASTE;
  let { at } = waste;
  for (let pages = 0; pages < PAGES_AT_ONCE && at < length; pages++) {
    const page = pageAt(body, at);
    ownCopies(page.page);
    at = page.end;
  }
  return at >= length ? NO_WASTE : { replaced: 0, at };
}

/** The page that a position lies in. O(log n) a level of containers. */
function pageAt(body: Sequence, position: number): { page: Page; end: number } {
  let node: Leaf | Sequence = body;
  let start = 0;
  while (!(node instanceof Page)) {
    if (node instanceof Container) {
      node = node.body;
      continue;
    }
    let index = 0;
    while (start + node.kids[index]!.width <= position) start += node.kids[index++]!.width;
    node = node.kids[index]!;
  }
  return { page: node, end: start + node.width };
}

function ownCopies(page: Page): void {
  // A slice of a string that was just put together holds that one and not the chunk.
  page.text = `${page.text} `.slice(0, -1);
  if (page.slab === null || page.slab.length === page.tapeBytes) return;
  page.slab = page.slab.slice(page.from, page.from + page.tapeBytes);
  page.from = 0;
}

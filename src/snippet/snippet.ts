/**
 * A snippet is a piece of the document whose text may not exist yet.
 *
 *   placed ── prime ──▶ working ── feed ──▶ spent
 *
 * Each arrow is taken once; the feed may stop on its way, and go on. A snippet is primed as it is placed, or, when too
 * much is under way, as soon as the gate lets it; all that can be primed is,
 * before anything is fed. So the work of all snippets overlaps, while their text
 * leaves in document order.
 */
import type { Outlet } from './outlet.js';

export interface Snippet {
  /**
   * Writes what the snippet stands for, at its turn in the document. Returns
   * nothing when that is done; else a promise, after which it is called again and
   * goes on where it stopped.
   */
  feed(outlet: Outlet): void | Promise<void>;
}

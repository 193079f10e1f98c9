import { END_IMPLIED, END_MISSING, KIND_SHIFT, START_MASK } from '../syntax/kinds.js';
import type { Joint } from '../syntax/joint.js';
import { type Faults, Page, WHOLE_TOKEN } from '../syntax/page.js';
import type { Reports } from './reports.js';
import type { Slabs } from './slabs.js';

/** Pending text that becomes a page; places count from the origin of the pending text. */
export interface Draft {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Its tokens are those from `entry` to `entryEnd`. */
  readonly entries: Int32Array;
  readonly entry: number;
  readonly entryEnd: number;
  readonly state: number;
  readonly exit: number;
  readonly overflowBefore: number;
  readonly overflowAfter: number;
  readonly strays: number;
  readonly height: number;
  readonly joint: Joint | null;
}

/** Makes the page, with those of `reports` that lie in it. Without `slabs` it keeps no tape. */
export function makePage(draft: Draft, reports: Reports, slabs: Slabs | null): Page {
  const { from, to, entries, entry, entryEnd, strays, overflowBefore, overflowAfter } = draft;
  const count = entryEnd - entry;
  let slab: Int32Array | null = null;
  let at = 0;
  if (slabs !== null) {
    at = slabs.take(count);
    ({ slab } = slabs);
    for (let i = 0; i < count; i++) slab[at + i] = entries[entry + i]! - from;
  }
  const diagnostics = reports.isEmpty ? null : reports.take(from, to);
  const faults: Faults | null =
    diagnostics === null && strays === 0 && overflowBefore === 0 && overflowAfter === 0
      ? null
      : { diagnostics, strays, overflowBefore, overflowAfter };
  const hangs =
    (count > 0 && isEndAt(entries[entryEnd - 1]!, to)) ||
    (diagnostics !== null && endsWithToken(diagnostics, to - from));
  const { text, state, exit, height, joint } = draft;
  return new Page(text, state, exit, slab, at, count, height, hangs, faults, joint);
}

/** Whether an entry ends a container without a closer, at this place. */
function isEndAt(entry: number, place: number): boolean {
  const kind = entry >> KIND_SHIFT;
  return (kind === END_IMPLIED || kind === END_MISSING) && (entry & START_MASK) === place;
}

/** Whether a diagnostic reaches to the end of its page: what follows has decided about it. */
function endsWithToken(diagnostics: Int32Array, width: number): boolean {
  for (let i = 0; i < diagnostics.length; i += 3) {
    if (diagnostics[i + 1] === WHOLE_TOKEN && diagnostics[i + 2] === width) return true;
  }
  return false;
}

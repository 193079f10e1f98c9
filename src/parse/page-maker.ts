import { END_IMPLIED, END_MISSING, KIND_SHIFT, START_MASK } from '../syntax/kinds.js';
import type { Joint } from '../syntax/joint.js';
import { type Faults, Page, WHOLE_TOKEN } from '../syntax/page.js';
import { packTape, strideOf } from '../syntax/packed-tape.js';
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
  let slab: Uint8Array | null = null;
  let at = 0;
  if (slabs !== null) {
    const stride = strideOf(to - from);
    at = slabs.take(count * stride);
    ({ slab } = slabs);
    packTape(slab, at, entries, entry, entryEnd, from, stride);
  }
  const diagnostics = reports.isEmpty ? null : reports.take(from, to);
  const faults =
    diagnostics === null && overflowBefore === 0 && overflowAfter === 0
      ? onlyStrays(strays)
      : { diagnostics, strays, overflowBefore, overflowAfter };
  const hangs =
    (count > 0 && isEndAt(entries[entryEnd - 1]!, to)) ||
    (diagnostics !== null && endsWithToken(diagnostics, to - from));
  const { text, state, exit, height, joint } = draft;
  return new Page(text, state, exit, slab, at, count, height, hangs, faults, joint);
}

const strayFaults = new Map<number, Faults>();

/** Many pages have the same strays, and no other fault: they share it. */
function onlyStrays(strays: number): Faults | null {
  if (strays === 0) return null;
  let faults = strayFaults.get(strays);
  if (faults === undefined) {
    faults = { diagnostics: null, strays, overflowBefore: 0, overflowAfter: 0 };
    // Any set of bits may come, from texts that are made for it.
    if (strayFaults.size < 256) strayFaults.set(strays, faults);
  }
  return faults;
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

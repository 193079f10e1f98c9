import type { SyntaxTree } from '../parse/tree.js';
import type { Diagnostic } from '../syntax/diagnostics.js';
import type { Region } from './region.js';
import { type Fault, inOrder, ITEMS } from './told.js';

/** Units that are asked for their faults at once: few where there are many, lest that takes long. */
const LEAST = 2048;
const MOST = 32_768;

export interface FoundFaults {
  /** The first of them, in the order of the hash. */
  readonly first: readonly Diagnostic[];
  readonly count: number;
}

/** All faults of a tree, of which `most` are kept. Yields now and then, so that somebody else may have a turn. */
export function* faultsOf(tree: SyntaxTree, most: number): Generator<void, FoundFaults, undefined> {
  const first: Diagnostic[] = [];
  let count = 0;
  let width = LEAST;
  for (let start = 0; start <= tree.length;) {
    const end = Math.min(tree.length, start + width);
    // What only touches the range is found there, too.
    const found = tree.diagnostics({ start, end }).filter((fault) => fault.start >= start && isBefore(fault));
    count += found.length;
    for (const fault of found) if (first.length < most) first.push(fault);
    width = found.length > ITEMS ? Math.max(LEAST, width >> 1) : Math.min(MOST, width * 4);
    if (end === tree.length) break;
    start = end;
    yield;

    function isBefore(fault: Diagnostic): boolean {
      return fault.start < end || end === tree.length;
    }
  }
  return { first, count };
}

/** Where faults lie after a change, as somebody has them who was told of it. */
export function moved(faults: readonly Fault[], { start, end, newEnd }: Region): Fault[] {
  const shift = newEnd - end;
  const left: Fault[] = [];
  for (const fault of faults) {
    if (fault.start >= start && fault.start < end) continue;
    if (fault.start >= end) left.push({ ...fault, start: fault.start + shift, end: fault.end + shift });
    else left.push(fault.end > start && fault.end >= end ? { ...fault, end: fault.end + shift } : fault);
  }
  return left;
}

/** What must be said anew about a range of the text, so that somebody who has `told` has `now`. */
export interface FaultChange {
  readonly start: number;
  readonly end: number;
  readonly items: readonly Diagnostic[];
}

/** The shortest list of changes, each with not too many items; null when both are the same. */
export function changesBetween(told: readonly Fault[], now: readonly Diagnostic[]): FaultChange[] {
  let before = 0;
  const shorter = Math.min(told.length, now.length);
  while (before < shorter && inOrder(told[before]!, now[before]!) === 0) before++;
  if (before === told.length && before === now.length) return [];
  let behind = 0;
  while (behind < shorter - before && inOrder(told.at(-1 - behind)!, now.at(-1 - behind)!) === 0) behind++;
  const gone = told.slice(before, told.length - behind);
  const start = Math.min(gone[0]?.start ?? Infinity, now[before]?.start ?? Infinity);
  const last = now[now.length - behind - 1];
  const end = Math.max(gone.at(-1)?.start ?? -1, last?.start ?? -1) + 1;
  // What lies at the same places goes with it.
  const items = now.filter((fault) => fault.start >= start && fault.start < end);
  return parted(start, end, items);
}

/** Between two parts no place is shared. */
export function parted(start: number, end: number, items: readonly Diagnostic[]): FaultChange[] {
  const changes: FaultChange[] = [];
  let from = start;
  let part: Diagnostic[] = [];
  for (const item of items) {
    if (part.length >= ITEMS && part.at(-1)!.start < item.start) {
      changes.push({ start: from, end: item.start, items: part });
      from = item.start;
      part = [];
    }
    part.push(item);
  }
  changes.push({ start: from, end, items: part });
  return changes;
}

import { KIND_SHIFT } from './kinds.js';

/**
 * Tapes as pages keep them: of each entry its kind, then where it starts, low byte first.
 *
 *   kind  start        in pages of up to 65,535 units
 *   kind  start  .     in wider ones, of which there are few
 */
const NARROW = 3;
const WIDE = 4;
const WIDEST_NARROW = 0xffff;

/** Bytes of an entry in a page of so many units. */
export function strideOf(width: number): number {
  return width > WIDEST_NARROW ? WIDE : NARROW;
}

/** Writes entries from `first` up to `last` to `bytes` from `at` on; their starts become less by `origin`. */
export function packTape(
  bytes: Uint8Array,
  at: number,
  entries: Int32Array,
  first: number,
  last: number,
  origin: number,
  stride: number,
): void {
  let place = at;
  for (let i = first; i < last; i++) {
    const entry = entries[i]! - origin;
    bytes[place] = entry >>> KIND_SHIFT;
    bytes[place + 1] = entry;
    bytes[place + 2] = entry >>> 8;
    if (stride === WIDE) bytes[place + 3] = entry >>> 16;
    place += stride;
  }
}

/** Where the entry that lies at `place` starts. */
export function startAt(bytes: Uint8Array, place: number, stride: number): number {
  const start = bytes[place + 1]! | (bytes[place + 2]! << 8);
  return stride === NARROW ? start : start | (bytes[place + 3]! << 16);
}

const UNITS = 16_384;

let spare: Int32Array | null = new Int32Array(UNITS);

/**
 * Room for the tape of pending text. One piece is kept for the next machine, as
 * most come one after the other; what stands in it is of no meaning.
 */
export function takeScratch(): Int32Array {
  const scratch = spare ?? new Int32Array(UNITS);
  spare = null;
  return scratch;
}

export function returnScratch(scratch: Int32Array): void {
  if (scratch.length === UNITS) spare = scratch;
}

const { MILLRACE_CASES = '1', MILLRACE_SEED } = process.env;

/** So many cases, times `MILLRACE_CASES`. */
export function countOf(cases: number): number {
  return Math.max(1, Math.round(cases * Number(MILLRACE_CASES)));
}

/** For `fc.assert`: how many runs, and from which seed when `MILLRACE_SEED` holds one. */
export function runsOf(cases: number): { numRuns: number; seed?: number } {
  const numRuns = countOf(cases);
  return MILLRACE_SEED === undefined ? { numRuns } : { numRuns, seed: Number(MILLRACE_SEED) };
}

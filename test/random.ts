import * as fc from 'fast-check';

/**
 * With `MILLRACE_SEED`, all random cases come from that one number, so that a run
 * can be made again; without it, each run has cases of its own.
 */
const { MILLRACE_SEED } = process.env;
if (MILLRACE_SEED !== undefined) fc.configureGlobal({ seed: Number(MILLRACE_SEED) });

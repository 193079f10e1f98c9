import type { Diagnostic } from '../../syntax/diagnostics.js';

/**
 * Where a parser goes on: plain data for JSON.
 *
 *   tokens   } { "a" : 1
 *              │       └ looked at up to here
 *              └ cursor: here the next node begins
 */
export interface ParseCheckpoint {
  /** Index, in the list of tokens, of the first that is still needed; who drops tokens before it counts it anew. */
  readonly cursor: number;
  /** How many tokens have been consumed in all. */
  readonly tokensConsumed: number;
  readonly state: ParseState;
}

export interface ParseState {
  /** Kinds of the open containers, outermost first. */
  readonly open: readonly string[];
  /** So many tokens from the cursor on were looked at, so none is looked at twice. */
  readonly looked: number;
  /** So many of them have been asked for their faults. */
  readonly heard: number;
  /** Faults that belong to the next node, or to none. */
  readonly faults: readonly Diagnostic[];
}

export const PARSE_START: ParseCheckpoint = {
  cursor: 0,
  tokensConsumed: 0,
  state: { open: [], looked: 0, heard: 0, faults: [] },
};

import type { Action } from './actions.js';
import type { Reader } from './reader.js';
import type { SpanReader } from './spans.js';

/** All that a language's rules have become. */
export interface Tables {
  /** By mode, a number for each state that the definition names. */
  readonly readers: readonly Reader[];
  readonly actions: readonly Action[];
  readonly spans: readonly SpanReader[];
}

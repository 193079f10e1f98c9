import type { StreamError } from '../error/stream.js';
import type { Node } from '../parse/stream/node.js';
import type { Diagnostic } from '../syntax/diagnostics.js';

/** What a piece of the text has shown. */
export interface Found {
  readonly tokens: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Constructs that became whole; none unless they are wanted. */
  readonly nodes: readonly Node[];
  /** The limit that ended reading; null while none did. */
  readonly limit: StreamError | null;
}

/**
 * Reads a text in pieces, and keeps of it what is not whole.
 *
 *   feed, feed, ... feed, finish
 */
export interface Reader {
  feed(text: string): Found;
  finish(): Found;
  readonly reach: Reach;
}

/** Where things lie that are still to come. */
export interface Reach {
  /** Diagnostics begin at one of `opened`, or not before `from`. */
  readonly from: number;
  readonly opened: readonly number[];
  /** Where the construct begins that is not whole; Infinity when there is none, or none is wanted. */
  readonly open: number;
}

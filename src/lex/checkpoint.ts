import type { Diagnostic } from '../syntax/diagnostics.js';
import type { OpenContainer } from './open-stack.js';

/**
 * Where a lexer may go on from: plain data for JSON, for the same version of
 * the same language. The text that follows is that behind `offset`.
 */
export interface LexerCheckpoint {
  /** Name of the language. */
  readonly language: string;
  /** UTF-16 code units read. */
  readonly offset: number;
  readonly state: number;
  /** The last units before `offset`, which are in no token yet. */
  readonly held: string;
  /** So many of them more text must still decide about. */
  readonly unread: number;
  /** The token that has begun and is not over; null when there is none. */
  readonly token: OpenToken | null;
  /** Open containers, outermost first. */
  readonly open: readonly OpenContainer[];
  /** How many openers that were too deep wait for their closers. */
  readonly overflow: number;
  /** The last token that was given out: a fault may yet be found that is about it. */
  readonly last: { readonly start: number; readonly end: number };
  /** Faults whose token is not over: triples of number, start and end. */
  readonly reports: readonly number[];
  /** Faults that are to be given out with the next token. */
  readonly faults: readonly Diagnostic[];
  readonly within: readonly string[];
}

/** A token that has begun. */
export interface OpenToken {
  /** Its number in the language. */
  readonly kind: number;
  readonly start: number;
  readonly depth: number;
  /** Behind its last unit so far that is no white space. */
  readonly solidEnd: number;
}

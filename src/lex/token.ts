import type { Diagnostic } from '../syntax/diagnostics.js';

/** A piece of the text that means one thing. White space belongs to none. */
export interface Token {
  /** Name of the kind, as the language has it. */
  readonly kind: string;
  /** In UTF-16 code units of the whole text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** So many containers are open around it; its own is not counted when it opens or closes one. */
  readonly depth: number;
  /** Kinds of containers that begin with this token without being opened by it; mostly there are none. */
  readonly within?: readonly string[];
  /**
   * Diagnostics that were known when this token was: those about it, and about
   * what lies between it and the one before. Mostly there are none.
   */
  readonly faults?: readonly Diagnostic[];
}

/** Kind of the token without text with which a stream of tokens says that the text is over. */
export const END_OF_TEXT = 'end of text';

/**
 * Kind of a token without text that holds faults which lie between tokens, when
 * there are many of them and no token comes: blank lines, one after another.
 */
export const BETWEEN_TOKENS = 'between tokens';

/** Whether it stands for no text: it only says something. */
export function isEmptyToken({ kind }: Token): boolean {
  return kind === END_OF_TEXT || kind === BETWEEN_TOKENS;
}

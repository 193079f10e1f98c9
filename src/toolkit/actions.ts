import type { DiagnosticKind } from '../lex/language.js';
import { FIRST_DIAGNOSTIC } from '../lex/tape.js';
import { FIRST_KIND } from '../syntax/kinds.js';

/** What no rule matches. It is the first kind of each language that is defined. */
export const ERROR: number = FIRST_KIND;
export const ERROR_NAME = 'error';

export const PLAIN = 0;
/** White space: all that it leaves is a gap behind the token before. */
export const SPACE = 1;
export const OPENER = 2;
export const CLOSER = 3;
export const SPAN = 4;

/** What becomes of a token of a rule. */
export interface Action {
  readonly does: typeof PLAIN | typeof SPACE | typeof OPENER | typeof CLOSER | typeof SPAN;
  readonly kind: number;
  /** Of delimiters, the container; of spans, their number. */
  readonly number: number;
}

export const UNKNOWN_TEXT: number = FIRST_DIAGNOSTIC;
export const TOKEN_NOT_CLOSED: number = FIRST_DIAGNOSTIC + 1;

/** The diagnostics of a language, in the order of their numbers. */
export function diagnosticsOf(language: string): readonly DiagnosticKind[] {
  const prefix = language.toUpperCase().replace(/[^A-Z\d]+/g, '_');
  return [
    { code: `${prefix}_NOT_CLOSED`, message: 'This is never closed.' },
    { code: `${prefix}_NOTHING_TO_CLOSE`, message: 'Nothing is open that this could close.' },
    { code: `${prefix}_TOO_DEEP`, message: 'This is nested too deeply; it is not read as a container.' },
    { code: `${prefix}_UNKNOWN_TEXT`, message: 'No token of the language looks like this.' },
    { code: `${prefix}_TOKEN_NOT_CLOSED`, message: 'This token is not closed.' },
  ];
}

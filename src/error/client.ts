import type { ErrorCode } from './codes.js';
import { MillraceError } from './millrace-error.js';

/**
 * The errors of `millrace/client`, which is to be small: the code says what
 * happened, and `about` to what, as in `SPAN_OUTSIDE_TEXT: 4 to 9 of 5`.
 */
export function clientError(code: ErrorCode, ...about: readonly unknown[]): MillraceError {
  return new MillraceError(code, `${code}: ${about.join(' ')}`);
}

import type { ErrorCode } from './codes.js';

/**
 * The one class of errors that Millrace makes. It is for faults of the caller
 * and of the world; faults in a reader's text are diagnostics, which are data.
 *
 * `code` names the condition and is stable. `message` says who, what happened
 * and what should have been, and may be reworded in any release. `cause` is the
 * error underneath, where there is one.
 */
export class MillraceError extends Error {
  static {
    // On the prototype: one string for all instances, and not an own property in logs.
    this.prototype.name = 'MillraceError';
  }

  declare readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** Whether `value` is a Millrace error, of the given code when one is given. */
export function isMillraceError(value: unknown, code?: ErrorCode): value is MillraceError {
  return value instanceof MillraceError && (code === undefined || value.code === code);
}

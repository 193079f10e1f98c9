import { MillraceError } from './millrace-error.js';

/* These are part of a small client: few words. */

export function socketMissing(): MillraceError {
  return new MillraceError('OPTION_NOT_ALLOWED', 'No global WebSocket is here; give connect() one.');
}

/** By whoever called `close()`, or by a server that nobody should come back to. */
export function sessionClosed({
  code,
  reason,
}: {
  readonly code: number;
  readonly reason: string;
}): MillraceError {
  return new MillraceError('SESSION_CLOSED', `The session was closed: ${code} ${reason}`);
}

export function streamFailed(
  s: number,
  { code, message }: { readonly code: string; readonly message: string },
): MillraceError {
  return new MillraceError('STREAM_FAILED', `The server ended stream ${s}: ${code}, ${message}`);
}

export function streamLost(s: number): MillraceError {
  return new MillraceError('STREAM_LOST', `The server lost stream ${s}, which is longer than is kept.`);
}

export function streamOver(s: number): MillraceError {
  return new MillraceError('CHANNEL_CLOSED', `Stream ${s} is over.`);
}

export function streamMixed(s: number): MillraceError {
  return new MillraceError('OPTION_NOT_ALLOWED', `Stream ${s} takes text or bytes, and not both.`);
}

export function editOutside(
  { start, end }: { readonly start: number; readonly end: number },
  length: number,
): MillraceError {
  return new MillraceError('SPAN_OUTSIDE_TEXT', `An edit goes from ${start} to ${end} of ${length} units.`);
}

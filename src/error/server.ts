import { MillraceError } from './millrace-error.js';

export function writeStalled(milliseconds: number, bytes: number): MillraceError {
  return new MillraceError(
    'WRITE_STALLED',
    `The reader took nothing of the ${bytes} bytes that waited for it for ${milliseconds} ms; the connection was cut.`,
  );
}

import { MillraceError } from './millrace-error.js';

export function writeStalled(milliseconds: number, bytes: number): MillraceError {
  return new MillraceError(
    'WRITE_STALLED',
    `The reader took nothing of the ${bytes} bytes that waited for it for ${milliseconds} ms; the connection was cut.`,
  );
}

export function websocketMissing(cause: unknown): MillraceError {
  return new MillraceError(
    'WEBSOCKET_MISSING',
    'The option parse needs the package @fastify/websocket, version 11 or newer, which is not there: npm install @fastify/websocket.',
    { cause },
  );
}

import type { FastifyServerOptions } from 'fastify';
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Handler = NonNullable<FastifyServerOptions['clientErrorHandler']>;

const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * Answers what never became a request: it was late, or is no HTTP. When an
 * answer is on its way already, a second one in the middle of it would look like
 * a part of it; then the connection is only cut.
 */
export const answerBrokenRequest: Handler = (error, socket) => {
  if (socket.destroyed) return;
  if (error.code !== 'ECONNRESET' && socket.writable && !isAnswering(socket)) {
    const status = STATUS[error.code] ?? 400;
    const text = `${status} ${STATUS_CODES[status] ?? ''}\n`;
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'content-type: text/plain; charset=utf-8',
      `content-length: ${Buffer.byteLength(text)}`,
      'connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${text}`);
  }
  socket.destroy(error);
};

/** Node knows the answer that a socket carries, and has no public name for it. */
function isAnswering(socket: Socket): boolean {
  const { _httpMessage: answer } = socket as { _httpMessage?: ServerResponse | null };
  return answer?.headersSent === true;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What to do when a connection closes, for answers that stand in line on it. */
const inLine = new WeakMap<Socket, Set<() => void>>();

/** Whether the reader left before anything could be written. */
export function isGone(request: IncomingMessage, response: ServerResponse): boolean {
  return response.destroyed || response.writableEnded || request.socket.destroyed;
}

/**
 * Calls `leave` when the answer is over: the reader left, or has everything.
 *
 * A response learns of that from its socket, but has none while it stands in
 * line behind others on the same connection: of those Node tells nobody.
 */
export function onGone(request: IncomingMessage, response: ServerResponse, leave: () => void): void {
  response.once('close', leave);
  const { socket } = request;
  if (response.socket !== null || typeof socket?.once !== 'function') return;
  let leavers = inLine.get(socket);
  if (leavers === undefined) {
    // One listener a connection, however many stand in line.
    const all = new Set<() => void>();
    leavers = all;
    inLine.set(socket, all);
    socket.once('close', () => {
      for (const each of all) each();
    });
  }
  const line = leavers;
  line.add(leave);
  response.once('close', () => line.delete(leave));
}

/**
 * Cuts the answer off, so that the reader can tell. Where the page ends with the
 * connection, as in HTTP/1.0, only a reset can say so.
 */
export function cut(response: ServerResponse): void {
  const { socket } = response;
  if (response.headersSent && !response.chunkedEncoding && socket !== null) {
    try {
      socket.resetAndDestroy();
    } catch {
      // Only TCP has resets.
    }
  }
  response.destroy();
}

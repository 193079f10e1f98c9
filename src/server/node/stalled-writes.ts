/**
 * Cuts connections whose reader has stopped reading.
 *
 * Node limits how long a request may take to come, and how long a connection may
 * be idle, but not how long an answer may lie there: a reader that stops in the
 * middle of a page keeps its socket, its render and its encoder for ever.
 *
 *   bytes wait ── nothing of them leaves for `timeout` ──▶ cut, WRITE_STALLED
 *        └─ any of them leaves: the time begins anew
 *
 * What counts is progress, not speed. A large write is one write for Node until
 * its last byte has been handed to the system, so the queue of libuv is looked
 * at too: a slow reader of a large page is left alone. What the system has taken
 * has left, as far as can be seen from here. Systems ask for more only when a
 * good part of their own buffer is free, on Linux a third of at most 4 MB: the
 * slowest reader that is seen to move takes about that within `timeout`.
 */
import type { Server, Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import type { MillraceError } from '../../error/millrace-error.js';
import { optionNotAllowed } from '../../error/render.js';
import { writeStalled } from '../../error/server.js';

/** Times in milliseconds. */
export interface StalledWriteOptions {
  /** How long bytes may wait without any of them leaving; 30,000. */
  readonly timeout?: number | undefined;
  /** How often all connections are looked at; 1,000. A cut comes at most this much after its time. */
  readonly interval?: number | undefined;
  /** Told of each connection that is cut, just before. */
  readonly onStall?: ((error: MillraceError, socket: Socket) => void) | undefined;
}

/** What was seen of a connection at the last look. */
interface Seen {
  /** Bytes of writes that are through. */
  written: number;
  /** Bytes of the write that is not. */
  queued: number;
  /** When it was seen that something had left. */
  since: number;
}

/**
 * Guards all connections that `server` accepts from now on. Answers with what
 * ends that. Cost: a timer while there are connections, and a few reads a look
 * for each of them.
 *
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`
 */
export function guardStalledWrites(server: Server, options: StalledWriteOptions = {}): () => void {
  const { onStall } = options;
  const timeout = demandTime('timeout', options.timeout ?? 30_000);
  const interval = demandTime('interval', options.interval ?? 1_000);
  const connections = new Map<Socket, Seen>();
  let timer: NodeJS.Timeout | null = null;

  const look = (): void => {
    const now = performance.now();
    for (const [socket, seen] of connections) {
      if (!hasStalled(socket, seen, now, timeout - interval / 10)) continue;
      const error = writeStalled(timeout, socket.writableLength);
      onStall?.(error, socket);
      socket.destroy(error);
    }
  };
  const forget = (socket: Socket): void => {
    connections.delete(socket);
    if (connections.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
  const watch = (socket: Socket): void => {
    connections.set(socket, { written: 0, queued: 0, since: performance.now() });
    socket.once('close', () => forget(socket));
    timer ??= setInterval(look, interval).unref();
  };

  const event = server instanceof TlsServer ? 'secureConnection' : 'connection';
  server.on(event, watch);
  return () => {
    server.off(event, watch);
    for (const socket of connections.keys()) forget(socket);
  };
}

/** @param limit milliseconds; a tenth of a look less than the timeout, for timers that ring early */
function hasStalled(socket: Socket, seen: Seen, now: number, limit: number): boolean {
  const waiting = socket.writableLength;
  // `bytesWritten` counts what was written, whether it has left or not.
  const written = socket.bytesWritten - waiting;
  const queued = queuedBelow(socket);
  if (waiting === 0 || written !== seen.written || queued !== seen.queued) {
    seen.written = written;
    seen.queued = queued;
    seen.since = now;
    return false;
  }
  return now - seen.since >= limit;
}

/**
 * Bytes that libuv holds for the socket. Node reads the same to tell whether a
 * connection is idle, but has no public name for it; where it is missing, only
 * whole writes count as progress.
 */
function queuedBelow(socket: Socket): number {
  const { _handle: handle } = socket as { _handle?: { readonly writeQueueSize?: number } | null };
  return handle?.writeQueueSize ?? 0;
}

function demandTime(name: string, value: number): number {
  if (value > 0 && value <= 2_147_483_647) return value;
  throw optionNotAllowed(name, value, 'a number of milliseconds above 0');
}

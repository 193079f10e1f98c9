import { createServer, type RequestListener, type Server } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createLoader, type Loader, type LoaderOptions, type LoadSession } from 'millrace/load';

/** A real server on a free port of 127.0.0.1, gone with the test. */
export interface Upstream {
  readonly base: string;
  /** Connections that are open now. */
  readonly sockets: ReadonlySet<Socket>;
  /** Connections ever made. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Speaks HTTP. */
export async function upstream(listener: RequestListener): Promise<Upstream> {
  return listen(createServer(listener));
}

/** Speaks whatever `talk` writes. */
export async function rawUpstream(talk: (socket: Socket) => void): Promise<Upstream> {
  return listen(net.createServer(talk));
}

/** What a raw upstream says for a whole answer. */
export function answer(body: string, head = ''): string {
  return `HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${head}\r\n${body}`;
}

/** A base where nobody listens. */
export async function nowhere(): Promise<string> {
  const { base, close } = await upstream(() => {});
  await close();
  return base;
}

/** A loader that is destroyed with the test. */
export function loaderFor(base: string, options: Partial<LoaderOptions> = {}): Loader {
  const loader = createLoader({ base, ...options });
  onTestFinished(() => loader.destroy());
  return loader;
}

/** One session of a loader of its own. */
export function sessionFor(base: string, options: Partial<LoaderOptions> = {}): LoadSession {
  return loaderFor(base, options).session(new AbortController().signal);
}

/** Resolves when `condition` holds; rejects after `limit` milliseconds. */
export async function until(condition: () => boolean, limit = 3000): Promise<void> {
  const end = performance.now() + limit;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not within ${limit} ms: ${String(condition)}`);
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await delay(2);
  }
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

async function listen(server: net.Server | Server): Promise<Upstream> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  onTestFinished(close);
  return { base: `http://127.0.0.1:${port}/`, sockets, connections: () => connections, close };
}

import type { FastifyInstance } from 'fastify';
import net, { type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { buildApp, type AppOptions } from '../../routes/app.js';

/** A whole server on a free port. */
export interface Running {
  readonly app: FastifyInstance;
  readonly port: number;
  /** Without a slash at its end. */
  readonly base: string;
}

/** The server, listening; whoever starts it closes it. */
export async function startServer(
  options: AppOptions = {},
  prepare?: (app: FastifyInstance) => void,
): Promise<Running> {
  const app = await buildApp({ mode: 'test', ...options });
  prepare?.(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { app, port, base: `http://127.0.0.1:${port}` };
}

/** The server, closed with the test. */
export async function server(
  options: AppOptions = {},
  prepare?: (app: FastifyInstance) => void,
): Promise<Running> {
  const running = await startServer(options, prepare);
  onTestFinished(() => running.app.close());
  return running;
}

/** What a raw connection was told, and for how long it was open. */
export interface Talk {
  readonly text: string;
  /** Milliseconds from when the connection was open to when it was closed. */
  readonly lasted: number;
}

/** Says `words` on a connection of its own, and listens until the server closes it. */
export function talk(port: number, words: string): Promise<Talk> {
  return new Promise((resolve) => {
    let text = '';
    let began = 0;
    const socket = net.connect(port, '127.0.0.1', () => {
      began = performance.now();
      socket.write(words);
    });
    onTestFinished(() => void socket.destroy());
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => (text += data));
    // A connection that is cut is a reset for its reader.
    socket.on('error', () => {});
    socket.on('close', () => resolve({ text, lasted: performance.now() - began }));
  });
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

import Fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import millrace from '../../src/fastify.js';
import { json, jsonc, jsonl, mill } from '../../src/syntax.js';

/**
 * A real server with the endpoint and nothing else; closed with the test.
 *
 * @param frame so many bytes it takes in a frame
 */
export async function parseServer(
  frame = 262_144,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const app = Fastify({ forceCloseConnections: true });
  await app.register(millrace, { parse: { languages: [json, jsonc, jsonl, mill], frame } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await app.close();
  };
  onTestFinished(close);
  return { port: (app.server.address() as AddressInfo).port, close };
}

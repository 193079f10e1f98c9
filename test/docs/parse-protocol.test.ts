import Fastify from 'fastify';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import millrace from '../../src/fastify.js';
import { json, jsonc, jsonl, mill } from '../../src/syntax.js';
import { root } from '../house/sources.js';

const text = await readFile(join(root, 'docs/parse-protocol.md'), 'utf8');

async function serve(): Promise<number> {
  const app = Fastify({ forceCloseConnections: true });
  await app.register(millrace, { parse: { languages: [json, jsonc, jsonl, mill] } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return (app.server.address() as AddressInfo).port;
}

/** The fields of a message, which may be in any order, as they are written. */
function fieldsOf(line: string): readonly string[] {
  const fields: string[] = [];
  let depth = 0;
  let from = 1;
  for (const { 0: part, index } of line.matchAll(/"(?:\\.|[^"\\])*"|[[\]{},]/g)) {
    if (part === '{' || part === '[') depth++;
    if ((part === ',' && depth === 1) || (part === '}' && depth === 1)) {
      fields.push(line.slice(from, index));
      from = index + 1;
    }
    if (part === '}' || part === ']') depth--;
  }
  return fields;
}

/** Whether a message is what a line of the example shows; what that leaves out may be anything. */
function isShown(message: string, line: string): boolean {
  const patterns = fieldsOf(line).map((field) => {
    const parts = field.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`);
  });
  const fields = fieldsOf(message);
  return (
    fields.length === patterns.length &&
    patterns.every((pattern) => fields.filter((field) => pattern.test(field)).length === 1)
  );
}

/** Those that are numbered. */
function events(all: readonly string[]): string[] {
  return all.filter((message) => message.includes('"seq":'));
}

function wire(name: string): Promise<string> {
  return readFile(join(root, `src/wire/${name}.ts`), 'utf8');
}

test('the session in the document is what a server says', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${await serve()}/parse`, 'millrace.parse.v1');
  const heard: string[] = [];
  socket.on('message', (data) => {
    const said: unknown = JSON.parse((data as Buffer).toString());
    heard.push(...[said].flat().map((message) => JSON.stringify(message)));
  });
  await new Promise((resolve) => {
    socket.once('open', resolve);
  });
  const [chapter] = /^## A session$.*?^## /ms.exec(text)!;
  const lines = [...chapter.matchAll(/^([CS]) (.*)$/gm)];
  expect(lines.length).toBeGreaterThan(20);
  let sent = 0;
  for (const [, who, line] of lines) {
    if (who === 'C') {
      socket.send(line!);
      sent++;
      continue;
    }
    const isThere = (): boolean => heard.some((message) => isShown(message, line!));
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    await expect.poll(isThere, { message: line! }).toBe(true);
  }
  expect(sent).toBe(7);
  // Acknowledgements come when they come; of the events, none is left out, and none is in another place.
  const shown = events(lines.filter(([, who]) => who === 'S').map(([, , line]) => line!));
  expect(events(heard)).toHaveLength(shown.length);
  for (const [i, message] of events(heard).entries())
    expect([message, isShown(message, shown[i]!)]).toEqual([message, true]);
  socket.terminate();
});

test('the ten lines of the client do what their comments say', async () => {
  const [, code] = /^```ts\n\/\/ client\.ts\n(.*?)^```$/ms.exec(text)!;
  const port = await serve();
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/docs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'client.ts');
  await writeFile(path, code!.replace('localhost:3000', `127.0.0.1:${port}`));
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...parts: readonly unknown[]) => {
    said.push(parts.map((part) => JSON.stringify(part)).join(' '));
  });
  onTestFinished(() => log.mockRestore());
  await import(path);
  expect(said).toEqual([...code!.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line));
  expect(
    code!.split('\n').filter((line) => line !== '' && !line.startsWith('//')).length,
  ).toBeLessThanOrEqual(10);
});

test('what the document says of messages, limits and closes is all that there is', async () => {
  const [client, server, codes] = await Promise.all(
    ['client-messages', 'server-messages', 'close-codes'].map(wire),
  );
  const types = [...`${client}${server}`.matchAll(/readonly t: '(\w+)'/g)].map(([, type]) => type!);
  expect(types.length).toBe(21);
  expect(types.filter((type) => !new RegExp(`^\\| \`${type} \\{`, 'm').test(text))).toEqual([]);
  const closes = [...codes!.matchAll(/: (\d{4}),/g)].map(([, code]) => code!);
  expect(closes.length).toBeGreaterThan(10);
  expect(closes.filter((code) => !new RegExp(`^\\|[^|]*\\b${code}\\b`, 'm').test(text))).toEqual([]);
});

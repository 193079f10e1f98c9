import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { json, jsonl } from '../../../src/language/json.js';
import { parse } from '../../../src/parse/parser.js';
import { hashOf } from '../../document/hasher.js';
import { endpoint } from './client.js';

type Line = Readonly<Record<string, unknown>>;

async function linesOf(response: Response): Promise<Line[]> {
  const text = await response.text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

function post(
  port: number,
  query: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/parse?${query}`, { method: 'POST', body, headers });
}

describe('POST', () => {
  it('answers a body with its nodes and faults as JSON Lines, and the hash of the whole', async () => {
    const { port } = await endpoint();
    const text = '{"a":1}\n]\n"é😀"';
    const response = await post(port, 'lang=jsonl', text);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    const lines = await linesOf(response);
    expect(lines.filter(({ t }) => t === 'node').map(({ value }) => value)).toEqual([{ a: 1 }, 'é😀']);
    const tree = parse(text, jsonl);
    expect(lines.at(-1)).toEqual({
      t: 'done',
      nodes: 2,
      diagnostics: tree.diagnostics().length,
      length: text.length,
      hash: hashOf(tree.tokens(), tree.diagnostics()),
    });
    expect(lines.every((line) => !('seq' in line) && !('s' in line))).toBe(true);
  });

  it('takes a body in chunks, cut inside of characters, and tells what is there before it ends', async () => {
    const { port } = await endpoint();
    const bytes = Buffer.from('["é","😀"]');
    const heard: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const request = httpRequest({
        port,
        method: 'POST',
        path: '/parse?lang=json',
        headers: { 'transfer-encoding': 'chunked' },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        response.on('data', (data: Buffer) => {
          heard.push(data.toString());
          // The rest is sent only when the first item was told.
          if (heard.join('').includes('"é"') && !request.writableEnded) {
            for (const byte of bytes.subarray(6)) request.write(new Uint8Array([byte]));
            request.end();
          }
        });
        response.on('end', resolve);
      });
      for (const byte of bytes.subarray(0, 6)) request.write(new Uint8Array([byte]));
    });
    const text = heard.join('');
    expect(text).toContain('"value":"😀"');
    expect(text).toContain(hashOf(parse('["é","😀"]', json).tokens(), []));
  });

  it('leaves out what is not wanted', async () => {
    const { port } = await endpoint();
    const lines = await linesOf(await post(port, 'lang=jsonl&want=diag', '1\n]\n'));
    expect(new Set(lines.map(({ t }) => t))).toEqual(new Set(['diag', 'done']));
    const none = await linesOf(await post(port, 'lang=jsonl&want=', '1\n]\n'));
    expect(none.map(({ t }) => t)).toEqual(['done']);
  });

  it('takes an empty body, and whatever type it says it has', async () => {
    const { port } = await endpoint();
    expect((await linesOf(await post(port, 'lang=jsonl', ''))).at(-1)).toMatchObject({
      t: 'done',
      nodes: 0,
      length: 0,
    });
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      const lines = await linesOf(await post(port, 'lang=jsonl', '1\n', { 'content-type': type }));
      expect(lines.at(-1)).toMatchObject({ nodes: 1 });
    }
  });

  it('refuses a language that it does not know, and bodies that are encoded', async () => {
    const { port } = await endpoint();
    for (const query of ['', 'lang=cobol', 'lang=json&lang=jsonl', 'lang=__proto__']) {
      const response = await post(port, query, '1');
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ languages: ['json', 'jsonc', 'jsonl', 'mill'] });
    }
    expect((await post(port, 'lang=json', '1', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('ends with an error when the bytes are no UTF-8, or nest too deeply', async () => {
    const { port } = await endpoint();
    for (const bytes of [
      [0x31, 0x0a, 0xff],
      [0x31, 0x0a, 0xf0, 0x9f],
    ]) {
      const lines = await linesOf(await post(port, 'lang=jsonl', new Uint8Array(bytes)));
      expect(lines.at(-1)).toMatchObject({ t: 'error', code: 'bad-utf-8', fatal: true });
    }
    const deep = await linesOf(await post(port, 'lang=json', '['.repeat(2000)));
    expect(deep.at(-1)).toMatchObject({ t: 'error', code: 'too-deep', fatal: true });
  });

  it('asks who it is, and from where, as the socket does', async () => {
    const { port } = await endpoint({ authenticate: ({ headers }) => headers.authorization });
    expect((await post(port, 'lang=json', '1')).status).toBe(401);
    expect((await post(port, 'lang=json', '1', { authorization: 'ada' })).status).toBe(200);
    const other = { authorization: 'ada', origin: 'https://example.org' };
    expect((await post(port, 'lang=json', '1', other)).status).toBe(403);
  });

  it('gives up when its client does, and goes on with others', async () => {
    const { port, log } = await endpoint();
    await new Promise<void>((resolve) => {
      const request = httpRequest({ port, method: 'POST', path: '/parse?lang=jsonl' });
      request.on('error', () => resolve());
      request.on('response', (response) => {
        response.on('error', () => {});
        response.once('data', () => request.destroy());
        response.on('close', resolve);
      });
      request.write('1\n'.repeat(10_000));
    });
    expect((await linesOf(await post(port, 'lang=jsonl', '1'))).at(-1)).toMatchObject({ nodes: 1 });
    expect(log.filter(({ level }) => (level as number) >= 50)).toEqual([]);
  });

  it('is refused with 503 while there are too many, and taken when one has ended', async () => {
    const { port } = await endpoint({ sessions: 1 });
    const first = httpRequest({ port, method: 'POST', path: '/parse?lang=jsonl' });
    const isAnswered = new Promise<void>((resolve) => {
      first.on('response', (response) => {
        response.once('data', () => resolve());
        response.resume();
      });
    });
    first.write('1\n2');
    await isAnswered;
    const second = await post(port, 'lang=jsonl', '1');
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '1']);
    first.end();
    await expect.poll(async () => (await post(port, 'lang=jsonl', '1')).status).toBe(200);
  });

  it('counts what it reads', async () => {
    const { port, app } = await endpoint();
    await linesOf(await post(port, 'lang=jsonl', '1\n'));
    expect(app.parseStats!()).toMatchObject({ bytesIn: 2, connections: 0, sessions: 0 });
    expect(app.parseStats!().parseSeconds).toBeGreaterThan(0);
  });
});

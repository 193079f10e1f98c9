import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonl } from '../../../src/language/json.js';
import { parse } from '../../../src/parse/parser.js';
import { hashOf } from '../../document/hasher.js';
import { endpoint, greeted } from './client.js';

describe('a stream over a socket', () => {
  it('is told record by record, and done at its end', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    expect(client.ready).toMatchObject({
      durable: false,
      languages: ['json', 'jsonc', 'jsonl', 'mill'],
      limits: { frame: 262_144, document: 2_097_152, streams: 8, messages: 200, depth: 1000, value: 65_536 },
      credit: 100_000,
      streams: [],
    });
    expect(client.ready.session).toMatch(/^[0-9a-f]{32}$/);
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    client.say({ t: 'chunk', s: 1, text: '{"a":1}\n{"b"' });
    const first = await client.first('node');
    expect(first).toEqual({
      t: 'node',
      seq: 1,
      s: 1,
      path: [0],
      kind: 'object',
      start: 0,
      end: 7,
      value: { a: 1 },
    });
    client.say({ t: 'chunk', s: 1, text: ':2}\n', off: 12 }, { t: 'end', s: 1 });
    const done = await client.first('done');
    const text = '{"a":1}\n{"b":2}\n';
    expect(done).toMatchObject({ s: 1, nodes: 2, diagnostics: 0, length: 16 });
    expect(done.hash).toBe(hashOf(parse(text, jsonl).tokens(), []));
    expect(client.all('node').map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(client.all('ack').at(-1)).toMatchObject({ s: 1 });
  });

  it('takes bytes, cut anywhere', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    const text = '{"é":"😀"}\n["ü"]\n';
    const bytes = Buffer.from(text);
    client.say({ t: 'open', s: 7, lang: 'jsonl', mode: 'stream' });
    for (const byte of bytes) client.bytes(7, new Uint8Array([byte]));
    client.say({ t: 'end', s: 7 });
    const done = await client.first('done');
    expect(done.length).toBe(text.length);
    expect(client.all('node').map(({ value }) => value)).toEqual([{ é: '😀' }, ['ü']]);
    expect(client.all('ack').at(-1)!.received).toBeLessThanOrEqual(bytes.length);
  });

  it('leaves out a byte order mark, and counts its bytes and no unit', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'stream' });
    // Cut inside of it; a second one is text.
    for (const byte of Buffer.from('\ufeff"\ufeff"')) client.bytes(1, new Uint8Array([byte]));
    client.say({ t: 'end', s: 1 });
    expect(await client.first('done')).toMatchObject({ nodes: 1, diagnostics: 0, length: 3 });
    expect(client.all('node')).toMatchObject([{ start: 0, end: 3, value: '\ufeff' }]);
    expect(client.all('ack').at(-1)!.received).toBe(8);
  });

  it('ends with the hash of the whole however it is cut', async () => {
    const { port } = await endpoint();
    const client = await greeted(port, { want: [] });
    let s = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('{"a":[1,2]}', '\n', '"😀"', ']', '\r\n', '\r', '{"k', '":1}', '\\', ' '), {
          maxLength: 40,
        }),
        fc.array(fc.nat(1000), { maxLength: 8 }),
        fc.boolean(),
        async (pieces, cuts, asBytes) => {
          const text = pieces.join('');
          const data = asBytes ? Buffer.from(text) : text;
          const places = [...new Set(cuts.map((cut) => cut % (data.length + 1)))].sort((a, b) => a - b);
          s++;
          client.say({ t: 'open', s, lang: 'jsonl', mode: 'stream' });
          for (const [i, start] of [0, ...places].entries()) {
            const piece = data.slice(start, places[i] ?? data.length);
            if (typeof piece === 'string') client.say({ t: 'chunk', s, text: piece, off: start });
            else client.bytes(s, piece);
          }
          client.say({ t: 'end', s });
          const done = await client.first('done', s);
          const tree = parse(text, jsonl);
          expect(done.hash).toBe(hashOf(tree.tokens(), tree.diagnostics()));
        },
      ),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { jsonl } from '../../../src/language/json.js';
import { createLexer } from '../../../src/lex/lexer.js';
import { BETWEEN_TOKENS, type Token } from '../../../src/lex/token.js';
import { readConfig } from '../../../src/parse/stream/config.js';
import { Nodes, parseStream } from '../../../src/parse/stream/node-stream.js';
import { SourceReader } from '../../../src/parse/stream/source.js';
import { tokenStream } from '../../../src/parse/stream/streams.js';
import { TokenReader } from '../../../src/parse/stream/token-reader.js';
import { cut, readAll, show } from './sources.js';

const limits = readConfig('parseStream()', {});

/** A record of so many items, in so many arrays. */
const record = (items: number, depth = 1): string =>
  `${'['.repeat(depth)}${'1,'.repeat(items)}2${']'.repeat(depth)}\n`;

/** How often each token of a record is asked for anything, on average, when they come one by one. */
async function asksOfNodes(items: number, depth: number): Promise<number> {
  let asks = 0;
  const all = createLexer(jsonl)
    .feed(record(items, depth))
    .map(
      (token) =>
        new Proxy(token, {
          get(target, key) {
            asks++;
            return Reflect.get(target, key) as unknown;
          },
        }),
    );
  const rest = all.values();
  const nodes = new Nodes(jsonl, limits, {
    from: undefined,
    readInto(tokens) {
      const { done, value } = rest.next();
      if (done !== true) tokens.push(value);
      return Promise.resolve(done !== true);
    },
    leave: () => Promise.resolve(),
    checkpoint: () => {
      throw new Error('Nobody asks for one.');
    },
  });
  let count = 0;
  for await (const { tokens } of nodes) count += tokens.length;
  expect(count).toBe(all.length);
  return asks / all.length;
}

/** How many steps into the list of tokens each unit of the text costs, when it comes unit by unit. */
async function stepsOfReader(items: number): Promise<number> {
  const text = record(items);
  let steps = 0;
  const tokens = new Proxy<Token[]>([], {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) steps++;
      return Reflect.get(target, key) as unknown;
    },
  });
  const reader = new TokenReader(new SourceReader(cut(text, 1), limits), jsonl, limits);
  while (await reader.readInto(tokens));
  expect(tokens.length).toBeGreaterThan(items * 2);
  return steps / text.length;
}

describe('3: a node that comes in very many pieces', () => {
  it('has each of its tokens looked at a few times, however deep and however long it is', async () => {
    expect(await asksOfNodes(100, 1)).toBeLessThan(20);
    expect(await asksOfNodes(5000, 1)).toBeLessThan(20);
    expect(await asksOfNodes(5000, 900)).toBeLessThan(20);
  });

  it('has no piece cost what was read before', async () => {
    expect(await stepsOfReader(100)).toBeLessThan(4);
    expect(await stepsOfReader(30_000)).toBeLessThan(4);
  });

  it('may have a fault in each of them', { timeout: 30_000 }, async () => {
    const text = `[${'1 '.repeat(150_000)}1]\n["${'\\x'.repeat(150_000)}"]\n`;
    const counts: number[] = [];
    for await (const { diagnostics } of parseStream(cut(text, 1000), jsonl)) counts.push(diagnostics.length);
    expect(counts).toEqual([150_000, 150_000]);
  });
});

describe('blank lines without end', () => {
  const blank = '\n'.repeat(200_000);

  it('5: are reported as they come, each at its place', async () => {
    let isAsked = 0;
    const source = function* (): Generator<string> {
      for (const piece of cut(blank, 1000)) {
        isAsked++;
        yield piece;
      }
    };
    const starts: number[] = [];
    const stream = parseStream(source(), jsonl);
    for await (const node of stream) {
      starts.push(node.start);
      if (starts.length === 1000) break;
    }
    expect(starts).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect(isAsked).toBeLessThan(10);
  });

  it('7: take no memory, and leave a small checkpoint', { timeout: 30_000 }, async () => {
    const stream = parseStream(cut(`${blank}1\n`, 1000), jsonl);
    let count = 0;
    let most = 0;
    for await (const node of stream) {
      count++;
      if (count % 10_000 === 0) most = Math.max(most, JSON.stringify(stream.checkpoint()).length);
      if (node.kind === 'number') expect(node.start).toBe(blank.length);
    }
    expect(count).toBe(blank.length + 1);
    expect(most).toBeLessThan(1_000_000);
  });

  it('1: are the same nodes wherever they are cut', async () => {
    const text = `${'\n'.repeat(5000)}{"a":1}\n${'\n'.repeat(3000)}`;
    const whole = await readAll(parseStream([text], jsonl), show);
    expect(whole.shown).toHaveLength(8001);
    for (const size of [1, 7, 700, 1024])
      expect(await readAll(parseStream(cut(text, size), jsonl), show)).toEqual(whole);
  });

  it('4: end a stream that takes no faults at the first of them, which is still there to go on from', async () => {
    const text = `1\n${'\n'.repeat(5000)}2\n`;
    const stream = parseStream(cut(text, 100), jsonl, { onFault: 'fail' });
    const { shown, error } = await readAll(stream, show);
    expect(shown).toEqual(['number 0..1 1']);
    expect(error).toMatchObject({ code: 'PARSE_ERROR', span: { start: 2, end: 3 } });
    const from = stream.checkpoint();
    const rest = await readAll(parseStream([text.slice(from.units)], jsonl, { from }), show);
    expect(rest.shown).toHaveLength(5001);
    expect(rest.shown.at(-1)).toBe('number 5002..5003 2');
  });

  it('come in a stream of tokens with tokens that have no text', async () => {
    const { readable, writable } = tokenStream(jsonl, { tokenBufferSize: 100 });
    const written = new Blob([blank.slice(0, 5000)]).stream().pipeTo(writable);
    const kinds = new Set<string>();
    let faults = 0;
    for await (const token of readable as unknown as AsyncIterable<Token>) {
      kinds.add(token.kind);
      expect([token.text, token.end]).toEqual(['', token.start]);
      faults += token.faults?.length ?? 0;
    }
    await written;
    expect([...kinds]).toEqual([BETWEEN_TOKENS, 'end of text']);
    expect(faults).toBe(5000);
  });
});

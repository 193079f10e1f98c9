import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMillraceError } from '../../../src/error/millrace-error.js';
import { StreamError } from '../../../src/error/stream.js';
import { json, jsonl } from '../../../src/language/json.js';
import type { Token } from '../../../src/lex/token.js';
import type { StreamConfig } from '../../../src/parse/stream/config.js';
import { parseStream, type StreamCheckpoint } from '../../../src/parse/stream/node-stream.js';
import type { Node } from '../../../src/parse/stream/node.js';
import { astStream, tokenStream } from '../../../src/parse/stream/streams.js';
import { jsonValues } from '../../../src/parse/values/json-values.js';
import type { Chunk } from '../../../src/text/decoder.js';
import { anyJsonText } from '../../lex/texts.js';
import { cut, readAll, show, Source } from './sources.js';

const lines = '{"a":1}\n{"a":2}\n';
const first = ['object 0..7 { "a" : 1 }', 'object 8..15 { "a" : 2 }'];

/** Text of good lines and then something else: what is given out, and what it ends with. */
async function endOf(rest: string, config: StreamConfig): Promise<unknown> {
  const source = new Source([lines, ...cut(rest, 50)]);
  const { shown, error } = await readAll(parseStream(source, jsonl, config), show);
  expect(shown.slice(0, 2)).toEqual(first);
  expect([rest.slice(0, 20), source.isLeft]).toEqual([rest.slice(0, 20), true]);
  expect(error).toBeInstanceOf(StreamError);
  expect(isMillraceError(error)).toBe(true);
  return error;
}

async function* hanging(): AsyncGenerator<string> {
  yield lines;
  await new Promise(() => {});
}

/** A Web stream that reads no further than it is asked. */
function webOf(source: AsyncIterable<Chunk>): ReadableStream<Chunk> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Chunk>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Gives a line, and then nothing, again and again. */
async function* idle(): AsyncGenerator<string> {
  yield '1\n';
  for (let i = 0; i < 1000; i++) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    yield '';
  }
}

function nothing(): never {
  return undefined as never;
}

/** What a stage of nodes ends with, behind a first one. */
async function endOfNodes(text: string, config: StreamConfig): Promise<unknown> {
  const nodes = webOf(new Source([text], 'hang'))
    .pipeThrough(tokenStream(json))
    .pipeThrough(astStream(json, config));
  const { shown, error } = await readAll(nodes as unknown as AsyncIterable<Node>, show);
  expect(shown).toEqual(['number 1..2 1']);
  return error;
}

describe('4: a limit of a stream', () => {
  it('ends it with an error of its own, behind all that is right', async () => {
    const long = `"${'x'.repeat(500)}"`;
    expect(await endOf(long, { maxTokenLength: 100 })).toMatchObject({
      code: 'BUFFER_OVERFLOW',
      limit: 100,
      span: { start: 16 },
    });
    expect(await endOf('[[[[1]]]]\n', { maxDepth: 3 })).toMatchObject({
      code: 'DEPTH_EXCEEDED',
      limit: 3,
      span: { start: 19, end: 20 },
    });
    expect(await endOf('['.repeat(2000), {})).toMatchObject({ code: 'DEPTH_EXCEEDED', limit: 1000 });
    expect(await endOf('[1,2,3,4,5]\n', { maxTokens: 10 })).toMatchObject({
      code: 'TOKENS_EXCEEDED',
      limit: 10,
      found: 11,
    });
    expect(await endOf(`[${'1,'.repeat(200)}`, { maxTokens: 10, tokenBufferSize: 4 })).toMatchObject({
      code: 'TOKENS_EXCEEDED',
      span: { start: 16 },
    });
    expect(await endOf('x'.repeat(60), { maxChunkSize: 49 })).toMatchObject({
      code: 'CHUNK_TOO_LARGE',
      limit: 49,
      found: 50,
      span: { start: 16, end: 66 },
    });
    expect(await endOf('[1 2]\n', { onFault: 'fail' })).toMatchObject({
      code: 'PARSE_ERROR',
      span: { start: 19, end: 20 },
    });
    expect(await endOf('["\\x"]\n', { onFault: 'fail' })).toMatchObject({
      code: 'LEX_ERROR',
      span: { start: 18, end: 20 },
    });
  });

  it('is met by a million openers at once', async () => {
    const source = ['['.repeat(1_000_000)];
    const { error } = await readAll(parseStream(source, json, { maxChunkSize: 1_000_000 }), show);
    expect(error).toMatchObject({ code: 'DEPTH_EXCEEDED', span: { start: 1000, end: 1001 } });
  });

  it('counts bytes of a chunk of bytes', async () => {
    const { error } = await readAll(
      parseStream([new TextEncoder().encode('"éé"')], jsonl, { maxChunkSize: 5 }),
      show,
    );
    expect(error).toMatchObject({ code: 'CHUNK_TOO_LARGE', found: 6, limit: 5 });
  });

  it('leaves a checkpoint from which one can go on with another limit', async () => {
    const text = `${lines}"${'x'.repeat(300)}"\n[[[2]]]\n3\n`;
    const whole = await readAll(parseStream([text], jsonl), show);
    for (const limit of [{ maxTokenLength: 100 }, { maxTokens: 4 }, { maxDepth: 2 }]) {
      const stream = parseStream(cut(text, 70), jsonl, limit);
      const { shown, error } = await readAll(stream, show);
      expect(error).toBeInstanceOf(StreamError);
      const from = stream.checkpoint();
      const rest = await readAll(parseStream([text.slice(from.units)], jsonl, { from }), show);
      const all = [...shown, ...rest.shown];
      expect(all).toEqual(whole.shown);
    }
  });

  it('leaves one also in any text, wherever it is met', async () => {
    const limited = fc.constantFrom<StreamConfig>(
      { maxTokens: 1 },
      { maxTokens: 3 },
      { maxTokenLength: 4 },
      { maxDepth: 1 },
      { onFault: 'fail' },
    );
    await fc.assert(
      fc.asyncProperty(anyJsonText, limited, fc.integer({ min: 1, max: 40 }), async (text, limit, size) => {
        const whole = await readAll(parseStream([text], jsonl), show);
        const stream = parseStream(cut(text, size), jsonl, limit);
        const { shown } = await readAll(stream, show);
        const from = JSON.parse(JSON.stringify(stream.checkpoint())) as StreamCheckpoint;
        const rest = await readAll(parseStream([text.slice(from.units)], jsonl, { from }), show);
        expect([...shown, ...rest.shown]).toEqual(whole.shown);
        expect(rest.error).toEqual(whole.error);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it is none', () => {
    const refusal = expect.objectContaining({ code: 'OPTION_NOT_ALLOWED' });
    for (const config of [
      { maxDepth: 0 },
      { maxChunkSize: -1 },
      { tokenBufferSize: 1.5 },
      { astBufferSize: NaN },
      { maxTokens: 0 },
      { idleTimeoutMs: 0 },
      { onFault: 'ignore' as 'fail' },
    ])
      expect(() => parseStream([], json, config)).toThrow(refusal);
    expect(() => parseStream(5 as never, json)).toThrow();
  });
});

describe('7: a source', () => {
  it('that hangs ends the stream when it has for too long, and is left', async () => {
    const source = new Source([lines], 'hang');
    const { shown, error } = await readAll(parseStream(source, jsonl, { idleTimeoutMs: 30 }), show);
    expect(shown).toEqual(first);
    expect(error).toMatchObject({ code: 'TIMED_OUT', limit: 30, span: { start: 16, end: 16 } });
    expect(source.isLeft).toBe(true);
  });

  it('that hangs is no hindrance to a reader that leaves', async () => {
    const stream = parseStream(hanging(), jsonl, { idleTimeoutMs: 20 });
    expect((await readAll(stream, show)).error).toMatchObject({ code: 'TIMED_OUT' });
  });

  it('that owes an answer is not waited for by a reader that leaves', async () => {
    const stream = parseStream(hanging(), jsonl);
    expect((await stream.next()).done).toBe(false);
    expect((await stream.next()).done).toBe(false);
    void stream.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await stream.return!()).toEqual({ done: true, value: undefined });
  });

  it('that owes an answer leaves nobody waiting when the reader leaves', async () => {
    for (const items of [parseStream(hanging(), jsonl), jsonValues(hanging(), { lines: true })]) {
      await items.next();
      await items.next();
      const asked = [items.next(), items.next()];
      await new Promise((resolve) => setTimeout(resolve, 5));
      await items.return!();
      expect(await Promise.all(asked)).toEqual([
        { done: true, value: undefined },
        { done: true, value: undefined },
      ]);
    }
    const text = '{"a":1}\n{"b"';
    const stream = parseStream(new Source([text], 'hang'), jsonl);
    await stream.next();
    const asked = stream.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await stream.return!();
    expect((await asked).done).toBe(true);
    const from = stream.checkpoint();
    const rest = await readAll(parseStream([':2}\n'], jsonl, { from }), show);
    expect(rest.shown).toEqual(['object 8..15 { "b" : 2 }']);
  });

  it('that fails ends the stream, with its error as the cause', async () => {
    const cause = new Error('gone');
    const { shown, error } = await readAll(parseStream(new Source([lines], cause), jsonl), show);
    expect(shown).toEqual(first);
    expect(error).toMatchObject({ code: 'CHANNEL_CLOSED', cause, span: { start: 16, end: 16 } });
  });

  it('is told when the reader leaves, and is asked for nothing that nobody wants', async () => {
    const source = new Source(cut(lines.repeat(100), 16));
    const stream = parseStream(source, jsonl);
    expect(source.asked).toBe(0);
    for await (const node of stream) {
      expect(show(node)).toBe(first[0]);
      break;
    }
    expect([source.asked, source.isLeft]).toEqual([1, true]);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('may be asked by many at once, who are answered in order', async () => {
    const stream = parseStream(cut(lines, 3), jsonl);
    const answers = await Promise.all([stream.next(), stream.next(), stream.next()]);
    expect(answers.map(({ value }) => (value === undefined ? null : show(value)))).toEqual([...first, null]);
  });

  it('that gives only chunks without text is one that gives nothing', async () => {
    const { shown, error } = await readAll(parseStream(idle(), jsonl, { idleTimeoutMs: 40 }), show);
    expect(shown).toEqual(['number 0..1 1']);
    expect(error).toMatchObject({ code: 'TIMED_OUT', span: { start: 2, end: 2 } });
  });

  it('that is written by hand, and answers with nothing, has failed', async () => {
    for (const source of [
      { [Symbol.iterator]: () => ({ next: nothing }) },
      { [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve(nothing()) }) },
    ]) {
      const { error } = await readAll(parseStream(source as Iterable<string>, jsonl), show);
      expect(error).toMatchObject({ code: 'CHANNEL_CLOSED', cause: expect.any(TypeError) as unknown });
    }
  });

  it('gives nothing but text and bytes', async () => {
    const { error } = await readAll(parseStream([5] as never, jsonl), show);
    expect(error).toMatchObject({ code: 'ARGUMENT_NOT_ALLOWED' });
  });
});

describe('stages between streams', () => {
  it('make the nodes that parseStream makes', async () => {
    for (const text of [lines, '1\n[2', ']\n\n{"a":\n3\n', '']) {
      const expected = await readAll(parseStream([text], jsonl), show);
      const nodes = webOf(new Source(cut(text, 3)))
        .pipeThrough(tokenStream(jsonl, { tokenBufferSize: 2 }))
        .pipeThrough(astStream(jsonl, { astBufferSize: 1 }));
      const { shown, error } = await readAll(nodes as unknown as AsyncIterable<Node>, show);
      expect(shown).toEqual(expected.shown);
      expect(error).toEqual(expected.error);
    }
  });

  it('7: wait for a reader that pauses: queues stay within their sizes', async () => {
    const source = new Source(cut(lines.repeat(1000), 16));
    const nodes = webOf(source)
      .pipeThrough(tokenStream(jsonl, { tokenBufferSize: 20 }))
      .pipeThrough(astStream(jsonl, { astBufferSize: 4 }));
    const reader = nodes.getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    // Two nodes and ten tokens a chunk: 1 read, 4 nodes, 20 tokens, 20 that wait, and chunks on their way.
    expect(source.asked).toBeLessThan(14);
    const { asked } = source;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(source.asked).toBe(asked);
    await reader.cancel();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(source.isLeft).toBe(true);
  });

  it('4: fail behind what waits for the reader, however late that reads', async () => {
    const tokens = webOf(new Source(['[1,[2,[3'])).pipeThrough(tokenStream(json, { maxDepth: 2 }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { shown, error } = await readAll(tokens as unknown as AsyncIterable<Token>, ({ text }) => text);
    expect(shown).toEqual(['[', '1', ',', '[', '2', ',']);
    expect(error).toMatchObject({ code: 'DEPTH_EXCEEDED', span: { start: 6, end: 7 } });
  });

  it('4: refuse what a writer writes that does not wait', async () => {
    const { readable, writable } = tokenStream(jsonl, { maxChunkSize: 10 });
    const writer = writable.getWriter();
    const writes = Array.from({ length: 100 }, () =>
      writer.write('1234567890').catch((error: unknown) => error),
    );
    const reader = readable.getReader();
    const last = (await Promise.all(writes)).at(-1);
    expect(last).toMatchObject({ code: 'BUFFER_OVERFLOW', limit: 160 });
    await reader.cancel().catch(() => {});
  });

  it('4: count the tokens of the whole stream when that has a limit', async () => {
    const tokens = webOf(new Source(['[1,2,3]'])).pipeThrough(tokenStream(json, { maxTokens: 5 }));
    const { shown, error } = await readAll(tokens as unknown as AsyncIterable<Token>, ({ text }) => text);
    expect(shown).toEqual(['[', '1', ',', '2', ',']);
    expect(error).toMatchObject({ code: 'TOKENS_EXCEEDED', limit: 5, found: 6 });
  });

  it('4: hold to limits that are narrower than those of the stage before', async () => {
    expect(await endOfNodes('[1,[[2]]]', { maxDepth: 2 })).toMatchObject({
      code: 'DEPTH_EXCEEDED',
      limit: 2,
      span: { start: 4, end: 5 },
    });
    expect(await endOfNodes('[1,"abcd",', { maxTokenLength: 5 })).toMatchObject({
      code: 'BUFFER_OVERFLOW',
      limit: 5,
      found: 6,
      span: { start: 3, end: 9 },
    });
    expect(await endOfNodes('[1,', { idleTimeoutMs: 20 })).toMatchObject({ code: 'TIMED_OUT', limit: 20 });
  });

  it('say so when tokens stop before the text does', async () => {
    const tokens = new ReadableStream<Token>({
      start(controller) {
        controller.enqueue({ kind: '[', start: 0, end: 1, text: '[', depth: 0 });
        controller.close();
      },
    });
    const { error } = await readAll(
      tokens.pipeThrough(astStream(json)) as unknown as AsyncIterable<Node>,
      show,
    );
    expect(error).toMatchObject({ code: 'INCOMPLETE_INPUT' });
  });
});

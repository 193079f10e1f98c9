import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonc, jsonl } from '../../../src/language/json.js';
import { mill } from '../../../src/language/mill/language.js';
import type { Language } from '../../../src/lex/language.js';
import { parse } from '../../../src/parse/parser.js';
import type { StreamConfig } from '../../../src/parse/stream/config.js';
import { parseStream, type StreamCheckpoint } from '../../../src/parse/stream/node-stream.js';
import type { Chunk } from '../../../src/text/decoder.js';
import { anyJsonText, anyMarkup } from '../../lex/texts.js';
import { cut, readAll, show, type Outcome } from './sources.js';

const read = (text: Iterable<Chunk>, language: Language, config?: StreamConfig): Promise<Outcome> =>
  readAll(parseStream(text, language, config), show);

describe('the nodes of a stream', () => {
  it('are the records of JSON Lines', async () => {
    const { shown, error } = await read(['{"a":1}\n[2]\n3\n"x"'], jsonl);
    expect(error).toBe(null);
    expect(shown).toEqual([
      'object 0..7 { "a" : 1 }',
      'array 8..11 [ 2 ]',
      'number 12..13 3',
      'string 14..17 "x"',
    ]);
  });

  it('are the items of a JSON document that is an array, or its value', async () => {
    expect((await read(['[{"a":[1]}, 2 ,[]]'], json)).shown).toEqual([
      'object 1..10 { "a" : [ 1 ] }',
      'number 12..13 2',
      'array 15..17 [ ]',
    ]);
    expect((await read(['{"a":[1]}'], json)).shown).toEqual(['object 0..9 { "a" : [ 1 ] }']);
    expect((await read([' true '], json)).shown).toEqual(['literal 1..5 true']);
  });

  it('are the constructs at the top of a template', async () => {
    const { shown } = await read(['<p>a</p>text{#if x}<b></b>{/if}<li>a<li>b'], mill);
    expect(shown.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'element 0..8',
      'text 8..12',
      'block 12..31',
      'element 31..36',
      'element 36..41',
    ]);
  });

  it('5: come with what is wrong, and go on behind it', async () => {
    const { shown, error } = await read(['{"a":1}\n]\n\n{"b":\n{"c":3}\n1 2\n'], jsonl);
    expect(error).toBe(null);
    expect(shown).toEqual([
      'object 0..7 { "a" : 1 }',
      'error 8..9 ] !JSON_NOTHING_TO_CLOSE 8..9',
      // A line without a value, and an empty one.
      'error 9..10  !JSON_BLANK_LINE 9..10',
      'error 10..11  !JSON_BLANK_LINE 10..11',
      'object 11..16 { "b" : !JSON_NOT_CLOSED 11..12',
      'object 17..24 { "c" : 3 }',
      'number 25..26 1',
      'number 27..28 2 !JSON_AFTER_VALUE 27..28',
    ]);
  });

  it('5: of an array go on behind commas too many and a broken item', async () => {
    const { shown } = await read(['[1,,{"a" 2},3,]'], json);
    expect(shown).toEqual([
      'number 1..2 1',
      'error 3..4  !JSON_EXPECTED_VALUE 3..4',
      'object 4..11 { "a" 2 } !JSON_EXPECTED_COLON 9..10',
      'number 12..13 3',
      'error 14..15  !JSON_TRAILING_COMMA 14..15',
    ]);
  });

  it('6: end with a value that has no line end, or with what is missing', async () => {
    expect(await read(['1\n{"a":2}'], jsonl)).toMatchObject({
      shown: ['number 0..1 1', 'object 2..9 { "a" : 2 }'],
      error: null,
    });
    for (const [text, start, missing] of [
      ['1\n{"a":[2', 2, /closed.*closed/],
      ['1\n"abc', 2, /quote/],
      ['1\ntru', 2, /value/],
      ['1\n-', 2, /number/],
    ] as const) {
      const { shown, error } = await read([text], jsonl);
      expect(shown).toEqual(['number 0..1 1']);
      expect(error).toMatchObject({ code: 'INCOMPLETE_INPUT', span: { start, end: text.length } });
      expect((error as { missing: string[] }).missing.join(' ')).toMatch(missing);
    }
  });

  it('6: end behind a broken record that is over, and give that first', async () => {
    const { shown, error } = await read(['{"a":\nfals'], jsonl);
    expect(shown).toEqual(['object 0..5 { "a" : !JSON_NOT_CLOSED 0..1']);
    expect(error).toMatchObject({ code: 'INCOMPLETE_INPUT', span: { start: 6, end: 10 } });
  });

  const cases: readonly (readonly [Language, fc.Arbitrary<string>])[] = [
    [json, anyJsonText],
    [jsonc, anyJsonText],
    [jsonl, anyJsonText],
    [mill, anyMarkup],
  ];

  it.each(cases)('1: of $name are the same for all pieces, of text and of bytes', async (language, any) => {
    await fc.assert(
      fc.asyncProperty(
        any,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        async (some, size, wait) => {
          // Bytes have no lone halves of pairs.
          const text = new TextDecoder().decode(new TextEncoder().encode(some));
          const whole = await read([text], language);
          const pieces = await read(cut(text, size), language, { tokenBufferSize: wait });
          const bytes = await read(cut(new TextEncoder().encode(text), size), language);
          expect(pieces).toEqual(whole);
          expect(bytes).toEqual(whole);
          const faults = parse(text, language).diagnostics();
          if (whole.error !== null) return;
          const found = whole.shown.flatMap((line) => line.match(/!\w+ \d+\.\.\d+/g) ?? []);
          expect(found.toSorted()).toEqual(
            faults.map(({ code, start, end }) => `!${code} ${start}..${end}`).toSorted(),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('2: have tokens and spans that are slices of the whole text, also when much was let go of', async () => {
    const record = '{"é😀": [1, 2.5e3, "x\\n"], "b": null}\n';
    const text = record.repeat(300) + '[1, {"c": tru]\n' + record.repeat(300);
    for (const size of [1, 5, 1000, 20_000]) {
      let count = 0;
      for await (const { start, end, tokens } of parseStream(cut(text, size), jsonl)) {
        count++;
        for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end));
        expect([start, end]).toEqual([tokens[0]!.start, tokens.at(-1)!.end]);
        if (start < record.length * 300) expect(text.slice(start, end)).toBe(record.trimEnd());
      }
      expect(count).toBe(601);
    }
  });

  it.each(cases)('1: of $name end at the same fault for all pieces', async (language, any) => {
    await fc.assert(
      fc.asyncProperty(any, fc.integer({ min: 1, max: 50 }), async (text, size) => {
        const config: StreamConfig = { onFault: 'fail', maxTokenLength: 300, maxDepth: 4 };
        const whole = await read([text], language, config);
        expect(await read(cut(text, size), language, config)).toEqual(whole);
        expect(await read(cut(text, size), language, { ...config, tokenBufferSize: 7 })).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it.each(cases)('8: of $name go on from any checkpoint, in another process, too', async (language, any) => {
    await fc.assert(
      fc.asyncProperty(any, fc.integer({ min: 1, max: 40 }), fc.nat(6), async (some, size, stop) => {
        const text = new TextDecoder().decode(new TextEncoder().encode(some));
        const whole = await read([text], language);
        const stream = parseStream(cut(text, size), language, { tokenBufferSize: 3 });
        const shown: string[] = [];
        for (let i = 0; i < stop; i++) {
          const result = await stream.next().catch(() => null);
          if (result === null || result.done === true) break;
          shown.push(show(result.value));
        }
        const from = JSON.parse(JSON.stringify(stream.checkpoint())) as StreamCheckpoint;
        const rest = await readAll(parseStream([text.slice(from.units)], language, { from }), show);
        expect([...shown, ...rest.shown]).toEqual(whole.shown);
        expect(rest.error).toEqual(whole.error);
      }),
      { numRuns: 120 },
    );
  });

  it('8: go on in bytes where a character was cut', async () => {
    const bytes = new TextEncoder().encode('["é","😀x","ß"]\n"\ufeff€"\n');
    const whole = await read([bytes], jsonl);
    for (let at = 1; at < bytes.length; at++) {
      const stream = parseStream([bytes.slice(0, at)], jsonl);
      const shown: string[] = [];
      const first = await readAll(stream, show);
      const from = stream.checkpoint();
      expect(from.bytes).toBeLessThanOrEqual(at);
      // The end of the first part is no end: what it could not finish is in the checkpoint.
      if (first.error === null) continue;
      shown.push(...first.shown);
      const rest = await readAll(parseStream([bytes.slice(from.bytes)], jsonl, { from }), show);
      expect([...shown, ...rest.shown]).toEqual(whole.shown);
    }
  });

  it('are found in a source that is a Web stream, a string, or gives bytes', async () => {
    const text = '[1]\n{"é":2}';
    const expected = ['array 0..3 [ 1 ]', 'object 4..11 { "é" : 2 }'];
    const web = new Blob([text]).stream() as ReadableStream<Uint8Array>;
    expect((await readAll(parseStream(web, jsonl), show)).shown).toEqual(expected);
    expect((await readAll(parseStream(text, jsonl), show)).shown).toEqual(expected);
  });
});

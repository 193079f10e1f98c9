import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamError } from '../../src/error/stream.js';
import { jsonValues } from '../../src/parse/values/json-values.js';
import type { JsonValuesOptions } from '../../src/parse/values/options.js';
import { cut, readAll, Source } from '../parse/streams/sources.js';

interface Read {
  readonly values: readonly unknown[];
  readonly faults: readonly StreamError[];
  readonly error: unknown;
}

/** Reads on behind faults, and to the end or to an error. */
async function read(text: Iterable<string | Uint8Array>, options: JsonValuesOptions = {}): Promise<Read> {
  const faults: StreamError[] = [];
  const values: unknown[] = [];
  const { error } = await readAll(
    // Pieces that were there at once would be put together.
    jsonValues(new Source(text), { onFault: (fault) => faults.push(fault), ...options }),
    (value) => {
      values.push(value);
      return '';
    },
  );
  return { values, faults, error };
}

const anyCut = fc.integer({ min: 1, max: 60 });
const anyJson = fc.jsonValue({ maxDepth: 4 });

/** A document with an array at a path, and other things around it that look like it. */
function around(path: string, items: string): string {
  if (path === '') return items;
  return `{"x":[{"items":[1,"]}"]}],"d\\u0061ta": {"no":{"a":"\\"}"}, "items" : ${items}, "z":1}}`;
}

/** Milliseconds for partial values of a string of so many units. */
async function time(units: number): Promise<number> {
  const text = JSON.stringify({ text: 'some words, '.repeat(units / 12) });
  const start = performance.now();
  for await (const part of jsonValues(cut(text, 4), { partial: true })) if (part.isComplete) break;
  return performance.now() - start;
}

function deep(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

describe('values of JSON Lines', () => {
  it('1: are those of JSON.parse, wherever the text is cut, also in bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyJson),
        anyCut,
        fc.constantFrom('\n', '\r\n', '\r'),
        async (values, size, end) => {
          const text = values.map((value) => `${JSON.stringify(value)}${end}`).join('');
          const expected = {
            values: JSON.parse(JSON.stringify(values)) as unknown[],
            faults: [],
            error: null,
          };
          expect(await read(cut(text, size), { lines: true })).toEqual(expected);
          expect(await read(cut(new TextEncoder().encode(text), size), { lines: true })).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('5: go on behind a broken line, which is reported with its place', async () => {
    const text = '{"a":1}\n\n{"é😀":tru}\r\n]\n[2]\n3';
    for (const size of [1, 2, 3, 7, 100]) {
      const { values, faults, error } = await read(cut(text, size), { lines: true });
      expect(values).toEqual([{ a: 1 }, [2], 3]);
      expect(error).toBe(null);
      expect(faults.map(({ code, span, position }) => [code, span, position])).toEqual([
        ['PARSE_ERROR', { start: 8, end: 9 }, { line: 1, character: 0, byte: 8 }],
        ['PARSE_ERROR', { start: 9, end: 20 }, { line: 2, character: 7, byte: 19 }],
        ['PARSE_ERROR', { start: 22, end: 23 }, { line: 3, character: 0, byte: 25 }],
      ]);
      expect(faults[1]!.message).toMatch(/line 2, character 7, byte 19/);
    }
  });

  it('throw at a broken line unless someone is told', async () => {
    const source = new Source(['1\n\n2\nx\n3\n']);
    const { shown, error } = await readAll(jsonValues<number>(source, { lines: true }), String);
    expect(shown).toEqual(['1', '2']);
    expect(error).toMatchObject({ code: 'PARSE_ERROR', position: { line: 3, character: 0, byte: 5 } });
    expect(source.isLeft).toBe(true);
  });
});

describe('values of an array', () => {
  it.each(['', 'data.items'])('1: at "%s" are those of JSON.parse, wherever it is cut', async (path) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyJson),
        anyCut,
        fc.constantFrom(0, 1, '\n  '),
        async (values, size, space) => {
          const text = around(path, JSON.stringify(values, null, space === '\n  ' ? 2 : space));
          const expected = {
            values: JSON.parse(JSON.stringify(values)) as unknown[],
            faults: [],
            error: null,
          };
          expect(await read(cut(text, size), { path })).toEqual(expected);
          expect(await read(cut(text, 100_000), { path })).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(['},{', '},\n{', '}, {', '} ,\r\n\t{'])(
    '1: that are parted by "%s" are found in large chunks',
    async (border) => {
      const items = Array.from({ length: 3000 }, (_, id) => ({
        id,
        list: [{ a: id }, { b: '},{' }],
        text: `"},\n{ ${id}`,
      }));
      const text = `[${items.map((item) => JSON.stringify(item)).join(border.slice(1, -1))}]`;
      for (const size of [2500, 4096, 65_536, 1_000_000]) {
        expect(await read(cut(text, size))).toEqual({ values: items, faults: [], error: null });
      }
    },
  );

  it('5: go on behind what is broken', async () => {
    const cases: readonly (readonly [string, readonly unknown[], number])[] = [
      ['[1,,2]', [1, 2], 1],
      ['[1,{"a":},{"b":2}]', [1, { b: 2 }], 1],
      ['[1,{"a":1, {"b":2},3]', [1, { b: 2 }, 3], 1],
      ['[1,{"a":[1, {"b":2}},3]', [1, 3], 1],
      ['[1,{"a":"x\n},{"b":2},3]', [1, { b: 2 }, 3], 1],
      ['[1,}2,3]', [1, 3], 1],
      ['[1,[2,{"a":3],4]', [1, 4], 1],
      ['[1,]', [1], 1],
      ['[]', [], 0],
      ['[ ]', [], 0],
    ];
    for (const [text, expected, count] of cases) {
      for (const size of [1, 2, 5, 100]) {
        const { values, faults, error } = await read(cut(text, size));
        expect([text, size, values, faults.length, error]).toEqual([text, size, expected, count, null]);
      }
    }
  });

  it('5: go on behind a broken item in a large chunk', async () => {
    const items = Array.from({ length: 2000 }, (_, id) => JSON.stringify({ id, text: 'some words' }));
    items[700] = '{"id":700,"text":}';
    items[1500] = '{"id":1500,"text":"x"';
    for (const size of [3000, 20_000, 200_000]) {
      const { values, faults } = await read(cut(`[${items.join(',\n')}]`, size));
      expect(values.length).toBe(1998);
      expect(faults.map(({ position }) => position!.line)).toEqual([700, 1500]);
    }
  });

  it('are one when there is no array at the path', async () => {
    for (const [text, path, expected] of [
      ['{"a":[1]}', '', { a: [1] }],
      ['{"a":{"b":"x"}}', 'a.b', 'x'],
      ['{"a":{"b":12}}', 'a.b', 12],
      ['{"a":[1,{"b":true}]}', 'a.1.b', true],
      [' "x" ', '', 'x'],
      ['12', '', 12],
    ] as const) {
      for (const size of [1, 3, 100])
        expect(await read(cut(text, size), { path })).toEqual({
          values: [expected],
          faults: [],
          error: null,
        });
    }
  });

  it('5: tell exactly what an item without its closer is', async () => {
    for (const size of [1, 2, 100]) {
      const { faults } = await read(cut('[{"a":1,\n {"b":2}]', size));
      expect(faults.map(({ span, position }) => [span, position])).toEqual([
        [
          { start: 1, end: 7 },
          { line: 0, character: 7, byte: 7 },
        ],
      ]);
    }
  });

  it('may lie in pieces that are there at once, which are put together', async () => {
    const { shown } = await readAll(jsonValues(cut('[1,{"a":2},3]', 1)), (value) => JSON.stringify(value));
    expect(shown).toEqual(['1', '{"a":2}', '3']);
    const failing = jsonValues(['[1', ',2,', 5 as never]);
    expect(await readAll(failing, String)).toMatchObject({
      shown: ['1', '2'],
      error: { code: 'ARGUMENT_NOT_ALLOWED' },
    });
  });

  it('say so when there is nothing at the path', async () => {
    for (const [text, path] of [
      ['{"a":1}', 'b'],
      ['{"a":[1]}', 'a.b'],
      ['[1,2]', '2'],
      ['1', 'a'],
    ] as const) {
      const { error } = await readAll(jsonValues([text], { path }), String);
      expect(error).toMatchObject({ code: 'PARSE_ERROR' });
      expect((error as Error).message).toContain(`nothing at ${path}`);
    }
  });

  it('6: end with what is missing when the text ends too early', async () => {
    for (const [text, values] of [
      ['[1,{"a":2}', [1]],
      ['[1,"x', [1]],
      ['{"a":', []],
      ['', []],
    ] as const) {
      const outcome = await read([text]);
      expect(outcome.values).toEqual(values);
      expect(outcome.error).toMatchObject({ code: 'INCOMPLETE_INPUT', position: { character: text.length } });
    }
  });

  it('7: leave the source when the array has ended', async () => {
    const source = new Source(['{"a":[1', ',2]', ',"b":', '3}']);
    const { shown } = await readAll(jsonValues(source, { path: 'a' }), String);
    expect(shown).toEqual(['1', '2']);
    expect([source.asked, source.isLeft]).toEqual([2, true]);
  });
});

describe('partial values', () => {
  it('1: grow to what JSON.parse makes of the whole text', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, anyCut, async (value, size) => {
        const text = JSON.stringify({ v: value });
        const seen: unknown[] = [];
        let last: unknown;
        for await (const part of jsonValues(cut(text, size), { path: 'v', partial: true })) {
          seen.push(part);
          last = part.isComplete ? part.value : undefined;
          if (!part.isComplete) expect(text.startsWith('{"v":')).toBe(true);
        }
        if (Array.isArray(value)) return;
        expect(last).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });

  it('are there as far as their text has come', async () => {
    const text = '{"title":"A \\u00e9\\n\ud83d\ude00b","tags":["x","yz"],"n":12,"ok":true}';
    const seen: string[] = [];
    for await (const part of jsonValues(cut(text, 1), { partial: true }))
      seen.push(JSON.stringify(part.value));
    expect([...new Set(seen)]).toEqual([
      '{}',
      '{"title":""}',
      '{"title":"A"}',
      '{"title":"A "}',
      '{"title":"A é"}',
      '{"title":"A é\\n"}',
      '{"title":"A é\\n😀"}',
      '{"title":"A é\\n😀b"}',
      '{"title":"A é\\n😀b","tags":[]}',
      '{"title":"A é\\n😀b","tags":[""]}',
      '{"title":"A é\\n😀b","tags":["x"]}',
      '{"title":"A é\\n😀b","tags":["x",""]}',
      '{"title":"A é\\n😀b","tags":["x","y"]}',
      '{"title":"A é\\n😀b","tags":["x","yz"]}',
      '{"title":"A é\\n😀b","tags":["x","yz"],"n":12}',
      '{"title":"A é\\n😀b","tags":["x","yz"],"n":12,"ok":true}',
    ]);
  });

  it('of the open item come with its number, and faults as they do of whole ones', async () => {
    const faults: StreamError[] = [];
    const seen: string[] = [];
    const options = { partial: true, onFault: (fault: StreamError) => void faults.push(fault) } as const;
    for await (const { value, isComplete, index } of jsonValues(
      ['[{"a":', '1},{"b"', ' 2},["c', '"]]'],
      options,
    ))
      seen.push(`${index}${isComplete ? '.' : ' '}${JSON.stringify(value)}`);
    expect(seen).toEqual(['0 {}', '0.{"a":1}', '1 {}', '2 ["c"]', '2.["c"]']);
    expect(faults.map(({ position }) => position)).toEqual([{ line: 0, character: 14, byte: 14 }]);
  });

  it('3: cost the same for each piece of a long text', async () => {
    await time(20_000);
    const short = await time(50_000);
    expect((await time(400_000)) / short).toBeLessThan(30);
  });

  it('keep a key of any name their own', async () => {
    const text = '{"__proto__":{"x":1},"constructor":2}';
    for await (const { value } of jsonValues(cut(text, 100), { partial: true })) {
      expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
  });
});

describe('4: a limit of values', () => {
  it('ends them with an error of its own, behind all that is right', async () => {
    const cases: readonly (readonly [string, JsonValuesOptions, object])[] = [
      [`[1,${deep(6)}]`, { maxDepth: 5 }, { code: 'DEPTH_EXCEEDED', limit: 5 }],
      [`1\n${deep(6)}\n`, { maxDepth: 5, lines: true }, { code: 'DEPTH_EXCEEDED', limit: 5 }],
      [`[1,${'['.repeat(100_000)}`, {}, { code: 'DEPTH_EXCEEDED', span: { start: 1003, end: 1004 } }],
      [`[1,"${'x'.repeat(300)}"]`, { maxLength: 100 }, { code: 'BUFFER_OVERFLOW', limit: 100 }],
      [`1\n"${'x'.repeat(300)}"\n`, { maxLength: 100, lines: true }, { code: 'BUFFER_OVERFLOW', limit: 100 }],
    ];
    for (const [text, options, expected] of cases) {
      for (const size of [50, 100_000]) {
        const { values, error } = await read(cut(text, size), options);
        expect(values).toEqual([1]);
        expect(error).toMatchObject(expected);
      }
    }
    expect((await read(['[1,', '2'.repeat(50)], { maxChunkSize: 49 })).error).toMatchObject({
      code: 'CHUNK_TOO_LARGE',
    });
    const hanging = new Source(['[1,'], 'hang');
    const { error } = await readAll(jsonValues(hanging, { idleTimeoutMs: 20 }), String);
    expect(error).toMatchObject({ code: 'TIMED_OUT', span: { start: 3 } });
    const failing = new Source(['[1,'], new Error('gone'));
    expect((await readAll(jsonValues(failing), String)).error).toMatchObject({ code: 'CHANNEL_CLOSED' });
  });

  it('says in each error where it is: line, character and byte', async () => {
    const before = '[1,\n"é😀",\n';
    const at = { line: 2, character: 0, byte: 14 };
    const long = `"${'x'.repeat(60)}`;
    const cases: readonly (readonly [AsyncIterable<string>, JsonValuesOptions, string, object])[] = [
      [
        new Source([before, `${deep(6)}]`]),
        { maxDepth: 5 },
        'DEPTH_EXCEEDED',
        { ...at, character: 5, byte: 19 },
      ],
      [new Source([before, long]), { maxLength: 50 }, 'BUFFER_OVERFLOW', { line: 1, character: 6, byte: 13 }],
      [new Source([before, long]), { maxChunkSize: 50 }, 'CHUNK_TOO_LARGE', at],
      [new Source([before], 'hang'), { idleTimeoutMs: 20 }, 'TIMED_OUT', at],
      [new Source([before], new Error('gone')), {}, 'CHANNEL_CLOSED', at],
      [new Source([before]), {}, 'INCOMPLETE_INPUT', at],
      [new Source([before, '!]']), {}, 'PARSE_ERROR', at],
    ];
    for (const [source, options, code, position] of cases) {
      const { shown, error } = await readAll(jsonValues(source, options), String);
      expect([code, shown]).toEqual([code, ['1', 'é😀']]);
      expect([code, (error as StreamError).code, (error as StreamError).position]).toEqual([
        code,
        code,
        position,
      ]);
    }
  });

  it('counts what was put together, too', async () => {
    const { error } = await readAll(jsonValues(['[1', ',2,', 'x'.repeat(60)], { maxChunkSize: 50 }), String);
    expect(error).toMatchObject({ code: 'CHUNK_TOO_LARGE', span: { start: 5 }, position: { byte: 5 } });
  });

  it('finds what is too deep in items that were read together', async () => {
    const items = Array.from({ length: 200 }, (_, id) => `{"id":${id},"list":[]}`);
    items[150] = `{"id":150,"list":${deep(1000)}}`;
    const good = items.filter((_, id) => id !== 150).join(',');
    const { values, error } = await read([`[${good},${good}`, `,${items.join(',')}]`]);
    expect([values.length, error]).toEqual([548, expect.objectContaining({ code: 'DEPTH_EXCEEDED' })]);
  });
});

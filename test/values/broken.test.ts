import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamError } from '../../src/error/stream.js';
import { jsonValues } from '../../src/parse/values/json-values.js';
import type { JsonValuesOptions } from '../../src/parse/values/options.js';
import { PathWalk } from '../../src/parse/values/path-walk.js';
import { Source } from '../parse/streams/sources.js';

/** Whole values, faults and the end, in their order. */
async function outcome(pieces: Iterable<string>, options: JsonValuesOptions): Promise<readonly string[]> {
  const seen: string[] = [];
  const onFault = ({ code, message }: StreamError): void => void seen.push(`fault ${code} ${message}`);
  try {
    const values: AsyncIterable<unknown> = jsonValues(new Source(pieces), { onFault, ...options });
    for await (const each of values) {
      const { value, isComplete, index } = options.partial
        ? (each as { value: unknown; isComplete: boolean; index: number })
        : { value: each, isComplete: true, index: '' };
      if (isComplete) seen.push(`value ${index} ${JSON.stringify(value)}`);
    }
  } catch (error) {
    const { code, message, span, missing } = error as StreamError;
    seen.push(`error ${code} ${message} ${JSON.stringify([span, missing])}`);
  }
  return seen;
}

/** Pieces of JSON, and of what is none, that are put together as it comes. */
const anyBroken = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '1',
      '-',
      '2.5',
      'true',
      'nul',
      ' ',
      '\n',
      '\r',
      '\r\n',
      '\u00a0',
      '\ufeff',
      '\u2028',
      '\u0001',
      '"a"',
      '"a":',
      '"b":',
      '{"a":1}',
      '[1,2]',
      '\ud83d',
      '😀',
      '\\u00e9',
      '"x\\"',
      '"items":',
      '{"a":',
      ',{"z":1}]}',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const anyOptions = fc.constantFrom<JsonValuesOptions>(
  {},
  { lines: true },
  { path: 'a' },
  { path: 'a.b' },
  { partial: true },
  { partial: true, lines: true },
  { partial: true, path: 'a' },
);

function isValue(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function cutAt(text: string, places: readonly number[]): readonly string[] {
  const at = [...new Set([0, ...places.map((place) => place % text.length), text.length])].toSorted(
    (a, b) => a - b,
  );
  return at.slice(1).map((to, i) => text.slice(at[i], to));
}

describe('values of texts that are broken', () => {
  it('1: are the same, with the same faults at the same places, wherever the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBroken,
        fc.array(fc.nat(), { maxLength: 12 }),
        anyOptions,
        async (text, places, options) => {
          expect(await outcome(cutAt(text, places), options)).toEqual(await outcome([text], options));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('5: of lines are those that JSON.parse reads, whatever stands in the others', async () => {
    await fc.assert(
      fc.asyncProperty(anyBroken, async (text) => {
        const seen = await outcome([`${text}\n`], { lines: true });
        const good = text.split(/\r\n|\r|\n/).filter(isValue);
        expect(seen.filter((each) => each.startsWith('value'))).toEqual(
          good.map((line) => `value  ${JSON.stringify(JSON.parse(line))}`),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('have the place of the unit, or of the word, that JSON does not have there', async () => {
    for (const [text, character] of [
      ['["abc\u0001"]', 5],
      ['["abc\\x"]', 6],
      ['["\\u00g0"]', 6],
      ['[1, 12x]', 4],
      ['[{"a" 1}]', 6],
      ['[\u00a0]', 1],
    ] as const) {
      const { error } = await thrownBy(jsonValues(text));
      expect([text, error]).toMatchObject([text, { code: 'PARSE_ERROR', position: { character } }]);
    }
  });

  it('have no white space but that of JSON', async () => {
    for (const text of ['[\u00a0]', '\ufeff[1]', '\u2028'])
      expect((await thrownBy(jsonValues(text))).error).toMatchObject({ code: 'PARSE_ERROR' });
    expect((await thrownBy(jsonValues('1\n\u00a0', { lines: true }))).error).toMatchObject({
      code: 'PARSE_ERROR',
      position: { line: 1, character: 0 },
    });
    expect(await thrownBy(jsonValues('[ \t\r\n]'))).toEqual({ values: [], error: null });
  });
});

describe('a text of values that ends too early', () => {
  it('6: is incomplete where more of it could have made the value whole', async () => {
    const cut = ['{"a":', '{"a":1', '[1', '"x', '"\\u00', '-', '1.', '1e', '1.5e+', 'tr', 'nul', '{"a":t'];
    for (const text of cut) {
      const { values, error } = await thrownBy(jsonValues(`7\n${text}`, { lines: true }));
      expect([text, values, error]).toMatchObject([
        text,
        [7],
        {
          code: 'INCOMPLETE_INPUT',
          missing: ['The end of the value.'],
          span: { start: 2, end: 2 + text.length },
        },
      ]);
    }
    for (const text of ['-x', '.5', '1.e', 'tx', '{"a":tx', '{1', '[,', '01'])
      expect([text, (await thrownBy(jsonValues(text, { lines: true }))).error]).toMatchObject([
        text,
        { code: 'PARSE_ERROR' },
      ]);
  });

  it('6: is broken, and not incomplete, where another line follows', async () => {
    expect(await outcome(['{"a":\n1'], { lines: true })).toEqual([
      'fault PARSE_ERROR Value 0 at line 0, character 5, byte 5 (from 0), 5 units long: it is not whole, and ends at 5.',
      'value  1',
    ]);
  });

  it('6: gives no number that a path leads to, which may go on', async () => {
    for (const partial of [false, true]) {
      const cut = await thrownBy(jsonValues('{"count": 12', { path: 'count', partial } as JsonValuesOptions));
      expect(cut).toMatchObject({ values: [], error: { code: 'INCOMPLETE_INPUT' } });
    }
    expect(await thrownBy(jsonValues('{"count": 12}', { path: 'count' }))).toEqual({
      values: [12],
      error: null,
    });
    expect(await thrownBy(jsonValues('12'))).toEqual({ values: [12], error: null });
  });
});

describe('a reader that is told of faults', () => {
  it('7: ends the source when it throws, and gets what it threw', async () => {
    const source = new Source(['[1,', 'x,', '3', ']']);
    const mine = new Error('enough');
    const onFault = (): never => {
      throw mine;
    };
    const values = jsonValues(source, { onFault });
    expect(await thrownBy(values)).toEqual({ values: [1], error: mine });
    expect([source.asked, source.isLeft]).toEqual([2, true]);
    expect(await values.next()).toEqual({ done: true, value: undefined });
  });
});

describe('a walk along a path', () => {
  it('4: holds no more of a key than its name can be long', () => {
    const walk = new PathWalk(['a']);
    walk.read('{"');
    for (let i = 0; i < 20; i++) expect(walk.read('k'.repeat(1000))).toBe(-1);
    expect(walk.held).toBeLessThan(20);
    expect(walk.read('":1,"\\u0061": 2')).toBe('":1,"\\u0061": '.length);
  });
});

async function thrownBy(
  from: AsyncIterable<unknown>,
): Promise<{ readonly values: readonly unknown[]; readonly error: unknown }> {
  const values: unknown[] = [];
  try {
    for await (const value of from) values.push(value);
    return { values, error: null };
  } catch (error) {
    return { values, error };
  }
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonc, jsonl } from '../../src/language/json.js';
import { parse } from '../../src/parse/parser.js';
import { anyLanguage, anyText } from './texts.js';

const brief = (text: string, language = json): string[] =>
  parse(text, language)
    .diagnostics()
    .map(({ code, start, end }) => `${code} ${start}..${end}`);

describe('diagnostics', () => {
  it('are none for a text without faults', () => {
    expect(brief('{"a": [1, "b", null]}')).toEqual([]);
  });

  it('have a code, a message and a severity', () => {
    expect(parse('[1 2]', json).diagnostics()).toEqual([
      {
        code: 'JSON_EXPECTED_COMMA',
        message: 'A comma is missing before this.',
        start: 3,
        end: 4,
        severity: 'error',
      },
    ]);
  });

  it('come in the order of the text', () => {
    expect(brief('[1 2, ?, {]')).toEqual([
      'JSON_EXPECTED_COMMA 3..4',
      'JSON_UNKNOWN_WORD 6..7',
      'JSON_NOT_CLOSED 9..10',
    ]);
  });

  it('point to the opener of what is not closed, however large that is', () => {
    expect(brief(' [1')).toEqual(['JSON_NOT_CLOSED 1..2']);
    expect(brief(` [${'1, '.repeat(5000)}1`)).toEqual(['JSON_NOT_CLOSED 1..2']);
  });

  it('reach over a whole token, however many pages that takes', () => {
    const long = 'word '.repeat(3000).trimEnd();
    expect(brief(`[1 "${long}" ]`)).toEqual([`JSON_EXPECTED_COMMA 3..${long.length + 5}`]);
    expect(brief(`[ "${long}`)).toEqual([
      'JSON_NOT_CLOSED 0..1',
      `JSON_STRING_NOT_CLOSED 2..${long.length + 3}`,
    ]);
    expect(brief(`[ "${long} \n 1]`)).toEqual([
      `JSON_STRING_NOT_CLOSED 2..${long.length + 3}`,
      `JSON_EXPECTED_COMMA ${long.length + 6}..${long.length + 7}`,
    ]);
    expect(brief(`/*${long}`, jsonc)).toEqual([
      `JSON_COMMENT_NOT_CLOSED 0..${long.length + 2}`,
      `JSON_EXPECTED_VALUE ${long.length + 2}..${long.length + 2}`,
    ]);
  });

  it('say what is missing at the end, also of nothing', () => {
    expect(brief('')).toEqual(['JSON_EXPECTED_VALUE 0..0']);
    expect(brief('  ')).toEqual(['JSON_EXPECTED_VALUE 2..2']);
    expect(brief('1.')).toEqual(['JSON_BAD_NUMBER 0..2']);
    expect(brief('', jsonl)).toEqual([]);
  });

  it('can be asked for by span, and then are those that touch it', () => {
    const tree = parse('[1 2, 3 4]', json);
    const starts = (start: number, end: number): number[] =>
      tree.diagnostics({ start, end }).map((diagnostic) => diagnostic.start);
    expect(starts(0, 2)).toEqual([]);
    expect(starts(0, 3)).toEqual([3]);
    expect(starts(4, 4)).toEqual([3]);
    expect(starts(5, 7)).toEqual([]);
    expect(starts(4, 8)).toEqual([3, 8]);
  });

  it('are found where their token ends and another begins, on whatever page they are noted', () => {
    const long = 'word '.repeat(3000);
    const tree = parse(`[1 "${long}",2]`, json);
    const end = long.length + 5;
    expect(tree.diagnostics({ start: end, end }).map(({ start }) => start)).toEqual([3]);
    expect(tree.diagnostics({ start: end + 1, end: end + 1 })).toEqual([]);
  });

  it('are found in the middle of their token when they are noted in the white space behind it', () => {
    const text = `"k":[${'1, '.repeat(500)}2]`;
    const long = `"${'x'.repeat(1500)}  \n`;
    const { tree } = parse(text, jsonl).edit([
      { start: 548, end: 548, text: long },
      { start: 15, end: 15, text: ']' },
    ]);
    for (let end = 560; end < 2050; end += 10) {
      const found = tree.diagnostics({ start: 555, end }).map(({ code }) => code);
      expect(found).toContain('JSON_STRING_NOT_CLOSED');
    }
  });

  it('are found by any span that they touch, on whatever pages they are noted', () => {
    const anySpans = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })),
      {
        minLength: 20,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(anyText, anyLanguage, anySpans, (text, language, spans) => {
        const tree = parse(text, language);
        const all = tree.diagnostics();
        for (const [a, b] of spans) {
          const start = Math.floor((Math.min(a, b) * text.length) / 1000);
          const end = Math.min(text.length, start + Math.max(0, b - a));
          const touching = all.filter((each) => each.start <= end && each.end >= start);
          expect(tree.diagnostics({ start, end })).toEqual(touching);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuse a span outside the text', () => {
    const refusal = expect.objectContaining({ code: 'SPAN_OUTSIDE_TEXT' });
    for (const [start, end] of [
      [-1, 0],
      [0, 3],
      [2, 1],
    ] as const)
      expect(() => parse('[]', json).diagnostics({ start, end })).toThrow(refusal);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonc } from '../../src/language/json.js';
import { parse } from '../../src/parse/parser.js';
import type { SyntaxTree } from '../../src/parse/tree.js';
import { applied, editOf, fed, written, type Change } from './texts.js';

const wide = 'é'.repeat(1100);
const pieces = [
  '\r',
  '\n',
  '\r\n',
  'a',
  '[',
  ']',
  'é',
  '\u20ac',
  '\ud83d\ude00',
  '\ud83d',
  '\ude00',
  ',',
  wide,
];
const anyLines = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((found) => found.join(''));
const anyChange: fc.Arbitrary<Change> = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  length: fc.integer({ min: 0, max: 3 }),
  text: fc.constantFrom('', '\r', '\n', '\r\n', 'x', wide),
});

/** Where the lines of a text begin. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Places worth asking for: the first and last ones, and those around all line ends. */
function placesIn(text: string): number[] {
  const near = lineStarts(text).flatMap((start) => [-2, -1, 0, 1, 2].map((by) => start + by));
  return [...new Set([...near, text.length >> 1, text.length - 1, text.length])].filter(
    (at) => at >= 0 && at <= text.length,
  );
}

function expectPositions(tree: SyntaxTree, text: string): void {
  const starts = lineStarts(text);
  for (const offset of placesIn(text)) {
    const line = starts.findLastIndex((start) => start <= offset);
    const start = starts[line]!;
    expect(tree.position(offset)).toEqual({ line, character: offset - start });
    const isInPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
    const character = bytes(text.slice(start, isInPair ? offset - 1 : offset));
    expect(tree.position(offset, 'utf-8')).toEqual({ line, character });
    const isInLineEnd = text.slice(offset - 1, offset + 1) === '\r\n';
    expect(tree.offset({ line, character: offset - start })).toBe(isInLineEnd ? offset - 1 : offset);
    if (!isInLineEnd) expect(tree.offset({ line, character }, 'utf-8')).toBe(isInPair ? offset - 1 : offset);
  }
}

describe('positions', () => {
  it('are those that one finds by looking for line ends in the text', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom(1, 3, 1000), (text, size) => {
        expectPositions(parse(text, jsonc), text);
        expectPositions(fed(text, jsonc, size), text);
      }),
      { numRuns: 60 },
    );
  });

  it('hold when edits part a CRLF and join one', () => {
    fc.assert(
      fc.property(anyLines, fc.array(anyChange, { maxLength: 8 }), (text, changes) => {
        let now = text;
        let tree = written(text, jsonc, 1500);
        for (const change of changes) {
          // Asked before, so that there are sums to go wrong.
          expectPositions(tree, now);
          const edit = editOf(change, now);
          now = applied(now, edit);
          tree = tree.edit([edit]).tree;
        }
        expectPositions(tree, now);
      }),
      { numRuns: 60 },
    );
  });

  it('hold when the border of two pages parts a CRLF', () => {
    for (const gap of [1022, 1023, 1024, 4094, 4095, 4096]) {
      const text = `${' '.repeat(gap)}\r\n`.repeat(5);
      expectPositions(parse(text, jsonc), text);
      expectPositions(fed(text, jsonc, gap + 1), text);
    }
  });

  it('put a column that is too large at the end of its line', () => {
    const tree = parse('ab\r\nc\r\rd', jsonc);
    const ends = [0, 1, 2, 3].map((line) => tree.offset({ line, character: 99 }));
    expect(ends).toEqual([2, 5, 6, 8]);
    expect([0, 1, 2, 3].map((line) => tree.offset({ line, character: 99 }, 'utf-8'))).toEqual(ends);
  });

  it('put a column of UTF-8 that lies in a character before it', () => {
    const tree = parse('a\u20ac\ud83d\ude00', jsonc);
    expect([0, 1, 2, 3, 4, 5, 7, 8].map((character) => tree.offset({ line: 0, character }, 'utf-8'))).toEqual(
      [0, 1, 1, 1, 2, 2, 2, 4],
    );
  });

  it('exist for the empty text', () => {
    const tree = parse('', jsonc);
    expect(tree.position(0)).toEqual({ line: 0, character: 0 });
    expect(tree.offset({ line: 0, character: 0 })).toBe(0);
  });

  it('refuse what lies outside the text', () => {
    const tree = parse('1\n2', jsonc);
    const refusal = expect.objectContaining({ code: 'SPAN_OUTSIDE_TEXT' });
    for (const offset of [-1, 4, 0.5, Number.NaN]) expect(() => tree.position(offset)).toThrow(refusal);
    for (const line of [-1, 2, 0.5]) expect(() => tree.offset({ line, character: 0 })).toThrow(refusal);
    for (const character of [-1, 0.5]) expect(() => tree.offset({ line: 0, character })).toThrow(refusal);
    expect(() => tree.offset({ line: 7, character: 1 })).toThrow('line 7, character 1');
  });
});

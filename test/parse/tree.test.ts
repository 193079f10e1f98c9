import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonl } from '../../src/language/json.js';
import { parse } from '../../src/parse/parser.js';
import type { SyntaxItem } from '../../src/syntax/red.js';
import type { Span } from '../../src/text/span.js';
import { anyLanguage, anyText } from '../syntax/texts.js';

const refusal: unknown = expect.objectContaining({ code: 'SPAN_OUTSIDE_TEXT' });
const wrongSpans: readonly (readonly [number, number])[] = [
  [-1, 0],
  [0, 4],
  [2, 1],
  [0.5, 1],
  [0, Number.NaN],
];
const anyPlaces = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 40, maxLength: 40 });

/** Offsets worth asking for: where tokens begin and end, and in between. */
function offsetsIn(items: readonly Span[], thousandths: readonly number[]): number[] {
  return thousandths.flatMap((each) => {
    const item = items[Math.floor((items.length * each) / 1001)];
    return item === undefined ? [] : [item.start, item.end, (item.start + item.end) >> 1];
  });
}

describe('a tree', () => {
  it('has the whole text, and any slice of it', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyPlaces, (text, language, places) => {
        const tree = parse(text, language);
        expect(tree.text).toBe(text);
        expect(tree.length).toBe(text.length);
        for (const [index, each] of places.entries()) {
          const start = Math.floor((text.length * each) / 1000);
          const end = Math.min(text.length, start + index * index * 3);
          expect(tree.slice(start, end)).toBe(text.slice(start, end));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('knows its language', () => {
    expect(parse('', jsonl).language).toBe(jsonl);
  });

  it('refuses slices, spans and offsets outside the text', () => {
    const tree = parse('[1]', json);
    for (const [start, end] of wrongSpans) {
      expect(() => tree.slice(start, end)).toThrow(refusal);
      expect(() => tree.covering({ start, end })).toThrow(refusal);
    }
    for (const offset of [-1, 4, 0.5, Number.NaN]) expect(() => tree.tokenAt(offset)).toThrow(refusal);
    expect(() => tree.slice(1, 9)).toThrow('The slice goes from 1 to 9; expected');
  });
});

const at = (text: string, offset: number): string | undefined => parse(text, json).tokenAt(offset)?.text;

describe('tokenFrom', () => {
  it('finds the first token that begins at an offset or later', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyPlaces, (text, language, places) => {
        const tree = parse(text, language);
        const tokens = [...tree.tokens()];
        for (const offset of [0, text.length, ...offsetsIn(tokens, places)]) {
          const expected = tokens.find((token) => token.start >= offset);
          const found = tree.tokenFrom(offset);
          expect([found?.kind, found?.start]).toEqual([expected?.kind, expected?.start]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what lies outside of the text', () => {
    for (const offset of [-1, 4, 0.5]) expect(() => parse('[1]', json).tokenFrom(offset)).toThrow(refusal);
  });
});

describe('tokenAt', () => {
  it('finds the token that contains an offset', () => {
    expect(at('[true, "text"]', 3)).toBe('true');
    expect(at('[true, "text"]', 9)).toBe('"text"');
  });

  it('finds the one that begins there before the one that ends there', () => {
    expect(at('[true]', 1)).toBe('true');
    expect(at('[true]', 5)).toBe(']');
    expect(at('[true ]', 5)).toBe('true');
    expect(at('[true]', 6)).toBe(']');
  });

  it('finds none between tokens, before the first and behind the last', () => {
    expect(at('[1,  2]', 4)).toBe(undefined);
    expect(at('  1  ', 1)).toBe(undefined);
    expect(at('  1  ', 4)).toBe(undefined);
    expect(at('', 0)).toBe(undefined);
  });

  it('finds what one finds by looking at all tokens', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyPlaces, (text, language, places) => {
        const tree = parse(text, language);
        const all = [...tree.tokens()].map(({ kind, start, end }) => ({ kind, start, end }));
        for (const offset of offsetsIn(all, places)) {
          const expected =
            all.find(({ start }) => start === offset) ??
            all.find(({ start, end }) => start <= offset && offset <= end);
          const found = tree.tokenAt(offset);
          expect(found && { kind: found.kind, start: found.start, end: found.end }).toEqual(expected ?? null);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const over = (start: number, end: number): string => {
  const { kind, text } = parse('[1, {"a": [true, 2]} ]', json).covering({ start, end });
  return `${kind} ${text}`;
};

describe('covering', () => {
  it('finds a token, the node of its tokens, or the document', () => {
    expect(over(11, 15)).toBe('literal true');
    expect(over(12, 14)).toBe('literal true');
    expect(over(11, 16)).toBe('array [true, 2]');
    expect(over(10, 19)).toBe('array [true, 2]');
    expect(over(9, 19)).toBe('object {"a": [true, 2]}');
    expect(over(20, 21)).toBe('array [1, {"a": [true, 2]} ]');
    expect(parse(' [] ', json).covering({ start: 0, end: 2 }).kind).toBe('document');
    expect(parse('', json).covering({ start: 0, end: 0 }).kind).toBe('document');
  });

  it('finds for an empty span what touches it, or the node around it', () => {
    expect(over(15, 15)).toBe(', ,');
    expect(over(20, 20)).toBe('} }');
    expect(over(21, 21)).toBe('] ]');
  });

  it('finds what one finds by looking at all nodes and tokens', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, anyPlaces, (text, language, places) => {
        const tree = parse(text, language);
        const all: SyntaxItem[] = [tree.root];
        for (const item of all) if (!item.isToken) for (const child of item.children()) all.push(child);
        const spans = all.map(({ kind, start, end }) => ({ kind, start, end }));
        const offsets = offsetsIn(spans, places);
        for (const [index, offset] of offsets.entries()) {
          const other = offsets[(index * 7) % offsets.length]!;
          const [start, end] = [Math.min(offset, other), Math.max(offset, other)];
          if (start === end) continue;
          const wide = spans.filter((each) => each.start <= start && each.end >= end);
          const least = Math.min(...wide.map((each) => each.end - each.start));
          const found = tree.covering({ start, end });
          expect({ kind: found.kind, start: found.start, end: found.end }).toEqual(
            wide.findLast((each) => each.end - each.start === least),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

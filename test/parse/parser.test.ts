import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonl } from '../../src/language/json.js';
import { createParser, parse } from '../../src/parse/parser.js';
import { anyLanguage, anyText } from '../syntax/texts.js';

describe('a parser', () => {
  it('makes one tree of all pieces, wherever they were cut', () => {
    const anyCuts = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 20 });
    fc.assert(
      fc.property(anyText, anyLanguage, anyCuts, (text, language, cuts) => {
        const parser = createParser(language);
        let from = 0;
        for (const cut of cuts.toSorted((a, b) => a - b)) {
          const to = Math.floor((text.length * cut) / 1000);
          parser.feed(text.slice(from, to));
          from = to;
        }
        parser.feed(text.slice(from));
        expect(parser.length).toBe(text.length);
        expect(parser.finish().dump()).toBe(parse(text, language).dump());
      }),
      { numRuns: 40 },
    );
  });

  it('takes halves of pairs, lone ones and NUL as they come', () => {
    const text = '["\ud83d\ude00 \ud83d \0", \ude00\0\ufeff]';
    const parser = createParser(json);
    for (const unit of text.split('')) parser.feed(unit);
    const tree = parser.finish();
    expect(tree.text).toBe(text);
    expect(tree.dump()).toBe(parse(text, json).dump());
  });

  it('makes the tree of an empty text when it was fed nothing', () => {
    const parser = createParser(jsonl);
    parser.feed('');
    expect(parser.finish().length).toBe(0);
  });

  it('refuses more text, and another end, when it has finished', () => {
    const parser = createParser(json);
    parser.feed('[1');
    const tree = parser.finish();
    const refusal = expect.objectContaining({ code: 'PARSER_FINISHED' });
    expect(() => parser.feed(']')).toThrow(refusal);
    expect(() => parser.finish()).toThrow(refusal);
    expect([parser.length, tree.text]).toEqual([2, '[1']);
  });
});

describe('the options of parse', () => {
  it('hold the depth, and report what goes beyond', () => {
    expect(parse('[[[]]]', json, { maxDepth: 3 }).diagnostics()).toEqual([]);
    const tree = parse('[[[1]], 2]', json, { maxDepth: 2 });
    expect(tree.diagnostics().map(({ code, start }) => [code, start])).toEqual([['JSON_TOO_DEEP', 2]]);
    expect(tree.edit([{ start: 5, end: 5, text: ',[]' }]).tree.diagnostics().length).toBe(2);
  });

  it('have values that can be', () => {
    const refusal = expect.objectContaining({ code: 'OPTION_NOT_ALLOWED' });
    for (const maxDepth of [0, -1, 1.5, Number.NaN, Infinity, 100_001])
      expect(() => parse('', json, { maxDepth })).toThrow(refusal);
    expect(() => createParser(json, { tokens: 'never' as 'keep' })).toThrow(refusal);
  });

  it('stand for depths that no call stack would bear', () => {
    const deep = 100_000;
    const tree = parse('['.repeat(deep) + ']'.repeat(deep), json, { maxDepth: deep });
    expect(tree.diagnostics()).toEqual([]);
    expect(tree.position(deep * 2)).toEqual({ line: 0, character: deep * 2 });
    expect(tree.slice(deep - 1, deep + 1)).toBe('[]');
    expect(tree.tokenAt(deep)!.nextSibling).toBe(null);
    // Each that is not closed, and the first that is too deep.
    expect(parse('['.repeat(1_000_000), json).diagnostics().length).toBe(1001);
  });
});

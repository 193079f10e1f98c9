import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonc, jsonl } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import type { LexerCheckpoint } from '../../src/lex/checkpoint.js';
import type { Language } from '../../src/lex/language.js';
import { createLexer, type Lexer } from '../../src/lex/lexer.js';
import type { Token } from '../../src/lex/token.js';
import { parse } from '../../src/parse/parser.js';
import { anyJsonText, anyMarkup } from './texts.js';

const show = ({ kind, start, end, text }: Token): string =>
  `${kind} ${start}..${end} ${JSON.stringify(text)}`;

function tokensOfTree(text: string, language: Language): string[] {
  return Array.from(parse(text, language).tokens(), ({ kind, start, end, text: own }) =>
    show({ kind, start, end, text: own, depth: 0 }),
  );
}

function faultsOf(tokens: readonly Token[], lexer: Lexer): string[] {
  const all = [...tokens.flatMap((token) => token.faults ?? []), ...lexer.ending];
  return all.map(({ code, start, end }) => `${code} ${start}..${end}`).toSorted();
}

function piecesOf(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...cuts.map((cut) => Math.floor((text.length * cut) / 1000)), text.length];
  places.sort((a, b) => a - b);
  return places.slice(1).map((to, i) => text.slice(places[i], to));
}

/** Milliseconds for a string of so many units, one by one. */
function time(units: number): number {
  const lexer = createLexer(json, { maxTokenLength: 0x100_0000 });
  const start = performance.now();
  lexer.feed('"');
  for (let i = 0; i < units; i++) lexer.feed('x');
  lexer.feed('"');
  return performance.now() - start;
}

const anyCuts = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 30 });
const cases: readonly (readonly [Language, fc.Arbitrary<string>])[] = [
  [json, anyJsonText],
  [jsonc, anyJsonText],
  [jsonl, anyJsonText],
  [mill, anyMarkup],
];

describe('a lexer', () => {
  it.each(cases)(
    '1: gives the tokens and faults of the tree of $name, wherever it is cut',
    (language, any) => {
      fc.assert(
        fc.property(any, anyCuts, fc.boolean(), (text, cuts, bySingle) => {
          const lexer = createLexer(language);
          const tokens: Token[] = [];
          for (const piece of bySingle ? text.split('') : piecesOf(text, cuts)) lexer.feedInto(tokens, piece);
          expect(lexer.offset).toBe(text.length);
          tokens.push(...lexer.finish());
          expect(tokens.map(show)).toEqual(tokensOfTree(text, language));
          const expected = parse(text, language).diagnostics();
          expect(faultsOf(tokens, lexer)).toEqual(
            expected.map(({ code, start, end }) => `${code} ${start}..${end}`).toSorted(),
          );
          // 2: the span is the text's.
          for (const { start, end, text: own } of tokens) expect(own).toBe(text.slice(start, end));
        }),
        { numRuns: 400 },
      );
    },
  );

  it.each(cases)('8: goes on from a checkpoint of $name that was written to JSON', (language, any) => {
    fc.assert(
      fc.property(any, anyCuts, (text, cuts) => {
        const tokens: Token[] = [];
        let lexer = createLexer(language);
        for (const piece of piecesOf(text, cuts)) {
          lexer.feedInto(tokens, piece);
          const from = JSON.parse(JSON.stringify(lexer.checkpoint())) as LexerCheckpoint;
          expect(from.offset).toBe(lexer.offset);
          lexer = createLexer(language, { from });
        }
        tokens.push(...lexer.finish());
        const whole = createLexer(language);
        const expected = [...whole.feed(text), ...whole.finish()];
        expect(tokens.map(show)).toEqual(expected.map(show));
        expect(tokens.map(({ depth }) => depth)).toEqual(expected.map(({ depth }) => depth));
        expect(faultsOf(tokens, lexer)).toEqual(faultsOf(expected, whole));
      }),
      { numRuns: 300 },
    );
  });

  it.each(cases)('4: reads $name beyond the depth limit as the tree does', (language, any) => {
    fc.assert(
      fc.property(any, anyCuts, (text, cuts) => {
        const tokens: Token[] = [];
        let lexer = createLexer(language, { maxDepth: 2 });
        for (const piece of piecesOf(text, cuts)) {
          lexer.feedInto(tokens, piece);
          lexer = createLexer(language, { maxDepth: 2, from: lexer.checkpoint() });
        }
        tokens.push(...lexer.finish());
        const tree = parse(text, language, { maxDepth: 2 });
        expect(tokens.map(show)).toEqual(
          Array.from(tree.tokens(), ({ kind, start, end, text: own }) =>
            show({ kind, start, end, text: own, depth: 0 }),
          ),
        );
        expect(faultsOf(tokens, lexer)).toEqual(
          tree
            .diagnostics()
            .map(({ code, start, end }) => `${code} ${start}..${end}`)
            .toSorted(),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('gives a token as soon as its end is known', () => {
    const lexer = createLexer(json);
    expect(lexer.feed('{"a').map(show)).toEqual(['{ 0..1 "{"']);
    expect(lexer.feed('b"').map(show)).toEqual(['key 1..5 "\\"ab\\""']);
    expect(lexer.feed(': 12').map(show)).toEqual([': 5..6 ":"']);
    expect(lexer.feed('3 ').map(show)).toEqual(['number 7..10 "123"']);
    expect(lexer.feed('}').map(show)).toEqual(['} 11..12 "}"']);
    expect(lexer.finish()).toEqual([]);
  });

  it('says how many containers are open around a token', () => {
    const lexer = createLexer(json);
    expect(lexer.feed('[{"a":[1]}]').map(({ text, depth }) => text + depth)).toEqual([
      '[0',
      '{1',
      '"a"2',
      ':2',
      '[2',
      '13',
      ']2',
      '}1',
      ']0',
    ]);
  });

  it('3: costs the same for each unit of an endless string, fed one by one', () => {
    time(20_000);
    expect(time(400_000) / time(50_000)).toBeLessThan(40);
  });

  it('4: refuses a token that is too long, in one piece or in many, and keeps what came before', () => {
    const refusal = expect.objectContaining({
      code: 'BUFFER_OVERFLOW',
      limit: 100,
    });
    const text = `[1, "${'x'.repeat(5000)}", 2]`;
    for (const size of [1, 7, 60, 10_000]) {
      const lexer = createLexer(json, { maxTokenLength: 100 });
      const tokens: Token[] = [];
      expect(() => {
        for (let at = 0; at < text.length; at += size) lexer.feedInto(tokens, text.slice(at, at + size));
      }).toThrow(refusal);
      expect(tokens.map((token) => token.text)).toEqual(['[', '1', ',']);
      expect(() => lexer.feed(' ')).toThrow(expect.objectContaining({ code: 'CHANNEL_CLOSED' }));
    }
  });

  it('keeps what is wrong with the first token while that is on its way, for whoever takes faults before', () => {
    const lexer = createLexer(json);
    lexer.feed('x');
    expect(lexer.takeFaults()).toEqual([]);
    lexer.feed('yz');
    const [token] = lexer.finish();
    expect(token!.faults).toMatchObject([{ code: 'JSON_UNKNOWN_WORD', start: 0, end: 3 }]);
  });

  it('4: takes a million openers, and as many closers', () => {
    const lexer = createLexer(json, { maxDepth: 1000 });
    const many = '['.repeat(1000);
    let count = 0;
    for (let i = 0; i < 1000; i++) count += lexer.feed(many).length;
    for (let i = 0; i < 1000; i++) count += lexer.feed('}'.repeat(1000)).length;
    expect(count).toBe(2_000_000);
  });

  it('8: takes no text behind the end', () => {
    const lexer = createLexer(json);
    lexer.feed('1');
    lexer.finish();
    const refusal = expect.objectContaining({ code: 'CHANNEL_CLOSED', span: { start: 1, end: 1 } });
    expect(() => lexer.feed('2')).toThrow(refusal);
    expect(() => lexer.finish()).toThrow(refusal);
  });

  it('takes no checkpoint of another language, and no limit that is none', () => {
    const from = createLexer(jsonl).checkpoint();
    const refusal = expect.objectContaining({ code: 'OPTION_NOT_ALLOWED' });
    expect(() => createLexer(json, { from })).toThrow(refusal);
    expect(() => createLexer(json, { maxDepth: 0 })).toThrow(refusal);
    expect(() => createLexer(json, { maxTokenLength: 0.5 })).toThrow(refusal);
  });
});

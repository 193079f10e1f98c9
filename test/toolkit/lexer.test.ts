import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexerCheckpoint } from '../../src/lex/checkpoint.js';
import { createLexer } from '../../src/lex/lexer.js';
import { END_OF_TEXT, type Token } from '../../src/lex/token.js';
import { parse } from '../../src/parse/parser.js';
import { samples } from './texts.js';

const placed = (tokens: readonly Token[]): string[] =>
  tokens.map(({ kind, start, end }) => `${kind} ${start}..${end}`);

describe.each(samples)('a lexer of the language $language.name', ({ language, pieces, bits }) => {
  it('gives the tokens that its trees have, whatever the pieces', () => {
    const parts = fc.array(fc.constantFrom(...pieces, ...bits), { maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 3000 }), (of, size) => {
        const text = of.join('');
        const lexer = createLexer(language, { maxTokenLength: 1_000_000 });
        const found: string[] = [];
        for (let at = 0; at < text.length; at += size)
          for (const { kind, start } of lexer.feed(text.slice(at, at + size))) found.push(`${kind} ${start}`);
        for (const { kind, start } of lexer.finish()) found.push(`${kind} ${start}`);
        const tokens = Array.from(parse(text, language).tokens(), ({ kind, start }) => `${kind} ${start}`);
        expect(found.filter((each) => !each.startsWith(END_OF_TEXT))).toEqual(tokens);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(samples)(
  'a checkpoint in a text of the language $language.name',
  ({ language, pieces, bits }) => {
    it('goes on elsewhere with the same tokens', () => {
      const parts = fc.array(fc.constantFrom(...pieces, ...bits), { maxLength: 8 });
      fc.assert(
        fc.property(parts, fc.nat(20_000), (of, place) => {
          const text = of.join('');
          const at = place % (text.length + 1);
          const options = { maxTokenLength: 1_000_000 };
          const first = createLexer(language, options);
          const found = first.feed(text.slice(0, at));
          const from = JSON.parse(JSON.stringify(first.checkpoint())) as LexerCheckpoint;
          const second = createLexer(language, { ...options, from });
          found.push(...second.feed(text.slice(from.offset)), ...second.finish());
          const whole = createLexer(language, options);
          expect(placed(found)).toEqual(placed([...whole.feed(text), ...whole.finish()]));
        }),
        { numRuns: 150 },
      );
    });
  },
);

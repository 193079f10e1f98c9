import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parser.js';
import { type Token, Tokens } from '../../src/toolkit/tokens.js';
import { script } from './languages.js';

const texts = (tokens: Tokens): string[] => {
  const found: string[] = [];
  for (let token = tokens.next(); token !== null; token = tokens.next()) found.push(token.text);
  return found;
};

describe('tokens', () => {
  it('are those of a tree, without what its language skips', () => {
    expect(texts(Tokens.from(parse('a /* b */ = 1 // c', script)))).toEqual(['a', '=', '1']);
  });

  it('are those of a node', () => {
    const group = parse('a (b /* c */ + d)', script).root.childAt(1)!;
    if (group.isToken) throw new Error('a token');
    const tokens = Tokens.from(group, script.skipped);
    expect(tokens.peek()!.start).toBe(2);
    expect(texts(tokens)).toEqual(['(', 'b', '+', 'd', ')']);
    expect(tokens.textBetween(1, 4)).toBe('b /* c */ + d');
  });

  it('can be looked at ahead without going there', () => {
    const tokens = Tokens.from(parse('a b c', script));
    expect([tokens.peek()!.text, tokens.peek(2)!.text, tokens.peek(3)]).toEqual(['a', 'c', null]);
    expect(tokens.place).toBe(0);
    expect(tokens.next()!.text).toBe('a');
  });

  it('go nowhere behind the last', () => {
    const tokens = Tokens.from(parse('a', script));
    tokens.next();
    expect([tokens.isAtEnd, tokens.next(), tokens.next(), tokens.place]).toEqual([true, null, null, 1]);
  });

  it('go back to where they were', () => {
    const tokens = Tokens.from(parse('a b c', script));
    tokens.next();
    const { place } = tokens;
    tokens.next();
    tokens.next();
    tokens.rewind(place);
    expect(texts(tokens)).toEqual(['b', 'c']);
  });

  it('go to no place that none was told', () => {
    const tokens = Tokens.from([]);
    for (const place of [-1, 0.5, Number.NaN, Infinity, undefined as never])
      expect(() => tokens.rewind(place)).toThrow(expect.objectContaining({ code: 'ARGUMENT_NOT_ALLOWED' }));
  });

  it('fork into two that go their own ways', () => {
    const tokens = Tokens.from(parse('a b c', script));
    tokens.next();
    const fork = tokens.fork();
    expect(texts(fork)).toEqual(['b', 'c']);
    expect(tokens.next()!.text).toBe('b');
  });

  it('are taken from their source only when somebody asks', () => {
    let taken = 0;
    function* endless(): Generator<Token> {
      for (;;) yield { kind: 'a', text: 'a', start: taken, end: ++taken };
    }
    const tokens = Tokens.from(endless());
    tokens.next();
    tokens.fork().peek(3);
    expect(taken).toBe(5);
  });

  it('have a place in the text also behind the last', () => {
    const tokens = Tokens.from(parse('ab c  ', script));
    expect([tokens.spanAt(1), tokens.spanAt(2), tokens.spanAt(9)]).toEqual([
      { start: 3, end: 4 },
      { start: 4, end: 4 },
      { start: 4, end: 4 },
    ]);
    expect(Tokens.from([]).spanAt(0)).toEqual({ start: 0, end: 0 });
  });
});

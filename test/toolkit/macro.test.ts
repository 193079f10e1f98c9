import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parser.js';
import { expand, expandAll, type Macro, readArguments } from '../../src/toolkit/macro.js';
import { type Token, Tokens } from '../../src/toolkit/tokens.js';
import { meanings, names, walked } from './names.js';

const tokensOf = (text: string): Token[] => [...parse(text, names).tokens()];
const macro = (name: string, parameters: readonly string[], body: string): Macro => ({
  name,
  parameters,
  body: tokensOf(body),
  declaredAt: 0,
});
const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

describe('a macro', () => {
  it('puts arguments where its parameters are', () => {
    const twice = macro('twice', ['a'], '{ a ; a }');
    expect(textOf(expand(twice, [tokensOf('let x')]))).toBe('{ let x ; let x }');
  });

  it('introduces names that are not seen where it is used', () => {
    expect(meanings('macro m() { let t; t } m(); t')).toEqual(['m@6', 't@16', 't@?']);
  });

  it('does not take names of its user for its own', () => {
    // The `t` that is given means the user's, though the macro declares a `t` before it.
    expect(meanings('macro m(a) { let t; a; t } let t; m(t)')).toEqual(['m@6', 't@31', 't@17']);
  });

  it('declares for its user what it was given the name of', () => {
    expect(meanings('macro m(a) { let a } m(x); x')).toEqual(['m@6', 'x@23']);
  });

  it('means by its own names what they meant where it was declared', () => {
    expect(meanings('let g; macro m() { g } { let g; m() }')).toEqual(['m@13', 'g@4']);
  });

  it('means the same by them when another macro wrote it', () => {
    expect(meanings('let g; macro b() { macro a() { g } a() } { let g; b() }')).toEqual([
      'b@13',
      'a@25',
      'g@4',
    ]);
  });

  it('is not seen where a local name has its name', () => {
    const text = 'macro m() { let t } { let m; m(); } m()';
    const { scopes } = walked(text);
    expect(scopes.references.map(({ declaration }) => declaration?.kind)).toEqual(['variable', 'macro']);
    expect(scopes.declarations.filter(({ name }) => name === 't')).toHaveLength(1);
  });

  it('introduces other names each time', () => {
    const { scopes } = walked('macro m() { let t; t } m(); m()');
    const [first, second] = scopes.declarations.filter(({ name }) => name === 't');
    expect(scopes.referencesOf(first!)).toHaveLength(1);
    expect(scopes.referencesOf(second!)).toHaveLength(1);
  });

  it('keeps names apart that macros introduce by other macros', () => {
    expect(meanings('macro a(x) { let t; x; t } macro b() { let t; a(t) } b()')).toEqual([
      'b@33',
      'a@6',
      't@43',
      't@17',
    ]);
  });

  it('is renamed wherever it is used', () => {
    const text = 'macro m() { let t; t } m(); m()';
    const { tree, scopes } = walked(text);
    expect(tree.edit(scopes.rename(6, 'n')).tree.text).toBe('macro n() { let t; t } n(); n()');
  });
});

describe('arguments', () => {
  it('are parted at separators that lie in no brackets', () => {
    const found = readArguments(Tokens.from(tokensOf('(a, f(b, c), )')))!;
    expect(found.map(textOf)).toEqual(['a', 'f ( b , c )', '']);
  });

  it('may be none', () => {
    expect(readArguments(Tokens.from(tokensOf('()')))).toEqual([]);
  });

  it.each(['a', '(a', '(a, (b)', ''])('are not there, and nothing is taken, in %j', (text) => {
    const tokens = Tokens.from(tokensOf(text));
    expect(readArguments(tokens)).toBeNull();
    expect(tokens.place).toBe(0);
  });
});

describe('expanding all', () => {
  const macros = [
    macro('one', ['a'], 'a ; a'),
    macro('two', ['a'], 'one ( a )'),
    macro('ever', [], 'ever ( )'),
    macro('more', [], 'more ( ) more ( )'),
  ];
  const find = ({ text }: Token): Macro | null => macros.find(({ name }) => name === text) ?? null;

  it('expands what macros write', () => {
    expect(textOf(expandAll(tokensOf('x two(y) z'), find).tokens)).toBe('x y ; y z');
  });

  it('leaves a name alone that is no use', () => {
    expect(textOf(expandAll(tokensOf('one; one('), find).tokens)).toBe('one ; one (');
  });

  it('tells of arguments that are too few or too many', () => {
    const { faults } = expandAll(tokensOf('one(a, b) one()'), find);
    expect(faults.map(({ code, start }) => [code, start])).toEqual([
      ['ARGUMENTS', 0],
      ['ARGUMENTS', 10],
    ]);
  });

  it.each(['ever()', 'more()'])('ends a macro that uses itself for ever: %s', (text) => {
    expect(expandAll(tokensOf(text), find).faults[0]!.code).toBe('TOO_MUCH');
  });
});

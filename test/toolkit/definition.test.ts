import { describe, expect, it } from 'vitest';
import type { TokenRule } from '../../src/toolkit/definition.js';
import { defineLanguage } from '../../src/toolkit/language.js';

const refusal = (code: string): unknown => expect.objectContaining({ name: 'MillraceError', code });
const define =
  (...tokens: readonly TokenRule[]) =>
  (): unknown =>
    defineLanguage({ name: 'small', tokens });
const name = { name: 'name', match: /[a-z]+/ };

const misspelt: object = { name: 'a', match: 'a', skp: true };

const withState =
  (states: Readonly<Record<string, readonly TokenRule[]>>, goTo = 's') =>
  (): unknown =>
    defineLanguage({ name: 'small', tokens: [{ name: 'a', match: 'a', goTo }], states });
const delimited = (close: string, node: string) => (): unknown =>
  defineLanguage({ name: 'small', tokens: ['(', ')'], delimiters: [{ open: '(', close, node }] });

describe('the definition of a language', () => {
  it.each([/a*/, /(?:)/, /b?/, /(?:a|b*)/, /(?:a?){3}/, ''])(
    'is refused when a rule matches nothing: %s',
    (match) => {
      expect(define(name, { name: 'empty', match })).toThrow(refusal('RULE_MATCHES_NOTHING'));
      expect(define(name, { name: 'empty', open: match })).toThrow(
        'The rule empty of small matches the empty text',
      );
    },
  );

  it('is refused when two rules have one name', () => {
    expect(define(name, { name: 'name', match: '!' })).toThrow(refusal('RULE_NAME_TAKEN'));
    expect(define('(', '(')).toThrow(refusal('RULE_NAME_TAKEN'));
  });

  it('is refused when a rule has the name that errors have', () => {
    expect(define({ name: 'error', match: '!' })).toThrow(refusal('RULE_NAME_TAKEN'));
  });

  it('may use a name again in another state', () => {
    const language = defineLanguage({
      name: 'small',
      tokens: [name, { name: '<', match: '<', goTo: 'inside' }],
      states: { inside: [name, { name: '>', match: '>', goTo: 'start' }] },
    });
    expect(language.kinds.tokens.filter((each) => each === 'name')).toHaveLength(1);
  });

  it('is refused when a rule goes to a state that is not there', () => {
    expect(define({ ...name, goTo: 'nowhere' })).toThrow(refusal('RULE_UNKNOWN'));
  });

  it('is refused when a delimiter is no token', () => {
    const delimiters = [{ open: '(', close: ')' }];
    const half = (): unknown => defineLanguage({ name: 'small', tokens: ['('], delimiters });
    expect(half).toThrow(refusal('DELIMITER_UNKNOWN'));
    expect(half).toThrow('The delimiter ) of the language small is no token of it; expected one of (.');
  });

  it('is refused when a delimiter opens twice', () => {
    const twice = [
      { open: '(', close: ')' },
      { open: '(', close: ']' },
    ];
    expect(() => defineLanguage({ name: 'small', tokens: ['(', ')', ']'], delimiters: twice })).toThrow(
      refusal('RULE_NAME_TAKEN'),
    );
  });

  it.each([/^a/, /a$/, /\ba/, /(?=a)a/, /a(?!b)/, /(?<!b)a/, /(a)\1/, /(?<n>a)\k<n>/])(
    'is refused when an expression looks around or back: %s',
    (match) => {
      expect(define({ name: 'around', match })).toThrow(refusal('RULE_NOT_ALLOWED'));
    },
  );

  it('is refused when counted repetitions would take too much', () => {
    for (const match of [/(?:a{1000}){1000}/, /a{1,100000}/, /a{100000}/])
      expect(define({ name: 'huge', match })).toThrow('with it, rules take over 20000 steps');
  });

  it.each([
    { close: '' },
    { close: 'x'.repeat(14) },
    { close: '"', escape: '' },
    { close: '"', escape: '"' },
    { multiline: true },
    { close: '"', escape: '\\', doubled: true },
    { close: '""', doubled: true },
    { doubled: true },
    { nests: true },
    { close: '"', nests: true },
    { close: '"x', nests: true },
    { close: 'x'.repeat(13), nests: true },
    { close: 'x', escape: '"', nests: true },
    { close: 'x', nests: true, doubled: true },
  ])('is refused when a token that goes on cannot end: %o', (how) => {
    expect(define({ name: 'text', open: '"', ...how })).toThrow(refusal('RULE_NOT_ALLOWED'));
  });

  it('is refused when a rule, a delimiter or itself has a property of no such name', () => {
    expect(define(misspelt as TokenRule)).toThrow(
      'it has `skp`; expected nothing but name, match, skip, goTo',
    );
    expect(define({ name: 'a', match: '"', close: '"' })).toThrow(
      'it has `close`; that belongs to rules with `open`',
    );
    const small = { name: 'small', tokens: ['(', ')'] };
    for (const [wrong, code] of [
      [{ ...small, delimeters: [] }, 'OPTION_NOT_ALLOWED'],
      [{ ...small, delimiters: [{ open: '(', close: ')', kind: 'x' }] }, 'OPTION_NOT_ALLOWED'],
      [{ ...small, delimiters: [null] }, 'ARGUMENT_NOT_ALLOWED'],
      [{ ...small, delimiters: [{ open: '(' }] }, 'ARGUMENT_NOT_ALLOWED'],
      [{ ...small, states: null }, 'ARGUMENT_NOT_ALLOWED'],
      [{ ...small, states: { a: 'b' } }, 'ARGUMENT_NOT_ALLOWED'],
    ] as const)
      expect(() => defineLanguage(wrong as never)).toThrow(refusal(code));
  });

  it('is refused when a closer is the beginning of a much longer token', () => {
    const tokens = ['[', ']', ']]>'];
    expect(() => defineLanguage({ name: 'small', tokens, delimiters: [{ open: '[', close: ']' }] })).toThrow(
      refusal('RULE_NOT_ALLOWED'),
    );
  });

  it.each([
    [
      'a name before a keyword',
      [name, { name: 'keyword', match: 'let' }],
      "'let' is never read, as the rule name",
    ],
    [
      'a shorter text before a longer',
      ['.', '..'],
      "'..' is never read, as the rule . is listed before it and takes '.'",
    ],
    [
      'one of its own texts',
      [{ name: 'op', match: ['=', '=='] }],
      "'==' is never read, as another text of it",
    ],
    ['an operator before a comment', ['/', { name: 'note', open: '//' }], "'//' is never read"],
  ] as readonly (readonly [string, readonly TokenRule[], string])[])(
    'is refused when a text can never be a token, behind %s',
    (_, tokens, message) => {
      expect(define(...tokens)).toThrow(refusal('RULE_NOT_ALLOWED'));
      expect(define(...tokens)).toThrow(message);
    },
  );

  it('may list a keyword before the names, and a longer text before a shorter', () => {
    expect(define({ name: 'keyword', match: ['let', 'in'] }, name, '...', '..', '.')).not.toThrow();
  });

  it.each([
    ['no rule', null, 'RULE_NOT_ALLOWED'],
    ['a rule without a name', { match: /a/ }, 'RULE_NOT_ALLOWED'],
    ['a rule that says nothing', { name: 'x' }, 'RULE_NOT_ALLOWED'],
    ['a rule that says two things', { name: 'x', match: 'a', open: 'b' }, 'RULE_NOT_ALLOWED'],
    ['a rule of no texts', { name: 'x', match: [] }, 'RULE_NOT_ALLOWED'],
    ['a closer that is an expression', { name: 'x', open: 'a', close: /b/ }, 'RULE_NOT_ALLOWED'],
    ['a name that streams have', { name: 'end of text', match: 'a' }, 'RULE_NAME_TAKEN'],
    ['a name that trees have', { name: 'document', match: 'a' }, 'RULE_NAME_TAKEN'],
  ])('is refused when there is %s', (_, rule, code) => {
    expect(define(rule as TokenRule)).toThrow(refusal(code));
  });

  it('is refused when a state has no rule, no way in, or the name of the first', () => {
    expect(withState({ s: ['b'] })).not.toThrow();
    expect(withState({ s: [] })).toThrow(refusal('RULE_NOT_ALLOWED'));
    expect(withState({ s: ['b'], lost: ['c'] })).toThrow(
      'The rule lost of small cannot be used: it is a state, and no',
    );
    expect(withState({ start: ['b'] }, 'start')).toThrow(refusal('RULE_NAME_TAKEN'));
    expect(define()).toThrow(refusal('RULE_NOT_ALLOWED'));
  });

  it('is refused when a token opens and closes, or a node has the name of something else', () => {
    expect(delimited('(', 'group')).toThrow(refusal('RULE_NOT_ALLOWED'));
    expect(delimited(')', 'error')).toThrow(refusal('RULE_NAME_TAKEN'));
    expect(delimited(')', 'document')).toThrow(refusal('RULE_NAME_TAKEN'));
  });

  it.each([
    null,
    {},
    { name: '', tokens: ['a'] },
    { name: 'x' },
    { name: 'x', lexer: {} },
    { name: 'x', tokens: ['a'], delimiters: {} },
  ])('is refused when it is none: %j', (definition) => {
    expect(() => defineLanguage(definition as never)).toThrow(refusal('ARGUMENT_NOT_ALLOWED'));
  });

  it('is refused when a state by hand cannot read', () => {
    const wrong = { name: 'small', kinds: [{ name: 'a' }], lexer: { start: {} } };
    expect(() => defineLanguage(wrong as never)).toThrow(refusal('RULE_NOT_ALLOWED'));
  });

  it('is refused when a lexer by hand has one kind twice', () => {
    const state = { read: (): null => null };
    expect(() =>
      defineLanguage({ name: 'small', kinds: [{ name: 'a' }, { name: 'a' }], lexer: { start: state } }),
    ).toThrow(refusal('RULE_NAME_TAKEN'));
    expect(() => defineLanguage({ name: 'small', kinds: [], lexer: {} })).toThrow(
      refusal('RULE_NOT_ALLOWED'),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { TokenRule } from '../../src/toolkit/definition.js';
import { defineLanguage } from '../../src/toolkit/language.js';

const refusal = (code: string): unknown => expect.objectContaining({ name: 'MillraceError', code });
const define =
  (...tokens: readonly TokenRule[]) =>
  (): unknown =>
    defineLanguage({ name: 'small', tokens });
const name = { name: 'name', match: /[a-z]+/ };

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
    expect(define({ name: 'huge', match: /(?:a{1000}){1000}/ })).toThrow(refusal('RULE_NOT_ALLOWED'));
  });

  it.each([
    { close: '' },
    { close: 'x'.repeat(16) },
    { close: '"', escape: '' },
    { close: '"', escape: '"' },
    { multiline: true },
  ])('is refused when a token that goes on cannot end: %o', (how) => {
    expect(define({ name: 'text', open: '"', ...how })).toThrow(refusal('RULE_NOT_ALLOWED'));
  });

  it('is refused when a closer is the beginning of a much longer token', () => {
    const tokens = ['[', ']', ']]>'];
    expect(() => defineLanguage({ name: 'small', tokens, delimiters: [{ open: '[', close: ']' }] })).toThrow(
      refusal('RULE_NOT_ALLOWED'),
    );
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

import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parser.js';
import { defineGrammar, type Grammar, type Reading } from '../../src/toolkit/grammar.js';
import { defineLanguage } from '../../src/toolkit/language.js';
import { operators, type OperatorTable } from '../../src/toolkit/operators.js';
import { choice, made, sequence, token } from '../../src/toolkit/rule.js';

const language = defineLanguage({
  name: 'sums',
  tokens: [
    { name: 'space', match: /\s+/, skip: true },
    { name: 'number', match: /\d+/ },
    { name: 'operator', match: ['**', '+', '-', '*', '<', '==', '!', '?'] },
    '(',
    ')',
  ],
});

const table: OperatorTable<string> = {
  prefix: [{ op: '-', power: 5, make: (op, x) => `(${op.text}${x})` }],
  postfix: [{ op: '!', power: 7, make: (x, op) => `(${x}${op.text})` }],
  infix: [
    { op: '<', power: 1, groups: 'none', make: (a, op, b) => `(${a}${op.text}${b})` },
    { op: '==', power: 1, groups: 'none', make: (a, op, b) => `(${a}${op.text}${b})` },
    { op: '+', power: 2, groups: 'left', make: (a, op, b) => `(${a}${op.text}${b})` },
    { op: '-', power: 2, groups: 'left', make: (a, op, b) => `(${a}${op.text}${b})` },
    { op: '*', power: 3, groups: 'left', make: (a, op, b) => `(${a}${op.text}${b})` },
    { op: '**', power: 6, groups: 'right', make: (a, op, b) => `(${a}${op.text}${b})` },
  ],
};

const grammar: Grammar<{ sum: string }> = defineGrammar<{ sum: string }>({
  name: 'sums',

  rules: (at) => ({
    sum: operators(
      choice(
        made(token('number'), ({ text }) => text),
        made(sequence('(', at.sum, ')'), ([, inner]) => inner),
      ),
      table,
    ),
  }),
});
const read = (text: string): Reading<string> =>
  grammar.parse('sum', parse(text, language, { maxDepth: 100_000 }));

describe('operators', () => {
  it.each([
    ['1 - 2 - 3', '((1-2)-3)'],
    ['1 ** 2 ** 3', '(1**(2**3))'],
    ['1 + 2 * 3 + 4', '((1+(2*3))+4)'],
    ['(1 + 2) * 3', '((1+2)*3)'],
    ['- 1 + 2', '((-1)+2)'],
    ['- 1 ** 2', '(-(1**2))'],
    ['2 ** - 1', '(2**(-1))'],
    ['- - 1 !', '(-(-(1!)))'],
    ['1 ! ! * 2', '(((1!)!)*2)'],
    ['1 < 2 + 3', '(1<(2+3))'],
  ])('group %s as %s', (text, grouped) => {
    expect(read(text)).toEqual({ value: grouped, faults: [] });
  });

  it('let a prefix go on over operators of its power', () => {
    const one = defineGrammar<{ sum: string }>({
      name: 'one power',
      language,
      rules: () => ({
        sum: operators(
          made(token('number'), ({ text }) => text),
          {
            prefix: [{ op: '-', power: 1, make: (_, x) => `(-${x})` }],
            infix: [{ op: '+', power: 1, groups: 'left', make: (a, _, b) => `(${a}+${b})` }],
          },
        ),
      }),
    });
    expect(one.parse('sum', parse('- 1 + 2', language)).value).toBe('(-(1+2))');
  });

  it('tell of a chain of those that do not group, and read on to the left', () => {
    const { value, faults } = read('1 < 2 < 3');
    expect(value).toBe('((1<2)<3)');
    expect(faults.map(({ code, start, end }) => [code, start, end])).toEqual([['NOT_ASSOCIATIVE', 6, 7]]);
    expect(faults[0]!.message).toContain("'<' at 6..7");
  });

  it('tell of it once for each that follows another, whatever lies between', () => {
    expect(read('1 < 2 + 3 == 4 < 5').faults.map(({ start }) => start)).toEqual([10, 15]);
    expect(read('(1 < 2) < 3').faults).toEqual([]);
  });

  it('say what is missing behind them', () => {
    const { faults } = read('1 + ');
    expect(faults.map(({ message }) => message)).toEqual(["expected '-', a number or '(' at 3..3"]);
  });

  it('name those that could have followed', () => {
    expect(read('1 2').faults[0]!.expected).toEqual([
      "'!'",
      "'<'",
      "'=='",
      "'+'",
      "'-'",
      "'*'",
      "'**'",
      'the end',
    ]);
  });

  it.each(['1' + ' ** 1'.repeat(50_000), '- '.repeat(50_000) + '1', '('.repeat(50_000)])(
    'are read or found too deep, and never throw',
    (text) => {
      expect(read(text).faults.map(({ code }) => code)).toEqual(['TOO_DEEP']);
    },
  );

  it('chain to the left as long as one likes', () => {
    expect(read(`1${' + 1'.repeat(50_000)}`).faults).toEqual([]);
  });

  it.each([0, -1, 1.5, Number.NaN])('are refused with a power of %d', (power) => {
    const wrong = { prefix: [{ op: '-', power, make: (): string => '' }] };
    expect(() =>
      defineGrammar<{ all: string }>({
        name: 'wrong',

        rules: () => ({
          all: operators(
            made(token('number'), () => ''),
            wrong,
          ),
        }),
      }),
    ).toThrow(expect.objectContaining({ code: 'RULE_NOT_ALLOWED' }));
  });
});

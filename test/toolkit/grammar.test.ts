import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parser.js';
import { defineGrammar, type Grammar, type Reading } from '../../src/toolkit/grammar.js';
import { operators } from '../../src/toolkit/operators.js';
import {
  choice,
  end,
  literal,
  made,
  many,
  named,
  node,
  optional,
  punctuated,
  recover,
  type Rule,
  separated,
  sequence,
  terminated,
  token,
} from '../../src/toolkit/rule.js';
import { Tokens } from '../../src/toolkit/tokens.js';
import { script } from './languages.js';

const refusal = (code: string): unknown => expect.objectContaining({ name: 'MillraceError', code });
const number = made(token('number'), ({ text }) => Number(text));

function grammarOf<T>(rule: Rule<T>): Grammar<{ all: T }> {
  return defineGrammar<{ all: T }>({ name: 'test', rules: () => ({ all: rule }) });
}
function read<T>(text: string, rule: Rule<T>): Reading<T> {
  return grammarOf(rule).parse('all', parse(text, script));
}
const messages = (reading: Reading<unknown>): string[] => reading.faults.map(({ message }) => message);

describe('rules', () => {
  it('take one after the other', () => {
    const { value, faults } = read('let x = 1', sequence('let', token('name'), '=', number));
    expect([value?.[1].text, value?.[3]]).toEqual(['x', 1]);
    expect(faults).toEqual([]);
  });

  it('take the first that matches, and none behind it', () => {
    const pair = choice(
      sequence('let', 'x'),
      sequence('let', 'y'),
      made('let', () => 'short'),
    );
    expect(read('let y', pair).value).toHaveLength(2);
    expect(read('let', pair).value).toBe('short');
    const short = choice(
      made('let', () => 'short'),
      sequence('let', 'y'),
    );
    expect(messages(read('let y', short))).toEqual(['expected the end at 4..5']);
  });

  it('give null for what is not there and need not be', () => {
    expect(read('1', sequence(optional('let'), number)).value).toEqual([null, 1]);
  });

  it('repeat', () => {
    expect(read('1 2 3', many(number)).value).toEqual([1, 2, 3]);
    expect(read('', many(number)).value).toEqual([]);
    expect(messages(read('1', many(number, 2)))).toEqual(['expected a number at 1..1']);
  });

  it('end a repetition whose body took nothing', () => {
    expect(read('', many(optional('let'))).value).toEqual([]);
    expect(read('let let', many(optional('let'))).value).toHaveLength(2);
    expect(messages(read('let 1', many(optional('let'))))).toEqual(["expected 'let' or the end at 4..5"]);
    expect(read('1', sequence(many(many(many(optional('let')))), number)).value).toEqual([[], 1]);
  });

  it('end a list whose items and separators took nothing', () => {
    expect(read('', separated(optional('let'), optional(','))).value).toEqual([null]);
  });

  it('see the end', () => {
    expect(messages(read('1 2', sequence(number, end())))).toEqual(['expected the end at 2..3']);
  });

  it('make nodes that know their span', () => {
    const rule = node('set', sequence('let', token('name'), '=', number), ([, { text }, , value]) => ({
      text,
      value,
    }));
    expect(read(' let  x = 12 ', rule).value).toEqual({
      kind: 'set',
      start: 1,
      end: 12,
      text: 'x',
      value: 12,
    });
    expect(
      read(
        '',
        node('none', optional('let'), () => ({})),
      ).value,
    ).toEqual({ kind: 'none', start: 0, end: 0 });
  });

  it('tell a token by its text of whatever kind, or of one', () => {
    expect(read('+', literal('+', 'operator')).value?.kind).toBe('operator');
    expect(read('+', literal('+', 'name')).value).toBeNull();
  });

  it('leave what they did not take to whoever reads on', () => {
    const tokens = Tokens.from(parse('1 2 x', script));
    const grammar = grammarOf(number);
    expect([grammar.read('all', tokens).value, grammar.read('all', tokens).value]).toEqual([1, 2]);
    expect(grammar.read('all', tokens).faults[0]!.message).toBe('expected a number at 4..5');
    expect(tokens.peek()!.text).toBe('x');
  });
});

describe('lists', () => {
  it.each([
    ['', true, true, true],
    ['1', true, true, false],
    ['1,', false, true, true],
    ['1, 2', true, true, false],
    ['1, 2,', false, true, true],
    ['1, 2,,', false, false, false],
    [',', false, false, false],
    ['1 2', false, false, false],
  ])('of %j: separated %s, punctuated %s, terminated %s', (text, isSeparated, isPunctuated, isTerminated) => {
    const fits = (rule: Rule<unknown>): boolean => read(text, rule).faults.length === 0;
    expect([separated(number, ','), punctuated(number, ','), terminated(number, ',')].map(fits)).toEqual([
      isSeparated,
      isPunctuated,
      isTerminated,
    ]);
  });

  it('say what is missing behind the separator that must not be the last', () => {
    expect(messages(read('(1, 2, )', sequence('(', separated(number, ','), ')')))).toEqual([
      'expected a number at 7..8',
    ]);
  });

  it('say that a terminator is missing', () => {
    expect(messages(read('1; 2', terminated(number, ';')))).toEqual(["expected ';' at 4..4"]);
  });

  it('have as many items as they must', () => {
    expect(messages(read('1', separated(number, ',', 2)))).toEqual(["expected ',' at 1..1"]);
    expect(read('1, 2', punctuated(number, ',', 2)).value).toEqual([1, 2]);
    expect(read('1,', punctuated(number, ',', 2)).faults).toHaveLength(1);
  });
});

describe('a fault', () => {
  it('lies where rules came furthest, and names all that they wanted there', () => {
    const value = choice(number, sequence('(', number, ')'));
    const { faults } = read('let )', sequence('let', value));
    expect(faults).toEqual([
      {
        code: 'UNEXPECTED',
        start: 4,
        end: 5,
        expected: ['a number', "'('"],
        message: "expected a number or '(' at 4..5",
      },
    ]);
  });

  it('says nothing of what failed before that', () => {
    const rule = choice(sequence('let', number), sequence('in', number), sequence('let', 'if'));
    expect(messages(read('let )', rule))).toEqual(["expected a number or 'if' at 4..5"]);
  });

  it('names a rule as a whole that could have taken something, and took nothing', () => {
    const values = named('values', many(number));
    expect(messages(read('let )', sequence('let', values, '(')))).toEqual(["expected values or '(' at 4..5"]);
  });

  it('lies behind the last token when more should follow', () => {
    expect(messages(read('let  ', sequence('let', number)))).toEqual(['expected a number at 3..3']);
  });

  it('names a rule as a whole that fails at its first token', () => {
    const value = named('a value', choice(number, sequence('(', number, ')')));
    expect(messages(read('let )', sequence('let', value)))).toEqual(['expected a value at 4..5']);
    expect(messages(read('let ( )', sequence('let', value)))).toEqual(['expected a number at 6..7']);
  });

  it('comes once from rules that ask the same rule at one place', () => {
    const grammar = defineGrammar<{ all: unknown; list: unknown }>({
      name: 'test',

      rules: (at) => ({ all: choice(sequence(at.list, 'let'), sequence(at.list, 'in')), list: many(number) }),
    });
    expect(messages(grammar.parse('all', parse('1 2 if', script)))).toEqual([
      "expected a number, 'let' or 'in' at 4..6",
    ]);
  });
});

describe('a grammar', () => {
  interface Nested {
    value: unknown;
  }
  const nested = (text: string): Reading<unknown> =>
    defineGrammar<Nested>({
      name: 'nested',

      rules: (at) => ({
        value: choice(number, sequence('(', at.value, ')'), sequence('(', at.value, ',', at.value, ')')),
      }),
    }).parse('value', parse(text, script, { maxDepth: 100_000 }));

  it('has rules that lie in one another', () => {
    expect(nested('((1, (2)))').faults).toEqual([]);
  });

  it(
    'reads what it read before only once, so it takes no time that doubles with each level',
    { timeout: 5000 },
    () => {
      expect(nested(`${'('.repeat(60)}1${')'.repeat(60)}x`).faults).toHaveLength(1);
      expect(nested(`${'('.repeat(60)}1`).faults).toHaveLength(1);
    },
  );

  it('says that it is nested too deeply instead of throwing', () => {
    const { value, faults } = nested('('.repeat(100_000));
    expect(value).toBeNull();
    expect(faults.map(({ code }) => code)).toEqual(['TOO_DEEP']);
  });

  it.each([
    ['directly', (at: Record<string, Rule<unknown>>) => ({ a: sequence(at['a']!, 'let') })],
    ['behind what may be empty', (at) => ({ a: sequence(optional('let'), many('in'), at['a']!) })],
    ['by another', (at) => ({ a: choice('let', at['b']!), b: made(at['a']!, () => null) })],
    ['as an item', (at) => ({ a: separated(at['a']!, ',') })],
  ] as readonly (readonly [string, (at: Record<string, Rule<unknown>>) => Record<string, Rule<unknown>>])[])(
    'is refused when a rule begins with itself %s',
    (_, rules) => {
      expect(() => defineGrammar<Record<string, unknown>>({ name: 'left', rules })).toThrow(
        refusal('RULE_LEFT_RECURSIVE'),
      );
    },
  );

  it('says by which rules one begins with itself', () => {
    expect(() =>
      defineGrammar<{ a: unknown; b: unknown }>({
        name: 'left',
        rules: (at) => ({ a: choice('let', at.b), b: at.a }),
      }),
    ).toThrow('The rule a begins with itself, by a > b > a');
  });

  it.each([
    ['a literal without text', 'RULE_NOT_ALLOWED', () => sequence('')],
    ['a repetition of fewer than none', 'RULE_NOT_ALLOWED', () => many('let', -1)],
    ['a recovery at what is no token', 'RULE_NOT_ALLOWED', () => recover('let', { to: [sequence('in')] })],
    [
      'an operator that takes no token',
      'RULE_MATCHES_NOTHING',
      () => operators(number, { postfix: [{ op: optional('let'), power: 1, make: (left) => left }] }),
    ],
    [
      'an operator that stands twice',
      'RULE_NAME_TAKEN',
      () => {
        const plus = { op: '+', power: 1, groups: 'left', make: (left: number) => left } as const;
        return operators(number, { infix: [plus, { ...plus, power: 2 }] });
      },
    ],
    [
      'an operator that groups otherwise',
      'RULE_NOT_ALLOWED',
      () =>
        operators(number, { infix: [{ op: '+', power: 1, groups: 'both' as 'left', make: (left) => left }] }),
    ],
    ['a part that is none', 'ARGUMENT_NOT_ALLOWED', () => sequence(undefined as never)],
    ['a rule that is none', 'RULE_NOT_ALLOWED', () => undefined as never],
  ] as readonly (readonly [string, string, () => Rule<unknown>])[])(
    'is refused when it has %s',
    (_, code, rule) => {
      expect(() => defineGrammar<{ a: unknown }>({ name: 'test', rules: () => ({ a: rule() }) })).toThrow(
        refusal(code),
      );
    },
  );

  it.each([
    ['nothing', undefined, 'ARGUMENT_NOT_ALLOWED'],
    ['no rules', { name: 'test' }, 'ARGUMENT_NOT_ALLOWED'],
    ['no name', { rules: () => ({ a: number }) }, 'ARGUMENT_NOT_ALLOWED'],
    [
      'an option of another name',
      { name: 'test', rule: 1, rules: () => ({ a: number }) },
      'OPTION_NOT_ALLOWED',
    ],
    ['a choice between nothing', { name: 'test', rules: () => ({ a: choice() }) }, 'RULE_NOT_ALLOWED'],
    [
      'what is made by nothing',
      { name: 'test', rules: () => ({ a: made(number, 5 as never) }) },
      'ARGUMENT_NOT_ALLOWED',
    ],
    [
      'operators that make nothing',
      {
        name: 'test',
        rules: () => ({ a: operators(number, { postfix: [{ op: '(', power: 1 } as never] }) }),
      },
      'RULE_NOT_ALLOWED',
    ],
    [
      'operators between nothing',
      { name: 'test', rules: () => ({ a: operators(undefined as never, {}) }) },
      'ARGUMENT_NOT_ALLOWED',
    ],
  ])('is refused when it is %s', (_, wrong, code) => {
    expect(() => defineGrammar(wrong as never)).toThrow(refusal(code));
  });

  it('reads tokens, and refuses what has none', () => {
    const grammar = defineGrammar<{ a: unknown }>({ name: 'test', rules: () => ({ a: number }) });
    expect(() => grammar.parse('a', 5 as never)).toThrow(refusal('ARGUMENT_NOT_ALLOWED'));
  });

  it('is refused when a rule or a kind of token is not there', () => {
    const unknown = { name: 'test' };
    expect(() =>
      defineGrammar<{ a: unknown }>({
        ...unknown,
        rules: (at) => ({ a: sequence('let', (at as Record<string, Rule<unknown>>)['b']!) }),
      }),
    ).toThrow(refusal('RULE_UNKNOWN'));
    expect(() =>
      defineGrammar<{ a: unknown }>({ ...unknown, language: script, rules: () => ({ a: token('nothing') }) }),
    ).toThrow(refusal('RULE_UNKNOWN'));
  });
});

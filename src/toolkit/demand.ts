import { argumentNotAllowed, shown } from '../error/syntax.js';
import { ruleNameTaken, ruleNotAllowed } from '../error/toolkit.js';
import { demandOptions } from '../lex/arguments.js';
import { BETWEEN_TOKENS, END_OF_TEXT } from '../lex/token.js';
import { ERROR_NAME } from './actions.js';
import type { Match, TokenRule } from './definition.js';

type Given = Readonly<Record<string, unknown>>;

const ownOfRules = ['name', 'tokens', 'states', 'delimiters'];
const ownOfLexers = ['name', 'kinds', 'lexer', 'delimiters'];

/**
 * Looks whether a definition has the parts of one and no others, for programs without types.
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`
 */
export function demandDefinition(definition: unknown): void {
  const expected = '{ name, tokens } or { name, kinds, lexer }';
  if (typeof definition !== 'object' || definition === null)
    throw argumentNotAllowed('defineLanguage()', 'its definition', definition, expected);
  const { name, tokens, kinds, lexer, delimiters = [], states = {} } = definition as Given;
  if (typeof name !== 'string' || name === '')
    throw argumentNotAllowed('defineLanguage()', 'its name', name, 'a name, for errors and checkpoints');
  const isOne = 'lexer' in definition ? isObject(lexer) && Array.isArray(kinds) : Array.isArray(tokens);
  if (!isOne) throw argumentNotAllowed('defineLanguage()', 'its definition', definition, expected);
  if (!Array.isArray(delimiters))
    throw argumentNotAllowed('defineLanguage()', 'its delimiters', delimiters, 'a list of { open, close }');
  for (const each of delimiters as readonly unknown[]) demandDelimiter(each);
  if (!isObject(states) || !Object.values(states as Given).every(Array.isArray))
    throw argumentNotAllowed('defineLanguage()', 'its states', states, 'lists of rules, by name');
  demandOptions('defineLanguage()', definition, 'lexer' in definition ? ownOfLexers : ownOfRules);
}

function demandDelimiter(given: unknown): void {
  const { open, close } = isObject(given) ? (given as Given) : {};
  if (typeof open !== 'string' || typeof close !== 'string')
    throw argumentNotAllowed(
      'defineLanguage()',
      'a delimiter',
      given,
      '{ open, close } with names of tokens',
    );
  demandOptions('defineLanguage()', given as object, ['open', 'close', 'node']);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

const ownOfMatch = ['name', 'match', 'skip', 'goTo'];
const ownOfSpan = ['name', 'open', 'close', 'escape', 'doubled', 'nests', 'multiline', 'skip', 'goTo'];

/** Looks whether a rule has what makes one, and nothing else. @throws {MillraceError} `RULE_NOT_ALLOWED`, `RULE_NAME_TAKEN` */
export function demandRule(rule: TokenRule, number: number, where: string): void {
  const given: unknown = rule;
  if (!isObject(given))
    throw ruleNotAllowed(
      where,
      `number ${number + 1}`,
      `it is ${shown(given)}; expected a text or a rule with a name`,
    );
  const { name, match, open, close } = given as Given;
  demandName(where, name, `number ${number + 1}`);
  if (match !== undefined && open !== undefined)
    throw ruleNotAllowed(where, String(name), 'it has `match` and `open`; expected one of them');
  const first = match ?? open;
  if (!isMatch(first))
    throw ruleNotAllowed(
      where,
      String(name),
      `its \`${match === undefined && open !== undefined ? 'open' : 'match'}\` is ${shown(first)}; expected a text, an expression, or several`,
    );
  const own = open === undefined ? ownOfMatch : ownOfSpan;
  for (const [key, value] of Object.entries(given as Given))
    if (value !== undefined && !own.includes(key))
      throw ruleNotAllowed(
        where,
        String(name),
        `it has \`${key}\`; ${ownOfSpan.includes(key) ? 'that belongs to rules with `open`' : `expected nothing but ${own.join(', ')}`}`,
      );
  if (close !== undefined && typeof close !== 'string')
    throw ruleNotAllowed(where, String(name), `its \`close\` is ${shown(close)}; expected a text`);
}

function isMatch(match: unknown): match is Match {
  return Array.isArray(match) ? match.length > 0 && match.every(isOneMatch) : isOneMatch(match);
}

function isOneMatch(match: unknown): boolean {
  return typeof match === 'string' || match instanceof RegExp;
}

/** Names that tokens have which no rule makes, and the root of each tree. */
const taken: ReadonlyMap<unknown, string> = new Map([
  [ERROR_NAME, 'every language has that kind for what no rule matches'],
  [END_OF_TEXT, 'streams of tokens end with that kind'],
  [BETWEEN_TOKENS, 'streams of tokens have that kind for faults'],
  ['document', 'the root of each tree has it'],
]);

/** `what` is how to call it when it has no name. */
export function demandName(where: string, name: unknown, what: string): void {
  if (typeof name !== 'string' || name === '')
    throw ruleNotAllowed(where, what, `its name is ${shown(name)}; expected a text`);
  const by = taken.get(name);
  if (by !== undefined) throw ruleNameTaken(where, name, by);
}

import { argumentNotAllowed } from '../error/syntax.js';
import { ruleNotAllowed, ruleUnknown } from '../error/toolkit.js';
import { demandOptions } from '../lex/arguments.js';
import { type Fault, unexpected } from './fault.js';
import { demandProgress, demandSound } from './grammar-demands.js';
import { emptiness } from './grammar-facts.js';
import type { DefinedLanguage } from './language.js';
import type { Rule, Shape } from './rule.js';
import { Run } from './run.js';
import { FAILED } from './run-operators.js';
import { Tokens, type TokenSource } from './tokens.js';

/** What a grammar made of tokens. */
export interface Reading<T> {
  /** Null when the tokens do not match, and no rule recovers. */
  readonly value: T | null;
  /** By their place in the text. */
  readonly faults: readonly Fault[];
}

/** Its rules by name: `R` says what each gives. */
export interface Grammar<R extends object> {
  /** Reads all tokens by a rule. Throws for no tokens whatever. Cost: O(tokens) for each rule. */
  parse<K extends keyof R & string>(rule: K, source: TokenSource): Reading<R[K]>;
  /** Reads a rule once from where the tokens are, and leaves them behind what it took. */
  read<K extends keyof R & string>(rule: K, tokens: Tokens): Reading<R[K]>;
}

type Rules<R extends object> = { readonly [K in keyof R]: Rule<R[K]> };

export interface GrammarDefinition<R extends object> {
  /** Names the grammar in errors. */
  readonly name: string;
  /** Looks whether the kinds of tokens that rules name are its. */
  readonly language?: DefinedLanguage;
  /** `at` holds each rule by name, for rules that lie in one another. */
  readonly rules: (at: Rules<R>) => Rules<R>;
}

/**
 * A grammar by its rules: `R` says what each gives.
 *
 * @throws {MillraceError} `RULE_LEFT_RECURSIVE` for a rule that can come back to itself before it takes a
 *   token, `RULE_UNKNOWN` for one, or a kind of token, that is not there, `RULE_MATCHES_NOTHING` for an
 *   operator that takes no token, `RULE_NAME_TAKEN` for one that stands twice, `RULE_NOT_ALLOWED` for what
 *   can be no rule, `ARGUMENT_NOT_ALLOWED` and `OPTION_NOT_ALLOWED` for what is no definition
 */
export function defineGrammar<R extends object>(definition: GrammarDefinition<R>): Grammar<R> {
  demandDefinition(definition);
  const { name, language, rules } = definition;
  const at = new Proxy({}, { get: (_, rule): Rule<unknown> => ruleAt(String(rule)) });
  const given = Object.entries<Rule<unknown>>(rules(at as Rules<R>) as Record<string, Rule<unknown>>);
  for (const [rule, { shape } = {}] of given as [string, Partial<Rule<unknown>> | undefined][])
    if (shape === undefined)
      throw ruleNotAllowed(name, rule, 'it is no rule; expected what token, sequence and such make');
  const shapes = new Map(given.map(([rule, { shape }]) => [rule, shape]));
  const around = { rules: shapes, empty: emptiness(shapes), language };
  for (const [rule, shape] of shapes) demandSound(`the rule ${rule} of ${name}`, shape, around);
  demandProgress(shapes, around.empty);
  const demandRule = (rule: string): Shape => {
    if (!shapes.has(rule)) throw ruleUnknown(`A reading by ${name}`, rule, [...shapes.keys()]);
    return ruleAt(rule).shape;
  };
  return {
    parse: <K extends keyof R & string>(rule: K, source: TokenSource) =>
      readAll(Tokens.from(source), shapes, demandRule(rule)) as Reading<R[K]>,
    read: <K extends keyof R & string>(rule: K, tokens: Tokens) =>
      readOnce(tokens, shapes, demandRule(rule)) as Reading<R[K]>,
  };
}

/** For programs without types. */
function demandDefinition(given: object | undefined | null): void {
  const { name, rules } = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (!given || typeof name !== 'string' || typeof rules !== 'function')
    throw argumentNotAllowed(
      'defineGrammar()',
      'its definition',
      given,
      '{ name, rules } with a function of rules',
    );
  demandOptions('defineGrammar()', given, ['name', 'language', 'rules']);
}

function ruleAt(name: string): Rule<unknown> {
  return { shape: { is: 'rule', name } };
}

function readOnce(tokens: Tokens, rules: ReadonlyMap<string, Shape>, start: Shape): Reading<unknown> {
  const run = new Run(tokens, rules);
  const value = run.read(start);
  return finished(run, value, value === FAILED);
}

function readAll(tokens: Tokens, rules: ReadonlyMap<string, Shape>, start: Shape): Reading<unknown> {
  const run = new Run(tokens, rules);
  const value = run.read(start);
  const hasFailed = value === FAILED || run.read({ is: 'end' }) === FAILED;
  return finished(run, value, hasFailed);
}

function finished(run: Run, value: unknown, hasFailed: boolean): Reading<unknown> {
  const faults = [...run.faults];
  if (run.deep !== null) faults.push(run.deep);
  else if (hasFailed) faults.push(unexpected(run.tokens, run.failure));
  faults.sort((a, b) => a.start - b.start || a.end - b.end);
  return { value: value === FAILED ? null : value, faults };
}

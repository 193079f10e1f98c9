import { ruleLeftRecursive, ruleNotAllowed, ruleUnknown } from '../error/toolkit.js';
import { type Fault, unexpected } from './fault.js';
import { beginningsOf, type Emptiness, emptiness, partsOf } from './grammar-facts.js';
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
 *   token, `RULE_UNKNOWN` for one, or a kind of token, that is not there, `RULE_NOT_ALLOWED` for powers
 *   of operators that are no whole numbers
 */
export function defineGrammar<R extends object>({ name, language, rules }: GrammarDefinition<R>): Grammar<R> {
  const at = new Proxy({}, { get: (_, rule): Rule<unknown> => ruleAt(String(rule)) });
  const given = Object.entries<Rule<unknown>>(rules(at as Rules<R>) as Record<string, Rule<unknown>>);
  const shapes = new Map(given.map(([rule, { shape }]) => [rule, shape]));
  for (const [rule, shape] of shapes) demandSound(`The rule ${rule} of ${name}`, shape, shapes, language);
  demandProgress(shapes);
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

function ruleAt(name: string): Rule<unknown> {
  return { shape: { is: 'rule', name } };
}

/** Names are known, powers are whole. */
function demandSound(
  where: string,
  shape: Shape,
  rules: ReadonlyMap<string, Shape>,
  language: DefinedLanguage | undefined,
): void {
  if (shape.is === 'rule' && !rules.has(shape.name)) throw ruleUnknown(where, shape.name, [...rules.keys()]);
  if (shape.is === 'token' && shape.kind !== null && language !== undefined) {
    const known = language.kinds.tokens;
    if (!known.includes(shape.kind)) throw ruleUnknown(where, shape.kind, known.slice(4));
  }
  if (shape.is === 'operators') {
    const { prefix, infix, postfix } = shape.table;
    for (const { power } of [...prefix, ...infix, ...postfix])
      if (!Number.isSafeInteger(power) || power < 1)
        throw ruleNotAllowed(where, 'operators', `a power is ${power}; expected whole numbers from 1`);
  }
  for (const part of partsOf(shape)) demandSound(where, part, rules, language);
}

/** No rule comes back to itself without a token between. */
function demandProgress(rules: ReadonlyMap<string, Shape>): void {
  const empty: Emptiness = emptiness(rules);
  const done = new Set<string>();
  const visit = (rule: string, path: readonly string[]): void => {
    const from = path.indexOf(rule);
    if (from >= 0) throw ruleLeftRecursive([...path.slice(from), rule]);
    if (done.has(rule)) return;
    for (const next of beginningsOf(rules.get(rule)!, empty)) visit(next, [...path, rule]);
    done.add(rule);
  };
  for (const rule of rules.keys()) visit(rule, []);
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

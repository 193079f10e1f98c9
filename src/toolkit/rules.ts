import { ruleMatchesNothing, ruleNameTaken, ruleNotAllowed, ruleUnknown } from '../error/toolkit.js';
import type { Alphabet } from './alphabet.js';
import type { Match, RuleDefinition, SpanRule, TokenRule } from './definition.js';
import { demandRule } from './demand.js';
import { Matcher } from './matcher.js';
import { lastOf, type Pattern, patternOf, patternOfText, runOf } from './pattern.js';
import { MOST_STEPS, Program } from './program.js';
import { LONGEST_CLOSER, type SpanKind } from './spans.js';

/** A rule that was looked at. */
export interface Rule {
  readonly name: string;
  readonly pattern: Pattern;
  /** The texts that it matches, where it names them. */
  readonly texts: readonly string[];
  readonly isKeyword: boolean;
  readonly isSkipped: boolean;
  /** White space unit by unit; or as a whole; or none. */
  readonly space: 'units' | 'whole' | 'none';
  readonly isSolid: boolean;
  readonly span: SpanKind | null;
  readonly goTo: string | null;
}

/** The rules of one state, checked. */
export interface RuleState {
  readonly name: string;
  readonly rules: readonly Rule[];
}

export const START = 'start';

/** Checks the rules of all states. @throws {MillraceError} `RULE_…` */
export function statesOf(definition: RuleDefinition, alphabet: Alphabet): readonly RuleState[] {
  const { name: language, tokens, states = {} } = definition;
  if (START in states)
    throw ruleNameTaken(`the states of ${language}`, START, 'the rules in `tokens` are that state');
  const all = Object.entries({ [START]: tokens, ...states });
  const names = all.map(([name]) => name);
  demandGone(
    language,
    names,
    all.flatMap(([, rules]) => rules),
  );
  return all.map(([name, rules]) => {
    const where = name === START ? language : `the state ${name} of ${language}`;
    if (rules.length === 0) throw ruleNotAllowed(where, 'tokens', 'there is none; expected at least one');
    const seen = new Set<string>();
    const checked = rules.map((each, i) => {
      demandRule(typeof each === 'string' ? { name: each, match: each } : each, i, where);
      const rule = ruleOf(each, where, alphabet);
      if (seen.has(rule.name)) throw ruleNameTaken(where, rule.name, 'two rules have it');
      seen.add(rule.name);
      if (rule.goTo !== null && !names.includes(rule.goTo))
        throw ruleUnknown(`The rule ${rule.name} of ${where}`, rule.goTo, names);
      return rule;
    });
    return { name, rules: checked };
  });
}

/** A state that no rule goes to is never read. */
function demandGone(language: string, names: readonly string[], rules: readonly TokenRule[]): void {
  const reached = new Set(rules.map((rule) => (typeof rule === 'object' ? rule?.goTo : undefined)));
  for (const name of names)
    if (name !== START && !reached.has(name))
      throw ruleNotAllowed(language, name, 'it is a state, and no rule goes there');
}

const WORD = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

function ruleOf(given: TokenRule, where: string, alphabet: Alphabet): Rule {
  const each = typeof given === 'string' ? { name: given, match: given } : given;
  const { name, skip = false, goTo = null } = each;
  const isSpan = 'open' in each;
  const match = isSpan ? each.open : each.match;
  const written = patternOfMatch(match, where, name);
  const run = skip && !isSpan ? runOf(written) : null;
  const space =
    !skip || isSpan || !isOnlySpace(written, alphabet) ? 'none' : run === null ? 'whole' : 'units';
  const texts = [match].flat().filter((part) => typeof part === 'string');
  return {
    name,
    pattern: space === 'units' ? run! : written,
    texts,
    isKeyword:
      texts.length > 0 && texts.length === [match].flat().length && texts.every((text) => WORD.test(text)),
    isSkipped: skip,
    space,
    isSolid: isSpan
      ? /\s$/.test(each.close ?? '')
      : lastOf(written).some((last) => holdsSpace(last, alphabet)),
    span: isSpan ? spanOf(each, where) : null,
    goTo,
  };
}

function patternOfMatch(match: Match, where: string, rule: string): Pattern {
  const parts = [match]
    .flat()
    .map((part) => (typeof part === 'string' ? patternOfText(part) : patternOf(part, where, rule)));
  return parts.length === 1 ? parts[0]! : { is: 'one', parts };
}

function spanOf(rule: SpanRule, where: string): SpanKind {
  const { name, close, escape, multiline = false, doubled = false, nests = false } = rule;
  if (close !== undefined && (close === '' || close.length > LONGEST_CLOSER))
    throw ruleNotAllowed(
      where,
      name,
      `its closer has ${close.length} units; expected 1 to ${LONGEST_CLOSER}`,
    );
  if (escape !== undefined && escape.length !== 1)
    throw ruleNotAllowed(where, name, `its escape has ${escape.length} units; expected one`);
  if (escape !== undefined && close?.includes(escape))
    throw ruleNotAllowed(where, name, 'its closer holds its escape; expected another');
  if (close === undefined && multiline)
    throw ruleNotAllowed(where, name, 'it would go on to the end of the text; expected a closer');
  if (doubled && (close?.length !== 1 || escape !== undefined || nests))
    throw ruleNotAllowed(
      where,
      name,
      'with `doubled`, its closer has one unit, and it has no `escape` and does not nest',
    );
  return {
    close: close ?? null,
    escape: escape?.charCodeAt(0) ?? -1,
    isMultiline: multiline,
    isDoubled: doubled,
    nested: nests ? nestedOpener(rule, where) : null,
  };
}

function nestedOpener({ name, open, close = '', escape }: SpanRule, where: string): string {
  const [opener, ...others] = [open].flat();
  if (typeof opener !== 'string' || others.length > 0 || close === '')
    throw ruleNotAllowed(where, name, 'with `nests`, its opener is one text, and it has a closer');
  if (opener.includes(close) || close.includes(opener) || (escape !== undefined && opener.includes(escape)))
    throw ruleNotAllowed(where, name, 'with `nests`, opener, closer and escape are not in one another');
  if (opener.length + close.length > LONGEST_CLOSER)
    throw ruleNotAllowed(
      where,
      name,
      `with \`nests\`, opener and closer have at most ${LONGEST_CLOSER} units`,
    );
  return opener;
}

const spaces = [9, 10, 12, 13, 32];
/** All that ASCII shows, and letters from elsewhere for the sets that leave something out. */
const visible = [...Array.from({ length: 94 }, (_, i) => 33 + i), 0xe9, 0x4e2d];

function setsIn(pattern: Pattern): readonly (Pattern & { readonly is: 'set' | 'character' })[] {
  if (pattern.is === 'set' || pattern.is === 'character') return [pattern];
  return pattern.is === 'repeat' ? setsIn(pattern.part) : pattern.parts.flatMap(setsIn);
}

function holdsSpace(last: Pattern, alphabet: Alphabet): boolean {
  return setsIn(last).some((set) => spaces.some((code) => alphabet.holds(alphabet.setOf(set), code)));
}

function isOnlySpace(pattern: Pattern, alphabet: Alphabet): boolean {
  const sets = setsIn(pattern).map((set) => alphabet.setOf(set));
  return !sets.some((set) => visible.some((code) => alphabet.holds(set, code)));
}

/** The machine that reads by the rules of a state. @throws {MillraceError} `RULE_MATCHES_NOTHING`, `RULE_NOT_ALLOWED` */
export function matcherOf({ rules }: RuleState, where: string, alphabet: Alphabet): Matcher {
  const program = new Program(alphabet);
  for (const [i, { name, pattern }] of rules.entries()) {
    const alone = new Program(alphabet);
    const isSmall = alone.add(0, pattern);
    if (isSmall && new Matcher(alphabet, alone, [false]).emptyRule === 0)
      throw ruleMatchesNothing(where, name);
    if (!isSmall || !program.add(i, pattern))
      throw ruleNotAllowed(where, name, `with it, rules take over ${MOST_STEPS} steps`);
  }
  const matcher = new Matcher(
    alphabet,
    program,
    rules.map(({ isKeyword }) => isKeyword),
  );
  demandReached(matcher, rules, where);
  return matcher;
}

/** A text that what is listed before it always takes, or takes the beginning of, is never a token. */
function demandReached(matcher: Matcher, rules: readonly Rule[], where: string): void {
  for (const [i, { name, texts }] of rules.entries()) {
    for (const text of texts) {
      matcher.match(text, 0, text.length, true);
      if (matcher.rule === i && matcher.stop === text.length) continue;
      const before = rules[matcher.rule]!.name;
      throw ruleNotAllowed(
        where,
        name,
        `'${text}' is never read, as ${before === name ? 'another text of it' : `the rule ${before}`} is listed before it and takes '${text.slice(0, matcher.stop)}'`,
      );
    }
  }
}

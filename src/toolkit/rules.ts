import { ruleMatchesNothing, ruleNameTaken, ruleNotAllowed, ruleUnknown } from '../error/toolkit.js';
import { ERROR_NAME } from './actions.js';
import type { Alphabet } from './alphabet.js';
import type { Match, RuleDefinition, SpanRule, TokenRule } from './definition.js';
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
  const all = Object.entries({ [START]: definition.tokens, ...definition.states });
  const names = all.map(([name]) => name);
  return all.map(([name, rules]) => {
    const where = name === START ? definition.name : `the state ${name} of ${definition.name}`;
    const seen = new Set<string>();
    const checked = rules.map((each) => {
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

const WORD = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

function ruleOf(given: TokenRule, where: string, alphabet: Alphabet): Rule {
  const each = typeof given === 'string' ? { name: given, match: given } : given;
  const { name, skip = false, goTo = null } = each;
  if (name === ERROR_NAME)
    throw ruleNameTaken(where, name, 'every language has that kind for what no rule matches');
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

function spanOf({ name, close, escape, multiline = false }: SpanRule, where: string): SpanKind {
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
  return {
    close: close ?? null,
    escape: escape?.charCodeAt(0) ?? -1,
    isMultiline: multiline,
  };
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
    alone.add(0, pattern);
    if (new Matcher(alphabet, alone, [false]).emptyRule === 0) throw ruleMatchesNothing(where, name);
    if (!program.add(i, pattern))
      throw ruleNotAllowed(where, name, `with it, rules take over ${MOST_STEPS} steps`);
  }
  return new Matcher(
    alphabet,
    program,
    rules.map(({ isKeyword }) => isKeyword),
  );
}

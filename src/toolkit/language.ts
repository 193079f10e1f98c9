import { ruleNameTaken, ruleNotAllowed, ruleUnknown } from '../error/toolkit.js';
import type { Language } from '../lex/language.js';
import { type Action, CLOSER, diagnosticsOf, ERROR, OPENER, PLAIN, SPACE, SPAN } from './actions.js';
import { Alphabet } from './alphabet.js';
import { demandDefinition, demandName } from './demand.js';
import type { LanguageDefinition, LexerDefinition, RuleDefinition } from './definition.js';
import { HandReader, type Reader, RuleReader } from './reader.js';
import { type Roles, rolesOf } from './roles.js';
import { matcherOf, type Rule, type RuleState, START, statesOf } from './rules.js';
import { MODE_MASK, MOST_SPANS, Scanner } from './scanner.js';
import { type SpanKind, SpanReader } from './spans.js';
import type { Tables } from './tables.js';

/** A language that was defined, with what its definition says beside. */
export interface DefinedLanguage extends Language {
  /** Texts of rules that read like words, in their order. */
  readonly keywords: readonly string[];
  /** Kinds of tokens that token streams pass over: comments. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * A language by its token rules, or by a lexer of one's own, and its delimiters.
 * It is to `parse`, `createParser` and edits what the built-in ones are: any
 * pieces and any edits give the tree of the whole text.
 *
 * Reads each character once, and a token again while it is not complete: at most
 * 4,096 units of it are held. `{ open, close }` rules hold nothing.
 *
 * @throws {MillraceError} `RULE_MATCHES_NOTHING` for a rule that matches the empty text,
 *   `RULE_NAME_TAKEN` for a second rule of one name, `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`, `DELIMITER_UNKNOWN`, `RULE_UNKNOWN`
 *   for a state that is not there, `RULE_NOT_ALLOWED` for what a lexer that can stop
 *   anywhere cannot read
 */
export function defineLanguage(definition: LanguageDefinition): DefinedLanguage {
  demandDefinition(definition);
  return 'lexer' in definition ? byHand(definition) : byRules(definition);
}

function byRules(definition: RuleDefinition): DefinedLanguage {
  const { name, delimiters = [] } = definition;
  const alphabet = new Alphabet();
  const states = statesOf(definition, alphabet);
  const rules = states.flatMap((state) => state.rules);
  const closers = new Set(delimiters.map(({ close }) => close));
  const isDelimiter = new Set([...closers, ...delimiters.map(({ open }) => open)]);
  const solid = new Set(
    rules.filter((rule) => rule.isSolid && !isDelimiter.has(rule.name)).map((rule) => rule.name),
  );
  const visible = rules.filter((rule) => rule.space === 'none');
  const roles = rolesOf(name, [...new Set(visible.map((rule) => rule.name))], solid, delimiters);
  for (const state of states) demandShort(state, isDelimiter, closers, name);
  demandStates(states.length, name);
  const actions: Action[] = [];
  const spans: SpanReader[] = [];
  const names = states.map((state) => state.name);
  const readers = states.map((state) => {
    const first = actions.length;
    for (const rule of state.rules) actions.push(actionOf(rule, roles, spans));
    return new RuleReader(
      matcherOf(state, state.name === START ? name : `the state ${state.name} of ${name}`, alphabet),
      state.rules.map((_, i) => first + i),
      state.rules.map(({ goTo }) => (goTo === null ? -1 : names.indexOf(goTo))),
    );
  });
  if (spans.length > MOST_SPANS)
    throw ruleNotAllowed(name, 'tokens', `over ${MOST_SPANS} of them go on, each in a way of its own`);
  const keywords = rules.filter((rule) => rule.isKeyword).flatMap((rule) => rule.texts);
  const skipped = rules.filter((rule) => rule.isSkipped).map((rule) => rule.name);
  return assemble(name, roles, { readers, actions, spans }, [...new Set(keywords)], new Set(skipped));
}

function actionOf(rule: Rule, roles: Roles, spans: SpanReader[]): Action {
  const { name, space, span } = rule;
  const kind = roles.numberOf.get(name) ?? ERROR;
  const action = { kind, number: 0 };
  if (space !== 'none') return { ...action, does: SPACE };
  const opens = roles.opens.get(name);
  if (opens !== undefined) return { ...action, does: OPENER, number: opens };
  const closes = roles.closes.get(name);
  if (closes !== undefined) return { ...action, does: CLOSER, number: closes };
  return span === null
    ? { ...action, does: PLAIN }
    : { ...action, does: SPAN, number: numberOf(span, spans) };
}

/** The same way to go on has one number, in whatever states and rules it stands. */
function numberOf(span: SpanKind, spans: SpanReader[]): number {
  const key = JSON.stringify(span);
  const known = spans.findIndex(({ kind }) => JSON.stringify(kind) === key);
  return known >= 0 ? known : spans.push(new SpanReader(span)) - 1;
}

/**
 * A page may end behind a closer, so no more than one unit behind it may be
 * looked at to know it.
 */
function demandShort(
  { rules }: RuleState,
  delimiters: ReadonlySet<string>,
  closers: ReadonlySet<string>,
  language: string,
): void {
  const texts = rules.flatMap((rule) => rule.texts);
  for (const rule of rules) {
    if (!delimiters.has(rule.name)) continue;
    if (rule.span !== null) throw ruleNotAllowed(language, rule.name, 'a delimiter cannot go on');
    if (!closers.has(rule.name)) continue;
    const longer = texts.find((text) =>
      rule.texts.some((closer) => text.startsWith(closer) && text.length > closer.length + 1),
    );
    if (longer !== undefined)
      throw ruleNotAllowed(
        language,
        rule.name,
        `it is a closer, and ${longer} begins with it and is longer by two units or more`,
      );
  }
}

function demandStates(count: number, language: string): void {
  if (count > MODE_MASK) throw ruleNotAllowed(language, 'states', `there are over ${MODE_MASK} of them`);
}

function byHand(definition: LexerDefinition): DefinedLanguage {
  const { name, kinds, lexer, delimiters = [] } = definition;
  const seen = new Set<string>();
  for (const [i, kind] of kinds.entries()) {
    demandName(name, kind.name, `number ${i + 1}`);
    if (seen.has(kind.name)) throw ruleNameTaken(name, kind.name, 'two kinds have it');
    seen.add(kind.name);
  }
  const isDelimiter = new Set(delimiters.flatMap(({ open, close }) => [open, close]));
  const names = kinds.map((kind) => kind.name);
  const solid = new Set(names.filter((each) => !isDelimiter.has(each)));
  const roles = rolesOf(name, names, solid, delimiters);
  const modes = Object.keys(lexer);
  demandStates(modes.length, name);
  if (modes.length === 0) throw ruleNotAllowed(name, 'lexer', 'it has no state');
  for (const [mode, state] of Object.entries(lexer))
    if (typeof state?.read !== 'function')
      throw ruleNotAllowed(name, mode, 'it is a state without a function `read`');
  const actions = names.map((each): Action => handAction(each, roles));
  const gap = actions.push({ does: SPACE, kind: ERROR, number: 0 }) - 1;
  const readers: Reader[] = Object.values(lexer).map(
    (state) =>
      new HandReader(
        state,
        (kind) => (kind === null ? gap : demandIndex(names, kind, `The lexer of ${name}`)),
        (mode) => demandIndex(modes, mode, `The lexer of ${name}`),
      ),
  );
  const skipped = kinds.filter(({ skip }) => skip === true).map((kind) => kind.name);
  return assemble(name, roles, { readers, actions, spans: [] }, [], new Set(skipped));
}

function handAction(name: string, roles: Roles): Action {
  const action = { kind: roles.numberOf.get(name)!, number: 0 };
  const opens = roles.opens.get(name);
  if (opens !== undefined) return { ...action, does: OPENER, number: opens };
  const closes = roles.closes.get(name);
  return closes === undefined ? { ...action, does: PLAIN } : { ...action, does: CLOSER, number: closes };
}

function demandIndex(names: readonly string[], name: string, who: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw ruleUnknown(who, name, names);
  return index;
}

function assemble(
  name: string,
  roles: Roles,
  tables: Tables,
  keywords: readonly string[],
  skipped: ReadonlySet<string>,
): DefinedLanguage {
  const scanner = new Scanner(tables);
  return {
    name,
    kinds: roles.kinds,
    diagnostics: diagnosticsOf(name),
    start: 0,
    scan: (tape, text, at, end) => scanner.scan(tape, text, at, end),
    finish: (tape, at) => scanner.finish(tape, at),
    inToken: (state) => scanner.inToken(state),
    between: (state) => state,
    isOptional: () => false,
    isAlike: () => true,
    keywords,
    skipped,
  };
}

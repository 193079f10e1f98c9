import type { Mark, Token } from './tokens.js';
import { Tokens } from './tokens.js';

/** Tokens that stand for a name with arguments. */
export interface Macro {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Token[];
  /** Offset in the text: from there, names are looked up that the body does not introduce. */
  readonly declaredAt: number;
}

/**
 * The body with arguments for parameters. All else in it gets a mark of this one use, so that
 * names which the macro introduces are other names than those around; arguments keep the
 * marks that they have.
 *
 * @see Kohlbecker and others, "Hygienic macro expansion", 1986
 */
export function expand(macro: Macro, given: readonly (readonly Token[])[]): readonly Token[] {
  const { name, parameters, body, declaredAt } = macro;
  const marks = new Map<Mark | null, Mark>();
  return body.flatMap((token): readonly Token[] => {
    const argument = token.mark === undefined ? given[parameters.indexOf(token.text)] : undefined;
    if (argument !== undefined) return argument;
    const outer = token.mark ?? null;
    const mark = marks.get(outer) ?? { macro: name, declaredAt, outer };
    marks.set(outer, mark);
    // Field by field: tokens of trees are cursors.
    return [{ kind: token.kind, text: token.text, start: token.start, end: token.end, mark }];
  });
}

/** How uses of macros look; `name(a, b)` unless given. */
export interface UseStyle {
  readonly open?: string;
  readonly close?: string;
  readonly separator?: string;
}

/**
 * Reads arguments behind a name: up to the closer that belongs to the opener, parted at separators
 * that lie in no brackets of that kind. Null, and nothing taken, when none begin here or they do not end.
 */
export function readArguments(tokens: Tokens, style: UseStyle = {}): readonly (readonly Token[])[] | null {
  const { open = '(', close = ')', separator = ',' } = style;
  const { place } = tokens;
  const found: Token[][] = [[]];
  let depth = 0;
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    if (depth === 0 && token.text !== open) break;
    if (token.text === open && depth++ === 0) continue;
    if (token.text === close && --depth === 0)
      return found.length === 1 && found[0]!.length === 0 ? [] : found;
    if (token.text === separator && depth === 1) found.push([]);
    else found.at(-1)!.push(token);
  }
  tokens.rewind(place);
  return null;
}

/** What went wrong with a use of a macro. It is data. */
export interface MacroFault {
  readonly code: 'ARGUMENTS' | 'TOO_MUCH';
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface Expansion {
  readonly tokens: readonly Token[];
  readonly faults: readonly MacroFault[];
}

/** So many tokens may macros write, and so deep may they use each other. */
const MOST_TOKENS = 65_536;
const DEEPEST = 100;

/**
 * Expands all uses of macros in tokens, also those that macros write. `find` says what a name
 * means: null for what is no macro, as where a local name shadows one.
 */
export function expandAll(
  source: Iterable<Token>,
  find: (name: Token) => Macro | null,
  style: UseStyle = {},
): Expansion {
  const written: Token[] = [];
  const faults: MacroFault[] = [];
  const fail = (code: MacroFault['code'], { start, end }: Token, message: string): void => {
    faults.push({ code, message, start, end });
  };
  let left = MOST_TOKENS;
  const read = (tokens: Tokens, depth: number): void => {
    for (let token = tokens.next(); token !== null; token = tokens.next()) {
      const macro = find(token);
      const given = macro === null ? null : readArguments(tokens, style);
      if (macro === null || given === null) {
        written.push(token);
        continue;
      }
      const wanted = macro.parameters.length;
      if (given.length !== wanted) {
        fail('ARGUMENTS', token, `${macro.name} takes ${wanted} arguments, and ${given.length} are given`);
        continue;
      }
      const body = expand(macro, given);
      left -= body.length;
      if (left < 0 || depth >= DEEPEST) fail('TOO_MUCH', token, `${macro.name} is used too often in itself`);
      else read(Tokens.from(body), depth + 1);
      if (left < 0) return;
    }
  };
  read(Tokens.from(source), 0);
  return { tokens: written, faults };
}

import { argumentNotAllowed } from '../error/syntax.js';
import type { Span } from '../text/span.js';
import type { ErrorNode } from './fault.js';
import type { Operators } from './operators.js';
import type { Token } from './tokens.js';

declare const result: unique symbol;

/** A rule of a grammar, as data; `T` is what it makes of the tokens that it takes. */
export interface Rule<out T> {
  readonly shape: Shape;
  readonly [result]?: T;
}

/** A rule, or a text: a token that reads so, of whatever kind. */
export type Part = Rule<unknown> | string;
export type ResultOf<P> = P extends Rule<infer T> ? T : Token;

export type Shape =
  | {
      readonly is: 'token';
      readonly kind: string | null;
      readonly text: string | null;
      readonly label: string;
    }
  | { readonly is: 'end' }
  | { readonly is: 'sequence' | 'choice'; readonly parts: readonly Shape[] }
  | { readonly is: 'optional'; readonly part: Shape }
  | { readonly is: 'many'; readonly part: Shape; readonly least: number }
  | ListShape
  | { readonly is: 'made'; readonly part: Shape; readonly make: (value: unknown, span: Span) => unknown }
  | { readonly is: 'named'; readonly part: Shape; readonly label: string }
  | { readonly is: 'rule'; readonly name: string }
  | RecoverShape
  | { readonly is: 'operators'; readonly table: Operators<unknown>; readonly operand: Shape };

export interface ListShape {
  readonly is: 'list';
  readonly item: Shape;
  readonly separator: Shape;
  /** Whether a separator stands behind the last item. */
  readonly last: 'never' | 'maybe' | 'always';
  readonly least: number;
}

export interface RecoverShape {
  readonly is: 'recover';
  readonly part: Shape;
  readonly to: readonly Shape[];
  readonly past: readonly Shape[];
}

/** @throws {MillraceError} `ARGUMENT_NOT_ALLOWED` for what is no part of a rule: mostly a rule that is named before it is there */
export function shapeOf(part: Part): Shape {
  if (typeof part === 'string') return literal(part).shape;
  const { shape } = (part as Partial<Rule<unknown>> | undefined | null) ?? {};
  if (shape === undefined)
    throw argumentNotAllowed(
      'A rule',
      'a part of it',
      part,
      'a rule or a text; `at` has rules that come later',
    );
  return shape;
}

/** A token of a kind. */
export function token(kind: string): Rule<Token> {
  const label = /^\w/.test(kind) ? `${/^[aeiou]/i.test(kind) ? 'an' : 'a'} ${kind}` : `'${kind}'`;
  return { shape: { is: 'token', kind, text: null, label } };
}

/** A token that reads so, of any kind or of one. */
export function literal(text: string, kind: string | null = null): Rule<Token> {
  return { shape: { is: 'token', kind, text, label: `'${text}'` } };
}

/** The end of the tokens. */
export function end(): Rule<null> {
  return { shape: { is: 'end' } };
}

/** One after the other. */
export function sequence<const P extends readonly Part[]>(
  ...parts: P
): Rule<{ readonly [K in keyof P]: ResultOf<P[K]> }> {
  return { shape: { is: 'sequence', parts: parts.map(shapeOf) } };
}

/** The first that matches; those behind it are not tried. */
export function choice<const P extends readonly Part[]>(...parts: P): Rule<ResultOf<P[number]>> {
  return { shape: { is: 'choice', parts: parts.map(shapeOf) } };
}

/** Null where it does not match. */
export function optional<const P extends Part>(part: P): Rule<ResultOf<P> | null> {
  return { shape: { is: 'optional', part: shapeOf(part) } };
}

/** As often as it matches and takes something: what took nothing ends it. */
export function many<const P extends Part>(part: P, least: number = 0): Rule<readonly ResultOf<P>[]> {
  return { shape: { is: 'many', part: shapeOf(part), least } };
}

/** Items with a separator between two, and none behind the last: `1, 2` and not `1, 2,`. */
export function separated<const P extends Part>(
  item: P,
  separator: Part,
  least: number = 0,
): Rule<readonly ResultOf<P>[]> {
  return list(item, separator, 'never', least);
}

/** The same; behind the last a separator may stand: `1, 2` and `1, 2,`. */
export function punctuated<const P extends Part>(
  item: P,
  separator: Part,
  least: number = 0,
): Rule<readonly ResultOf<P>[]> {
  return list(item, separator, 'maybe', least);
}

/** Items with a terminator behind each: `1; 2;` and not `1; 2`. */
export function terminated<const P extends Part>(
  item: P,
  terminator: Part,
  least: number = 0,
): Rule<readonly ResultOf<P>[]> {
  return list(item, terminator, 'always', least);
}

function list<P extends Part>(
  item: P,
  separator: Part,
  last: ListShape['last'],
  least: number,
): Rule<readonly ResultOf<P>[]> {
  return { shape: { is: 'list', item: shapeOf(item), separator: shapeOf(separator), last, least } };
}

function demandFunction(who: string, given: unknown): void {
  if (typeof given !== 'function')
    throw argumentNotAllowed(who, 'what makes its result', given, 'a function of what the rule gives');
}

/** What `make` makes of a rule's result; `span` reaches over the tokens that it took. */
export function made<const P extends Part, T>(part: P, make: (value: ResultOf<P>, span: Span) => T): Rule<T> {
  demandFunction('made()', make);
  return {
    shape: { is: 'made', part: shapeOf(part), make: make as (value: unknown, span: Span) => unknown },
  };
}

/** A node of a kind: its span, and the fields that `fields` makes of the rule's result. */
export function node<const K extends string, const P extends Part, F extends object>(
  kind: K,
  part: P,
  fields: (value: ResultOf<P>) => F,
): Rule<Node<K> & F> {
  demandFunction('node()', fields);
  return made(part, (value, { start, end }) => ({ kind, start, end, ...fields(value) }));
}

export interface Node<K extends string = string> extends Span {
  readonly kind: K;
}

/** Called so in messages when it fails at its first token: `a statement` instead of all that may begin one. */
export function named<const P extends Part>(label: string, part: P): Rule<ResultOf<P>> {
  return { shape: { is: 'named', part: shapeOf(part), label } };
}

/** Where a rule that failed goes on. Tokens that it had read are never looked at for that. */
export interface Recovery {
  /** In front of these. */
  readonly to?: readonly Part[];
  /** Behind these. */
  readonly past?: readonly Part[];
}

/**
 * Where the rule fails, an error node with what was skipped. It fails itself only
 * where there is nothing to skip: at the end, and in front of what `to` names. So a
 * loop over it ends. When nothing says where to go on, all up to the end is skipped.
 */
export function recover<const P extends Part>(
  part: P,
  { to = [], past = [] }: Recovery = {},
): Rule<ResultOf<P> | ErrorNode> {
  return { shape: { is: 'recover', part: shapeOf(part), to: to.map(shapeOf), past: past.map(shapeOf) } };
}

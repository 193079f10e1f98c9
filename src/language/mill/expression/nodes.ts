import type { Span } from '../../../text/span.js';

/**
 * The tree of an expression. Spans count from where the run of tokens begins
 * that the tree was read from (see `origin` of what holds it), so that equal
 * text has the same tree wherever it lies. No tree is deeper than 200 levels,
 * so it may be walked by recursion.
 *
 *   price | money(currency)        pipe
 *                                  ├─ input: name price
 *                                  └─ filter: money, args: name currency
 */
export type Expression =
  | NumberLiteral
  | StringLiteral
  | BooleanLiteral
  | NullLiteral
  | NameExpression
  | CallExpression
  | MemberExpression
  | IndexExpression
  | UnaryExpression
  | BinaryExpression
  | ConditionalExpression
  | PipeExpression
  | ListExpression
  | RecordExpression
  | GroupExpression
  | BrokenExpression;

/** A name where it stands. */
export interface Identifier extends Span {
  readonly name: string;
}

export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly value: number;
}

export interface StringLiteral extends Span {
  readonly kind: 'string';
  /** Without quotes, its escapes replaced. */
  readonly value: string;
}

export interface BooleanLiteral extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral extends Span {
  readonly kind: 'null';
}

export interface NameExpression extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** `name(args)`: there are no methods. */
export interface CallExpression extends Span {
  readonly kind: 'call';
  readonly callee: Identifier;
  readonly args: readonly Argument[];
}

export interface Argument extends Span {
  /** Of `name: value`; null for one by its place. */
  readonly name: Identifier | null;
  readonly value: Expression;
}

/** `object.property`, and `object?.property`, which is null when the object is. */
export interface MemberExpression extends Span {
  readonly kind: 'member';
  readonly object: Expression;
  /** Null while it is being typed. */
  readonly property: Identifier | null;
  readonly isOptional: boolean;
}

/** `object[index]`, and `object?.[index]`. */
export interface IndexExpression extends Span {
  readonly kind: 'index';
  readonly object: Expression;
  readonly index: Expression;
  readonly isOptional: boolean;
}

export interface UnaryExpression extends Span {
  readonly kind: 'unary';
  readonly operator: '!' | '-' | 'not';
  readonly operand: Expression;
}

export type BinaryOperator =
  | 'or'
  | 'and'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'not in'
  | '??'
  | '..'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%';

export interface BinaryExpression extends Span {
  readonly kind: 'binary';
  /** `||` reads as `or`, `&&` as `and`. */
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}

/** `condition ? whenTrue : whenFalse` */
export interface ConditionalExpression extends Span {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** `input | filter(args)` */
export interface PipeExpression extends Span {
  readonly kind: 'pipe';
  readonly input: Expression;
  /** Null while it is being typed. */
  readonly filter: Identifier | null;
  readonly args: readonly Argument[];
}

export interface ListExpression extends Span {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

export interface RecordExpression extends Span {
  readonly kind: 'record';
  readonly entries: readonly RecordEntry[];
}

/** `key: value`, or the shorthand `key`, whose value is the name of the same span. */
export interface RecordEntry extends Span {
  readonly key: Identifier;
  readonly value: Expression;
  readonly isShorthand: boolean;
}

/** `(inner)` */
export interface GroupExpression extends Span {
  readonly kind: 'group';
  readonly inner: Expression;
}

/** Where an expression is missing (then it is empty), or what could not be read as one. */
export interface BrokenExpression extends Span {
  readonly kind: 'broken';
}

/** A fault found in a run of tokens; its span and its edits count as the tree's do. */
export interface Problem extends Span {
  readonly code: string;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly isWarning: boolean;
  /** The block that a person meant to open here: its end is no second fault. */
  readonly meant: string | null;
  /** The block that a person meant to end here, '' for whichever is open; null for none. */
  readonly ends: string | null;
}

/** A way to mend a fault; the edits apply all at once, in order, and do not overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

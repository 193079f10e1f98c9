import type { Span } from '../../../text/span.js';
import type { Argument, Expression, Identifier } from '../expression/nodes.js';
import type { Field, Type } from '../type/nodes.js';

/** What stands between `{#word` and its `}`. Parts that are missing are null; spans count as in expressions. */
export type BlockHead = IfHead | EachHead | AwaitHead | LetHead | FillHead | VerbatimHead | UnknownHead;

export interface IfHead {
  readonly kind: 'if';
  readonly condition: Expression;
}

export interface EachHead {
  readonly kind: 'each';
  readonly list: Expression;
  readonly item: Identifier | null;
  readonly index: Identifier | null;
  readonly key: Expression | null;
}

export interface AwaitHead {
  readonly kind: 'await';
  readonly loader: Identifier | null;
  readonly args: readonly Argument[];
  readonly value: Identifier | null;
  readonly timeout: Timeout | null;
}

/** `timeout 800ms` */
export interface Timeout extends Span {
  readonly milliseconds: number;
}

export interface LetHead {
  readonly kind: 'let';
  readonly bindings: readonly Binding[];
}

export interface Binding extends Span {
  readonly name: Identifier;
  readonly value: Expression;
}

export interface FillHead {
  readonly kind: 'fill';
  readonly slot: Identifier | null;
  readonly value: Identifier | null;
}

export interface VerbatimHead {
  readonly kind: 'verbatim';
}

export interface UnknownHead {
  readonly kind: 'unknown';
}

/** What stands between `{:word` and its `}`. */
export type PartHead = ElseHead | EmptyHead | PendingHead | ErrorHead | UnknownHead;

export interface ElseHead {
  readonly kind: 'else';
  /** Of `{:else if condition}`; null of `{:else}`. */
  readonly condition: Expression | null;
}

export interface EmptyHead {
  readonly kind: 'empty';
}

export interface PendingHead {
  readonly kind: 'pending';
}

export interface ErrorHead {
  readonly kind: 'error';
  readonly value: Identifier | null;
}

/** What a directive says. */
export type DirectiveHead =
  | LangDirective
  | ModeDirective
  | ImportDirective
  | TypeDirective
  | PropsDirective
  | UseDirective
  | ProvideDirective
  | UnknownHead;

export interface LangDirective {
  readonly kind: 'lang';
  readonly version: number | null;
}

export interface ModeDirective {
  readonly kind: 'mode';
  readonly mode: 'text' | 'html' | null;
}

export interface ImportDirective {
  readonly kind: 'import';
  readonly isType: boolean;
  readonly name: Identifier | null;
  readonly source: Source | null;
}

/** The path of an import, and where it stands. */
export interface Source extends Span {
  readonly value: string;
}

export interface TypeDirective {
  readonly kind: 'type';
  readonly name: Identifier | null;
  readonly type: Type | null;
}

export interface PropsDirective {
  readonly kind: 'props';
  readonly props: readonly Prop[];
}

export interface Prop extends Field {
  readonly defaultValue: Expression | null;
}

export interface UseDirective {
  readonly kind: 'use';
  readonly name: Identifier | null;
  readonly type: Type | null;
  readonly defaultValue: Expression | null;
}

export interface ProvideDirective {
  readonly kind: 'provide';
  readonly name: Identifier | null;
  readonly value: Expression | null;
}

/** What stands between the braces of a hole: of an attribute without a name perhaps a spread. */
export interface HoleHead {
  readonly expression: Expression;
  readonly isSpread: boolean;
}

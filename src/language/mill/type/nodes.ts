import type { Span } from '../../../text/span.js';
import type { Identifier } from '../expression/nodes.js';

/** The tree of a type. Spans count from where the run of tokens begins, as those of expressions do. */
export type Type =
  | NamedType
  | LiteralType
  | UnionType
  | ListType
  | OptionalType
  | RecordType
  | MapType
  | GroupType
  | BrokenType;

/** `string`, `Product`, or in signatures a type parameter. */
export interface NamedType extends Span {
  readonly kind: 'named';
  readonly name: string;
}

/** `"small"`, `-1`, `true`, `null` */
export interface LiteralType extends Span {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** `A | B` */
export interface UnionType extends Span {
  readonly kind: 'union';
  readonly members: readonly Type[];
}

/** `T[]` */
export interface ListType extends Span {
  readonly kind: 'list';
  readonly item: Type;
}

/** `T?`, which is `T | null` */
export interface OptionalType extends Span {
  readonly kind: 'optional';
  readonly inner: Type;
}

/** `{name: string, price?: number}` */
export interface RecordType extends Span {
  readonly kind: 'record';
  readonly fields: readonly Field[];
}

export interface Field extends Span {
  readonly name: Identifier;
  readonly isOptional: boolean;
  readonly type: Type;
}

/** `{[string]: T}` */
export interface MapType extends Span {
  readonly kind: 'map';
  readonly value: Type;
}

/** `(T)` */
export interface GroupType extends Span {
  readonly kind: 'group';
  readonly inner: Type;
}

/** Where a type is missing, or what could not be read as one. */
export interface BrokenType extends Span {
  readonly kind: 'broken';
}

/** `<T>(list: T[], count?: number) => T`: of filters, functions and loaders that a host registers. */
export interface Signature extends Span {
  readonly typeParameters: readonly Identifier[];
  readonly parameters: readonly Field[];
  readonly result: Type;
}

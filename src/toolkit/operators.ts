import { type Part, type Rule, type Shape, shapeOf } from './rule.js';
import type { Token } from './tokens.js';

/** Operators bind the stronger the greater their power; a whole number. */
interface Operator {
  readonly op: Part;
  readonly power: number;
}

export interface Prefix<T> extends Operator {
  /** The operand goes on over operators of the same power: with one for `-` and `+`, `-1 + 2` is `-(1 + 2)`. */
  readonly make: (op: Token, operand: T) => T;
}

export interface Postfix<T> extends Operator {
  readonly make: (operand: T, op: Token) => T;
}

export interface Infix<T> extends Operator {
  /**
   * Which way `a - b - c` groups. `none`: not at all, so a chain is a fault; it
   * is read to the left all the same.
   */
  readonly groups: 'left' | 'right' | 'none';
  readonly make: (left: T, op: Token, right: T) => T;
}

export interface OperatorTable<T> {
  readonly prefix?: readonly Prefix<T>[];
  readonly infix?: readonly Infix<T>[];
  readonly postfix?: readonly Postfix<T>[];
}

/** The table with its operators as shapes. */
export interface Operators<T> {
  readonly prefix: readonly (Prefix<T> & { readonly shape: Shape })[];
  readonly infix: readonly (Infix<T> & { readonly shape: Shape })[];
  readonly postfix: readonly (Postfix<T> & { readonly shape: Shape })[];
}

/**
 * Expressions by the power of their operators. An operator whose operand is
 * missing is left where it is.
 *
 * @see Pratt, "Top down operator precedence", 1973
 */
export function operators<T>(
  operand: Rule<T>,
  { prefix = [], infix = [], postfix = [] }: OperatorTable<T> = {},
): Rule<T> {
  const table: Operators<T> = {
    prefix: prefix.map((each) => ({ ...each, shape: shapeOf(each.op) })),
    infix: infix.map((each) => ({ ...each, shape: shapeOf(each.op) })),
    postfix: postfix.map((each) => ({ ...each, shape: shapeOf(each.op) })),
  };
  return { shape: { is: 'operators', table: table as Operators<unknown>, operand: shapeOf(operand) } };
}

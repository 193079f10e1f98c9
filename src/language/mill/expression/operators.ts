import type { BinaryOperator } from './nodes.js';

/** An operator as one number, by its characters: `==` is `code('=') | code('=') << 8`. */
export function codeOf(operator: string): number {
  let code = 0;
  for (let i = 0; i < operator.length; i++) code |= operator.charCodeAt(i) << (8 * i);
  return code;
}

export const PIPE: number = codeOf('|');
export const COMMA: number = codeOf(',');
export const COLON: number = codeOf(':');
export const QUESTION: number = codeOf('?');
export const EQUALS_SIGN: number = codeOf('=');
export const DOT: number = codeOf('.');
export const OPTIONAL_DOT: number = codeOf('?.');
export const MINUS: number = codeOf('-');
export const BANG: number = codeOf('!');
export const ARROW: number = codeOf('=>');
export const SPREAD: number = codeOf('...');
export const TWO_POINTS: number = codeOf('..');
export const PERCENT: number = codeOf('%');
export const SLASH: number = codeOf('/');
export const LESS: number = codeOf('<');
export const GREATER: number = codeOf('>');
export const SAME: number = codeOf('==');
export const DIFFERENT: number = codeOf('!=');
export const COALESCE: number = codeOf('??');
export const BARS: number = codeOf('||');
export const AMPERSANDS: number = codeOf('&&');

/** How tightly operators bind, loosest first. */
export const OR = 1;
export const AND = 2;
export const NOT = 3;
export const COMPARE = 4;
export const COALESCING = 5;
export const RANGE = 6;
export const SUM = 7;
export const PRODUCT = 8;
export const UNARY = 9;

export interface Binding {
  readonly operator: BinaryOperator;
  readonly power: number;
}

const bind = (power: number, ...operators: readonly BinaryOperator[]): [number, Binding][] =>
  operators.map((operator) => [codeOf(operator), { operator, power }]);

/** By code; `||` and `&&` are other spellings. */
export const bindings: ReadonlyMap<number, Binding> = new Map<number, Binding>([
  [BARS, { operator: 'or', power: OR }],
  [AMPERSANDS, { operator: 'and', power: AND }],
  ...bind(COMPARE, '==', '!=', '<', '<=', '>', '>='),
  ...bind(COALESCING, '??'),
  ...bind(RANGE, '..'),
  ...bind(SUM, '+', '-'),
  ...bind(PRODUCT, '*', '/', '%'),
]);

export const OR_WORD: Binding = { operator: 'or', power: OR };
export const AND_WORD: Binding = { operator: 'and', power: AND };
export const IN_WORD: Binding = { operator: 'in', power: COMPARE };
export const NOT_IN_WORDS: Binding = { operator: 'not in', power: COMPARE };

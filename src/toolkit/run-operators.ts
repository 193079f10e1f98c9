import { notAssociative } from './fault.js';
import type { Infix } from './operators.js';
import type { Shape } from './rule.js';
import type { Run } from './run.js';
import type { Token } from './tokens.js';

/** What a rule gives that does not match. */
export const FAILED: unique symbol = Symbol('failed');

type OperatorShape = Shape & { readonly is: 'operators' };

/** Reads an expression of operators that are at least so strong. */
export function readOperators(run: Run, shape: OperatorShape, least: number): unknown {
  return run.deeper(() => readIn(run, shape, least));
}

function readIn(run: Run, shape: OperatorShape, least: number): unknown {
  const { table, operand } = shape;
  const { tokens, faults } = run;
  let left = readPrefixed(run, shape);
  if (left === FAILED) left = run.read(operand);
  if (left === FAILED) return FAILED;
  let last: Infix<unknown> | null = null;
  for (;;) {
    const postfix = readOperator(run, table.postfix, least);
    if (postfix !== null) {
      left = postfix.operator.make(left, postfix.token);
      last = null;
      continue;
    }
    const { place } = tokens;
    const known = faults.length;
    const infix = readOperator(run, table.infix, least);
    if (infix === null) return left;
    const { operator, token } = infix;
    if (last !== null && isChain(last, operator)) faults.push(notAssociative(token));
    const right = readOperators(
      run,
      shape,
      operator.groups === 'right' ? operator.power : operator.power + 1,
    );
    if (right === FAILED) {
      tokens.rewind(place);
      faults.length = known;
      return left;
    }
    left = operator.make(left, token, right);
    last = operator;
  }
}

function isChain(last: Infix<unknown>, next: Infix<unknown>): boolean {
  return last.power === next.power && (last.groups === 'none' || next.groups === 'none');
}

function readPrefixed(run: Run, shape: OperatorShape): unknown {
  const { place } = run.tokens;
  const found = readOperator(run, shape.table.prefix, 0);
  if (found === null) return FAILED;
  const inner = readOperators(run, shape, found.operator.power);
  if (inner !== FAILED) return found.operator.make(found.token, inner);
  run.tokens.rewind(place);
  return FAILED;
}

/** The operator that stands at the place, and goes behind it; null for none that is strong enough. */
function readOperator<O extends { readonly shape: Shape; readonly power: number }>(
  run: Run,
  all: readonly O[],
  least: number,
): { readonly operator: O; readonly token: Token } | null {
  for (const operator of all) {
    if (operator.power < least) continue;
    const token = run.read(operator.shape);
    if (token !== FAILED) return { operator, token: token as Token };
  }
  return null;
}

import { EXPRESSION_TOO_LARGE, UNEXPECTED } from '../codes.js';
import { NAME, PAREN_OPEN } from '../kinds.js';
import { choiceHalf, filterInside, valueBehind, valueBetween } from './choice.js';
import { foreignOperator } from './foreign.js';
import { unexpected } from './unexpected.js';
import { readArguments } from './lists.js';
import { argumentsElsewhere, chained, filterBehind } from './missing.js';
import type { Expression } from './nodes.js';
import {
  AND_WORD,
  BANG,
  type Binding,
  bindings,
  COLON,
  COMPARE,
  IN_WORD,
  MINUS,
  NOT,
  NOT_IN_WORDS,
  OR,
  OR_WORD,
  PIPE,
  QUESTION,
  RANGE,
  UNARY,
} from './operators.js';
import { NOTHING, type Reader } from './reader.js';
import { readValue } from './values.js';

/** No tree is deeper: who walks one may recurse. */
const DEEPEST = 200;

/**
 * Reads expressions by the power of their operators, and always returns one:
 * what is missing is a broken one of no width. It never reads beyond what the
 * reader was given, and stops before the first token that is no part of one.
 */
export class ExpressionParser {
  readonly reader: Reader;
  /** How many readings of values are under way. */
  #depth = 0;
  /** How deep the tree is that was made last. */
  #height = 0;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** A condition with filters behind it. */
  pipe(): Expression {
    const { reader } = this;
    let left = this.conditional();
    while (reader.operator === PIPE) {
      const bar = reader.start;
      reader.next();
      const height = this.#height;
      this.#height = 0;
      const filter = filterBehind(reader, bar);
      const args = filter !== null && reader.kind === PAREN_OPEN ? readArguments(this) : [];
      if (filter !== null && args.length === 0) argumentsElsewhere(reader, filter);
      left = this.#raised(height, {
        kind: 'pipe',
        start: left.start,
        end: reader.lastEnd,
        input: left,
        filter,
        args,
      });
    }
    if (left.kind === 'pipe' && this.#binding() !== undefined && !reader.isBroken) {
      reader.fail(
        UNEXPECTED,
        reader.start,
        reader.end,
        `What a filter returns stands in parentheses before "${reader.text}": (price | number) + 1.`,
      );
    }
    return left;
  }

  /** `a ? b : c`; no filters but in parentheses. */
  conditional(): Expression {
    const { reader } = this;
    if (++this.#depth > DEEPEST) return this.#tooDeep();
    const condition = this.#operation(OR);
    let result = condition;
    if (reader.operator === QUESTION) {
      const mark = reader.start;
      const top = this.#height;
      reader.next();
      if (reader.operator === COLON) valueBetween(reader, mark);
      const whenTrue = this.conditional();
      let height = Math.max(top, this.#height);
      if (reader.operator === PIPE && !reader.isBroken) filterInside(reader, whenTrue);
      let whenFalse: Expression;
      if (reader.operator === COLON) {
        reader.next();
        if (reader.kind === NOTHING || reader.closes) valueBehind(reader);
        whenFalse = this.conditional();
        height = Math.max(height, this.#height);
      } else {
        choiceHalf(reader, mark);
        whenFalse = this.#nothing();
      }
      result = this.#raised(height, {
        kind: 'conditional',
        start: condition.start,
        end: reader.lastEnd,
        condition,
        whenTrue,
        whenFalse,
      });
    }
    this.#depth--;
    return result;
  }

  /** Counts one more level around what was read inside; used by what reads lists. */
  get height(): number {
    return this.#height;
  }

  set height(height: number) {
    this.#height = height;
  }

  /** Operators of at least this power, and what they stand between. */
  #operation(least: number): Expression {
    const { reader } = this;
    let left = this.#prefix(least);
    for (;;) {
      const binding = this.#binding();
      if (binding === undefined || binding.power < least) return left;
      const from = reader.start;
      reader.next();
      if (binding === NOT_IN_WORDS) reader.next();
      const operatorSpan = { start: from, end: reader.lastEnd };
      foreignOperator(reader, binding.operator, operatorSpan);
      const height = this.#height;
      if (++this.#depth > DEEPEST) return this.#tooDeep();
      const right = this.#operation(binding.power + 1);
      this.#depth--;
      left = this.#raised(Math.max(height, this.#height), {
        kind: 'binary',
        start: left.start,
        end: right.end,
        operator: binding.operator,
        operatorSpan,
        left,
        right,
      });
      const again = binding.power === COMPARE || binding.power === RANGE ? this.#binding() : undefined;
      if (again !== undefined && again.power === binding.power) chained(reader, binding, again, right);
    }
  }

  /** The operator that is next, if it stands between two values. */
  #binding(): Binding | undefined {
    const { reader } = this;
    const code = reader.operator;
    if (code !== 0) return bindings.get(code);
    if (reader.kind !== NAME) return undefined;
    if (reader.isWord('and')) return AND_WORD;
    if (reader.isWord('or')) return OR_WORD;
    if (reader.isWord('in')) return IN_WORD;
    if (!reader.isWord('not')) return undefined;
    const behind = reader.after(reader.at);
    const { run, stop } = reader;
    return behind < stop && run.kinds[behind] === NAME && run.textOf(behind) === 'in'
      ? NOT_IN_WORDS
      : undefined;
  }

  #prefix(least: number): Expression {
    const { reader } = this;
    const code = reader.operator;
    const isNot = code === 0 && reader.isWord('not');
    if (!isNot && code !== BANG && code !== MINUS) return readValue(this);
    const { start, end } = reader;
    if (++this.#depth > DEEPEST) return this.#tooDeep();
    if (isNot && least > NOT) {
      reader.tell(UNEXPECTED, start, end, '"not" needs parentheses here: a == (not b).');
    }
    reader.next();
    const operand = this.#operation(isNot ? NOT : UNARY);
    this.#depth--;
    const operator = isNot ? 'not' : code === BANG ? '!' : '-';
    return this.#raised(this.#height, { kind: 'unary', start, end: operand.end, operator, operand });
  }

  #nothing(): Expression {
    const end = this.reader.lastEnd;
    this.#height = 0;
    return { kind: 'broken', start: end, end };
  }

  /** At the end of a bracket: passes what cannot be part of it, and the closer. */
  closing(kind: number): void {
    const { reader } = this;
    if (reader.kind !== kind && reader.kind !== NOTHING && !reader.closes) {
      unexpected(reader);
      reader.skipItem(false, 0);
    }
    if (reader.kind === kind) reader.next();
  }

  /** One level more than what is in it; too deep becomes broken. */
  #raised(inside: number, node: Expression): Expression {
    this.#height = inside + 1;
    if (this.#height <= DEEPEST) return node;
    this.#refuse(node.start, node.end);
    this.#height = 0;
    return { kind: 'broken', start: node.start, end: node.end };
  }

  raised(inside: number, node: Expression): Expression {
    return this.#raised(inside, node);
  }

  #tooDeep(): Expression {
    const { reader } = this;
    const { start } = reader;
    this.#depth--;
    this.#height = 0;
    this.#refuse(start, reader.end);
    reader.skipItem(false, 0);
    return { kind: 'broken', start, end: reader.lastEnd };
  }

  #refuse(start: number, end: number): void {
    this.reader.fail(
      EXPRESSION_TOO_LARGE,
      start,
      end,
      `This expression is nested more than ${DEEPEST} levels deep; give its parts names with {#let}.`,
    );
  }
}

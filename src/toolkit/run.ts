import { errorNode, Failure, type Fault, spanFrom, tooDeep, unexpected } from './fault.js';
import type { ListShape, RecoverShape, Shape } from './rule.js';
import { FAILED, readOperators } from './run-operators.js';
import type { Token, Tokens } from './tokens.js';

/** So deep rules may lie in one another; some hundred parentheses. */
const DEEPEST = 1000;

/** What a named rule gave at a place, to be given again when it is asked again. */
interface Known {
  readonly value: unknown;
  readonly place: number;
  readonly failure: Failure;
  readonly faults: readonly Fault[];
}

/**
 * One reading of tokens by a grammar: ordered choice with memory, so the time is
 * linear in the tokens for each rule.
 *
 * @see Ford, "Packrat parsing", 2002
 */
export class Run {
  readonly tokens: Tokens;
  readonly faults: Fault[] = [];
  failure: Failure = new Failure();
  readonly #rules: ReadonlyMap<string, Shape>;
  readonly #known = new Map<string, Map<number, Known>>();
  #depth = 0;
  #deep: Fault | null = null;

  constructor(tokens: Tokens, rules: ReadonlyMap<string, Shape>) {
    this.tokens = tokens;
    this.#rules = rules;
  }

  /** Where rules lay too deep in one another; null when they did not. */
  get deep(): Fault | null {
    return this.#deep;
  }

  /** Reads a rule at the place; when it fails, place and faults are as before. */
  read(shape: Shape): unknown {
    const { place } = this.tokens;
    const faults = this.faults.length;
    if (this.#isTooDeep()) return FAILED;
    this.#depth++;
    const value = this.#readIn(shape);
    this.#depth--;
    if (value === FAILED) {
      this.tokens.rewind(place);
      this.faults.length = faults;
    }
    return value;
  }

  #readIn(shape: Shape): unknown {
    switch (shape.is) {
      case 'token': {
        const token = this.tokens.peek();
        if (token !== null && isLike(token, shape)) return this.tokens.next();
        this.failure.add(this.tokens.place, shape.label);
        return FAILED;
      }
      case 'end':
        if (this.tokens.isAtEnd) return null;
        this.failure.add(this.tokens.place, 'the end');
        return FAILED;
      case 'sequence': {
        const values: unknown[] = [];
        for (const part of shape.parts) {
          const value = this.read(part);
          if (value === FAILED) return FAILED;
          values.push(value);
        }
        return values;
      }
      case 'choice':
        for (const part of shape.parts) {
          const value = this.read(part);
          if (value !== FAILED) return value;
        }
        return FAILED;
      case 'optional': {
        const value = this.read(shape.part);
        return value === FAILED ? null : value;
      }
      case 'many':
        return this.#many(shape.part, shape.least);
      case 'list':
        return this.#list(shape);
      case 'made': {
        const from = this.tokens.place;
        const value = this.read(shape.part);
        return value === FAILED ? FAILED : shape.make(value, spanFrom(this.tokens, from));
      }
      case 'named':
        return this.#named(shape.part, shape.label);
      case 'rule':
        return this.#rule(shape.name);
      case 'recover':
        return this.#recover(shape);
      default:
        return readOperators(this, shape, 0);
    }
  }

  #many(part: Shape, least: number): unknown {
    const values: unknown[] = [];
    for (;;) {
      const { place } = this.tokens;
      const value = this.read(part);
      if (value === FAILED) return values.length < least ? FAILED : values;
      const tookNothing = this.tokens.place === place;
      if (!tookNothing || values.length < least) values.push(value);
      if (tookNothing && values.length >= least) return values;
    }
  }

  #list({ item, separator, last, least }: ListShape): unknown {
    const values: unknown[] = [];
    for (;;) {
      const { place } = this.tokens;
      const value = this.read(item);
      if (value === FAILED) {
        // Behind a separator that must not be the last, an item must follow.
        if (values.length > 0 && last === 'never') return FAILED;
        return values.length < least ? FAILED : values;
      }
      const behind = this.tokens.place;
      const isSeparated = this.read(separator) !== FAILED;
      if (!isSeparated && last === 'always') return FAILED;
      values.push(value);
      if (isSeparated && this.tokens.place > place) continue;
      this.tokens.rewind(behind);
      return values.length < least ? FAILED : values;
    }
  }

  /** What is read next has a failure of its own; gives the one that it had so far. */
  #startApart(): Failure {
    const before = this.failure;
    this.failure = new Failure();
    return before;
  }

  #endApart(before: Failure): Failure {
    const own = this.failure;
    this.failure = before;
    return own;
  }

  #named(part: Shape, label: string): unknown {
    const { place } = this.tokens;
    const before = this.#startApart();
    const value = this.read(part);
    const failure = this.#endApart(before);
    if (failure.place > place) this.failure.merge(failure);
    else if (failure.place === place) this.failure.add(place, label);
    return value;
  }

  #rule(name: string): unknown {
    let known = this.#known.get(name);
    if (known === undefined) {
      known = new Map();
      this.#known.set(name, known);
    }
    const { place } = this.tokens;
    const before = known.get(place);
    if (before !== undefined) {
      this.failure.merge(before.failure);
      for (const fault of before.faults) this.faults.push(fault);
      this.tokens.rewind(before.place);
      return before.value;
    }
    const from = this.faults.length;
    const around = this.#startApart();
    const value = this.read(this.#rules.get(name)!);
    const failure = this.#endApart(around);
    this.failure.merge(failure);
    // What failed for depth says nothing.
    if (this.#deep === null)
      known.set(place, { value, place: this.tokens.place, failure, faults: this.faults.slice(from) });
    return value;
  }

  #recover({ part, to, past }: RecoverShape): unknown {
    const { tokens } = this;
    const from = tokens.place;
    const around = this.#startApart();
    const value = this.read(part);
    const failure = this.#endApart(around);
    if (value !== FAILED) {
      this.failure.merge(failure);
      return value;
    }
    const isOne = (shapes: readonly Shape[]): boolean => {
      const token = tokens.peek();
      return token !== null && shapes.some((shape) => shape.is === 'token' && isLike(token, shape));
    };
    if (tokens.isAtEnd || (isOne(to) && this.#deep === null)) {
      this.failure.merge(failure);
      return FAILED;
    }
    // What the rule had read holds nothing to go on at.
    tokens.rewind(Math.max(from, failure.place));
    while (!tokens.isAtEnd) {
      if (tokens.place > from && isOne(to)) break;
      const isLast = isOne(past);
      tokens.next();
      if (isLast) break;
    }
    const cause = this.#deep ?? unexpected(tokens, failure);
    this.#deep = null;
    this.faults.push(cause);
    return errorNode(tokens, from, cause);
  }

  /** Reads one level deeper; `FAILED` where that is too deep. */
  deeper(read: () => unknown): unknown {
    if (this.#isTooDeep()) return FAILED;
    this.#depth++;
    const value = read();
    this.#depth--;
    return value;
  }

  /** Once it is, everything fails, up to a rule that recovers. */
  #isTooDeep(): boolean {
    if (this.#deep === null && this.#depth >= DEEPEST)
      this.#deep = tooDeep(this.tokens.spanAt(this.tokens.place));
    return this.#deep !== null;
  }
}

function isLike(token: Token, { kind, text }: Shape & { readonly is: 'token' }): boolean {
  return (kind === null || token.kind === kind) && (text === null || token.text === text);
}

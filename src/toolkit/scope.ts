import type { Span } from '../text/span.js';
import type { Mark, Token } from './tokens.js';

/** A name where it is declared. */
export interface Declaration<V = unknown> extends Span {
  readonly name: string;
  /** Of the program's own: `variable`, `function`, `macro`. */
  readonly kind: string;
  readonly value: V | null;
  readonly mark: Mark | null;
  /** From here on completion offers it; in its whole scope when it is hoisted. */
  readonly visibleFrom: number;
  readonly isHoisted: boolean;
}

/** A name where it is used. */
export interface Reference<V = unknown> extends Span {
  readonly name: string;
  readonly mark: Mark | null;
  /** The nearest earlier one; null when there is none. */
  readonly declaration: Declaration<V> | null;
}

/** A piece of the text with names of its own. It sees those of the scope around. */
export class Scope<V> {
  readonly parent: Scope<V> | null;
  readonly start: number;
  /** `Infinity` for one that is not closed. */
  end: number = Infinity;
  readonly inner: Scope<V>[] = [];
  /** In the order of declaration. */
  readonly declared: Map<string, Ordered<V>[]> = new Map();

  constructor(parent: Scope<V> | null, start: number) {
    this.parent = parent;
    this.start = start;
  }

  /** The innermost scope around an offset: inside its first and last unit. */
  at(offset: number): Scope<V> {
    // eslint-disable-next-line typescript/no-this-alias
    let scope: Scope<V> = this;
    for (;;) {
      const next = lastBefore(scope.inner, offset, (each) => each.start);
      if (next === null || next.end <= offset) return scope;
      scope = next;
    }
  }
}

/** A declaration, and its turn among all declarations and references. */
export interface Ordered<V> {
  readonly declaration: Declaration<V>;
  readonly turn: number;
}

/** The last of a sorted list that lies before a place. O(log n) */
function lastBefore<T>(all: readonly T[], place: number, placeOf: (each: T) => number): T | null {
  return all[countBefore(all, place, placeOf) - 1] ?? null;
}

function countBefore<T>(all: readonly T[], place: number, placeOf: (each: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(all[middle]!) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Found<V> {
  readonly declaration: Declaration<V>;
  readonly scope: Scope<V>;
  readonly turn: number;
}

/**
 * The nearest declaration of a name that came before a turn, from a scope outwards;
 * of several in one scope, the last. What a macro names and does not introduce is
 * looked up from where the macro was declared.
 */
export function lookUp<V>(from: Scope<V>, name: string, mark: Mark | null, turn: number): Found<V> | null {
  for (let scope: Scope<V> | null = from; scope !== null; scope = scope.parent) {
    const found = inScope(scope, name, mark, turn, (each) => each.turn);
    if (found !== null) return found;
  }
  return mark === null ? null : fromMacro(rootOf(from), name, mark);
}

function fromMacro<V>(root: Scope<V>, name: string, { outer, declaredAt }: Mark): Found<V> | null {
  for (let scope: Scope<V> | null = root.at(declaredAt); scope !== null; scope = scope.parent) {
    const found = inScope(scope, name, outer, declaredAt + 1, (each) => each.declaration.visibleFrom);
    if (found !== null) return found;
  }
  return outer === null ? null : fromMacro(root, name, outer);
}

function inScope<V>(
  scope: Scope<V>,
  name: string,
  mark: Mark | null,
  before: number,
  placeOf: (each: Ordered<V>) => number,
): Found<V> | null {
  const all = scope.declared.get(name);
  if (all === undefined) return null;
  const count = countBefore(all, before, placeOf);
  for (let i = count - 1; i >= 0; i--) if (all[i]!.declaration.mark === mark) return { ...all[i]!, scope };
  for (let i = count; i < all.length; i++)
    if (all[i]!.declaration.isHoisted && all[i]!.declaration.mark === mark) return { ...all[i]!, scope };
  return null;
}

function rootOf<V>(scope: Scope<V>): Scope<V> {
  let root = scope;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** What of a token makes a name. */
export type Name = Pick<Token, 'text' | 'start' | 'end' | 'mark'>;

import type { TextEdit } from '../text/span.js';
import { NamePlaces } from './name-places.js';
import { type Declaration, type Found, lookUp, type Name, type Reference, Scope } from './scope.js';

/** How a name is declared. */
export interface Declaring<V> {
  readonly kind?: string;
  /** What the program wants to know of it: a macro, a type. */
  readonly value?: V;
  /** From here on completion offers it; behind the name unless given. */
  readonly visibleFrom?: number;
  /** It is seen in its whole scope, also before. */
  readonly isHoisted?: boolean;
}

interface Use<V> {
  readonly name: Name;
  readonly scope: Scope<V>;
  readonly turn: number;
}

/**
 * Collects the names of a program while that is walked through in its order.
 *
 *   open, declare, refer, find, close, ... finish
 *
 * A name is seen from its declaration on: what is referred to before it is declared
 * means an earlier one, as the `x` behind `let x = x`, when the walk comes to it first.
 */
export class ScopeBuilder<V = unknown> {
  readonly #root = new Scope<V>(null, -Infinity);
  #scope: Scope<V> = this.#root;
  #turn = 0;
  readonly #declarations: Found<V>[] = [];
  readonly #uses: Use<V>[] = [];

  /** A scope begins at this offset. */
  open(start: number): void {
    const scope = new Scope<V>(this.#scope, start);
    this.#scope.inner.push(scope);
    this.#scope = scope;
  }

  /** The innermost scope ends at this offset; without one, with the scope around or with the text. */
  close(end: number = this.#scope.parent?.end ?? Infinity): void {
    this.#scope.end = end;
    this.#scope = this.#scope.parent ?? this.#root;
  }

  declare(name: Name, how: Declaring<V> = {}): Declaration<V> {
    const { text, start, end } = name;
    const mark = name.mark ?? null;
    const { kind = 'name', value = null, visibleFrom = end, isHoisted = false } = how;
    const declaration: Declaration<V> = { name: text, start, end, kind, value, mark, visibleFrom, isHoisted };
    const ordered = { declaration, turn: this.#turn++ };
    const before = this.#scope.declared.get(text);
    if (before === undefined) this.#scope.declared.set(text, [ordered]);
    else before.push(ordered);
    this.#declarations.push({ ...ordered, scope: this.#scope });
    return declaration;
  }

  refer(name: Name): void {
    this.#uses.push({ name, scope: this.#scope, turn: this.#turn++ });
  }

  /** What a name means here and now; null for nothing. */
  find({ text, mark }: Pick<Name, 'text' | 'mark'>): Declaration<V> | null {
    return lookUp(this.#scope, text, mark ?? null, this.#turn)?.declaration ?? null;
  }

  finish(): Scopes<V> {
    return new Scopes(this.#root, this.#declarations, this.#uses);
  }
}

interface Resolved<V> {
  readonly reference: Reference<V>;
  readonly use: Use<V>;
  readonly found: Found<V> | null;
}

/** The names of a program: what each means, and where it is used. */
export class Scopes<V = unknown> {
  readonly root: Scope<V>;
  readonly #declarations: readonly Found<V>[];
  readonly #resolved: readonly Resolved<V>[];
  readonly #named: readonly Declaration<V>[];
  readonly #references: readonly Reference<V>[];
  readonly #usesOf = new Map<Declaration<V>, Reference<V>[]>();
  readonly #declaredAt: NamePlaces<Declaration<V>>;
  readonly #usedAt: NamePlaces<Reference<V>>;

  constructor(root: Scope<V>, declarations: readonly Found<V>[], uses: readonly Use<V>[]) {
    this.root = root;
    this.#declarations = declarations;
    this.#resolved = uses.map((use) => {
      const { text: name, start, end } = use.name;
      const mark = use.name.mark ?? null;
      const found = lookUp(use.scope, name, mark, use.turn);
      return { use, found, reference: { name, start, end, mark, declaration: found?.declaration ?? null } };
    });
    this.#named = declarations.map(({ declaration }) => declaration);
    this.#references = this.#resolved.map(({ reference }) => reference);
    for (const declaration of this.#named) this.#usesOf.set(declaration, []);
    for (const each of this.#references) if (each.declaration) this.#usesOf.get(each.declaration)!.push(each);
    this.#declaredAt = new NamePlaces(this.#named);
    this.#usedAt = new NamePlaces(this.#references);
  }

  get declarations(): readonly Declaration<V>[] {
    return this.#named;
  }

  get references(): readonly Reference<V>[] {
    return this.#references;
  }

  /** References to nothing. */
  get unresolved(): readonly Reference<V>[] {
    return this.references.filter(({ declaration }) => declaration === null);
  }

  /** What the name at an offset means, be it declared or used there; a name reaches to behind its end. O(log n) */
  definitionAt(offset: number): Declaration<V> | null {
    return this.#declaredAt.at(offset) ?? this.#usedAt.at(offset)?.declaration ?? null;
  }

  referencesOf(declaration: Declaration<V>): readonly Reference<V>[] {
    return this.#usesOf.get(declaration) ?? [];
  }

  /**
   * Calls what is declared or used at an offset otherwise, wherever it stands; no edits
   * when nothing is. The last comes first, so they can be applied one after the other.
   */
  rename(offset: number, name: string): readonly TextEdit[] {
    const declaration = this.definitionAt(offset);
    if (declaration === null) return [];
    const places = [declaration, ...this.referencesOf(declaration)];
    // A macro that is used twice has each name of its body twice.
    const edits = new Map(places.map(({ start, end }) => [start, { start, end, text: name }]));
    return [...edits.values()].sort((a, b) => b.start - a.start);
  }

  /** The references that would mean something else if what stands at an offset were called `name`. */
  conflicts(offset: number, name: string): readonly Reference<V>[] {
    const declaration = this.definitionAt(offset);
    const renamed = this.#declarations.find((each) => each.declaration === declaration);
    if (renamed === undefined) return [];
    const isConflict = ({ reference, use, found }: Resolved<V>): boolean => {
      if (found === renamed || reference.declaration === declaration) {
        const other = lookUp(use.scope, name, reference.mark, use.turn);
        return other !== null && other.declaration !== declaration && !isNearer(renamed, other);
      }
      if (reference.name !== name || reference.mark !== renamed.declaration.mark) return false;
      const isSeen =
        isWithin(use.scope, renamed.scope) && (renamed.turn < use.turn || renamed.declaration.isHoisted);
      return isSeen && (found === null || isNearer(renamed, found));
    };
    return this.#resolved.filter(isConflict).map(({ reference }) => reference);
  }
}

/** Of two that a place sees, whether the first is what a name means there. */
function isNearer<V>(a: Found<V>, b: Found<V>): boolean {
  return a.scope === b.scope ? a.turn > b.turn : isWithin(a.scope, b.scope);
}

function isWithin<V>(scope: Scope<V>, outer: Scope<V>): boolean {
  for (let each: Scope<V> | null = scope; each !== null; each = each.parent) if (each === outer) return true;
  return false;
}

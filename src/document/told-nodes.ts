import type { SyntaxTree } from '../parse/tree.js';
import type { SyntaxItem, SyntaxNode } from '../syntax/red.js';
import type { NodePath } from '../wire/server-messages.js';
import { hasValues, valueOf } from './json-text.js';
import { indexOf, type Label, labelOf } from './labels.js';

export interface ToldNode {
  readonly path: NodePath;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

/** Tokens that are nodes by themselves, by language; containers are in each. */
const leaves: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ['json', 'jsonc', 'jsonl', 'mill'].map((language) => [
    language,
    new Set(language === 'mill' ? ['text'] : ['string', 'number', 'literal']),
  ]),
);

/** So many items are passed over before the caller is asked whether to go on. */
const STEPS = 64;

/**
 * The nodes down to `depth`, the outermost being 1, that begin from `start` on
 * and before `end`, in the order of the text. What lies deeper is passed over
 * without a look. Gives null now and then, so that somebody else may have a turn.
 */
export function* nodesBetween(
  tree: SyntaxTree,
  start: number,
  end: number,
  depth: number,
  valueUnits: number,
): Generator<ToldNode | null, void, undefined> {
  const told = leaves.get(tree.language.name);
  const walk = Walk.from(tree, start, depth);
  if (walk === null) return;
  for (let step = 1; ; step++) {
    const { item } = walk;
    if (item === null || item.start >= end) return;
    if (!item.isToken || told?.has(item.kind) === true) {
      yield { path: walk.path(), kind: item.kind, start: item.start, end: item.end, ...valueIn(item) };
    } else if (step % STEPS === 0) yield null;
    walk.goOn();
  }

  function valueIn(item: SyntaxItem): { readonly value?: unknown } {
    if (!item.isToken || !hasValues(tree.language.name) || item.end - item.start > valueUnits) return {};
    const value = valueOf(item.text, valueUnits);
    return value === undefined ? {} : { value };
  }
}

/** Goes from item to item in the order of the text, and knows the way down to it. */
class Walk {
  readonly #language: string;
  readonly #depth: number;
  /** Labels of the containers around, outermost first. */
  readonly #labels: (Label | null)[];
  /** Of each of them, and of the item, its place among its siblings. */
  readonly #indices: number[];
  #parents: SyntaxNode[];
  item: SyntaxItem | null;

  private constructor(language: string, depth: number, way: readonly SyntaxItem[], root: SyntaxNode) {
    this.#language = language;
    this.#depth = depth;
    const parents = [root, ...(way.slice(0, -1) as SyntaxNode[])];
    this.#parents = parents;
    this.#indices = way.map((item, i) => indexOf(parents[i]!, item));
    this.#labels = way.map((item, i) => labelOf(language, parents[i]!, item, this.#indices[i]!)).slice(0, -1);
    this.item = way.at(-1)!;
  }

  /** At the first item that begins at `start` or later; of those that begin at one place, the outermost. */
  static from(tree: SyntaxTree, start: number, depth: number): Walk | null {
    const token = tree.tokenFrom(Math.min(start, tree.length));
    if (token === null) return null;
    const way: SyntaxItem[] = [token];
    for (let node = token.parent; node.parent !== null; node = node.parent) way.push(node);
    way.reverse();
    const first = way.findIndex((item) => item.start >= start);
    const walk = new Walk(tree.language.name, depth, way.slice(0, Math.min(first + 1, depth)), tree.root);
    // It began in front, or lies too deep: then so does everything up to the next sibling above.
    if (first >= depth) walk.#pass();
    return walk;
  }

  path(): NodePath {
    const labels = [
      ...this.#labels,
      labelOf(this.#language, this.#parents.at(-1)!, this.item!, this.#indices.at(-1)!),
    ];
    return labels.filter((label) => label !== null);
  }

  goOn(): void {
    const item = this.item!;
    const first = item.isToken || this.#indices.length >= this.#depth ? null : item.firstChild;
    if (first === null) {
      this.#pass();
      return;
    }
    this.#labels.push(labelOf(this.#language, this.#parents.at(-1)!, item, this.#indices.at(-1)!));
    this.#parents.push(item as SyntaxNode);
    this.#indices.push(0);
    this.item = first;
  }

  /** To what follows behind the item. */
  #pass(): void {
    for (;;) {
      const next = this.item!.nextSibling;
      if (next !== null) {
        this.#indices[this.#indices.length - 1]!++;
        this.item = next;
        return;
      }
      const parent = this.#parents.pop()!;
      this.#indices.pop();
      this.#labels.pop();
      this.item = this.#indices.length === 0 ? null : parent;
      if (this.item === null) return;
    }
  }
}

import type { Ending, SyntaxItem, SyntaxNode, SyntaxToken } from '../syntax/red.js';
import { MISSING_CLOSER } from '../lex/tape.js';
import type { SyntaxTree } from '../parse/tree.js';
import { Scope } from './scope.js';

/**
 * A template as lists that are as long as it has tokens, and the containers
 * that these lie in. An opener and a closer lie in what they open and close.
 */
export interface Shape {
  readonly text: string;
  readonly count: number;
  readonly kinds: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly scopes: readonly Scope[];
  /** 1 for each token that a diagnostic is about. */
  readonly faulty: Uint8Array;
}

/** Openers of containers with names. */
const named: ReadonlySet<string> = new Set(['tagOpen', 'blockOpen', 'directiveOpen']);

/** Reads the tokens and containers of a tree. Cost: O(length), in memory too. */
export function shapeOf(tree: SyntaxTree): Shape {
  const { text, language } = tree;
  const nameOf = (kind: string, opener: string): string =>
    language.nameOf!(language.kinds.containers.indexOf(kind), opener)!;
  const kinds: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const scopes: Scope[] = [];
  const add = (token: SyntaxToken, scope: Scope): void => {
    const { kind } = token;
    kinds.push(kind);
    starts.push(token.start);
    ends.push(token.end);
    scopes.push(scope);
    // Asking a node for its name costs its depth, and its opener's text nothing.
    if (named.has(kind)) scope.begin(nameOf(scope.kind, text.slice(token.start, token.end)));
    scope.meet(kind);
  };
  const open: Open[] = [begin(tree.root, null)];
  while (open.length > 0) {
    const { scope, ending, children } = open.at(-1)!;
    const { done, value } = children.next() as IteratorResult<SyntaxItem, undefined>;
    if (done) {
      scope.finish(ending);
      open.pop();
    } else if (value.isToken) add(value, scope);
    else {
      scope.meet(value.kind);
      open.push(begin(value, scope));
    }
  }
  return { text, count: kinds.length, kinds, starts, ends, scopes, faulty: faultyIn(tree, starts, ends) };
}

/** A container whose children are being read. */
interface Open {
  readonly scope: Scope;
  readonly ending: Ending;
  readonly children: Iterator<SyntaxItem>;
}

function begin(node: SyntaxNode, parent: Scope | null): Open {
  return { scope: new Scope(node.kind, parent), ending: node.ending, children: node.children() };
}

function faultyIn(tree: SyntaxTree, starts: readonly number[], ends: readonly number[]): Uint8Array {
  const faulty = new Uint8Array(starts.length);
  // What lacks its closer is whole up to there: that of a tag or head is another matter.
  const notClosed = tree.language.diagnostics[MISSING_CLOSER]!.code;
  for (const { code, start, end } of tree.diagnostics()) {
    if (code === notClosed) continue;
    for (let i = firstEndingFrom(ends, start); i < starts.length && starts[i]! <= end; i++) {
      const at = starts[i]!;
      if (at < end || at === start) faulty[i] = 1;
    }
  }
  return faulty;
}

/** The first token that ends behind `offset`. */
function firstEndingFrom(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { contentsOf, type SyntaxTree } from '../../../src/parse/tree.js';
import { CLOSED, Container, IMPLIED, MISSING } from '../../../src/syntax/container.js';
import { END_IMPLIED, END_MISSING } from '../../../src/syntax/kinds.js';
import { Page, WHOLE_TOKEN } from '../../../src/syntax/page.js';
import type { Leaf, Sequence } from '../../../src/syntax/sequence.js';
import { eachPage } from '../../../src/syntax/slice.js';

/**
 * What green data says, with no page in it: for each token and each end of a
 * container its kind and place, then the diagnostics. Where a token ends follows
 * from that and the text, so with equal texts equal facts are equal trees.
 */
export function factsOf(tree: SyntaxTree): number[] {
  const facts: number[] = [];
  const faults: number[] = [];
  const { body, ending } = contentsOf(tree);
  readAll(tree);
  let base = 0;
  const visit = (node: Leaf | Sequence): void => {
    if (node instanceof Page) {
      for (let i = 0; i < node.count; i++) facts.push(node.kind(i) * REACH + node.at(i) + base);
      const triples = node.faults === null ? null : node.faults.diagnostics;
      if (triples !== null) addFaults(faults, triples, base);
      base += node.width;
    } else if (node instanceof Container) {
      if (node.end === MISSING) faults.push(faultFact(0, base, WHOLE));
      visit(node.body);
      if (node.end !== CLOSED) facts.push((node.end === IMPLIED ? END_IMPLIED : END_MISSING) * REACH + base);
    } else for (const kid of node.kids) visit(kid);
  };
  if (body !== null) visit(body);
  addFaults(faults, ending, base);
  if (faults.length > 1) faults.sort((a, b) => a - b);
  facts.push(-1, ...faults);
  return facts;
}

/** Tokens that were passed over are read when somebody looks. */
export function readAll(tree: SyntaxTree): void {
  let isWhole = true;
  eachPage(contentsOf(tree).body, (page) => {
    if (page.slab === null) isWhole = false;
  });
  if (!isWhole) for (const token of tree.tokens()) void token;
}

/** Texts of cases are shorter. */
const REACH = 2 ** 21;
const WHOLE = REACH - 1;

function addFaults(faults: number[], triples: ArrayLike<number>, base: number): void {
  for (let i = 0; i < triples.length; i += 3) {
    const [start, end] = [triples[i + 1]!, triples[i + 2]!];
    faults.push(
      faultFact(
        triples[i]!,
        start === WHOLE_TOKEN ? WHOLE : start + base,
        end === WHOLE_TOKEN ? WHOLE : end + base,
      ),
    );
  }
}

function faultFact(code: number, start: number, end: number): number {
  return (code * REACH + start) * REACH + end;
}

export function areEqual(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * Throws, with the first difference as a dump shows it, unless both trees are
 * the same in all they say. Returns the facts of both.
 */
export function demandEqual(actual: SyntaxTree, expected: SyntaxTree, what: string): number[] {
  const [a, b] = [factsOf(actual), factsOf(expected)];
  if (areEqual(a, b)) return a;
  const at = a.findIndex((fact, i) => fact !== b[i]);
  throw new Error(
    `${what}: ${lineOf(actual, expected)}; fact ${at}: ${shown(a, at)} should be ${shown(b, at)}`,
  );
}

function shown(facts: readonly number[], at: number): string {
  return facts
    .slice(at, at + 3)
    .map((fact) => `${Math.floor(fact / REACH)}@${fact % REACH}`)
    .join(' ');
}

function lineOf(actual: SyntaxTree, expected: SyntaxTree): string {
  const [a, b] = [actual.dump().split('\n'), expected.dump().split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return at < 0 ? 'dumps are equal' : `${JSON.stringify(a[at])} should be ${JSON.stringify(b[at])}`;
}

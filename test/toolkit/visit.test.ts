import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parser.js';
import type { Node } from '../../src/toolkit/rule.js';
import { nodesIn, visitor, visitTree } from '../../src/toolkit/visit.js';
import { script } from './languages.js';

interface Num extends Node<'number'> {
  readonly value: number;
}
interface Sum extends Node<'sum'> {
  readonly parts: readonly Sums[];
}
type Sums = Num | Sum;

const one: Num = { kind: 'number', start: 0, end: 1, value: 1 };
const two: Num = { kind: 'number', start: 4, end: 5, value: 2 };
const sum: Sum = { kind: 'sum', start: 0, end: 5, parts: [two, one] };

describe('a visitor', () => {
  it('calls the function of the kind, which knows the fields of its node', () => {
    const valueOf = visitor<Sums, number>({
      number: ({ value }) => value,
      sum: ({ parts }, visit) => parts.reduce((total, part) => total + visit(part), 0),
    });
    expect(valueOf(sum)).toBe(3);
  });

  it('must have a function for each kind', () => {
    // @ts-expect-error the function for sums is missing
    visitor<Sums, number>({ number: ({ value }) => value });
  });

  it('says what kind of node it has no function for', () => {
    const visit = visitor({ a: () => 1 });
    for (const kind of ['b', 'constructor'])
      expect(() => visit({ kind, start: 0, end: 0 })).toThrow(
        `A visitor was given "${kind}" as the kind of a node; expected one of a.`,
      );
  });

  it('finds the nodes in the fields of a node, in the order of the text', () => {
    expect(nodesIn(sum)).toEqual([one, two]);
    expect(nodesIn(one)).toEqual([]);
  });
});

describe('a visitor of trees', () => {
  it('goes through nodes and tokens in the order of the text', () => {
    const seen: string[] = [];
    visitTree(parse('a (b {c}) d', script).root, {
      name: ({ text }) => void seen.push(text),
      block: ({ text }) => void seen.push(text),
    });
    expect(seen).toEqual(['a', 'b', '{c}', 'c', 'd']);
  });

  it('passes over what lies below a node when its function says so', () => {
    const seen: string[] = [];
    visitTree(parse('a (b) c', script).root, {
      name: ({ text }) => void seen.push(text),
      group: () => false,
    });
    expect(seen).toEqual(['a', 'c']);
  });

  it('goes as deep as the text does', () => {
    let count = 0;
    const tree = parse('('.repeat(50_000), script, { maxDepth: 50_000 });
    visitTree(tree.root, { group: () => void count++ });
    expect(count).toBe(50_000);
  });

  it('takes no kind for a property that every object has', () => {
    expect(() => visitTree(parse('a', script).root, {})).not.toThrow();
  });
});

import type { Container } from './container.js';
import type { Page } from './page.js';

export type Leaf = Page | Container;

const MOST = 32;
const FEWEST = 12;

/**
 * A persistent B-tree of leaves, with sums. Nodes of level 0 hold leaves, higher
 * ones hold sequences of the level below. Joining and splitting cost O(log n)
 * and share everything that they do not touch.
 */
export class Sequence {
  readonly width: number;
  readonly level: number;
  readonly kids: readonly (Leaf | Sequence)[];
  readonly height: number;
  readonly strays: number;
  readonly errors: number;
  lines: number;

  constructor(level: number, kids: readonly (Leaf | Sequence)[]) {
    let width = 0;
    let height = 0;
    let strays = 0;
    let errors = 0;
    for (let i = 0; i < kids.length; i++) {
      const kid = kids[i]!;
      width += kid.width;
      if (kid.height > height) height = kid.height;
      strays |= kid.strays;
      errors += kid.errors;
    }
    this.width = width;
    this.level = level;
    this.kids = kids;
    this.height = height;
    this.strays = strays;
    this.errors = errors;
    this.lines = -1;
  }

  leaf(index: number): Leaf {
    return this.kids[index] as Leaf;
  }

  child(index: number): Sequence {
    return this.kids[index] as Sequence;
  }
}

/** `a` and then `b`; either may be null, for nothing. O(difference of their levels). */
export function join(a: Sequence | null, b: Sequence | null): Sequence | null {
  if (a === null) return b;
  if (b === null) return a;
  return joined(a, b);
}

function joined(a: Sequence, b: Sequence): Sequence {
  if (a.level === b.level) {
    const few = a.kids.length < FEWEST || b.kids.length < FEWEST;
    if (few || a.kids.length + b.kids.length <= MOST) return halved(a.level, [...a.kids, ...b.kids]);
    return new Sequence(a.level + 1, [a, b]);
  }
  if (a.level > b.level) {
    const last = joined(a.child(a.kids.length - 1), b);
    const kids = a.kids.slice(0, -1);
    if (last.level === a.level) kids.push(...last.kids);
    else kids.push(last);
    return halved(a.level, kids);
  }
  const first = joined(a, b.child(0));
  const kids = first.level === b.level ? [...first.kids] : [first];
  for (let i = 1; i < b.kids.length; i++) kids.push(b.kids[i]!);
  return halved(b.level, kids);
}

function halved(level: number, kids: readonly (Leaf | Sequence)[]): Sequence {
  if (kids.length <= MOST) return new Sequence(level, kids);
  const middle = kids.length >> 1;
  return new Sequence(level + 1, [
    new Sequence(level, kids.slice(0, middle)),
    new Sequence(level, kids.slice(middle)),
  ]);
}

/** The kids from `start` to `end` of one node; null for none. */
function part(of: Sequence, start: number, end: number): Sequence | null {
  if (start >= end) return null;
  if (end - start === 1 && of.level > 0) return of.child(start);
  return start === 0 && end === of.kids.length ? of : new Sequence(of.level, of.kids.slice(start, end));
}

export interface Split {
  /** What lies on the asked side of the leaf. */
  readonly rest: Sequence | null;
  readonly leaf: Leaf;
  /** Position relative to the leaf. */
  readonly offset: number;
}

/** The leaf that begins before `position` and reaches to it (or the first), and what lies left of that. */
export function splitLeft(sequence: Sequence, position: number): Split {
  let at = 0;
  let offset = position;
  while (at < sequence.kids.length - 1 && offset > sequence.kids[at]!.width)
    offset -= sequence.kids[at++]!.width;
  const rest = part(sequence, 0, at);
  if (sequence.level === 0) return { rest, leaf: sequence.leaf(at), offset };
  const below = splitLeft(sequence.child(at), offset);
  return { rest: join(rest, below.rest), leaf: below.leaf, offset: below.offset };
}

/** The leaf that `position` lies in (or the last), and what lies right of that. */
export function splitRight(sequence: Sequence, position: number): Split {
  let at = 0;
  let offset = position;
  while (at < sequence.kids.length - 1 && offset >= sequence.kids[at]!.width)
    offset -= sequence.kids[at++]!.width;
  const rest = part(sequence, at + 1, sequence.kids.length);
  if (sequence.level === 0) return { rest, leaf: sequence.leaf(at), offset };
  const below = splitRight(sequence.child(at), offset);
  return { rest: join(below.rest, rest), leaf: below.leaf, offset: below.offset };
}

/** All but the first leaf. */
export function withoutFirst(sequence: Sequence): Sequence | null {
  const rest = part(sequence, 1, sequence.kids.length);
  return sequence.level === 0 ? rest : join(withoutFirst(sequence.child(0)), rest);
}

/** All but the last leaf. */
export function withoutLast(sequence: Sequence): Sequence | null {
  const last = sequence.kids.length - 1;
  const rest = part(sequence, 0, last);
  return sequence.level === 0 ? rest : join(rest, withoutLast(sequence.child(last)));
}

/** The leaves before the first that `is`, and it with all after; either may be null. */
export function splitBefore(
  sequence: Sequence,
  is: (node: Leaf | Sequence) => boolean,
): { before: Sequence | null; rest: Sequence | null } {
  let at = 0;
  while (at < sequence.kids.length && !is(sequence.kids[at]!)) at++;
  const before = part(sequence, 0, at);
  if (at === sequence.kids.length) return { before, rest: null };
  if (sequence.level === 0) return { before, rest: part(sequence, at, sequence.kids.length) };
  const below = splitBefore(sequence.child(at), is);
  const after = part(sequence, at + 1, sequence.kids.length);
  return { before: join(before, below.before), rest: join(below.rest, after) };
}

export function firstLeaf(sequence: Sequence): Leaf {
  let at = sequence;
  while (at.level > 0) at = at.child(0);
  return at.leaf(0);
}

export function lastLeaf(sequence: Sequence): Leaf {
  let at = sequence;
  while (at.level > 0) at = at.child(at.kids.length - 1);
  return at.leaf(at.kids.length - 1);
}

import { firstFrom, firstOf, nextOf, type Place, type Spot } from './red-places.js';
import { Sheet } from './red-sheet.js';
import { Home } from './red-trail.js';
import { Page } from './page.js';
import type { Leaf, Sequence } from './sequence.js';

/**
 * Of each node of a B-tree that was ever asked: how many children its kids up to
 * each one hold. What a page holds follows from its text and its own place in
 * the body, so these sums are right in every tree that shares the node.
 */
const sums: WeakMap<Sequence, Uint32Array> = new WeakMap();

/** How many children a node has. O(size) the first time, then O(1), and O(log n) after an edit. */
export function countOf(place: Place): number {
  if (place instanceof Home) return place.body === null ? 0 : countIn(place, place.body, place.start);
  let count = 0;
  for (let child = firstOf(place); child !== null; child = nextOf(child)) count++;
  return count;
}

/** The child with an index, from 0; null beyond them. */
export function childAt(place: Place, index: number): Place | null {
  if (!(index >= 0) || !Number.isInteger(index)) return null;
  if (place instanceof Home) return childIn(place, index);
  let child = firstOf(place);
  for (let i = 0; i < index && child !== null; i++) child = nextOf(child);
  return child;
}

function countIn(home: Home, sequence: Sequence, start: number): number {
  return sumsOf(home, sequence, start).at(-1)!;
}

function sumsOf(home: Home, sequence: Sequence, start: number): Uint32Array {
  const known = sums.get(sequence);
  if (known !== undefined) return known;
  const found = new Uint32Array(sequence.kids.length);
  let sum = 0;
  let at = start;
  for (let i = 0; i < found.length; i++) {
    sum += sequence.level > 0 ? countIn(home, sequence.child(i), at) : countOn(home, sequence.leaf(i), at);
    found[i] = sum;
    at += sequence.kids[i]!.width;
  }
  sums.set(sequence, found);
  return found;
}

function countOn(home: Home, leaf: Leaf, start: number): number {
  if (!(leaf instanceof Page)) return 1;
  const sheet = new Sheet(home, leaf, start);
  let count = 0;
  for (let spot = firstFrom(sheet, 0, -1); spot !== null; spot = nextOn(spot)) count++;
  return count;
}

function nextOn({ sheet, index, isNode }: Spot): Spot | null {
  return firstFrom(sheet, (isNode ? sheet.mate(index) : index) + 1, -1);
}

function childIn(home: Home, index: number): Place | null {
  let node = home.body;
  if (node === null || index >= countIn(home, node, home.start)) return null;
  let start = home.start;
  let left = index;
  for (;;) {
    const found = sumsOf(home, node, start);
    let at = 0;
    while (found[at]! <= left) start += node.kids[at++]!.width;
    if (at > 0) left -= found[at - 1]!;
    if (node.level === 0) return childOn(home, node.leaf(at), start, left);
    node = node.child(at);
  }
}

function childOn(home: Home, leaf: Leaf, start: number, index: number): Place {
  if (!(leaf instanceof Page)) return new Home(home.green, home, leaf, start);
  let spot = firstFrom(new Sheet(home, leaf, start), 0, -1);
  for (let i = 0; i < index; i++) spot = nextOn(spot!);
  return spot!;
}

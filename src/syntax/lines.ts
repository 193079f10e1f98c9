import { Container } from './container.js';
import { Page } from './page.js';
import type { Leaf, Sequence } from './sequence.js';
import { sliceOf } from './slice.js';

/**
 * Line ends are LF, CRLF and a lone CR. A border may part a CRLF, so each sum
 * also knows whether its text begins with LF and ends with CR:
 *
 *   "a\r" + "\nb\r"     1 end + 2 ends - 1, for the CR and the LF that meet
 *
 * A sum is `ends << 2` as far as its own text tells, and these two bits; it is
 * kept in the field `lines` of what it is about, -1 until it is first asked for.
 */
const BEGINS_WITH_LF = 2;
const ENDS_WITH_CR = 1;

type Node = Leaf | Sequence;

const LF = 10;
const CR = 13;

/** How many line ends the text of a node has, seen by itself. */
export function lineEndsIn(node: Node): number {
  return endsOf(linesOf(node));
}

function endsOf(lines: number): number {
  return Math.floor(lines / 4);
}

/** The sum of a node. O(size) the first time, whatever has a sum already left out. */
function linesOf(node: Node): number {
  const open: Node[] = [node];
  while (node.lines < 0) {
    const last = open.at(-1)!;
    const lacking = last.lines < 0 ? prepare(last) : null;
    if (lacking === null) open.pop();
    else open.push(lacking);
  }
  return node.lines;
}

/** Gives a node its sum, or returns what must have one first. */
function prepare(node: Node): Node | null {
  if (node instanceof Page) {
    node.lines = linesOfText(node.text);
    return null;
  }
  if (node instanceof Container) {
    if (node.body.lines < 0) return node.body;
    node.lines = node.body.lines;
    return null;
  }
  let ends = 0;
  let before = 0;
  for (const kid of node.kids) {
    if (kid.lines < 0) {
      if (!(kid instanceof Page)) return kid;
      kid.lines = linesOfText(kid.text);
    }
    ends += endsOf(kid.lines) - (meets(before, kid.lines) ? 1 : 0);
    before = kid.lines;
  }
  node.lines = ends * 4 + (node.kids[0]!.lines & BEGINS_WITH_LF) + (before & ENDS_WITH_CR);
  return null;
}

/** Whether the border between two texts parts a CRLF. */
function meets(before: number, after: number): boolean {
  return (before & ENDS_WITH_CR) !== 0 && (after & BEGINS_WITH_LF) !== 0;
}

function linesOfText(text: string): number {
  let ends = 0;
  for (let at = nextEnd(text, 0); at > 0; at = nextEnd(text, at)) ends++;
  const first = text.charCodeAt(0) === LF ? BEGINS_WITH_LF : 0;
  const last = text.charCodeAt(text.length - 1) === CR ? ENDS_WITH_CR : 0;
  return ends * 4 + first + last;
}

/** Where the first line end from `from` on is over; 0 when there is none. */
function nextEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > CR) continue;
    if (code === LF) return at + 1;
    if (code === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }
  return 0;
}

/** A place that has been come to from the left, and the line ends before it. */
interface Reached {
  readonly offset: number;
  readonly ends: number;
  /** The sum just before, for the CRLF that may be parted there. */
  readonly before: number;
  readonly page: Page | null;
}

/** Goes right over all nodes that `isBefore` the wanted place, down to a page; O(log n) where sums are known. */
function reach(body: Sequence, isBefore: (offset: number, ends: number) => boolean): Reached {
  let node: Node = body;
  let offset = 0;
  let ends = 0;
  let before = 0;
  linesOf(body);
  for (;;) {
    if (node instanceof Page) return { offset, ends, before, page: node };
    if (node instanceof Container) {
      node = node.body;
      continue;
    }
    let inside: Node | null = null;
    for (const kid of node.kids) {
      const after: number = ends + endsOf(kid.lines) - (meets(before, kid.lines) ? 1 : 0);
      if (!isBefore(offset + kid.width, after)) {
        inside = kid;
        break;
      }
      offset += kid.width;
      ends = after;
      before = kid.lines;
    }
    if (inside === null) return { offset, ends, before, page: null };
    node = inside;
  }
}

/** The line that `offset` lies on, from 0. Between CR and LF a line goes on. O(log n) */
export function lineAt(body: Sequence | null, offset: number): number {
  if (body === null) return 0;
  const { offset: start, ends, before, page } = reach(body, (end) => end <= offset);
  if (page === null) return ends;
  let line = ends - (meets(before, page.lines) ? 1 : 0);
  for (let at = nextEnd(page.text, 0); at > 0 && start + at <= offset; at = nextEnd(page.text, at)) line++;
  return line;
}

/** Where a line begins, from 0; -1 when there is no such line. O(log n) */
export function lineStart(body: Sequence | null, line: number): number {
  if (line === 0) return 0;
  if (body === null || line > lineEndsIn(body)) return -1;
  const { offset, ends, before, page } = reach(body, (_, sum) => sum < line);
  const text = page!.text;
  let at = meets(before, page!.lines) ? 1 : 0;
  for (let i = ends; i < line; i++) at = nextEnd(text, at);
  const start = offset + at;
  // A CR at a border: when LF follows, the line end is not over yet.
  const isParted =
    at === text.length && text.charCodeAt(at - 1) === CR && sliceOf(body, start, start + 1) === '\n';
  return isParted ? start + 1 : start;
}

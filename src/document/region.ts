import type { EditResult } from '../parse/edit.js';
import type { SyntaxTree } from '../parse/tree.js';
import type { SyntaxNode, SyntaxToken } from '../syntax/red.js';

/**
 * What lies from `start` to `end` of the old text lies from `start` to `newEnd`
 * of the new one. Around it both texts are equal, and so is what they hold.
 */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** The region of one and then, in the text that it left, another. */
export function joined(first: Region, second: Region): Region {
  const middle = Math.max(first.newEnd, second.end);
  return {
    start: Math.min(first.start, second.start),
    end: middle - (first.newEnd - first.end),
    newEnd: middle + (second.newEnd - second.end),
  };
}

/** What an edit of a text of `length` units has touched or read again; null when that is nothing. */
export function regionOf({ tree, changed, reread }: EditResult, length: number): Region | null {
  const starts = [changed[0]?.start, reread[0]?.start].filter((start) => start !== undefined);
  if (starts.length === 0) return null;
  const newEnd = Math.max(changed.at(-1)?.newEnd ?? 0, reread.at(-1)?.end ?? 0);
  return { start: Math.min(...starts), end: newEnd - (tree.length - length), newEnd };
}

/** Beyond so many levels that end differently, everything to the end counts as changed. */
const LEVELS = 16;
/** Of what lies deeper, all counts as changed: to look at all that is open would take too long. */
const DEEPEST = 100;

/**
 * Widens a region so that it says all of a change to one who knows the nodes of
 * the old tree down to `depth`: outside of it nodes of both trees are the same,
 * but moved, and those around it end later by what the text has grown. Yields now
 * and then, so that somebody else may have a turn.
 *
 * An edit may have changed more than what was read again. Without its closer, a
 * container holds what follows: each node there lies deeper than before, though
 * no page of it was read.
 */
export function* widened(
  old: SyntaxTree,
  now: SyntaxTree,
  region: Region,
  depth: number,
): Generator<void, Region, undefined> {
  const behind = yield* endingBehind(old, now, region);
  return beginningBefore(old, now, behind, depth);
}

/**
 * To the right it ends where in both trees containers of the same kinds are
 * open: from there on, the same text reads the same.
 */
function* endingBehind(
  old: SyntaxTree,
  now: SyntaxTree,
  { start, end, newEnd }: Region,
): Generator<void, Region, undefined> {
  const shift = newEnd - end;
  let at = Math.min(end, old.length);
  for (let level = 0; level < LEVELS; level++) {
    const before = old.tokenFrom(at);
    const after = now.tokenFrom(Math.min(now.length, at + shift));
    if (before === null && after === null) return { start, end: at, newEnd: at + shift };
    if (before === null || after === null || before.start + shift !== after.start) break;
    const olds = openBefore(before);
    const news = openBefore(after);
    if (olds === null || news === null) break;
    const differ = firstDifference(olds, news);
    if (differ < 0) return { start, end: at, newEnd: at + shift };
    at = Math.max(before.end, olds[differ]?.end ?? 0, (news[differ]?.end ?? 0) - shift);
    yield;
  }
  return { start, end: old.length, newEnd: now.length };
}

/**
 * To the left it begins with the token before it, whose end it may have moved,
 * and with each container around it that ends elsewhere than one would think.
 */
function beginningBefore(old: SyntaxTree, now: SyntaxTree, region: Region, depth: number): Region {
  const { end, newEnd } = region;
  const start = Math.min(tokenStart(old, region.start), tokenStart(now, region.start));
  const olds = openFrom(old, start);
  const news = openFrom(now, start);
  if (olds === null || news === null) return { start: 0, end, newEnd };
  for (let i = 0; i < depth; i++) {
    const before = olds[i];
    const after = news[i];
    if (before === undefined && after === undefined) break;
    const isSame = before !== undefined && after !== undefined && before.start === after.start;
    if (isSame && before.end >= end && before.end + newEnd - end === after.end) continue;
    return { start: Math.min(before?.start ?? start, after?.start ?? start), end, newEnd };
  }
  return { start, end, newEnd };
}

/** Where the last token begins that begins before an offset. */
function tokenStart(tree: SyntaxTree, offset: number): number {
  const next = tree.tokenFrom(Math.min(offset, tree.length));
  const before = next === null ? lastToken(tree) : next.previousToken;
  return Math.min(offset, before?.start ?? 0);
}

function lastToken(tree: SyntaxTree): SyntaxToken | null {
  let item = tree.root.lastChild;
  while (item !== null && !item.isToken) item = item.lastChild;
  return item;
}

function openFrom(tree: SyntaxTree, offset: number): SyntaxNode[] | null {
  const token = tree.tokenFrom(Math.min(offset, tree.length));
  return token === null ? [] : openBefore(token);
}

/** The containers that are open in front of a token, outermost first; null when they are too many. */
function openBefore(token: SyntaxToken): SyntaxNode[] | null {
  const open: SyntaxNode[] = [];
  for (let node = token.parent; node.parent !== null; node = node.parent) {
    if (node.start < token.start) open.push(node);
    if (open.length > DEEPEST) return null;
  }
  return open.toReversed();
}

/** Index of the first two containers that are not alike; -1 when all are. */
function firstDifference(olds: readonly SyntaxNode[], news: readonly SyntaxNode[]): number {
  const length = Math.max(olds.length, news.length);
  for (let i = 0; i < length; i++) {
    const [before, after] = [olds[i], news[i]];
    if (before?.kind !== after?.kind || before?.name !== after?.name) return i;
  }
  return -1;
}

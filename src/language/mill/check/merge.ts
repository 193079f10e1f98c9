import type { SyntaxTree } from '../../../parse/tree.js';
import type { SyntaxNode, SyntaxToken } from '../../../syntax/red.js';
import type { Span } from '../../../text/span.js';
import {
  BAD_TYPE,
  COMMENT_WITHOUT_END,
  DIRECTIVE_MISPLACED,
  FOREIGN,
  HEAD_WITHOUT_END,
  NOTHING_TO_CLOSE,
  NOT_ALLOWED_IN_CLOSER,
  NOT_CLOSED,
  NO_TAG,
  STRING_WITHOUT_END,
  TAG_WITHOUT_END,
  UNKNOWN_WORD,
  VALUE_WITHOUT_END,
} from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { endFix, headNotClosed, withEnd } from './block-ends.js';
import { asTold, type Fault, faultsOf, lineEnd, ownerOf, piece, tagOf } from './faults.js';
import type { Finding } from './finding.js';
import { inHole } from './groups.js';
import { endsElement, other } from './lone.js';
import { type Meant, Pairs } from './pairs.js';
import { movedToTop } from './to-top.js';
import { endsMeant, isAddress, notClosed, swallows } from './unclosed.js';
import { inTag, slashApart } from './tags.js';
import type { Told } from './told.js';

/**
 * The structure's faults and those that were read out of it, as a person would
 * count them: one for each mistake, at the place where it was made.
 */
export function merged(tree: SyntaxTree, derived: readonly Finding[]): Told[] {
  const faults = faultsOf(tree);
  if (faults.length === 0)
    return inOrder(
      tree,
      derived.map((finding) => finding),
    );
  const told: Told[] = [];
  const groups = new Map<number, Fault[]>();
  const tags = new Map<number, Fault[]>();
  const open: Fault[] = [];
  const strays: Fault[] = [];
  const others: Fault[] = [];
  const comment = faults.find(({ code }) => code === COMMENT_WITHOUT_END);
  for (const fault of faults) {
    const { subject, code, owner } = fault;
    // An open comment takes the end of what it stands in.
    const isInComment = comment !== undefined && fault.start < comment.start && fault.endAt >= comment.start;
    if (isInComment && owner >= 0 && subject !== 'string') continue;
    if (subject === 'tag' && owner >= 0) put(tags, owner, fault);
    else if (owner >= 0) put(groups, owner, fault);
    else if (code === NOT_CLOSED) open.push(fault);
    else if ((code === NOTHING_TO_CLOSE || code === UNKNOWN_WORD) && subject !== 'bracket')
      strays.push(fault);
    else others.push(fault);
  }
  const byOwner = new Map<number, Finding[]>();
  const swallowedHead = comment === undefined ? -1 : headAround(comment);
  for (const finding of derived) {
    if (finding.owner === swallowedHead) continue;
    if (finding.isSure || (!groups.has(finding.owner) && !tags.has(finding.owner))) told.push(finding);
    else put(byOwner, finding.owner, finding);
  }
  const lost: Span[] = [];
  const broken = new Set<number>();
  for (const [owner, group] of groups) {
    const here = inHole(tree, owner, group, byOwner.get(owner) ?? []);
    told.push(...here);
    breakAround(tree, owner, here, group, broken);
    const string = group.find(({ code }) => code === STRING_WITHOUT_END);
    if (string !== undefined) lost.push({ start: string.start, end: string.end });
  }
  for (const [owner, group] of tags) {
    if (isAddress(tree.tokenAt(owner)!.text.slice(1))) continue;
    if (broken.has(owner)) {
      lost.push({ start: owner, end: Math.max(...group.map(({ end }) => end)) });
      continue;
    }
    const here = inTag(tree, owner, group, byOwner.get(owner) ?? []);
    told.push(...here);
    if (here.some(({ code }) => code === TAG_WITHOUT_END || code === VALUE_WITHOUT_END)) {
      broken.add(owner);
      lost.push({ start: owner, end: Math.max(...group.map(({ end }) => end)) });
    } else if (here.some(({ start }) => slashApart(tree, start) > 0)) broken.add(owner);
  }
  for (const finding of derived) {
    if (finding.code !== VALUE_WITHOUT_END) continue;
    broken.add(finding.owner);
    lost.push({ start: finding.owner, end: tagEnd(tree, finding.owner) });
  }
  let junk = -1;
  for (const fault of others) {
    const isMore =
      fault.code === NOT_ALLOWED_IN_CLOSER && junk >= 0 && !/[<{}]/.test(piece(tree, junk, fault.start));
    if (fault.code === NOT_ALLOWED_IN_CLOSER) junk = fault.end;
    if (!isMore) told.push(other(tree, fault, lost));
    broken.add(endsElement(tree, fault));
  }
  pair(tree, open, strays, derived, broken, lost, told);
  return inOrder(tree, withoutRest(tree, told));
}

/** Behind `Array<string>` the rest of the directive was read as text: what seems wrong in it is not. */
function withoutRest(tree: SyntaxTree, told: Told[]): Told[] {
  const generic = told.filter(
    ({ code, start }) => code === BAD_TYPE && piece(tree, start, start + 1) === '<',
  );
  if (generic.length === 0) return told;
  const rests = generic.slice(0, MOST_LOST).map(({ end }) => ({ start: end, end: lineEnd(tree, end) }));
  return told.filter((one) => !rests.some(({ start, end }) => one.start >= start && one.end <= end));
}

/** Where the hole, head or tag begins that a comment stands in; -1 for none. */
function headAround({ token }: Fault): number {
  if (token === null) return -1;
  const owner = ownerOf(token);
  if (owner >= 0) return isOfHead(token) ? owner : -1;
  return token.parent.kind === 'element' && isInTag(token.parent, token.start) ? tagOf(token) : -1;
}

/** Whether nothing but a head lies between a token and what it belongs to. */
function isOfHead(token: SyntaxToken): boolean {
  for (let item = token.previousSibling; item !== null; item = item.previousSibling) {
    const { kind } = item;
    if (item.isToken && (kind === 'blockOpen' || kind === 'section')) return true;
    if (item.isToken && (kind === 'headEnd' || kind === 'text')) return false;
    if (!item.isToken && (kind === 'element' || kind === 'block' || kind === 'hole')) return false;
  }
  return true;
}

/** A hole that has lost its end takes the tag with it that it stands in, and a `<` that was to compare opens none. */
function breakAround(
  tree: SyntaxTree,
  owner: number,
  told: readonly Told[],
  group: readonly Fault[],
  broken: Set<number>,
): void {
  if (told.some(({ code }) => code === NOT_CLOSED || code === STRING_WITHOUT_END)) {
    const token = tree.tokenAt(owner);
    const tag = token?.kind === 'holeOpen' ? token.parent.parent : null;
    if (tag !== null && tag.kind === 'element' && isInTag(tag, owner)) broken.add(tag.start);
  }
  for (const { code, endAt } of group) {
    if (code !== NOT_CLOSED && code !== HEAD_WITHOUT_END) continue;
    const token = tree.tokenAt(Math.min(endAt, tree.length));
    const next = token !== null && token.end <= endAt ? token.nextToken : token;
    if (next?.kind !== 'tagOpen' || next.start > endAt + 1) continue;
    broken.add(next.start);
  }
}

function isInTag(element: SyntaxNode, at: number): boolean {
  for (let item = element.firstChild; item !== null && item.start < at; item = item.nextSibling) {
    if (item.kind === 'tagEnd') return false;
  }
  return true;
}

function put<T>(into: Map<number, T[]>, key: number, value: T): void {
  const list = into.get(key);
  if (list === undefined) into.set(key, [value]);
  else list.push(value);
}

function meantBy(derived: readonly Finding[]): Meant[] {
  return derived.flatMap(({ meant, start }) => (meant === null ? [] : [{ at: start, word: meant }]));
}

/** Where an opener stands whose word is the fault, so that its missing end is none. */
function unknownAt({ code, start }: Finding): number {
  return code === FOREIGN || code === UNKNOWN_WORD ? start : -1;
}

function tagEnd(tree: SyntaxTree, start: number): number {
  for (let token = tree.tokenAt(start); token !== null; token = token.nextToken) {
    const { kind } = token;
    if (kind === 'tagEnd' || kind === 'voidEnd' || kind === 'selfClose') return token.end;
    if (token.start > start && kind === 'tagOpen') return token.start;
  }
  return tree.length;
}

function pair(
  tree: SyntaxTree,
  open: readonly Fault[],
  strays: readonly Fault[],
  derived: readonly Finding[],
  broken: ReadonlySet<number>,
  lost: readonly Span[],
  told: Told[],
): void {
  const swallow = open.findLast(swallows);
  if (swallow !== undefined) lost = [...lost, { start: swallow.start, end: tree.length }];
  const gone = new Swallowed(tree, lost);
  const unknown = new Set(derived.map(unknownAt));
  const ended = new Set<Fault>();
  const mends = new Map<number, readonly Fix[]>();
  const seen = new Set<number>();
  let looked = 0;
  // Pages are put together in no order of the text where they lie in each other.
  const enders = derived.filter(({ ends }) => ends !== null).sort((a, b) => a.start - b.start);
  for (const finding of enders) {
    const { ends } = finding;
    // What is in a large hole of a large tag is there twice, and ends one block.
    if (seen.has(finding.start) || ++looked > MOST_ENDS) continue;
    seen.add(finding.start);
    const fault = open.findLast(
      (one) =>
        one.subject === 'block' &&
        one.start < finding.start &&
        one.endAt >= finding.start &&
        (ends === '' || one.name === ends) &&
        !ended.has(one) &&
        !unknown.has(one.start),
    );
    if (fault === undefined) continue;
    if (finding.code === FOREIGN && told.includes(finding) && isLoneWord(tree, finding)) {
      // A hole that prints a name: what is sure is that the block has no end.
      for (let i = told.length - 1; i >= 0; i--) if (isSame(told[i]!, finding)) told.splice(i, 1);
      mends.set(fault.start, finding.fixes);
    } else {
      ended.add(fault);
      const at = finding.fixes.length === 0 ? told.indexOf(finding) : -1;
      if (at >= 0) told[at] = { ...finding, fixes: endFix(tree, finding, fault.name) };
    }
  }
  const candidates = open.filter((fault) => {
    if (unknown.has(fault.start) || broken.has(fault.start) || ended.has(fault)) return false;
    if (fault === swallow) return true;
    return !gone.hasCloser(fault);
  });
  const pairs = new Pairs(tree, candidates, meantBy(derived));
  for (const stray of strays) if (!gone.hasOpener(stray)) pairs.take(stray);
  for (const fault of pairs.told) told.push(asTold(fault));
  for (const fault of endsMeant(tree, pairs.left)) {
    const head = headNotClosed(fault);
    const one = head ?? asTold(notClosed(tree, fault));
    // What is wrong in a head that somebody is typing comes before its end.
    const inHead = told.findIndex(({ start, end }) => start >= one.start && end <= (head?.end ?? -1));
    if (inHead < 0) told.push({ ...one, fixes: mends.get(fault.start) ?? one.fixes });
    else if (told[inHead]!.code === HEAD_WITHOUT_END) told[inHead] = one;
  }
}

/** `{endif}` */
function isLoneWord(tree: SyntaxTree, { start, end }: Finding): boolean {
  return /^\{end\w+$/.test(piece(tree, start, Math.min(end, start + 12)));
}

/** Tags and blocks that stand in text which was read as something else. */
class Swallowed {
  readonly #pieces: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly #used: Map<string, number> = new Map();

  constructor(tree: SyntaxTree, lost: readonly Span[]) {
    this.#pieces = lost.slice(0, MOST_LOST).map(({ start, end }) => ({
      start,
      end,
      text: piece(tree, start, Math.min(end, start + LONGEST_LOST)),
    }));
  }

  /** Whether the closer of something that seems never closed was swallowed behind it. */
  hasCloser({ subject, name, start }: Fault): boolean {
    const closer = subject === 'block' ? `{/${name}` : `</${name}`;
    return this.#takes(closer, (piece) => piece.start > start || piece.text.indexOf(closer) > 0);
  }

  /** Whether the opener of a closer that finds nothing was swallowed before it. */
  hasOpener({ subject, name, start }: Fault): boolean {
    if (subject === 'part') return false;
    const opener = subject === 'block' ? `{#${name}` : `<${name}`;
    return this.#takes(opener, (piece) => piece.start < start);
  }

  #takes(
    what: string,
    isRight: (piece: { readonly start: number; readonly text: string }) => boolean,
  ): boolean {
    for (const piece of this.#pieces) {
      if (!isRight(piece)) continue;
      const key = `${piece.start} ${what}`;
      const from = this.#used.get(key) ?? 1;
      const at = piece.text.indexOf(what, from);
      if (at < 0) continue;
      this.#used.set(key, at + 1);
      return true;
    }
    return false;
  }
}

/** So many ends that were meant are looked for. */
const MOST_ENDS = 1000;
/** So many pieces of swallowed text are looked through, and so much of each. */
const MOST_LOST = 32;
const LONGEST_LOST = 20_000;

function inOrder(tree: SyntaxTree, told: Told[]): Told[] {
  const sorted = told.sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  // What is in a large hole of a large tag is read with both.
  return sorted.filter((one, i) => i === 0 || !isSame(one, sorted[i - 1]!)).map((one) => finished(tree, one));
}

/** With what only the whole text shows: where a block ends, and where the directives are. */
function finished(tree: SyntaxTree, one: Told): Told {
  if (one.code === UNKNOWN_WORD || one.code === FOREIGN) return withEnd(tree, one);
  if (one.code === NO_TAG && isTag(tree, one)) return { ...one, fixes: [] };
  return one.code === DIRECTIVE_MISPLACED ? movedToTop(tree, one) : one;
}

/** `<{name}>`: a `<` that is to be read has no `>`. */
function isTag(tree: SyntaxTree, { start, end }: Told): boolean {
  return piece(tree, start, start + 2) === '<{' && piece(tree, end, end + 1) === '>';
}

function isSame(a: Told, b: Told): boolean {
  return a.start === b.start && a.end === b.end && a.code === b.code;
}

import type { SyntaxTree } from '../../../parse/tree.js';
import type { SyntaxToken } from '../../../syntax/red.js';
import { HEAD_WITHOUT_END } from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { type Fault, piece } from './faults.js';
import type { Told } from './told.js';

/**
 * Where what is never closed was meant to end. It has swallowed what stands
 * behind it, so this goes by what that looks like, and only fixes depend on it.
 */

/** In a tag: the next attribute with a value, or the end of the tag; not the `>=` or ` > ` of a comparison. */
const BEHIND = /\s+[a-z_:@][\w:.@-]*=(?![=>])|\s*\/>|>(?![\s=])|\s*>$/i;

/** The part of a text that was meant, when it lies in a tag and never closes; its length. */
function lengthInTag(text: string): number {
  const at = text.slice(1).search(BEHIND);
  return at <= 0 ? text.length : at + 1;
}

/** Where a hole or bracket that is never closed was meant to end: `end`, or before that where it lies in a tag. */
export function endInTag(tree: SyntaxTree, fault: Fault, end: number): number {
  const hole = tree.tokenAt(fault.owner < 0 ? fault.start : fault.owner);
  if (hole === null || hole.kind !== 'holeOpen' || !isInTag(hole)) return end;
  const behind = fault.start + lengthInTag(piece(tree, fault.start, end));
  return Math.max(fault.end, Math.min(behind, end));
}

function isInTag({ parent, start }: SyntaxToken): boolean {
  const element = parent.parent;
  if (element === null || element.kind !== 'element') return false;
  for (let item = element.firstChild; item !== null && item.start < start; item = item.nextSibling) {
    if (item.kind === 'tagEnd') return false;
  }
  return true;
}

/** Puts the second quote of a value where that was meant to end; nothing when that is not to be seen. */
export function valueFix(tree: SyntaxTree, quote: number, end: number, sign: string): readonly Fix[] {
  const text = piece(tree, quote, end);
  const other = sign === '"' ? "'" : '"';
  const wrong = new RegExp(`^${sign}([^"'<>{}\\r\\n]*)${other}(?=[\\s>/]|$)`).exec(text);
  if (wrong !== null) {
    const at = quote + wrong[0].length;
    return fix(`End it with ${sign}`, at - 1, at, sign);
  }
  const length = lengthInTag(text);
  const value = text.slice(1, length);
  const isWhole = value.split('{').length === value.split('}').length && !/["']/.test(value);
  if (length === text.length || !isWhole) return [];
  return fix(`Insert ${sign}`, quote + length, quote + length, sign);
}

/** A hole or head that `<` and a name end, which were to compare: `a <b`. Null for what ends otherwise. */
export function lessThan(tree: SyntaxTree, { code, subject, endAt, owner, start }: Fault): Told | null {
  if (subject !== 'hole' && code !== HEAD_WITHOUT_END) return null;
  const compared = /^\s*<([a-z_][\w.]*)\s*(?:[})?]|&&|and\b|or\b)/i.exec(piece(tree, endAt, endAt + 80));
  if (compared === null) return null;
  const sign = endAt + compared[0].indexOf('<');
  return {
    code,
    start: owner < 0 ? start : owner,
    end: sign + 1 + compared[1]!.length,
    message: `"<" and a name begin a tag; to compare, put a space between them: < ${compared[1]!}.`,
    fixes: fix('Insert a space', sign + 1, sign + 1, ' '),
    isWarning: false,
  };
}

/** So many tokens of a line are looked through for the quote that ended a string. */
const MOST_TOKENS = 200;

/** The string before a quote that opens one for ever, which ended at an apostrophe: a word goes on behind it. */
export function endedEarly(tree: SyntaxTree, { owner, start }: Fault, quote: string): SyntaxToken | null {
  let left = MOST_TOKENS;
  let token = owner < 0 ? null : tree.tokenAt(owner);
  for (; token !== null && token.start < start && left > 0; token = token.nextToken, left--) {
    if (token.kind !== 'string' || !token.text.startsWith(quote)) continue;
    const next = token.nextToken;
    if (next !== null && next.kind === 'name' && next.start === token.end) return token;
  }
  return null;
}

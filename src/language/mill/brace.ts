import { isLetter } from './characters.js';

/** What a `{` is, by the characters behind it. */
export const UNDECIDED: number = -1;
export const BEGINS_HOLE = 0;
export const BEGINS_COMMENT = 1;
/** `{#` and its like are told by the code of their sigil. */
export const BLOCK_SIGIL = 35;
export const SECTION_SIGIL = 58;
export const END_SIGIL = 47;
export const DIRECTIVE_SIGIL = 64;

/** Looks at most five characters ahead; `UNDECIDED` when the text ends before. */
export function braceAt(text: string, at: number, end: number, isFinal: boolean): number {
  const behind = text.charCodeAt(at + 1) === 126 ? at + 2 : at + 1;
  if (behind >= end) return isFinal ? BEGINS_HOLE : UNDECIDED;
  const sigil = text.charCodeAt(behind);
  if (sigil === 33 && behind === at + 1) {
    if (text.startsWith('{!--', at) && at + 4 <= end) return BEGINS_COMMENT;
    return at + 4 > end && !isFinal && '{!--'.startsWith(text.slice(at, end)) ? UNDECIDED : BEGINS_HOLE;
  }
  const isSigil =
    sigil === BLOCK_SIGIL || sigil === SECTION_SIGIL || sigil === END_SIGIL || sigil === DIRECTIVE_SIGIL;
  if (!isSigil) return BEGINS_HOLE;
  if (behind + 1 >= end) return isFinal ? BEGINS_HOLE : UNDECIDED;
  return isLetter(text.charCodeAt(behind + 1)) ? sigil : BEGINS_HOLE;
}

/** Where the word behind the sigil begins, of a `{` that `braceAt` told. */
export function wordStart(text: string, at: number): number {
  return text.charCodeAt(at + 1) === 126 ? at + 3 : at + 2;
}

import { put } from '../../lex/put.js';
import type { Tape } from '../../lex/tape.js';
import { readBrace } from './blocks.js';
import { elementName, isDigit, isLetter, isSpace, tagNameEnd } from './characters.js';
import { classOf, endsAt } from './elements.js';
import {
  DECLARATION_TOKEN,
  ELEMENT,
  END_TAG,
  ENTITY,
  ERROR,
  HTML_COMMENT_TOKEN,
  NOT_A_TAG,
  TAG_OPEN,
  TEXT,
} from './kinds.js';
import {
  BASE_HTML,
  BASE_MASK,
  BASE_PLAIN,
  BASE_SHIFT,
  CLASS_MASK,
  CLASS_SHIFT,
  classNames,
  FIRST_RCDATA,
  IN_DECLARATION,
  IN_END_TAG,
  IN_HTML_COMMENT,
  IN_JUNK,
  IN_TEXT,
  TAG,
  CONTENT,
  VOID,
} from './states.js';

/** Instead of a position: more text must tell, or this is nothing but text. */
export const HOLD = -1;
export const PLAIN_TEXT = -2;

/** Text between tags, in a title or textarea, or in a template of plain text. */
export function readContent(tape: Tape, text: string, from: number, end: number): number {
  const base = tape.state & BASE_MASK;
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 123) return readBrace(tape, text, at, end);
    let next = PLAIN_TEXT;
    if (code === 38 && base !== BASE_PLAIN) next = readEntity(tape, text, at, end);
    else if (code === 60 && base === BASE_HTML) next = readAngle(tape, text, at, end);
    else if (code === 60 && base !== BASE_PLAIN)
      next = readEndTag(tape, text, at, end, classNames[(base >> BASE_SHIFT) - 1 + FIRST_RCDATA]!);
    if (next === HOLD) return at;
    if (next !== PLAIN_TEXT) return next;
    beginText(tape, at);
    at++;
    while (at < end) {
      const other = text.charCodeAt(at);
      if (other === 60 || other === 123 || other === 38) break;
      at++;
    }
  }
  return at;
}

/** The body of a script or style: nothing but text up to its end tag. */
export function readRaw(tape: Tape, text: string, from: number, end: number): number {
  const name = classNames[(tape.state & CLASS_MASK) >> CLASS_SHIFT]!;
  let at = from;
  while (at < end) {
    if (text.charCodeAt(at) === 60) {
      const next = readEndTag(tape, text, at, end, name);
      if (next === HOLD) return at;
      if (next !== PLAIN_TEXT) return next;
    }
    beginText(tape, at);
    at++;
    while (at < end && text.charCodeAt(at) !== 60) at++;
  }
  return at;
}

export function beginText(tape: Tape, at: number): void {
  if ((tape.state & IN_TEXT) !== 0) return;
  put(tape, TEXT, at);
  tape.state |= IN_TEXT;
}

/** Named references are not longer than this. */
const LONGEST_ENTITY = 34;

/** `&name;` and `&#number;`; anything else is text. */
export function readEntity(tape: Tape, text: string, from: number, end: number): number {
  const most = Math.min(end, from + LONGEST_ENTITY);
  const isNumber = from + 1 < most && text.charCodeAt(from + 1) === 35;
  const isHex = isNumber && from + 2 < most && (text.charCodeAt(from + 2) | 32) === 120;
  const body = from + 1 + (isNumber ? 1 : 0) + (isHex ? 1 : 0);
  let at = body;
  while (at < most) {
    const code = text.charCodeAt(at);
    const lower = code | 32;
    const isHere = isNumber
      ? isDigit(code) || (isHex && lower >= 97 && lower <= 102)
      : isLetter(code) || (isDigit(code) && at > body);
    if (!isHere) break;
    at++;
  }
  if (at === most) return at === end && at < from + LONGEST_ENTITY && !tape.final ? HOLD : PLAIN_TEXT;
  if (text.charCodeAt(at) !== 59 || at === body) return PLAIN_TEXT;
  put(tape, ENTITY, from);
  tape.state &= ~IN_TEXT;
  return at + 1;
}

/** What begins with `<` in HTML. */
function readAngle(tape: Tape, text: string, at: number, end: number): number {
  if (at + 1 >= end) return tape.final ? PLAIN_TEXT : HOLD;
  const code = text.charCodeAt(at + 1);
  if (isLetter(code)) return readStartTag(tape, text, at, end);
  if (code !== 47 && code !== 33) return PLAIN_TEXT;
  if (at + 2 >= end && !tape.final) return HOLD;
  const next = at + 2 < end ? text.charCodeAt(at + 2) : 0;
  if (isLetter(next)) {
    if (code === 47) return readEndTag(tape, text, at, end, null);
    return begin(tape, DECLARATION_TOKEN, at, at + 2, IN_DECLARATION);
  }
  if (code === 33 && next === 45) {
    if (at + 3 >= end && !tape.final) return HOLD;
    if (at + 3 < end && text.charCodeAt(at + 3) === 45)
      return begin(tape, HTML_COMMENT_TOKEN, at, at + 4, IN_HTML_COMMENT);
  }
  put(tape, ERROR, at);
  tape.report(NOT_A_TAG, at, at + 2);
  tape.state &= ~IN_TEXT;
  return at + 2;
}

function begin(tape: Tape, kind: number, at: number, next: number, mode: number): number {
  put(tape, kind, at);
  tape.state = (tape.state & ~IN_TEXT) | mode;
  return next;
}

function readStartTag(tape: Tape, text: string, at: number, end: number): number {
  const nameEnd = tagNameEnd(text, at + 1, end, tape.final);
  if (nameEnd < 0) return HOLD;
  const name = elementName(text, at + 1, nameEnd);
  tape.state &= ~IN_TEXT;
  while (tape.innermost === ELEMENT && endsAt(tape.innermostName!, name)) tape.state = tape.end(at, false);
  if (at >= tape.cutAt) tape.cutBefore(at);
  const tagClass = classOf(name);
  if (tape.open(TAG_OPEN, at, CONTENT, CONTENT, name)) tape.state = TAG | (tagClass << CLASS_SHIFT);
  else {
    put(tape, ERROR, at);
    if (tagClass === VOID) tape.lower();
  }
  return nameEnd;
}

/**
 * `</name`: of any element, or in a title, script or their like only of that
 * one, in whatever case. Ends what is open in it.
 */
function readEndTag(tape: Tape, text: string, at: number, end: number, only: string | null): number {
  if (only !== null) {
    const behind = at + 2 + only.length;
    const isShort = behind >= end;
    const head = text.slice(at, Math.min(end, behind)).toLowerCase();
    if (!`</${only}`.startsWith(head)) return PLAIN_TEXT;
    if (isShort && !tape.final) return HOLD;
    if (head.length < 2 + only.length) return PLAIN_TEXT;
    if (!isShort) {
      const code = text.charCodeAt(behind);
      if (!isSpace(code) && code !== 47 && code !== 62 && code !== 60 && code !== 123) return PLAIN_TEXT;
    }
  }
  const nameEnd = only === null ? tagNameEnd(text, at + 2, end, tape.final) : at + 2 + only.length;
  if (nameEnd < 0) return HOLD;
  const name = only ?? elementName(text, at + 2, nameEnd);
  tape.state &= ~IN_TEXT;
  const isSettled = tape.settle(ELEMENT, at, name);
  put(tape, isSettled ? END_TAG : ERROR, at);
  // A stray end tag is read to its end as well; its `>` closes nothing.
  tape.state = (tape.state & BASE_MASK) | (isSettled ? IN_END_TAG : IN_JUNK);
  return nameEnd;
}

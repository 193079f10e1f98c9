import { put } from '../../lex/put.js';
import type { Tape } from '../../lex/tape.js';
import { WHOLE_TOKEN } from '../../syntax/page.js';
import { openComment, openHole, readJunk, skipBlock } from './blocks.js';
import { BEGINS_COMMENT, BEGINS_HOLE, braceAt, UNDECIDED } from './brace.js';
import { beginsMarkup, isSpace } from './characters.js';
import { beginText, HOLD, PLAIN_TEXT, readEntity } from './content.js';
import {
  ATTRIBUTE_NAME,
  BARE_VALUE,
  END_TAG_END,
  END_TAG_NOT_ENDED,
  EQUALS,
  ERROR,
  NOT_IN_TAG,
  QUOTE,
  SELF_CLOSE,
  TAG_END,
  TAG_NOT_ENDED,
  VOID_END,
} from './kinds.js';
import {
  BEHIND_EQUALS,
  CLASS_MASK,
  CLASS_SHIFT,
  contentOf,
  IN_ATTRIBUTE,
  IN_BARE,
  LINE_START,
  MODE_MASK,
  OUTER_TAG,
  OUTER_VALUE,
  SINGLE_QUOTE,
  TAG,
  VALUE,
  VOID,
} from './states.js';

/** Between the name of a start tag and its `>`. */
export function readTag(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code === 10 || code === 13) tape.state |= LINE_START;
      at++;
      continue;
    }
    if (code === 62) return endTag(tape, at);
    if (code === 47) {
      if (at + 1 >= end && !tape.final) return at;
      if (at + 1 < end && text.charCodeAt(at + 1) === 62) {
        put(tape, SELF_CLOSE, at);
        return closed(tape, at + 2);
      }
      // An address without quotes: href=/shop
      if ((tape.state & BEHIND_EQUALS) === 0) at = refuse(tape, at);
      else return beginBare(tape, at);
    } else if (code === 60) {
      if (at + 1 >= end && !tape.final) return at;
      if (at + 1 < end && beginsMarkup(text.charCodeAt(at + 1))) return endMissing(tape, at);
      at = refuse(tape, at);
    } else if (code === 123) {
      return readBraceInTag(tape, text, at, end);
    } else if (code === 61) {
      put(tape, EQUALS, at);
      tape.state = (tape.state & ~LINE_START) | BEHIND_EQUALS;
      at++;
    } else if (code === 34 || code === 39) {
      put(tape, QUOTE, at);
      const quote = code === 39 ? SINGLE_QUOTE : 0;
      tape.state = (tape.state & CLASS_MASK) | VALUE | quote;
      return at + 1;
    } else if (code === 125 || (code === 96 && (tape.state & BEHIND_EQUALS) !== 0)) {
      at = refuse(tape, at);
    } else {
      if ((tape.state & BEHIND_EQUALS) !== 0) return beginBare(tape, at);
      put(tape, ATTRIBUTE_NAME, at);
      tape.state = (tape.state & CLASS_MASK) | IN_ATTRIBUTE;
      return at + 1;
    }
  }
  return at;
}

function beginBare(tape: Tape, at: number): number {
  put(tape, BARE_VALUE, at);
  tape.state = (tape.state & CLASS_MASK) | IN_BARE;
  return at + 1;
}

function refuse(tape: Tape, at: number): number {
  put(tape, ERROR, at);
  tape.report(NOT_IN_TAG, at, at + 1);
  tape.state &= ~(LINE_START | BEHIND_EQUALS);
  return at + 1;
}

function endTag(tape: Tape, at: number): number {
  const tagClass = (tape.state & CLASS_MASK) >> CLASS_SHIFT;
  if (tagClass === VOID) {
    put(tape, VOID_END, at);
    return closed(tape, at + 1);
  }
  put(tape, TAG_END, at);
  tape.state = contentOf(tagClass);
  return at + 1;
}

/** The innermost element is closed before `at`. */
function closed(tape: Tape, at: number): number {
  tape.state = tape.close(at);
  if (at >= tape.cutAt) tape.cut(at, tape.state);
  return at;
}

/** The tag ends where other markup begins, as if its `>` stood there. */
function endMissing(tape: Tape, at: number): number {
  tape.report(TAG_NOT_ENDED, WHOLE_TOKEN, at);
  const tagClass = (tape.state & CLASS_MASK) >> CLASS_SHIFT;
  tape.state = tagClass === VOID ? tape.end(at, true) : contentOf(tagClass);
  return at;
}

function readBraceInTag(tape: Tape, text: string, at: number, end: number): number {
  const brace = braceAt(text, at, end, tape.final);
  if (brace === UNDECIDED) return at;
  const state = TAG | (tape.state & CLASS_MASK);
  if (brace === BEGINS_HOLE) return openHole(tape, text, at, state);
  if (brace === BEGINS_COMMENT) return openComment(tape, at, state | OUTER_TAG);
  if ((tape.state & LINE_START) !== 0) return endMissing(tape, at);
  return skipBlock(tape, at, state | OUTER_TAG);
}

/** The name of an attribute goes on. */
export function readAttribute(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const isOver =
      isSpace(code) ||
      code === 34 ||
      code === 39 ||
      code === 60 ||
      code === 62 ||
      code === 47 ||
      code === 61 ||
      code === 123 ||
      code === 125;
    if (isOver) {
      tape.state = (tape.state & ~MODE_MASK) | TAG;
      break;
    }
  }
  return at;
}

/** A value without quotes goes on; a slash before the tag's end is not part of it. */
export function readBare(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 47 && at + 1 >= end && !tape.final) return at;
    const isOver =
      isSpace(code) ||
      code === 34 ||
      code === 39 ||
      code === 60 ||
      code === 61 ||
      code === 62 ||
      code === 96 ||
      code === 123 ||
      code === 125 ||
      (code === 47 && text.charCodeAt(at + 1) === 62);
    if (isOver) {
      tape.state = (tape.state & ~MODE_MASK) | TAG;
      break;
    }
  }
  return at;
}

/** In the quotes of an attribute. */
export function readValue(tape: Tape, text: string, from: number, end: number): number {
  const quote = (tape.state & SINGLE_QUOTE) === 0 ? 34 : 39;
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      put(tape, QUOTE, at);
      tape.state = TAG | (tape.state & CLASS_MASK);
      return at + 1;
    }
    if (code === 123) return readBraceInValue(tape, text, at, end);
    if (code === 38) {
      const next = readEntity(tape, text, at, end);
      if (next === HOLD) return at;
      if (next !== PLAIN_TEXT) {
        tape.state &= ~LINE_START;
        at = next;
        continue;
      }
    } else if (code === 60 && (tape.state & LINE_START) !== 0) {
      if (at + 1 >= end && !tape.final) return at;
      if (at + 1 < end && beginsMarkup(text.charCodeAt(at + 1))) {
        tape.state = TAG | (tape.state & CLASS_MASK);
        return endMissing(tape, at);
      }
    }
    beginText(tape, at);
    if (code === 10 || code === 13) tape.state |= LINE_START;
    else if (!isSpace(code)) tape.state &= ~LINE_START;
    at++;
  }
  return at;
}

function readBraceInValue(tape: Tape, text: string, at: number, end: number): number {
  const brace = braceAt(text, at, end, tape.final);
  if (brace === UNDECIDED) return at;
  const state = VALUE | (tape.state & (CLASS_MASK | SINGLE_QUOTE));
  if (brace === BEGINS_HOLE) return openHole(tape, text, at, state);
  if (brace === BEGINS_COMMENT) return openComment(tape, at, state | OUTER_VALUE);
  return skipBlock(tape, at, state | OUTER_VALUE);
}

/** Behind `</name`: up to the `>`. */
export function readEndTagRest(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 62) {
      put(tape, END_TAG_END, at);
      return closed(tape, at + 1);
    }
    if (code === 60 || code === 123) {
      tape.report(END_TAG_NOT_ENDED, WHOLE_TOKEN, at);
      tape.state = tape.end(at, true);
      return at;
    }
    readJunk(tape, at, code);
    at++;
  }
  return at;
}

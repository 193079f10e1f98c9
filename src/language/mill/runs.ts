import { put } from '../../lex/put.js';
import type { Tape } from '../../lex/tape.js';
import { WHOLE_TOKEN } from '../../syntax/page.js';
import { openComment } from './blocks.js';
import { beginsMarkup, isDigit, isLetter, isNameCode, isSpace } from './characters.js';
import {
  BAD_ESCAPE,
  BAD_NUMBER,
  BLOCK,
  BRACKET,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  DIRECTIVE_CLOSE,
  DURATION,
  ERROR,
  HEAD_END,
  HEAD_NOT_ENDED,
  HOLE,
  HOLE_CLOSE,
  NAME,
  NOT_IN_EXPRESSION,
  NUMBER,
  OPERATOR,
  PAREN,
  PAREN_CLOSE,
  PAREN_OPEN,
  RECORD,
  RECORD_CLOSE,
  RECORD_OPEN,
  STRING,
  STRING_NOT_CLOSED,
} from './kinds.js';
import {
  BASE_MASK,
  CONTENT,
  EXPRESSION,
  IN_NAME,
  IN_STRING,
  MODE_MASK,
  OUTER_EXPRESSION,
  SINGLE_QUOTE,
  VERBATIM,
} from './states.js';

/** In a hole, a directive or the head of a block. */
export function readExpression(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (isLetter(code) || code === 95) {
      put(tape, NAME, at);
      at++;
      while (at < end && isNameCode(text.charCodeAt(at))) at++;
      if (at < end) continue;
      tape.state = (tape.state & ~MODE_MASK) | IN_NAME;
      return at;
    }
    if (isDigit(code)) {
      const next = readNumber(tape, text, at, end);
      if (next < 0) return at;
      at = next;
      continue;
    }
    if (code === 34 || code === 39) {
      put(tape, STRING, at);
      tape.state = (tape.state & ~MODE_MASK) | IN_STRING | (code === 39 ? SINGLE_QUOTE : 0);
      return at + 1;
    }
    if (at + 1 >= end && needsNext(code) && !tape.final) return at;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    if (code === 125 || (code === 126 && next === 125)) {
      const mode = tape.state;
      at = closeBrace(tape, at, code === 125 ? 1 : 2);
      if (tape.state !== mode) return at;
    } else if (code === 123) {
      if (next === 33 && at + 4 > end && !tape.final && '{!--'.startsWith(text.slice(at, end))) return at;
      if (next === 33 && at + 4 <= end && text.startsWith('{!--', at))
        return openComment(tape, at, tape.state | OUTER_EXPRESSION);
      if (isBraceOutside(next)) return leave(tape, at);
      at = openBracket(tape, RECORD_OPEN, at, 1);
    } else if (code === 60 && beginsMarkup(next)) {
      return leave(tape, at);
    } else if (code === 40) at = openBracket(tape, PAREN_OPEN, at, 1);
    else if (code === 91) at = openBracket(tape, BRACKET_OPEN, at, 1);
    else if (code === 41) at = closeBracket(tape, PAREN, PAREN_CLOSE, at);
    else if (code === 93) at = closeBracket(tape, BRACKET, BRACKET_CLOSE, at);
    else if (code === 46 && isDigit(next)) {
      const number = readNumber(tape, text, at, end);
      if (number < 0) return at;
      at = number;
    } else {
      if (at + 2 >= end && mayBeLong(code, next) && !tape.final) return at;
      at = readOperator(tape, text, at, code, next);
    }
  }
  return at;
}

/** Characters that the next one may give another meaning. */
function needsNext(code: number): boolean {
  return code === 126 || code === 123 || code === 60 || OPERATOR_STARTS.includes(code);
}

// ? . | & = ! < >
const OPERATOR_STARTS: readonly number[] = [63, 46, 124, 38, 61, 33, 60, 62];

function mayBeLong(code: number, next: number): boolean {
  return next === 46 && (code === 63 || code === 46);
}

/** Whether a brace belongs to what is around the expression, which has lost its own end. */
function isBraceOutside(next: number): boolean {
  return next === 35 || next === 58 || next === 47 || next === 64 || next === 126;
}

/**
 * Other markup begins: brackets and the hole end as missing, a block's head
 * where it stands; the mode outside reads on from the same place.
 */
function leave(tape: Tape, at: number): number {
  endBrackets(tape, at, true);
  if (tape.innermost === BLOCK) {
    tape.report(HEAD_NOT_ENDED, WHOLE_TOKEN, at);
    tape.state = bodyState(tape);
  } else tape.state = tape.end(at, false);
  return at;
}

/** Ends parentheses and brackets that are open in this expression, records too when `isAll`. */
function endBrackets(tape: Tape, at: number, isAll: boolean): void {
  for (;;) {
    const kind = tape.innermost;
    if (kind !== PAREN && kind !== BRACKET && !(isAll && kind === RECORD)) return;
    tape.end(at, false);
  }
}

/** Where the head of a block ends, its body begins. */
function bodyState(tape: Tape): number {
  return (tape.state & BASE_MASK) | (tape.innermostName === 'verbatim' ? VERBATIM : CONTENT);
}

function closeBrace(tape: Tape, at: number, width: number): number {
  if (tape.overflow > 0) {
    tape.lower();
    put(tape, ERROR, at);
    return at + width;
  }
  // A closer that trims belongs to the hole, never to a record.
  endBrackets(tape, at, width === 2);
  const kind = tape.innermost;
  const next = at + width;
  if (kind === BLOCK) {
    put(tape, HEAD_END, at);
    tape.state = bodyState(tape);
    return next;
  }
  put(tape, kind === RECORD ? RECORD_CLOSE : kind === HOLE ? HOLE_CLOSE : DIRECTIVE_CLOSE, at);
  tape.state = tape.close(next);
  if (next >= tape.cutAt && (tape.state & MODE_MASK) === CONTENT && kind !== RECORD)
    tape.cut(next, tape.state);
  return next;
}

function openBracket(tape: Tape, kind: number, at: number, width: number): number {
  if (!tape.open(kind, at, tape.state, tape.state, null)) put(tape, ERROR, at);
  return at + width;
}

function closeBracket(tape: Tape, container: number, kind: number, at: number): number {
  if (tape.settle(container, at, null)) {
    put(tape, kind, at);
    tape.state = tape.close(at + 1);
  } else put(tape, ERROR, at);
  return at + 1;
}

function readOperator(tape: Tape, text: string, at: number, code: number, next: number): number {
  const length = operatorLength(text, at, code, next);
  if (length === 3 && code === 63) return openBracket(tape, BRACKET_OPEN, at, 3);
  put(tape, length === 0 ? ERROR : OPERATOR, at);
  if (length === 0) tape.report(NOT_IN_EXPRESSION, at, at + 1);
  return at + Math.max(1, length);
}

function operatorLength(text: string, at: number, code: number, next: number): number {
  switch (code) {
    case 63: // ?
      if (next === 46) return text.charCodeAt(at + 2) === 91 ? 3 : 2;
      return next === 63 ? 2 : 1;
    case 46: // .
      if (next === 46) return text.charCodeAt(at + 2) === 46 ? 3 : 2;
      return 1;
    case 124: // |
    case 38: // &
      return next === code ? 2 : code === 124 ? 1 : 0;
    case 61: // =
      return next === 61 || next === 62 ? 2 : 1;
    case 33: // !
    case 60: // <
    case 62: // >
      return next === 61 ? 2 : 1;
    case 43: // +
    case 45: // -
    case 42: // *
    case 47: // /
    case 37: // %
    case 58: // :
    case 44: // ,
      return 1;
    default:
      return 0;
  }
}

/** Numbers are read whole, so they are not longer than this; what follows one is an error. */
const LONGEST_NUMBER = 256;

/** Returns where it ends; -1 when more text must tell. */
function readNumber(tape: Tape, text: string, from: number, end: number): number {
  const most = Math.min(end, from + LONGEST_NUMBER);
  const isOpenEnd = most === end && !tape.final;
  // A point needs digits on both sides; two are a range.
  const isBroken = text.charCodeAt(from) === 46;
  let at = digitsEnd(text, isBroken ? from + 1 : from, most);
  if (at + 1 >= most && isOpenEnd) return -1;
  if (text.charCodeAt(at) === 46 && at + 1 < most && isDigit(text.charCodeAt(at + 1)))
    at = digitsEnd(text, at + 1, most);
  if (at + 2 >= most && isOpenEnd) return -1;
  if ((text.charCodeAt(at) | 32) === 101) {
    const sign = text.charCodeAt(at + 1);
    const digits = sign === 43 || sign === 45 ? at + 2 : at + 1;
    if (digits < most && isDigit(text.charCodeAt(digits))) at = digitsEnd(text, digits, most);
  }
  let stop = at;
  const endsInPoint = text.charCodeAt(at) === 46 && text.charCodeAt(at + 1) !== 46 && at < most;
  if (endsInPoint) stop++;
  while (stop < most && isNameCode(text.charCodeAt(stop))) stop++;
  if (stop === most && isOpenEnd) return -1;
  const unit = text.slice(at, stop);
  const isDuration = unit === 'ms' || unit === 's';
  const isNumber = !isBroken && (unit === '' || isDuration);
  put(tape, isNumber ? (isDuration ? DURATION : NUMBER) : ERROR, from);
  if (!isNumber) tape.report(BAD_NUMBER, from, stop);
  return stop;
}

function digitsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at;
}

export function readName(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isNameCode(text.charCodeAt(at))) at++;
  if (at < end) tape.state = (tape.state & ~MODE_MASK) | EXPRESSION;
  return at;
}

export function readString(tape: Tape, text: string, from: number, end: number): number {
  const quote = (tape.state & SINGLE_QUOTE) === 0 ? 34 : 39;
  const outside = (tape.state & ~(MODE_MASK | SINGLE_QUOTE)) | EXPRESSION;
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      tape.state = outside;
      return at + 1;
    }
    if (code === 10 || code === 13) {
      tape.report(STRING_NOT_CLOSED, WHOLE_TOKEN, at);
      tape.state = outside;
      return at;
    }
    if (code === 92) {
      const length = escapeLength(text, at, end);
      if (length === 0 && !tape.final) return at;
      const next = length === 0 ? end : at + Math.abs(length);
      if (length <= 0) tape.report(BAD_ESCAPE, at, next);
      at = next;
    } else at++;
  }
  return at;
}

/** As many hexadecimal digits may stand in `\u{...}`. */
const LONGEST_HEX = 6;

/** The length of an escape; negative when it is none, 0 when more text must tell. */
function escapeLength(text: string, at: number, end: number): number {
  if (at + 1 >= end) return 0;
  const code = text.charCodeAt(at + 1);
  if (code === 110 || code === 116 || code === 92 || code === 34 || code === 39) return 2;
  if (code !== 117) return code === 10 || code === 13 ? -1 : -2;
  if (at + 2 >= end) return 0;
  if (text.charCodeAt(at + 2) !== 123) return -2;
  for (let i = 3; i <= 3 + LONGEST_HEX; i++) {
    if (at + i >= end) return 0;
    const digit = text.charCodeAt(at + i);
    if (digit === 125) {
      const isCharacter = i > 3 && Number.parseInt(text.slice(at + 3, at + i), 16) <= 0x10_ffff;
      return isCharacter ? i + 1 : -(i + 1);
    }
    const lower = digit | 32;
    if (!isDigit(digit) && !(lower >= 97 && lower <= 102)) return -i;
  }
  return -(3 + LONGEST_HEX);
}

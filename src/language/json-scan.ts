import { codesOf } from '../lex/codes.js';
import { put } from '../lex/put.js';
import type { Tape } from '../lex/tape.js';
import { KIND_SHIFT } from '../syntax/kinds.js';
import { WHOLE_TOKEN } from '../syntax/page.js';
import {
  ARRAY,
  BAD_ESCAPE,
  BAD_NUMBER,
  BLANK_LINE,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  COMMENT,
  COMMENT_NOT_CLOSED,
  CONTROL_CHARACTER,
  ERROR,
  EXPECTED_COMMA,
  EXPECTED_VALUE,
  KEY,
  LITERAL,
  NUMBER,
  OBJECT,
  OPEN_ARRAY,
  OPEN_OBJECT,
  STRING,
  STRING_NOT_CLOSED,
  TRAILING_COMMA,
  UNKNOWN_WORD,
} from './json-kinds.js';
import {
  afterComma,
  afterValue,
  ARRAY_FIRST,
  ARRAY_VALUE,
  closerFault,
  colonFault,
  commaFault,
  DIGITS,
  EXPONENT_DIGITS,
  IN_BLOCK_COMMENT,
  IN_ERROR,
  IN_LINE_COMMENT,
  IN_STRING,
  isKeyPlace,
  MINUS,
  OBJECT_AFTER,
  OBJECT_COLON,
  OBJECT_FIRST,
  OBJECT_KEY,
  OBJECT_VALUE,
  PLACE_MASK,
  ROOT_CR,
  ROOT_VALUE,
  TOKEN_SHIFT,
  valueFault,
  ZERO,
} from './json-places.js';
import { endsWord, escapeLength, isWholeNumber, literalLength, nextInNumber } from './json-words.js';

export interface Dialect {
  /** Comments may stand between tokens, and a comma may stand before a closing bracket. */
  readonly isLoose: boolean;
  /** Each line holds one value. */
  readonly hasLines: boolean;
}

/** One loop over the text for all that is common; tokens that a chunk has cut, and numbers, go through `goOn`. */
export function scanner(dialect: Dialect): (tape: Tape, text: string, from: number, end: number) => number {
  const { isLoose, hasLines } = dialect;

  return (tape, text, from, end) => {
    // Positions are counted from `from` in here, as the codes are.
    const codes = codesOf(text, from, end);
    const stop = end - from;
    let at = 0;
    let place = tape.state & PLACE_MASK;
    let token = tape.state >> TOKEN_SHIFT;
    let { entries, count } = tape;
    let origin = tape.origin - from;
    let cutAt = tape.cutAt - from;
    for (;;) {
      if (token !== 0) {
        tape.state = token;
        tape.count = count;
        at = goOn(tape, text, from + at, end) - from;
        token = tape.state;
        count = tape.count;
        if (token !== 0) break;
      }
      if (at >= stop) break;
      const code = codes[at]!;
      if (code === 34) {
        if (isKeyPlace[place] === 1) {
          if (place === OBJECT_AFTER) tape.report(EXPECTED_COMMA, from + at, WHOLE_TOKEN);
          entries[count++] = (KEY << KIND_SHIFT) | (at - origin);
          place = OBJECT_COLON;
        } else {
          if (valueFault[place] !== 0) tape.report(valueFault[place]!, from + at, WHOLE_TOKEN);
          entries[count++] = (STRING << KIND_SHIFT) | (at - origin);
          place = afterValue[place]!;
        }
        let next = 0;
        while (++at < stop) {
          next = codes[at]!;
          if (next === 34 || next === 92 || next < 32) break;
        }
        if (next === 34 && at < stop) at++;
        else token = IN_STRING;
      } else if (code === 44) {
        if (commaFault[place] !== 0) tape.report(commaFault[place]!, from + at, from + at + 1);
        entries[count++] = (COMMA << KIND_SHIFT) | (at - origin);
        place = afterComma[place]!;
        at++;
        if (at >= cutAt) {
          tape.count = count;
          at = tape.cut(from + at, place) - from;
          place = tape.state;
          ({ count } = tape);
          origin = tape.origin - from;
          cutAt = tape.cutAt - from;
        }
      } else if (code === 32 || code === 9) {
        at++;
        while (at < stop && codes[at] === 32) at++;
        if (place === ROOT_CR) place = ROOT_VALUE;
      } else if (code === 58) {
        if (colonFault[place] !== 0) tape.report(colonFault[place]!, from + at, from + at + 1);
        entries[count++] = (COLON << KIND_SHIFT) | (at - origin);
        if (place >= OBJECT_FIRST && place <= OBJECT_COLON) place = OBJECT_VALUE;
        at++;
      } else if (code >= 48 && code <= 57) {
        if (valueFault[place] !== 0) tape.report(valueFault[place]!, from + at, WHOLE_TOKEN);
        entries[count++] = (NUMBER << KIND_SHIFT) | (at - origin);
        place = afterValue[place]!;
        at++;
        let next = code;
        if (code !== 48) {
          while (at < stop && (next = codes[at]!) >= 48 && next <= 57) at++;
        }
        // The common end of a whole number; any other is told character by character.
        if (at >= stop || code === 48 || (next !== 44 && next !== 125 && next !== 93 && next > 32)) {
          token = code === 48 ? ZERO : DIGITS;
        }
      } else if (code === 10 || code === 13) {
        if (hasLines) {
          tape.count = count;
          tape.state = place;
          place = endLine(tape, code, from + at);
          at++;
          if (from + at >= tape.cutAt) {
            at = tape.cut(from + at, place) - from;
            place = tape.state;
          }
          ({ entries, count } = tape);
          origin = tape.origin - from;
          cutAt = tape.cutAt - from;
        } else at++;
      } else if (code === 123 || code === 91) {
        if (isKeyPlace[place] === 1) {
          tape.count = count;
          tape.state = place;
          place = leaveObject(tape, from + at);
          ({ entries, count } = tape);
          origin = tape.origin - from;
          cutAt = tape.cutAt - from;
        }
        if (valueFault[place] !== 0) tape.report(valueFault[place]!, from + at, WHOLE_TOKEN);
        tape.count = count;
        const after = afterValue[place]!;
        if (tape.open(code === 123 ? OPEN_OBJECT : OPEN_ARRAY, from + at, place, after, null)) {
          place = code === 123 ? OBJECT_FIRST : ARRAY_FIRST;
          count++;
        } else {
          entries[count++] = (ERROR << KIND_SHIFT) | (at - origin);
          place = after;
        }
        at++;
      } else if (code === 125 || code === 93) {
        tape.count = count;
        tape.state = place;
        const isSettled = tape.settle(code === 125 ? OBJECT : ARRAY, from + at, null);
        ({ entries, count } = tape);
        origin = tape.origin - from;
        const kind = isSettled ? (code === 125 ? CLOSE_OBJECT : CLOSE_ARRAY) : ERROR;
        entries[count++] = (kind << KIND_SHIFT) | (at - origin);
        at++;
        if (isSettled) {
          const fault = closerFault[tape.state]!;
          if (fault !== 0 && !(isLoose && fault === TRAILING_COMMA)) {
            tape.report(fault, from + at - 1, from + at);
          }
          tape.count = count;
          place = tape.close(from + at);
          ({ count } = tape);
          origin = tape.origin - from;
        }
        cutAt = tape.cutAt - from;
      } else {
        tape.count = count;
        tape.state = place;
        const next = readWord(tape, text, from + at, end, isLoose) - from;
        if (next < at) break;
        at = next;
        ({ count } = tape);
        place = tape.state & PLACE_MASK;
        token = tape.state >> TOKEN_SHIFT;
      }
    }
    tape.count = count;
    tape.state = (token << TOKEN_SHIFT) | place;
    return from + at;
  };
}

/**
 * A literal, a minus, a comment, or nothing that JSON knows. Returns where it
 * has come to, or less than `at` when more text must tell.
 */
function readWord(tape: Tape, text: string, at: number, end: number, isLoose: boolean): number {
  const place = tape.state;
  const code = text.charCodeAt(at);
  if (isLoose && code === 47) {
    if (at + 1 >= end && !tape.final) return UNDECIDED;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    if (next === 47 || next === 42) {
      put(tape, COMMENT, at);
      tape.state = ((next === 47 ? IN_LINE_COMMENT : IN_BLOCK_COMMENT) << TOKEN_SHIFT) | place;
      return at + 2;
    }
  }
  const length = literalLength(text, at, end, tape.final);
  if (length < 0) return UNDECIDED;
  const isValue = length > 0 || code === 45;
  const fault = isValue ? valueFault[place]! : UNKNOWN_WORD;
  if (fault !== 0) tape.report(fault, at, WHOLE_TOKEN);
  put(tape, length > 0 ? LITERAL : isValue ? NUMBER : ERROR, at);
  tape.state = afterValue[place]!;
  if (length > 0) return at + length;
  tape.state |= (isValue ? MINUS : IN_ERROR) << TOKEN_SHIFT;
  return at + 1;
}

const UNDECIDED: number = -1;

/**
 * An opening bracket where a key should be: the object has most likely lost its
 * closer, so when it lies in an array it ends, and the array goes on.
 */
function leaveObject(tape: Tape, at: number): number {
  const place = tape.state;
  if (!tape.find(ARRAY, null)) return place;
  tape.settle(ARRAY, at, null);
  // The comma in front was the array's.
  if (place === OBJECT_KEY) tape.goOnIn(ARRAY_VALUE, at);
  return tape.state;
}

/** A line of JSON Lines ends: so does its record, whole or not. */
function endLine(tape: Tape, code: number, at: number): number {
  const place = tape.state;
  if (code === 10 && place === ROOT_CR) return ROOT_VALUE;
  if (place === ROOT_VALUE || place === ROOT_CR) tape.report(BLANK_LINE, at, at + 1);
  while (tape.innermost >= 0) tape.end(at, false);
  return code === 13 ? ROOT_CR : ROOT_VALUE;
}

/**
 * Reads on in a token that has its entry; `tape.state` is the token, and 0 when
 * it is over. Stops at `end`, or before an escape that is not all there.
 */
function goOn(tape: Tape, text: string, from: number, end: number): number {
  const token = tape.state;
  if (token <= IN_STRING) return goOnInString(tape, text, from, end);
  if (token <= EXPONENT_DIGITS) return goOnInNumber(tape, text, from, end);
  let at = from;
  if (token === IN_ERROR) {
    while (at < end && !endsWord(text.charCodeAt(at))) at++;
  } else if (token === IN_LINE_COMMENT) {
    while (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  } else return goOnInComment(tape, text, from, end);
  if (at < end) tape.state = 0;
  return at;
}

function goOnInNumber(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  let token = tape.state;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const next = nextInNumber(token, code);
    if (next !== 0) {
      token = next;
      continue;
    }
    const isOver = endsWord(code);
    if (!isOver || !isWholeNumber(token)) tape.report(BAD_NUMBER, WHOLE_TOKEN, at);
    tape.state = isOver ? 0 : IN_ERROR;
    return isOver ? at : goOn(tape, text, at, end);
  }
  tape.state = token;
  return at;
}

function goOnInString(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      tape.state = 0;
      return at + 1;
    }
    if (code === 92) {
      const length = escapeLength(text, at, end);
      if (length === 0 && !tape.final) return at;
      const next = length === 0 ? end : at + Math.abs(length);
      if (length <= 0) tape.report(BAD_ESCAPE, at, next);
      at = next;
    } else if (code === 10 || code === 13) {
      tape.report(STRING_NOT_CLOSED, WHOLE_TOKEN, at);
      tape.state = 0;
      return at;
    } else {
      if (code < 32) tape.report(CONTROL_CHARACTER, at, at + 1);
      at++;
    }
  }
  return at;
}

function goOnInComment(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    if (text.charCodeAt(at) !== 42) continue;
    if (at + 1 >= end) return tape.final ? end : at;
    if (text.charCodeAt(at + 1) !== 47) continue;
    tape.state = 0;
    return at + 2;
  }
  return at;
}

/** What is missing where the text ends; open containers report themselves. */
export function finisher(dialect: Dialect): (tape: Tape, at: number) => void {
  return (tape, at) => {
    const place = tape.state & PLACE_MASK;
    const token = tape.state >> TOKEN_SHIFT;
    if (token === IN_STRING) tape.report(STRING_NOT_CLOSED, WHOLE_TOKEN, at);
    else if (token === IN_BLOCK_COMMENT) tape.report(COMMENT_NOT_CLOSED, WHOLE_TOKEN, at);
    else if (token >= MINUS && token <= EXPONENT_DIGITS && !isWholeNumber(token))
      tape.report(BAD_NUMBER, WHOLE_TOKEN, at);
    if (place === ROOT_VALUE && !dialect.hasLines) tape.report(EXPECTED_VALUE, at, at);
  };
}

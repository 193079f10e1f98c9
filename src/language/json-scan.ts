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
    let at = from;
    let place = tape.state & PLACE_MASK;
    let token = tape.state >> TOKEN_SHIFT;
    let { entries, count, origin, cutAt } = tape;
    for (;;) {
      if (token !== 0) {
        tape.state = token;
        tape.count = count;
        at = goOn(tape, text, at, end);
        token = tape.state;
        count = tape.count;
        if (token !== 0) break;
      }
      if (at >= end) break;
      const code = text.charCodeAt(at);
      if (code === 34) {
        if (
          place >= OBJECT_FIRST &&
          (place === OBJECT_FIRST || place === OBJECT_KEY || place === OBJECT_AFTER)
        ) {
          if (place === OBJECT_AFTER) tape.report(EXPECTED_COMMA, at, WHOLE_TOKEN);
          entries[count++] = (KEY << KIND_SHIFT) | (at - origin);
          place = OBJECT_COLON;
        } else {
          if (valueFault[place] !== 0) tape.report(valueFault[place]!, at, WHOLE_TOKEN);
          entries[count++] = (STRING << KIND_SHIFT) | (at - origin);
          place = afterValue[place]!;
        }
        at++;
        let next = 0;
        while (at < end) {
          next = text.charCodeAt(at);
          if (next === 34 || next === 92 || next < 32) break;
          at++;
        }
        if (next === 34 && at < end) at++;
        else token = IN_STRING;
      } else if (code === 44) {
        if (commaFault[place] !== 0) tape.report(commaFault[place]!, at, at + 1);
        entries[count++] = (COMMA << KIND_SHIFT) | (at - origin);
        place = afterComma[place]!;
        at++;
        if (at >= cutAt) {
          tape.count = count;
          tape.cut(at, place);
          ({ count, origin, cutAt } = tape);
        }
      } else if (code === 32 || code === 9) {
        at++;
        if (place === ROOT_CR) place = ROOT_VALUE;
      } else if (code >= 48 && code <= 57) {
        if (valueFault[place] !== 0) tape.report(valueFault[place]!, at, WHOLE_TOKEN);
        entries[count++] = (NUMBER << KIND_SHIFT) | (at - origin);
        place = afterValue[place]!;
        token = code === 48 ? ZERO : DIGITS;
        at++;
      } else if (code === 58) {
        if (colonFault[place] !== 0) tape.report(colonFault[place]!, at, at + 1);
        entries[count++] = (COLON << KIND_SHIFT) | (at - origin);
        if (place >= OBJECT_FIRST && place <= OBJECT_COLON) place = OBJECT_VALUE;
        at++;
      } else if (code === 123 || code === 91) {
        if (
          place >= OBJECT_FIRST &&
          place <= OBJECT_AFTER &&
          place !== OBJECT_COLON &&
          place !== OBJECT_VALUE
        ) {
          tape.count = count;
          tape.state = place;
          place = leaveObject(tape, at);
          ({ entries, count, origin, cutAt } = tape);
        }
        if (valueFault[place] !== 0) tape.report(valueFault[place]!, at, WHOLE_TOKEN);
        tape.count = count;
        const after = afterValue[place]!;
        if (tape.open(code === 123 ? OPEN_OBJECT : OPEN_ARRAY, at, place, after, null)) {
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
        const isSettled = tape.settle(code === 125 ? OBJECT : ARRAY, at, null);
        ({ entries, count, origin } = tape);
        if (isSettled) {
          place = tape.state;
          const fault = closerFault[place]!;
          if (fault !== 0 && !(isLoose && fault === TRAILING_COMMA)) tape.report(fault, at, at + 1);
          entries[count++] = ((code === 125 ? CLOSE_OBJECT : CLOSE_ARRAY) << KIND_SHIFT) | (at - origin);
          tape.count = count;
          at++;
          place = tape.close(at);
          ({ count, origin, cutAt } = tape);
        } else {
          entries[count++] = (ERROR << KIND_SHIFT) | (at - origin);
          at++;
        }
      } else if (code === 10 || code === 13) {
        if (hasLines) {
          tape.count = count;
          tape.state = place;
          place = endLine(tape, code, at);
          ({ entries, count, origin, cutAt } = tape);
        }
        at++;
        if (hasLines && at >= cutAt) {
          tape.count = count;
          tape.cut(at, place);
          ({ count, origin, cutAt } = tape);
        }
      } else {
        // A minus, a literal, a comment, or nothing that JSON knows.
        if (isLoose && code === 47) {
          if (at + 1 >= end && !tape.final) break;
          const next = text.charCodeAt(at + 1);
          if (at + 1 < end && (next === 47 || next === 42)) {
            entries[count++] = (COMMENT << KIND_SHIFT) | (at - origin);
            token = next === 47 ? IN_LINE_COMMENT : IN_BLOCK_COMMENT;
            at += 2;
            continue;
          }
        }
        const length = literalLength(text, at, end, tape.final);
        if (length < 0) break;
        const isValue = length > 0 || code === 45;
        const fault = isValue ? valueFault[place]! : UNKNOWN_WORD;
        if (fault !== 0) tape.report(fault, at, WHOLE_TOKEN);
        entries[count++] = ((length > 0 ? LITERAL : isValue ? NUMBER : ERROR) << KIND_SHIFT) | (at - origin);
        place = afterValue[place]!;
        if (length > 0) at += length;
        else {
          token = isValue ? MINUS : IN_ERROR;
          at++;
        }
      }
    }
    tape.count = count;
    tape.state = (token << TOKEN_SHIFT) | place;
    return at;
  };
}

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

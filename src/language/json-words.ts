import {
  DECIMALS,
  DIGITS,
  EXPONENT,
  EXPONENT_DIGITS,
  EXPONENT_SIGN,
  MINUS,
  POINT,
  ZERO,
} from './json-places.js';

/** The state of a number behind one more character; 0 when that does not belong to it. */
export function nextInNumber(token: number, code: number): number {
  if (code >= 48 && code <= 57) {
    if (token === DIGITS || token === DECIMALS || token === EXPONENT_DIGITS) return token;
    if (token === MINUS) return code === 48 ? ZERO : DIGITS;
    if (token === POINT) return DECIMALS;
    return token === ZERO ? 0 : EXPONENT_DIGITS;
  }
  if (code === 46) return token === ZERO || token === DIGITS ? POINT : 0;
  if (code === 101 || code === 69)
    return token === ZERO || token === DIGITS || token === DECIMALS ? EXPONENT : 0;
  return (code === 43 || code === 45) && token === EXPONENT ? EXPONENT_SIGN : 0;
}

/** Whether a number may end in this state. */
export function isWholeNumber(token: number): boolean {
  return token === ZERO || token === DIGITS || token === DECIMALS || token === EXPONENT_DIGITS;
}

/** Whether what is no token of JSON ends before this character. */
export function endsWord(code: number): boolean {
  return (
    code <= 32 ||
    code === 34 ||
    code === 44 ||
    code === 58 ||
    code === 91 ||
    code === 93 ||
    code === 123 ||
    code === 125 ||
    code === 47
  );
}

/**
 * How many units the escape at `at` takes; negative for a broken one, of which
 * so many are at fault; 0 when the text ends before that can be told.
 */
export function escapeLength(text: string, at: number, end: number): number {
  if (at + 1 >= end) return 0;
  const code = text.charCodeAt(at + 1);
  if (code === 117) {
    for (let i = 2; i < 6; i++) {
      if (at + i >= end) return 0;
      const digit = text.charCodeAt(at + i) | 32;
      if (!((digit >= 48 && digit <= 57) || (digit >= 97 && digit <= 102))) return -i;
    }
    return 6;
  }
  const isKnown =
    code === 34 ||
    code === 92 ||
    code === 47 ||
    code === 98 ||
    code === 102 ||
    code === 110 ||
    code === 114 ||
    code === 116;
  if (isKnown) return 2;
  return code < 32 ? -1 : -2;
}

/** The length of `true`, `false` or `null` at `at`; 0 when it is none of them, -1 when more text must tell. */
export function literalLength(text: string, at: number, end: number, isFinal: boolean): number {
  const code = text.charCodeAt(at);
  const literal = code === 116 ? 'true' : code === 102 ? 'false' : code === 110 ? 'null' : '';
  if (literal === '') return 0;
  const stop = at + literal.length;
  for (let i = 1; i < literal.length && at + i < end; i++) {
    if (text.charCodeAt(at + i) !== literal.charCodeAt(i)) return 0;
  }
  if (stop < end) return endsWord(text.charCodeAt(stop)) ? literal.length : 0;
  if (!isFinal) return -1;
  return stop === end ? literal.length : 0;
}

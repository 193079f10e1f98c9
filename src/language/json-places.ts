import {
  AFTER_VALUE,
  EXPECTED_COLON,
  EXPECTED_COMMA,
  EXPECTED_KEY,
  EXPECTED_VALUE,
  NO_COLON,
  TRAILING_COMMA,
} from './json-kinds.js';

/**
 * The lexer's state: a place, which is what JSON expects next in each kind of
 * container, and above its bits the token that is not over. A value has its
 * effect on the place when it begins.
 */
export const ROOT_VALUE = 0;
export const ROOT_AFTER = 1;
export const ARRAY_FIRST = 2;
export const ARRAY_VALUE = 3;
export const ARRAY_AFTER = 4;
export const OBJECT_FIRST = 5;
export const OBJECT_KEY = 6;
export const OBJECT_COLON = 7;
export const OBJECT_VALUE = 8;
export const OBJECT_AFTER = 9;
/** JSON Lines, between the two characters of a CRLF. */
export const ROOT_CR = 10;

export const PLACE_MASK = 15;
export const TOKEN_SHIFT = 4;

export const IN_STRING = 1;
/** A number behind its minus, a leading zero, digits, the point, decimals, the e, its sign, its digits. */
export const MINUS = 2;
export const ZERO = 3;
export const DIGITS = 4;
export const POINT = 5;
export const DECIMALS = 6;
export const EXPONENT = 7;
export const EXPONENT_SIGN = 8;
export const EXPONENT_DIGITS = 9;
/** What is no token of JSON, up to where one could begin. */
export const IN_ERROR = 10;
export const IN_LINE_COMMENT = 11;
export const IN_BLOCK_COMMENT = 12;

// One row a place, in the order of their numbers.
const rows: readonly (readonly [
  afterValue: number,
  valueFault: number,
  afterComma: number,
  commaFault: number,
  closerFault: number,
  colonFault: number,
])[] = [
  [ROOT_AFTER, 0, ROOT_VALUE, EXPECTED_VALUE, 0, NO_COLON],
  [ROOT_AFTER, AFTER_VALUE, ROOT_AFTER, AFTER_VALUE, 0, NO_COLON],
  [ARRAY_AFTER, 0, ARRAY_VALUE, EXPECTED_VALUE, 0, NO_COLON],
  [ARRAY_AFTER, 0, ARRAY_VALUE, EXPECTED_VALUE, TRAILING_COMMA, NO_COLON],
  [ARRAY_AFTER, EXPECTED_COMMA, ARRAY_VALUE, 0, 0, NO_COLON],
  [OBJECT_COLON, EXPECTED_KEY, OBJECT_KEY, EXPECTED_KEY, 0, EXPECTED_KEY],
  [OBJECT_COLON, EXPECTED_KEY, OBJECT_KEY, EXPECTED_KEY, TRAILING_COMMA, EXPECTED_KEY],
  [OBJECT_AFTER, EXPECTED_COLON, OBJECT_KEY, EXPECTED_COLON, EXPECTED_COLON, 0],
  [OBJECT_AFTER, 0, OBJECT_KEY, EXPECTED_VALUE, EXPECTED_VALUE, NO_COLON],
  [OBJECT_AFTER, EXPECTED_COMMA, OBJECT_KEY, 0, 0, NO_COLON],
  [ROOT_AFTER, 0, ROOT_VALUE, EXPECTED_VALUE, 0, NO_COLON],
];

/** The place behind a value, or behind a comma, that stands in a place. */
export const afterValue: Uint8Array = Uint8Array.from(rows, (row) => row[0]);
export const afterComma: Uint8Array = Uint8Array.from(rows, (row) => row[2]);
/** The diagnostic for a value, a comma, a closing bracket, a colon in a place; 0 where it may stand. */
export const valueFault: Uint8Array = Uint8Array.from(rows, (row) => row[1]);
export const commaFault: Uint8Array = Uint8Array.from(rows, (row) => row[3]);
export const closerFault: Uint8Array = Uint8Array.from(rows, (row) => row[4]);
export const colonFault: Uint8Array = Uint8Array.from(rows, (row) => row[5]);
/** 1 where a string is a key. */
export const isKeyPlace: Uint8Array = Uint8Array.from(rows, (_row, place) =>
  place === OBJECT_FIRST || place === OBJECT_KEY || place === OBJECT_AFTER ? 1 : 0,
);

import type { DiagnosticKind } from '../lex/language.js';
import { FIRST_DIAGNOSTIC } from '../lex/tape.js';
import { FIRST_KIND, Kinds } from '../syntax/kinds.js';

export const OPEN_OBJECT: number = FIRST_KIND;
export const CLOSE_OBJECT: number = FIRST_KIND + 1;
export const OPEN_ARRAY: number = FIRST_KIND + 2;
export const CLOSE_ARRAY: number = FIRST_KIND + 3;
export const COMMA: number = FIRST_KIND + 4;
export const COLON: number = FIRST_KIND + 5;
export const STRING: number = FIRST_KIND + 6;
export const KEY: number = FIRST_KIND + 7;
export const NUMBER: number = FIRST_KIND + 8;
export const LITERAL: number = FIRST_KIND + 9;
export const ERROR: number = FIRST_KIND + 10;
export const COMMENT: number = FIRST_KIND + 11;

export const ARRAY = 0;
export const OBJECT = 1;

export const kinds: Kinds = new Kinds(
  [
    { name: '{', opens: 'object' },
    { name: '}', closes: true },
    { name: '[', opens: 'array' },
    { name: ']', closes: true },
    { name: ',' },
    { name: ':' },
    { name: 'string' },
    { name: 'key' },
    { name: 'number' },
    { name: 'literal' },
    { name: 'error' },
    { name: 'comment' },
  ],
  ['array', 'object'],
);

export const EXPECTED_VALUE: number = FIRST_DIAGNOSTIC;
export const EXPECTED_COMMA: number = FIRST_DIAGNOSTIC + 1;
export const EXPECTED_KEY: number = FIRST_DIAGNOSTIC + 2;
export const EXPECTED_COLON: number = FIRST_DIAGNOSTIC + 3;
export const NO_COLON: number = FIRST_DIAGNOSTIC + 4;
export const TRAILING_COMMA: number = FIRST_DIAGNOSTIC + 5;
export const AFTER_VALUE: number = FIRST_DIAGNOSTIC + 6;
export const UNKNOWN_WORD: number = FIRST_DIAGNOSTIC + 7;
export const BAD_NUMBER: number = FIRST_DIAGNOSTIC + 8;
export const BAD_ESCAPE: number = FIRST_DIAGNOSTIC + 9;
export const CONTROL_CHARACTER: number = FIRST_DIAGNOSTIC + 10;
export const STRING_NOT_CLOSED: number = FIRST_DIAGNOSTIC + 11;
export const COMMENT_NOT_CLOSED: number = FIRST_DIAGNOSTIC + 12;
export const BLANK_LINE: number = FIRST_DIAGNOSTIC + 13;

export const diagnostics: readonly DiagnosticKind[] = [
  { code: 'JSON_NOT_CLOSED', message: 'This is never closed.' },
  { code: 'JSON_NOTHING_TO_CLOSE', message: 'Nothing is open that this could close.' },
  { code: 'JSON_TOO_DEEP', message: 'This is nested too deeply; it is not read as a container.' },
  { code: 'JSON_EXPECTED_VALUE', message: 'A value is missing here.' },
  { code: 'JSON_EXPECTED_COMMA', message: 'A comma is missing before this.' },
  { code: 'JSON_EXPECTED_KEY', message: 'A key in double quotes is expected here.' },
  { code: 'JSON_EXPECTED_COLON', message: 'A colon is missing before this.' },
  { code: 'JSON_NO_COLON', message: 'A colon stands only behind a key.' },
  { code: 'JSON_TRAILING_COMMA', message: 'No comma may stand before the closing bracket.' },
  { code: 'JSON_AFTER_VALUE', message: 'The value ended before this; only one may stand here.' },
  {
    code: 'JSON_UNKNOWN_WORD',
    message: 'This is neither a value nor punctuation; text stands in double quotes.',
  },
  { code: 'JSON_BAD_NUMBER', message: 'This is not a number as JSON writes them.' },
  { code: 'JSON_BAD_ESCAPE', message: 'No such escape exists in a string.' },
  { code: 'JSON_CONTROL_CHARACTER', message: 'A control character in a string must be escaped.' },
  { code: 'JSON_STRING_NOT_CLOSED', message: 'This string has no closing quote on its line.' },
  { code: 'JSON_COMMENT_NOT_CLOSED', message: 'This comment is never closed.' },
  { code: 'JSON_BLANK_LINE', message: 'This line holds no record.' },
];

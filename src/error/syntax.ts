import { MillraceError } from './millrace-error.js';

/** Who was given what, as which argument: "parse() was given 5 as its text; expected a string." */
export function argumentNotAllowed(who: string, what: string, got: unknown, expected: string): MillraceError {
  return new MillraceError(
    'ARGUMENT_NOT_ALLOWED',
    `${who} was given ${shown(got)} as ${what}; expected ${expected}.`,
  );
}

/** What is expected where a text belongs; bytes are what is mostly given instead. */
export const TEXT_EXPECTED: string =
  "a string; decode bytes first, e.g. with setEncoding('utf8') or TextDecoder";

export function spanOutsideText(
  what: string,
  { start, end }: { readonly start: unknown; readonly end: unknown },
  length: number,
): MillraceError {
  return new MillraceError(
    'SPAN_OUTSIDE_TEXT',
    `${what} goes from ${shown(start)} to ${shown(end)}; expected whole numbers in order, from 0 to the text's length, ${length}.`,
  );
}

export function offsetOutsideText(offset: unknown, length: number): MillraceError {
  return new MillraceError(
    'SPAN_OUTSIDE_TEXT',
    `The offset is ${shown(offset)}; expected a whole number from 0 to the text's length, ${length}.`,
  );
}

/** `number` counts from 1, `length` is that of the text as the edits before left it. */
export function editOutsideText(
  number: number,
  count: number,
  { start, end }: { readonly start: unknown; readonly end: unknown },
  length: number,
): MillraceError {
  const whose = number === 1 ? "the text's length" : 'the length of the text after the edits before it';
  return new MillraceError(
    'SPAN_OUTSIDE_TEXT',
    `The ${editNumber(number, count)} goes from ${shown(start)} to ${shown(end)}; expected whole numbers in order, from 0 to ${whose}, ${length}.`,
  );
}

/** "edit 2 of 3"; one alone has no number. */
export function editNumber(number: number, count: number): string {
  return count === 1 ? 'edit' : `edit ${number} of ${count}`;
}

export function positionOutsideText(line: unknown, character: unknown, lines: number): MillraceError {
  return new MillraceError(
    'SPAN_OUTSIDE_TEXT',
    `The position is line ${shown(line)}, character ${shown(character)}; expected whole numbers from 0, and a line below ${lines}.`,
  );
}

export function parserFinished(length: number): MillraceError {
  return new MillraceError(
    'PARSER_FINISHED',
    `The parser had finished its text of ${length} units; more text needs another parser, or an edit of the tree.`,
  );
}

/** Characters of a string, and keys of an object, that a message shows. */
const SHOWN = 40;
const SHOWN_KEYS = 5;

/** A value of any kind in few words; strings are quoted. */
export function shown(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const name = nameOfClass(value);
  if (name !== null) return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
  const keys = Object.keys(value);
  if (keys.length === 0) return '{}';
  return `{ ${keys.slice(0, SHOWN_KEYS).join(', ')}${keys.length > SHOWN_KEYS ? ', …' : ''} }`;
}

/** Null for plain objects. */
function nameOfClass(value: object): string | null {
  const made = (value as { readonly constructor?: unknown }).constructor;
  return typeof made === 'function' && made !== Object && made.name !== '' ? made.name : null;
}

import { STRING_WITHOUT_END, UNEXPECTED, WRONG_OPERATOR } from '../codes.js';
import { NAME, NUMBER, STRING } from '../kinds.js';
import { foreignOperator, unreadable } from './foreign.js';
import type { Fix } from './nodes.js';
import { COMMA } from './operators.js';
import { fix, type Reader } from './reader.js';

/** What follows a whole expression and does not belong to it. */
export function unexpected(reader: Reader): void {
  if (reader.isError) {
    unreadable(reader);
    return;
  }
  const { start, end } = reader;
  if (foreignOperator(reader, null, { start, end }) || bigNot(reader)) return;
  if (endedByApostrophe(reader) || decimalComma(reader)) return;
  const before = reader.before < 0 ? '' : reader.run.textOf(reader.before);
  const isBehindValue = reader.beginsValue && !/^\{~?[#:@]/.test(before);
  const message = isBehindValue
    ? `Two values stand side by side; something is missing between ${quoted(before)} and ${quoted(reader.text)}.`
    : reader.operator === COMMA
      ? 'A comma parts values inside of parentheses and brackets only.'
      : `${quoted(reader.text)} does not fit here.`;
  reader.fail(UNEXPECTED, start, end, message, isBehindValue ? joinFix(reader) : []);
}

/** A text, and behind it what it is to be joined with; behind a name a text may be meant for a filter. */
function joinFix({ before, run, kind, start }: Reader): readonly Fix[] {
  return run.kinds[before] === STRING && kind === NAME ? fix('Insert +', start, start, '+ ') : [];
}

/** `NOT a`: whether what stands before the next value is this word in capitals; tells so. */
function bigNot(reader: Reader): boolean {
  const { before, run } = reader;
  if (!reader.beginsValue || before < 0 || run.kinds[before] !== NAME || run.textOf(before) !== 'NOT')
    return false;
  const [start, end] = [run.starts[before]!, run.ends[before]!];
  reader.fail(
    WRONG_OPERATOR,
    start,
    end,
    'It is written in small letters: not.',
    fix('Write "not"', start, end, 'not'),
  );
  return true;
}

/** So many units of a token are repeated in a message. */
const LONGEST_QUOTED = 60;

/** A token in quotes, for a message; strings have theirs. */
export function quoted(text: string): string {
  const part = text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text;
  return /^["']/.test(part) ? part : `"${part}"`;
}

/** A string that has ended at an apostrophe: what is said of it, and the fix. `end` is where it ended. */
export function earlyEnd(
  quote: string,
  end: number,
): { readonly message: string; readonly fixes: readonly Fix[] } {
  return {
    message: `The text that begins with ${quote} ends at the next ${quote}, inside of it. Write \\${quote}, or put the text between the other quotes.`,
    fixes: fix(`Write \\${quote}`, end - 1, end, `\\${quote}`),
  };
}

/** `'it's a dog's'`: whether a word goes on directly behind a string; tells so. */
export function endedByApostrophe(reader: Reader): boolean {
  const { before, run, start, end } = reader;
  if (reader.kind !== NAME || before < 0 || run.kinds[before] !== STRING) return false;
  if (run.ends[before] !== start) return false;
  const quote = run.text[run.starts[before]!]!;
  const { message, fixes } = earlyEnd(quote, start);
  const again = secondQuote(reader, quote);
  const both = [start - 1, again].map((at) => ({ start: at, end: at, text: '\\' }));
  const title = `Write \\${quote}`;
  reader.fail(
    STRING_WITHOUT_END,
    run.starts[before]!,
    end,
    message,
    again < 0 ? fixes : [{ title, edits: both }],
  );
  return true;
}

/** Where the quote stands that ends a word in quotes, of a text that has ended before that word; -1 for nowhere. */
function secondQuote({ run, at, stop }: Reader, quote: string): number {
  let last = at;
  while (last < stop && run.kinds[last] === NAME) last++;
  const isQuote = last < stop && run.kinds[last] === STRING && run.text[run.starts[last]!] === quote;
  return isQuote && run.starts[last] === run.ends[last - 1] ? run.starts[last]! : -1;
}

/** `1,2` where one value belongs: whether it was meant for a number; tells so. */
function decimalComma(reader: Reader): boolean {
  const { before, run, at, start, end } = reader;
  const behind = at + 1;
  if (reader.operator !== COMMA || before < 0 || run.kinds[before] !== NUMBER) return false;
  if (behind >= reader.stop || run.kinds[behind] !== NUMBER) return false;
  if (run.ends[before] !== start || run.starts[behind] !== end) return false;
  const number = `${run.textOf(before)}.${run.textOf(behind)}`;
  const isNumber = /^\d+\.\d+$/.test(number);
  reader.fail(
    UNEXPECTED,
    run.starts[before]!,
    run.ends[behind]!,
    `Numbers are written with a point: ${isNumber ? number : '1234.5'}.`,
    isNumber ? fix(`Write ${number}`, start, end, '.') : [],
  );
  return true;
}

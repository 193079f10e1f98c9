import type { Span } from '../../../text/span.js';
import {
  FOREIGN,
  HALF_EXPRESSION,
  NOT_ALLOWED_IN_EXPRESSION,
  STRING_WITHOUT_END,
  UNEXPECTED,
  WRONG_OPERATOR,
} from '../codes.js';
import { NAME, NUMBER, STRING } from '../kinds.js';
import type { BinaryOperator, Expression, Fix } from './nodes.js';
import { ARROW, codeOf, COLON, COMMA, EQUALS_SIGN, GREATER, LESS, SPREAD } from './operators.js';
import { fix, type Reader } from './reader.js';

/**
 * At an error token where a value or an operator should be: tells what it was
 * meant to be where that is known. The scanner tells of all others.
 */
export function unreadable(reader: Reader): Expression {
  const { start, end, text } = reader;
  const told = misread(text);
  if (text === '&') {
    reader.fail(
      NOT_ALLOWED_IN_EXPRESSION,
      start,
      end,
      'Write "and" between two conditions.',
      fix('Write "and"', start, end, 'and'),
    );
  } else if (told === null) reader.failQuietly();
  else reader.fail(NOT_ALLOWED_IN_EXPRESSION, start, end, told);
  reader.next();
  return { kind: 'broken', start, end };
}

/** What a character was meant to be that no expression has; null when nobody knows. */
export function misread(text: string): string | null {
  switch (text) {
    case '$':
      return 'Names have no "$" in front of them here.';
    case ';':
      return 'There is no ";" here: lists go on with a comma, and an expression ends with its "}".';
    case '`':
      return 'A text stands between " or \' signs; parts of it are joined with +.';
    case '“':
    case '”':
    case '„':
    case '‘':
    case '’':
    case '«':
    case '»':
      return `A text stands between straight quotes, " or '; this is the sign ${text} of a word processor.`;
    default:
      return /^\p{L}$/u.test(text) ? 'Names consist of the letters a to z, digits and "_".' : null;
  }
}

/**
 * Behind an operator, or (null) where an expression should be over: spellings of
 * other languages, which are told and passed. Whether there was one.
 */
export function foreignOperator(reader: Reader, operator: BinaryOperator | null, at: Span): boolean {
  const code = reader.operator;
  if (operator === null) return foreignBetween(reader, code, at);
  if ((operator === '==' || operator === '!=') && code === EQUALS_SIGN && reader.isAdjacent) {
    const { end } = reader;
    reader.tell(
      WRONG_OPERATOR,
      at.start,
      end,
      `Write "${operator}": it compares as exactly as "${operator}=" does elsewhere.`,
      fix(`Write "${operator}"`, at.start, end, operator),
    );
    reader.next();
    return true;
  }
  if (operator === '<' && code === GREATER && reader.isAdjacent) {
    const { end } = reader;
    reader.tell(
      WRONG_OPERATOR,
      at.start,
      end,
      '"Not equal" is written "!=".',
      fix('Write "!="', at.start, end, '!='),
    );
    reader.next();
    return true;
  }
  const doubled = '+-*'.includes(operator) && code === codeOf(operator) && reader.isAdjacent;
  if (doubled && operator !== '-') {
    reader.fail(
      WRONG_OPERATOR,
      at.start,
      reader.end,
      `There is no operator "${operator}${operator}"; a template cannot change values.`,
    );
    return true;
  }
  if ('+-*/'.includes(operator) && code === EQUALS_SIGN && reader.isAdjacent) {
    reader.fail(
      WRONG_OPERATOR,
      at.start,
      reader.end,
      'A template cannot change values; {#let} gives a new name to one.',
    );
    return true;
  }
  return false;
}

function foreignBetween(reader: Reader, code: number, at: Span): boolean {
  if (code === EQUALS_SIGN) {
    const behind = reader.at + 1;
    if (reader.operatorAt(behind) === LESS && reader.run.starts[behind] === at.end) {
      const end = at.end + 1;
      reader.fail(
        WRONG_OPERATOR,
        at.start,
        end,
        '"Less or equal" is written "<=".',
        fix('Write "<="', at.start, end, '<='),
      );
      return true;
    }
    reader.fail(
      WRONG_OPERATOR,
      at.start,
      at.end,
      'To compare, write "=="; to give a value a name, {#let name = value}.',
      fix('Write "=="', at.start, at.end, '=='),
    );
    return true;
  }
  if (code === ARROW && reader.run.kinds[reader.after(reader.at)] === NUMBER) {
    reader.fail(
      WRONG_OPERATOR,
      at.start,
      at.end,
      '"Greater or equal" is written ">=".',
      fix('Write ">="', at.start, at.end, '>='),
    );
    return true;
  }
  if (code === SPREAD && beginsBehind(reader)) {
    reader.fail(
      UNEXPECTED,
      at.start,
      at.end,
      'A range is written with two points: 1..10.',
      fix('Write ".."', at.start, at.end, '..'),
    );
    return true;
  }
  if (code === ARROW) {
    reader.fail(
      FOREIGN,
      at.start,
      at.end,
      'Functions cannot be written in templates; filters and {#each} do their work.',
    );
    return true;
  }
  if (code === COLON) {
    reader.fail(HALF_EXPRESSION, at.start, at.end, 'A colon belongs to a choice, condition ? this : that.');
    return true;
  }
  if (reader.kind !== NAME) return false;
  const { text } = reader;
  const better = wordsElsewhere.get(text) ?? null;
  if (better !== null) {
    reader.fail(
      WRONG_OPERATOR,
      at.start,
      at.end,
      better.length > 2 || better === 'or'
        ? `It is written in small letters: ${better}.`
        : `To compare, write "${better}".`,
      fix(`Write "${better}"`, at.start, at.end, better),
    );
    return true;
  }
  if (text === 'instanceof' || text === 'if' || text === 'unless') {
    reader.fail(
      FOREIGN,
      at.start,
      at.end,
      `"${text}" is no part of this language; a choice is written condition ? this : that.`,
    );
    return true;
  }
  return false;
}

/** Whether a name or number follows the next token. */
function beginsBehind(reader: Reader): boolean {
  const kind = reader.run.kinds[reader.after(reader.at)];
  return kind === NAME || kind === NUMBER;
}

/** Operators that are words in other languages, or in capitals. */
const wordsElsewhere: ReadonlyMap<string, string> = new Map([
  ['is', '=='],
  ['eq', '=='],
  ['equals', '=='],
  ['isnt', '!='],
  ['ne', '!='],
  ['AND', 'and'],
  ['And', 'and'],
  ['OR', 'or'],
  ['Or', 'or'],
  ['NOT', 'not'],
  ['IN', 'in'],
]);

const statements: Readonly<Record<string, string>> = {
  new: 'Nothing is created with "new" in templates.',
  typeof: 'Values are not asked for their types; a comparison with null or "in" is what is needed mostly.',
  function: 'Functions cannot be written in templates.',
  let: 'A value gets a name with {#let name = value} … {/let}.',
  const: 'A value gets a name with {#let name = value} … {/let}.',
  var: 'A value gets a name with {#let name = value} … {/let}.',
  await: 'What must be waited for stands in {#await loader() as value} … {/await}.',
  delete: 'A template cannot change values.',
  return: 'An expression is its own result: leave out "return".',
};

/** Whether a word with another value behind it begins a statement of another language; tells so. */
export function foreignOperand(reader: Reader, name: string): boolean {
  const behind = reader.after(reader.at);
  const { run, stop } = reader;
  if (behind >= stop || run.kinds[behind] !== NAME || !Object.hasOwn(statements, name)) return false;
  const word = run.textOf(behind);
  if (word === 'and' || word === 'or' || word === 'in' || word === 'not' || word === 'as') return false;
  reader.fail(FOREIGN, reader.start, reader.end, statements[name]!);
  return true;
}

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
    : `${quoted(reader.text)} does not fit here.`;
  reader.fail(UNEXPECTED, start, end, message, isBehindValue ? joinFix(reader) : []);
}

/** A text and what it is to be joined with. */
function joinFix({ before, run, kind, start }: Reader): readonly Fix[] {
  if (run.kinds[before] === kind || (run.kinds[before] !== STRING && kind !== STRING)) return [];
  return run.kinds[before] === NAME || kind === NAME ? fix('Insert +', start, start, '+ ') : [];
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

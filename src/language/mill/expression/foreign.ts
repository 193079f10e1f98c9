import type { Span } from '../../../text/span.js';
import { FOREIGN, HALF_EXPRESSION, NOT_ALLOWED_IN_EXPRESSION, UNEXPECTED, WRONG_OPERATOR } from '../codes.js';
import { NAME, NUMBER, STRING } from '../kinds.js';
import type { BinaryOperator, Expression, Fix } from './nodes.js';
import { ARROW, COLON, COMPARE, EQUALS_SIGN, GREATER, LESS, SPREAD, bindings, codeOf } from './operators.js';
import { fix, type Reader } from './reader.js';

/**
 * At an error token where a value or an operator should be: tells what it was
 * meant to be where that is known. The scanner tells of all others.
 */
export function unreadable(reader: Reader): Expression {
  const { run, start, end, text } = reader;
  const told = misread(text);
  if (text === '&' && joinsText(reader)) {
    reader.fail(
      NOT_ALLOWED_IN_EXPRESSION,
      start,
      end,
      'Texts are joined with +.',
      fix('Write "+"', start, end, '+'),
    );
  } else if (text === '&') {
    const from = run.text.slice(start, start + 40);
    const { message, fixes } = ampersand(run.text.slice(Math.max(0, start - 1), start), from, start);
    reader.fail(NOT_ALLOWED_IN_EXPRESSION, start, end, message, fixes);
  } else if (told === null) reader.failQuietly();
  else reader.fail(NOT_ALLOWED_IN_EXPRESSION, start, end, told);
  reader.next();
  return { kind: 'broken', start, end };
}

/** Whether a text stands before or behind the next token, and nothing is compared. */
function joinsText(reader: Reader): boolean {
  const { run, before, stop, first } = reader;
  const behind = reader.after(reader.at);
  for (let at = first; at < stop; at++)
    if (bindings.get(reader.operatorAt(at))?.power === COMPARE) return false;
  return (before >= 0 && run.kinds[before] === STRING) || (behind < stop && run.kinds[behind] === STRING);
}

/** A single "&" at `start`, with the sign before it and the text from it on: an entity, or meant for "and". */
export function ampersand(
  before: string,
  text: string,
  start: number,
): { readonly message: string; readonly fixes: readonly Fix[] } {
  const entity = /^&(?:#\w+|[a-z]\w*);/i.exec(text)?.[0];
  if (entity === undefined) {
    const and = `${/\S/.test(before) ? ' ' : ''}and${/^&\s/.test(text) ? '' : ' '}`;
    return {
      message: 'Write "and" between two conditions.',
      fixes: fix('Write "and"', start, start + 1, and),
    };
  }
  if (/^&(?:lt|gt|amp);/i.test(entity))
    return { message: `${entity} is for text; between braces a sign stands for itself.`, fixes: [] };
  return {
    message: `${entity} is for text, outside of the braces; a "}" is missing before it.`,
    fixes: fix('Insert }', start, start, '}'),
  };
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
  const behind = reader.after(reader.at);
  if (text === 'is' && behind < reader.stop && reader.run.textOf(behind) === 'not') {
    const end = reader.run.ends[behind]!;
    const fixes = fix('Write "!="', at.start, end, '!=');
    reader.fail(WRONG_OPERATOR, at.start, end, 'To compare, write "!=".', fixes);
    return true;
  }
  const better = wordsElsewhere.get(text) ?? null;
  if (better === '..' && !beginsBehind(reader)) return false;
  if (better !== null) {
    reader.fail(
      WRONG_OPERATOR,
      at.start,
      at.end,
      better === '..'
        ? 'A range is written with two points: 1..5.'
        : better.length > 2 || better === 'or'
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
  ['to', '..'],
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

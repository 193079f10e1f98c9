import {
  BAD_NAME,
  COMPARISON_CHAINED,
  FOREIGN,
  HALF_EXPRESSION,
  NOTHING_HERE,
  UNEXPECTED,
  WRONG_OPERATOR,
} from '../codes.js';
import { NAME, NUMBER, OPERATOR, PAREN_CLOSE, STRING } from '../kinds.js';
import { unreadable } from './foreign.js';
import type { Expression, Fix, Identifier } from './nodes.js';
import { ARROW, type Binding, COLON, COMMA, COMPARE, GREATER, PIPE, SLASH, SPREAD } from './operators.js';
import { fix, isReserved, NOTHING, type Reader } from './reader.js';

/** A second comparison or range behind the first; `middle` is the value that both want. */
export function chained(reader: Reader, binding: Binding, again: Binding, middle: Expression): void {
  const { start } = reader;
  const isCompared = binding.power === COMPARE;
  const between = reader.run.text.slice(middle.start, middle.end);
  reader.tell(
    COMPARISON_CHAINED,
    start,
    start + again.operator.length,
    isCompared
      ? 'Compare two values at a time, and join the comparisons with "and": a < b and b < c.'
      : 'A range has two ends: 1..5.',
    isCompared && middle.end > middle.start ? fix('Insert "and"', start, start, `and ${between} `) : [],
  );
}

/** A call of something that is no name, at its parenthesis. */
export function refuseCall(reader: Reader, left: Expression): void {
  const start = left.kind === 'member' && left.property !== null ? left.property.start : left.start;
  const from = reader.start;
  reader.next();
  reader.skipItem(false, 0);
  if (reader.kind === PAREN_CLOSE) reader.next();
  const message =
    left.kind === 'member' && left.property !== null
      ? `Values have no functions of their own here; a filter does such things: value | ${left.property.name}.`
      : 'Only a name can be called: name(...).';
  reader.fail(FOREIGN, start, left.kind === 'member' ? reader.lastEnd : from + 1, message);
}

/** `| money: "EUR"` and `| money "EUR"`, as other languages have it. */
export function argumentsElsewhere(reader: Reader, filter: Identifier): void {
  const isColon = reader.operator === COLON;
  if (!isColon && reader.kind !== STRING && reader.kind !== NUMBER) return;
  if (isColon && reader.run.kinds[reader.after(reader.at)] === undefined) return;
  const { end } = reader;
  reader.fail(
    isColon ? FOREIGN : UNEXPECTED,
    filter.start,
    end,
    `What a filter takes stands in parentheses: ${filter.name}(…).`,
    argumentFix(reader, filter, isColon),
  );
  reader.skipItem(true, COMMA);
}

/** Puts the one value behind a filter into parentheses, where it is sure that there is one. */
function argumentFix(reader: Reader, filter: Identifier, isColon: boolean): readonly Fix[] {
  const { run, stop } = reader;
  const at = isColon ? reader.after(reader.at) : reader.at;
  const kind = run.kinds[at];
  const behind = reader.after(at);
  const isOne =
    at < stop &&
    (kind === STRING || kind === NUMBER || kind === NAME) &&
    (behind >= stop || reader.operatorAt(behind) === PIPE || run.textOf(behind) === 'as');
  if (!isOne) return [];
  const value = run.textOf(at);
  return fix(`Write ${filter.name}(${value})`, filter.end, run.ends[at]!, `(${value})`);
}

/** Where a value should begin and none does. */
export function missing(reader: Reader): Expression {
  const { before } = reader;
  if (reader.isError) return unreadable(reader);
  const { run } = reader;
  const end = reader.lastEnd;
  if (reader.isBroken) return { kind: 'broken', start: end, end };
  if (reader.operator === SLASH) {
    reader.fail(
      FOREIGN,
      reader.start,
      reader.end,
      'There are no regular expressions here, and a division needs a value before it.',
    );
  } else if (reader.operator === SPREAD) {
    reader.fail(
      FOREIGN,
      reader.start,
      reader.end,
      'Only a record can be spread, over the attributes of a tag: {...record}.',
    );
  } else if (before >= 0 && reader.operator === GREATER && reader.isAdjacent && run.textOf(before) === '-') {
    const start = run.starts[before]!;
    const fixes = fix('Write "."', start, reader.end, '.');
    reader.fail(
      WRONG_OPERATOR,
      start,
      reader.end,
      'A part of a value stands behind a point: product.name.',
      fixes,
    );
  } else if (reader.at === reader.first && reader.operator !== 0) {
    reader.fail(HALF_EXPRESSION, reader.start, reader.end, `Something is missing before "${reader.text}".`);
  } else if (before < 0) reader.fail(NOTHING_HERE, end, end, 'A value is missing here.');
  else {
    const word = run.textOf(before);
    const isWrong = reader.kind !== NOTHING && !reader.closes && reader.operator === 0;
    const joins = isWrong && reader.text !== 'not' && isReserved(reader.text);
    if (joins && reader.at === reader.first && reader.text !== 'as') {
      reader.fail(HALF_EXPRESSION, reader.start, reader.end, `Something is missing before "${reader.text}".`);
    } else if (isWrong && !(joins && run.kinds[before] === OPERATOR && word !== ',')) {
      reader.fail(BAD_NAME, reader.start, reader.end, `"${reader.text}" cannot stand for a value here.`);
    } else if (reader.operator === ARROW) {
      reader.fail(
        FOREIGN,
        reader.start,
        reader.end,
        'Functions cannot be written in templates; filters and {#each} do their work.',
      );
    } else {
      const message = `Something is missing behind "${word}"`;
      const percent = word === '%' ? '; 20 percent of a price are written price * 20 / 100' : '';
      reader.fail(HALF_EXPRESSION, run.starts[before]!, end, `${message}${percent}.`);
    }
  }
  return { kind: 'broken', start: end, end };
}

/** Brackets without a value, at their closer; `() =>` begins a function of another language. */
export function nothingIn(reader: Reader, start: number, what: string): void {
  if (reader.operatorAt(reader.after(reader.at)) === ARROW) {
    const message = 'Functions cannot be written in templates; filters and {#each} do their work.';
    reader.fail(FOREIGN, start, reader.end, message);
  } else {
    reader.fail(NOTHING_HERE, start, reader.end, `There is nothing in these ${what}; a value belongs here.`);
  }
}

/** The name behind a point; null, and told, where none is. */
export function propertyBehind(reader: Reader, start: number, end: number): Identifier | null {
  const name = reader.takeName();
  if (name !== null) return name;
  if (reader.kind === NUMBER) {
    const { text } = reader;
    reader.tell(
      UNEXPECTED,
      start,
      reader.end,
      `The items of a list are counted in brackets: [${text}].`,
      fix(`Write [${text}]`, start, reader.end, `[${text}]`),
    );
    reader.next();
  } else if (reader.isError) reader.failQuietly();
  else
    reader.fail(
      HALF_EXPRESSION,
      start,
      end,
      'A name is missing behind the point, such as "title" in product.title.',
    );
  return null;
}

/** The name of a filter behind its bar; null, and told, where none is. */
export function filterBehind(reader: Reader, start: number): Identifier | null {
  const { kind } = reader;
  if (kind === NAME && !isReserved(reader.text)) return reader.takeName();
  if (reader.isError) reader.failQuietly();
  else if (kind === NUMBER || kind === STRING) {
    reader.fail(
      BAD_NAME,
      reader.start,
      reader.end,
      `Behind "|" stands the name of a filter; what it takes stands in parentheses: price | number(${reader.text}).`,
    );
  } else if (reader.operator === PIPE) {
    const { end } = reader;
    reader.fail(
      HALF_EXPRESSION,
      start,
      end,
      'The name of a filter is missing between the two "|".',
      fix('Leave one out', start + 1, end, ''),
    );
  } else {
    reader.fail(
      HALF_EXPRESSION,
      start,
      start + 1,
      'The name of a filter is missing behind "|", such as in price | money.',
    );
  }
  return null;
}

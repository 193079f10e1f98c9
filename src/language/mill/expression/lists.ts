import { BAD_NAME, COMMA_MISSING, HALF_EXPRESSION, NAME_REPEATED, UNEXPECTED } from '../codes.js';
import { BRACKET_CLOSE, NAME, NUMBER, PAREN_CLOSE, RECORD_CLOSE, STRING } from '../kinds.js';
import { unreadable } from './foreign.js';
import { endedByApostrophe, quoted, unexpected } from './unexpected.js';
import type { Argument, Expression, Identifier, RecordEntry } from './nodes.js';
import { COLON, COMMA, EQUALS_SIGN, MINUS, SPREAD } from './operators.js';
import { fix, isReserved, NOTHING, type Reader } from './reader.js';
import { stringValue } from './strings.js';

/** What reads values and the items in them; see `parser.ts`. */
export interface ItemParser {
  readonly reader: Reader;
  /** How deep the tree is that was made last. */
  height: number;
  pipe(): Expression;
  /** One level more than what is in it; too deep becomes broken. */
  raised(inside: number, node: Expression): Expression;
  /** At the end of a bracket: passes what cannot be part of it, and the closer. */
  closing(kind: number): void;
}

/** `(a, name: b)`, at the parenthesis. */
export function readArguments(parser: ItemParser): Argument[] {
  const { reader } = parser;
  const args: Argument[] = [];
  let isNamed = false;
  readSeparated(parser, PAREN_CLOSE, () => {
    const { start } = reader;
    const name = nameBeforeColon(reader);
    if (name !== null) isNamed = true;
    const value = parser.pipe();
    if (isNamed && name === null) {
      reader.tell(
        UNEXPECTED,
        value.start,
        value.end,
        'A value without a name stands before those with one: t("buy", price: 5).',
      );
    }
    args.push({ start, end: reader.lastEnd, name, value });
  });
  return args;
}

/** `name:`, and not the name alone. */
function nameBeforeColon(reader: Reader): Identifier | null {
  if (reader.kind !== NAME) return null;
  const behind = reader.after(reader.at);
  const sign = reader.operatorAt(behind);
  if (sign === EQUALS_SIGN) {
    const { text } = reader;
    const { starts, ends } = reader.run;
    reader.tell(
      UNEXPECTED,
      starts[behind]!,
      ends[behind]!,
      `A value is given to a name with a colon: ${text}: value.`,
      fix('Write ":"', reader.end, ends[behind]!, ':'),
    );
  } else if (sign !== COLON) return null;
  const name = reader.takeName();
  reader.next();
  return name;
}

/** `[a, b]`, at the bracket. */
export function readItems(parser: ItemParser): Expression {
  const { reader } = parser;
  const { start } = reader;
  const items: Expression[] = [];
  const height = readSeparated(parser, BRACKET_CLOSE, () => items.push(parser.pipe()));
  return parser.raised(height, { kind: 'list', start, end: reader.lastEnd, items });
}

/** `{a: 1, b}`, at the brace. */
export function readEntries(parser: ItemParser): Expression {
  const { reader } = parser;
  const { start } = reader;
  const entries: RecordEntry[] = [];
  const height = readSeparated(parser, RECORD_CLOSE, () => {
    const entry = readEntry(parser);
    if (entry === null) return;
    const { key } = entry;
    if (entries.length < MOST_COMPARED && entries.some((other) => other.key.name === key.name)) {
      reader.tell(NAME_REPEATED, key.start, key.end, `"${key.name}" is in this record already.`);
    }
    entries.push(entry);
  });
  return parser.raised(height, { kind: 'record', start, end: reader.lastEnd, entries });
}

/** Names of larger records are not compared one by one. */
const MOST_COMPARED = 64;

function readEntry(parser: ItemParser): RecordEntry | null {
  const { reader } = parser;
  const { start, end, kind, text } = reader;
  if (kind !== NAME && kind !== STRING) {
    if (reader.isError) unreadable(reader);
    else if (kind === NUMBER) {
      reader.fail(
        BAD_NAME,
        start,
        end,
        `A name in a record is a word or stands in quotes: "${text}".`,
        fix('Put quotes around it', start, end, `"${text}"`),
      );
    } else if (reader.operator === SPREAD) {
      reader.fail(UNEXPECTED, start, end, 'A record cannot be spread into another one.');
    } else {
      reader.fail(UNEXPECTED, start, end, 'A record consists of names and values: {name: value}.');
    }
    return null;
  }
  const key = { name: kind === STRING ? stringValue(text) : text, start, end };
  reader.next();
  if (reader.operator === COLON) {
    reader.next();
    const value = parser.pipe();
    return { start, end: reader.lastEnd, key, value, isShorthand: false };
  }
  parser.height = 0;
  if (reader.operator === EQUALS_SIGN) {
    const { start: from, end: to } = reader;
    reader.tell(
      UNEXPECTED,
      from,
      to,
      `A value is given to a name with a colon: ${text}: value.`,
      fix('Write ":"', end, to, ':'),
    );
    reader.next();
    const value = parser.pipe();
    return { start, end: reader.lastEnd, key, value, isShorthand: false };
  }
  if (reader.operator === MINUS && reader.isAdjacent) {
    const name = dashed(reader, text);
    if (name !== null) {
      const last = reader.lastEnd;
      reader.tell(
        BAD_NAME,
        start,
        last,
        `A name with a dash stands in quotes: "${name}".`,
        fix('Put quotes around it', start, last, `"${name}"`),
      );
      reader.takeOperator(COLON);
      const value = parser.pipe();
      return { start, end: reader.lastEnd, key: { name, start, end: last }, value, isShorthand: false };
    }
  }
  if (kind === STRING || isReserved(text)) {
    reader.fail(HALF_EXPRESSION, start, end, `The value is missing: ${text}: value.`);
  }
  return { start, end, key, value: { kind: 'name', name: key.name, start, end }, isShorthand: true };
}

/** Passes the rest of a name with dashes that is a key; null, and nothing passed, when it is none. */
function dashed(reader: Reader, first: string): string | null {
  const from = reader.at;
  let name = first;
  while (reader.operator === MINUS && reader.isAdjacent) {
    reader.next();
    if (reader.kind !== NAME || !reader.isAdjacent) break;
    name += `-${reader.text}`;
    reader.next();
  }
  if (reader.operator === COLON) return name;
  reader.at = from;
  return null;
}

/**
 * Calls `readOne` for each item up to the closer, which is passed as well.
 * A comma may follow the last one. Returns how deep the deepest item is.
 */
function readSeparated(parser: ItemParser, closer: number, readOne: () => void): number {
  const { reader } = parser;
  let height = 0;
  reader.next();
  while (reader.kind !== NOTHING && !reader.closes) {
    if (reader.operator === COMMA) {
      const { start, end } = reader;
      const fixes = fix('Leave it out', start, end, '');
      reader.fail(HALF_EXPRESSION, start, end, 'A value is missing before this comma.', fixes);
      reader.next();
      continue;
    }
    const from = reader.at;
    parser.height = 0;
    readOne();
    height = Math.max(height, parser.height);
    if (reader.operator === COMMA) reader.next();
    else if (reader.kind !== NOTHING && !reader.closes) nextItem(reader, from);
  }
  if (reader.kind === closer) reader.next();
  parser.height = height;
  return height;
}

/** Behind an item that no comma follows. */
function nextItem(reader: Reader, from: number): void {
  if (endedByApostrophe(reader)) {
    reader.skipItem(false, 0);
    return;
  }
  if (reader.beginsValue && reader.at > from && !(reader.kind === NAME && isReserved(reader.text))) {
    const { lastEnd, start, end } = reader;
    const before = reader.run.textOf(reader.before);
    reader.tell(
      COMMA_MISSING,
      start,
      end,
      `A comma is missing between ${quoted(before)} and ${quoted(reader.text)}.`,
      fix('Insert a comma', lastEnd, lastEnd, ','),
    );
    return;
  }
  unexpected(reader);
  reader.skipItem(true, COMMA);
  if (reader.operator === COMMA) reader.next();
}

import { COMMA_MISSING, FOREIGN, HEAD_INCOMPLETE, NOTHING_HERE, UNEXPECTED } from '../codes.js';
import type { Expression, Fix, Identifier } from '../expression/nodes.js';
import { COLON, COMMA, DOT, EQUALS_SIGN } from '../expression/operators.js';
import { fix, isReserved, NOTHING, type Reader } from '../expression/reader.js';
import { NAME, PAREN_CLOSE, PAREN_OPEN, RECORD_OPEN } from '../kinds.js';
import type { BlockHead } from './nodes.js';
import type { HeadParser } from './reading.js';

/** `{#each list as item, index (key)}`, behind the word. */
export function readEach(parser: HeadParser): BlockHead {
  const { reader } = parser;
  const inOrder = itemBeforeList(reader);
  if (inOrder !== null) {
    reader.fail(
      HEAD_INCOMPLETE,
      inOrder.start,
      inOrder.end,
      'The list comes first: {#each list as item}.',
      inOrder.fixes,
    );
  }
  if (reader.kind === NOTHING || reader.isWord('as')) {
    reader.fail(NOTHING_HERE, parser.wordStart, parser.wordEnd, 'The list is missing: {#each list as item}.');
  }
  const list = parser.expression();
  let item: Identifier | null = null;
  let index: Identifier | null = null;
  let key: Expression | null = null;
  if (reader.takeWord('as')) {
    item = readItem(parser);
    index = readIndex(parser);
    refuseMore(reader);
    key = readKey(parser);
    refuseSettings(reader);
  } else if (reader.kind === NOTHING) {
    parser.incomplete('"as" and a name for each item are missing: {#each list as item}.');
  } else if (reader.kind === NAME && !isReserved(reader.text) && endsBehind(reader)) {
    const { text, start, end } = reader;
    reader.fail(
      HEAD_INCOMPLETE,
      start,
      end,
      `"as" is missing between the list and "${text}", the name of each item.`,
      fix('Insert "as"', start, start, 'as '),
    );
  }
  parser.end();
  return { kind: 'each', list, item, index, key };
}

/** Whether what is next is the last thing but an index or a key. */
function endsBehind(reader: Reader): boolean {
  const behind = reader.after(reader.at);
  return (
    behind >= reader.stop || reader.run.kinds[behind] === PAREN_OPEN || reader.operatorAt(behind) === COMMA
  );
}

function readItem(parser: HeadParser): Identifier | null {
  const { reader } = parser;
  if (reader.kind === RECORD_OPEN) {
    reader.fail(
      HEAD_INCOMPLETE,
      reader.start,
      reader.run.ends[reader.stop - 1]!,
      'Each item gets one name, and its parts stand behind a point: {#each links as link}{link.title}.',
    );
    return null;
  }
  const item = parser.newName('A name for each item is missing: {#each list as item}.');
  if (item !== null && reader.operator === DOT) {
    const { run, stop } = reader;
    reader.fail(
      UNEXPECTED,
      item.start,
      run.ends[stop - 1]!,
      `The name of each item is one word, without a point: {#each list as ${item.name}}.`,
    );
  }
  return item;
}

/** The name behind a comma; that may be forgotten where only this name can be meant. */
function readIndex(parser: HeadParser): Identifier | null {
  const { reader } = parser;
  if (!reader.takeOperator(COMMA)) {
    const behind = reader.after(reader.at);
    const isLast = behind >= reader.stop || reader.run.kinds[behind] === PAREN_OPEN;
    if (reader.kind !== NAME || isReserved(reader.text) || !isLast) return null;
    const { lastEnd, text, start, end } = reader;
    reader.tell(
      COMMA_MISSING,
      start,
      end,
      `A comma is missing before "${text}", the name of each number.`,
      fix('Insert a comma', lastEnd, lastEnd, ','),
    );
  }
  return parser.newName('A name for the number is missing behind the comma: {#each list as item, i}.');
}

/** A third name. */
function refuseMore(reader: Reader): void {
  if (reader.operator !== COMMA) return;
  const { lastEnd, run, start } = reader;
  let last = reader.at;
  for (let at = last; at < reader.stop && run.kinds[at] !== PAREN_OPEN; at++) last = at;
  const end = run.ends[last]!;
  reader.fail(
    UNEXPECTED,
    start,
    end,
    'Behind "as" stand two names at most, for the item and for its number: {#each list as item, i}.',
    fix('Leave it out', lastEnd, end, ''),
  );
  reader.at = reader.stop;
}

function readKey(parser: HeadParser): Expression | null {
  const { reader } = parser;
  if (reader.kind !== PAREN_OPEN) return null;
  const { start } = reader;
  reader.next();
  if (reader.kind === PAREN_CLOSE)
    reader.fail(NOTHING_HERE, start, reader.end, 'The key is missing: (item.id).');
  const key = parser.expression();
  parser.expressions.closing(PAREN_CLOSE);
  return key;
}

/** `limit: 4` and `reversed` behind the names, as other languages have them. */
function refuseSettings(reader: Reader): void {
  const behind = reader.after(reader.at);
  if (reader.isWord('key') && behind < reader.stop) {
    const { start } = reader;
    const end = reader.run.ends[reader.stop - 1]!;
    const key = reader.run.text.slice(reader.run.starts[behind], end);
    reader.fail(
      FOREIGN,
      start,
      end,
      'The key stands in parentheses behind the names: (item.id).',
      fix(`Write (${key.slice(0, 30)})`, start, end, `(${key})`),
    );
    return;
  }
  const isNamed = reader.kind === NAME && (behind >= reader.stop || reader.operatorAt(behind) === COLON);
  if (!isNamed && reader.operator !== EQUALS_SIGN) return;
  reader.fail(
    UNEXPECTED,
    reader.start,
    reader.run.ends[reader.stop - 1]!,
    'Nothing stands behind the names; a filter makes another list of one: {#each list | slice(0, 4) as item}.',
  );
}

/** `item in list` and `item of list`, as other languages have it. */
function itemBeforeList(
  reader: Reader,
): { readonly start: number; readonly end: number; readonly fixes: readonly Fix[] } | null {
  if (reader.kind !== NAME) return null;
  const { run, stop, at } = reader;
  const middle = reader.after(at);
  if (middle >= stop || run.kinds[middle] !== NAME) return null;
  const word = run.textOf(middle);
  if (word !== 'in' && word !== 'of') return null;
  const rest = reader.after(middle);
  if (rest >= stop) return null;
  for (let i = rest; i < stop; i++) if (run.kinds[i] === NAME && run.textOf(i) === 'as') return null;
  const start = run.starts[at]!;
  const end = run.ends[stop - 1]!;
  const list = run.text.slice(run.starts[rest], end);
  return {
    start,
    end: Math.max(end, start),
    fixes: fix('Put the list first', start, end, `${list} as ${run.textOf(at)}`),
  };
}

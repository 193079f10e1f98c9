import {
  COMMA_MISSING,
  HEAD_INCOMPLETE,
  NAME_REPEATED,
  NOTHING_HERE,
  NO_NUMBER,
  UNEXPECTED,
} from '../codes.js';
import type { Argument, Expression, Identifier } from '../expression/nodes.js';
import { readArguments } from '../expression/lists.js';
import { COMMA, DOT, EQUALS_SIGN } from '../expression/operators.js';
import { fix, NOTHING, type Reader } from '../expression/reader.js';
import { DURATION, NAME, NUMBER, PAREN_CLOSE, PAREN_OPEN } from '../kinds.js';
import type { Binding, BlockHead, PartHead, Timeout } from './nodes.js';
import type { HeadParser } from './reading.js';

/** The head of `{#word`, behind the word. */
export function readBlockHead(parser: HeadParser, word: string): BlockHead {
  switch (word) {
    case 'if':
      return { kind: 'if', condition: readCondition(parser, 'if') };
    case 'each':
      return readEach(parser);
    case 'await':
      return readAwait(parser);
    case 'let':
      return readLet(parser);
    case 'fill':
      return readFill(parser);
    case 'verbatim':
      parser.end();
      return { kind: 'verbatim' };
    default:
      // The word itself is the fault; what follows may be anything.
      parser.reader.at = parser.reader.stop;
      return { kind: 'unknown' };
  }
}

/** The head of `{:word`, behind the word. */
export function readPartHead(parser: HeadParser, word: string): PartHead {
  const { reader } = parser;
  if (word === 'else') {
    if (!reader.takeWord('if')) {
      if (reader.kind !== NOTHING && reader.kind === NAME) elseWithoutIf(parser);
      else parser.end();
      return { kind: 'else', condition: null };
    }
    parser.wordEnd = reader.lastEnd;
    return { kind: 'else', condition: readCondition(parser, 'else if') };
  }
  if (word === 'error') {
    const value = reader.kind === NOTHING ? null : parser.newName('A name may stand here: {:error problem}.');
    parser.end();
    return { kind: 'error', value };
  }
  if (word !== 'empty' && word !== 'pending') {
    reader.at = reader.stop;
    return { kind: 'unknown' };
  }
  parser.end();
  return { kind: word };
}

function elseWithoutIf(parser: HeadParser): void {
  const { reader } = parser;
  reader.fail(
    UNEXPECTED,
    reader.start,
    reader.run.ends[reader.stop - 1]!,
    '{:else} has no condition; with one, write {:else if …}.',
    fix('Write {:else if', reader.start, reader.start, 'if '),
  );
  reader.at = reader.stop;
}

function readCondition(parser: HeadParser, word: string): Expression {
  const { reader } = parser;
  if (reader.kind === NOTHING) {
    reader.fail(NOTHING_HERE, parser.wordStart, parser.wordEnd, `The condition of "${word}" is missing.`);
  }
  const condition = parser.expression();
  parser.end();
  return condition;
}

function readEach(parser: HeadParser): BlockHead {
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
    item = parser.newName('A name for each item is missing: {#each list as item}.');
    if (reader.operator === COMMA) {
      reader.next();
      index = parser.newName('A name for the number is missing behind the comma: {#each list as item, i}.');
    }
    if (reader.kind === PAREN_OPEN) {
      const { start } = reader;
      reader.next();
      if (reader.kind === PAREN_CLOSE)
        reader.fail(NOTHING_HERE, start, reader.end, 'The key is missing: (item.id).');
      key = parser.expression();
      parser.expressions.closing(PAREN_CLOSE);
    }
  } else if (reader.kind === NOTHING) {
    parser.incomplete('"as" and a name for each item are missing: {#each list as item}.');
  }
  parser.end();
  return { kind: 'each', list, item, index, key };
}

/** `item in list` and `item of list`, as other languages have it. */
function itemBeforeList(
  reader: Reader,
): { readonly start: number; readonly end: number; readonly fixes: ReturnType<typeof fix> } | null {
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

function readAwait(parser: HeadParser): BlockHead {
  const { reader } = parser;
  let args: readonly Argument[] = [];
  const loader = parser.newName('A loader is missing: {#await reviews(product: 5) as list}.');
  if (loader !== null) {
    if (reader.kind === PAREN_OPEN) args = readArguments(parser.expressions);
    else if (reader.operator === DOT) {
      reader.fail(
        UNEXPECTED,
        loader.start,
        reader.end,
        'Only a loader can be waited for: a name with arguments in parentheses.',
      );
    } else {
      reader.fail(
        HEAD_INCOMPLETE,
        loader.start,
        loader.end,
        `A loader is called: ${loader.name}(…), with empty parentheses if it takes nothing.`,
        fix(`Write ${loader.name}()`, loader.end, loader.end, '()'),
      );
    }
  }
  let value: Identifier | null = null;
  let timeout: Timeout | null = null;
  if (reader.takeWord('as')) {
    value = parser.newName('A name for what was loaded is missing: as list.');
  }
  if (reader.isWord('timeout')) timeout = readTimeout(parser);
  parser.end();
  return { kind: 'await', loader, args, value, timeout };
}

function readTimeout(parser: HeadParser): Timeout | null {
  const { reader } = parser;
  const { start: wordStart, end: wordEnd } = reader;
  reader.next();
  const { start, end, text, kind } = reader;
  if (kind === DURATION) {
    reader.next();
    if (text.includes('.')) {
      const whole = Math.round(Number.parseFloat(text) * (text.endsWith('ms') ? 1 : 1000));
      reader.fail(
        NO_NUMBER,
        start,
        end,
        `A time is a whole number: ${whole}ms.`,
        fix(`Write ${whole}ms`, start, end, `${whole}ms`),
      );
    }
    const isMs = text.endsWith('ms');
    const milliseconds = isMs ? Number(text.slice(0, -2)) : Number(text.slice(0, -1)) * 1000;
    return { start, end, milliseconds };
  }
  if (kind === NUMBER) {
    reader.next();
    const isApart = reader.isWord('ms') || reader.isWord('s');
    const unit = isApart ? reader.text : 'ms';
    reader.fail(
      HEAD_INCOMPLETE,
      start,
      isApart ? reader.end : end,
      isApart
        ? `No space stands between a number and its unit: ${text}${unit}.`
        : `A time has a unit: ${text}ms or ${text}s.`,
      fix(`Write ${text}${unit}`, end, isApart ? reader.end : end, unit),
    );
  } else if (reader.isError) {
    reader.fail(HEAD_INCOMPLETE, start, end, 'A time is a number with its unit: 800ms or 2s.');
  } else {
    reader.fail(
      HEAD_INCOMPLETE,
      wordStart,
      wordEnd,
      'A time is missing behind "timeout": timeout 800ms or timeout 2s.',
    );
  }
  reader.at = reader.stop;
  return null;
}

function readLet(parser: HeadParser): BlockHead {
  const { reader } = parser;
  const bindings: Binding[] = [];
  const names = new Set<string>();
  for (let goesOn = true; goesOn;) {
    const binding = readBinding(parser);
    if (binding === null) break;
    const { name } = binding;
    if (names.has(name.name)) {
      reader.tell(NAME_REPEATED, name.start, name.end, `"${name.name}" has a value already.`);
    }
    names.add(name.name);
    bindings.push(binding);
    goesOn = reader.takeOperator(COMMA) || isCommaMissing(reader);
  }
  parser.end();
  return { kind: 'let', bindings };
}

function readBinding(parser: HeadParser): Binding | null {
  const { reader } = parser;
  const { start } = reader;
  const name = parser.newName('A name and its value are missing: {#let total = price * 2}.');
  if (name === null) return null;
  const value = parser.value(`The value of "${name.name}" is missing: ${name.name} = value.`);
  return value === null ? null : { start, end: reader.lastEnd, name, value };
}

/** Whether another binding follows without a comma; tells so. */
function isCommaMissing(reader: Reader): boolean {
  if (reader.kind !== NAME || !nextIsEquals(reader)) return false;
  const { lastEnd } = reader;
  reader.tell(
    COMMA_MISSING,
    reader.start,
    reader.end,
    `A comma is missing before "${reader.text}".`,
    fix('Insert a comma', lastEnd, lastEnd, ','),
  );
  return true;
}

function nextIsEquals(reader: Reader): boolean {
  return reader.operatorAt(reader.after(reader.at)) === EQUALS_SIGN;
}

function readFill(parser: HeadParser): BlockHead {
  const { reader } = parser;
  const slot = parser.newName('The name of the slot is missing: {#fill footer}.');
  const value = reader.takeWord('as')
    ? parser.newName('A name is missing behind "as": {#fill row as r}.')
    : null;
  parser.end();
  return { kind: 'fill', slot, value };
}

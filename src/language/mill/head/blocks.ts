import { COMMA_MISSING, HEAD_INCOMPLETE, NAME_REPEATED, NOTHING_HERE, UNEXPECTED } from '../codes.js';
import type { Expression } from '../expression/nodes.js';
import { COLON, COMMA, EQUALS_SIGN } from '../expression/operators.js';
import { fix, NOTHING, type Reader } from '../expression/reader.js';
import { NAME, STRING } from '../kinds.js';
import { readAwait } from './await.js';
import { readEach } from './each.js';
import type { Binding, BlockHead, PartHead } from './nodes.js';
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
  refuseThen(reader);
  parser.end();
  return condition;
}

/** `then` or `:` behind a condition, as other languages have it. */
function refuseThen(reader: Reader): void {
  const isLast = reader.after(reader.at) >= reader.stop;
  if (!isLast || !(reader.isWord('then') || reader.operator === COLON)) return;
  const { text, start, end, lastEnd } = reader;
  reader.fail(
    UNEXPECTED,
    start,
    end,
    `The condition ends with its "}"; there is no "${text}" behind it.`,
    fix('Leave it out', lastEnd, end, ''),
  );
  reader.at = reader.stop;
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
  refuseAs(reader, start);
  const value = parser.value(`The value of "${name.name}" is missing: ${name.name} = value.`);
  return value === null ? null : { start, end: reader.lastEnd, name, value };
}

/** `value as name`, as `{#each}` has it. */
function refuseAs(reader: Reader, start: number): void {
  const { run, stop } = reader;
  if (reader.operator === EQUALS_SIGN || stop - 2 < 0) return;
  if (run.kinds[stop - 1] !== NAME || run.kinds[stop - 2] !== NAME || run.textOf(stop - 2) !== 'as') return;
  const name = run.textOf(stop - 1);
  const end = run.ends[stop - 1]!;
  const value = run.text.slice(start, run.starts[stop - 2]).trim();
  reader.fail(
    HEAD_INCOMPLETE,
    start,
    end,
    `The name comes first: {#let ${name} = …}.`,
    fix(`Write ${name} = …`, start, end, `${name} = ${value}`),
  );
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
  refuseNameAttribute(reader);
  const slot = parser.newName('The name of the slot is missing: {#fill footer}.');
  const value = reader.takeWord('as')
    ? parser.newName('A name is missing behind "as": {#fill row as r}.')
    : null;
  parser.end();
  return { kind: 'fill', slot, value };
}

/** `name="footer"`, as `<slot>` has it. */
function refuseNameAttribute(reader: Reader): void {
  const { run, stop } = reader;
  const sign = reader.after(reader.at);
  const value = reader.after(sign);
  if (!reader.isWord('name') || reader.operatorAt(sign) !== EQUALS_SIGN) return;
  if (value >= stop || run.kinds[value] !== STRING) return;
  const name = run.textOf(value).slice(1, -1);
  const end = run.ends[value]!;
  reader.fail(
    UNEXPECTED,
    reader.start,
    end,
    'The name of a slot stands here alone: {#fill footer}.',
    /^[a-z_]\w*$/i.test(name) ? fix(`Write ${name}`, reader.start, end, name) : [],
  );
}

import { BAD_NAME, COMMA_MISSING, HEAD_INCOMPLETE, NAME_REPEATED, UNEXPECTED } from '../codes.js';
import { COLON, COMMA, EQUALS_SIGN, QUESTION } from '../expression/operators.js';
import { fix, isReserved, NOTHING, type Reader } from '../expression/reader.js';
import { NAME, PAREN_CLOSE, PAREN_OPEN, RECORD_CLOSE, RECORD_OPEN } from '../kinds.js';
import type { DirectiveHead, Prop } from './nodes.js';
import type { HeadParser } from './reading.js';

/** `{@props name: Type, name?: Type = value}`, behind the word. */
export function readProps(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  const props: Prop[] = [];
  const names = new Set<string>();
  refuseColon(reader);
  refuseWrapper(reader);
  while (reader.kind !== NOTHING) {
    const field = propOf(parser);
    if (field === null) break;
    if (names.has(field.name.name)) {
      reader.tell(
        NAME_REPEATED,
        field.name.start,
        field.name.end,
        `There is an input "${field.name.name}" already.`,
      );
    }
    names.add(field.name.name);
    props.push(field);
    if (reader.takeOperator(COMMA) || reader.kind === NOTHING) continue;
    if (reader.kind !== NAME) break;
    const { lastEnd } = reader;
    reader.tell(
      COMMA_MISSING,
      reader.start,
      reader.end,
      `A comma is missing before "${reader.text}".`,
      fix('Insert a comma', lastEnd, lastEnd, ','),
    );
  }
  parser.end();
  return { kind: 'props', props };
}

/** `{@props: …}` */
function refuseColon(reader: Reader): void {
  const { operator, start, end } = reader;
  if (operator !== COLON) return;
  const fixes = fix('Leave it out', start, end, '');
  reader.tell(UNEXPECTED, start, end, 'No colon stands behind "props": {@props title: string}.', fixes);
  reader.next();
}

/** `{title: string}` and `(title: string)`, as types and functions of other languages have it. */
function refuseWrapper(reader: Reader): void {
  const { run, at, stop, kind, start } = reader;
  if (kind !== RECORD_OPEN && kind !== PAREN_OPEN) return;
  const isWhole = run.kinds[stop - 1] === (kind === RECORD_OPEN ? RECORD_CLOSE : PAREN_CLOSE);
  if (!isWhole || stop - 1 === at) return;
  const end = run.ends[stop - 1]!;
  const inside = run.text.slice(start + 1, end - 1).trim();
  reader.fail(
    UNEXPECTED,
    start,
    end,
    `The inputs stand without ${kind === RECORD_OPEN ? 'braces' : 'parentheses'} around them: {@props title: string}.`,
    fix('Leave them out', start, end, inside),
  );
  reader.at = stop;
}

/** `?name: Type`: whether the mark stands before its name; tells so. */
function isMarkFirst(reader: Reader): boolean {
  if (reader.operator !== QUESTION) return false;
  const { start, end, run } = reader;
  const behind = reader.after(reader.at);
  if (behind >= reader.stop || run.kinds[behind] !== NAME) return false;
  const name = run.textOf(behind);
  reader.fail(
    HEAD_INCOMPLETE,
    start,
    end,
    `The mark of what may be left out stands behind the name: ${name}?.`,
    fix(`Write ${name}?`, start, run.ends[behind]!, `${name}?`),
  );
  return true;
}

function propOf(parser: HeadParser): Prop | null {
  const { reader } = parser;
  if (reader.kind !== NAME) {
    if (!isMarkFirst(reader)) parser.newName('An input and its type belong here: {@props title: string}.');
    return null;
  }
  refuseReserved(parser, reader.text);
  const field = parser.types.field()!;
  let defaultValue = null;
  if (reader.takeOperator(EQUALS_SIGN)) defaultValue = parser.expression();
  return { ...field, end: reader.lastEnd, defaultValue };
}

/** A word of the language where an input gets its name. */
export function refuseReserved({ reader }: HeadParser, name: string): void {
  if (!isReserved(name)) return;
  reader.tell(
    BAD_NAME,
    reader.start,
    reader.end,
    `"${name}" is a word of the language; choose another name.`,
  );
}

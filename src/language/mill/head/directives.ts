import { BAD_NAME, COMMA_MISSING, HEAD_INCOMPLETE, NAME_REPEATED, UNEXPECTED } from '../codes.js';
import type { Identifier } from '../expression/nodes.js';
import { COLON, COMMA, EQUALS_SIGN } from '../expression/operators.js';
import { fix, isReserved, NOTHING } from '../expression/reader.js';
import { stringValue } from '../expression/strings.js';
import { NAME, NUMBER, STRING } from '../kinds.js';
import type { DirectiveHead, Prop, Source } from './nodes.js';
import type { HeadParser } from './reading.js';

/** What a directive says, behind `{@word`. */
export function readDirective(parser: HeadParser, word: string): DirectiveHead {
  switch (word) {
    case 'lang':
      return readLang(parser);
    case 'mode':
      return readMode(parser);
    case 'import':
      return readImport(parser);
    case 'type':
      return readType(parser);
    case 'props':
      return readProps(parser);
    case 'use':
      return readUse(parser);
    case 'provide': {
      const name = parser.newName('A name and its value are missing: {@provide currency = "EUR"}.');
      const value = name === null ? null : parser.value(`The value is missing: ${name.name} = value.`);
      parser.end();
      return { kind: 'provide', name, value };
    }
    default:
      parser.reader.at = parser.reader.stop;
      return { kind: 'unknown' };
  }
}

function readLang(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  if (reader.kind !== NUMBER) {
    parser.incomplete('The version of the language is missing: {@lang 1}.');
    return { kind: 'lang', version: null };
  }
  const version = Number(reader.text);
  reader.next();
  parser.end();
  return { kind: 'lang', version };
}

function readMode(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  const mode = reader.isWord('text') ? 'text' : reader.isWord('html') ? 'html' : null;
  if (mode === null) {
    if (reader.kind === NAME) {
      reader.fail(
        UNEXPECTED,
        reader.start,
        reader.end,
        `There is no mode "${reader.text}"; there are "text" and "html".`,
      );
      reader.at = reader.stop;
    } else parser.incomplete('The mode is missing: {@mode text} or {@mode html}.');
    return { kind: 'mode', mode };
  }
  reader.next();
  parser.end();
  return { kind: 'mode', mode };
}

function readImport(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  const example = '{@import Card from "./card.mill"}';
  // A file may be called "type": then "from" follows.
  const behind = reader.after(reader.at);
  const isType =
    reader.isWord('type') &&
    behind < reader.stop &&
    reader.run.kinds[behind] === NAME &&
    (reader.run.textOf(behind) !== 'from' || reader.run.kinds[reader.after(behind)] === NAME);
  if (isType) reader.next();
  const name = parser.newName(`A name and a file are missing: ${example}.`);
  let source: Source | null = null;
  if (name !== null) {
    if (!reader.takeWord('from')) {
      const isSource = reader.kind === STRING;
      if (isSource) {
        reader.fail(
          HEAD_INCOMPLETE,
          reader.start,
          reader.end,
          `"from" is missing before the file: ${example}.`,
          fix('Insert "from"', reader.start, reader.start, 'from '),
        );
      } else parser.incomplete(`"from" and a file are missing: ${example}.`);
    }
    if (reader.kind === STRING) {
      const { start, end } = reader;
      source = { start, end, value: stringValue(reader.text) };
      reader.next();
      demandPath(parser, source);
    } else parser.incomplete(`The file stands in quotes behind "from": ${example}.`);
  }
  parser.end();
  return { kind: 'import', isType, name, source };
}

function demandPath(parser: HeadParser, { start, end, value }: Source): void {
  if (/^\.{1,2}\/./.test(value)) return;
  const isBare = /^[\w-]/.test(value) && !value.includes(':');
  parser.reader.tell(
    UNEXPECTED,
    start,
    end,
    'A file is given by its path from this one, which begins with "./" or "../".',
    isBare ? fix(`Write "./${value}"`, start + 1, start + 1, './') : [],
  );
}

function readType(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  const name = parser.newName('A name and its type are missing: {@type Size = "S" | "M"}.');
  if (name === null) return { kind: 'type', name, type: null };
  if (!reader.takeOperator(EQUALS_SIGN)) {
    if (reader.operator === COLON) {
      reader.fail(
        UNEXPECTED,
        reader.start,
        reader.end,
        `A type is given with "=": {@type ${name.name} = …}.`,
        fix('Write "="', reader.start, reader.end, '='),
      );
      reader.next();
    } else {
      parser.incomplete(`The type is missing: {@type ${name.name} = …}.`);
      reader.at = reader.stop;
      return { kind: 'type', name, type: null };
    }
  }
  const type = parser.types.union();
  parser.end();
  return { kind: 'type', name, type };
}

function readProps(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  const props: Prop[] = [];
  const names = new Set<string>();
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

function propOf(parser: HeadParser): Prop | null {
  const { reader } = parser;
  if (reader.kind !== NAME) {
    parser.newName('An input and its type belong here: {@props title: string}.');
    return null;
  }
  refuseReserved(parser, reader.text);
  const field = parser.types.field()!;
  let defaultValue = null;
  if (reader.takeOperator(EQUALS_SIGN)) defaultValue = parser.expression();
  return { ...field, end: reader.lastEnd, defaultValue };
}

function refuseReserved({ reader }: HeadParser, name: string): void {
  if (!isReserved(name)) return;
  reader.tell(
    BAD_NAME,
    reader.start,
    reader.end,
    `"${name}" is a word of the language; choose another name.`,
  );
}

function readUse(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  let name: Identifier | null = null;
  if (reader.kind !== NAME) {
    parser.newName('A name and its type are missing: {@use currency: string}.');
    parser.end();
    return { kind: 'use', name, type: null, defaultValue: null };
  }
  refuseReserved(parser, reader.text);
  const field = parser.types.field()!;
  name = field.name;
  const defaultValue = reader.takeOperator(EQUALS_SIGN) ? parser.expression() : null;
  parser.end();
  return { kind: 'use', name, type: field.type, defaultValue };
}

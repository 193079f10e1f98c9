import { HEAD_INCOMPLETE, UNEXPECTED } from '../codes.js';
import { COLON, EQUALS_SIGN } from '../expression/operators.js';
import { fix, NOTHING } from '../expression/reader.js';
import { NAME, NUMBER, RECORD_OPEN, STRING } from '../kinds.js';
import { readImport } from './import.js';
import type { DirectiveHead } from './nodes.js';
import { readProps, refuseReserved } from './props.js';
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

/** The version of the language that is read here. */
const VERSION = 1;

function readLang(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  const { start, end, text, kind } = reader;
  const better = fix(`Write ${VERSION}`, start, end, String(VERSION));
  if (kind === NAME || kind === STRING) {
    reader.fail(HEAD_INCOMPLETE, start, end, 'The version of the language is a number: {@lang 1}.', better);
    reader.at = reader.stop;
    return { kind: 'lang', version: null };
  }
  if (kind !== NUMBER) {
    const { wordEnd } = parser;
    const isAlone = kind === NOTHING;
    parser.incomplete(
      'The version of the language is missing: {@lang 1}.',
      isAlone ? fix(`Insert ${VERSION}`, wordEnd, wordEnd, ` ${VERSION}`) : [],
    );
    return { kind: 'lang', version: null };
  }
  const version = Number(text);
  if (version !== VERSION) {
    reader.tell(
      UNEXPECTED,
      start,
      end,
      `There is no version ${text} of the language here; what this reads is {@lang ${VERSION}}.`,
      better,
    );
  }
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
    } else modeMissing(parser);
    return { kind: 'mode', mode };
  }
  reader.next();
  parser.end();
  return { kind: 'mode', mode };
}

/** The mode is in quotes, behind an equals sign, or not there. */
function modeMissing(parser: HeadParser): void {
  const { reader } = parser;
  const { run, start, stop } = reader;
  const end = reader.kind === NOTHING ? start : run.ends[stop - 1]!;
  const mode = /^=?\s*["']?(text|html)["']?$/.exec(run.text.slice(start, end))?.[1];
  if (mode === undefined) {
    parser.incomplete('The mode is missing: {@mode text} or {@mode html}.');
    return;
  }
  const fixes = fix(`Write ${mode}`, parser.wordEnd, end, ` ${mode}`);
  reader.fail(HEAD_INCOMPLETE, start, end, `The mode stands as a word alone: {@mode ${mode}}.`, fixes);
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
    } else if (reader.kind === RECORD_OPEN) {
      const { start, end } = reader;
      reader.tell(
        HEAD_INCOMPLETE,
        start,
        end,
        `"=" is missing before the type: {@type ${name.name} = …}.`,
        fix('Insert =', start, start, '= '),
      );
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

function readUse(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  if (reader.kind !== NAME) {
    parser.newName('A name and its type are missing: {@use currency: string}.');
    parser.end();
    return { kind: 'use', name: null, type: null, defaultValue: null };
  }
  refuseReserved(parser, reader.text);
  const field = parser.types.field()!;
  const { name } = field;
  const defaultValue = reader.takeOperator(EQUALS_SIGN) ? parser.expression() : null;
  parser.end();
  return { kind: 'use', name, type: field.type, defaultValue };
}

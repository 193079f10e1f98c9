import { BAD_NAME, BAD_TYPE } from '../codes.js';
import type { Fix, Identifier } from '../expression/nodes.js';
import { ARROW, BARS, COLON, COMMA, EQUALS_SIGN, MINUS, PIPE } from '../expression/operators.js';
import { fix, isReserved, NOTHING, type Reader } from '../expression/reader.js';
import { BRACKET_CLOSE, NAME, NUMBER, STRING } from '../kinds.js';

/** Takes the bar between two members; two bars are told, and taken for one. */
export function takeBar(reader: Reader): boolean {
  const { operator, start, end } = reader;
  if (operator === BARS) {
    reader.tell(BAD_TYPE, start, end, 'One "|" stands between two types.', fix('Write "|"', start, end, '|'));
  } else if (operator !== PIPE) return false;
  reader.next();
  return true;
}

/** `[string]`, as other languages have it. */
export function listAround(reader: Reader): void {
  const { run, at, start } = reader;
  const close = at + 2;
  const name = close < reader.stop && run.kinds[close] === BRACKET_CLOSE ? run.textOf(at + 1) : '';
  if (!/^\w+$/.test(name)) return;
  const end = run.ends[close]!;
  const message = `A list has its brackets behind the type of its items: ${name}[].`;
  reader.fail(BAD_TYPE, start, end, message, fix(`Write ${name}[]`, start, end, `${name}[]`));
}

/** `() => string`, at the closing parenthesis. */
export function refuseFunction(reader: Reader, start: number): void {
  const { run, at } = reader;
  const arrow = reader.after(at);
  const result = reader.operatorAt(arrow) === ARROW ? reader.after(arrow) : at;
  const end = run.ends[result < reader.stop ? result : at]!;
  reader.fail(BAD_TYPE, start, end, 'A function cannot be given to a template; the host registers those.');
}

/** Where a type should begin and none does. */
export function missingType(reader: Reader): void {
  const { before } = reader;
  if (reader.isError) failType(reader, '');
  else if (reader.kind !== NOTHING && !reader.closes && reader.operator === 0) {
    failType(reader, `"${reader.text}" is no type.`);
  } else if (before < 0) failType(reader, 'A type is missing here.');
  else {
    const { run } = reader;
    reader.fail(
      BAD_TYPE,
      run.starts[before]!,
      run.ends[before]!,
      `A type is missing behind "${run.textOf(before)}".`,
    );
  }
}

/** At the next token; quietly where the scanner has told of it. */
export function failType(reader: Reader, message: string): void {
  if (reader.isError) reader.failQuietly();
  else reader.fail(BAD_TYPE, reader.start, reader.end, message);
}

/** A field without its colon and type. */
export function typeMissing(reader: Reader, name: Identifier): void {
  if (reader.operator === MINUS && reader.isAdjacent) {
    reader.fail(
      BAD_NAME,
      name.start,
      reader.end,
      'A name has no dash; it consists of letters, digits and "_".',
      fix('Write "_"', reader.start, reader.end, '_'),
    );
  }
  const isEquals = reader.operator === EQUALS_SIGN;
  if (isEquals) {
    reader.fail(
      BAD_TYPE,
      reader.start,
      reader.end,
      `The type stands behind a colon: ${name.name}: string.`,
      fixOfEquals(reader, name),
    );
  } else {
    // What stands there is the type, and the colon is missing.
    const behind = reader.after(reader.at);
    const isType = reader.kind === NAME && reader.operatorAt(behind) !== COLON;
    reader.fail(
      BAD_TYPE,
      name.start,
      isType ? reader.end : name.end,
      isType
        ? `A colon is missing between the name and its type: ${name.name}: ${reader.text}.`
        : `The type of "${name.name}" is missing: ${name.name}: string.`,
      isType ? fix('Insert a colon', reader.lastEnd, reader.lastEnd, ':') : [],
    );
  }
}

/** `title = "Shop"`, whose type is that of its value, and `title = string`. Nothing where neither is to be seen. */
function fixOfEquals(reader: Reader, { end }: Identifier): readonly Fix[] {
  const { run, at, stop } = reader;
  const value = reader.after(at);
  const behind = reader.after(value);
  if (value >= stop || (behind < stop && reader.operatorAt(behind) !== COMMA)) return [];
  const kind = run.kinds[value]!;
  const text = run.textOf(value);
  const isBoolean = kind === NAME && (text === 'true' || text === 'false');
  const type = kind === STRING ? 'string' : kind === NUMBER ? 'number' : isBoolean ? 'boolean' : null;
  if (type !== null) return fix(`Insert : ${type}`, end, end, `: ${type}`);
  const isType = kind === NAME && (builtIn.has(text) || /^[A-Z]/.test(text));
  return isType ? fix('Write ":"', end, reader.end, ':') : [];
}

const builtIn: ReadonlySet<string> = new Set('string number boolean date html url unknown'.split(' '));

/** What cannot be the name of a type, or is called otherwise here. */
export function refuseName(reader: Reader, text: string): void {
  const { start, end } = reader;
  if (isReserved(text)) {
    reader.fail(BAD_TYPE, start, end, `"${text}" is a word of the language and no type.`);
  } else if (WRONG_NAMES.has(text)) {
    const right = WRONG_NAMES.get(text)!;
    reader.tell(
      BAD_TYPE,
      start,
      end,
      `There is no type "${text}"; it is written ${right}.`,
      right.includes(' ') ? [] : fix(`Write ${right}`, start, end, right),
    );
  }
}

/** What types are called elsewhere. */
const WRONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['String', 'string'],
  ['str', 'string'],
  ['text', 'string'],
  ['Number', 'number'],
  ['int', 'number'],
  ['integer', 'number'],
  ['float', 'number'],
  ['double', 'number'],
  ['Boolean', 'boolean'],
  ['bool', 'boolean'],
  ['undefined', 'null'],
  ['any', 'unknown'],
  ['Array', 'with brackets behind the type of the items, such as string[]'],
  ['object', 'as a record, such as {name: string}'],
]);

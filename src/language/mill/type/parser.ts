import { BAD_NAME, BAD_TYPE, COMMA_MISSING, EXPRESSION_TOO_LARGE } from '../codes.js';
import {
  BRACKET_CLOSE,
  BRACKET_OPEN,
  NAME,
  NUMBER,
  PAREN_CLOSE,
  PAREN_OPEN,
  RECORD_CLOSE,
  RECORD_OPEN,
  STRING,
} from '../kinds.js';
import {
  ARROW,
  BARS,
  COALESCE,
  COLON,
  COMMA,
  EQUALS_SIGN,
  MINUS,
  PIPE,
  QUESTION,
} from '../expression/operators.js';
import { fix, isReserved, NOTHING, type Reader } from '../expression/reader.js';
import { stringValue } from '../expression/strings.js';
import type { Field, Type } from './nodes.js';

/** As with expressions: who walks a type may recurse. */
const DEEPEST = 200;

/** Reads a type and always returns one; stops before what is no part of it. */
export class TypeParser {
  readonly reader: Reader;
  #depth = 0;
  /** How deep the tree is that was made last. */
  #height = 0;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** `A | B`; a bar may stand in front of the first as well. */
  union(): Type {
    const { reader } = this;
    const { start } = reader;
    if (++this.#depth > DEEPEST) return this.#tooDeep();
    reader.takeOperator(PIPE);
    const first = this.#postfix();
    const members = [first];
    let height = this.#height;
    while (this.#bar()) {
      members.push(this.#postfix());
      height = Math.max(height, this.#height);
    }
    this.#height = members.length === 1 ? height : height + 1;
    this.#depth--;
    return members.length === 1 ? first : { kind: 'union', start, end: reader.lastEnd, members };
  }

  /** Takes the bar between two members; two bars are told, and taken for one. */
  #bar(): boolean {
    const { reader } = this;
    const { operator, start, end } = reader;
    if (operator === BARS) {
      reader.tell(
        BAD_TYPE,
        start,
        end,
        'One "|" stands between two types.',
        fix('Write "|"', start, end, '|'),
      );
    } else if (operator !== PIPE) return false;
    reader.next();
    return true;
  }

  /** `name?: Type`, at the name. Null where no name is. */
  field(): Field | null {
    const { reader } = this;
    const { start } = reader;
    const { end, kind, text } = reader;
    if (kind !== NAME && kind !== STRING) return null;
    const name = { name: kind === STRING ? stringValue(text) : text, start, end };
    reader.next();
    const isOptional = reader.takeOperator(QUESTION);
    if (reader.operator === COLON) {
      reader.next();
      const type = this.union();
      return { start, end: reader.lastEnd, name, isOptional, type };
    }
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
        fix('Write ":"', name.end, reader.end, ':'),
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
        isType ? fix('Insert a colon', name.end, name.end, ':') : [],
      );
    }
    const { lastEnd } = reader;
    return {
      start,
      end: lastEnd,
      name,
      isOptional,
      type: { kind: 'broken', start: lastEnd, end: lastEnd },
    };
  }

  #postfix(): Type {
    const { reader } = this;
    this.#height = 0;
    let type = this.#atom();
    for (;;) {
      const { start } = type;
      if (this.#height >= DEEPEST) type = this.#refuse(start);
      if (reader.kind === BRACKET_OPEN && reader.end - reader.start === 1) {
        reader.next();
        if (reader.kind !== BRACKET_CLOSE && reader.kind !== NOTHING && !reader.closes) {
          const { start: from } = reader;
          reader.skipItem(false, 0);
          const to = reader.lastEnd;
          reader.fail(
            BAD_TYPE,
            from,
            to,
            'Nothing stands in the brackets of a list type: Product[].',
            reader.kind === BRACKET_CLOSE ? fix('Leave it out', from, to, '') : [],
          );
        }
        if (reader.kind === BRACKET_CLOSE) reader.next();
        type = { kind: 'list', start, end: reader.lastEnd, item: type };
        this.#height++;
      } else if (reader.takeOperator(QUESTION) || reader.takeOperator(COALESCE)) {
        type = { kind: 'optional', start, end: reader.lastEnd, inner: type };
        this.#height++;
      } else return type;
    }
  }

  #atom(): Type {
    const { reader } = this;
    const { start, end, kind, text } = reader;
    if (kind === NAME) return this.#word(text, start, end);
    if (kind === STRING) {
      reader.next();
      return { kind: 'literal', start, end, value: stringValue(text) };
    }
    if (kind === NUMBER) {
      reader.next();
      return { kind: 'literal', start, end, value: Number(text) };
    }
    if (kind === PAREN_OPEN) {
      reader.next();
      if (reader.kind === PAREN_CLOSE) this.#function(start);
      const inner = this.union();
      this.#height++;
      this.#close(PAREN_CLOSE);
      return { kind: 'group', start, end: reader.lastEnd, inner };
    }
    if (kind === RECORD_OPEN) return this.#record();
    if (kind === BRACKET_OPEN) this.#listAround();
    if (reader.operator === MINUS) {
      reader.next();
      if (reader.kind === NUMBER) {
        const value = -Number(reader.text);
        reader.next();
        return { kind: 'literal', start, end: reader.lastEnd, value };
      }
    }
    this.#missing();
    const { lastEnd } = reader;
    return { kind: 'broken', start: lastEnd, end: lastEnd };
  }

  /** `[string]`, as other languages have it. */
  #listAround(): void {
    const { reader } = this;
    const { run, at, start } = reader;
    const close = at + 2;
    const name = close < reader.stop && run.kinds[close] === BRACKET_CLOSE ? run.textOf(at + 1) : '';
    if (!/^\w+$/.test(name)) return;
    const end = run.ends[close]!;
    const message = `A list has its brackets behind the type of its items: ${name}[].`;
    reader.fail(BAD_TYPE, start, end, message, fix(`Write ${name}[]`, start, end, `${name}[]`));
  }

  /** `() => string`, at the closing parenthesis. */
  #function(start: number): void {
    const { reader } = this;
    const { run, at } = reader;
    const arrow = reader.after(at);
    const result = reader.operatorAt(arrow) === ARROW ? reader.after(arrow) : at;
    const end = run.ends[result < reader.stop ? result : at]!;
    reader.fail(BAD_TYPE, start, end, 'A function cannot be given to a template; the host registers those.');
  }

  #word(text: string, start: number, end: number): Type {
    const { reader } = this;
    if (text === 'true' || text === 'false' || text === 'null') {
      reader.next();
      return { kind: 'literal', start, end, value: text === 'null' ? null : text === 'true' };
    }
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
    reader.next();
    return { kind: 'named', start, end, name: text };
  }

  #record(): Type {
    const { reader } = this;
    const { start } = reader;
    reader.next();
    if (reader.kind === BRACKET_OPEN) return this.#map(start);
    const fields: Field[] = [];
    let height = 0;
    while (reader.kind !== NOTHING && !reader.closes) {
      const field = this.field();
      if (field === null) {
        if (reader.operator !== COMMA) this.#fail('A name and its type belong here: {name: string}.');
        reader.skipItem(true, COMMA);
      } else fields.push(field);
      height = Math.max(height, this.#height);
      if (reader.takeOperator(COMMA) || reader.kind === NOTHING || reader.closes) continue;
      if (reader.kind === NAME) {
        const { lastEnd } = reader;
        reader.tell(
          COMMA_MISSING,
          reader.start,
          reader.end,
          `A comma is missing before "${reader.text}".`,
          fix('Insert a comma', lastEnd, lastEnd, ','),
        );
      } else {
        this.#fail(`"${reader.text}" does not fit into a type.`);
        reader.skipItem(true, COMMA);
        reader.takeOperator(COMMA);
      }
    }
    if (reader.kind === RECORD_CLOSE) reader.next();
    this.#height = height + 1;
    return { kind: 'record', start, end: reader.lastEnd, fields };
  }

  #map(start: number): Type {
    const { reader } = this;
    reader.next();
    if (!reader.takeWord('string')) this.#fail('The names in such a record are text: {[string]: number}.');
    this.#close(BRACKET_CLOSE);
    if (!reader.takeOperator(COLON)) this.#fail('The type of the values is missing: {[string]: number}.');
    const value = this.union();
    this.#height++;
    this.#close(RECORD_CLOSE);
    return { kind: 'map', start, end: reader.lastEnd, value };
  }

  #close(kind: number): void {
    const { reader } = this;
    if (reader.kind !== kind && reader.kind !== NOTHING && !reader.closes) {
      this.#fail(`"${reader.text}" does not fit into a type.`);
      reader.skipItem(false, 0);
    }
    if (reader.kind === kind) reader.next();
  }

  #missing(): void {
    const { reader } = this;
    const { before } = reader;
    if (reader.isError) this.#fail('');
    else if (reader.kind !== NOTHING && !reader.closes && reader.operator === 0) {
      this.#fail(`"${reader.text}" is no type.`);
    } else if (before < 0) this.#fail('A type is missing here.');
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
  #fail(message: string): void {
    const { reader } = this;
    if (reader.isError) reader.failQuietly();
    else reader.fail(BAD_TYPE, reader.start, reader.end, message);
  }

  #tooDeep(): Type {
    const { reader } = this;
    const { start } = reader;
    this.#depth--;
    reader.skipItem(false, 0);
    return this.#refuse(start);
  }

  #refuse(start: number): Type {
    const { reader } = this;
    this.#height = 0;
    const { lastEnd } = reader;
    reader.fail(
      EXPRESSION_TOO_LARGE,
      start,
      Math.max(start, lastEnd),
      `This type is nested more than ${DEEPEST} levels deep; give its parts names with {@type}.`,
    );
    return { kind: 'broken', start, end: Math.max(start, lastEnd) };
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

import { BAD_TYPE, COMMA_MISSING, EXPRESSION_TOO_LARGE } from '../codes.js';
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
import { COALESCE, COLON, COMMA, MINUS, PIPE, QUESTION } from '../expression/operators.js';
import { fix, NOTHING, type Reader } from '../expression/reader.js';
import { stringValue } from '../expression/strings.js';
import {
  failType,
  listAround,
  missingType,
  refuseFunction,
  refuseName,
  takeBar,
  typeMissing,
} from './faults.js';
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
    while (takeBar(reader)) {
      members.push(this.#postfix());
      height = Math.max(height, this.#height);
    }
    this.#height = members.length === 1 ? height : height + 1;
    this.#depth--;
    return members.length === 1 ? first : { kind: 'union', start, end: reader.lastEnd, members };
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
    typeMissing(reader, name);
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
            reader.kind === BRACKET_CLOSE && /^\d+$/.test(reader.run.text.slice(from, to))
              ? fix('Leave it out', from, to, '')
              : [],
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
      if (reader.kind === PAREN_CLOSE) refuseFunction(reader, start);
      const inner = this.union();
      this.#height++;
      this.#close(PAREN_CLOSE);
      return { kind: 'group', start, end: reader.lastEnd, inner };
    }
    if (kind === RECORD_OPEN) return this.#record();
    if (kind === BRACKET_OPEN) listAround(reader);
    if (reader.operator === MINUS) {
      reader.next();
      if (reader.kind === NUMBER) {
        const value = -Number(reader.text);
        reader.next();
        return { kind: 'literal', start, end: reader.lastEnd, value };
      }
    }
    missingType(reader);
    const { lastEnd } = reader;
    return { kind: 'broken', start: lastEnd, end: lastEnd };
  }

  #word(text: string, start: number, end: number): Type {
    const { reader } = this;
    if (text === 'true' || text === 'false' || text === 'null') {
      reader.next();
      return { kind: 'literal', start, end, value: text === 'null' ? null : text === 'true' };
    }
    refuseName(reader, text);
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
        if (reader.operator !== COMMA) failType(reader, 'A name and its type belong here: {name: string}.');
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
        failType(reader, `"${reader.text}" does not fit into a type.`);
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
    if (!reader.takeWord('string'))
      failType(reader, 'The names in such a record are text: {[string]: number}.');
    this.#close(BRACKET_CLOSE);
    if (!reader.takeOperator(COLON))
      failType(reader, 'The type of the values is missing: {[string]: number}.');
    const value = this.union();
    this.#height++;
    this.#close(RECORD_CLOSE);
    return { kind: 'map', start, end: reader.lastEnd, value };
  }

  #close(kind: number): void {
    const { reader } = this;
    if (reader.kind !== kind && reader.kind !== NOTHING && !reader.closes) {
      failType(reader, `"${reader.text}" does not fit into a type.`);
      reader.skipItem(false, 0);
    }
    if (reader.kind === kind) reader.next();
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

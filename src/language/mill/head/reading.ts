import { BAD_NAME, HEAD_INCOMPLETE } from '../codes.js';
import type { Expression, Identifier } from '../expression/nodes.js';
import { unexpected } from '../expression/foreign.js';
import { EQUALS_SIGN } from '../expression/operators.js';
import { ExpressionParser } from '../expression/parser.js';
import { isReserved, NOTHING, type Reader } from '../expression/reader.js';
import { NAME, NUMBER, STRING } from '../kinds.js';
import { TypeParser } from '../type/parser.js';

/** What reads heads: one reader, and parsers on it. */
export class HeadParser {
  readonly reader: Reader;
  readonly expressions: ExpressionParser;
  readonly types: TypeParser;
  /** The span of the word that begins the head, such as `{#each`: what is marked when a part is missing. */
  wordStart = 0;
  wordEnd = 0;

  constructor(reader: Reader) {
    this.reader = reader;
    this.expressions = new ExpressionParser(reader);
    this.types = new TypeParser(reader);
  }

  expression(): Expression {
    return this.expressions.pipe();
  }

  /** A name that the template gives to something; null, and told, when none is there. */
  newName(message: string): Identifier | null {
    const { reader } = this;
    if (reader.kind === NAME) {
      const name = reader.takeName()!;
      if (isReserved(name.name)) {
        reader.tell(
          BAD_NAME,
          name.start,
          name.end,
          `"${name.name}" is a word of the language; choose another name.`,
        );
      }
      return name;
    }
    if (reader.isError) {
      reader.failQuietly();
      reader.next();
    } else if (reader.kind === STRING || reader.kind === NUMBER) {
      reader.fail(
        BAD_NAME,
        reader.start,
        reader.end,
        `A name belongs here, and ${reader.text} is none: names consist of letters, digits and "_".`,
      );
      reader.next();
    } else this.incomplete(message);
    return null;
  }

  /** Something is missing where the reader is: marks what stands before it, at least the word of the head. */
  incomplete(message: string): void {
    const { reader } = this;
    if (reader.isError) {
      unexpected(reader);
      return;
    }
    const isAtEnd = reader.kind === NOTHING;
    reader.fail(
      HEAD_INCOMPLETE,
      isAtEnd ? this.wordStart : reader.start,
      isAtEnd ? Math.max(this.wordEnd, reader.lastEnd) : reader.end,
      message,
    );
  }

  /** `= expression`; null, and told, without it. */
  value(message: string): Expression | null {
    const { reader } = this;
    if (reader.operator === EQUALS_SIGN) {
      reader.next();
      return this.expression();
    }
    this.incomplete(message);
    return null;
  }

  /** What is left belongs to nothing. */
  end(): void {
    const { reader } = this;
    if (reader.kind === NOTHING) return;
    unexpected(reader);
    reader.at = reader.stop;
  }
}

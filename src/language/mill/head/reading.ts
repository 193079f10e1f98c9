import { BAD_NAME, HEAD_INCOMPLETE, WRONG_OPERATOR } from '../codes.js';
import type { Expression, Fix, Identifier } from '../expression/nodes.js';
import { unexpected } from '../expression/unexpected.js';
import { COLON, DOT, EQUALS_SIGN, SAME } from '../expression/operators.js';
import { ExpressionParser } from '../expression/parser.js';
import { fix, isReserved, NOTHING, type Reader } from '../expression/reader.js';
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
      const { start, end, text } = reader;
      const inside = text.slice(1, -1);
      const isQuoted = reader.kind === STRING && /^[a-z_]\w*$/i.test(inside) && !isReserved(inside);
      reader.fail(
        BAD_NAME,
        start,
        end,
        isQuoted
          ? `A name belongs here, and stands without quotes: ${inside}.`
          : `A name belongs here, and ${text} is none: names consist of letters, digits and "_".`,
        isQuoted ? fix(`Write ${inside}`, start, end, inside) : [],
      );
      reader.next();
    } else this.incomplete(message);
    return null;
  }

  /** Something is missing where the reader is: marks what stands before it, at least the word of the head. */
  incomplete(message: string, fixes: readonly Fix[] = []): void {
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
      fixes,
    );
  }

  /** `= expression`; null, and told, without it. */
  value(message: string): Expression | null {
    const { reader } = this;
    const { operator, start, end } = reader;
    if (operator === EQUALS_SIGN) {
      reader.next();
      return this.expression();
    }
    if (operator === SAME || operator === COLON) {
      const title = 'Write "="';
      reader.tell(
        WRONG_OPERATOR,
        start,
        end,
        'A name gets its value with one "=": total = price * 2.',
        fix(title, start, end, '='),
      );
      reader.next();
      return this.expression();
    }
    if (operator === DOT) {
      const name = reader.before;
      reader.fail(
        BAD_NAME,
        reader.run.starts[name]!,
        reader.run.ends[reader.after(reader.at)] ?? end,
        'What gets a value here is a new name, one word without a point; values cannot be changed.',
      );
      return null;
    }
    if (!reader.isBroken && reader.beginsValue && !(reader.kind === NAME && isReserved(reader.text))) {
      reader.fail(
        HEAD_INCOMPLETE,
        start,
        end,
        '"=" is missing between the name and its value.',
        fix('Insert =', start, start, '= '),
      );
      return null;
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

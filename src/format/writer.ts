import type { Edits } from './edits.js';
import type { Settings } from './options.js';
import { behindLastLineEnd, isSpace } from './spaces.js';

/** Lines are not indented further than this, lest deeply nested templates cost their depth for each line. */
const DEEPEST_INDENT = 120;

/** Goes through a text, keeps what is not white space, and knows where on its line it is. */
export class Writer {
  readonly #text: string;
  readonly #edits: Edits;
  readonly #unit: string;
  readonly #lineEnd: string;
  /** UTF-16 code units from the beginning of the line as it will be. */
  column = 0;
  /** What stands in front of the line, for lines that are indented from it. */
  indent = '';
  #at = 0;

  constructor(text: string, edits: Edits, { indent }: Settings, lineEnd: string) {
    this.#text = text;
    this.#edits = edits;
    this.#unit = ' '.repeat(indent);
    this.#lineEnd = lineEnd;
  }

  /** Keeps everything up to `end`. */
  keep(end: number): void {
    const behind = behindLastLineEnd(this.#text, this.#at, end);
    this.column = behind < 0 ? this.column + end - this.#at : end - behind;
    this.#at = end;
  }

  /** The same; its last line is what later ones are indented from. */
  keepLines(end: number): void {
    const behind = behindLastLineEnd(this.#text, this.#at, end);
    if (behind >= 0) {
      let to = behind;
      while (to < end && to - behind < DEEPEST_INDENT && isSpace(this.#text.charCodeAt(to))) to++;
      this.indent = this.#text.slice(behind, to);
    }
    this.keep(end);
  }

  /** White space up to `end` becomes `text`, which ends no line. */
  space(end: number, text: string): void {
    this.#edits.add(this.#at, end, text);
    this.column += text.length;
    this.#at = end;
  }

  /** White space up to `end` ends a line, and another one, empty, when `isBlank`; the next begins with `indent`. */
  line(end: number, indent: string, isBlank: boolean): void {
    this.#edits.add(this.#at, end, (isBlank ? this.#lineEnd : '') + this.#lineEnd + indent);
    this.indent = indent;
    this.column = indent.length;
    this.#at = end;
  }

  /** What stands in front of lines so many levels further in. */
  deeper(indent: string, levels: number): string {
    return indent.length >= DEEPEST_INDENT ? indent : indent + this.#unit.repeat(levels);
  }
}

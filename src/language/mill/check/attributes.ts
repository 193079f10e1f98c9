import {
  ATTRIBUTE_EXPECTED,
  ATTRIBUTE_REPEATED,
  VALUE_MISSING,
  VALUE_WITHOUT_END,
  NOT_ALLOWED_IN_TAG,
} from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { foreignAttribute } from './foreign-attributes.js';
import { NamesSeen } from './names-seen.js';
import type { Tell } from './told.js';

/** Values without quotes are looked at so far when they are to get some. */
const LONGEST_BARE = 300;

const NOTHING_YET = 0;
const NAMED = 1;
const BEHIND_EQUALS = 2;

/** Takes the attributes of one start tag in their order, and tells what is wrong with them. */
export class Attributes {
  readonly #tell: Tell;
  /** The text that all positions count in. */
  #text = '';
  #isComponent = false;
  readonly #seen: NamesSeen = new NamesSeen();
  #state = NOTHING_YET;
  #nameStart = -1;
  #nameEnd = -1;
  #lastEnd = 0;
  /** Where the last "=" stands. */
  #equalsAt = 0;
  /** Where the value before began, when it stood without quotes; -1 otherwise. */
  #bareAt = -1;
  /** Where the hole before began, when it was a whole value; -1 otherwise. */
  #holeAt = -1;
  /** The end of the value of the attribute before, when it stood in quotes and ended in a name and "=". */
  #swallowedAt = -1;
  #swallowStart = 0;
  #isSwallowed = false;
  /** Up to here a fix has put quotes around a value: what seems wrong in it is no fault of its own. */
  #mendedTo = -1;
  #toldTo = -1;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** The next tag; names of a component are compared exactly. */
  begin(text: string, isComponent: boolean): void {
    this.#text = text;
    this.#isComponent = isComponent;
    this.#seen.begin(text, isComponent);
    this.#state = NOTHING_YET;
    this.#nameStart = -1;
    this.#bareAt = -1;
    this.#holeAt = -1;
    this.#swallowedAt = -1;
    this.#isSwallowed = false;
    this.#mendedTo = -1;
    this.#toldTo = -1;
  }

  name(start: number, end: number): void {
    this.#demandValue();
    if (start === this.#swallowedAt) this.#tellSwallowed();
    // With a value of its own it is only the space that is missing, which HTML lets be.
    if (this.#text.charCodeAt(end) !== 61 && this.behindHole(start, end)) return;
    this.#state = NAMED;
    this.#bareAt = -1;
    this.#nameStart = start;
    this.#nameEnd = end;
    this.#lastEnd = end;
    if (this.#isSwallowed) return;
    this.add(start, end);
    foreignAttribute(this.#tell, this.#text, start, end, this.#isComponent);
  }

  /** A name that is given a value here, with one of its own or as a shorthand. */
  add(start: number, end: number): void {
    if (this.#seen.add(start, end)) return;
    this.#tell(
      ATTRIBUTE_REPEATED,
      start,
      end,
      `This tag has the attribute "${this.#text.slice(start, end)}" already; only the first one counts.`,
    );
  }

  get #name(): string {
    return this.#nameStart < 0 ? '' : this.#text.slice(this.#nameStart, this.#nameEnd);
  }

  equals(start: number, end: number): void {
    if (this.#state === NAMED) {
      this.#state = BEHIND_EQUALS;
      this.#equalsAt = start;
      this.#lastEnd = end;
      return;
    }
    if (this.#state === BEHIND_EQUALS) {
      const fixes = fix('Leave it out', start, end, '');
      this.#say(ATTRIBUTE_EXPECTED, start, end, 'One "=" gives an attribute its value.', fixes);
    } else if (this.#bareAt >= 0 && start === this.#lastEnd) {
      this.#equalsInBare(start, end);
      this.#state = BEHIND_EQUALS;
      this.#lastEnd = end;
    } else {
      this.#say(ATTRIBUTE_EXPECTED, start, end, 'The name of the attribute is missing before "=".');
      this.#state = BEHIND_EQUALS;
      this.#nameStart = -1;
      this.#equalsAt = start;
      this.#lastEnd = end;
    }
  }

  /** `a=b=c`, and `a= b="c"`, whose first value is missing. */
  #equalsInBare(start: number, end: number): void {
    const { equals, bare } = { equals: this.#equalsAt + 1, bare: this.#bareAt };
    const next = this.#text.charCodeAt(end);
    if (bare > equals && (next === 34 || next === 39 || next === 123)) {
      this.#say(
        VALUE_MISSING,
        this.#nameStart,
        equals,
        `The value of "${this.#name}" is missing behind "=".`,
        fix('Give it an empty value', equals, equals, '""'),
      );
      return;
    }
    this.#say(
      ATTRIBUTE_EXPECTED,
      start,
      end,
      `A value with "=" in it stands in quotes: ${this.#name}="…".`,
      this.#quotesFix(bare, end),
    );
  }

  /** Puts quotes around a value that has no space in it, and goes on behind `end`. */
  #quotesFix(start: number, end: number): readonly Fix[] {
    const rest = /^(?:[^\s"'<>{}`]|\{[\w.]+\})*/.exec(this.#text.slice(end, end + LONGEST_BARE))![0];
    const isClosing = rest.endsWith('/') && this.#text.charCodeAt(end + rest.length) === 62;
    const value = this.#text.slice(start, end + rest.length - (isClosing ? 1 : 0));
    if (/["'\r\n]/.test(value)) return [];
    this.#mendedTo = start + value.length;
    return fix('Put quotes around it', start, start + value.length, `"${value}"`);
  }

  /** Something directly behind a hole that is a value: `href={base}/hats`. Whether it was told. */
  behindHole(start: number, end: number): boolean {
    const from = this.#holeAt;
    if (from < 0 || start !== this.#lastEnd || this.#state !== NOTHING_YET) return false;
    this.#holeAt = -1;
    const fixes = this.#quotesFix(from, end);
    const to = fixes[0]?.edits[0]?.end ?? end;
    const message = `A value of several parts stands in quotes: ${this.#name}="…".`;
    this.#say(ATTRIBUTE_EXPECTED, from, to, message, fixes);
    return true;
  }

  get isBehindEquals(): boolean {
    return this.#state === BEHIND_EQUALS;
  }

  /** A value without quotes. */
  bare(start: number, end: number): void {
    const text = this.#text;
    if (text.charCodeAt(start) > 127 && '“”„‘’«»'.includes(text[start]!)) {
      const value = /^.([^“”„‘’«»"<>{}\r\n]*)[“”‘’«»]/.exec(text.slice(start, start + LONGEST_BARE));
      this.#say(
        NOT_ALLOWED_IN_TAG,
        start,
        end,
        `The value of an attribute stands between straight quotes, " or '; this is the sign ${text[start]} of a word processor.`,
        value === null ? [] : fix('Write straight quotes', start, start + value[0].length, `"${value[1]!}"`),
      );
    }
    this.lost(end);
    this.#bareAt = start;
  }

  /** A value of which no more is to be said. */
  lost(end: number): void {
    this.#state = NOTHING_YET;
    this.#lastEnd = end;
    this.#holeAt = -1;
  }

  /** A hole as a value in which nothing can be wrong. */
  path(start: number, end: number): void {
    this.lost(end);
    this.#holeAt = start;
  }

  /** A value in quotes. */
  quoted(start: number, end: number): void {
    if (this.#state === NOTHING_YET && this.#text.charCodeAt(end) === 61) {
      this.#quotedName(start, end);
      return;
    }
    if (this.#state !== BEHIND_EQUALS) {
      this.#say(
        ATTRIBUTE_EXPECTED,
        start,
        end,
        this.#state === NAMED
          ? `Between "${this.#name}" and its value "=" is missing.`
          : 'There is one quote too many here, or an attribute without a name.',
      );
    } else if (
      this.#text.charCodeAt(end - 2) === 61 &&
      /\s[\w:-]+=$/.test(this.#text.slice(start + 1, end - 1))
    ) {
      this.#swallowedAt = end;
      this.#swallowStart = start;
    }
    this.lost(end);
  }

  /** `"class"="a"` */
  #quotedName(start: number, end: number): void {
    const name = this.#text.slice(start + 1, end - 1);
    const isName = /^[\w:-]+$/.test(name);
    this.#say(
      ATTRIBUTE_EXPECTED,
      start,
      end,
      'The name of an attribute stands without quotes: class="…".',
      isName ? fix(`Write ${name}`, start, end, name) : [],
    );
    this.#state = NAMED;
    this.#nameStart = start + 1;
    this.#nameEnd = end - 1;
    this.#lastEnd = end;
  }

  /** A hole as a value or by itself; `nameStart` is -1 when it is not just a name. */
  hole(
    start: number,
    end: number,
    nameStart: number,
    nameEnd: number,
    isSpread: boolean,
    isBroken: boolean,
  ): void {
    const isValue = this.#state === BEHIND_EQUALS;
    if (isBroken) {
      // What is wrong in it is enough to tell.
    } else if (isValue && isSpread) {
      this.#say(ATTRIBUTE_EXPECTED, start, end, 'A record is spread without a name before it: {...record}.');
    } else if (!isValue && this.#lastEnd === start && this.#state === NOTHING_YET && this.#nameStart >= 0) {
      this.#say(
        ATTRIBUTE_EXPECTED,
        start,
        end,
        `A value of several parts stands in quotes: ${this.#name}="…${end - start > 40 ? '{…}' : this.#text.slice(start, end)}".`,
        this.#bareAt < 0 ? [] : this.#quotesFix(this.#bareAt, end),
      );
    } else if (!isValue && nameStart >= 0) this.add(nameStart, nameEnd);
    else if (!isValue && !isSpread) {
      this.#say(
        ATTRIBUTE_EXPECTED,
        start,
        end,
        'The name of the attribute is missing: name={value}. Alone can stand {name} and {...record}.',
      );
    }
    this.#state = NOTHING_YET;
    this.#lastEnd = end;
    this.#holeAt = isValue && !isBroken ? start : -1;
  }

  end(): void {
    this.#demandValue();
    this.#state = NOTHING_YET;
    this.#nameStart = -1;
  }

  #demandValue(): void {
    if (this.#state !== BEHIND_EQUALS) return;
    this.#state = NOTHING_YET;
    this.#say(
      VALUE_MISSING,
      this.#nameStart < 0 ? this.#equalsAt : this.#nameStart,
      this.#lastEnd,
      this.#name === '' ? 'The value is missing.' : `The value of "${this.#name}" is missing behind "=".`,
      this.#name === ''
        ? []
        : [
            {
              title: 'Give it an empty value',
              edits: [{ start: this.#lastEnd, end: this.#lastEnd, text: '""' }],
            },
          ],
    );
  }

  /** A quote that is missing made the next attribute part of a value: the rest of the tag is upside down. */
  #tellSwallowed(): void {
    if (this.#isSwallowed) return;
    const value = this.#text.slice(this.#swallowStart, this.#swallowedAt - 1);
    const sign = value[0]!;
    const behind = this.#swallowStart + value.search(/\s+[\w:-]+=$/);
    const last = this.#text[behind - 1]!;
    const isWrong = behind > this.#swallowStart + 1 && last !== sign && (last === '"' || last === "'");
    this.#tell(
      VALUE_WITHOUT_END,
      this.#swallowStart,
      this.#swallowedAt,
      isWrong
        ? `This value begins with ${sign} and ends with ${last}; both must be the same.`
        : 'The closing quote of this value is missing: it goes on into the next attribute.',
      isWrong ? fix(`Write ${sign}`, behind - 1, behind, sign) : fix(`Insert ${sign}`, behind, behind, sign),
    );
    this.#isSwallowed = true;
  }

  #say(code: string, start: number, end: number, message: string, fixes: readonly Fix[] = []): void {
    if (this.#isSwallowed || start < this.#toldTo) return;
    this.#tell(code, start, end, message, fixes);
    this.#toldTo = this.#mendedTo;
  }
}

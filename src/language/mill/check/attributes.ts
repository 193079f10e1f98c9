import {
  ATTRIBUTE_EXPECTED,
  ATTRIBUTE_REPEATED,
  FOREIGN,
  VALUE_MISSING,
  VALUE_WITHOUT_END,
  NOT_ALLOWED_IN_TAG,
} from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';

/** What is reported of a tag's attributes. */
export type Tell = (
  code: string,
  start: number,
  end: number,
  message: string,
  fixes?: readonly Fix[],
  isWarning?: boolean,
) => void;

const NOTHING_YET = 0;
const NAMED = 1;
const BEHIND_EQUALS = 2;

/** Longer lists of attributes are compared by a set. */
const FEW = 8;

/** Takes the attributes of one start tag in their order, and tells what is wrong with them. */
export class Attributes {
  readonly #tell: Tell;
  /** The text that all positions count in. */
  #text = '';
  #isComponent = false;
  /** Where the names stand: starts and ends by turns. */
  readonly #places: number[] = [];
  #count = 0;
  #set: Set<string> | null = null;
  #state = NOTHING_YET;
  #nameStart = -1;
  #nameEnd = -1;
  #lastEnd = 0;
  /** Where an "=" stands that has no name before it. */
  #equalsAt = 0;
  /** The value of the attribute before stood without quotes. */
  #wasBare = false;
  /** The end of the value of the attribute before, when it stood in quotes and ended in a name and "=". */
  #swallowedAt = -1;
  #swallowStart = 0;
  #isSwallowed = false;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** The next tag; names of a component are compared exactly. */
  begin(text: string, isComponent: boolean): void {
    this.#text = text;
    this.#isComponent = isComponent;
    this.#count = 0;
    this.#set = null;
    this.#state = NOTHING_YET;
    this.#nameStart = -1;
    this.#swallowedAt = -1;
    this.#isSwallowed = false;
  }

  name(start: number, end: number): void {
    this.#demandValue();
    if (start === this.#swallowedAt) this.#tellSwallowed();
    this.#state = NAMED;
    this.#wasBare = false;
    this.#nameStart = start;
    this.#nameEnd = end;
    this.#lastEnd = end;
    if (this.#isSwallowed) return;
    this.add(start, end);
    this.#demandKnown(start, end);
  }

  /** A name that is given a value here, with one of its own or as a shorthand. */
  add(start: number, end: number): void {
    const places = this.#places;
    if (this.#set === null ? this.#isThere(start, end) : this.#set.has(this.#keyOf(start, end))) {
      this.#tell(
        ATTRIBUTE_REPEATED,
        start,
        end,
        `This tag has the attribute "${this.#text.slice(start, end)}" already; only the first one counts.`,
      );
      return;
    }
    places[this.#count++] = start;
    places[this.#count++] = end;
    if (this.#set !== null) this.#set.add(this.#keyOf(start, end));
    else if (this.#count > FEW * 2) {
      this.#set = new Set();
      for (let i = 0; i < this.#count; i += 2) this.#set.add(this.#keyOf(places[i]!, places[i + 1]!));
    }
  }

  #isThere(start: number, end: number): boolean {
    const places = this.#places;
    const length = end - start;
    for (let i = 0; i < this.#count; i += 2) {
      if (places[i + 1]! - places[i]! !== length) continue;
      if (this.#keyOf(places[i]!, places[i + 1]!) === this.#keyOf(start, end)) return true;
    }
    return false;
  }

  #keyOf(start: number, end: number): string {
    const name = this.#text.slice(start, end);
    return this.#isComponent ? name : name.toLowerCase();
  }

  get #name(): string {
    return this.#nameStart < 0 ? '' : this.#text.slice(this.#nameStart, this.#nameEnd);
  }

  equals(start: number, end: number): void {
    if (this.#state === NAMED) {
      this.#state = BEHIND_EQUALS;
      this.#lastEnd = end;
      return;
    }
    if (this.#state === BEHIND_EQUALS) {
      this.#say(ATTRIBUTE_EXPECTED, start, end, 'One "=" gives an attribute its value.');
    } else if (this.#wasBare && start === this.#lastEnd) {
      this.#say(
        ATTRIBUTE_EXPECTED,
        start,
        end,
        `A value with "=" in it stands in quotes: ${this.#name}="…".`,
      );
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

  get isBehindEquals(): boolean {
    return this.#state === BEHIND_EQUALS;
  }

  /** A value without quotes. */
  bare(start: number, end: number): void {
    const text = this.#text;
    if (text.charCodeAt(start) > 127 && '“”„‘’«»'.includes(text[start]!)) {
      this.#say(
        NOT_ALLOWED_IN_TAG,
        start,
        end,
        `The value of an attribute stands between straight quotes, " or '; this is the sign ${text[start]} of a word processor.`,
      );
    }
    this.lost(end);
    this.#wasBare = true;
  }

  /** A value of which no more is to be said. */
  lost(end: number): void {
    this.#state = NOTHING_YET;
    this.#lastEnd = end;
  }

  /** A value in quotes; `isPlain` when it holds nothing but text. */
  quoted(start: number, end: number, isPlain: boolean): void {
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
      isPlain &&
      this.#text.charCodeAt(end - 2) === 61 &&
      /\s[\w:-]+=$/.test(this.#text.slice(start + 1, end - 1))
    ) {
      this.#swallowedAt = end;
      this.#swallowStart = start;
    }
    this.#state = NOTHING_YET;
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
    this.#tell(
      VALUE_WITHOUT_END,
      this.#swallowStart,
      this.#swallowedAt,
      'The closing quote of this value is missing: it goes on into the next attribute.',
      fix(`Insert ${sign}`, behind, behind, sign),
    );
    this.#isSwallowed = true;
  }

  #say(code: string, start: number, end: number, message: string, fixes: readonly Fix[] = []): void {
    if (!this.#isSwallowed) this.#tell(code, start, end, message, fixes);
  }

  /** What other tools read out of attributes is nothing but text here. */
  #demandKnown(start: number, end: number): void {
    const code = this.#text.charCodeAt(start);
    // v * c h :
    if (code !== 118 && code !== 42 && code !== 99 && code !== 104 && code !== 58) return;
    const name = this.#text.slice(start, end);
    if (code === 118 && name.charCodeAt(1) === 45) {
      const message = foreignAttributes.get(name) ?? foreignAttributes.get(name.split(/[:.]/)[0]!);
      if (message !== undefined) this.#tell(FOREIGN, start, end, message, [], true);
    } else if (code === 58) {
      const bound = name.slice(1);
      this.#tell(
        FOREIGN,
        start,
        end,
        `A value of an attribute stands in braces here, without a colon: ${bound === '' ? 'name' : bound}={value}.`,
        [],
        true,
      );
    } else if (code === 42 && (name === '*ngIf' || name === '*ngFor')) {
      this.#tell(FOREIGN, start, end, foreignAttributes.get(name === '*ngIf' ? 'v-if' : 'v-for')!, [], true);
    } else if (code === 99 && name === 'className' && !this.#isComponent) {
      this.#tell(
        FOREIGN,
        start,
        end,
        'The attribute is called "class" here.',
        fix('Write class', start, end, 'class'),
        true,
      );
    } else if (code === 104 && name === 'htmlFor' && !this.#isComponent) {
      this.#tell(
        FOREIGN,
        start,
        end,
        'The attribute is called "for" here.',
        fix('Write for', start, end, 'for'),
        true,
      );
    }
  }
}

const foreignAttributes: ReadonlyMap<string, string> = new Map([
  ['v-if', 'This has no meaning here; a condition is a block: {#if condition} … {/if}.'],
  ['v-else', 'This has no meaning here; write {:else} inside of {#if}.'],
  ['v-else-if', 'This has no meaning here; write {:else if condition} inside of {#if}.'],
  ['v-for', 'This has no meaning here; a list is a block: {#each list as item} … {/each}.'],
  ['v-show', 'This has no meaning here; write hidden={not condition}.'],
  ['v-bind', 'This has no meaning here; a value of an attribute is written name={value}.'],
  ['v-html', 'This has no meaning here; a value is printed with {value} between the tags.'],
  ['v-text', 'This has no meaning here; a value is printed with {value} between the tags.'],
  ['v-model', 'This has no meaning here; a value of an attribute is written value={value}.'],
  ['v-on', 'This has no meaning here; templates have no event handlers.'],
]);

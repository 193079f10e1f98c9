const VALUE = 0;
/** Behind an opening bracket: a value, or its end. */
const FIRST_VALUE = 1;
const FIRST_KEY = 2;
const KEY = 3;
const COLON = 4;
/** Behind a value in a container. */
const AFTER = 5;
const STRING = 6;
const ESCAPE = 7;
const UNICODE = 8;
/** A number, `true`, `false` or `null`. */
const WORD = 9;
/** Behind the whole value. */
const DONE = 10;

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** What may still become a number. */
const HALF_NUMBER = /^-?(?:(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?(?:[eE][+-]?\d*)?)?)?$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

type Container = unknown[] | Record<string, unknown>;

/**
 * A JSON value that is made while its text arrives: containers and strings are
 * there as far as they have been read, numbers and words when they are whole.
 * It is one object that grows, so a text costs what it is long, whatever it is
 * cut into; who keeps a state of it makes a copy.
 */
export class GrowingValue {
  /** Undefined until something of it is there. */
  value: unknown = undefined;
  /** Index, in the text as a whole, of the first unit that JSON does not have there; -1 while there is none. */
  faultAt = -1;
  /** More text could have made it whole. Known behind `finish`. */
  isCutOff = false;
  #state = VALUE;
  /** A string that is read is a key. */
  #isKey = false;
  /** The string or word so far, and what of an escape or a pair is not whole. */
  #text = '';
  #part = '';
  /** The string was given its place in the value. */
  #isPlaced = false;
  /** The digits so far of an escape. */
  #hex = '';
  /** Where the number or word begins. */
  #wordAt = 0;
  #key = '';
  readonly #open: Container[] = [];
  readonly #keys: string[] = [];
  #read = 0;

  get isDone(): boolean {
    return this.#state === DONE && this.faultAt < 0;
  }

  /** Reads a piece. O(its length) */
  feed(text: string): void {
    if (this.faultAt >= 0) return;
    let at = 0;
    while (at < text.length) {
      const next =
        this.#state >= STRING && this.#state <= WORD ? this.#inside(text, at) : this.#between(text, at);
      if (next < 0) {
        this.faultAt = this.#state === WORD ? this.#wordAt : this.#read + ~next;
        return;
      }
      at = next;
    }
    this.#read += text.length;
    if (this.#state >= STRING && this.#state <= UNICODE && !this.#isKey) this.#place(this.#text);
  }

  /** No text will follow: a number may be whole now. Whether the value is. */
  finish(): boolean {
    this.isCutOff = this.faultAt < 0 && this.#state !== DONE && (this.#state !== WORD || mayGoOn(this.#text));
    if (this.#state === WORD && this.faultAt < 0 && !this.#endWord()) this.faultAt = this.#wordAt;
    if (this.#state !== DONE && this.faultAt < 0) this.faultAt = this.#read;
    return this.isDone;
  }

  /** Reads a unit, and returns what is behind it; `~at` for one that JSON does not have there. */
  #between(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 13 || code === 9) return at + 1;
    switch (this.#state) {
      case COLON:
        this.#state = VALUE;
        return code === 58 ? at + 1 : ~at;
      case AFTER:
        if (code === 44) {
          this.#state = Array.isArray(this.#open.at(-1)) ? VALUE : KEY;
          return at + 1;
        }
        return this.#close(code) ? at + 1 : ~at;
      case FIRST_KEY:
      case KEY:
        if (code === 34) return this.#beginString(at, true);
        return this.#state === FIRST_KEY && this.#close(code) ? at + 1 : ~at;
      case DONE:
        return ~at;
      default:
        if (this.#state === FIRST_VALUE && code === 93) return this.#close(code) ? at + 1 : ~at;
        return this.#begin(code, at);
    }
  }

  /** A value begins. */
  #begin(code: number, at: number): number {
    if (code === 34) return this.#beginString(at, false);
    this.#isPlaced = false;
    if (code === 123 || code === 91) {
      const container: Container = code === 123 ? {} : [];
      this.#place(container);
      this.#keys.push(this.#key);
      this.#open.push(container);
      this.#state = code === 123 ? FIRST_KEY : FIRST_VALUE;
      return at + 1;
    }
    const isWord = code === 45 || (code >= 48 && code <= 57) || code === 116 || code === 102 || code === 110;
    if (!isWord) return ~at;
    this.#text = '';
    this.#wordAt = this.#read + at;
    this.#state = WORD;
    return at;
  }

  #beginString(at: number, isKey: boolean): number {
    this.#state = STRING;
    this.#isKey = isKey;
    this.#text = '';
    this.#isPlaced = false;
    return at + 1;
  }

  #close(code: number): boolean {
    const container = this.#open.at(-1);
    if (container === undefined || code !== (Array.isArray(container) ? 93 : 125)) return false;
    this.#open.pop();
    this.#key = this.#keys.pop()!;
    this.#ended();
    return true;
  }

  #ended(): void {
    this.#state = this.#open.length === 0 ? DONE : AFTER;
  }

  #inside(text: string, from: number): number {
    if (this.#state === WORD) return this.#word(text, from);
    if (this.#state === ESCAPE) return this.#escape(text, from);
    if (this.#state === UNICODE) return this.#unicode(text, from);
    let at = from;
    let code = 0;
    while (at < text.length) {
      code = text.charCodeAt(at);
      if (code === 34 || code === 92 || code < 32) break;
      at++;
    }
    if (at > from) this.#append(text.slice(from, at));
    if (at === text.length) return at;
    if (code === 92) {
      this.#state = ESCAPE;
      return at + 1;
    }
    if (code !== 34) return ~at;
    this.#text += this.#part;
    this.#part = '';
    if (this.#isKey) {
      this.#key = this.#text;
      this.#state = COLON;
    } else {
      this.#place(this.#text);
      this.#ended();
    }
    return at + 1;
  }

  /** Half a pair waits for the other half: nobody should see it. */
  #append(piece: string): void {
    const whole = this.#part + piece;
    const last = whole.charCodeAt(whole.length - 1);
    const isHalf = last >= 0xd800 && last <= 0xdbff;
    this.#text += isHalf ? whole.slice(0, -1) : whole;
    this.#part = isHalf ? whole.slice(-1) : '';
  }

  #escape(text: string, at: number): number {
    const unit = text[at]!;
    if (unit === 'u') {
      this.#hex = '';
      this.#state = UNICODE;
      return at + 1;
    }
    const meant = escapes[unit];
    if (meant === undefined) return ~at;
    this.#append(meant);
    this.#state = STRING;
    return at + 1;
  }

  #unicode(text: string, at: number): number {
    const unit = text[at]!;
    if (!/[\da-fA-F]/.test(unit)) return ~at;
    this.#hex += unit;
    if (this.#hex.length === 4) {
      this.#append(String.fromCharCode(Number.parseInt(this.#hex, 16)));
      this.#state = STRING;
    }
    return at + 1;
  }

  #word(text: string, from: number): number {
    let at = from;
    while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
    this.#text += text.slice(from, at);
    if (at === text.length) return at;
    return this.#endWord() ? at : ~at;
  }

  #endWord(): boolean {
    const isLiteral = literals.has(this.#text);
    if (!isLiteral && !NUMBER.test(this.#text)) return false;
    this.#place(isLiteral ? literals.get(this.#text) : Number(this.#text));
    this.#ended();
    return true;
  }

  /** Puts a value where it belongs, or again when it is a string that has grown. */
  #place(value: unknown): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.value = value;
    else if (Array.isArray(parent)) {
      if (this.#isPlaced) parent[parent.length - 1] = value;
      else parent.push(value);
    } else if (this.#key === '__proto__') {
      Object.defineProperty(parent, this.#key, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    } else parent[this.#key] = value;
    this.#isPlaced = true;
  }
}

function mayGoOn(word: string): boolean {
  return HALF_NUMBER.test(word) || [...literals.keys()].some((literal) => literal.startsWith(word));
}

/** Characters of numbers, `true`, `false` and `null`. */
function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    code === 43 ||
    code === 45 ||
    code === 46 ||
    code === 69
  );
}

import { codesOf } from '../../lex/codes.js';

const QUOTE = 34;
const COMMA = 44;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** So many units are looked at in one go. */
const BLOCK = 8192;

/**
 * Finds where the items of an array end, by quotes and brackets alone. What is
 * broken is left to `JSON.parse`; only where an item has lost its closer, or
 * has one too many, it is seen to that the next is found.
 */
export class Brackets {
  /** Offsets, in the whole text, of the commas and of the bracket that end items; of a single value, of its end. */
  readonly ends: number[] = [];
  /** The array, or the single value, has ended. */
  isOver = false;
  /** Where a bracket opened beyond the limit, which is the end of all reading; else -1. */
  tooDeepAt = -1;
  readonly #maxDepth: number;
  readonly #isSingle: boolean;
  #stack = new Uint8Array(64);
  #depth = 0;
  #isInString = false;
  /** The first unit of the next block is escaped. */
  #isEscaped = false;
  /** The last unit that was no white space and in no string, and its offset. */
  #last = 0;
  #lastAt = 0;

  /** @param isSingle there is no array around: one object, array or string is read */
  constructor(maxDepth: number, isSingle: boolean) {
    this.#maxDepth = maxDepth;
    this.#isSingle = isSingle;
  }

  /** The next unit begins an item. */
  restart(): void {
    this.#depth = 0;
    this.#isInString = false;
    this.#isEscaped = false;
    this.#last = COMMA;
  }

  /** Reads `chunk` from `from` on; `base` is the offset of its first unit. Returns where it stopped: at the end, or when it is over. */
  read(chunk: string, from: number, base: number): number {
    let at = from;
    while (at < chunk.length && !this.isOver) {
      const end = Math.min(chunk.length, at + BLOCK);
      at += this.#block(codesOf(chunk, at, end), end - at, base + at);
    }
    return at;
  }

  #block(codes: Uint8Array | Uint16Array, count: number, base: number): number {
    let i = 0;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      i = 1;
    }
    let inString = this.#isInString;
    let last = this.#last;
    while (i < count) {
      if (inString) {
        let code = 0;
        while (i < count) {
          code = codes[i]!;
          // No string goes over a line end: one that does has lost its quote.
          if (code === QUOTE || code === BACKSLASH || code === 10) break;
          i++;
        }
        if (i >= count) break;
        if (code === BACKSLASH) {
          i += 2;
          if (i > count) this.#isEscaped = true;
          continue;
        }
        inString = false;
        i++;
        if (this.#isSingle && this.#depth === 0) {
          this.#end(base + i);
          break;
        }
        continue;
      }
      const code = codes[i]!;
      if (code <= 32) {
        i++;
        continue;
      }
      if (code === QUOTE) inString = true;
      else if (code === COMMA) {
        if (this.#depth === 0) this.ends.push(base + i);
        this.#lastAt = base + i;
      } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        if (last === COMMA && this.#depth > 0 && this.#stack[this.#depth - 1] === OPEN_OBJECT)
          this.#leaveObject();
        this.#open(code, base + i);
        if (this.isOver) break;
      } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
        this.#close(code, base + i);
        if (this.isOver) {
          i++;
          break;
        }
      }
      last = code;
      i++;
    }
    this.#isInString = inString;
    this.#last = last;
    return Math.min(i, count);
  }

  #open(code: number, offset: number): void {
    if (this.#depth === this.#maxDepth) {
      this.tooDeepAt = offset;
      this.isOver = true;
      return;
    }
    if (this.#depth === this.#stack.length) {
      const stack = new Uint8Array(this.#depth * 2);
      stack.set(this.#stack);
      this.#stack = stack;
    }
    this.#stack[this.#depth++] = code;
  }

  /** A bracket opens where a key should be: the object has lost its closer, and the comma was that of the array around. */
  #leaveObject(): void {
    let depth = this.#depth;
    while (depth > 0 && this.#stack[depth - 1] === OPEN_OBJECT) depth--;
    if (depth === 0 && this.#isSingle) return;
    this.#depth = depth;
    if (depth === 0) this.ends.push(this.#lastAt);
  }

  #close(code: number, offset: number): void {
    let depth = this.#depth;
    // The two brackets of a kind lie two apart.
    while (depth > 0 && this.#stack[depth - 1] !== code - 2) depth--;
    if (depth > 0) {
      this.#depth = depth - 1;
      if (this.#isSingle && this.#depth === 0) this.#end(offset + 1);
    } else if (code === CLOSE_ARRAY && !this.#isSingle) this.#end(offset);
  }

  #end(offset: number): void {
    this.ends.push(offset);
    this.isOver = true;
  }
}

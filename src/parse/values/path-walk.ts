/** Between the tokens of a container that the path goes through. */
const VALUE = 0;
const KEY = 1;
const IN_KEY = 2;
const COLON = 3;
/** Over a value, or a rest, that the path does not go through. */
const SKIP = 4;
const OVER = 5;

/** Of one unit of a key, as an escape: `\u0061`. */
const LONGEST_UNIT = 6;

/**
 * Walks into a text to where a path leads, and knows of it only the keys on the
 * way.
 *
 *   {"meta": {...}, "data": {"items": [
 *                                     └ data.items
 */
export class PathWalk {
  /** Index, in the chunk, of the unit that ended what the path leads through, and there was nothing; -1 while none has. */
  failedAt = -1;
  readonly #path: readonly string[];
  #level = 0;
  #state = VALUE;
  /** Which item of the array it is in; -1 in an object. */
  #item = -1;
  #key = '';
  #isEscaped = false;
  #isInString = false;
  #depth = 0;

  constructor(path: readonly string[]) {
    this.#path = path;
  }

  /** So many units are held of a key that is not over. */
  get held(): number {
    return this.#key.length;
  }

  /** Where the value begins that the path leads to; -1 when it is not in this chunk. */
  read(chunk: string): number {
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (this.#state === IN_KEY) this.#inKey(chunk[at]!, code);
      else if (this.#state === SKIP) this.#skip(code);
      else if (code > 32) {
        if (this.#state === VALUE && this.#level === this.#path.length) return at;
        this.#step(code);
      }
      if (this.#state === OVER) {
        this.failedAt = at;
        return -1;
      }
    }
    return -1;
  }

  #step(code: number): void {
    if (this.#state === KEY) {
      this.#key = '"';
      this.#state = code === 34 ? IN_KEY : OVER;
    } else if (this.#state === COLON) {
      const isRight = code === 58 && this.#matches();
      this.#state = isRight ? VALUE : SKIP;
      if (isRight) this.#level++;
    } else this.#enter(code);
  }

  #matches(): boolean {
    try {
      return JSON.parse(this.#key) === this.#path[this.#level];
    } catch {
      return false;
    }
  }

  /** A value begins that the path goes through. */
  #enter(code: number): void {
    const step = this.#path[this.#level]!;
    if (code === 123) {
      this.#item = -1;
      this.#state = KEY;
    } else if (code === 91 && /^\d+$/.test(step)) {
      this.#item = 0;
      this.#atItem();
    } else this.#state = OVER;
  }

  #atItem(): void {
    const isRight = String(this.#item) === this.#path[this.#level];
    this.#state = isRight ? VALUE : SKIP;
    if (isRight) this.#level++;
  }

  #inKey(unit: string, code: number): void {
    // A key that is longer than its name can be written is another, and is not held.
    if (this.#key.length <= this.#path[this.#level]!.length * LONGEST_UNIT + 2) this.#key += unit;
    if (this.#isEscaped) this.#isEscaped = false;
    else if (code === 92) this.#isEscaped = true;
    else if (code === 34) this.#state = COLON;
  }

  #skip(code: number): void {
    if (this.#isInString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (code === 92) this.#isEscaped = true;
      else if (code === 34) this.#isInString = false;
    } else if (code === 34) this.#isInString = true;
    else if (code === 123 || code === 91) this.#depth++;
    else if (code === 125 || code === 93) {
      if (this.#depth === 0) this.#state = OVER;
      else this.#depth--;
    } else if (code === 44 && this.#depth === 0) {
      if (this.#item < 0) this.#state = KEY;
      else {
        this.#item++;
        this.#atItem();
      }
    }
  }
}

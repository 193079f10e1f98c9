/** A place in a text, as people count: from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Tells lines and columns of a text that goes by. It keeps the lines of what
 * was fed last, and single places before that; so it stays small however long
 * the text is.
 */
export class Places {
  /** Where the lines that are kept begin; the first is line `#first`. */
  #starts: number[] = [0];
  #first = 1;
  #length = 0;
  #endsInCr = false;
  #kept: ReadonlyMap<number, Place> = new Map();

  /** UTF-16 code units fed. */
  get length(): number {
    return this.#length;
  }

  /** How many lines there were; one that holds nothing behind the last line end is none. */
  get lines(): number {
    const isEmpty = this.#starts.at(-1) === this.#length;
    return this.#first + this.#starts.length - (isEmpty ? 2 : 1);
  }

  /** Lines end with LF, CRLF or a lone CR. */
  feed(text: string): void {
    const base = this.#length;
    const starts = this.#starts;
    if (this.#endsInCr && text.startsWith('\n')) starts.pop();
    if (text.includes('\r')) {
      for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(base + index + end.length);
    } else {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(base + at + 1);
    }
    this.#length += text.length;
    if (text !== '') this.#endsInCr = text.endsWith('\r');
  }

  /** Of what lies before `from`, only these offsets will be asked for. */
  keep(from: number, offsets: readonly number[]): void {
    const kept = new Map<number, Place>();
    for (const offset of offsets) if (offset >= 0 && offset < from) kept.set(offset, this.at(offset));
    this.#kept = kept;
    // The last line stays: a CR at its end may be half of its end.
    const lines = Math.min(this.#indexOf(from), this.#starts.length - 2);
    if (lines <= 0) return;
    this.#starts = this.#starts.slice(lines);
    this.#first += lines;
  }

  at(offset: number): Place {
    const kept = this.#kept.get(offset);
    if (kept !== undefined) return kept;
    const index = this.#indexOf(offset);
    return { line: this.#first + index, column: Math.max(0, offset - this.#starts[index]!) + 1 };
  }

  /** The last line that begins at the offset or before. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

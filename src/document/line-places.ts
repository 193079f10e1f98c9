/** Where something lies, as editors count it, both from 0; characters in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Fewer lines are not worth a look whether they are needed. */
const FEW = 8192;

/**
 * The lines of a text that passes by. It forgets those that nobody will ask
 * for, so that a text of any length costs no more than its longest token. Lines end
 * with LF, CRLF or a lone CR.
 */
export class LinePlaces {
  /** Where lines begin, the first of them being line `#first`. */
  #starts: number[] = [0];
  #first = 0;
  /** Places before those lines that may be asked for. */
  #kept = new Map<number, Place>();
  #length = 0;
  #endsWithCr = false;
  #nextLook = FEW;

  pass(text: string): void {
    const { length } = text;
    if (length === 0) return;
    if (this.#endsWithCr) {
      // The CR was the end of its line, or half of it.
      this.#starts.push(this.#length + (text.charCodeAt(0) === 10 ? 1 : 0));
    }
    const from = this.#endsWithCr && text.charCodeAt(0) === 10 ? 1 : 0;
    if (text.includes('\r', from)) this.#passAny(text, from);
    else this.#passLf(text, from);
    this.#endsWithCr = text.charCodeAt(length - 1) === 13;
    this.#length += length;
  }

  /** The text is over. */
  finish(): void {
    if (this.#endsWithCr) this.#starts.push(this.#length);
    this.#endsWithCr = false;
  }

  #passLf(text: string, from: number): void {
    for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(this.#length + at + 1);
    }
  }

  #passAny(text: string, from: number): void {
    const last = text.length - 1;
    for (let at = from; at <= last; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      if (code === 13) {
        // Of the last one, what follows decides.
        if (at === last) return;
        if (text.charCodeAt(at + 1) === 10) at++;
      }
      this.#starts.push(this.#length + at + 1);
    }
  }

  /** Whether there are so many lines that it is time to `forget`. */
  get isLong(): boolean {
    return this.#starts.length >= this.#nextLook;
  }

  /** Forgets what lies before an offset, but for some places. */
  forget(before: number, offsets: Iterable<number>): void {
    const kept = new Map<number, Place>();
    for (const offset of offsets) if (offset < before) kept.set(offset, this.at(offset));
    const index = this.#indexOf(before);
    this.#starts = this.#starts.slice(index);
    this.#first += index;
    this.#kept = kept;
    this.#nextLook = Math.max(FEW, this.#starts.length * 2);
  }

  at(offset: number): Place {
    if (offset < this.#starts[0]!) return this.#kept.get(offset) ?? { line: this.#first, character: 0 };
    const index = this.#indexOf(offset);
    return { line: this.#first + index, character: offset - this.#starts[index]! };
  }

  /** Of the line in which an offset lies. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

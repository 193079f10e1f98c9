/**
 * Collects a body of unknown length in one piece of memory.
 *
 * Keeping the chunks would be simpler, but each carries some hundred bytes of
 * its own: an upstream that sends one byte a chunk would turn 8 MiB of body into
 * a gigabyte of heap. Here it costs at most twice its length. A body of one
 * chunk, which most are, is not copied.
 */
export class ByteSink {
  #bytes: Uint8Array = NOTHING;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(chunk: Uint8Array): void {
    const start = this.#length;
    this.#length += chunk.length;
    if (start === 0) {
      this.#bytes = chunk;
      return;
    }
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#length);
      grown.set(this.#bytes.subarray(0, start));
      this.#bytes = grown;
    }
    this.#bytes.set(chunk, start);
  }

  /** What was appended, as a view that the next `append` may write behind. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

const NOTHING = new Uint8Array(0);

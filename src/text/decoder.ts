/** A piece of a text: a string, or UTF-8 whose pieces may cut a character. */
export type Chunk = string | Uint8Array;

/**
 * Makes text of pieces of UTF-8. What is no UTF-8 becomes U+FFFD, and a byte
 * order mark at the beginning is left out.
 */
export class ChunkDecoder {
  readonly #decoder: InstanceType<typeof TextDecoder>;
  /** The bytes of a character that is not whole yet. */
  #open: number[] = [];

  /** @param isBegun the bytes are not the first: a mark at their beginning is text */
  constructor(isBegun = false) {
    this.#decoder = new TextDecoder('utf-8', { ignoreBOM: isBegun });
  }

  /** How many bytes were read that wait for the rest of their character: at most 3. */
  get pending(): number {
    return this.#open.length;
  }

  decode(chunk: Chunk): string {
    if (typeof chunk === 'string') return this.#open.length > 0 ? this.finish() + chunk : chunk;
    const tail = chunk.length >= 3 ? [...chunk.subarray(-3)] : [...this.#open, ...chunk];
    this.#open = tail.slice(tail.length - openBytes(tail));
    return this.#decoder.decode(chunk, { stream: true });
  }

  /** The bytes are over: U+FFFD when they end inside a character, else nothing. */
  finish(): string {
    this.#open = [];
    return this.#decoder.decode();
  }
}

/** How many bytes at the end wait for the rest of their character. */
function openBytes(bytes: readonly number[]): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needs > back ? back : 0;
  }
  return 0;
}

/**
 * The text that is not in a page yet. Positions count from the beginning of the
 * chunk; what is left of earlier chunks lies before it, at negative ones.
 *
 *   before             chunk
 *   |------------------|-----------------------|
 *   -before.length     0
 */
export class PendingText {
  chunk = '';
  #before = '';

  /** More text comes behind what was not read of the chunk. */
  feed(text: string): void {
    this.chunk = this.chunk === '' ? text : this.chunk + text;
  }

  /**
   * The chunk was read up to `at`, and is in pages up to `origin`: keeps what
   * lies between, before what is left of the chunk. Answers with how much that is.
   */
  keep(origin: number, at: number): number {
    const read = this.chunk.slice(Math.max(origin, 0), at);
    this.#before = origin < 0 ? this.#before + read : read;
    this.chunk = at === this.chunk.length ? '' : this.chunk.slice(at);
    return this.#before.length;
  }

  piece(start: number, end: number): string {
    if (start >= 0) return this.chunk.slice(start, end);
    const from = this.#before.length + start;
    if (end <= 0) return this.#before.slice(from, this.#before.length + end);
    return this.#before.slice(from) + this.chunk.slice(0, end);
  }

  /** What lies before `origin` is in pages now. */
  drop(origin: number): void {
    this.#before = origin < 0 ? this.#before.slice(this.#before.length + origin) : '';
  }
}

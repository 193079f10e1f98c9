const BULK = 16_384;

/** From so many units on, tapes share larger pieces of memory. */
export const MUCH: number = 16_384;

/** Room for tapes: shared pieces of memory while much is read, exact ones for the few pages of an edit. */
export class Slabs {
  slab: Int32Array = new Int32Array(0);
  readonly #bulk: number;
  #used = 0;

  constructor(bulk: boolean) {
    this.#bulk = bulk ? BULK : 0;
  }

  /** Where in `slab` the next `count` entries belong. */
  take(count: number): number {
    if (this.#used + count > this.slab.length) {
      this.slab = new Int32Array(Math.max(this.#bulk, count));
      this.#used = 0;
    }
    const from = this.#used;
    this.#used += count;
    return from;
  }
}

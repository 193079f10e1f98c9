const BULK = 49_152;

/** From so many units on, tapes share larger pieces of memory. */
export const MUCH: number = 16_384;

/** Room for tapes: shared pieces of memory while much is read, exact pieces for the few pages of an edit. */
export class Slabs {
  slab: Uint8Array = new Uint8Array(0);
  readonly #bulk: number;
  #used = 0;

  constructor(bulk: boolean) {
    this.#bulk = bulk ? BULK : 0;
  }

  /** Where in `slab` the next `count` bytes belong. */
  take(count: number): number {
    if (this.#used + count > this.slab.length) {
      this.slab = new Uint8Array(Math.max(this.#bulk, count));
      this.#used = 0;
    }
    const from = this.#used;
    this.#used += count;
    return from;
  }
}

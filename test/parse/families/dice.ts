import type * as fc from 'fast-check';

/** Chance, as generators of texts ask for it. */
export class Dice {
  readonly #random: fc.Random;

  constructor(random: fc.Random) {
    this.#random = random;
  }

  /** A whole number from 0, below `limit`; 0 when that leaves none. */
  below(limit: number): number {
    return limit <= 1 ? 0 : this.#random.nextInt(0, limit - 1);
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
}

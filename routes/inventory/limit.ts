/** Runs at most so many tasks at once; the others stand in line. */
export class Limit {
  #free: number;
  readonly #line: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    try {
      return await task();
    } finally {
      // The place is handed on, so that nobody can come between.
      const next = this.#line.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}

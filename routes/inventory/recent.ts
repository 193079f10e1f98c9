interface Entry<T> {
  readonly value: Promise<T>;
  readonly until: number;
}

/**
 * Remembers what was worked out lately: a bounded number of answers, each for a
 * bounded time. Those who ask while an answer is worked out share the work. A
 * failure is not remembered.
 */
export class Recent<T> {
  readonly #most: number;
  readonly #life: number;
  readonly #entries = new Map<string, Entry<T>>();

  /**
   * @param most answers that are kept; beyond, the one asked for longest ago goes
   * @param life milliseconds that an answer is good for
   */
  constructor(most: number, life: number) {
    this.#most = most;
    this.#life = life;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    this.#entries.delete(key);
    const entry =
      known !== undefined && known.until > performance.now()
        ? known
        : { value: work(), until: performance.now() + this.#life };
    if (entry !== known) {
      entry.value.catch(() => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      });
    }
    // A map keeps the order of insertion: the first one was asked for longest ago.
    this.#entries.set(key, entry);
    if (this.#entries.size > this.#most) this.#entries.delete(this.#entries.keys().next().value!);
    return entry.value;
  }
}

/**
 * Brings items from one who writes to one who reads, one at a time: a write is
 * done when its item was taken, so whoever reads slowly is waited for.
 */
export class Handover<T> implements AsyncIterableIterator<T> {
  #item: { readonly value: T; readonly taken: () => void } | null = null;
  #asked: {
    readonly give: (result: IteratorResult<T, undefined>) => void;
    readonly fail: (error: unknown) => void;
  } | null = null;
  #isOver = false;
  #failure: { readonly error: unknown } | null = null;
  readonly #onReturn: () => void;

  /** @param onReturn told when the reader leaves */
  constructor(onReturn: () => void) {
    this.#onReturn = onReturn;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Done when the item was taken; calls may not overlap. */
  put(value: T): Promise<void> {
    if (this.#asked !== null) {
      this.#asked.give({ done: false, value });
      this.#asked = null;
      return Promise.resolve();
    }
    return new Promise((taken) => {
      this.#item = { value, taken };
    });
  }

  end(): void {
    this.#isOver = true;
    this.#asked?.give({ done: true, value: undefined });
    this.#asked = null;
  }

  /** The reader is told, behind what was put before. */
  fail(error: unknown): void {
    this.#failure = { error };
    this.#asked?.fail(error);
    this.#asked = null;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#item !== null) {
      const { value, taken } = this.#item;
      this.#item = null;
      taken();
      return Promise.resolve({ done: false, value });
    }
    if (this.#failure !== null) return Promise.reject(this.#failure.error);
    if (this.#isOver) return Promise.resolve({ done: true, value: undefined });
    return new Promise((give, fail) => {
      this.#asked = { give, fail };
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.#item?.taken();
    this.#item = null;
    this.end();
    this.#onReturn();
    return Promise.resolve({ done: true, value: undefined });
  }
}

import type { StreamError } from '../../error/stream.js';

/** Values and faults in the order of the text, between one who reads and one who gives out. */
export class Batch {
  readonly #values: unknown[] = [];
  #at = 0;
  /** Faults, each with how many values come before it. */
  #faults: { readonly behind: number; readonly error: StreamError }[] = [];

  get isEmpty(): boolean {
    return this.#at === this.#values.length && this.#faults.length === 0;
  }

  push(value: unknown): void {
    this.#values.push(value);
  }

  fault(error: StreamError): void {
    this.#faults.push({ behind: this.#values.length, error });
  }

  /** Whether a value comes next, and not a fault. */
  get hasValue(): boolean {
    return (
      this.#at < this.#values.length && (this.#faults.length === 0 || this.#faults[0]!.behind > this.#at)
    );
  }

  take(): unknown {
    const value = this.#values[this.#at++];
    if (this.#at === this.#values.length && this.#faults.length === 0) {
      this.#values.length = 0;
      this.#at = 0;
    }
    return value;
  }

  takeFault(): StreamError {
    return this.#faults.shift()!.error;
  }
}

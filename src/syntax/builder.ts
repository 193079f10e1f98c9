import { join, Sequence, type Leaf } from './sequence.js';

const GROUP = 32;

/** A sequence that grows at its end: leaves one by one, or whole sequences in O(log n). */
export class Builder {
  #done: Sequence | null;
  #leaves: Leaf[] = [];

  constructor(begun: Sequence | null) {
    this.#done = begun;
  }

  push(leaf: Leaf): void {
    this.#leaves.push(leaf);
    if (this.#leaves.length === GROUP) this.#flush();
  }

  append(sequence: Sequence | null): void {
    this.#flush();
    this.#done = join(this.#done, sequence);
  }

  finish(): Sequence | null {
    this.#flush();
    return this.#done;
  }

  #flush(): void {
    if (this.#leaves.length === 0) return;
    // A list that grew has room to spare, which a tree of many containers would keep many times.
    const leaves = this.#leaves.length < GROUP ? this.#leaves.slice() : this.#leaves;
    this.#done = join(this.#done, new Sequence(0, leaves));
    this.#leaves = [];
  }
}

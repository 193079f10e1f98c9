import { WHOLE_TOKEN } from '../syntax/page.js';

/** Diagnostics of text that is not in a page yet: triples of code, start and end, counted from one origin. */
export class Reports {
  #triples: number[] = [];

  get isEmpty(): boolean {
    return this.#triples.length === 0;
  }

  get triples(): readonly number[] {
    return this.#triples;
  }

  add(code: number, start: number, end: number): void {
    this.#triples.push(code, start, end);
  }

  /** Removes those that lie before `to`, and gives them counted from `from`; null when there are none. */
  take(from: number, to: number): Int32Array | null {
    const taken: number[] = [];
    const left: number[] = [];
    for (let i = 0; i < this.#triples.length; i += 3) {
      const code = this.#triples[i]!;
      const start = this.#triples[i + 1]!;
      const end = this.#triples[i + 2]!;
      const place = start === WHOLE_TOKEN ? end - 1 : start;
      if (place >= to) left.push(code, start, end);
      else taken.push(code, less(start, from), less(end, from));
    }
    this.#triples = left;
    return taken.length === 0 ? null : Int32Array.from(taken);
  }

  /** The origin moves on. */
  move(by: number): void {
    for (let i = 0; i < this.#triples.length; i += 3) {
      this.#triples[i + 1] = less(this.#triples[i + 1]!, by);
      this.#triples[i + 2] = less(this.#triples[i + 2]!, by);
    }
  }
}

function less(position: number, by: number): number {
  return position === WHOLE_TOKEN ? position : position - by;
}

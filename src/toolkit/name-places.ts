import type { Span } from '../text/span.js';

/** Finds the first of a list that lies at an offset; one reaches to behind its end. O(log n) where few lie in one another. */
export class NamePlaces<T extends Span> {
  /** By where they begin, each with its place in the list. */
  readonly #sorted: readonly { readonly item: T; readonly index: number }[];
  /** For each, the furthest end of it and those before it. */
  readonly #reach: readonly number[];

  constructor(items: readonly T[]) {
    this.#sorted = items.map((item, index) => ({ item, index })).sort((a, b) => a.item.start - b.item.start);
    let reach = -Infinity;
    this.#reach = this.#sorted.map(({ item }) => (reach = Math.max(reach, item.end)));
  }

  at(offset: number): T | null {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]!.item.start <= offset) low = middle + 1;
      else high = middle;
    }
    let first: { readonly item: T; readonly index: number } | null = null;
    for (let i = low - 1; i >= 0 && this.#reach[i]! >= offset; i--) {
      const each = this.#sorted[i]!;
      if (each.item.end >= offset && (first === null || each.index < first.index)) first = each;
    }
    return first?.item ?? null;
  }
}

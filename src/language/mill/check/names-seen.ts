/** Longer lists of names are compared by a set. */
const FEW = 8;

/** The names of one tag's attributes, by their places: tells which of them was there before. */
export class NamesSeen {
  #text = '';
  #isExact = false;
  /** Starts and ends by turns. */
  readonly #places: number[] = [];
  #count = 0;
  #set: Set<string> | null = null;

  /** The next tag; without `isExact` names are compared without regard to case. */
  begin(text: string, isExact: boolean): void {
    this.#text = text;
    this.#isExact = isExact;
    this.#count = 0;
    this.#set = null;
  }

  /** Whether it is new; it is kept only then. */
  add(start: number, end: number): boolean {
    const places = this.#places;
    if (this.#set === null ? this.#isThere(start, end) : this.#set.has(this.#keyOf(start, end))) return false;
    places[this.#count++] = start;
    places[this.#count++] = end;
    if (this.#set !== null) this.#set.add(this.#keyOf(start, end));
    else if (this.#count > FEW * 2) {
      this.#set = new Set();
      for (let i = 0; i < this.#count; i += 2) this.#set.add(this.#keyOf(places[i]!, places[i + 1]!));
    }
    return true;
  }

  #isThere(start: number, end: number): boolean {
    const places = this.#places;
    const length = end - start;
    for (let i = 0; i < this.#count; i += 2) {
      if (places[i + 1]! - places[i]! !== length) continue;
      if (this.#keyOf(places[i]!, places[i + 1]!) === this.#keyOf(start, end)) return true;
    }
    return false;
  }

  #keyOf(start: number, end: number): string {
    const name = this.#text.slice(start, end);
    return this.#isExact ? name : name.toLowerCase();
  }
}

/**
 * Counts messages by the second, and says when there were too many for too
 * long. A moment of haste is nobody's fault: only seconds in a row count.
 */
export class Rate {
  readonly #most: number;
  readonly #seconds: number;
  #second = -Infinity;
  #count = 0;
  #inRow = 0;

  /**
   * @param most messages a second
   * @param seconds so many in a row may have more
   */
  constructor(most: number, seconds: number) {
    this.#most = most;
    this.#seconds = seconds;
  }

  /** One more, at a time in milliseconds; true when that is one too many. */
  count(now: number): boolean {
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      const goesOn = second === this.#second + 1 && this.#count > this.#most;
      this.#inRow = goesOn ? this.#inRow + 1 : 0;
      this.#second = second;
      this.#count = 0;
    }
    this.#count++;
    return this.#inRow >= this.#seconds && this.#count > this.#most;
  }
}

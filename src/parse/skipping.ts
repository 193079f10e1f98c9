import type { Skip } from '../lex/language.js';

/** Units that were passed over pay for so many that were read in vain. */
const CREDIT = 4096;
/** Units to the next attempt when that is used up; twice as many each time. */
const SHORT_PAUSE = 8192;
const LONG_PAUSE = 131_072;

/**
 * Tries whether a language can pass over what follows, as long as that pays: in
 * lists of small items one attempt after the other succeeds, while in deep trees
 * most of what an attempt reads has to be read again.
 */
export class Skipping {
  /** An attempt before this place of the chunk is not worth while. */
  at: number;
  /** How deep containers may nest in what is passed over. */
  readonly depth: number;
  /** Behind what was passed over last. */
  state = 0;
  readonly #skip: Skip | undefined;
  #credit = CREDIT / 2;
  #pause = SHORT_PAUSE;
  /** Less text is read as fast as it is tried. */
  readonly #least: number;

  /** Without `skip`, it never tries. A page has some `soft` units. */
  constructor(skip: Skip | undefined, soft: number) {
    this.#skip = skip;
    this.#least = soft >> 4;
    this.depth = skip?.depth ?? 0;
    // What passes over is made when it is first needed, which a short text would not pay for.
    this.at = skip === undefined ? Infinity : soft * 8;
  }

  /** Where it stopped; at `from` when there was nothing to pass over. */
  pass(text: string, from: number, end: number, state: number): number {
    if (end - from < this.#least) return from;
    const stop = this.#skip!.items(text, from, end, state);
    if (stop > from) this.state = this.#skip!.after(state, text.charCodeAt(stop - 1));
    this.at = stop;
    // How far it looked beyond is not known; half of what there was is a fair guess, and going back costs as much again.
    this.#credit = Math.min(CREDIT, this.#credit + (stop - from) - (end - stop));
    if (this.#credit < 0) {
      this.at = stop + this.#pause;
      this.#pause = Math.min(this.#pause * 2, LONG_PAUSE);
      this.#credit = CREDIT / 2;
    } else if (this.#credit === CREDIT) this.#pause = SHORT_PAUSE;
    return stop;
  }

  /** The next chunk begins so many units behind the beginning of the last one. */
  move(units: number): void {
    this.at = Math.max(0, this.at - units);
  }
}

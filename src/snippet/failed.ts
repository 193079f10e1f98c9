import type { Failure } from './failure.js';
import type { Snippet } from './snippet.js';

/** Stands where something failed while it was placed; the feed finds out when it gets here. */
export class FailedSnippet implements Snippet {
  readonly #failure: Failure;

  constructor(failure: Failure) {
    this.#failure = failure;
  }

  feed(): never {
    throw this.#failure;
  }
}

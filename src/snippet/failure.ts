import type { Owner } from './owner.js';

/** An author's error on its way to whoever answers it, with the place that it came from. */
export class Failure {
  readonly error: unknown;
  readonly owner: Owner;

  constructor(error: unknown, owner: Owner) {
    this.error = error;
    this.owner = owner;
  }

  static of(thrown: unknown, owner: Owner): Failure {
    return thrown instanceof Failure ? thrown : new Failure(thrown, owner);
  }
}

/** A dissolvable failed: nothing of what it was to be a part of can be placed. */
export class PlaceFailure extends Failure {}

/**
 * Thrown to leave a walk or a feed whose end is settled already: a failure has
 * been placed where it belongs, or the render is over. Carries nothing.
 */
export const HALT: unique symbol = Symbol('halt');

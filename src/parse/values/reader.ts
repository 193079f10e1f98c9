import type { Batch } from './batch.js';
import type { Place } from './place.js';

/** Makes values of pieces of text. */
export interface ValueReader {
  /** Cost: O(length), whatever the text is cut into. */
  feed(chunk: string, batch: Batch): void;
  /** The text is over. */
  finish(batch: Batch): void;
  /** All that was asked for is read: no more text is needed. */
  readonly isOver: boolean;
  /** Behind the text that was fed. */
  readonly place: Place;
}

/** A value, or what is there of one whose text is still arriving. */
export interface PartialValue {
  /**
   * One object that grows, and is the same in all that is given of one value;
   * undefined while nothing of it is there. Numbers and words are in it when they
   * are whole, strings as far as they have come.
   */
  readonly value: unknown;
  readonly isComplete: boolean;
  /** Which value it is, from 0. */
  readonly index: number;
}

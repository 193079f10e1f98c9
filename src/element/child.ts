import type { Html } from '../html/html.js';
import type { Element } from './element.js';
import type { Placeable } from './placeable.js';

/** Everything that can be rendered and is no promise. `null`, `undefined` and booleans render nothing. */
export type Settled =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Element
  | Html
  | Placeable
  | Iterable<Child>
  | AsyncIterable<Child>;

/**
 * Everything that can be rendered.
 *
 * A promise must be of something settled: a union that contains a promise of
 * itself would make every async component with a written type an error (TS1062).
 */
export type Child = Settled | PromiseLike<Settled>;

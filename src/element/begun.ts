import { quiet } from '../snippet/quiet.js';
import { isLater } from './component.js';
import { place } from './placeable.js';

/**
 * What a component answered, as it is placed. Of an iterator, such as a generator
 * component's, the first step is made here: up to its first item it is still the
 * component's own work, which may write what the component may write.
 */
export function begun(child: object): object {
  if (typeof (child as { next?: unknown }).next !== 'function') return child;
  if (place in child || isLater(child)) return child;
  const begin = (child as Partial<Iterable<unknown>>)[Symbol.iterator];
  if (typeof begin !== 'function') return child;
  const iterator = begin.call(child);
  const first = iterator.next();
  // The walk may end before it comes to it.
  quiet(first.value);
  return new Begun(iterator, first);
}

/** An iterator of which the first item has come. */
class Begun implements IterableIterator<unknown> {
  readonly #iterator: Iterator<unknown>;
  #first: IteratorResult<unknown> | null;

  constructor(iterator: Iterator<unknown>, first: IteratorResult<unknown>) {
    this.#iterator = iterator;
    this.#first = first;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<unknown> {
    const first = this.#first;
    if (first === null) return this.#iterator.next();
    this.#first = null;
    return first;
  }
}

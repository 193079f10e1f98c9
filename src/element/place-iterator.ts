import { DeferredSnippet, type Walk } from '../snippet/deferred.js';
import type { Owner } from '../snippet/owner.js';
import { LONG, type SnippetStream } from '../snippet/stream.js';
import { guard } from './guard.js';
import { tooDeep } from './refuse.js';

/** The walk, which is handed in: it comes here, and goes on from here. */
type Place = (stream: SnippetStream, segment: string, child: unknown, owner: Owner, levels: number) => string;

/**
 * Places the items of an iterator, one at least. When too much is under way, the
 * rest of them waits as one thing: it goes on in `later`, which it came from, or
 * in a snippet of its own. One frame of the stack, since iterators may nest.
 */
export function placeIterator(
  stream: SnippetStream,
  segment: string,
  iterator: Iterator<unknown>,
  owner: Owner,
  levels: number,
  place: Place,
  later: DeferredSnippet | null = null,
): string {
  if (levels <= 0) tooDeep(stream, segment, owner);
  const { run } = stream.region;
  for (let first = true; ; first = false) {
    if (run.full && !first) {
      const rest = restOf(iterator, owner, levels, place);
      if (later === null) return stream.append(segment, new DeferredSnippet(stream, owner, rest));
      later.again(rest);
      return segment;
    }
    let next: IteratorResult<unknown>;
    try {
      next = iterator.next();
    } catch (error) {
      return stream.fail(segment, error, owner);
    }
    if (next.done === true) return segment;
    if (typeof next.value === 'object' && next.value !== null) guard(next.value);
    segment = place(stream, segment, next.value, owner, levels - 1);
    if (segment.length > LONG) segment = stream.setAside(segment);
  }
}

function restOf(iterator: Iterator<unknown>, owner: Owner, levels: number, place: Place): Walk {
  return (into) => placeIterator(into, '', iterator, owner, levels, place, into);
}

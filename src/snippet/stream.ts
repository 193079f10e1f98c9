import { isWhole } from '../text/utf8.js';
import { Failure, HALT, PlaceFailure } from './failure.js';
import { FailedSnippet } from './failed.js';
import type { Outlet } from './outlet.js';
import type { Owner } from './owner.js';
import type { Region } from './region.js';
import type { EncodedPiece, Piece } from './piece.js';
import type { Snippet } from './snippet.js';

/** So many levels are walked in one go. */
export const STRIDE = 200;

/** Longer segments are set aside, since one deep rope of strings is slow to make flat at the end; UTF-16 code units. */
export const LONG = 16_384;

/**
 * Pieces in document order: segments of text, with snippets between them.
 *
 * Whoever fills a stream carries the growing segment himself, as an argument and
 * a result, since adding to a local string is cheaper than adding to a field.
 * He hands it over when a snippet ends it.
 *
 * A stream begins where its parent now ends, and inherits what holds there.
 *
 * There are many of them. Their fields are declared, and made by the constructor
 * alone: one that a class defines is written twice, first with nothing.
 */
export class SnippetStream {
  declare readonly region: Region;
  /** The stream that this one stands in, and where; together they give document order. */
  declare readonly up: SnippetStream | null;
  declare readonly at: number;
  /** Whether a blocking component placed now would hold back the first byte of the document. */
  declare holding: boolean;
  /** Whether what is placed now stands at or below a successor. */
  declare succeeding: boolean;
  /** What the placer notes about the surroundings of what is placed now; 0 for nothing. */
  declare context: number;
  /**
   * Levels that must still be left, or the walk leaves the rest for later: it goes
   * into the tree by calling itself, and there is only so much stack.
   */
  declare floor: number;
  /** Text that stands behind the open segment and is not added to it yet, since more of its kind may follow. */
  declare pending: { readonly text: string } | null;
  declare readonly parts: (Piece | Snippet)[];
  /** The part that is fed next. */
  declare cursor: number;
  /** Number of snippets among the parts. */
  declare snippets: number;
  /** Length of all segments together, in UTF-16 code units. */
  declare length: number;

  constructor(region: Region, up: SnippetStream | null, at: number = up === null ? 0 : up.parts.length) {
    this.region = region;
    this.up = up;
    this.at = at;
    this.holding = up === null || up.holding;
    this.succeeding = up !== null && up.succeeding;
    this.context = up === null ? 0 : up.context;
    this.floor = up === null ? 0 : up.floor;
    this.pending = null;
    this.parts = [];
    this.cursor = 0;
    this.snippets = 0;
    this.length = 0;
  }

  /** Whether what stands here stands in the document itself: in no boundary, and below no wait. */
  get isDocument(): boolean {
    return this.up === null;
  }

  /** The open segment with the text that is pending behind it: whoever adds anything to a segment asks for that. */
  whole(segment: string): string {
    const { pending } = this;
    if (pending === null) return segment;
    this.pending = null;
    return segment + pending.text;
  }

  /** Ends the segment, if there is one, and places `snippet` behind it. The next segment begins empty. */
  append(segment: string, snippet: Snippet): '' {
    this.add(segment);
    this.parts.push(snippet);
    this.snippets++;
    return '';
  }

  /** Ends the segment, if there is one. The next begins empty. */
  add(open: string): '' {
    const segment = this.whole(open);
    if (segment !== '') {
      this.parts.push(segment);
      this.length += segment.length;
    }
    return '';
  }

  /**
   * Sets a long segment aside, as bytes where bytes are wanted: it is still fresh
   * in the cache, and no deep rope of strings. The next begins empty.
   */
  setAside(open: string): '' {
    const segment = this.whole(open);
    const { bytes } = this.region.run;
    if (bytes === null) return this.add(segment);
    // The halves of a pair that was cut must meet again before they are encoded.
    if (!isWhole(segment)) return this.add(segment);
    this.addEncoded({ bytes: bytes.encode(segment), length: segment.length });
    return '';
  }

  /** Adds text that is encoded already. The segment before it must have been ended. */
  addEncoded(piece: EncodedPiece): void {
    this.parts.push(piece);
    this.length += piece.length;
  }

  /** Ends the stream with a failure, after the text before it. Leaves the walk. */
  fail(segment: string, error: unknown, owner: Owner): never {
    this.#end(segment, Failure.of(error, owner));
    throw HALT;
  }

  /**
   * Places `child`, and so primes all that stands in it. A failure becomes the
   * stream's last part; nothing is thrown.
   */
  fillWith(child: unknown, owner: Owner, depth: number): void {
    this.add(this.walk(child, owner, depth));
  }

  /** Fills the stream as `fillWith`, and answers with the last segment instead of adding it. */
  walk(child: unknown, owner: Owner, depth: number): string {
    try {
      return this.whole(this.region.run.place(this, '', child, owner, depth));
    } catch (thrown) {
      this.#stop(thrown, owner);
      return '';
    }
  }

  /** Runs `walk`, which places things in this stream and answers with the last segment; fails as `fillWith`. */
  fill(owner: Owner, walk: () => string): void {
    try {
      this.add(walk());
    } catch (thrown) {
      this.#stop(thrown, owner);
    }
  }

  #stop(thrown: unknown, owner: Owner): void {
    if (thrown === HALT) return;
    // The open segment is lost, and what belongs to it.
    this.pending = null;
    if (thrown instanceof PlaceFailure && this.isDocument) this.region.run.dissolvableFailed(thrown);
    this.#end('', Failure.of(thrown, owner));
  }

  #end(segment: string, failure: Failure): void {
    this.append(segment, new FailedSnippet(this.region.run.failed(failure)));
  }

  /**
   * Writes what is there, in order, from where it stopped. Returns nothing when
   * that was all; else a promise, after which it is to be called again. So one
   * loop, at the root, waits for everything, however deep it stands.
   */
  feedAll(outlet: Outlet): void | Promise<void> {
    while (this.cursor < this.parts.length) {
      const wait = feedPart(this.parts[this.cursor]!, outlet);
      if (wait !== undefined) return wait;
      // Spent: what has left must not be kept while a slow reader holds up the rest.
      this.parts[this.cursor++] = '';
    }
  }
}

function feedPart(part: Piece | Snippet, outlet: Outlet): void | Promise<void> {
  if (typeof part === 'string' || isEncoded(part)) return outlet.write(part);
  // Ready pieces leave together, but not without measure.
  return (outlet.full ? outlet.drain() : undefined) ?? part.feed(outlet);
}

/** Feeds a stream to its end. */
export async function feedToEnd(stream: SnippetStream, outlet: Outlet): Promise<void> {
  for (let wait = stream.feedAll(outlet); wait !== undefined; wait = stream.feedAll(outlet)) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other is what this is about
    await wait;
  }
}

function isEncoded(part: Piece | Snippet): part is EncodedPiece {
  return typeof part === 'object' && 'bytes' in part;
}

/**
 * Whether `a` stands before `b` in the document. Cost: O(depth of nesting).
 * Both are parts of one document, and neither stands in the other.
 */
export function precedes(a: SnippetStream, b: SnippetStream): boolean {
  let [left, right] = [a, b];
  let [high, low] = [levels(left), levels(right)];
  for (; high > low; high--) left = left.up!;
  for (; low > high; low--) right = right.up!;
  while (left.up !== right.up) {
    left = left.up!;
    right = right.up!;
  }
  return left.at < right.at;
}

/** Whether `stream` is `outer`, or stands in it. Cost: O(depth of nesting). */
export function standsIn(stream: SnippetStream, outer: SnippetStream): boolean {
  for (let each: SnippetStream | null = stream; each !== null; each = each.up) {
    if (each === outer) return true;
  }
  return false;
}

function levels(stream: SnippetStream): number {
  let count = 0;
  for (let up = stream.up; up !== null; up = up.up) count++;
  return count;
}

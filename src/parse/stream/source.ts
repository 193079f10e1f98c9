import { argumentNotAllowed, shown } from '../../error/syntax.js';
import { chunkTooLarge, sourceFailed, StreamError, timedOut } from '../../error/stream.js';
import type { Chunk } from '../../text/decoder.js';
import { inTime } from './in-time.js';

/** Where text comes from: pieces of text or of UTF-8. A string is one text, which is read in pieces. */
export type ChunkSource = AsyncIterable<Chunk> | Iterable<Chunk> | ReadableStream<Chunk> | string;

export interface SourceLimits {
  readonly maxChunkSize: number;
  readonly idleTimeoutMs: number;
}

type Read = IteratorResult<Chunk, unknown>;

/**
 * Asks a source for one chunk at a time, and never for the next before someone
 * wants it. When its reader leaves, the source is told by `return`.
 */
export class SourceReader {
  /** Where the text stands, for messages: UTF-16 code units. Kept by who reads. */
  offset = 0;
  readonly #iterator: Iterator<Chunk> | AsyncIterator<Chunk>;
  readonly #limits: SourceLimits;
  #isOver = false;
  /** Answers the call of `next` that has no answer yet as if the source were over; null when there is none. */
  #answer: (() => void) | null = null;
  #hasLeft = false;

  constructor(source: ChunkSource, limits: SourceLimits) {
    this.#iterator = iteratorOf(source, limits.maxChunkSize);
    this.#limits = limits;
  }

  /** The reader has left: null was no end of the text. */
  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /**
   * The next chunk, or null at the end or when the reader has left; at once where the source has it at once.
   *
   * @throws {StreamError} `CHANNEL_CLOSED` when the source fails, `CHUNK_TOO_LARGE`, `TIMED_OUT`
   */
  read(): Chunk | null | Promise<Chunk | null> {
    if (this.#isOver) return null;
    let result: Read | Promise<Read>;
    try {
      result = this.#iterator.next();
    } catch (error) {
      throw this.#failed(error);
    }
    return isPromise(result) ? this.#wait(result) : this.#take(result);
  }

  /** The reader leaves: the source is told, and waited for unless it still owes an answer. */
  async leave(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#hasLeft = true;
    const answer = this.#answer;
    try {
      const left = this.#iterator.return?.();
      answer?.();
      if (answer === null) await left;
      // A source that hangs answers this after its `next`, if ever.
      else if (left instanceof Promise) left.catch(() => {});
    } catch {
      // What a source does when it is left is no concern of its reader.
    }
  }

  async #wait(asked: Promise<Read>): Promise<Chunk | null> {
    let result: Read;
    try {
      result = await this.#inTime(asked);
    } catch (error) {
      if (error instanceof StreamError && error.code === 'TIMED_OUT') {
        void this.leave();
        throw error;
      }
      throw this.#failed(error);
    }
    this.#answer = null;
    return this.#hasLeft ? null : this.#take(result);
  }

  /** What was asked for, unless the time is up before, or the reader leaves. */
  #inTime(asked: Promise<Read>): Promise<Read> {
    const limit = this.#limits.idleTimeoutMs;
    const answered = new Promise<Read>((resolve, reject) => {
      this.#answer = () => resolve({ done: true, value: undefined });
      (limit === Infinity ? asked : this.#some(asked)).then(resolve, reject);
    });
    return inTime(answered, limit, () => timedOut(this.offset, limit));
  }

  /** Chunks that hold nothing give no more time. */
  async #some(asked: Promise<Read>): Promise<Read> {
    let result = await asked;
    while (isEmpty(result) && !this.#isOver) result = await this.#iterator.next();
    return result;
  }

  #take(result: Read): Chunk | null {
    // For sources that are written by hand.
    if (typeof result !== 'object' || result === null)
      throw this.#failed(
        new TypeError(`next() of the source gave ${shown(result)}; expected { done, value }`),
      );
    const { done, value } = result;
    if (done === true) {
      this.#isOver = true;
      return null;
    }
    if (typeof value !== 'string' && !(value instanceof Uint8Array))
      throw argumentNotAllowed('A stream', 'a chunk of its source', value, 'text or a Uint8Array');
    const { length } = value;
    if (length > this.#limits.maxChunkSize) {
      const unit = typeof value === 'string' ? 'units' : 'bytes';
      throw chunkTooLarge(this.offset, length, this.#limits.maxChunkSize, unit);
    }
    return value;
  }

  #failed(error: unknown): StreamError {
    this.#isOver = true;
    // A stage before this one has said it already.
    return error instanceof StreamError ? error : sourceFailed(this.offset, error);
  }
}

function isPromise(result: Read | Promise<Read>): result is Promise<Read> {
  return result instanceof Promise || (typeof result === 'object' && result !== null && 'then' in result);
}

function isEmpty(result: Read | undefined): boolean {
  return result?.done !== true && (result?.value as Partial<Chunk> | undefined)?.length === 0;
}

function iteratorOf(source: ChunkSource, size: number): Iterator<Chunk> | AsyncIterator<Chunk> {
  if (typeof source === 'string') return piecesOf(source, size);
  if (typeof source !== 'object' || source === null) throw noSource(source);
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  if (Symbol.iterator in source) return source[Symbol.iterator]();
  if (typeof (source as ReadableStream<Chunk>)?.getReader === 'function')
    return readerOf(source as ReadableStream<Chunk>);
  throw noSource(source);
}

function noSource(source: unknown): Error {
  return argumentNotAllowed(
    'A stream',
    'its source',
    source,
    'text, or an iterable or ReadableStream of text or bytes',
  );
}

function* piecesOf(text: string, size: number): Generator<string, void, undefined> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** For hosts whose streams are not iterable. */
function readerOf(stream: ReadableStream<Chunk>): AsyncIterator<Chunk> {
  const reader = stream.getReader();
  return {
    next: () => reader.read() as Promise<IteratorResult<Chunk, undefined>>,
    async return() {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}

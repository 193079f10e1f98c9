import { optionNotAllowed } from '../../error/render.js';
import { chunkTooLarge, sourceFailed, StreamError, timedOut } from '../../error/stream.js';
import type { Chunk } from '../../text/decoder.js';

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
  /** A call of `next` has no answer yet. */
  #isAsking = false;

  constructor(source: ChunkSource, limits: SourceLimits) {
    this.#iterator = iteratorOf(source, limits.maxChunkSize);
    this.#limits = limits;
  }

  /**
   * The next chunk, or null at the end; at once where the source has it at once.
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
    return result instanceof Promise || 'then' in result
      ? this.#wait(result as Promise<Read>)
      : this.#take(result);
  }

  /** The reader leaves: the source is told, and waited for unless it still owes an answer. */
  async leave(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      const left = this.#iterator.return?.();
      if (!this.#isAsking) await left;
      // A source that hangs answers this after its `next`, if ever.
      else if (left instanceof Promise) left.catch(() => {});
    } catch {
      // What a source does when it is left is no concern of its reader.
    }
  }

  async #wait(asked: Promise<Read>): Promise<Chunk | null> {
    this.#isAsking = true;
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
    this.#isAsking = false;
    return this.#take(result);
  }

  async #inTime(asked: Promise<Read>): Promise<Read> {
    const limit = this.#limits.idleTimeoutMs;
    if (limit === Infinity) return await asked;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(timedOut(this.offset, limit)), limit);
    });
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #take({ done, value }: Read): Chunk | null {
    if (done === true) {
      this.#isOver = true;
      return null;
    }
    if (typeof value !== 'string' && !(value instanceof Uint8Array))
      throw optionNotAllowed('source', `one with a chunk of ${typeof value}`, 'text or a Uint8Array');
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

function iteratorOf(source: ChunkSource, size: number): Iterator<Chunk> | AsyncIterator<Chunk> {
  if (typeof source === 'string') return piecesOf(source, size);
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  if (Symbol.iterator in source) return source[Symbol.iterator]();
  if (typeof (source as ReadableStream<Chunk>)?.getReader === 'function')
    return readerOf(source as ReadableStream<Chunk>);
  throw optionNotAllowed('source', source, 'an iterable or a ReadableStream of text or bytes');
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

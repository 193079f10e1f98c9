import { placed, StreamError } from '../../error/stream.js';
import { ChunkDecoder } from '../../text/decoder.js';
import { type ChunkSource, SourceReader } from '../stream/source.js';
import { Batch } from './batch.js';
import { ItemReader } from './items.js';
import { LineReader } from './lines.js';
import { type JsonValuesOptions, readValueOptions, type ValueSettings } from './options.js';
import type { PartialValue, ValueReader } from './reader.js';

/**
 * The values of a JSON text that arrives in pieces: the items of an array, at a
 * path or at the outermost, or the lines of JSON Lines. Each is made by
 * `JSON.parse` when its text is whole.
 *
 * Nothing is read before a value is asked for. When the array has ended, what
 * follows is not read, and the source is told by `return`. Cost: O(length);
 * memory: a chunk with its values, and one value.
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`
 * @throws {StreamError} from the iterator: `PARSE_ERROR` for a value that is no
 * JSON, with its line, character and byte, unless there is `onFault`;
 * `INCOMPLETE_INPUT`, `DEPTH_EXCEEDED`, `BUFFER_OVERFLOW`, `CHUNK_TOO_LARGE`,
 * `TIMED_OUT`, `CHANNEL_CLOSED`
 */
export function jsonValues(
  source: ChunkSource,
  options: JsonValuesOptions & { readonly partial: true },
): AsyncIterableIterator<PartialValue>;
export function jsonValues<T = unknown>(
  source: ChunkSource,
  options?: JsonValuesOptions,
): AsyncIterableIterator<T>;
export function jsonValues(
  source: ChunkSource,
  options: JsonValuesOptions = {},
): AsyncIterableIterator<unknown> {
  return new Values(source, readValueOptions(options));
}

/** More is not faster, and would be read ahead of what is wanted. */
const TOGETHER = 1024;

class Values implements AsyncIterableIterator<unknown> {
  readonly #source: SourceReader;
  readonly #decoder = new ChunkDecoder();
  readonly #reader: ValueReader;
  readonly #tell: ValueSettings['tell'];
  /** Chunks are put together up to so many units; of partial values each chunk gives one. */
  readonly #together: number;
  readonly #batch = new Batch();
  /** What ends the stream, when the values before it were given out. */
  #failure: { readonly error: unknown } | null = null;
  #isRead = false;
  #isOver = false;
  /** An answer that is not there yet; those that are asked for meanwhile come after it. */
  #turn: Promise<unknown> | null = null;

  constructor(source: ChunkSource, settings: ValueSettings) {
    this.#source = new SourceReader(source, settings);
    this.#reader = settings.lines ? new LineReader(settings) : new ItemReader(settings);
    this.#tell = settings.tell;
    this.#together = settings.partial ? 0 : TOGETHER;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<unknown, undefined>> {
    if (this.#turn === null && this.#batch.hasValue && !this.#isOver)
      return Promise.resolve({ done: false, value: this.#batch.take() });
    const answer = this.#turn === null ? this.#next() : this.#turn.then(() => this.#next());
    const turn: Promise<unknown> = answer.then(
      () => this.#endTurn(turn),
      () => this.#endTurn(turn),
    );
    this.#turn = turn;
    return answer;
  }

  async return(): Promise<IteratorResult<unknown, undefined>> {
    this.#isOver = true;
    await this.#source.leave();
    return { done: true, value: undefined };
  }

  #endTurn(turn: Promise<unknown>): void {
    if (this.#turn === turn) this.#turn = null;
  }

  async #next(): Promise<IteratorResult<unknown, undefined>> {
    while (!this.#isOver) {
      if (this.#batch.hasValue) return { done: false, value: this.#batch.take() };
      if (!this.#batch.isEmpty) {
        const error = this.#batch.takeFault();
        // It lies before whatever else has failed.
        const failure = this.#hear(error);
        if (failure === null) continue;
        this.#failure = failure;
      } else if (this.#failure === null && !this.#isRead) {
        const reading = this.#read();
        if (reading !== null) await reading;
        continue;
      }
      this.#isOver = true;
      await this.#source.leave();
      if (this.#failure !== null) throw this.#failure.error;
    }
    return { done: true, value: undefined };
  }

  /** Tells of a fault; what ends the stream when nobody is told, or when who is told throws. */
  #hear(error: StreamError): { readonly error: unknown } | null {
    if (this.#tell === null) return { error };
    try {
      this.#tell(error);
      return null;
    } catch (thrown) {
      return { error: thrown };
    }
  }

  /**
   * Reads chunks until something comes of them; those that are there at once are
   * not waited for, and put together while they are small.
   */
  #read(): Promise<void> | null {
    let small = '';
    try {
      while (this.#batch.isEmpty && !this.#isRead) {
        this.#source.offset = this.#reader.place.offset + small.length;
        const chunk = this.#source.read();
        if (typeof chunk === 'string' && small.length + chunk.length <= this.#together) {
          small += chunk;
          continue;
        }
        if (small !== '') {
          this.#take(small);
          this.#source.offset = this.#reader.place.offset;
          small = '';
        }
        if (chunk instanceof Promise)
          return chunk.then(
            (later) => this.#take(later),
            (error: unknown) => this.#fail(error),
          );
        this.#take(chunk);
      }
    } catch (error) {
      this.#take(small);
      this.#fail(error);
    }
    return null;
  }

  #take(chunk: string | Uint8Array | null): void {
    if (this.#failure !== null || this.#isOver) return;
    try {
      if (chunk !== null) this.#feed(this.#decoder.decode(chunk));
      else {
        this.#feed(this.#decoder.finish());
        this.#reader.finish(this.#batch);
      }
      this.#isRead = chunk === null || this.#reader.isOver;
    } catch (error) {
      this.#fail(error);
    }
  }

  #feed(text: string): void {
    if (text === '') return;
    this.#reader.feed(text, this.#batch);
  }

  #fail(error: unknown): void {
    const isPlaced = !(error instanceof StreamError) || error.position !== null;
    this.#failure ??= { error: isPlaced ? error : placed(error, this.#reader.place.position) };
    this.#isRead = true;
  }
}

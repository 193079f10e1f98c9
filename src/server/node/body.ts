import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import type { Body } from '../../render/response-consumer.js';
import { PairKeeper, pieceEnd } from '../../text/utf8.js';

/** A document on its way through Node, as a stream that hosts can send. */
export interface NodeBody extends Body {
  readonly stream: Readable;
  /** Takes text that has been encoded already. */
  writeBytes(pieces: readonly Uint8Array[]): void | Promise<void>;
}

/** Code units that are encoded at a time. */
const PIECE = 6_144;
/** One piece waits for a slow reader, and no more; for a quick one, none does. */
const QUEUE = 1;

/** A document as it is: UTF-8 bytes, at the reader's pace. */
export class PlainBody extends Readable implements NodeBody {
  readonly #pairs = new PairKeeper();
  readonly #onLeave: () => void;
  #resume: (() => void) | null = null;
  bytes = 0;

  /** @param onLeave told when the stream is destroyed before its end */
  constructor(onLeave: () => void) {
    super({ highWaterMark: QUEUE });
    this.#onLeave = onLeave;
  }

  get stream(): Readable {
    return this;
  }

  write(text: string): void | Promise<void> {
    return this.#writeFrom(this.#pairs.take(text), 0);
  }

  writeBytes(pieces: readonly Uint8Array[]): void | Promise<void> {
    this.#pushText(this.#pairs.rest());
    return this.#pushFrom(pieces, 0);
  }

  flush(): void {}

  end(): void {
    this.#pushText(this.#pairs.rest());
    this.push(null);
  }

  override _read(): void {
    const resume = this.#resume;
    this.#resume = null;
    resume?.();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.readableEnded) this.#onLeave();
    done(error);
  }

  #writeFrom(text: string, start: number): void | Promise<void> {
    for (let from = start; from < text.length && !this.destroyed;) {
      const to = pieceEnd(text, from, PIECE);
      const more = this.#pushText(text.slice(from, to));
      from = to;
      if (more) continue;
      const rest = from;
      return new Promise<void>((resolve) => {
        this.#resume = resolve;
      }).then(() => this.#writeFrom(text, rest));
    }
  }

  #pushFrom(pieces: readonly Uint8Array[], start: number): void | Promise<void> {
    for (let i = start; i < pieces.length && !this.destroyed; i++) {
      const piece = pieces[i]!;
      this.bytes += piece.length;
      if (this.push(piece)) continue;
      return new Promise<void>((resolve) => {
        this.#resume = resolve;
      }).then(() => this.#pushFrom(pieces, i + 1));
    }
  }

  #pushText(text: string): boolean {
    if (text === '' || this.destroyed) return true;
    const bytes = Buffer.from(text);
    this.bytes += bytes.length;
    return this.push(bytes);
  }
}

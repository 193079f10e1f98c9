import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';
import { PairKeeper, pieceEnd } from '../../text/utf8.js';
import type { NodeBody } from './body.js';
import { encoderOf } from './encoders.js';
import type { Encoding } from './negotiate.js';

/** Code units that are encoded at a time. */
const PIECE = 16_384;

/**
 * A document that is compressed on its way. The encoder gives out bytes when it
 * has enough, and at waits: more flushes would cost size and time, fewer would
 * hold back what is there.
 */
export class EncodedBody implements NodeBody {
  readonly stream: Readable;
  readonly #encoder: ReturnType<typeof encoderOf>;
  readonly #pairs = new PairKeeper();
  bytes = 0;
  #unflushed = false;

  /**
   * @param onLeave told when the stream is destroyed before its end
   * @param onClose told when the encoder's memory is free again
   */
  constructor(encoding: Encoding, onLeave: () => void, onClose: () => void) {
    this.#encoder = encoderOf(encoding);
    const { stream } = this.#encoder;
    this.stream = stream;
    stream.once('close', () => {
      if (!stream.readableEnded) onLeave();
      onClose();
    });
  }

  write(text: string): void | Promise<void> {
    return this.#writeFrom(this.#pairs.take(text), 0);
  }

  async writeBytes(pieces: readonly Uint8Array[]): Promise<void> {
    const rest = this.#pairs.rest();
    if (rest !== '') this.#write(Buffer.from(rest));
    for (const piece of pieces) {
      if (this.#encoder.stream.destroyed) return;
      if (!this.#write(piece)) await this.#room();
    }
  }

  flush(): void | Promise<void> {
    const { stream, flush } = this.#encoder;
    if (!this.#unflushed || stream.destroyed) return;
    this.#unflushed = false;
    return new Promise<void>((resolve) => {
      // When the reader is slow the encoder stops until there is room: that is the reader's
      // backpressure, which the next write will meet, and no reason to hold the document here.
      const go = (): void => {
        stream.off('close', go);
        clearTimeout(stalled);
        resolve();
      };
      const stalled = setTimeout(go, STALLED);
      stream.once('close', go);
      stream.flush(flush, go);
    });
  }

  end(): void {
    const rest = this.#pairs.rest();
    if (rest !== '') this.#write(Buffer.from(rest));
    this.#encoder.stream.end();
  }

  #writeFrom(text: string, start: number): void | Promise<void> {
    const { stream } = this.#encoder;
    for (let from = start; from < text.length && !stream.destroyed;) {
      const to = pieceEnd(text, from, PIECE);
      const more = this.#write(Buffer.from(text.slice(from, to)));
      from = to;
      if (more) continue;
      const rest = from;
      return this.#room().then(() => this.#writeFrom(text, rest));
    }
  }

  #write(bytes: Uint8Array): boolean {
    this.bytes += bytes.length;
    this.#unflushed = true;
    return this.#encoder.stream.write(bytes);
  }

  /** Resolves when the encoder takes more, or never will. */
  #room(): Promise<void> {
    const { stream } = this.#encoder;
    return new Promise((resolve) => {
      const go = (): void => {
        stream.off('drain', go);
        stream.off('close', go);
        resolve();
      };
      stream.once('drain', go);
      stream.once('close', go);
    });
  }
}

/** Milliseconds after which a flush that does not come out is the reader's doing. */
const STALLED = 50;

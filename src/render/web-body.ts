import { PairKeeper, pieceEnd } from '../text/utf8.js';
import type { Body } from './response-consumer.js';

/** Code units that are encoded at a time, so that a slow reader never costs a copy of everything. */
const PIECE = 16_384;
/** Bytes that wait for the reader at most. */
const QUEUE = 16_384;

/** A document as a Web stream of bytes. The reader's pace is the writer's pace. */
export class WebBody implements Body {
  readonly stream: ReadableStream<Uint8Array>;
  readonly #encoder = new TextEncoder();
  readonly #pairs = new PairKeeper();
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #resume: (() => void) | null = null;
  #closed = false;
  bytes = 0;

  /** @param onCancel told when the reader wants no more */
  constructor(onCancel: () => void) {
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => {
          this.#resume?.();
          this.#resume = null;
        },
        cancel: () => {
          this.#closed = true;
          this.#resume?.();
          onCancel();
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: QUEUE }),
    );
  }

  write(text: string): void | Promise<void> {
    return this.#writeFrom(this.#pairs.take(text), 0);
  }

  flush(): void {}

  end(): void {
    this.#enqueue(this.#pairs.rest());
    if (!this.#closed) this.#controller.close();
    this.#closed = true;
  }

  /** The reader learns that the document is not whole. */
  fail(error: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#controller.error(error);
    this.#resume?.();
  }

  #writeFrom(text: string, start: number): void | Promise<void> {
    for (let from = start; from < text.length;) {
      const to = pieceEnd(text, from, PIECE);
      this.#enqueue(text.slice(from, to));
      from = to;
      if (!this.#closed && (this.#controller.desiredSize ?? 0) <= 0) {
        const rest = from;
        return new Promise<void>((resolve) => {
          this.#resume = resolve;
        }).then(() => this.#writeFrom(text, rest));
      }
    }
  }

  #enqueue(text: string): void {
    if (text === '' || this.#closed) return;
    const bytes = this.#encoder.encode(text);
    this.bytes += bytes.length;
    this.#controller.enqueue(bytes);
  }
}

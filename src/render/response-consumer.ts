import { utf8Length } from '../text/utf8.js';
import type { Consumer } from '../snippet/consumer.js';
import type { Rendering } from './rendering.js';

/** How a host carries a document to its reader. */
export interface Carrier {
  /** The head leaves with the whole document: there was nothing to wait for. */
  whole(text: string): void | Promise<void>;
  /** The head leaves, and the document follows in pieces. */
  open(): Body;
}

/** A document on its way. */
export interface Body {
  /** Bytes taken so far, before any content encoding. */
  readonly bytes: number;
  write(text: string): void | Promise<void>;
  /** Sends on what was written. */
  flush(): void | Promise<void>;
  end(): void | Promise<void>;
}

/**
 * The consumer of every response. It holds text until there is something to wait
 * for, or until the document is whole: then status and headers leave, and can no
 * longer be changed. What fails before that can still be answered properly.
 */
export class ResponseConsumer implements Consumer {
  readonly #carrier: Carrier;
  readonly #headOnly: boolean;
  #rendering: Rendering | null = null;
  #held = '';
  #body: Body | null = null;
  #wholeBytes: (() => number) | null = null;

  /** @param headOnly the reader wants status and headers alone */
  constructor(carrier: Carrier, headOnly: boolean) {
    this.#carrier = carrier;
    this.#headOnly = headOnly;
  }

  /** Must be called before the rendering starts. */
  attach(rendering: Rendering): void {
    this.#rendering = rendering;
  }

  get bytes(): number {
    return this.#body?.bytes ?? this.#wholeBytes?.() ?? 0;
  }

  consume(text: string): void | Promise<void> {
    if (this.#body !== null) return this.#body.write(text);
    this.#held += text;
  }

  flush(): void | Promise<void> {
    return this.#sendOn();
  }

  waiting(): void | Promise<void> {
    return this.#sendOn();
  }

  complete(): void | Promise<void> {
    if (this.#body !== null) return this.#body.end();
    this.#rendering!.commit();
    const text = this.#held;
    this.#held = '';
    this.#wholeBytes = () => utf8Length(text);
    const sent = this.#carrier.whole(text);
    if (this.#headOnly) this.#rendering!.endWithHead();
    return sent;
  }

  #sendOn(): void | Promise<void> {
    if (this.#body !== null) return this.#body.flush();
    this.#rendering!.commit();
    const body = this.#carrier.open();
    this.#body = body;
    if (this.#headOnly) {
      this.#held = '';
      this.#rendering!.endWithHead();
      return;
    }
    const text = this.#held;
    this.#held = '';
    const written = text === '' ? undefined : body.write(text);
    return written === undefined ? body.flush() : written.then(() => body.flush());
  }
}

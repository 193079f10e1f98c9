import { utf8Length } from '../text/utf8.js';
import type { Consumer } from '../snippet/consumer.js';
import type { Rendering } from './rendering.js';

/** How a host carries a document to its reader. One of the three is called, once. */
export interface Carrier {
  /** Whether nothing but the head is to leave. Asked when it leaves. */
  readonly headOnly: boolean;
  /**
   * The head leaves with the whole document: there was nothing to wait for.
   * @param before bytes that stand before the text, for a carrier that encodes
   */
  whole(text: string, before: readonly Uint8Array[]): void | Promise<void>;
  /** The head leaves, and the document follows in pieces. */
  open(): Body;
  /** The head of a document in pieces leaves, and nothing follows. */
  openHead(): void;
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
 *
 *   consume* ──┬── complete ─────────────────────────────▶ whole
 *              └── waiting or flush ──▶ open ──▶ (write | flush)* ── end
 *                    └── head only ──▶ openHead, and the render ends
 */
export class ResponseConsumer implements Consumer {
  readonly #carrier: Carrier;
  #rendering: Rendering | null = null;
  #held = '';
  #whole: string | null = null;
  protected body: Body | null = null;

  constructor(carrier: Carrier) {
    this.#carrier = carrier;
  }

  /** Must be called before the rendering starts. */
  attach(rendering: Rendering): void {
    this.#rendering = rendering;
  }

  /** Counted when somebody asks, if the document left as a whole. */
  get bytes(): number {
    return this.body?.bytes ?? utf8Length(this.#whole ?? '') + lengthOf(this.before);
  }

  consume(text: string): void | Promise<void> {
    if (this.body !== null) return this.body.write(text);
    this.#held += text;
  }

  flush(): void | Promise<void> {
    return this.#sendOn();
  }

  waiting(): void | Promise<void> {
    return this.#sendOn();
  }

  complete(): void | Promise<void> {
    if (this.body !== null) return this.body.end();
    this.#rendering!.commit();
    this.#whole = this.takeHeld();
    const sent = this.#carrier.whole(this.#whole, this.before);
    if (!this.#carrier.headOnly) return sent;
    if (sent === undefined) this.#rendering!.endWithHead();
    else return sent.then(() => this.#rendering!.endWithHead());
  }

  /** Bytes that are held, before the text that is. */
  protected get before(): readonly Uint8Array[] {
    return NONE;
  }

  /** The text that is held, which is not any more. */
  protected takeHeld(): string {
    const text = this.#held;
    this.#held = '';
    return text;
  }

  /** Writes all that is held; the head has left. */
  protected writeHeld(body: Body): void | Promise<void> {
    const text = this.takeHeld();
    if (text !== '') return body.write(text);
  }

  #sendOn(): void | Promise<void> {
    if (this.body !== null) return this.body.flush();
    this.#rendering!.commit();
    if (this.#carrier.headOnly) {
      this.takeHeld();
      this.#carrier.openHead();
      this.#rendering!.endWithHead();
      return;
    }
    const body = this.#carrier.open();
    this.body = body;
    const written = this.writeHeld(body);
    return written === undefined ? body.flush() : written.then(() => body.flush());
  }
}

const NONE: readonly Uint8Array[] = [];

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

import { FlowList } from '../flow/flow.js';
import type { Consumer } from './consumer.js';
import { HALT } from './failure.js';
import { utf8Length } from '../text/utf8.js';
import type { ByteConsumer, Piece } from './piece.js';
import type { Run } from './run.js';

/** What the feed writes into: the consumer, or a boundary's hold in front of it. */
export interface Outlet {
  /** The successor flow as it is at this point of the document. */
  readonly successor: FlowList;
  /** So much is gathered that it should be drained before more is added. */
  readonly full: boolean;
  /** Gathers text, or bytes. It stays gathered until there is something to wait for. */
  write(piece: Piece): void;
  /** Hands over what was gathered; when done, everything before this point has been consumed. */
  drain(): void | Promise<void>;
  /** The next piece is not there. */
  waiting(): void | Promise<void>;
  /** The author asks that what was written be sent on. */
  flush(): void | Promise<void>;
}

/** Gathered text is handed over from this length on, in UTF-16 code units. */
const GATHERED = 16_384;

/**
 * The outlet in front of the consumer. It keeps the consumer's contract: calls
 * never overlap, nothing empty is consumed, nothing is called after an end.
 */
export class ConsumerOutlet implements Outlet {
  readonly #run: Run;
  readonly #consumer: Consumer;
  /** Whether the consumer counts its bytes itself; asked once, since counting may cost. */
  readonly #counts: boolean;
  #successor: FlowList | null = null;
  #gathered = '';
  /** What stands before the gathered text, if any of it came as bytes; and its length in characters. */
  #encoded: Uint8Array[] | null = null;
  #encodedLength = 0;
  #busy: Promise<void> | null = null;

  constructor(run: Run, consumer: Consumer) {
    this.#run = run;
    this.#consumer = consumer;
    this.#counts = 'bytes' in consumer;
  }

  get successor(): FlowList {
    this.#successor ??= new FlowList('successor');
    return this.#successor;
  }

  /** Whether the consumer is still at it with what it was given. */
  get busy(): boolean {
    return this.#busy !== null;
  }

  get full(): boolean {
    return this.#gathered.length + this.#encodedLength >= GATHERED;
  }

  write(piece: Piece): void {
    if (typeof piece === 'string') {
      this.#gathered += piece;
      return;
    }
    this.#encoded ??= [];
    this.#encodeGathered(this.#encoded);
    this.#encoded.push(piece.bytes);
    this.#encodedLength += piece.length;
  }

  drain(): void | Promise<void> {
    if (this.#busy !== null) return this.#busy.then(() => this.drain());
    if (this.#encoded !== null) return this.#drainBytes(this.#encoded);
    if (this.#gathered === '') return;
    const text = this.#gathered;
    this.#gathered = '';
    this.#enter();
    const ledger = this.#run.ledgerIfAny;
    if (ledger !== null) ledger.consumed(text.length, this.#counts ? 0 : utf8Length(text));
    return this.#leave(this.#consumer.consume(text));
  }

  #drainBytes(pieces: Uint8Array[]): void | Promise<void> {
    this.#encodeGathered(pieces);
    const length = this.#encodedLength;
    this.#encoded = null;
    this.#encodedLength = 0;
    this.#enter();
    this.#run.ledgerIfAny?.consumed(length, 0);
    return this.#leave((this.#consumer as ByteConsumer).consumeBytes(pieces));
  }

  /** Text that stands before bytes must become bytes, too. */
  #encodeGathered(pieces: Uint8Array[]): void {
    if (this.#gathered === '') return;
    pieces.push((this.#consumer as ByteConsumer).encode(this.#gathered));
    this.#encodedLength += this.#gathered.length;
    this.#gathered = '';
  }

  waiting(): void | Promise<void> {
    return this.#after(this.drain(), () => this.#consumer.waiting());
  }

  flush(): void | Promise<void> {
    return this.#after(this.drain(), () => this.#consumer.flush());
  }

  complete(): void | Promise<void> {
    const drained = this.drain();
    if (drained !== undefined) return drained.then(() => this.complete());
    this.#enter();
    return this.#leave(this.#consumer.complete());
  }

  /** Tells the consumer something once everything written has been consumed. */
  #after(drained: void | Promise<void>, tell: () => void | Promise<void>): void | Promise<void> {
    if (drained !== undefined) return drained.then(() => this.#after(this.drain(), tell));
    this.#enter();
    this.#run.ledger.flushed();
    return this.#leave(tell());
  }

  /** A render that is over calls its consumer no more, whoever is still on the way here. */
  #enter(): void {
    if (this.#run.over) throw HALT;
  }

  #leave(done: void | Promise<void>): void | Promise<void> {
    // A consumer made of one arrow may well answer with what `push` answered.
    if (typeof done?.then !== 'function') {
      this.#run.progressed();
      return;
    }
    const busy = done.then(() => {
      if (this.#busy === busy) this.#busy = null;
      this.#run.progressed();
    });
    this.#busy = busy;
    return busy;
  }
}

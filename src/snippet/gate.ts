import { precedes, type SnippetStream } from './stream.js';

/** A stream that will be filled when the gate lets it. */
export interface Deferred extends SnippetStream {
  /** Whether its own work is done, so that it takes no place among the pending. */
  readonly ready: boolean;
  /** Places and primes what it stands for. Never throws. */
  prime(): void;
}

/** Few documents ever defer anything: they all share one empty queue. */
const NONE: Deferred[] = [];

/**
 * Holds back new work while too much is under way: too many awaitables pending,
 * or too much text settled ahead of its turn. What is held back goes on in
 * document order, whenever something settles or has been fed.
 */
export class Gate {
  readonly #concurrency: number;
  readonly #buffer: number;
  #pending = 0;
  #buffered = 0;
  /** In document order. */
  #queue: Deferred[] = NONE;
  #draining = false;
  /** The feed has come to this one: it must go on even when the buffer is full. */
  #demanded: Deferred | null = null;
  /** Whether a component that is placed now should be deferred. A field: it is read for each component. */
  full = false;

  constructor(concurrency: number, buffer: number) {
    this.#concurrency = concurrency;
    this.#buffer = buffer;
  }

  /** An awaitable is pending. */
  enter(): void {
    this.#pending++;
    this.#judge();
  }

  /** It is not any more. */
  leave(): void {
    this.#pending--;
    this.#judge();
  }

  /** So many characters are there before their turn; negative, when their turn has come. */
  buffer(characters: number): void {
    if (characters === 0) return;
    this.#buffered += characters;
    this.#judge();
  }

  /** So much is not under way any more, because nobody wants it. */
  giveBack(pending: number, characters: number): void {
    this.#pending -= pending;
    this.#buffered -= characters;
    this.#judge();
  }

  /** Keeps `deferred` until there is room. */
  defer(deferred: Deferred): void {
    if (this.#queue === NONE) this.#queue = [];
    // Almost always it belongs at an end; nested content of an early awaitable goes in between.
    let low = 0;
    let high = this.#queue.length;
    if (high > 0 && precedes(this.#queue[high - 1]!, deferred)) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(this.#queue[middle]!, deferred)) low = middle + 1;
      else high = middle;
    }
    this.#queue.splice(low, 0, deferred);
    this.#judge();
  }

  /** The feed stands before `deferred`, so nothing but a free place may hold it back. */
  demand(deferred: Deferred): void {
    this.#demanded = deferred;
    this.admit();
  }

  /** Primes what has room now. */
  admit(): void {
    if (this.#draining || this.#queue.length === 0) return;
    this.#draining = true;
    for (let next = this.#next(); next !== null; next = this.#next()) {
      this.#judge();
      next.prime();
    }
    this.#draining = false;
    this.#judge();
  }

  /** Takes what may go on now out of the queue; null when nothing may. */
  #next(): Deferred | null {
    const demanded = this.#demanded;
    if (demanded !== null && this.#hasPlace(demanded)) {
      this.#demanded = null;
      const at = this.#queue.indexOf(demanded);
      if (at >= 0) return this.#queue.splice(at, 1)[0]!;
    }
    const first = this.#queue[0];
    if (first === undefined) return null;
    if (!first.region.closed && !(this.#hasPlace(first) && this.#buffered < this.#buffer)) return null;
    this.#queue.shift();
    return first;
  }

  #hasPlace(deferred: Deferred): boolean {
    return deferred.ready || this.#pending < this.#concurrency;
  }

  #judge(): void {
    // While the queue is being worked off, what is primed may go as far as the limits let it.
    const behindOthers = this.#queue.length > 0 && !this.#draining;
    this.full = behindOthers || this.#pending >= this.#concurrency || this.#buffered >= this.#buffer;
  }
}

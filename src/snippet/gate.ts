import { precedes, standsIn, type SnippetStream } from './stream.js';

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
  /** Told whether a component that is placed now should be deferred. */
  readonly #run: { full: boolean };
  readonly #concurrency: number;
  readonly #buffer: number;
  #pending = 0;
  #buffered = 0;
  /** In document order. */
  #queue: Deferred[] = NONE;
  #draining = false;
  /** The feed has come to this one: it must go on even when the buffer is full. */
  #demanded: Deferred | null = null;
  /** Where the feed is, and what was buffered when it came there: all of it stands behind. */
  #reached: SnippetStream | null = null;
  #behind = 0;
  /** What is primed now stands where the feed is. */
  #near = false;

  constructor(run: { full: boolean }, concurrency: number, buffer: number) {
    this.#run = run;
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

  /**
   * Primes what the feed has come to. Text that is ready further on does not hold
   * back the work in here, since the document waits for it: it may fill a buffer
   * of its own.
   */
  reach(deferred: Deferred): void {
    const isFull = this.#buffered - this.#behind >= this.#buffer;
    if (isFull || this.#reached === null || !standsIn(deferred, this.#reached)) {
      this.#reached = deferred;
      this.#behind = this.#buffered;
    }
    this.#prime(deferred, true);
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
      this.#prime(next, this.#isNear(next));
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
    if (!first.region.closed && !(this.#hasPlace(first) && this.#hasRoom(first))) return null;
    this.#queue.shift();
    return first;
  }

  #hasRoom(deferred: Deferred): boolean {
    if (this.#buffered < this.#buffer) return true;
    return this.#buffered - this.#behind < this.#buffer && this.#isNear(deferred);
  }

  #isNear(deferred: Deferred): boolean {
    return this.#reached !== null && standsIn(deferred, this.#reached);
  }

  #prime(deferred: Deferred, near: boolean): void {
    const before = this.#near;
    this.#near = near;
    this.#judge();
    deferred.prime();
    this.#near = before;
    this.#judge();
  }

  #hasPlace(deferred: Deferred): boolean {
    return deferred.ready || this.#pending < this.#concurrency;
  }

  #judge(): void {
    // While the queue is being worked off, what is primed may go as far as the limits let it.
    const behindOthers = this.#queue.length > 0 && !this.#draining;
    this.#behind = Math.min(this.#behind, this.#buffered);
    const counted = this.#near ? this.#buffered - this.#behind : this.#buffered;
    this.#run.full = behindOthers || this.#pending >= this.#concurrency || counted >= this.#buffer;
  }
}

import type { Deferred } from './gate.js';
import { Failure } from './failure.js';
import type { Outlet } from './outlet.js';
import { runHooks } from './hooks.js';
import type { Owner } from './owner.js';
import type { Piece } from './piece.js';
import { quiet } from './quiet.js';
import { ReadySnippet } from './ready.js';
import type { Snippet } from './snippet.js';
import { SnippetStream, STRIDE } from './stream.js';
import { aTurn } from './turn.js';

const WORKING = 0;
/** Settled while too much was buffered: the value waits for the gate. */
const SETTLED = 1;
/** What it settled to has been placed here. */
const PLACED = 2;
const FAILED = 3;

/** How far the feed has come with it: not here yet, waiting a turn, waiting for longer, at its content. */
const AHEAD = 0;
const TURN = 1;
const TOLD = 2;
const FEEDING = 3;

/** Somebody who must know when a snippet's own work is done, and its content placed. */
export interface Settling {
  settled(failure: Failure | null): void;
}

/**
 * A snippet whose content comes with a promise. It is the stream of that
 * content, empty until then.
 */
export class AwaitableSnippet extends SnippetStream implements Snippet, Deferred {
  readonly #owner: Owner;
  readonly #depth: number;
  /** Its line in the ledger. */
  readonly #line: number;
  #state = WORKING;
  #stage = AHEAD;
  /** When the feed came, in microseconds of the ledger. */
  #came = 0;
  /** The settled value, then the failure; each only as long as it is needed. */
  #value: unknown = undefined;
  /** Set while the feed stands before this snippet. */
  #wake: (() => void) | null = null;
  #settling: Settling | null;

  constructor(
    up: SnippetStream,
    owner: Owner,
    depth: number,
    promise: PromiseLike<unknown>,
    settling: Settling | null = null,
  ) {
    super(up.region, up);
    this.#owner = owner;
    this.#depth = depth;
    this.#settling = settling;
    this.floor = depth - STRIDE;
    // What stands below a wait can hold the first byte back only below one that does so itself.
    this.holding = settling !== null && up.holding;
    const { run } = up.region;
    this.#line = run.ledger.open(owner);
    this.region.enter();
    // Both handlers from the start: the feed may come here long after a rejection.
    // A thenable that is no promise may call back twice, at once or not by the rules; this one keeps them.
    Promise.resolve(promise).then(
      (value) => this.#settle(value),
      (error: unknown) => this.#fail(error),
    );
  }

  get ready(): boolean {
    return this.#state !== WORKING;
  }

  feed(outlet: Outlet): void | Promise<void> {
    if (this.#state === WORKING) return this.#wait(outlet);
    if (this.#stage !== FEEDING) this.#begin(outlet);
    const wait = this.feedAll(outlet);
    this.region.run.gate.admit();
    return wait;
  }

  /** Places the settled value, and so primes what stands in it. */
  prime(): void {
    if (this.#state !== SETTLED) return;
    const value = this.#value;
    this.#value = undefined;
    this.#state = PLACED;
    if (!this.region.closed) {
      this.fillWith(value, this.#owner, this.#depth);
      this.region.buffer(this.length);
    }
    this.#settled(null);
    this.#shrink();
  }

  /**
   * What is text by now needs no snippet: a small one takes its place, and this
   * one goes, with the component's scope. Ready pieces may stand for long in
   * front of a slow reader.
   */
  #shrink(): void {
    if (this.snippets > 0 || this.parts.length > 1 || this.#owner.hooked || this.region.closed) return;
    // The feed has it already.
    if (this.#stage !== AHEAD) return;
    const { parts } = this.up!;
    const slot = parts[this.at] === this ? this.at : this.at + 1;
    if (parts[slot] !== this) return;
    this.region.run.ledger.letGo(this.#line);
    parts[slot] = new ReadySnippet(this.region, (this.parts[0] ?? '') as Piece, this.#line);
  }

  #settle(value: unknown): void {
    const { run } = this.region;
    const { gate, ledger } = run;
    // It may be kept for a while, or be wanted by nobody.
    quiet(value);
    ledger.settled(this.#line);
    this.#value = value;
    this.#state = SETTLED;
    this.#owner.settled();
    this.region.leave();
    // Behind a full buffer the value waits, which is mostly smaller than its text; unless it is its text.
    if (this.#wake !== null) gate.reach(this);
    else if (run.full && typeof value === 'object') gate.defer(this);
    else this.prime();
    gate.admit();
    this.#wake?.();
  }

  #fail(error: unknown): void {
    const { run } = this.region;
    const failure = run.failed(new Failure(error, this.#owner));
    run.ledger.settled(this.#line);
    run.ledger.failed(this.#line);
    this.#value = failure;
    this.#state = FAILED;
    this.#owner.settled();
    this.region.leave();
    this.#settled(failure);
    run.gate.admit();
    this.#wake?.();
  }

  #settled(failure: Failure | null): void {
    if (this.#settling === null) return;
    // While it held back the first byte, the document stood still for it.
    this.region.run.ledger.heldBack(this.#line);
    this.#settling.settled(failure);
    this.#settling = null;
  }

  /** The feed has come, and there is nothing yet: first a turn, then a word to the consumer, then sleep. */
  #wait(outlet: Outlet): Promise<void> {
    if (this.#stage === AHEAD) {
      this.#stage = TURN;
      const { ledger } = this.region.run;
      this.#came = ledger.micros;
      ledger.stand(this.#line, this.#came);
      // Work that needs no waiting settles in this turn, and should cost no flush.
      return aTurn;
    }
    if (this.#stage === TURN) {
      this.#stage = TOLD;
      const told = outlet.waiting();
      if (told !== undefined) return told;
    }
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Its turn has come, and its content or its failure is there. */
  #begin(outlet: Outlet): void {
    const { gate, ledger } = this.region.run;
    if (this.#stage === TOLD) {
      ledger.waited(this.#line, Math.min(ledger.micros, ledger.settledAt(this.#line)) - this.#came);
    }
    if (this.#stage !== AHEAD) ledger.stand(-1, 0);
    this.#stage = FEEDING;
    this.#wake = null;
    ledger.fed(this.#line);
    // No buffer keeps it back any more.
    if (this.#state === SETTLED) gate.reach(this);
    ledger.letGo(this.#line);
    if (this.#state === FAILED) throw this.#value;
    this.region.buffer(-this.length);
    runHooks(this.#owner, outlet.successor);
  }
}

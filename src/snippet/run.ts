import type { Clock } from '../schedule/clock.js';
import type { Failure, PlaceFailure } from './failure.js';
import { Gate } from './gate.js';
import { LedgerBook } from './ledger.js';
import type { Owner } from './owner.js';
import { wantsBytes, type ByteConsumer } from './piece.js';
import type { Consumer } from './consumer.js';
import { Region } from './region.js';
import type { SnippetStream } from './stream.js';

export interface RunSettings {
  readonly clock: Clock;
  /** Awaitables that may be pending at once. */
  readonly concurrency: number;
  /** Characters that may be ready before their turn. */
  readonly buffer: number;
}

/** One render of one tree: what all its snippets share. Nothing of it outlives the render. */
export abstract class Run {
  readonly settings: RunSettings;
  readonly root: Region;
  /** The consumer, if it wants bytes. */
  readonly bytes: ByteConsumer | null;
  /** Whether a component that is placed now should be deferred. The gate's word; here, because it is read for each component. */
  full = false;
  /** The render has ended, well or not: nothing more may be consumed. */
  over = false;
  #gate: Gate | null = null;
  #ledger: LedgerBook | null = null;
  /** Failures that the feed has not come to. */
  #unfed: Set<Failure> | null = null;
  /** A dissolvable of the document itself failed: nothing that it is a part of can be placed. */
  #placeFailure: PlaceFailure | null = null;

  constructor(settings: RunSettings, consumer: Consumer) {
    this.bytes = wantsBytes(consumer) ? consumer : null;
    this.settings = settings;
    this.root = new Region(this, null);
  }

  get clock(): Clock {
    return this.settings.clock;
  }

  /** Made when there is something to hold back, or to wait for. */
  get gate(): Gate {
    this.#gate ??= new Gate(this, this.settings.concurrency, this.settings.buffer);
    return this.#gate;
  }

  /** Lets on what has room now, if anything was ever held back. */
  admit(): void {
    this.#gate?.admit();
  }

  /**
   * Made when first asked for: a document that nobody observes and that waits
   * for nothing needs none. Its times count from then, so whoever wants a
   * report asks before the walk.
   */
  get ledger(): LedgerBook {
    this.#ledger ??= new LedgerBook(this.clock);
    return this.#ledger;
  }

  /** The ledger, if there is one. */
  get ledgerIfAny(): LedgerBook | null {
    return this.#ledger;
  }

  /**
   * Places `child` at the end of `stream`, whose open segment is `segment`, and
   * primes what stands in it. Answers with the segment as it is then.
   */
  abstract place(stream: SnippetStream, segment: string, child: unknown, owner: Owner, depth: number): string;

  /** The consumer has taken something: the render is alive. */
  abstract progressed(): void;

  /** A failure that nobody will answer. */
  protected abstract suppressed(failure: Failure): void;

  /** Notes a failure; it is answered when the feed comes to it, or suppressed. */
  failed(failure: Failure): Failure {
    const { region } = failure.owner;
    if (!region.closed) (this.#unfed ??= new Set()).add(failure);
    else if (this.over && region.reason === this.root.reason) this.#suppress(failure);
    return failure;
  }

  /** The first of them ends a render that has not begun to feed; deferred parts are walked in document order. */
  dissolvableFailed(failure: PlaceFailure): void {
    this.#placeFailure ??= failure;
  }

  get placeFailure(): PlaceFailure | null {
    return this.#placeFailure;
  }

  /** The feed came to the failure, and it has been answered. */
  answered(failure: Failure): void {
    this.#unfed?.delete(failure);
  }

  /** The render is over: nothing is consumed any more. */
  close(): void {
    this.over = true;
  }

  /** Ends the render before its document. What is under way is told so with `reason`. */
  giveUp(reason: unknown): void {
    this.close();
    // What a boundary gave up before is silent; the rest was somebody's failure still to be told.
    const left = [...(this.#unfed ?? [])].filter((failure) => !failure.owner.region.closed);
    this.#unfed = null;
    this.root.close(reason);
    for (const failure of left) this.#suppress(failure);
  }

  #suppress(failure: Failure): void {
    const { error } = failure;
    const { reason } = this.root;
    // Work that ends because it was told to end has not failed.
    if (error === reason || (error instanceof Error && error.cause === reason)) return;
    this.suppressed(failure);
  }
}

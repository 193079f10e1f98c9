import type { Answer } from '../element/response-head.js';
import { RegionOwner } from '../element/scope.js';
import { TreeRun } from '../element/tree-run.js';
import { deadlinePassed, renderEnded } from '../error/render.js';
import type { Timer } from '../schedule/clock.js';
import type { Consumer } from '../snippet/consumer.js';
import { Failure, HALT } from '../snippet/failure.js';
import { ConsumerOutlet } from '../snippet/outlet.js';
import { pathOf, type Owner } from '../snippet/owner.js';
import { wantsBytes } from '../snippet/piece.js';
import { quiet } from '../snippet/quiet.js';
import { feedToEnd, SnippetStream, STRIDE } from '../snippet/stream.js';
import { flowOf, initOf, settingsOf, type RenderOptions, type RenderSettings } from './options.js';
import type { RenderEnd, RenderReport } from './report.js';

/**
 * One render, from a tree to a consumer.
 *
 *   start ── walk ── (blocking components settle) ── feed ── complete
 *
 * A tree without work is through all of that when `start` returns.
 */
export class Rendering extends TreeRun {
  readonly #options: RenderOptions;
  readonly #settings: RenderSettings;
  readonly #consumer: Consumer;
  readonly #outlet: ConsumerOutlet;
  readonly #stream: SnippetStream;
  #feeding = false;
  #ended: RenderEnd | null = null;
  #error: unknown = null;
  /** When it ended, in milliseconds since it began; null until somebody is told. */
  #endedAt: number | null = null;
  #answer: Answer | null = null;
  #committed: number | undefined;
  #watching = false;
  #timer: Timer = null;
  #idleTimer: Timer = null;
  #heard: number;
  #done: Promise<void> | null = null;
  #settle: (() => void) | null = null;

  constructor(consumer: Consumer, options: RenderOptions) {
    const settings = settingsOf(options);
    super(settings, initOf(options), wantsBytes(consumer) ? (text) => consumer.encode(text) : null);
    this.#options = options;
    this.#settings = settings;
    this.#consumer = consumer;
    this.#outlet = new ConsumerOutlet(this, consumer);
    this.#stream = new SnippetStream(this.root, null);
    this.#heard = 0;
  }

  /** How it ended; null while it has not. */
  get ended(): RenderEnd | null {
    return this.#ended;
  }

  /** What a component answered instead of the document. */
  get answerGiven(): Answer | null {
    return this.#answer;
  }

  /** Resolves when the render has ended well; rejects with the error that ended it. */
  get done(): Promise<void> {
    this.#done ??= new Promise((resolve, reject) => {
      this.#settle = () => {
        if (this.#ended === 'FAILED') reject(this.#error);
        else resolve();
      };
      if (this.#ended !== null) this.#settle();
    });
    return this.#done;
  }

  /** @param observed whether somebody will ask for the report */
  start(tree: unknown, observed: boolean): void {
    const { signal } = this.#options;
    if (signal?.aborted === true) {
      quiet(tree);
      this.abort(signal.reason);
      return;
    }
    // Who only wants to hear of errors can do with times that count from the first wait.
    if (observed || this.#options.onReport !== undefined) void this.ledger;
    const owner = new RegionOwner(null, flowOf(this.#options), this.root);
    // A component may abort it, or the consumer while it is fed.
    signal?.addEventListener('abort', this);
    // The walk itself holds the feed back: blocking components may settle on the way.
    this.blocking++;
    this.#stream.floor = this.maxDepth - STRIDE;
    this.#stream.fillWith(tree, owner, this.maxDepth);
    // What stands too deep for one walk.
    if (this.placeFailure === null) this.gate.admit();
    if (this.placeFailure !== null) this.#failed(this.placeFailure);
    if (this.over) return;
    this.blocking--;
    if (this.blocking === 0) this.unblocked();
    if (!this.over) this.#watch();
  }

  /** Ends the render with an error that is nobody's in the tree: a reader that left, a cancel. */
  abort(error: unknown): void {
    this.#end('FAILED', error, null);
  }

  /** The caller's signal aborts. */
  handleEvent(): void {
    this.abort(this.#options.signal?.reason);
  }

  /** The head leaves. */
  commit(): void {
    this.commitHead();
    this.#committed ??= this.ledgerIfAny?.now;
  }

  /** The reader wants no more than the head. */
  endWithHead(): void {
    this.#end('HEAD_ONLY', renderEnded('the reader asked for the head only'), null);
  }

  answer(answer: Answer): never {
    const reason = renderEnded(answer.kind === 'REDIRECT' ? 'it was redirected' : 'there is no such page');
    if (!this.over) {
      this.#answer = answer;
      this.#end(answer.kind, reason, null);
    }
    throw this.root.reason ?? reason;
  }

  unblocked(): void {
    if (this.#feeding || this.over) return;
    // What the limit kept back may be blocking itself, or settle at once.
    this.blocking++;
    this.gate.admit();
    this.blocking--;
    if (this.blocking > 0) return;
    const failure = this.placeFailure ?? this.blockFailure;
    if (failure === null) this.#feed();
    else this.#failed(failure);
  }

  progressed(): void {
    if (this.#settings.idle !== false) this.#heard = this.clock.now();
  }

  suppressed(failure: Failure): void {
    this.#tell(() => this.#options.onSuppressed?.(failure.error, { path: pathOf(failure.owner) }));
  }

  report(): RenderReport {
    const head = this.headIfAny;
    const answer = this.#answer;
    this.#endedAt ??= this.ledger.now;
    return {
      ended: this.#ended ?? 'FAILED',
      bytes: this.#consumer.bytes ?? this.ledger.bytes,
      firstByte: this.#committed ?? this.ledger.firstConsumed,
      end: this.#endedAt,
      waits: this.ledger.waits,
      flushes: this.ledger.flushes,
      refusals: this.refusals,
      status: answer === null ? (head?.status ?? 200) : answer.kind === 'REDIRECT' ? answer.status : 404,
      headers: head === null ? [] : [...head.headers],
      location: answer?.kind === 'REDIRECT' ? answer.location : undefined,
    };
  }

  #feed(): void {
    this.#feeding = true;
    try {
      const wait = this.#stream.feedAll(this.#outlet);
      const done = wait === undefined ? this.#outlet.complete() : this.#feedRest(wait);
      if (done === undefined) this.#end('COMPLETE', null, null);
      else void this.#endAfter(done);
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  async #feedRest(wait: Promise<void>): Promise<void> {
    await wait;
    await feedToEnd(this.#stream, this.#outlet);
    await this.#outlet.complete();
  }

  async #endAfter(done: Promise<void>): Promise<void> {
    try {
      await done;
      this.#end('COMPLETE', null, null);
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  #failed(thrown: unknown): void {
    if (thrown === HALT) return;
    if (thrown instanceof Failure) {
      this.answered(thrown);
      this.#drain();
      this.#end('FAILED', thrown.error, thrown.owner);
    } else {
      // The consumer's own.
      this.#end('FAILED', thrown, null);
    }
  }

  /** The reader is given what stands before a failure; nobody waits for him. */
  #drain(): void {
    if (this.over) return;
    try {
      quiet(this.#outlet.drain());
    } catch {
      // The author's failure came first.
    }
  }

  #end(ended: RenderEnd, error: unknown, owner: Owner | null): void {
    if (this.#ended !== null) return;
    this.#ended = ended;
    this.#error = error;
    if (this.#watching) this.#unwatch();
    this.#options.signal?.removeEventListener('abort', this);
    if (ended === 'COMPLETE') this.close();
    else this.giveUp(error);
    if (ended === 'FAILED') this.#tellError(error, owner);
    if (this.#options.onReport !== undefined) this.#tell(() => this.#options.onReport?.(this.report()));
    this.#settle?.();
  }

  #tellError(error: unknown, owner: Owner | null): void {
    const { onError } = this.#options;
    if (onError === undefined) return;
    this.#tell(() => onError(error, { path: pathOf(owner), report: this.report() }));
  }

  /** What has to be waited for can be cut off. */
  #watch(): void {
    const { deadline, idle } = this.#settings;
    this.#watching = true;
    if (deadline !== false) {
      this.#timer = this.clock.set(() => this.#late(deadlinePassed(deadline, false)), deadline);
    }
    if (idle !== false) this.#watchIdle(idle, idle);
  }

  /** The time is over; the path says for whom the document was waiting. */
  #late(error: unknown): void {
    this.#end('FAILED', error, this.ledger.awaited);
  }

  #unwatch(): void {
    this.#endedAt = this.ledger.now;
    this.ledger.end();
    this.clock.clear(this.#timer);
    this.clock.clear(this.#idleTimer);
  }

  #watchIdle(idle: number, left: number): void {
    if (this.#heard === 0) this.#heard = this.clock.now();
    this.#idleTimer = this.clock.set(() => {
      // A consumer that is busy needs nothing; when it is done, the time begins anew.
      const rest = this.#outlet.busy ? idle : this.#heard + idle - this.clock.now();
      if (rest <= 0) this.#late(deadlinePassed(idle, true));
      else this.#watchIdle(idle, rest);
    }, left);
  }

  /** An observer that throws must not change what it observes. */
  #tell(observer: () => unknown): void {
    try {
      // One that is async is told, too, and not waited for.
      quiet(observer());
    } catch {
      // There is nobody else to tell.
    }
  }
}

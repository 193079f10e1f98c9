import type { Answer } from '../element/response-head.js';
import { RegionOwner } from '../element/scope.js';
import { TreeRun } from '../element/tree-run.js';
import { renderEnded } from '../error/render.js';
import type { Consumer } from '../snippet/consumer.js';
import { Failure, HALT } from '../snippet/failure.js';
import { ConsumerOutlet } from '../snippet/outlet.js';
import { pathOf, type Owner } from '../snippet/owner.js';
import { quiet } from '../snippet/quiet.js';
import { feedToEnd, SnippetStream, STRIDE } from '../snippet/stream.js';
import { flowOf, initOf, settingsOf, type RenderOptions, type RenderSettings } from './options.js';
import type { RenderEnd, RenderReport } from './report.js';
import { TimeLimits, type Limited } from './time-limits.js';

/**
 * One render, from a tree to a consumer.
 *
 *   start ── walk ── (blocking components settle) ── feed ── complete
 *
 * A tree without work is through all of that when `start` returns.
 */
export class Rendering extends TreeRun implements Limited {
  declare readonly settings: RenderSettings;
  readonly #options: RenderOptions;
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
  /** Null until the render has to wait. */
  #limits: TimeLimits | null = null;
  #done: Promise<void> | null = null;
  #settle: (() => void) | null = null;

  /** @param settings those of the options, for a host that has read them before */
  constructor(consumer: Consumer, options: RenderOptions, settings: RenderSettings = settingsOf(options)) {
    super(settings, initOf(options), consumer);
    this.#options = options;
    this.#consumer = consumer;
    this.#outlet = new ConsumerOutlet(this, consumer);
    this.#stream = new SnippetStream(this.root, null);
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
    const { maxDepth } = this.settings;
    this.#stream.floor = maxDepth - STRIDE;
    const text = this.#stream.walk(tree, owner, maxDepth);
    // Mostly that is the whole document, and needs no part of its own.
    if (this.#stream.parts.length === 0) this.#outlet.write(text);
    else this.#stream.add(text);
    // What stands too deep for one walk.
    if (this.placeFailure === null) this.admit();
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
    this.admit();
    this.blocking--;
    if (this.blocking > 0) return;
    const failure = this.placeFailure ?? this.blockFailure;
    if (failure === null) this.#feed();
    else this.#failed(failure);
  }

  progressed(): void {
    this.#limits?.progressed();
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
    if (this.#limits !== null) this.#unwatch(this.#limits);
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

  /** The time is over; the path says for whom the document was waiting. */
  late(error: unknown): void {
    this.#end('FAILED', error, this.ledger.awaited);
  }

  /** Whether the consumer is still at it with what it was given. */
  get busy(): boolean {
    return this.#outlet.busy;
  }

  /** What has to be waited for can be cut off. */
  #watch(): void {
    const { deadline, idle } = this.settings;
    this.#limits = new TimeLimits(this.clock, this, deadline, idle);
  }

  #unwatch(limits: TimeLimits): void {
    this.#endedAt = this.ledger.now;
    this.ledger.end();
    limits.end();
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

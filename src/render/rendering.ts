import type { Answer } from '../element/response-head.js';
import { RegionOwner } from '../element/scope.js';
import { TreeRun } from '../element/tree-run.js';
import { deadlinePassed, renderEnded } from '../error/render.js';
import type { Timer } from '../schedule/clock.js';
import type { Consumer } from '../snippet/consumer.js';
import { Failure, HALT } from '../snippet/failure.js';
import { ConsumerOutlet } from '../snippet/outlet.js';
import { pathOf, type Owner } from '../snippet/owner.js';
import { SnippetStream } from '../snippet/stream.js';
import { FlowList } from '../flow/flow.js';
import { initialFlow, settingsOf, type RenderOptions, type RenderSettings } from './options.js';
import type { RenderEnd, RenderReport } from './report.js';

interface Outcome {
  readonly ended: RenderEnd;
  readonly error: unknown;
  readonly at: number;
}

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
  #outcome: Outcome | null = null;
  #answer: Answer | null = null;
  #committed: number | undefined;
  #timer: Timer = null;
  #idleTimer: Timer = null;
  #heard: number;
  #finished: Promise<RenderReport> | null = null;
  #settle: ((outcome: Outcome) => void) | null = null;

  constructor(consumer: Consumer, options: RenderOptions) {
    const settings = settingsOf(options);
    super(settings, initialFlow('init', options.init));
    this.#options = options;
    this.#settings = settings;
    this.#consumer = consumer;
    this.#outlet = new ConsumerOutlet(this, consumer, new FlowList('successor'));
    this.#stream = new SnippetStream(this.root, null);
    this.#heard = 0;
  }

  /** How it ended; null while it has not. */
  get ended(): RenderEnd | null {
    return this.#outcome?.ended ?? null;
  }

  /** What a component answered instead of the document. */
  get answerGiven(): Answer | null {
    return this.#answer;
  }

  /** Resolves when the render has ended well; rejects with the error that ended it. */
  get finished(): Promise<RenderReport> {
    this.#finished ??= new Promise((resolve, reject) => {
      this.#settle = (outcome) => {
        if (outcome.ended === 'FAILED') reject(outcome.error as Error);
        else resolve(this.report());
      };
      if (this.#outcome !== null) this.#settle(this.#outcome);
    });
    return this.#finished;
  }

  start(tree: unknown): void {
    const { signal } = this.#options;
    if (signal?.aborted === true) {
      this.abort(signal.reason);
      return;
    }
    const owner = new RegionOwner(null, '', initialFlow('descendant', this.#options.flow), this.root);
    try {
      this.#stream.fillWith(tree, owner, this.maxDepth);
    } catch (thrown) {
      this.#failed(thrown);
    }
    if (this.over) return;
    if (this.blocking === 0) this.unblocked();
    if (!this.over) this.#watch();
  }

  /** Ends the render with an error that is nobody's in the tree: a reader that left, a cancel. */
  abort(error: unknown): void {
    this.#end('FAILED', error, null);
  }

  /** The head leaves. */
  commit(): void {
    this.head.commit();
    this.#committed ??= this.ledger.now;
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
    const failure = this.blockFailure;
    if (failure === null) this.#feed();
    else this.#failed(failure);
  }

  progressed(): void {
    this.#heard = this.clock.now();
  }

  suppressed(failure: Failure): void {
    this.#tell(() => this.#options.onSuppressed?.(failure.error, { path: pathOf(failure.owner) }));
  }

  report(): RenderReport {
    const head = this.headIfAny;
    const answer = this.#answer;
    return {
      ended: this.#outcome?.ended ?? 'FAILED',
      bytes: this.#consumer.bytes ?? this.ledger.bytes,
      firstByte: this.#committed ?? this.ledger.firstConsumed,
      end: this.#outcome?.at ?? this.ledger.now,
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
      const fed = this.#stream.feedAll(this.#outlet);
      const done = fed === undefined ? this.#outlet.complete() : this.#completeAfter(fed);
      if (done === undefined) this.#end('COMPLETE', null, null);
      else void this.#endAfter(done);
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  async #completeAfter(fed: Promise<void>): Promise<void> {
    await fed;
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
      this.#end('FAILED', thrown.error, thrown.owner);
    } else {
      // The consumer's own.
      this.#end('FAILED', thrown, null);
    }
  }

  #end(ended: RenderEnd, error: unknown, owner: Owner | null): void {
    if (this.#outcome !== null) return;
    const outcome: Outcome = { ended, error, at: this.ledger.now };
    this.#outcome = outcome;
    this.clock.clear(this.#timer);
    this.clock.clear(this.#idleTimer);
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    if (ended === 'COMPLETE') this.close();
    else this.giveUp(error);
    const { onError, onReport } = this.#options;
    if (ended === 'FAILED' && onError !== undefined) {
      this.#tell(() => onError(error, { path: pathOf(owner), report: this.report() }));
    }
    if (onReport !== undefined) this.#tell(() => onReport(this.report()));
    this.#settle?.(outcome);
  }

  /** What has to be waited for can be cut off. */
  #watch(): void {
    const { deadline, idle } = this.#settings;
    this.#options.signal?.addEventListener('abort', this.#onAbort);
    if (deadline !== false) {
      this.#timer = this.clock.set(() => this.abort(deadlinePassed(deadline, false)), deadline);
    }
    if (idle !== false) this.#watchIdle(idle, idle);
  }

  #watchIdle(idle: number, left: number): void {
    if (this.#heard === 0) this.#heard = this.clock.now();
    this.#idleTimer = this.clock.set(() => {
      const rest = this.#heard + idle - this.clock.now();
      if (rest <= 0) this.abort(deadlinePassed(idle, true));
      else this.#watchIdle(idle, rest);
    }, left);
  }

  readonly #onAbort = (): void => {
    this.abort(this.#options.signal?.reason);
  };

  /** An observer that throws must not change what it observes. */
  #tell(observer: () => void): void {
    try {
      observer();
    } catch {
      // There is nobody else to tell.
    }
  }
}

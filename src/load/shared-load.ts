import { loadAborted } from '../error/load.js';
import type { MillraceError } from '../error/millrace-error.js';
import type { Outcome, Waiting } from './caller.js';
import { decode } from './decode.js';
import type { Exchange } from './exchange.js';

/**
 * One request and everybody in a session who waits for it, now or later.
 *
 * It goes on for as long as somebody wants it: when the last caller leaves
 * before the outcome, the request is cancelled. The outcome, a failure too, is
 * kept for callers that come later, so no render asks a failing upstream twice.
 */
export class SharedLoad {
  readonly #exchange: Exchange;
  readonly #forget: () => void;
  readonly #callers = new Set<Waiting>();
  #outcome: Outcome | undefined;

  /** @param forget takes the load from where later callers would find it */
  constructor(exchange: Exchange, forget: () => void) {
    this.#exchange = exchange;
    this.#forget = forget;
    exchange.body
      .then((body) => decode(body, exchange.request))
      .then(
        (value) => this.#settle({ ok: true, value }),
        (error: MillraceError) => this.#settle({ ok: false, error }),
      );
  }

  join(caller: Waiting): void {
    if (this.#outcome === undefined) this.#callers.add(caller);
    else this.#tell(caller, this.#outcome);
  }

  leave(caller: Waiting, error: MillraceError): void {
    if (!this.#callers.delete(caller)) return;
    caller.done({ ok: false, error });
    if (this.#callers.size > 0) return;
    this.#forget();
    this.#exchange.cancel(error);
  }

  /** Ends it for everybody. Harmless when there is an outcome. */
  cancel(reason: unknown): void {
    // At the end of a render most have one, and an error costs its stack trace.
    if (this.#outcome !== undefined) return;
    this.#exchange.cancel(loadAborted(this.#exchange.request.url.href, reason));
  }

  #settle(outcome: Outcome): void {
    this.#outcome = outcome;
    if (!this.#exchange.request.share) this.#forget();
    const callers = [...this.#callers];
    this.#callers.clear();
    for (const caller of callers) this.#tell(caller, outcome);
  }

  #tell(caller: Waiting, outcome: Outcome): void {
    // Bytes cannot be frozen, so everybody is given their own; and what undici
    // hands out may be a small view that keeps a large buffer alive.
    const own = outcome.ok && outcome.value instanceof Uint8Array;
    caller.done(own ? { ok: true, value: new Uint8Array(outcome.value) } : outcome);
  }
}

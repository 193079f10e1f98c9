import type { Client } from 'undici';
import { loadStalled, loadUnreachable } from '../error/load.js';
import type { MillraceError } from '../error/millrace-error.js';
import { Attempt, type AttemptListener } from './attempt.js';
import type { Origin } from './origin.js';
import type { LoadRequest } from './request.js';

/**
 * One request until it has a body or an error, over as many attempts as it takes.
 *
 *   in line ─▶ attempt ─▶ body
 *      ▲          ├─▶ refused, or failed for good
 *      └─ pause ◀─┘ no answer on this connection
 *
 * It can be cancelled anywhere; `#stop` is always the way out of where it is.
 * Time limits are not its affair: whoever waits too long stops wanting it.
 */
export class Exchange implements AttemptListener {
  readonly request: LoadRequest;
  /** Settles once; a rejection is a `MillraceError`. Somebody must handle it. */
  readonly body: Promise<Uint8Array>;

  readonly #origin: Origin;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #retries: number;
  #attempts = 0;
  #stop: () => void = nothing;
  #resolve!: (body: Uint8Array) => void;
  #reject!: (error: MillraceError) => void;
  #over = false;

  constructor(
    request: LoadRequest,
    headers: Readonly<Record<string, string>>,
    retries: number,
    origin: Origin,
  ) {
    this.request = request;
    this.#headers = headers;
    this.#retries = request.method === 'GET' ? retries : 0;
    this.#origin = origin;
    this.body = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#enter();
  }

  /** Frees whatever the request holds, in the same turn, and rejects with `error`. Harmless when over. */
  cancel(error: MillraceError): void {
    if (this.#over) return;
    this.#stop();
    this.#fail(error);
  }

  succeeded(body: Uint8Array): void {
    this.#over = true;
    this.#resolve(body);
  }

  refused(error: MillraceError): void {
    this.#fail(error);
  }

  failed(cause: Error, answered: boolean): void {
    if (!answered && this.#attempts <= this.#retries && isPassing(cause)) this.#pause();
    else this.#fail(this.#explain(cause));
  }

  released(connection: Client, whole: boolean): void {
    this.#origin.release(connection, whole);
  }

  #enter(): void {
    let sent = false;
    const leave = this.#origin.enter((connection) => {
      sent = true;
      this.#send(connection);
    });
    // The turn may have come inside `enter`, and has set its own way out then.
    if (!sent) this.#stop = leave;
  }

  #send(connection: Client): void {
    const attempt = new Attempt(this.request, connection, this);
    this.#attempts += 1;
    this.#stop = () => attempt.cancel();
    attempt.send(this.#headers);
  }

  #pause(): void {
    const timer = setTimeout(() => this.#enter(), pauseBefore(this.#attempts));
    this.#stop = () => clearTimeout(timer);
  }

  #fail(error: MillraceError): void {
    this.#over = true;
    this.#reject(error);
  }

  #explain(cause: Error): MillraceError {
    const { href } = this.request.url;
    switch (codeOf(cause)) {
      case 'UND_ERR_HEADERS_TIMEOUT':
      case 'UND_ERR_BODY_TIMEOUT':
        return loadStalled(href, cause);
      default:
        return loadUnreachable(href, this.#attempts, cause);
    }
  }
}

/**
 * Failures that the next connection may not have. The commonest is no fault at
 * all: the upstream closed an unused connection while the request was under way.
 */
const PASSING: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

function isPassing(cause: Error): boolean {
  return PASSING.has(codeOf(cause));
}

function codeOf(cause: Error): unknown {
  return (cause as { readonly code?: unknown }).code;
}

/**
 * Milliseconds before the next attempt: anywhere below 50, then 100, then 200
 * and so on to 1,000, so that loads which failed together do not return together.
 *
 * @see full jitter: Marc Brooker, "Exponential Backoff And Jitter"
 */
function pauseBefore(attempts: number): number {
  return Math.random() * Math.min(1000, 50 * 2 ** (attempts - 1));
}

function nothing(): void {}

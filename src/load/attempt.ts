import type { Client, Dispatcher } from 'undici';
import { loadNotParsed, loadStatus, loadTooLarge } from '../error/load.js';
import type { MillraceError } from '../error/millrace-error.js';
import { ByteSink } from './byte-sink.js';
import type { LoadRequest } from './request.js';

/** Who is told how an attempt went. Of `succeeded`, `refused` and `failed`, at most one is called, once. */
export interface AttemptListener {
  /** The whole body of a 2xx answer. */
  succeeded(body: Uint8Array): void;
  /** An answer came and is not wanted. */
  refused(error: MillraceError): void;
  /** The connection failed; `answered` when part of an answer had come. */
  failed(cause: Error, answered: boolean): void;
  /** Called once, last, whatever happened; `whole` when the answer was read to its end. */
  released(connection: Client, whole: boolean): void;
}

/** What is read of a refused answer so that its connection can be used again. */
const DRAIN_BYTES = 64 * 1024;
const DRAIN_MILLISECONDS = 1000;

/**
 * One request on one connection.
 *
 *   waiting ─▶ started ─▶ answered ─▶ succeeded ──────────▶ released
 *      │          │           ├─▶ refused ─▶ draining ─────▶ │
 *      └──────────┴───────────┴─▶ failed, or cancelled ────▶ ┘
 *
 * This is undici's handler interface and not its `request`, whose body is a
 * stream: cancelling one after its headers is an `error` event on that stream,
 * which ends the process where nobody listens. Here it is one more call.
 *
 * The listener is called from inside undici's parser, where neither a new
 * request nor an author's code may run: it must leave both to a microtask.
 */
export class Attempt implements Dispatcher.DispatchHandler {
  readonly #request: LoadRequest;
  readonly #connection: Client;
  readonly #listener: AttemptListener;
  readonly #body = new ByteSink();
  #started = false;
  #answered = false;
  #settled = false;
  #toDrain = DRAIN_BYTES;
  #drainTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(request: LoadRequest, connection: Client, listener: AttemptListener) {
    this.#request = request;
    this.#connection = connection;
    this.#listener = listener;
  }

  send(headers: Readonly<Record<string, string>>): void {
    const { url, method, body } = this.#request;
    const path = url.pathname + url.search;
    this.#connection.dispatch({ path, method, body: body ?? null, headers }, this);
  }

  /**
   * Closes the connection, which is how HTTP/1.1 says it. One that is still being
   * made closes when it stands, so that it counts for as long as it is there.
   * Of the listener only `released` is still called.
   */
  cancel(): void {
    this.#settled = true;
    if (this.#started) this.#hangUp();
  }

  onRequestStart(): void {
    this.#started = true;
    if (this.#settled) this.#hangUp();
  }

  onResponseStart(
    _controller: unknown,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.#answered = true;
    if (status < 200) return;
    const length = Number(headers['content-length'] ?? 0);
    const refusal = this.#judge(status, length, String(headers['content-encoding'] ?? 'identity'));
    if (refusal === undefined) return;
    this.#refuse(refusal);
    if (length > this.#toDrain) this.#hangUp();
    else this.#drainTimer = setTimeout(() => this.#hangUp(), DRAIN_MILLISECONDS);
  }

  onResponseData(_controller: unknown, chunk: Uint8Array): void {
    if (this.#settled) {
      this.#toDrain -= chunk.length;
      if (this.#toDrain < 0) this.#hangUp();
    } else if (this.#body.length + chunk.length > this.#request.maxResponseSize) {
      this.#refuse(this.#tooLarge());
      this.#hangUp();
    } else {
      this.#body.append(chunk);
    }
  }

  onResponseEnd(): void {
    if (!this.#settled) {
      this.#settled = true;
      this.#listener.succeeded(this.#body.bytes());
    }
    this.#release(true);
  }

  onResponseError(_controller: unknown, cause: Error): void {
    if (!this.#settled) {
      this.#settled = true;
      this.#listener.failed(cause, this.#answered);
    }
    this.#release(false);
  }

  #judge(status: number, length: number, encoding: string): MillraceError | undefined {
    const { url, maxResponseSize } = this.#request;
    if (status > 299) return loadStatus(url.href, status);
    if (length > maxResponseSize) return this.#tooLarge();
    if (encoding.toLowerCase() !== 'identity') {
      const why = `it came with the content-encoding ${encoding}, and identity had been asked for`;
      return loadNotParsed(url.href, undefined, why);
    }
    return undefined;
  }

  #tooLarge(): MillraceError {
    return loadTooLarge(this.#request.url.href, this.#request.maxResponseSize);
  }

  #refuse(error: MillraceError): void {
    this.#settled = true;
    this.#listener.refused(error);
  }

  #hangUp(): void {
    this.#connection.destroy(HUNG_UP, nothing);
  }

  #release(whole: boolean): void {
    clearTimeout(this.#drainTimer);
    this.#listener.released(this.#connection, whole);
  }
}

/** One for all: nobody sees it, and when hundreds hang up at once each would cost its stack trace. */
const HUNG_UP = new Error('hung up by the loader');

function nothing(): void {}

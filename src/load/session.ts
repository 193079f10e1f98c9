import type { LoadOptions } from '../element/load-options.js';
import { loadAborted } from '../error/load.js';
import { AbortWatch } from './abort-watch.js';
import { Caller } from './caller.js';
import type { Exchange } from './exchange.js';
import { readInteger, type Settings } from './options.js';
import { readRequest, sharingKey, type LoadRequest } from './request.js';
import { SharedLoad } from './shared-load.js';

/** The loads of one render. Sessions share connections and nothing else. */
export interface LoadSession {
  /**
   * What the upstream has at `url`, as JSON unless `options.as` says otherwise.
   *
   * The same URL with the same `as`, headers and size limit is one request for
   * the whole session, early or late, and its JSON is deeply frozen: whoever
   * wants to change it copies it. A type argument is a claim that nobody checks;
   * `options.parse` checks.
   *
   * Never throws, and never leaves a rejection unhandled: a load may be started
   * and not awaited. Redirects are not followed: a 3xx is a `LOAD_STATUS`.
   *
   * Rejects with a `MillraceError`, whose `cause` is the fault underneath:
   *
   * - `LOAD_URL_NOT_ALLOWED` another origin, credentials, a segment `.` or `..`
   * - `LOAD_STATUS` not 2xx; a `LoadStatusError`, which has the `status`
   * - `LOAD_UNREACHABLE` no connection, or it broke before the end of the body
   * - `LOAD_TIMEOUT` not done in time, by `timeout` or one of undici's limits
   * - `LOAD_TOO_LARGE` more than `maxResponseSize`
   * - `LOAD_NOT_PARSED` neither JSON nor UTF-8, compressed, or refused by `parse`
   * - `LOAD_ABORTED` the session or the caller's `signal` has ended
   * - `LOADER_CLOSED` the host has closed the loader
   * - `OPTION_NOT_ALLOWED` an option that cannot be, such as a header with a line break
   */
  load<T = unknown>(url: string, options?: LoadOptions<T>): Promise<T>;

  /** Cancels what is still loading and takes the listener off the signal. Idempotent. */
  close(): void;
}

/** Puts a request on its way. @throws {MillraceError} `LOADER_CLOSED`, `OPTION_NOT_ALLOWED` */
export type OpenExchange = (request: LoadRequest) => Exchange;

export class RenderSession implements LoadSession {
  readonly #signal: AbortSignal;
  readonly #settings: Settings;
  readonly #open: OpenExchange;
  /** By sharing key; loads that are not shared have a key that nobody else can have. */
  readonly #loads = new Map<string | symbol, SharedLoad>();
  readonly #watch = new AbortWatch();
  #unwatch: (() => void) | undefined;
  #ended: { readonly reason: unknown } | undefined;

  constructor(signal: AbortSignal, settings: Settings, open: OpenExchange) {
    this.#signal = signal;
    this.#settings = settings;
    this.#open = open;
  }

  load<T = unknown>(url: string, options: LoadOptions<T> = {}): Promise<T> {
    try {
      return this.#call(url, options);
    } catch (error) {
      const refused = Promise.reject<T>(error);
      refused.catch(nothing);
      return refused;
    }
  }

  close(): void {
    this.#end('its session has been closed');
  }

  #call<T>(url: string, options: LoadOptions<T>): Promise<T> {
    const { signal, parse } = options;
    const request = readRequest(url, options, this.#settings);
    const timeout = readInteger('timeout', options.timeout, this.#settings.timeout, 1);
    const { href } = request.url;
    this.#begin();
    if (this.#ended !== undefined) throw loadAborted(href, this.#ended.reason);
    if (signal?.aborted === true) throw loadAborted(href, signal.reason);

    const load = this.#find(request);
    const caller = new Caller<T>(href, timeout, parse, (error) => load.leave(caller, error));
    if (signal !== undefined && signal !== this.#signal) {
      caller.onDone(this.#watch.add(signal, (reason) => load.leave(caller, loadAborted(href, reason))));
    }
    load.join(caller);
    return caller.promise;
  }

  #find(request: LoadRequest): SharedLoad {
    const key = request.share ? sharingKey(request) : Symbol('not shared');
    const known = this.#loads.get(key);
    if (known !== undefined) return known;
    const load = new SharedLoad(this.#open(request), () => this.#loads.delete(key));
    this.#loads.set(key, load);
    return load;
  }

  /** Listens from the first load on: a render that loads nothing costs nothing here. */
  #begin(): void {
    if (this.#unwatch !== undefined || this.#ended !== undefined) return;
    if (this.#signal.aborted) this.#end(this.#signal.reason);
    else this.#unwatch = this.#watch.add(this.#signal, (reason) => this.#end(reason));
  }

  #end(reason: unknown): void {
    if (this.#ended !== undefined) return;
    this.#ended = { reason };
    this.#unwatch?.();
    for (const load of this.#loads.values()) load.cancel(reason);
    this.#loads.clear();
  }
}

function nothing(): void {}

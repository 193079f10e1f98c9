import { loaderClosed } from '../error/load.js';
import { Exchange } from './exchange.js';
import { readOptions, type LoaderOptions, type Settings } from './options.js';
import { Origin } from './origin.js';
import { headersToSend, type LoadRequest } from './request.js';
import { RenderSession, type LoadSession } from './session.js';

/** Loads data over HTTP for many renders. Made, owned and closed by the host. */
export interface Loader {
  /**
   * The loads of one render, which end when `signal` aborts. Making one costs an
   * object; the first load puts the one listener on `signal`.
   */
  session(signal: AbortSignal): LoadSession;

  /**
   * Refuses new loads, waits for those on their way, then closes the
   * connections. Never rejects; calling again waits for the same end.
   */
  close(): Promise<void>;

  /** Ends all loads with `LOADER_CLOSED`, whose cause is `reason`, and closes the connections now. */
  destroy(reason?: Error): Promise<void>;
}

/**
 * A loader with its own connections: no global dispatcher is read or changed,
 * no proxy or cookie taken from the surroundings. It connects with the first load.
 *
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`
 */
export function createLoader(options: LoaderOptions): Loader {
  return new PooledLoader(readOptions(options));
}

class PooledLoader implements Loader {
  readonly #settings: Settings;
  /** As many as were loaded from; no more than `base` and `origins` name. */
  readonly #origins = new Map<string, Origin>();
  readonly #running = new Set<Exchange>();
  #closed: Promise<void> | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  session(signal: AbortSignal): LoadSession {
    return new RenderSession(signal, this.#settings, (request) => this.#open(request));
  }

  close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  async destroy(reason?: Error): Promise<void> {
    this.#closed ??= Promise.resolve();
    for (const exchange of this.#running) exchange.cancel(loaderClosed(exchange.request.url.href, reason));
    await Promise.all([...this.#origins.values()].map((origin) => origin.destroy()));
    await this.#closed;
  }

  #open(request: LoadRequest): Exchange {
    if (this.#closed !== undefined) throw loaderClosed(request.url.href);
    const headers = headersToSend(request, this.#settings);
    const exchange = new Exchange(request, headers, this.#settings.retries, this.#originOf(request.url));
    this.#running.add(exchange);
    const over = (): void => void this.#running.delete(exchange);
    exchange.body.then(over, over);
    return exchange;
  }

  #originOf({ origin: name }: URL): Origin {
    const known = this.#origins.get(name);
    if (known !== undefined) return known;
    const origin = new Origin(name, this.#settings);
    this.#origins.set(name, origin);
    return origin;
  }

  async #finish(): Promise<void> {
    // Retries and loads in the line are not in the pools yet, so first those.
    await Promise.allSettled([...this.#running].map((exchange) => exchange.body));
    await Promise.all([...this.#origins.values()].map((origin) => origin.close()));
  }
}

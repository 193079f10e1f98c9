import { loadNotParsed, loadTimeout } from '../error/load.js';
import type { MillraceError } from '../error/millrace-error.js';

/** How a load went, for everybody who waits for it. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: MillraceError };

/** Who waits for an outcome, whatever they make of it. */
export interface Waiting {
  done(outcome: Outcome): void;
}

/**
 * One `load(...)` that waits. Several callers may wait for one request, and each
 * waits for its own time, has its own signal, and leaves without the others
 * noticing.
 */
export class Caller<T> implements Waiting {
  readonly promise: Promise<T>;
  readonly #url: string;
  readonly #parse: ((value: unknown) => T) | undefined;
  readonly #timer: ReturnType<typeof setTimeout>;
  #resolve!: (value: T) => void;
  #reject!: (error: MillraceError) => void;
  #cleanUp: () => void = nothing;

  /** @param left called when the caller has waited for its `timeout` milliseconds */
  constructor(
    url: string,
    timeout: number,
    parse: ((value: unknown) => T) | undefined,
    left: (error: MillraceError) => void,
  ) {
    this.#url = url;
    this.#parse = parse;
    this.#timer = setTimeout(() => left(loadTimeout(url, timeout)), timeout);
    this.promise = new Promise<T>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // A load may be started early, awaited late or never. Without a handler from
    // the start, its failure in between would end the process.
    this.promise.catch(nothing);
  }

  /** Runs once, when the caller waits no longer, for whatever reason. */
  onDone(cleanUp: () => void): void {
    this.#cleanUp = cleanUp;
  }

  done(outcome: Outcome): void {
    clearTimeout(this.#timer);
    this.#cleanUp();
    if (!outcome.ok) this.#reject(outcome.error);
    else if (this.#parse === undefined) this.#resolve(outcome.value as T);
    else this.#resolveParsed(outcome.value, this.#parse);
  }

  #resolveParsed(value: unknown, parse: (value: unknown) => T): void {
    try {
      this.#resolve(parse(value));
    } catch (cause) {
      this.#reject(loadNotParsed(this.#url, cause));
    }
  }
}

function nothing(): void {}

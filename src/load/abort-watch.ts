/**
 * Tells many about the abort of few signals, with one listener a signal.
 *
 * A page with a hundred loads below one signal would otherwise put a hundred
 * listeners on it, which Node takes for a leak and says so.
 */
export class AbortWatch {
  readonly #watched = new Map<AbortSignal, Watched>();

  /**
   * Calls `onAbort` once when `signal`, which is not aborted yet, aborts.
   *
   * @returns forgets `onAbort`; with the last one the listener is removed
   */
  add(signal: AbortSignal, onAbort: (reason: unknown) => void): () => void {
    const watched = this.#watched.get(signal) ?? this.#listen(signal);
    watched.callbacks.add(onAbort);
    return () => {
      watched.callbacks.delete(onAbort);
      if (watched.callbacks.size === 0) this.#forget(signal, watched);
    };
  }

  #listen(signal: AbortSignal): Watched {
    const callbacks = new Set<(reason: unknown) => void>();
    const listener = (): void => {
      this.#forget(signal, watched);
      // Who is called may take neighbours out meanwhile; those are not called.
      for (const onAbort of callbacks) onAbort(signal.reason);
    };
    const watched: Watched = { callbacks, listener };
    signal.addEventListener('abort', listener, { once: true });
    this.#watched.set(signal, watched);
    return watched;
  }

  #forget(signal: AbortSignal, watched: Watched): void {
    signal.removeEventListener('abort', watched.listener);
    if (this.#watched.get(signal) === watched) this.#watched.delete(signal);
  }
}

interface Watched {
  readonly callbacks: Set<(reason: unknown) => void>;
  readonly listener: () => void;
}

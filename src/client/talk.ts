/** What streams and documents have in common for their users. */
export interface Talk<E> {
  /** Its number in the session. */
  readonly s: number;
  /** For one reader; each event comes once. The server waits for who does not read. */
  readonly events: AsyncIterable<E, undefined>;
  /** Nobody is going to read the events. */
  readonly discard: () => void;
  /**
   * Resolves when all that was written before is parsed, and its events are
   * here; to the hash of tokens and diagnostics, if that is asked for.
   */
  readonly flush: (options?: { readonly hash?: boolean }) => Promise<string | undefined>;
  /** Gives it up: no more events, and the server forgets it. */
  readonly cancel: () => void;
}

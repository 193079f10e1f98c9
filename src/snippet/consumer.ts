/**
 * The far end of a document.
 *
 *   (consume | flush | waiting)* ── complete
 *
 * No two calls overlap: the next one is made when the promise of the last one
 * has resolved. That promise is the backpressure. `complete` comes once and
 * last, and never after a failure. A consumer that throws or rejects ends the
 * render with its error and is not called again.
 */
export interface Consumer {
  /** Takes text; never empty. Resolves when more may come. */
  consume(text: string): void | Promise<void>;
  /** The author asks that what was consumed be sent on now. */
  flush(): void | Promise<void>;
  /**
   * The next piece is not there yet: a good time to send on what was consumed.
   * While its promise is open the document stands still, so it should resolve
   * when an encoder has emitted its flush, not when a socket has drained.
   */
  waiting(): void | Promise<void>;
  /** The document is whole. */
  complete(): void | Promise<void>;
  /** How many bytes it has taken, if it counts them; saves the renderer doing so. */
  readonly bytes?: number;
}

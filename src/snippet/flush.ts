import type { Outlet } from './outlet.js';
import type { Snippet } from './snippet.js';

/** Asks the consumer to send on what stands before it. Has no text. */
export class FlushSnippet implements Snippet {
  #asked = false;

  feed(outlet: Outlet): void | Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    return outlet.flush();
  }
}

import type { Deferred } from './gate.js';
import type { Outlet } from './outlet.js';
import type { Owner } from './owner.js';
import type { Snippet } from './snippet.js';
import { SnippetStream } from './stream.js';
import { aTurn } from './turn.js';

/**
 * A place where the walk stopped because too much was under way: a component
 * that has not been called, or the rest of a list. The gate lets it go on.
 */
export class DeferredSnippet extends SnippetStream implements Snippet, Deferred {
  readonly ready = false;
  readonly #owner: Owner;
  /** Goes on with the walk, into this stream; null when that has been done. */
  #walk: ((stream: SnippetStream) => string) | null;
  #wake: (() => void) | null = null;

  constructor(up: SnippetStream, owner: Owner, walk: (stream: SnippetStream) => string) {
    super(up.region, up);
    this.#owner = owner;
    this.#walk = walk;
    up.region.run.gate.defer(this);
  }

  prime(): void {
    const walk = this.#walk;
    this.#walk = null;
    if (walk === null || this.region.closed) return;
    this.fill(this.#owner, () => walk(this));
    this.region.buffer(this.length);
    this.#wake?.();
  }

  feed(outlet: Outlet): void | Promise<void> {
    if (this.#walk !== null) this.region.run.gate.demand(this);
    return this.#walk === null ? this.#feedNow(outlet) : this.#feedLater(outlet);
  }

  async #feedLater(outlet: Outlet): Promise<void> {
    await aTurn;
    if (this.#walk !== null) await outlet.waiting();
    if (this.#walk !== null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    await this.#feedNow(outlet);
  }

  #feedNow(outlet: Outlet): void | Promise<void> {
    this.region.buffer(-this.length);
    const wait = this.feedAll(outlet);
    this.region.run.gate.admit();
    return wait;
  }
}

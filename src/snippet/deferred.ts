import type { Deferred } from './gate.js';
import type { Outlet } from './outlet.js';
import type { Owner } from './owner.js';
import type { Snippet } from './snippet.js';
import { SnippetStream } from './stream.js';
import { aTurn } from './turn.js';

/** Goes on with a walk, into the stream, and answers with the open segment. */
export type Walk = (stream: DeferredSnippet) => string;

/**
 * A place where the walk stopped because too much was under way: a component
 * that has not been called, or the rest of a list. The gate lets it go on.
 *
 * A walk through a long list stops again and again, in one and the same snippet:
 * a new one inside the last each time would nest as deep as the list is long.
 */
export class DeferredSnippet extends SnippetStream implements Snippet, Deferred {
  readonly ready = false;
  readonly #owner: Owner;
  /** Null when everything has been placed. */
  #walk: Walk | null;
  /** How often it went on. */
  #goes = 0;
  /** Characters that the gate counts as ready before their turn. */
  #buffered = 0;
  #wake: (() => void) | null = null;

  constructor(up: SnippetStream, owner: Owner, walk: Walk) {
    super(up.region, up);
    this.#owner = owner;
    this.#walk = walk;
    up.region.run.gate.defer(this);
  }

  override get isDocument(): boolean {
    return this.up!.isDocument;
  }

  /** The walk stops once more; called by the walk itself, as the last thing. */
  again(walk: Walk): void {
    this.#walk = walk;
  }

  prime(): void {
    const walk = this.#walk;
    this.#walk = null;
    if (walk === null || this.region.closed) return;
    const before = this.length;
    this.fill(this.#owner, () => walk(this));
    this.#goes++;
    this.#buffered += this.length - before;
    this.region.buffer(this.length - before);
    if (this.#walk !== null) this.region.run.gate.defer(this);
    this.#wake?.();
  }

  feed(outlet: Outlet): void | Promise<void> {
    while (this.#hasMore) {
      const wait = this.#step(outlet);
      if (wait !== undefined) return wait;
    }
  }

  get #hasMore(): boolean {
    return this.#walk !== null || this.cursor < this.parts.length;
  }

  /** Feeds what is there, or sees to it that something will be. */
  #step(outlet: Outlet): void | Promise<void> {
    const { gate } = this.region.run;
    if (this.cursor === this.parts.length) {
      // All of it is spent, and its slots would only grow in number.
      this.parts.length = 0;
      this.cursor = 0;
      const goes = this.#goes;
      gate.demand(this);
      return this.#goes === goes ? this.#wait(outlet) : undefined;
    }
    this.region.buffer(-this.#buffered);
    this.#buffered = 0;
    const wait = this.feedAll(outlet);
    gate.admit();
    return wait;
  }

  async #wait(outlet: Outlet): Promise<void> {
    const goes = this.#goes;
    await aTurn;
    if (this.#goes === goes) await outlet.waiting();
    if (this.#goes === goes) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }
}

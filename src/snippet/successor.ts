import type { FlowList } from '../flow/flow.js';
import type { Outlet } from './outlet.js';
import type { Owner } from './owner.js';
import type { Snippet } from './snippet.js';
import { SnippetStream } from './stream.js';

/** A snippet whose work starts only when everything before it has been consumed. */
export class SuccessorSnippet extends SnippetStream implements Snippet {
  readonly #owner: Owner;
  #started = false;
  readonly #start: (stream: SnippetStream, successor: FlowList) => string;

  /** @param start does the work, into this snippet's stream; gets the successor flow as it is then */
  constructor(
    up: SnippetStream,
    owner: Owner,
    start: (stream: SnippetStream, successor: FlowList) => string,
  ) {
    super(up.region, up);
    this.#owner = owner;
    this.#start = start;
    this.succeeding = true;
    this.holding = false;
  }

  feed(outlet: Outlet): void | Promise<void> {
    if (!this.#started) {
      const drained = outlet.drain();
      if (drained !== undefined) return drained;
      this.#started = true;
      this.fill(this.#owner, () => this.#start(this, outlet.successor));
    }
    return this.feedAll(outlet);
  }
}

import { streamLeft } from '../error/element.js';
import { LentFlow, type Flow, type WritableFlow } from '../flow/flow.js';
import { AwaitableSnippet } from '../snippet/awaitable.js';
import { FlushSnippet } from '../snippet/flush.js';
import type { Owner } from '../snippet/owner.js';
import type { SnippetStream as Stream } from '../snippet/stream.js';
import { SuccessorSnippet } from '../snippet/successor.js';
import type { Child } from './child.js';

/** The method by which anything can place itself into a document. */
export const place: unique symbol = Symbol('millrace.place');

/**
 * Something that knows by itself which snippets it becomes: for what components
 * cannot say. `place` is called once for each time it stands in a tree, and must
 * be done with the stream when it returns.
 */
export interface Placeable {
  [place](stream: SnippetStream, init: Flow): void;
}

/** Where a `Placeable` places itself: the end of a stream that is being filled, in document order. */
export interface SnippetStream {
  /** Static content: it is placed, and all that stands in it primed, at once. */
  append(child: Child): void;
  /** Composable content: `work` is called at once, with the flow from above. */
  composable(work: (flow: Flow) => Child): void;
  /** Awaitable content: `work` is called at once, and its promise awaited when the document comes here. */
  awaitable(work: (flow: Flow) => PromiseLike<Child>): void;
  /** Ordered content: `work` is called when everything before it has been consumed. */
  successor(work: (successor: WritableFlow) => Child): void;
  /** Asks the consumer to send on what stands before. */
  flush(): void;
}

/** The end of a stream, lent to a `Placeable` for the time of one call. */
export class StreamAt implements SnippetStream {
  readonly #stream: Stream;
  readonly #owner: Owner;
  readonly #levels: number;
  #segment: string;
  #left = false;

  constructor(stream: Stream, segment: string, owner: Owner, levels: number) {
    this.#stream = stream;
    this.#segment = segment;
    this.#owner = owner;
    this.#levels = levels;
  }

  append(child: Child): void {
    this.#demandHere();
    const { run } = this.#stream.region;
    this.#segment = run.place(this.#stream, this.#segment, child, this.#owner, this.#levels);
  }

  composable(work: (flow: Flow) => Child): void {
    this.#demandHere();
    this.append(work(this.#owner.flow));
  }

  awaitable(work: (flow: Flow) => PromiseLike<Child>): void {
    this.#demandHere();
    const snippet = new AwaitableSnippet(this.#stream, this.#owner, this.#levels, work(this.#owner.flow));
    this.#segment = this.#stream.append(this.#segment, snippet);
  }

  successor(work: (successor: WritableFlow) => Child): void {
    this.#demandHere();
    const owner = this.#owner;
    const snippet = new SuccessorSnippet(this.#stream, owner, (into, successor) =>
      into.region.run.place(into, '', lend(successor, work), owner, this.#levels),
    );
    this.#segment = this.#stream.append(this.#segment, snippet);
  }

  flush(): void {
    this.#demandHere();
    this.#segment = this.#stream.append(this.#segment, new FlushSnippet());
  }

  /** Ends the loan; answers with the open segment. */
  leave(): string {
    this.#left = true;
    return this.#segment;
  }

  /** Ends the loan, and the stream with it. */
  fail(error: unknown): never {
    this.#left = true;
    return this.#stream.fail(this.#segment, error, this.#owner);
  }

  #demandHere(): void {
    if (this.#left) throw streamLeft();
  }
}

function lend(successor: WritableFlow, work: (successor: WritableFlow) => Child): Child {
  const lent = new LentFlow(successor);
  try {
    return work(lent);
  } finally {
    lent.close();
  }
}

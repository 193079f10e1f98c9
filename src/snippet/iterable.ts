import type { Settling } from './awaitable.js';
import { Failure } from './failure.js';
import type { Outlet } from './outlet.js';
import { runHooks } from './hooks.js';
import type { Owner } from './owner.js';
import { quiet } from './quiet.js';
import type { Snippet } from './snippet.js';
import { feedToEnd, SnippetStream, STRIDE } from './stream.js';
import { aTurn } from './turn.js';

/** So many items are pulled before their turn. */
const AHEAD = 16;

/**
 * A snippet whose pieces come one by one from an async iterable. The first is
 * asked for at once, some more as they come, and the rest as they are consumed.
 */
export class IterableSnippet extends SnippetStream implements Snippet {
  readonly #owner: Owner;
  readonly #depth: number;
  #iterator: AsyncIterator<unknown> | null = null;
  /** Its line in the ledger. */
  readonly #line: number;
  #stay: () => void = nothing;
  /** Told when the first item has come, or none ever will. */
  #settling: Settling | null;
  /** Items that have come and not been fed. */
  readonly #items: SnippetStream[] = [];
  #taken = 0;
  #fed = false;
  #pulling = false;
  #first = true;
  #ended = false;
  #failure: Failure | null = null;
  #wake: (() => void) | null = null;

  constructor(
    up: SnippetStream,
    owner: Owner,
    depth: number,
    iterable: AsyncIterable<unknown>,
    settling: Settling | null = null,
  ) {
    super(up.region, up);
    this.#owner = owner;
    this.#depth = depth;
    this.#settling = settling;
    this.floor = depth - STRIDE;
    // Only the first item of a blocking one holds back the first byte, as it does itself.
    this.holding = settling !== null && up.holding;
    this.#line = up.region.run.ledger.open(owner);
    // Only the first item takes a place among the pending: a feed without end would never give it back.
    this.region.enter();
    try {
      this.#iterator = iterable[Symbol.asyncIterator]();
    } catch (error) {
      this.#end(error, true);
      return;
    }
    this.#stay = up.region.onClose(() => this.#leave());
    this.#pull();
  }

  feed(outlet: Outlet): void | Promise<void> {
    if (!this.#fed) return this.#feedItems(outlet);
  }

  async #feedItems(outlet: Outlet): Promise<void> {
    const { ledger, gate } = this.region.run;
    try {
      for (let first = true; ; first = false) {
        if (this.#items.length === 0 && !this.#ended) await this.#wait(outlet);
        if (first) {
          ledger.fed(this.#line);
          runHooks(this.#owner, outlet.successor);
        }
        const item = this.#items.shift();
        if (item === undefined) {
          if (this.#failure !== null) throw this.#failure;
          ledger.letGo(this.#line);
          this.#fed = true;
          return;
        }
        this.region.buffer(-item.length);
        gate.admit();
        // Fed before the next one is asked for: a slow reader slows the source.
        await feedToEnd(item, outlet);
        if (outlet.full) await outlet.drain();
        this.#pull();
      }
    } catch (thrown) {
      this.#leave();
      throw thrown;
    }
  }

  async #wait(outlet: Outlet): Promise<void> {
    const { ledger } = this.region.run;
    const came = ledger.micros;
    this.#pull();
    await aTurn;
    if (this.#items.length > 0 || this.#ended) return;
    await outlet.waiting();
    if (this.#items.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    ledger.waited(this.#line, ledger.micros - came);
  }

  /** Asks for an item, unless one is on its way or enough have come. */
  #pull(): void {
    if (this.#pulling || this.#ended || this.#items.length >= AHEAD) return;
    // A full buffer stops those who pull ahead, never the one whose turn it is.
    if (!this.#first && this.#items.length > 0 && this.region.run.full) return;
    this.#pulling = true;
    let next: Promise<IteratorResult<unknown>>;
    try {
      // An iterator written by hand may answer with something that is no promise, or throw.
      next = Promise.resolve(this.#iterator!.next());
    } catch (error) {
      this.#end(error, true);
      return;
    }
    next.then(
      (result) => this.#take(result),
      (error: unknown) => this.#end(error, true),
    );
  }

  #take(result: IteratorResult<unknown>): void {
    quiet(result.value);
    if (this.#ended || result.done === true) {
      this.#end(undefined, false);
      return;
    }
    // What the component could write is closed before its first item is placed.
    if (this.#first) this.#owner.settled();
    const item = new SnippetStream(this.region, this, this.#taken++);
    this.holding = false;
    this.#items.push(item);
    item.fillWith(result.value, this.#owner, this.#depth);
    this.region.buffer(item.length);
    this.#came(null);
    this.region.run.gate.admit();
    this.#pull();
  }

  /** What was asked for has come, whatever it is. */
  #came(failure: Failure | null): void {
    this.#pulling = false;
    if (this.#first) {
      this.#first = false;
      this.#owner.settled();
      this.region.run.ledger.settled(this.#line);
      this.#settling?.settled(failure);
      this.#settling = null;
      this.region.leave();
      this.region.run.gate.admit();
    }
    this.#wake?.();
  }

  #end(error: unknown, failed: boolean): void {
    const { run } = this.region;
    const failure = failed ? run.failed(new Failure(error, this.#owner)) : null;
    if (!this.#ended) {
      this.#ended = true;
      this.#failure = failure;
      if (failed) run.ledger.failed(this.#line);
      this.#stay();
    }
    this.#came(failure);
  }

  /** Nobody wants more: whatever the source holds open can be closed. */
  #leave(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#stay();
    this.#items.length = 0;
    try {
      // An async generator answers when its present step is done; a failure there concerns nobody now.
      Promise.resolve(this.#iterator?.return?.()).catch(() => {});
    } catch {
      // An iterator written by hand may throw at once. Nobody is left to tell.
    }
    this.#wake?.();
  }
}

function nothing(): void {}

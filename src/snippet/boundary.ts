import { contentReplaced, lateContent } from '../error/render.js';
import type { FlowList } from '../flow/flow.js';
import { Failure, HALT } from './failure.js';
import type { Outlet } from './outlet.js';
import type { Owner } from './owner.js';
import type { Piece } from './piece.js';
import { Region } from './region.js';
import type { Snippet } from './snippet.js';
import { SnippetStream } from './stream.js';

/** The longest time that a timer can be set to, in milliseconds. */
const LONGEST = 2_147_483_647;

/** What a holding boundary does when its content cannot be shown. */
export interface Fallback {
  /** Answers a failure with other content. */
  readonly catch: ((error: unknown) => unknown) | undefined;
  /** Milliseconds, counted from when the document reaches the boundary. */
  readonly timeout: number | undefined;
  readonly late: unknown;
}

/**
 * Content that is shown whole or not at all. It is primed with everything else;
 * at its turn it is fed into a hold, and leaves the hold when it is complete.
 */
export class BoundarySnippet extends SnippetStream implements Snippet {
  readonly #owner: Owner;
  readonly #depth: number;
  readonly #fallback: Fallback;

  /** @param owner makes the owner of the content, which lives in a region of its own */
  constructor(up: SnippetStream, owner: Owner, depth: number, fallback: Fallback) {
    super(new Region(up.region.run, up.region), up);
    this.#owner = owner;
    this.#depth = depth;
    this.#fallback = fallback;
    // The limit counts from when the document is here: what holds back its first byte would never come to it.
    if (fallback.timeout !== undefined) this.holding = false;
  }

  feed(outlet: Outlet): void | Promise<void> {
    const hold = new Hold(outlet);
    let wait: void | Promise<void>;
    try {
      wait = this.feedAll(hold);
    } catch (thrown) {
      return this.#failed(thrown, outlet);
    }
    return wait === undefined ? this.#show(hold, outlet) : this.#feedLater(wait, hold, outlet);
  }

  async #feedLater(wait: Promise<void>, hold: Hold, outlet: Outlet): Promise<void> {
    const { timeout } = this.#fallback;
    const { clock } = this.region.run;
    let timer: unknown = null;
    // A render that ends before leaves this feed where it stands.
    const stay = this.region.onClose(() => clock.clear(timer));
    const late =
      timeout === undefined
        ? null
        : new Promise<'late'>((resolve) => {
            // A timer that is set to more would ring at once.
            timer = clock.set(() => resolve('late'), Math.min(timeout, LONGEST));
          });
    let first: void | 'late';
    try {
      first = await (late === null ? wait : Promise.race([wait, late]));
    } catch (thrown) {
      await this.#failed(thrown, outlet);
      return;
    } finally {
      stay();
      clock.clear(timer);
    }
    if (first !== 'late') {
      this.#show(hold, outlet);
      return;
    }
    // The feed into the hold never ends now; what it throws concerns nobody.
    wait.catch(() => {});
    hold.close();
    this.region.close(lateContent(timeout!));
    // What stands in is no content of this boundary: its failure is answered further out.
    await this.#stand(this.#fallback.late, outlet);
  }

  #show(hold: Hold, outlet: Outlet): void {
    this.region.release();
    for (const piece of hold.pieces) outlet.write(piece);
    outlet.successor.adopt(hold.successor);
  }

  /** Shows what `catch` answers; without `catch`, or when it fails too, the next boundary outwards decides. */
  #failed(thrown: unknown, outlet: Outlet): void | Promise<void> {
    // What is no author's failure is the consumer's, or the end of the render: none of ours.
    if (!(thrown instanceof Failure)) throw thrown;
    const failure = thrown;
    this.region.close(contentReplaced(failure.error));
    if (this.#fallback.catch === undefined) throw failure;
    this.region.run.answered(failure);
    const handle = this.#fallback.catch;
    let answer: unknown;
    try {
      answer = handle(failure.error);
    } catch (error) {
      throw this.region.run.failed(new Failure(error, this.#owner));
    }
    return this.#stand(answer, outlet);
  }

  /** Places `child` where the content would have stood. */
  #stand(child: unknown, outlet: Outlet): void | Promise<void> {
    const stream = new SnippetStream(this.up!.region, this.up, this.at);
    stream.holding = false;
    stream.succeeding = this.succeeding;
    stream.context = this.context;
    stream.fillWith(child, this.#owner, this.#depth);
    // The content that was given up made room.
    this.region.run.gate.admit();
    return stream.feedAll(outlet);
  }
}

/** Where held content is fed: nothing leaves it before the boundary has decided. */
class Hold implements Outlet {
  readonly successor: FlowList;
  readonly full = false;
  readonly #outer: Outlet;
  /** What has been written, until the boundary decides. */
  readonly pieces: Piece[] = [];
  #told = false;
  #closed = false;

  constructor(outer: Outlet) {
    this.#outer = outer;
    this.successor = outer.successor.copy();
  }

  close(): void {
    this.#closed = true;
  }

  write(piece: Piece): void {
    if (this.#closed) throw HALT;
    this.pieces.push(piece);
  }

  /** What is in the hold counts as consumed here. */
  drain(): void {
    if (this.#closed) throw HALT;
  }

  /** For those outside, the boundary is one thing to wait for. */
  waiting(): void | Promise<void> {
    if (this.#closed) throw HALT;
    if (this.#told) return;
    this.#told = true;
    return this.#outer.waiting();
  }

  flush(): void {}
}

import { contentReplaced, lateContent } from '../error/render.js';
import type { FlowList } from '../flow/flow.js';
import { Failure, HALT } from './failure.js';
import type { Outlet } from './outlet.js';
import type { Owner } from './owner.js';
import type { Piece } from './piece.js';
import { Region } from './region.js';
import type { Snippet } from './snippet.js';
import { feedToEnd, SnippetStream } from './stream.js';

/** The longest time that a timer can be set to, in milliseconds. */
const LONGEST = 2_147_483_647;

const WHOLE = Symbol('whole');
const LATE = Symbol('late');

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
  /** Where the content is fed; null before its turn. */
  #hold: Hold | null = null;
  /** `WHOLE`, `LATE`, or what was thrown while the content was fed. */
  #outcome: unknown = WHOLE;
  /** What stands where the content would have stood. */
  #standIn: SnippetStream | null = null;

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
    // What stands in is no content of this boundary: its failure is answered further out.
    if (this.#standIn !== null) return this.#standIn.feedAll(outlet);
    if (this.#hold === null) {
      const hold = new Hold(outlet);
      this.#hold = hold;
      try {
        const wait = this.feedAll(hold);
        if (wait !== undefined) return this.#decide(wait, hold);
      } catch (thrown) {
        this.#outcome = thrown;
      }
    }
    if (this.#outcome === WHOLE) return this.#show(this.#hold, outlet);
    if (this.#outcome !== LATE) return this.#stand(this.#answer(this.#outcome), outlet);
    this.#hold.close();
    this.region.close(lateContent(this.#fallback.timeout!));
    return this.#stand(this.#fallback.late, outlet);
  }

  /** Resolves when it is known what is to be shown. */
  async #decide(wait: Promise<void>, hold: Hold): Promise<void> {
    const { timeout } = this.#fallback;
    const { clock } = this.region.run;
    let timer: unknown = null;
    // A render that ends before leaves this feed where it stands.
    const stay = this.region.onClose(() => clock.clear(timer));
    const late = new Promise<typeof LATE>((resolve) => {
      // A timer that is set to more would ring at once.
      if (timeout !== undefined) timer = clock.set(() => resolve(LATE), Math.min(timeout, LONGEST));
    });
    const whole = wait.then(() => feedToEnd(this, hold)).then(() => WHOLE);
    // When it is late, what it throws in the end concerns nobody.
    whole.catch(() => {});
    try {
      this.#outcome = await Promise.race([whole, late]);
    } catch (thrown) {
      this.#outcome = thrown;
    } finally {
      stay();
      clock.clear(timer);
    }
  }

  #show(hold: Hold, outlet: Outlet): void {
    this.region.release();
    for (const piece of hold.pieces) outlet.write(piece);
    outlet.successor.adopt(hold.successor);
  }

  /** What `catch` answers to a failure; without it, or when it fails too, the next boundary outwards decides. */
  #answer(thrown: unknown): unknown {
    // What is no author's failure is the consumer's, or the end of the render: none of ours.
    if (!(thrown instanceof Failure)) throw thrown;
    this.region.close(contentReplaced(thrown.error));
    if (this.#fallback.catch === undefined) throw thrown;
    this.region.run.answered(thrown);
    try {
      return this.#fallback.catch(thrown.error);
    } catch (error) {
      throw this.region.run.failed(new Failure(error, this.#owner));
    }
  }

  /** Places `child` where the content would have stood. */
  #stand(child: unknown, outlet: Outlet): void | Promise<void> {
    const stream = new SnippetStream(this.up!.region, this.up, this.at);
    stream.holding = false;
    stream.succeeding = this.succeeding;
    stream.context = this.context;
    stream.fillWith(child, this.#owner, this.#depth);
    // The content that was given up made room.
    this.region.run.admit();
    this.#standIn = stream;
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

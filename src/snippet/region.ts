import type { Run } from './run.js';

/**
 * A part of the document that is given up as a whole: the document itself, or
 * the content of a holding boundary. What settles in a closed region is dropped.
 */
export class Region {
  readonly run: Run;
  readonly up: Region | null;
  /** What to do when the region closes; used by iterables, which hold something open. */
  #leavers: Set<() => void> | null = null;
  #inner: Set<Region> | null = null;
  #controller: AbortController | null = null;
  /** What it has entered at the gate and has to give back. */
  #pending = 0;
  #buffered = 0;
  #closed = false;
  #reason: unknown = undefined;

  constructor(run: Run, up: Region | null) {
    this.run = run;
    this.up = up;
    if (up === null) return;
    up.#inner ??= new Set();
    up.#inner.add(this);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Why the region was closed. */
  get reason(): unknown {
    return this.#reason;
  }

  /** Aborted when the region closes. Made on demand: most regions are never asked. */
  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      if (this.#closed) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  /** An awaitable of this region is pending. */
  enter(): void {
    if (this.#closed) return;
    this.#pending++;
    this.run.gate.enter();
  }

  /** It is not any more. */
  leave(): void {
    if (this.#closed) return;
    this.#pending--;
    this.run.gate.leave();
  }

  /** So many characters of this region are there before their turn; negative, when their turn has come. */
  buffer(characters: number): void {
    if (this.#closed || characters === 0) return;
    this.#buffered += characters;
    this.run.gate.buffer(characters);
  }

  /** Calls `leave` when the region closes. The answer takes that back. */
  onClose(leave: () => void): () => void {
    if (this.#closed) {
      leave();
      return () => {};
    }
    const leavers = (this.#leavers ??= new Set());
    leavers.add(leave);
    return () => leavers.delete(leave);
  }

  /** Gives the region up, and all regions inside it. */
  close(reason: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#reason = reason;
    this.release();
    // What was given up takes no room from the rest, though its work may never end.
    if (this.#pending > 0 || this.#buffered > 0) this.run.gate.giveBack(this.#pending, this.#buffered);
    const inner = this.#inner;
    const leavers = this.#leavers;
    this.#inner = null;
    this.#leavers = null;
    if (inner !== null) for (const region of inner) region.close(reason);
    if (leavers !== null) for (const leave of leavers) leave();
    this.#controller?.abort(reason);
  }

  /** The region ended well: it is no longer closed with the one around it. */
  release(): void {
    if (this.up !== null) this.up.#inner?.delete(this);
  }
}

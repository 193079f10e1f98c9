import { CLOSED, type Container } from '../syntax/container.js';
import { Builder } from '../syntax/builder.js';
import type { Joint } from '../syntax/joint.js';
import { Page, TOO_DEEP } from '../syntax/page.js';
import { lastLeaf, type Sequence } from '../syntax/sequence.js';
import { Machine } from './machine.js';

/** The machine for edits: it begins in the middle of a text, and takes back what it need not read. */
export class ResumedMachine extends Machine {
  /** Whether all text that was fed has been read: nothing waits for what follows. */
  get isSettled(): boolean {
    return this.text.chunk === '';
  }

  /** Units read and not yet in a page. */
  get pending(): number {
    return this.at - this.origin;
  }

  /** Before anything is fed: what lies left of where reading begins, in the document itself. */
  begin(left: Sequence | null): void {
    this.builders[0] = new Builder(left);
  }

  /** Before anything is fed: reading begins inside this container, `left` is what lies before in it. */
  enter(container: Container, left: Sequence | null): void {
    this.containers.push(container.kind, container.name, 0, container.after, 0, 0);
    this.built++;
    this.builders[this.built] = new Builder(left);
    this.deepest = this.containers.depth;
  }

  /** Before anything is fed: the state to begin in. */
  resume(state: number, overflow: number, joint: Joint | null): void {
    this.state = state;
    this.joints.begin(joint);
    this.overflow = overflow;
    this.entry = state;
    this.entryOverflow = overflow;
  }

  /** Puts what is pending into a page, so that whole pages can follow; they are entered in `state`. */
  flush(state: number): void {
    this.commit(this.at - this.origin, this.state);
    this.state = state;
    this.entry = state;
  }

  /** Ends the innermost container without a closer, between two pages. */
  endHere(): void {
    this.end(this.at, false);
  }

  /** Takes pages and containers back as they are; nothing may be pending. */
  take(run: Sequence): void {
    this.builders[this.built]!.append(run);
    const last = lastLeaf(run);
    const isPage = last instanceof Page;
    this.state = isPage ? last.exit : last.after;
    this.overflow = isPage && last.faults !== null ? last.faults.overflowAfter : 0;
    this.#afterTaking();
  }

  /** After `take` of a run that ended with the closer of the innermost container. */
  closeTaken(): void {
    const { after } = this.containers;
    this.finishContainer(CLOSED, after);
    this.containers.pop();
    this.state = after;
    this.overflow = 0;
    this.#afterTaking();
  }

  #afterTaking(): void {
    this.entry = this.state;
    this.entryOverflow = this.overflow;
    this.deepest = this.overflow > 0 ? TOO_DEEP : this.containers.depth;
    this.joints.begin(null);
  }

  /** What is fed next begins a page that hangs together with what lies before. */
  joinNext(): void {
    if (this.pending === 0) this.joints.join();
  }
}

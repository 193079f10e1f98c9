import type { Language } from '../lex/language.js';
import { MISSING_CLOSER, STRAY_CLOSER, TOO_DEEP_HERE, type Tape } from '../lex/tape.js';
import { Builder } from '../syntax/builder.js';
import { AROUND, CLOSED, Container, IMPLIED, MISSING, strayBit } from '../syntax/container.js';
import { type Joint, NOT_AGAIN } from '../syntax/joint.js';
import { END_IMPLIED, END_MISSING, KIND_SHIFT } from '../syntax/kinds.js';
import { Page, TOO_DEEP, WHOLE_TOKEN } from '../syntax/page.js';
import { lastLeaf, type Sequence } from '../syntax/sequence.js';
import { Joints } from './joints.js';
import { OpenContainers } from './open-containers.js';
import { makePage } from './page-maker.js';
import { PendingText } from './pending-text.js';
import { Reports } from './reports.js';
import { returnScratch, takeScratch } from './scratch.js';
import { Skipping } from './skipping.js';
import type { Slabs } from './slabs.js';

/** A page ends at the first good place after so many units, with all containers on its tape closed ... */
const SOFT = 1024;
/** ... or after so many whether they are or not: then they become nodes of the tree. */
const HARD = 2048;
/** So much text is given to the scanner at once. */
const WINDOW = 2048;

/**
 * The push machine: text goes in, pages and containers come out. It reads
 * chunks as they arrive and edited text alike.
 *
 *   pending: read, not yet in a page      held: not read, needs more text
 *   |------------------------------------|----------|
 *   origin                               at         end of the chunk
 *
 * Open containers lie on a stack. The lower ones are nodes already and have a
 * builder each; those above `built` began in the pending text, and are no more
 * than entries on the tape if they end before it becomes a page.
 */
export class Machine implements Tape {
  state: number;
  entries: Int32Array;
  count: number = 0;
  origin: number = 0;
  cutAt: number;
  final: boolean = false;
  /** How many openers too deep wait for their closers. */
  overflow: number = 0;

  readonly #language: Language;
  readonly #soft: number;
  readonly #hard: number;
  /** A page that is passed over ends after so many. */
  readonly #reach: number;
  readonly #maxDepth: number;
  /** Null: tapes are not kept. */
  readonly #slabs: Slabs | null;
  readonly #open: OpenContainers;
  /** So many of the open containers have builders, the first in the list is the document's. */
  #built = 0;
  readonly #builders: Builder[];

  /** How many units the scanner was given: as many tokens it may write. */
  #window = 0;
  readonly #text: PendingText = new PendingText();
  #at = 0;

  #entry: number;
  #entryOverflow = 0;
  #deepest = 0;
  readonly #reports: Reports = new Reports();
  #strays = 0;
  readonly #joints: Joints = new Joints();
  readonly #skipping: Skipping;
  /** What is pending has parts without entries: its tape is read when somebody looks. */
  #hasSkipped = false;
  #finishing = false;
  readonly #ending: Reports = new Reports();

  /** @param skips whether text may be passed over, so that its tokens are read when somebody looks */
  constructor(language: Language, maxDepth: number, slabs: Slabs | null, skips: boolean) {
    this.#language = language;
    this.#soft = language.pages?.soft ?? SOFT;
    this.#hard = language.pages?.hard ?? HARD;
    this.#reach = Math.min(this.#hard, this.#soft + (this.#soft >> 2));
    this.#skipping = new Skipping(skips ? language.skip : undefined, this.#soft);
    this.cutAt = Math.min(this.#soft, this.#skipping.at);
    this.#maxDepth = maxDepth;
    this.#slabs = slabs;
    this.state = language.start;
    this.#entry = language.start;
    this.entries = takeScratch();
    this.#open = new OpenContainers(language.kinds.containers.length);
    this.#builders = [new Builder(null)];
  }

  get innermost(): number {
    return this.#open.innermost;
  }

  get innermostName(): string | null {
    return this.#open.innermostName;
  }

  /** What is missing where the text ends: triples as in `Faults`, counted from there. Empty before `finish`. */
  get ending(): readonly number[] {
    return this.#ending.triples;
  }

  /** How many containers are open. */
  get depth(): number {
    return this.#open.depth;
  }

  /** Whether all text that was fed has been read: nothing waits for what follows. */
  get isSettled(): boolean {
    return this.#text.chunk === '';
  }

  /** Units read and not yet in a page. */
  get pending(): number {
    return this.#at - this.origin;
  }

  /** Reads the next piece of the text. O(its length), whatever it is cut into. */
  feed(text: string): void {
    this.#text.feed(text);
    this.#read();
    this.#keep();
  }

  #read(): void {
    const text = this.#text.chunk;
    const limit = text.length;
    let reach = WINDOW;
    while (this.#at < limit) {
      const end = this.final ? limit : Math.min(limit, this.#at + reach);
      this.#window = end - this.#at;
      this.#makeRoom(this.#window);
      const stop = this.#language.scan(this, text, this.#at, end);
      if (stop === this.#at) {
        if (end === limit) return;
        reach *= 2;
        continue;
      }
      reach = WINDOW;
      this.#at = stop;
      while (stop - this.origin >= this.#hard) this.#relieve(stop - this.origin, this.state);
    }
  }

  /** Between two chunks: keeps what is pending, and what is held. */
  #keep(): void {
    this.origin = -this.#text.keep(this.origin, this.#at);
    this.#skipping.move(this.#at);
    this.#at = 0;
    this.#aim();
  }

  /** The text is over. The document's body, or null when it is empty. */
  finish(): Sequence | null {
    this.final = true;
    this.#read();
    this.#finishing = true;
    // Each that ends may leave something else unfinished: behind a hole, its tag.
    this.#language.finish(this, this.#at);
    while (this.#open.depth > 0) {
      this.state = this.end(this.#at, false);
      this.#language.finish(this, this.#at);
    }
    this.#commit(this.#at - this.origin, this.state);
    returnScratch(this.entries);
    return this.#builders[0]!.finish();
  }

  cut(at: number, state: number): number {
    const pending = at - this.origin;
    if (pending >= this.#hard || (pending >= this.#soft && this.#open.depth === this.#built))
      this.#relieve(pending, state);
    this.state = state;
    if (at < this.#skipping.at || this.overflow > 0) return at;
    return this.#open.depth + this.#skipping.depth > this.#maxDepth ? at : this.#skip(at);
  }

  /** Passes over what the language can. Answers with where it stopped. */
  #skip(from: number): number {
    const skipping = this.#skipping;
    const text = this.#text.chunk;
    const isFlat = this.#open.depth === this.#built;
    let at = from;
    do {
      const stop = skipping.pass(text, at, Math.min(text.length, this.origin + this.#reach), this.state);
      if (stop === at) break;
      at = stop;
      this.state = skipping.state;
      this.#hasSkipped = true;
      this.#deepest = Math.max(this.#deepest, this.#open.depth + skipping.depth);
      if (!isFlat || (at - this.origin) * 2 < this.#soft) break;
      this.#commit(at - this.origin, this.state);
    } while (at >= skipping.at);
    this.#aim();
    return at;
  }

  /** From where on the scanner is to tell of places where a page could end. */
  #aim(): void {
    this.cutAt = Math.min(this.origin + this.#soft, this.#skipping.at);
  }

  cutBefore(at: number): void {
    if (this.#joints.hasEndedAt(at - this.origin)) this.cut(at, this.#language.between(this.state));
  }

  lower(): void {
    this.overflow--;
  }

  open(kind: number, at: number, before: number, after: number, name: string | null): boolean {
    if (this.#open.depth >= this.#maxDepth) {
      this.report(TOO_DEEP_HERE, at, WHOLE_TOKEN);
      this.overflow++;
      this.#deepest = TOO_DEEP;
      return false;
    }
    const start = at - this.origin;
    const container = this.#language.kinds.opens[kind]! - 1;
    this.#open.push(container, name, before, after, start, this.count);
    this.entries[this.count++] = (kind << KIND_SHIFT) | start;
    if (this.#open.depth > this.#deepest) this.#deepest = this.#open.depth;
    return true;
  }

  find(kind: number, name: string | null): boolean {
    if (this.overflow > 0) return false;
    if (this.#open.howMany(kind, name) > 0) return true;
    // The same text inside such a container reads otherwise.
    this.#strays |= kind < 0 ? AROUND : strayBit(kind, name);
    return false;
  }

  settle(kind: number, at: number, name: string | null): boolean {
    if (this.overflow > 0) {
      this.overflow--;
      return false;
    }
    if (!this.find(kind, name)) {
      this.report(STRAY_CLOSER, at, WHOLE_TOKEN);
      return false;
    }
    while (!this.#open.isInnermost(kind, name)) this.state = this.end(at, false);
    // In a container of another name, this would end something else, or nothing.
    if (name !== null && this.#open.depth === this.#built) this.#strays |= AROUND;
    return true;
  }

  close(at: number): number {
    const after = this.#open.after;
    if (this.#open.depth === this.#built) {
      this.#commit(at - this.origin, after);
      this.#finishContainer(CLOSED, after);
    }
    this.#open.pop();
    return after;
  }

  end(at: number, quietly: boolean): number {
    const { innermost: kind, innermostName: name, after } = this.#open;
    const isOptional = quietly || this.#language.isOptional(kind, name);
    const place = at - this.origin;
    // A fault goes with it, which no one repeats who only ends it likewise; nor need the state behind it be the same.
    const isRepeatable = isOptional && !quietly;
    this.#joints.ended(place, { kind, name }, isRepeatable ? this.#language.between(this.state) : NOT_AGAIN);
    if (this.#open.depth === this.#built) {
      this.#commit(place, this.state);
      this.#finishContainer(isOptional ? IMPLIED : MISSING, after);
      this.#entryOverflow = 0;
    } else {
      if (!isOptional)
        this.#reports.add(MISSING_CLOSER, this.#open.startOf(this.#open.depth - 1), WHOLE_TOKEN);
      this.#makeRoom(this.#window);
      this.entries[this.count++] = ((isOptional ? END_IMPLIED : END_MISSING) << KIND_SHIFT) | place;
    }
    this.overflow = 0;
    this.#open.pop();
    return after;
  }

  goOnIn(state: number, at: number): void {
    this.state = state;
    if (at === this.origin) this.#entry = state;
  }

  report(diagnostic: number, start: number, end: number): void {
    if (this.overflow > 0) return;
    const list = this.#finishing ? this.#ending : this.#reports;
    const from = this.#finishing ? this.#at : this.origin;
    list.add(
      diagnostic,
      start === WHOLE_TOKEN ? WHOLE_TOKEN : start - from,
      end === WHOLE_TOKEN ? WHOLE_TOKEN : end - from,
    );
  }

  #makeRoom(units: number): void {
    if (this.entries.length - this.count > units) return;
    const entries = new Int32Array((this.count + units) * 2);
    entries.set(this.entries);
    this.entries = entries;
  }

  /**
   * What is pending up to `end` becomes pages. Containers that are open and have
   * no builder yet get one: the page with the opener is the first of their body.
   */
  #commit(end: number, exit: number, level: number = this.#open.depth): void {
    let from = 0;
    let entry = 0;
    let state = this.#entry;
    let overflow = this.#entryOverflow;
    for (; this.#built < level; this.#built++) {
      const start = this.#open.startOf(this.#built);
      const opener = this.#open.entryOf(this.#built);
      const before = this.#open.beforeOf(this.#built);
      if (start > from) {
        this.#push(from, start, entry, opener, state, before, overflow, 0);
        overflow = 0;
      }
      // At a border that is there already, a text that the opener ends reaches up to it.
      if (start > from || this.#language.between(state) !== before) state = before;
      from = start;
      entry = opener;
      this.#builders[this.#built + 1] = new Builder(null);
    }
    if (end > from) this.#push(from, end, entry, this.count, state, exit, overflow, this.overflow);
    this.#drop(end, exit);
  }

  /**
   * Too much is pending, up to `end`. When a container began late in it, only
   * what lies before that becomes pages: the container may still be a small one.
   */
  #relieve(end: number, exit: number): void {
    const { depth } = this.#open;
    let level = this.#built;
    while (level < depth && this.#open.startOf(level) < this.#soft) level++;
    if (level === depth) {
      this.#commit(end, exit);
      return;
    }
    const { count, overflow } = this;
    const deepest = this.#deepest;
    const strays = this.#strays;
    const hasSkipped = this.#hasSkipped;
    const start = this.#open.startOf(level);
    const opener = this.#open.entryOf(level);
    this.count = opener;
    this.overflow = 0;
    this.#commit(start, this.#open.beforeOf(level), level);
    this.#joints.join();
    // What stays pending may be as deep, and hold the strays, of which no places are known.
    this.#deepest = deepest;
    this.#strays = strays;
    this.#hasSkipped = hasSkipped;
    this.overflow = overflow;
    for (let i = opener; i < count; i++) this.entries[i - opener] = this.entries[i]! - start;
    this.count = count - opener;
    this.#open.move(level, start, opener);
  }

  #push(
    from: number,
    to: number,
    entry: number,
    entryEnd: number,
    state: number,
    exit: number,
    overflowBefore: number,
    overflowAfter: number,
  ): void {
    const page = makePage(
      {
        text: this.#text.piece(from + this.origin, to + this.origin),
        from,
        to,
        entries: this.entries,
        entry,
        entryEnd,
        state,
        exit,
        overflowBefore,
        overflowAfter,
        strays: this.#strays,
        height: Math.max(0, this.#deepest - this.#built),
        joint: this.#joints.at(from),
      },
      this.#reports,
      this.#hasSkipped ? null : this.#slabs,
    );
    this.#builders[this.#built]!.push(page);
  }

  /** What is pending up to `end` is in pages now. */
  #drop(end: number, exit: number): void {
    const origin = end + this.origin;
    this.#text.drop(origin);
    this.origin = origin;
    this.#aim();
    this.count = 0;
    this.#hasSkipped = false;
    this.#entry = exit;
    this.#entryOverflow = this.overflow;
    this.#deepest = this.overflow > 0 ? TOO_DEEP : this.#open.depth;
    this.#strays = 0;
    this.#joints.move(end);
    if (!this.#reports.isEmpty) this.#reports.move(end);
  }

  #finishContainer(end: typeof CLOSED | typeof IMPLIED | typeof MISSING, after: number): void {
    const body = this.#builders[this.#built]!.finish()!;
    this.#builders.length = this.#built;
    this.#built--;
    const container = new Container(this.#open.innermost, this.#open.innermostName, end, after, body);
    this.#builders[this.#built]!.push(container);
    this.#entry = after;
  }

  // What follows serves edits: the machine begins in the middle, and takes back what it need not read.

  /** Before anything is fed: what lies left of where reading begins, in the document itself. */
  begin(left: Sequence | null): void {
    this.#builders[0] = new Builder(left);
  }

  /** Before anything is fed: reading begins inside this container, `left` is what lies before in it. */
  enter(container: Container, left: Sequence | null): void {
    this.#open.push(container.kind, container.name, 0, container.after, 0, 0);
    this.#built++;
    this.#builders[this.#built] = new Builder(left);
    this.#deepest = this.#open.depth;
  }

  /** Before anything is fed: the state to begin in. */
  resume(state: number, overflow: number, joint: Joint | null): void {
    this.state = state;
    this.#joints.begin(joint);
    this.overflow = overflow;
    this.#entry = state;
    this.#entryOverflow = overflow;
  }

  /** The containers that are open now; for looking only. */
  get containers(): OpenContainers {
    return this.#open;
  }

  /** Puts what is pending into a page, so that whole pages can follow; they are entered in `state`. */
  flush(state: number): void {
    this.#commit(this.#at - this.origin, this.state);
    this.state = state;
    this.#entry = state;
  }

  /** Ends the innermost container without a closer, between two pages. */
  endHere(): void {
    this.end(this.#at, false);
  }

  /** Takes pages and containers back as they are; nothing may be pending. */
  take(run: Sequence): void {
    this.#builders[this.#built]!.append(run);
    const last = lastLeaf(run);
    const isPage = last instanceof Page;
    this.state = isPage ? last.exit : last.after;
    this.overflow = isPage && last.faults !== null ? last.faults.overflowAfter : 0;
    this.#afterTaking();
  }

  /** After `take` of a run that ended with the closer of the innermost container. */
  closeTaken(): void {
    const { after } = this.#open;
    this.#finishContainer(CLOSED, after);
    this.#open.pop();
    this.state = after;
    this.overflow = 0;
    this.#afterTaking();
  }

  #afterTaking(): void {
    this.#entry = this.state;
    this.#entryOverflow = this.overflow;
    this.#deepest = this.overflow > 0 ? TOO_DEEP : this.#open.depth;
    this.#joints.begin(null);
  }

  /** What is fed next begins a page that hangs together with what lies before. */
  joinNext(): void {
    if (this.pending === 0) this.#joints.join();
  }
}

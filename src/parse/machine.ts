import type { Language } from '../lex/language.js';
import { MISSING_CLOSER, STRAY_CLOSER, TOO_DEEP_HERE, type Tape } from '../lex/tape.js';
import { AROUND, CLOSED, IMPLIED, MISSING, strayBit } from '../syntax/container.js';
import { NOT_AGAIN } from '../syntax/joint.js';
import { END_IMPLIED, END_MISSING, KIND_SHIFT } from '../syntax/kinds.js';
import { TOO_DEEP, WHOLE_TOKEN } from '../syntax/page.js';
import type { Sequence } from '../syntax/sequence.js';
import { GrowingTree } from './growing-tree.js';
import { Reports } from './reports.js';
import { returnScratch } from './scratch.js';
import type { Slabs } from './slabs.js';

/** So much text is given to the scanner at once. */
const WINDOW = 2048;

/**
 * The push machine: text goes in, pages and containers come out. It reads
 * chunks as they arrive and edited text alike.
 */
export class Machine extends GrowingTree implements Tape {
  final: boolean = false;
  /** How much of the chunk was read. */
  protected at = 0;
  /** A page that is passed over ends after so many. */
  readonly #reach: number;
  readonly #maxDepth: number;
  /** How many units the scanner was given: as many tokens it may write. */
  #window = 0;
  #finishing = false;
  readonly #ending: Reports = new Reports();

  /** @param skips whether text may be passed over, so that its tokens are read when somebody looks */
  constructor(language: Language, maxDepth: number, slabs: Slabs | null, skips: boolean) {
    super(language, slabs, skips);
    this.#reach = Math.min(this.hard, this.soft + (this.soft >> 2));
    this.#maxDepth = maxDepth;
  }

  get innermost(): number {
    return this.containers.innermost;
  }

  get innermostName(): string | null {
    return this.containers.innermostName;
  }

  /** What is missing where the text ends: triples as in `Faults`, counted from there. Empty before `finish`. */
  get ending(): readonly number[] {
    return this.#ending.triples;
  }

  /** How many containers are open. */
  get depth(): number {
    return this.containers.depth;
  }

  /** Reads the next piece of the text. O(its length), whatever it is cut into. */
  feed(text: string): void {
    this.text.feed(text);
    this.#read();
    this.#keep();
  }

  #read(): void {
    const text = this.text.chunk;
    const limit = text.length;
    let reach = WINDOW;
    while (this.at < limit) {
      const end = this.final ? limit : Math.min(limit, this.at + reach);
      this.#window = end - this.at;
      this.#makeRoom(this.#window);
      const stop = this.language.scan(this, text, this.at, end);
      if (stop === this.at) {
        if (end === limit) return;
        reach *= 2;
        continue;
      }
      reach = WINDOW;
      this.at = stop;
      while (stop - this.origin >= this.hard) this.relieve(stop - this.origin, this.state);
    }
  }

  /** Between two chunks: keeps what is pending, and what is held. */
  #keep(): void {
    this.origin = -this.text.keep(this.origin, this.at);
    this.skipping.move(this.at);
    this.at = 0;
    this.aim();
  }

  /** The text is over. The document's body, or null when it is empty. */
  finish(): Sequence | null {
    this.final = true;
    this.#read();
    this.#finishing = true;
    // Each that ends may leave something else unfinished: behind a hole, its tag.
    this.language.finish(this, this.at);
    while (this.containers.depth > 0) {
      this.state = this.end(this.at, false);
      this.language.finish(this, this.at);
    }
    this.commit(this.at - this.origin, this.state);
    returnScratch(this.entries);
    return this.builders[0]!.finish();
  }

  cut(at: number, state: number): number {
    const pending = at - this.origin;
    if (pending >= this.hard || (pending >= this.soft && this.containers.depth === this.built))
      this.relieve(pending, state);
    this.state = state;
    if (at < this.skipping.at || this.overflow > 0) return at;
    return this.containers.depth + this.skipping.depth > this.#maxDepth ? at : this.#skip(at);
  }

  /** Passes over what the language can. Answers with where it stopped. */
  #skip(from: number): number {
    const skipping = this.skipping;
    const text = this.text.chunk;
    const isFlat = this.containers.depth === this.built;
    let at = from;
    do {
      const stop = skipping.pass(text, at, Math.min(text.length, this.origin + this.#reach), this.state);
      if (stop === at) break;
      at = stop;
      this.state = skipping.state;
      this.hasSkipped = true;
      this.deepest = Math.max(this.deepest, this.containers.depth + skipping.depth);
      if (!isFlat || (at - this.origin) * 2 < this.soft) break;
      this.commit(at - this.origin, this.state);
    } while (at >= skipping.at);
    this.aim();
    return at;
  }

  cutBefore(at: number): void {
    if (this.joints.hasEndedAt(at - this.origin)) this.cut(at, this.language.between(this.state));
  }

  lower(): void {
    this.overflow--;
  }

  open(kind: number, at: number, before: number, after: number, name: string | null): boolean {
    if (this.containers.depth >= this.#maxDepth) {
      this.report(TOO_DEEP_HERE, at, WHOLE_TOKEN);
      this.overflow++;
      this.deepest = TOO_DEEP;
      return false;
    }
    const start = at - this.origin;
    const container = this.language.kinds.opens[kind]! - 1;
    this.containers.push(container, name, before, after, start, this.count);
    this.entries[this.count++] = (kind << KIND_SHIFT) | start;
    if (this.containers.depth > this.deepest) this.deepest = this.containers.depth;
    return true;
  }

  find(kind: number, name: string | null): boolean {
    if (this.overflow > 0) return false;
    if (this.containers.howMany(kind, name) > 0) return true;
    // The same text inside such a container reads otherwise.
    this.strays |= kind < 0 ? AROUND : strayBit(kind, name);
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
    while (!this.containers.isInnermost(kind, name)) this.state = this.end(at, false);
    // In a container of another name, this would end something else, or nothing.
    if (name !== null && this.containers.depth === this.built) this.strays |= AROUND;
    return true;
  }

  close(at: number): number {
    const after = this.containers.after;
    if (this.containers.depth === this.built) {
      this.commit(at - this.origin, after);
      this.finishContainer(CLOSED, after);
    }
    this.containers.pop();
    return after;
  }

  end(at: number, quietly: boolean): number {
    const { innermost: kind, innermostName: name, after } = this.containers;
    const isOptional = quietly || this.language.isOptional(kind, name);
    const place = at - this.origin;
    // A fault goes with it, which no one repeats who only ends it likewise; nor need the state behind it be the same.
    const isRepeatable = isOptional && !quietly;
    this.joints.ended(place, { kind, name }, isRepeatable ? this.language.between(this.state) : NOT_AGAIN);
    if (this.containers.depth === this.built) {
      this.commit(place, this.state);
      this.finishContainer(isOptional ? IMPLIED : MISSING, after);
      this.entryOverflow = 0;
    } else {
      if (!isOptional)
        this.reports.add(MISSING_CLOSER, this.containers.startOf(this.containers.depth - 1), WHOLE_TOKEN);
      this.#makeRoom(this.#window);
      this.entries[this.count++] = ((isOptional ? END_IMPLIED : END_MISSING) << KIND_SHIFT) | place;
    }
    this.overflow = 0;
    this.containers.pop();
    return after;
  }

  goOnIn(state: number, at: number): void {
    this.state = state;
    if (at === this.origin) this.entry = state;
  }

  report(diagnostic: number, start: number, end: number): void {
    if (this.overflow > 0) return;
    const list = this.#finishing ? this.#ending : this.reports;
    const from = this.#finishing ? this.at : this.origin;
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
}

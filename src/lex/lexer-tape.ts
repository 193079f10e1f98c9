import { END_IMPLIED, END_MISSING, KIND_SHIFT } from '../syntax/kinds.js';
import { WHOLE_TOKEN } from '../syntax/page.js';
import type { Language } from './language.js';
import { type OpenContainer, OpenStack } from './open-stack.js';
import { MISSING_CLOSER, STRAY_CLOSER, type Tape, TOO_DEEP_HERE } from './tape.js';

/**
 * What a scanner writes on for a lexer: the tokens of one window of the text,
 * how deep each lies, and what is wrong. It makes no pages and no tree; all
 * that it keeps from window to window are the open containers.
 */
export class LexerTape implements Tape {
  state: number;
  entries: Int32Array = new Int32Array(256);
  count = 0;
  origin = 0;
  readonly cutAt: number = Infinity;
  final = false;
  overflow = 0;
  /** Offset in the whole text of index 0 of the text that is scanned. */
  base = 0;
  /** Pairs: from this entry on, so many containers are open. */
  readonly changes: number[] = [];
  /** Triples as in `report`, but in offsets of the whole text. */
  reports: number[] = [];
  readonly stack: OpenStack;
  /** How many faults were found so far. */
  found = 0;
  readonly #language: Language;
  readonly #maxDepth: number;
  #window = 0;

  constructor(language: Language, maxDepth: number, state: number, open: readonly OpenContainer[]) {
    this.#language = language;
    this.#maxDepth = maxDepth;
    this.state = state;
    this.stack = new OpenStack(open);
  }

  /** Before a scan of so many units from `at` on. */
  begin(at: number, units: number): void {
    this.origin = at;
    this.count = 0;
    this.changes.length = 0;
    this.#window = units;
    this.#makeRoom();
  }

  get innermost(): number {
    return this.stack.top?.kind ?? -1;
  }

  get innermostName(): string | null {
    return this.stack.top?.name ?? null;
  }

  cut(at: number, state: number): number {
    this.state = state;
    return at;
  }

  cutBefore(): void {}

  lower(): void {
    this.overflow--;
  }

  goOnIn(state: number): void {
    this.state = state;
  }

  open(kind: number, at: number, _before: number, after: number, name: string | null): boolean {
    if (this.stack.depth >= this.#maxDepth) {
      this.report(TOO_DEEP_HERE, at, WHOLE_TOKEN);
      this.overflow++;
      return false;
    }
    const container = this.#language.kinds.opens[kind]! - 1;
    this.stack.push({ kind: container, name, after, start: this.base + at, end: -1 });
    this.#put(kind, at);
    this.changes.push(this.count, this.stack.depth);
    return true;
  }

  find(kind: number, name: string | null): boolean {
    return this.overflow === 0 && this.stack.has(kind, name);
  }

  settle(kind: number, at: number, name: string | null): boolean {
    if (this.overflow > 0) {
      this.overflow--;
      return false;
    }
    if (!this.stack.has(kind, name)) {
      this.report(STRAY_CLOSER, at, WHOLE_TOKEN);
      return false;
    }
    for (let top = this.stack.top!; top.kind !== kind || top.name !== name; top = this.stack.top!) {
      this.state = this.end(at, false);
    }
    return true;
  }

  close(): number {
    const { after } = this.stack.pop();
    // The closer was written already; it lies where its opener lies.
    this.changes.push(this.count - 1, this.stack.depth);
    return after;
  }

  end(at: number, quietly: boolean): number {
    const { kind, name, after, start, end } = this.stack.pop();
    const isOptional = quietly || this.#language.isOptional(kind, name);
    if (!isOptional) {
      this.found++;
      this.reports.push(MISSING_CLOSER, start, end < 0 ? WHOLE_TOKEN : end);
    }
    this.#makeRoom();
    this.changes.push(this.count, this.stack.depth);
    this.#put(isOptional ? END_IMPLIED : END_MISSING, at);
    this.overflow = 0;
    return after;
  }

  report(diagnostic: number, start: number, end: number): void {
    if (this.overflow > 0) return;
    this.found++;
    this.reports.push(
      diagnostic,
      start === WHOLE_TOKEN ? start : start + this.base,
      end === WHOLE_TOKEN ? end : end + this.base,
    );
  }

  #put(kind: number, at: number): void {
    this.entries[this.count++] = (kind << KIND_SHIFT) | (at - this.origin);
  }

  /** Room for one entry more, and for one a unit of the window. */
  #makeRoom(): void {
    const least = this.count + this.#window + 1;
    if (this.entries.length >= least) return;
    const entries = new Int32Array(least * 2);
    entries.set(this.entries);
    this.entries = entries;
  }
}

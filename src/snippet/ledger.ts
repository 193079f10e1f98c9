import type { Clock } from '../schedule/clock.js';
import { pathOf, type Owner } from './owner.js';

/**
 * What the document waited for. Times are milliseconds since the render began;
 * undefined means not yet.
 */
export interface Wait {
  /** The component, with those around it: `Page > Reviews`. */
  readonly path: string;
  readonly primed: number;
  /** When its work ended, well or not. */
  readonly settled: number | undefined;
  /** When its turn in the document came. */
  readonly fed: number | undefined;
  /**
   * How long the document stood still for it. Zero for work that was hidden
   * behind other work: only the waits above zero are worth making faster.
   */
  readonly waited: number;
  readonly failed: boolean;
}

/** What was waited for so far, and what was sent on. */
export interface Ledger {
  /** Milliseconds since the render began. */
  readonly now: number;
  /** One for each awaitable, in the order in which they were primed. */
  readonly waits: readonly Wait[];
  readonly flushes: readonly Flush[];
}

/** When the consumer was told to send on what it had, and how many characters it had been given by then. */
export interface Flush {
  readonly at: number;
  readonly characters: number;
}

/** An open line of the ledger, held by what is waited for. Times are whole microseconds, or -1. */
export interface WaitLine {
  readonly owner: Owner;
  readonly primed: number;
  settled: number;
  fed: number;
  waited: number;
  failed: boolean;
}

/** Keeps the ledger of one render. */
export class LedgerBook implements Ledger {
  readonly #clock: Clock;
  readonly #began: number;
  #lines: WaitLine[] | null = null;
  #flushes: Flush[] | null = null;
  #firstConsumed: number | null = null;
  /** Characters and bytes consumed; bytes only when the consumer does not count them itself. */
  characters = 0;
  bytes = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#began = clock.now();
  }

  /** Microseconds since the render began: whole, so that they stay small integers. */
  get micros(): number {
    return Math.round((this.#clock.now() - this.#began) * 1000);
  }

  get now(): number {
    return this.micros / 1000;
  }

  /** When the first text was consumed, in milliseconds; undefined when none was. */
  get firstConsumed(): number | undefined {
    return this.#firstConsumed === null ? undefined : this.#firstConsumed / 1000;
  }

  get waits(): readonly Wait[] {
    return (this.#lines ?? []).map((line) => ({
      path: pathOf(line.owner),
      primed: line.primed / 1000,
      settled: millis(line.settled),
      fed: millis(line.fed),
      waited: line.waited / 1000,
      failed: line.failed,
    }));
  }

  get flushes(): readonly Flush[] {
    return this.#flushes ?? [];
  }

  open(owner: Owner): WaitLine {
    const line: WaitLine = { owner, primed: this.micros, settled: -1, fed: -1, waited: 0, failed: false };
    this.#lines ??= [];
    this.#lines.push(line);
    return line;
  }

  consumed(characters: number, bytes: number): void {
    this.#firstConsumed ??= this.micros;
    this.characters += characters;
    this.bytes += bytes;
  }

  flushed(): void {
    this.#flushes ??= [];
    // A second wait with nothing new before it sends nothing.
    if (this.#flushes.at(-1)?.characters === this.characters) return;
    this.#flushes.push({ at: this.now, characters: this.characters });
  }
}

function millis(micros: number): number | undefined {
  return micros < 0 ? undefined : micros / 1000;
}

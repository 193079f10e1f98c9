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
  /** When the consumer was told to send on what it had, and how many characters it had been given by then. */
  readonly flushes: readonly { readonly at: number; readonly characters: number }[];
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
  readonly #lines: WaitLine[] = [];
  readonly #flushes: { at: number; characters: number }[] = [];
  #characters = 0;
  /** Bytes consumed, when the consumer does not count them. */
  bytes = 0;
  #firstConsumed = -1;

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

  get characters(): number {
    return this.#characters;
  }

  /** When the first text was consumed, in milliseconds; undefined when none was. */
  get firstConsumed(): number | undefined {
    return millis(this.#firstConsumed);
  }

  get waits(): readonly Wait[] {
    return this.#lines.map((line) => ({
      path: pathOf(line.owner),
      primed: line.primed / 1000,
      settled: millis(line.settled),
      fed: millis(line.fed),
      waited: line.waited / 1000,
      failed: line.failed,
    }));
  }

  get flushes(): readonly { readonly at: number; readonly characters: number }[] {
    return this.#flushes;
  }

  open(owner: Owner): WaitLine {
    const line: WaitLine = { owner, primed: this.micros, settled: -1, fed: -1, waited: 0, failed: false };
    this.#lines.push(line);
    return line;
  }

  /** @param bytes how many bytes the characters are, if somebody wants to know */
  consumed(characters: number, bytes: number): void {
    if (this.#firstConsumed < 0) this.#firstConsumed = this.micros;
    this.#characters += characters;
    this.bytes += bytes;
  }

  flushed(): void {
    const last = this.#flushes.at(-1);
    // A second wait with nothing new before it sends nothing.
    if (last?.characters === this.#characters) return;
    this.#flushes.push({ at: this.now, characters: this.#characters });
  }
}

function millis(micros: number): number | undefined {
  return micros < 0 ? undefined : micros / 1000;
}

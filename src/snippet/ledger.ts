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
  /** Its place in the ledger. */
  readonly at: number;
  readonly primed: number;
  settled: number;
  fed: number;
  waited: number;
  failed: boolean;
}

/** Closed lines are kept as numbers: time after time, then the path, then whether it failed. */
const NUMBERS = 6;
/** So many lines, or flushes, lie in one array. */
const BLOCK = 64;

/** Keeps the ledger of one render. */
export class LedgerBook implements Ledger {
  readonly #clock: Clock;
  readonly #began: number;
  /** By place; null for a line that is closed. */
  #lines: (WaitLine | null)[] | null = null;
  /** Closed lines, by place. A document may wait for thousands of things, and its reader may be slow. */
  readonly #closed: Float32Array[] = [];
  readonly #paths: string[] = [];
  /** Whose path was noted last: siblings close one after the other. */
  #lastUp: Owner | null = null;
  #lastName = '';
  /** Time after time, each followed by the characters until then. */
  readonly #flushes: Float64Array[] = [];
  #flushCount = 0;
  #flushedUntil = -1;
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
    return (this.#lines ?? []).map((line, at) => (line === null ? this.#readClosed(at) : waitOf(line)));
  }

  get flushes(): readonly Flush[] {
    return Array.from({ length: this.#flushCount }, (_, at) => {
      const block = this.#flushes[Math.floor(at / BLOCK)]!;
      return { at: block[(at % BLOCK) * 2]!, characters: block[(at % BLOCK) * 2 + 1]! };
    });
  }

  open(owner: Owner): WaitLine {
    this.#lines ??= [];
    const at = this.#lines.length;
    const line: WaitLine = { owner, at, primed: this.micros, settled: -1, fed: -1, waited: 0, failed: false };
    this.#lines.push(line);
    return line;
  }

  /** Nothing of the line will change any more: it lets go of what it was about. */
  close(line: WaitLine): void {
    const block = (this.#closed[Math.floor(line.at / BLOCK)] ??= new Float32Array(BLOCK * NUMBERS));
    const from = (line.at % BLOCK) * NUMBERS;
    block[from] = line.primed;
    block[from + 1] = line.settled;
    block[from + 2] = line.fed;
    block[from + 3] = line.waited;
    block[from + 4] = this.#notePath(line.owner);
    block[from + 5] = line.failed ? 1 : 0;
    this.#lines![line.at] = null;
  }

  #readClosed(at: number): Wait {
    const block = this.#closed[Math.floor(at / BLOCK)]!;
    const from = (at % BLOCK) * NUMBERS;
    return {
      path: this.#paths[block[from + 4]!]!,
      primed: block[from]! / 1000,
      settled: millis(block[from + 1]!),
      fed: millis(block[from + 2]!),
      waited: block[from + 3]! / 1000,
      failed: block[from + 5] === 1,
    };
  }

  #notePath(owner: Owner): number {
    const { up, name } = owner;
    if (this.#paths.length === 0 || up !== this.#lastUp || name !== this.#lastName) {
      this.#lastUp = up;
      this.#lastName = name;
      this.#paths.push(pathOf(owner));
    }
    return this.#paths.length - 1;
  }

  consumed(characters: number, bytes: number): void {
    this.#firstConsumed ??= this.micros;
    this.characters += characters;
    this.bytes += bytes;
  }

  flushed(): void {
    // A second wait with nothing new before it sends nothing.
    if (this.#flushedUntil === this.characters) return;
    this.#flushedUntil = this.characters;
    const at = this.#flushCount++;
    const block = (this.#flushes[Math.floor(at / BLOCK)] ??= new Float64Array(BLOCK * 2));
    block[(at % BLOCK) * 2] = this.now;
    block[(at % BLOCK) * 2 + 1] = this.characters;
  }
}

function waitOf(line: WaitLine): Wait {
  return {
    path: pathOf(line.owner),
    primed: line.primed / 1000,
    settled: millis(line.settled),
    fed: millis(line.fed),
    waited: line.waited / 1000,
    failed: line.failed,
  };
}

function millis(micros: number): number | undefined {
  return micros < 0 ? undefined : micros / 1000;
}

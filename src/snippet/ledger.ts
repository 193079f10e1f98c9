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

/** The columns of a line. Times are whole microseconds, -1 for not yet. */
const PRIMED = 0;
const SETTLED = 1;
const FED = 2;
const WAITED = 3;
/** The number of its path, once its owner has been let go of. */
const PATH = 4;
const COLUMNS = 5;
/** Up to so many lines, each keeps its owner, whose path is then made only when somebody asks. */
const SHORT = 64;
/** In the column of the path: the owner is needed no more, and will be let go of if the ledger gets long. */
const SPENT = -2;
/** So many lines, or flushes, lie in one array. */
const BLOCK = 64;

/**
 * Keeps the ledger of one render. A line is a number, and its times are numbers
 * in blocks: a document may wait for thousands of things, and its reader may be
 * slow, so what is over should cost next to nothing.
 */
export class LedgerBook implements Ledger {
  readonly #clock: Clock;
  readonly #began: number;
  #lines = 0;
  /** By line, until they are let go of: a map when there are many lines, most of them without. */
  #owners: Owner[] | Map<number, Owner> = [];
  /** The lines that failed; few. */
  readonly #failed = new Set<number>();
  /** Times, by line. The first block is a plain list: for few lines that costs least. */
  readonly #blocks: (number[] | Float32Array)[] = [[]];
  readonly #paths: string[] = [];
  /** Whose path was noted last: siblings close one after the other. */
  #lastUp: Owner | null = null;
  #lastName = '';
  /** Time after time, each followed by the characters until then. */
  readonly #flushes: Float32Array[] = [];
  #flushCount = 0;
  #flushedUntil = -1;
  #firstConsumed: number | null = null;
  #standing = -1;
  #standsSince = 0;
  #endedAt: number | null = null;
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
    return Array.from({ length: this.#lines }, (_, line) => this.#read(line));
  }

  get flushes(): readonly Flush[] {
    return Array.from({ length: this.#flushCount }, (_, at) => {
      const block = this.#flushes[Math.floor(at / BLOCK)]!;
      return { at: block[(at % BLOCK) * 2]! / 1000, characters: block[(at % BLOCK) * 2 + 1]! };
    });
  }

  /** Begins a line: the owner's work has been started. */
  open(owner: Owner): number {
    const line = this.#lines++;
    if (line === SHORT) this.#lengthen();
    if (Array.isArray(this.#owners)) this.#owners.push(owner);
    else this.#owners.set(line, owner);
    if (line % BLOCK === 0 && line > 0) this.#blocks.push(new Float32Array(BLOCK * COLUMNS));
    this.#set(line, PRIMED, this.micros);
    this.#set(line, SETTLED, -1);
    this.#set(line, FED, -1);
    this.#set(line, WAITED, 0);
    this.#set(line, PATH, -1);
    return line;
  }

  /** Its work has ended. */
  settled(line: number): void {
    this.#set(line, SETTLED, this.micros);
  }

  failed(line: number): void {
    this.#failed.add(line);
  }

  /** Its turn in the document has come. */
  fed(line: number): void {
    this.#set(line, FED, this.micros);
  }

  /** The document stood still for it, so many microseconds. */
  waited(line: number, micros: number): void {
    this.#set(line, WAITED, this.#get(line, WAITED) + Math.max(0, micros));
  }

  /** When its work ended, in microseconds. */
  settledAt(line: number): number {
    return this.#get(line, SETTLED);
  }

  /** The document stood still for it from its beginning. */
  heldBack(line: number): void {
    this.#set(line, WAITED, this.#get(line, SETTLED) - this.#get(line, PRIMED));
  }

  /** Nobody needs the owner for this any more: only the path is kept. */
  letGo(line: number): void {
    if (Array.isArray(this.#owners)) {
      this.#set(line, PATH, SPENT);
      return;
    }
    const owner = this.#owners.get(line);
    if (owner === undefined) return;
    this.#owners.delete(line);
    this.#set(line, PATH, this.#notePath(owner));
  }

  /** There are many lines: from now on none keeps an owner that it does not need. */
  #lengthen(): void {
    this.#owners = new Map((this.#owners as Owner[]).entries());
    for (let line = 0; line < SHORT; line++) {
      if (this.#get(line, PATH) === SPENT) this.letGo(line);
    }
  }

  /** The feed stands before this line, and has since `from`; -1 when it goes on. */
  stand(line: number, from: number): void {
    this.#standing = line;
    this.#standsSince = from;
  }

  /** Whom the document is waiting for right now, if for anybody. */
  get awaited(): Owner | null {
    return this.#standing < 0 ? null : (this.#ownerOf(this.#standing) ?? null);
  }

  #ownerOf(line: number): Owner | undefined {
    return Array.isArray(this.#owners) ? this.#owners[line] : this.#owners.get(line);
  }

  /** What the feed still stands before was waited for, too, though nobody has added it up. */
  #standsFor(line: number): number {
    return line === this.#standing ? Math.max(0, (this.#endedAt ?? this.micros) - this.#standsSince) : 0;
  }

  /** The render is over: nothing is waited for from now on. */
  end(): void {
    this.#endedAt ??= this.micros;
  }

  #read(line: number): Wait {
    const owner = this.#ownerOf(line);
    return {
      path: owner === undefined ? this.#paths[this.#get(line, PATH)]! : pathOf(owner),
      primed: this.#get(line, PRIMED) / 1000,
      settled: millis(this.#get(line, SETTLED)),
      fed: millis(this.#get(line, FED)),
      waited: (this.#get(line, WAITED) + this.#standsFor(line)) / 1000,
      failed: this.#failed.has(line),
    };
  }

  #get(line: number, column: number): number {
    return this.#blocks[Math.floor(line / BLOCK)]![(line % BLOCK) * COLUMNS + column]!;
  }

  #set(line: number, column: number, value: number): void {
    this.#blocks[Math.floor(line / BLOCK)]![(line % BLOCK) * COLUMNS + column] = value;
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
    const block = (this.#flushes[Math.floor(at / BLOCK)] ??= new Float32Array(BLOCK * 2));
    block[(at % BLOCK) * 2] = this.micros;
    block[(at % BLOCK) * 2 + 1] = this.characters;
  }
}

function millis(micros: number): number | undefined {
  return micros < 0 ? undefined : micros / 1000;
}

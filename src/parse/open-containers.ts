import { strayBit } from '../syntax/container.js';

/** What is kept of an open container, beside its name. */
const KIND = 0;
const BEFORE = 1;
const AFTER = 2;
const START = 3;
const ENTRY = 4;
/** What it is counted under: its kind, or a number that its kind and name were given. */
const COUNTED = 5;
/** The bits of it and all below, as `strayBit` makes them. */
const BITS = 6;
const STRIDE = 7;

/** The stack of open containers, counted by kind and name: whether one is open is told in O(1). */
export class OpenContainers {
  /** How many are open. */
  depth = 0;
  #frames: Int32Array = new Int32Array(32 * STRIDE);
  readonly #names: (string | null)[] = [];
  readonly #counts: number[] = [];
  /** For each kind, made with its first name: JSON has none. */
  readonly #numbers: (Map<string, number> | undefined)[] = [];

  constructor(kinds: number) {
    for (let kind = 0; kind < kinds; kind++) this.#counts.push(0);
  }

  /** -1 when none is open. */
  get innermost(): number {
    return this.depth === 0 ? -1 : this.#frames[(this.depth - 1) * STRIDE + KIND]!;
  }

  get innermostName(): string | null {
    return this.depth === 0 ? null : this.#names[this.depth - 1]!;
  }

  /** The lexer state behind the innermost. */
  get after(): number {
    return this.#frames[(this.depth - 1) * STRIDE + AFTER]!;
  }

  /** The lexer state in front of the opener at this level. */
  beforeOf(level: number): number {
    return this.#frames[level * STRIDE + BEFORE]!;
  }

  /** Where that opener begins in the pending text. */
  startOf(level: number): number {
    return this.#frames[level * STRIDE + START]!;
  }

  /** Which entry of the tape that opener is. */
  entryOf(level: number): number {
    return this.#frames[level * STRIDE + ENTRY]!;
  }

  push(kind: number, name: string | null, before: number, after: number, start: number, entry: number): void {
    const frame = this.depth * STRIDE;
    if (frame === this.#frames.length) this.#grow();
    const frames = this.#frames;
    frames[frame + KIND] = kind;
    frames[frame + BEFORE] = before;
    frames[frame + AFTER] = after;
    frames[frame + START] = start;
    frames[frame + ENTRY] = entry;
    frames[frame + BITS] = this.bits | strayBit(kind, name);
    this.#names[this.depth] = name;
    this.depth++;
    const counted = name === null ? kind : this.#numberOf(kind, name);
    frames[frame + COUNTED] = counted;
    this.#counts[counted]!++;
  }

  /** The pending text now begins so many units and entries later; for the openers from this level on. */
  move(level: number, units: number, entries: number): void {
    for (let at = level; at < this.depth; at++) {
      this.#frames[at * STRIDE + START]! -= units;
      this.#frames[at * STRIDE + ENTRY]! -= entries;
    }
  }

  pop(): void {
    this.depth--;
    this.#counts[this.#frames[this.depth * STRIDE + COUNTED]!]!--;
  }

  isInnermost(kind: number, name: string | null): boolean {
    return this.isAt(this.depth - 1, kind, name);
  }

  /** Whether the container at this level is of this kind and name; below the lowest lies the document, of kind -1. */
  isAt(level: number, kind: number, name: string | null): boolean {
    if (level < 0) return level === -1 && kind === -1;
    return this.#frames[level * STRIDE + KIND] === kind && this.#names[level] === name;
  }

  /** -1 for the document, below the lowest. */
  kindAt(level: number): number {
    return level < 0 ? -1 : this.#frames[level * STRIDE + KIND]!;
  }

  nameAt(level: number): string | null {
    return level < 0 ? null : this.#names[level]!;
  }

  /** How many of this kind and name are open. */
  howMany(kind: number, name: string | null): number {
    const counted = name === null ? kind : this.#numbers[kind]?.get(name);
    return counted === undefined ? 0 : (this.#counts[counted] ?? 0);
  }

  /** The bits of all that are open, as `strayBit` makes them. */
  get bits(): number {
    return this.depth === 0 ? 0 : this.#frames[(this.depth - 1) * STRIDE + BITS]!;
  }

  #numberOf(kind: number, name: string): number {
    const numbers = (this.#numbers[kind] ??= new Map<string, number>());
    let number = numbers.get(name);
    if (number === undefined) {
      number = this.#counts.length;
      numbers.set(name, number);
      this.#counts.push(0);
    }
    return number;
  }

  #grow(): void {
    const frames = new Int32Array(this.#frames.length * 2);
    frames.set(this.#frames);
    this.#frames = frames;
  }
}

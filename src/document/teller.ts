import type { SyntaxTree } from '../parse/tree.js';
import type { Diagnostic } from '../syntax/diagnostics.js';
import { changesBetween, type FaultChange, faultsOf, moved, parted } from './faults.js';
import { HashFeed, type NewHasher } from './hash.js';
import { type Region, widened } from './region.js';
import { nodesBetween } from './told-nodes.js';
import { type Answer, type Fault, itemOf, SYNTAX, type Told, type Wants } from './told.js';

export interface TellerSettings {
  readonly wants: Wants;
  readonly depth: number;
  readonly valueUnits: number;
  readonly newHasher: NewHasher;
}

/** So many faults are told of a document, and so many are kept for a hash; a text with more has none. */
const TOLD = 1000;
const HASHED = 16_384;
/** Tokens that are hashed at once. */
const TOKENS = 1024;

/** The hash of a version; without one when it has too many faults. */
export interface MadeHash {
  readonly hash?: string;
}

/**
 * Tells of versions of a text what is other in them than in the one before.
 *
 *   begin ── change ── diag, diag ── node, node, ... ── done ── begin ...
 *
 * It may be left at any place for a newer version. What was told until then
 * holds for the tree that it was told of, and `untold` is what is missing.
 */
export class Teller {
  readonly #settings: TellerSettings;
  /** The tree whose nodes were told last, outside of `#missing`; and the one that is being told. */
  #told: SyntaxTree;
  #tree: SyntaxTree;
  #missing: { readonly start: number; readonly end: number } | null;
  /** What lies between the two, as long as that was not said. */
  #given: Region | null = null;
  #faults: Fault[] = [];
  #work: Generator<Answer, void, undefined> | null;
  #version = 0;
  #count = 0;
  #hash: MadeHash | null = null;

  /** Begins with version 0, all of which is to be told. */
  constructor(settings: TellerSettings, tree: SyntaxTree) {
    this.#settings = settings;
    this.#told = tree;
    this.#tree = tree;
    this.#missing = { start: 0, end: tree.length };
    this.#work = this.#tell();
  }

  get version(): number {
    return this.#version;
  }

  get isDone(): boolean {
    return this.#work === null;
  }

  /** How many faults there are, as far as that was counted last. */
  get faults(): number {
    return this.#count;
  }

  /** The hash of this version, once it was made. */
  get hash(): MadeHash | null {
    return this.#hash;
  }

  /** What lies between what was told and the tree of this version; what was begun and not told to its end counts as changed. */
  get untold(): Region | null {
    if (this.#given !== null) return this.#given;
    const missing = this.#missing;
    return missing === null ? null : { ...missing, newEnd: missing.end };
  }

  /**
   * Another version, however much was told of the one before. `region` is `untold` joined
   * with what all edits since have changed; null when nothing is other.
   */
  begin(tree: SyntaxTree, version: number, region: Region | null): void {
    this.#given = region ?? this.untold;
    this.#tree = tree;
    this.#version = version;
    this.#hash = null;
    this.#work = this.#tell();
  }

  next(): Answer {
    const { value, done } = this.#work!.next();
    if (done !== true) return value;
    this.#work = null;
    return 'worked';
  }

  /** Makes the hash of this version, a piece at each call, until there is one. */
  makeHash(): Answer {
    this.#work = this.#hashAll();
    return 'worked';
  }

  *#tell(): Generator<Answer, void, undefined> {
    const { wants } = this.#settings;
    const tree = this.#tree;
    const v = this.#version;
    if (this.#given !== null) yield* this.#change(this.#given, v);
    const { first, count } = yield* pausing(faultsOf(tree, TOLD));
    this.#count = count;
    if (wants.diag) yield* this.#tellFaults(first, v);
    const nodes = wants.node ? yield* this.#tellNodes(v) : 0;
    this.#missing = null;
    if (v === 0) yield* this.#hashAll();
    const { length } = tree;
    yield { t: 'done', v, nodes, diagnostics: count, length, ...this.#hash };
  }

  *#change(given: Region, v: number): Generator<Answer, void, undefined> {
    const { wants, depth } = this.#settings;
    const region = yield* pausing(widened(this.#told, this.#tree, given, depth));
    // From here on whoever listens has the new tree, but for what follows.
    this.#told = this.#tree;
    this.#given = null;
    this.#missing = { start: region.start, end: region.newEnd };
    this.#faults = moved(this.#faults, region);
    const { start, end, newEnd } = region;
    if (wants.node || wants.diag) yield { t: 'change', v, start, end, newEnd };
  }

  *#tellFaults(now: readonly Diagnostic[], v: number): Generator<Told, void, undefined> {
    const changes: FaultChange[] =
      v === 0 ? parted(0, this.#tree.length + 1, now) : changesBetween(this.#faults, now);
    for (const [i, { start, end, items }] of changes.entries()) {
      const others = this.#faults.filter((fault) => fault.start < start || fault.start >= end);
      this.#faults = [...others, ...items.map((fault) => ({ ...fault }))].sort((a, b) => a.start - b.start);
      yield {
        t: 'diag',
        v,
        pass: SYNTAX,
        start,
        end,
        items: items.map((fault) => itemOf(fault, this.#tree.position(fault.start))),
        final: i === changes.length - 1,
      };
    }
  }

  *#tellNodes(v: number): Generator<Answer, number, undefined> {
    if (this.#missing === null) return 0;
    const { depth, valueUnits } = this.#settings;
    const { start, end } = this.#missing;
    let count = 0;
    for (const node of nodesBetween(this.#tree, start, end, depth, valueUnits)) {
      if (node === null) {
        yield 'worked';
        continue;
      }
      count++;
      // One that begins at the same place may follow.
      this.#missing = { start: node.start, end };
      yield { t: 'node', v, ...node };
    }
    return count;
  }

  *#hashAll(): Generator<Answer, void, undefined> {
    const feed = new HashFeed(this.#settings.newHasher());
    let count = 0;
    for (const token of this.#tree.tokens()) {
      feed.token(token);
      if (++count % TOKENS === 0) yield 'worked';
    }
    const { first, count: faults } = yield* pausing(faultsOf(this.#tree, HASHED));
    this.#hash = faults > first.length ? {} : { hash: feed.digest(first) };
  }
}

/** Work that gives nothing until it is done. */
function* pausing<T>(work: Generator<void, T, undefined>): Generator<'worked', T, undefined> {
  for (;;) {
    const { value, done } = work.next();
    if (done === true) return value;
    yield 'worked';
  }
}

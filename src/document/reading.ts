import type { RunningEdit } from '../parse/edit.js';
import type { SyntaxTree } from '../parse/tree.js';
import type { TextEdit } from '../text/span.js';
import { joined, type Region, regionOf } from './region.js';

/** Replacements that are no further apart are read as one: each would read so much anyway. */
const NEAR = 4096;
/** Beyond what was replaced, and what lies in front of the next replacement, so much may be read before that is read, too. */
const SLACK = 16_384;

/**
 * Reads what has replaced parts of a text, in order, each into the tree that the
 * one before it left; to be made in slices.
 *
 *   old   ‥‥‥‥ a ‥‥‥‥ b ‥‥‥‥ c ‥‥‥‥         a quote was typed at a, b and c
 *   a     ‥‥‥‥ ├──────────┤ given up          it has changed what stands at b
 *   a-c   ‥‥‥‥ ├─────────────────────────     so all is read at once
 *
 * A replacement may change everything behind it, and the next one everything once
 * more: as soon as one reads so far that the next would have been read on the way,
 * it is given up and begun again together with those that follow, at least as many
 * as lie in what was read for nothing. So all of them together cost O(length).
 */
export class Reading {
  readonly #replacements: readonly TextEdit[];
  #tree: SyntaxTree;
  #region: Region | null = null;
  /** The first that was not read, the first behind those that are being read, and what these are together. */
  #first = 0;
  #behind = 0;
  #running: { readonly edit: RunningEdit; readonly units: number } | null = null;
  /** Units that were read for those that are being read. */
  #spent = 0;
  /** What lies behind those that were read lies so much further on than in the old text. */
  #shift = 0;

  /** @param replacements of the text of `tree`, in order and apart */
  constructor(tree: SyntaxTree, replacements: readonly TextEdit[]) {
    this.#tree = tree;
    this.#replacements = replacements;
  }

  /** The tree of the new text, when `step` has returned true. */
  get tree(): SyntaxTree {
    return this.#tree;
  }

  /** What all of it has changed; null when that is nothing. */
  get region(): Region | null {
    return this.#region;
  }

  /** Reads on, by about so many units; true when all is read. */
  step(units: number): boolean {
    const running = (this.#running ??= this.#begin());
    if (running === null) return true;
    this.#spent += units;
    if (!running.edit.step(units)) {
      const next = this.#replacements[this.#behind];
      const gap = next === undefined ? Infinity : next.start - this.#replacements[this.#behind - 1]!.end;
      if (this.#spent > running.units + gap + SLACK) this.#widen();
      return false;
    }
    const { result } = running.edit;
    const region = regionOf(result!, this.#tree.length);
    if (region !== null) this.#region = this.#region === null ? region : joined(this.#region, region);
    this.#shift += result!.tree.length - this.#tree.length;
    this.#tree = result!.tree;
    this.#running = null;
    this.#first = this.#behind;
    return this.#first === this.#replacements.length;
  }

  /** Begins with the next ones. */
  #begin(): { readonly edit: RunningEdit; readonly units: number } | null {
    const first = this.#replacements[this.#first];
    if (first === undefined) return null;
    this.#spent = 0;
    this.#behind = this.#first + 1;
    this.#takeUpTo(first.end);
    return this.#start();
  }

  /** Takes those as well that lie not far behind `end`, or behind each other. */
  #takeUpTo(end: number): void {
    let last = end;
    for (;;) {
      const next = this.#replacements[this.#behind];
      if (next === undefined || next.start > last + NEAR) return;
      last = Math.max(last, next.end);
      this.#behind++;
    }
  }

  /** Gives up what is being read, and begins again with more. */
  #widen(): void {
    const { start } = this.#replacements[this.#first]!;
    this.#takeUpTo(Math.max(start + 2 * this.#spent, this.#replacements[this.#behind]!.end));
    this.#running = this.#start();
    this.#spent = 0;
  }

  /** Begins to read from the first to the last that were taken, with what lies between them. */
  #start(): { readonly edit: RunningEdit; readonly units: number } {
    const { start } = this.#replacements[this.#first]!;
    const { end } = this.#replacements[this.#behind - 1]!;
    const span = { start: start + this.#shift, end: end + this.#shift };
    // A slice of it all costs less than one for each gap.
    const old = this.#behind - this.#first === 1 ? '' : this.#tree.slice(span.start, span.end);
    const texts: string[] = [];
    let at = start;
    for (const each of this.#replacements.slice(this.#first, this.#behind)) {
      texts.push(old.slice(at - start, each.start - start), each.text);
      at = each.end;
    }
    const text = texts.join('');
    return { edit: this.#tree.startEdit([{ ...span, text }]), units: text.length };
  }
}

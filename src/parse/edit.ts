import { spanOutsideText } from '../error/syntax.js';
import type { Language } from '../lex/language.js';
import type { Sequence } from '../syntax/sequence.js';
import type { Span, TextEdit } from '../text/span.js';
import { afterEdit, type Waste } from './compact.js';
import { type Change, merged, shiftedBy, withEdit } from './change.js';
import type { Settings } from './options.js';
import { Rereading } from './reread.js';
import type { SyntaxTree } from './tree.js';

export interface EditResult {
  readonly tree: SyntaxTree;
  /** What was read again, as spans of the new text, in order and apart. Elsewhere both trees share their pages. */
  readonly reread: readonly Span[];
  /** What became of the old text. */
  readonly changed: readonly Change[];
}

/**
 * Edits under way, to be made in slices. To cancel is to drop this: the old
 * tree is whole at all times.
 */
export interface RunningEdit {
  /**
   * Reads on, by about so many units, and at least one; true when the edit is
   * done. Once it is, further steps do nothing.
   */
  step(units: number): boolean;
  /** Null until the edit is done. */
  readonly result: EditResult | null;
}

/** What a tree is made of. */
export interface Contents {
  readonly body: Sequence | null;
  /** Diagnostics of the text's end, as triples counted from there. */
  readonly ending: readonly number[];
  readonly waste: Waste;
}

/** @throws {MillraceError} `SPAN_OUTSIDE_TEXT` when an edit does not lie in the text as those before it leave it */
function demandSpans(edits: readonly TextEdit[], length: number): void {
  let left = length;
  for (const { start, end, text } of edits) {
    demandSpan('The edit', { start, end }, left);
    left += text.length - (end - start);
  }
}

export function demandSpan(what: string, { start, end }: Span, length: number): void {
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length) return;
  throw spanOutsideText(what, start, end, length);
}

/** One edit after the other, each read into the tree that the one before it left. */
export class Editing implements RunningEdit {
  readonly #language: Language;
  readonly #settings: Settings;
  readonly #edits: readonly TextEdit[];
  readonly #finish: (contents: Contents) => SyntaxTree;
  #contents: Contents;
  #next = 0;
  #reading: Rereading | null = null;
  #reread: readonly Span[] = [];
  #changed: readonly Change[] = [];
  #result: EditResult | null = null;

  constructor(
    contents: Contents,
    edits: readonly TextEdit[],
    language: Language,
    settings: Settings,
    finish: (contents: Contents) => SyntaxTree,
  ) {
    demandSpans(edits, contents.body === null ? 0 : contents.body.width);
    this.#contents = contents;
    // A copy, lest the caller's list changes between two steps.
    this.#edits = edits
      .map(({ start, end, text }) => ({ start, end, text }))
      .filter(({ start, end, text }) => start < end || text !== '');
    this.#language = language;
    this.#settings = settings;
    this.#finish = finish;
  }

  get result(): EditResult | null {
    return this.#result;
  }

  step(units: number): boolean {
    if (this.#result !== null) return true;
    const edit = this.#edits[this.#next];
    if (edit !== undefined) this.#read(edit, units >= 1 ? units : 1);
    if (this.#next < this.#edits.length) return false;
    this.#result = {
      tree: this.#finish(this.#contents),
      reread: merged(this.#reread),
      changed: this.#changed,
    };
    return true;
  }

  #read(edit: TextEdit, units: number): void {
    const { maxDepth, keepsTapes } = this.#settings;
    this.#reading ??= new Rereading(this.#contents.body, edit, this.#language, maxDepth, keepsTapes);
    if (!this.#reading.step(units)) return;
    const { body, machine, rereads } = this.#reading;
    const replaced = rereads.reduce((sum, { old }) => sum + old.end - old.start, 0);
    this.#contents = { body, ending: machine.ending, waste: afterEdit(this.#contents.waste, replaced, body) };
    this.#reread = [...shiftedBy(this.#reread, edit), ...rereads.map(({ now }) => now)];
    this.#changed = withEdit(this.#changed, edit);
    this.#reading = null;
    this.#next++;
  }
}

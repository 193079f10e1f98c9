import { optionNotAllowed } from '../error/render.js';
import {
  argumentNotAllowed,
  editNumber,
  editOutsideText,
  offsetOutsideText,
  shown,
  spanOutsideText,
  TEXT_EXPECTED,
} from '../error/syntax.js';
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
   *
   * @throws {MillraceError} `OPTION_NOT_ALLOWED` when `units` is no number, or NaN
   */
  step(units: number): boolean;
  /** Null until `step` has returned true. */
  readonly result: EditResult | null;
}

/** What a tree is made of. */
export interface Contents {
  readonly body: Sequence | null;
  /** Diagnostics of the text's end, as triples counted from there. */
  readonly ending: readonly number[];
  readonly waste: Waste;
}

export function demandOffset(offset: number, length: number): void {
  if (Number.isInteger(offset) && offset >= 0 && offset <= length) return;
  throw offsetOutsideText(offset, length);
}

export function demandSpan(what: string, span: Span, length: number): void {
  if (!isWithin(span, length)) throw spanOutsideText(what, span, length);
}

/** For a span that comes as an argument, and so may be anything. */
export function demandSpanOf(who: string, span: Span, length: number): void {
  if (!isSpan(span)) throw argumentNotAllowed(who, 'its span', span, '{ start, end }, two offsets');
  demandSpan('The span', span, length);
}

function isWithin({ start, end }: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
}

/** Whether a value has a start and an end, right or wrong. */
function isSpan(value: unknown): value is { readonly start: unknown; readonly end: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  return start !== undefined && end !== undefined && typeof start !== 'object' && typeof end !== 'object';
}

const EDIT =
  '{ start, end, text }, two offsets (`tree.offset` finds them for lines and columns) and a string';

/**
 * A copy of a list of edits, lest the caller's changes between two steps.
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED` for what is no edit, `SPAN_OUTSIDE_TEXT` for one that does not lie in the text as those before it leave it
 */
export function readEdits(who: string, edits: readonly TextEdit[], length: number): TextEdit[] {
  if (!Array.isArray(edits)) throw argumentNotAllowed(who, 'its edits', edits, `a list of ${EDIT}`);
  const count = edits.length;
  const copies: TextEdit[] = [];
  let left = length;
  for (let i = 0; i < count; i++) {
    const edit: TextEdit = edits[i];
    if (!isSpan(edit)) throw argumentNotAllowed(who, `its ${editNumber(i + 1, count)}`, edit, EDIT);
    const { start, end, text } = edit;
    if (typeof text !== 'string')
      throw argumentNotAllowed(who, `the text of its ${editNumber(i + 1, count)}`, text, TEXT_EXPECTED);
    const copy = { start, end, text };
    if (!isWithin(copy, left)) throw editOutsideText(i + 1, count, copy, left);
    left += text.length - (end - start);
    copies.push(copy);
  }
  return copies;
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
    this.#contents = contents;
    this.#edits = edits.filter(({ start, end, text }) => start < end || text !== '');
    this.#language = language;
    this.#settings = settings;
    this.#finish = finish;
  }

  get result(): EditResult | null {
    return this.#result;
  }

  step(units: number): boolean {
    if (typeof units !== 'number' || Number.isNaN(units))
      throw optionNotAllowed('units of step()', shown(units), 'a number; Infinity for all at once');
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

import type { Span, TextEdit } from '../text/span.js';
import { behindLastLineEnd, isLineEnd } from './spaces.js';

/** Gathers what is to become of white space, from the beginning of a text to its end. */
export class Edits {
  readonly #text: string;
  /** Only what lies in these whole lines changes. */
  readonly #lines: Span;
  readonly #made: TextEdit[] = [];

  constructor(text: string, range: Span | null) {
    this.#text = text;
    this.#lines = range === null ? { start: 0, end: text.length } : linesAround(text, range);
  }

  /** White space becomes other white space. What ends lines and what indents the last are edits of their own. */
  add(start: number, end: number, text: string): void {
    if (text.length === end - start && this.#text.startsWith(text, start)) return;
    const behind = behindLastLineEnd(this.#text, start, end);
    const newBehind = behindLastLineEnd(text, 0, text.length);
    if (behind < 0 || newBehind < 0) this.#addPart(start, end, text);
    else {
      this.#addPart(start, behind, text.slice(0, newBehind));
      this.#addPart(behind, end, text.slice(newBehind));
    }
  }

  /** Without what stays the same at both ends. */
  #addPart(start: number, end: number, text: string): void {
    let [from, to] = [start, end];
    let [first, last] = [0, text.length];
    while (from < to && first < last && this.#text[from] === text[first]) {
      from++;
      first++;
    }
    while (from < to && first < last && this.#text[to - 1] === text[last - 1]) {
      to--;
      last--;
    }
    if (from === to && first === last) return;
    if (from < this.#lines.start || to > this.#lines.end) return;
    this.#made.push({ start: from, end: to, text: text.slice(first, last) });
  }

  /** The text with all edits, and these from the last to the first. */
  finish(): { readonly text: string; readonly edits: TextEdit[] } {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of this.#made) {
      pieces.push(this.#text.slice(at, start), text);
      at = end;
    }
    pieces.push(this.#text.slice(at));
    return { text: pieces.join(''), edits: this.#made.toReversed() };
  }
}

/** From the beginning of the first line that a range touches to the end of the last, its line end not included. */
function linesAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) from--;
  // A range that ends where a line begins does not touch that.
  let to = end > start && isLineEnd(text.charCodeAt(end - 1)) ? end - 1 : end;
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}

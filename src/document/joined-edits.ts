import type { TextEdit } from '../text/span.js';

/** A piece of the old text, or of the text of an edit when there is one. */
interface Piece {
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Edits that follow each other, as what they come to together: spans of the old
 * text that became other text. What was typed and taken out again is nothing.
 *
 *   old      a b c d e f g           edits   3..4 → XY,  4..5 → "" (the Y),  0..1 → ""
 *   pieces   (b c) X (e f g)         old 1..3, text, old 4..7
 *
 * No text is put together before all edits are there. Cost of an edit: the number
 * of pieces between it and the edit before it, and to make room for it.
 */
export class JoinedEdits {
  readonly #length: number;
  readonly #pieces: Piece[];
  /** The piece that was looked at last, and where it begins. */
  #index = 0;
  #at = 0;

  /** @param length units of the old text */
  constructor(length: number) {
    this.#length = length;
    this.#pieces = length === 0 ? [] : [{ text: null, start: 0, end: length }];
  }

  /** One more edit, of the text that those before it left; it must lie in that. */
  add({ start, end, text }: TextEdit): void {
    if (start === end && text === '') return;
    const first = this.#borderAt(start);
    const behind = end === start ? first : this.#borderAt(end);
    if (text === '') this.#pieces.splice(first, behind - first);
    else this.#pieces.splice(first, behind - first, { text, start: 0, end: text.length });
    this.#index = first;
    this.#at = start;
  }

  /** The index of the piece that begins at an offset, or would: there is a border from now on. */
  #borderAt(offset: number): number {
    const pieces = this.#pieces;
    while (this.#at > offset) this.#at -= lengthOf(pieces[--this.#index]!);
    for (let piece = pieces[this.#index]; piece !== undefined && this.#at < offset;) {
      const length = lengthOf(piece);
      if (this.#at + length > offset) {
        const { text, start, end } = piece;
        const cut = start + offset - this.#at;
        pieces.splice(this.#index, 1, { text, start, end: cut }, { text, start: cut, end });
      }
      this.#at += Math.min(length, offset - this.#at);
      piece = pieces[++this.#index];
    }
    return this.#index;
  }

  /** What became of the old text, in order and apart; everything else is as it was. */
  replacements(): TextEdit[] {
    const found: TextEdit[] = [];
    let at = 0;
    let texts: string[] = [];
    const close = (end: number): void => {
      if (at < end || texts.length > 0) found.push({ start: at, end, text: texts.join('') });
      texts = [];
    };
    for (const { text, start, end } of this.#pieces) {
      if (text !== null) {
        texts.push(text.slice(start, end));
        continue;
      }
      close(start);
      at = end;
    }
    close(this.#length);
    return found;
  }
}

function lengthOf({ start, end }: Piece): number {
  return end - start;
}

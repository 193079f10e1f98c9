/**
 * A text with one stretch replaced, without a copy: what an editor's own rope is
 * to a parser. It is an `Input` of Lezer's and gives Tree-sitter its chunks. To
 * build ten megabytes anew for each key would be timed, or collected, with the
 * peers' work, and is not theirs.
 */
const chunkLength = 4096;

export class Pieces {
  #base;
  #edit;
  #shift;
  length;
  lineChunks = false;

  constructor(base, edit) {
    this.#base = base;
    this.#edit = edit;
    this.#shift = edit.inserted.length - (edit.end - edit.start);
    this.length = base.length + this.#shift;
  }

  /** Some of the text from a place on; nothing at its end. */
  chunk(from) {
    const { start, inserted } = this.#edit;
    if (from < start) return this.#base.slice(from, Math.min(start, from + chunkLength));
    if (from < start + inserted.length) return inserted.slice(from - start);
    return this.#base.slice(from - this.#shift, from - this.#shift + chunkLength);
  }

  read(from, to) {
    let text = '';
    while (from + text.length < to) text += this.chunk(from + text.length);
    return text.slice(0, to - from);
  }
}

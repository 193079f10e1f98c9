import type { TextPosition } from '../../error/stream.js';
import { isHighSurrogate, utf8Length } from '../../text/utf8.js';

/** Counts lines and bytes of a text that passes by. Lines end with LF, CRLF and lone CR. */
export class Place implements TextPosition {
  line = 0;
  character = 0;
  byte = 0;
  offset = 0;
  /** The text so far ends with CR, or with the first half of a pair. */
  #isBehindCr = false;
  #isInPair = false;

  /** What of it is for messages. */
  get position(): TextPosition {
    const { line, character, byte } = this;
    return { line, character, byte };
  }

  /** The place behind some more text. O(its length) */
  after(text: string): Place {
    const place = new Place();
    place.line = this.line;
    place.character = this.character;
    place.byte = this.byte;
    place.offset = this.offset;
    place.#isBehindCr = this.#isBehindCr;
    place.#isInPair = this.#isInPair;
    place.pass(text);
    return place;
  }

  pass(text: string): void {
    const { length } = text;
    if (length === 0) return;
    this.#passBytes(text);
    this.offset += length;
    const cr = text.indexOf('\r');
    if (cr >= 0 || this.#isBehindCr) this.#passLines(text);
    else {
      let from = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
        this.line++;
        this.character = 0;
        from = at + 1;
      }
      this.character += length - from;
    }
  }

  #passBytes(text: string): void {
    const first = text.charCodeAt(0);
    // A pair of 4 bytes was counted as two replacement characters of 3.
    if (this.#isInPair && first >= 0xdc00 && first <= 0xdfff) this.byte -= 2;
    this.byte += text.length === 1 && first < 128 ? 1 : utf8Length(text);
    this.#isInPair = isHighSurrogate(text.charCodeAt(text.length - 1));
  }

  #passLines(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || code === 13) {
        if (code === 13 || !this.#isBehindCr) this.line++;
        this.character = 0;
      } else this.character++;
      this.#isBehindCr = code === 13;
    }
  }
}

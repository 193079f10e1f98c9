const encoder = new TextEncoder();
const scratch = new Uint8Array(12_288);
/** So many code units fit into the scratch space, whatever they are. */
const PIECE = 4_096;

/**
 * How many bytes `text` takes in UTF-8; a lone surrogate counts as the
 * replacement character that it becomes. Keeps nothing: encodes piece by piece.
 */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let from = 0; from < text.length;) {
    const to = pieceEnd(text, from, PIECE);
    bytes += encoder.encodeInto(text.slice(from, to), scratch).written;
    from = to;
  }
  return bytes;
}

/** Where a piece of at most `most` code units ends that begins at `from`: never between the halves of a pair. */
export function pieceEnd(text: string, from: number, most: number): number {
  const end = from + most;
  if (end >= text.length) return text.length;
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Whether a text that is not empty begins and ends with no half of a pair, which might meet its other half. */
export function isWhole(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first < 0xdc00 || first > 0xdfff) && !isHighSurrogate(text.charCodeAt(text.length - 1));
}

/**
 * Keeps the halves of a surrogate pair together when text is cut into pieces
 * that are encoded one by one: a first half at the end of one piece is put
 * before the next.
 */
export class PairKeeper {
  #half = '';

  /** The piece to encode now. */
  take(text: string): string {
    const whole = this.#half === '' ? text : this.#half + text;
    const last = whole.length - 1;
    if (last < 0 || !isHighSurrogate(whole.charCodeAt(last))) {
      this.#half = '';
      return whole;
    }
    this.#half = whole[last]!;
    return whole.slice(0, last);
  }

  /** What is left when no more text comes: nothing, or a half without its other half. */
  rest(): string {
    const half = this.#half;
    this.#half = '';
    return half;
  }
}

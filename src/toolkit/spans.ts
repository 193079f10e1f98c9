/** A kind of token that goes on until it is closed. */
export interface SpanKind {
  /** Null: to the end of the line. */
  readonly close: string | null;
  /** -1 for none. */
  readonly escape: number;
  readonly isMultiline: boolean;
}

/** How much of the closer was met: so many units, or `ESCAPED` behind an escape. */
export const ESCAPED = 15;
/** So long may a closer be. */
export const LONGEST_CLOSER = 15;

/** Why reading in a span has stopped. */
export const GOES_ON = 0;
export const CLOSED_HERE = 1;
export const NOT_CLOSED = 2;

/** Reads in tokens of one kind; each unit is a place to go on from. */
export class SpanReader {
  /** After `read`. */
  stop: number = 0;
  progress: number = 0;
  readonly kind: SpanKind;
  /** How much of the closer is met still, when it fails behind so much of it. */
  readonly #back: readonly number[];

  constructor(kind: SpanKind) {
    this.kind = kind;
    this.#back = fallbacks(kind.close ?? '');
  }

  read(
    text: string,
    from: number,
    end: number,
    progress: number,
  ): typeof GOES_ON | typeof CLOSED_HERE | typeof NOT_CLOSED {
    const { close, escape, isMultiline } = this.kind;
    let met = progress;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isMultiline && (code === 10 || code === 13)) {
        this.stop = at;
        return close === null ? CLOSED_HERE : NOT_CLOSED;
      }
      if (met === ESCAPED) met = 0;
      else if (code === escape) met = ESCAPED;
      else if (close !== null) {
        while (met > 0 && close.charCodeAt(met) !== code) met = this.#back[met]!;
        if (close.charCodeAt(met) === code && ++met === close.length) {
          this.stop = at + 1;
          return CLOSED_HERE;
        }
      }
    }
    this.stop = end;
    this.progress = met;
    return GOES_ON;
  }
}

/** @see Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977 */
function fallbacks(closer: string): readonly number[] {
  const back = [0, 0];
  let met = 0;
  for (let i = 1; i < closer.length; i++) {
    while (met > 0 && closer[i] !== closer[met]) met = back[met]!;
    if (closer[i] === closer[met]) met++;
    back.push(met);
  }
  return back;
}

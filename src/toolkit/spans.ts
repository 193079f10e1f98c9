import { nestSteps } from './nest.js';

/** A kind of token that goes on until it is closed. */
export interface SpanKind {
  /** Null: to the end of the line. */
  readonly close: string | null;
  /** -1 for none. */
  readonly escape: number;
  readonly isMultiline: boolean;
  /** A closer that stands twice is text. */
  readonly isDoubled: boolean;
  /** An opener that counts inside, too; null when none does. */
  readonly nested: string | null;
}

/** How much was met of the closer, or of the nested opener: so many units, or one of these. */
export const ESCAPED = 15;
/** Behind a closer that would be text if it stood twice. */
export const BEHIND_CLOSER = 14;
/** So long may a closer be. */
export const LONGEST_CLOSER = 13;
/** So deep are openers counted; those beyond are text. */
export const MOST_NESTED = 2047;

/** Why reading in a span has stopped. */
export const GOES_ON = 0;
export const CLOSED_HERE = 1;
export const NOT_CLOSED = 2;

/** Reads in tokens of one kind; each unit is a place to go on from. */
export class SpanReader {
  /** After `read`. */
  stop: number = 0;
  progress: number = 0;
  /** How many openers inside wait for their closers. */
  depth: number = 0;
  readonly kind: SpanKind;
  readonly #steps: (met: number, code: number) => number;
  /** What `#steps` tells of a whole closer, and of a whole opener. */
  readonly #closed: number;
  readonly #opened: number;

  constructor(kind: SpanKind) {
    this.kind = kind;
    const { steps, closed, opened } = nestSteps(kind.close ?? '', kind.nested ?? '');
    this.#steps = steps;
    this.#closed = closed;
    this.#opened = opened;
  }

  read(
    text: string,
    from: number,
    end: number,
    progress: number,
    depth: number,
  ): typeof GOES_ON | typeof CLOSED_HERE | typeof NOT_CLOSED {
    const { close, escape, isMultiline, isDoubled, nested } = this.kind;
    const first = close?.charCodeAt(0) ?? -1;
    const other = nested?.charCodeAt(0) ?? -1;
    let met = progress;
    this.depth = depth;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      if (met === BEHIND_CLOSER) {
        if (code !== close!.charCodeAt(0)) return this.#stopAt(at, CLOSED_HERE);
        met = 0;
        continue;
      }
      if (!isMultiline && (code === 10 || code === 13))
        return this.#stopAt(at, close === null ? CLOSED_HERE : NOT_CLOSED);
      if (met === ESCAPED) met = 0;
      else if (code === escape) met = ESCAPED;
      else if (close !== null && (met > 0 || code === first || code === other)) {
        met = this.#steps(met, code);
        if (met === this.#closed) {
          met = isDoubled ? BEHIND_CLOSER : 0;
          if (!isDoubled && this.depth-- === 0) return this.#stopAt(at + 1, CLOSED_HERE);
        } else if (met === this.#opened) {
          met = 0;
          this.depth = Math.min(MOST_NESTED, this.depth + 1);
        }
      }
    }
    this.progress = met;
    return this.#stopAt(end, GOES_ON);
  }

  #stopAt<W>(stop: number, why: W): W {
    this.stop = stop;
    return why;
  }
}

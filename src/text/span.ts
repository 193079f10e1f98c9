/** A half-open range of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between `start` and `end` of the old text is replaced by `text`. UTF-16 code units. */
export interface TextEdit extends Span {
  readonly text: string;
}

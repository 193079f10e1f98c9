/**
 * The lexer's state: a mode, and what its end must know, in bits.
 *
 *   0..4   mode
 *   5..6   base: what the content around is
 *   7..10  class of the open tag: what its content will be
 *   11     which quote an attribute value or a string began with
 *   12     a text token is under way
 *   13     in a tag: only white space since the last line end
 *   14     in a tag: behind an equals sign
 *   15..16 the mode that a comment or a skipped piece goes back to
 */
export const CONTENT = 0;
export const RAW = 1;
export const VERBATIM = 2;
export const TAG = 3;
export const VALUE = 4;
export const EXPRESSION = 5;
/** Behind the name of an end tag, and behind `{/name`. */
export const IN_END_TAG = 6;
export const IN_BLOCK_END = 7;
// From here on a token is under way.
export const IN_HTML_COMMENT = 8;
export const IN_DECLARATION = 9;
export const IN_COMMENT = 10;
export const IN_SKIPPED = 11;
export const IN_STRING = 12;
export const IN_NAME = 13;
export const IN_ATTRIBUTE = 14;
export const IN_BARE = 15;
export const IN_JUNK = 16;

export const MODE_MASK = 31;
export const BASE_SHIFT = 5;
export const BASE_MASK: number = 3 << BASE_SHIFT;
export const BASE_HTML = 0;
export const BASE_TITLE: number = 1 << BASE_SHIFT;
export const BASE_TEXTAREA: number = 2 << BASE_SHIFT;
export const BASE_PLAIN: number = 3 << BASE_SHIFT;
export const CLASS_SHIFT = 7;
export const CLASS_MASK: number = 15 << CLASS_SHIFT;
export const SINGLE_QUOTE: number = 1 << 11;
export const IN_TEXT: number = 1 << 12;
export const LINE_START: number = 1 << 13;
export const BEHIND_EQUALS: number = 1 << 14;
export const OUTER_SHIFT = 15;
export const OUTER_CONTENT = 0;
export const OUTER_TAG: number = 1 << OUTER_SHIFT;
export const OUTER_VALUE: number = 2 << OUTER_SHIFT;
export const OUTER_EXPRESSION: number = 3 << OUTER_SHIFT;
export const OUTER_MASK: number = 3 << OUTER_SHIFT;

/** Classes of tags. */
export const NORMAL = 0;
export const VOID = 1;
export const FIRST_RCDATA = 2;
export const FIRST_RAW = 4;
export const classNames: readonly string[] = [
  '',
  '',
  'title',
  'textarea',
  'script',
  'style',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
];

/** The state in the content of a tag of this class. */
export function contentOf(tagClass: number): number {
  if (tagClass >= FIRST_RAW) return RAW | (tagClass << CLASS_SHIFT);
  return tagClass >= FIRST_RCDATA ? CONTENT | ((tagClass - FIRST_RCDATA + 1) << BASE_SHIFT) : CONTENT;
}

/** The state after a comment or a skipped piece, which kept all other bits. */
export function outerOf(state: number): number {
  const outer = state & OUTER_MASK;
  const mode =
    outer === OUTER_TAG
      ? TAG
      : outer === OUTER_VALUE
        ? VALUE
        : outer === OUTER_EXPRESSION
          ? EXPRESSION
          : CONTENT;
  return (state & ~(MODE_MASK | OUTER_MASK)) | mode;
}

/**
 * The codes of what is derived from the structure and from runs of tokens. The
 * codes up to MILL1017 are those of the scanner, in `kinds.ts`. docs/diagnostics.md
 * has a chapter for each.
 */
export const NOT_CLOSED = 'MILL1001';
export const NOTHING_TO_CLOSE = 'MILL1002';
export const NESTED_TOO_DEEPLY = 'MILL1003';
export const TAG_WITHOUT_END = 'MILL1004';
export const END_TAG_WITHOUT_END = 'MILL1005';
export const HEAD_WITHOUT_END = 'MILL1006';
export const NO_TAG = 'MILL1007';
export const NOT_ALLOWED_IN_TAG = 'MILL1008';
export const BLOCK_INSIDE_TAG = 'MILL1009';
export const STRING_WITHOUT_END = 'MILL1010';
export const NO_SUCH_ESCAPE = 'MILL1011';
export const NO_NUMBER = 'MILL1012';
export const NOT_ALLOWED_IN_EXPRESSION = 'MILL1013';
export const COMMENT_WITHOUT_END = 'MILL1014';
export const NOT_ALLOWED_IN_CLOSER = 'MILL1015';
export const UNKNOWN_WORD = 'MILL1016';
export const VALUE_WITHOUT_END = 'MILL1017';
export const CROSSED = 'MILL1018';
export const NOTHING_HERE = 'MILL1019';
export const HALF_EXPRESSION = 'MILL1020';
export const UNEXPECTED = 'MILL1021';
export const COMMA_MISSING = 'MILL1022';
export const WRONG_OPERATOR = 'MILL1023';
export const FOREIGN = 'MILL1024';
export const BAD_NAME = 'MILL1025';
export const PART_MISPLACED = 'MILL1026';
export const PART_REPEATED = 'MILL1027';
export const DIRECTIVE_MISPLACED = 'MILL1028';
export const ATTRIBUTE_REPEATED = 'MILL1029';
export const VALUE_MISSING = 'MILL1030';
export const BAD_TYPE = 'MILL1031';
export const HEAD_INCOMPLETE = 'MILL1032';
export const WRONG_CLOSER = 'MILL1033';
export const VOID_CLOSED = 'MILL1034';
export const SPREAD_MISPLACED = 'MILL1035';
export const EXPRESSION_TOO_LARGE = 'MILL1036';
export const COMPARISON_CHAINED = 'MILL1037';
export const NAME_REPEATED = 'MILL1038';
export const ATTRIBUTE_EXPECTED = 'MILL1039';
export const TOO_LONG = 'MILL1040';
export const SIGN_APART = 'MILL1041';

import { MillraceError } from './millrace-error.js';

export function spanOutsideText(what: string, start: number, end: number, length: number): MillraceError {
  return new MillraceError(
    'SPAN_OUTSIDE_TEXT',
    `${what} goes from ${start} to ${end}; expected whole numbers in order, from 0 to the text's length, ${length}.`,
  );
}

export function positionOutsideText(line: number, character: number, lines: number): MillraceError {
  return new MillraceError(
    'SPAN_OUTSIDE_TEXT',
    `The position is line ${line}, character ${character}; expected whole numbers from 0, and a line below ${lines}.`,
  );
}

export function parserFinished(length: number): MillraceError {
  return new MillraceError(
    'PARSER_FINISHED',
    `The parser had finished its text of ${length} units; more text needs another parser, or an edit of the tree.`,
  );
}

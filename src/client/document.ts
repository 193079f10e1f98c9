import type { TextEdit } from '../text/span.js';
import type { DocumentEvent } from './events.js';
import type { Talk } from './talk.js';

/** A text that is edited, and is told about after each edit. */
export interface ParseDocument extends Talk<DocumentEvent> {
  /** As it is with all edits. */
  readonly text: string;
  /** Of `text`; 0 for what it was opened with. */
  readonly version: number;
  /**
   * Applies edits, each to the text that the one before it left, and says so to
   * the server. Answers with the version that this makes: events about it have
   * it as their `v`. What is longer than a frame of the server, or than 1,024
   * units before one was reached, makes several, of which this is the last.
   *
   * Nothing has to be waited for. What the server has not acknowledged is said
   * again after a break; when it has lost the document, it is given the text as it
   * is by then, and the reader is told `restart`.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT` when one does not lie in the text; none is applied then
   */
  readonly edit: (edits: readonly TextEdit[]) => number;
}

import type { Language } from '../../lex/language.js';
import type { Tape } from '../../lex/tape.js';
import { WHOLE_TOKEN } from '../../syntax/page.js';
import { readBlockEnd } from './blocks.js';
import { readContent, readRaw } from './content.js';
import { elementName } from './characters.js';
import { mayEnd } from './elements.js';
import { readExpression, readName, readString } from './runs.js';
import {
  COMMENT_NOT_CLOSED,
  diagnostics,
  ELEMENT,
  END_TAG_NOT_ENDED,
  HEAD_NOT_ENDED,
  kinds,
  STRING_NOT_CLOSED,
  TAG_NOT_ENDED,
  VALUE_NOT_CLOSED,
} from './kinds.js';
import { readComment, readDeclaration, readHtmlComment, readSkipped, readStrayEnd } from './skip.js';
import {
  CLASS_MASK,
  CLASS_SHIFT,
  CONTENT,
  EXPRESSION,
  IN_ATTRIBUTE,
  IN_BARE,
  IN_BLOCK_END,
  IN_COMMENT,
  IN_DECLARATION,
  IN_END_TAG,
  IN_HTML_COMMENT,
  IN_JUNK,
  IN_NAME,
  IN_SKIPPED,
  IN_STRING,
  IN_TEXT,
  MODE_MASK,
  outerOf,
  RAW,
  TAG,
  VALUE,
  VERBATIM,
  VOID,
} from './states.js';
import { readAttribute, readBare, readEndTagRest, readTag, readValue } from './tag.js';
import { readVerbatim } from './verbatim.js';

/** Reads in the current mode until that changes or the text is through. */
type Reader = (tape: Tape, text: string, from: number, end: number) => number;

function readIn(mode: number): Reader {
  switch (mode) {
    case CONTENT:
      return readContent;
    case RAW:
      return readRaw;
    case VERBATIM:
      return readVerbatim;
    case TAG:
      return readTag;
    case VALUE:
      return readValue;
    case EXPRESSION:
      return readExpression;
    case IN_END_TAG:
      return readEndTagRest;
    case IN_BLOCK_END:
      return readBlockEnd;
    case IN_HTML_COMMENT:
      return readHtmlComment;
    case IN_DECLARATION:
      return readDeclaration;
    case IN_COMMENT:
      return readComment;
    case IN_SKIPPED:
      return readSkipped;
    case IN_STRING:
      return readString;
    case IN_NAME:
      return readName;
    case IN_ATTRIBUTE:
      return readAttribute;
    case IN_BARE:
      return readBare;
    default:
      return readStrayEnd;
  }
}

const readers: readonly Reader[] = Array.from({ length: IN_JUNK + 1 }, (_, mode) => readIn(mode));

function scan(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    const { state } = tape;
    const next = readers[state & MODE_MASK]!(tape, text, at, end);
    if (next >= end || (next === at && tape.state === state)) return next;
    at = next;
  }
}

function finish(tape: Tape, at: number): void {
  if ((tape.state & MODE_MASK) === IN_SKIPPED) tape.state = outerOf(tape.state);
  switch (tape.state & MODE_MASK) {
    case IN_STRING:
      tape.report(STRING_NOT_CLOSED, WHOLE_TOKEN, at);
      break;
    case IN_COMMENT:
    case IN_HTML_COMMENT:
    case IN_DECLARATION:
      tape.report(COMMENT_NOT_CLOSED, WHOLE_TOKEN, at);
      break;
    case VALUE:
      tape.report(VALUE_NOT_CLOSED, WHOLE_TOKEN, at);
      endVoid(tape, at);
      break;
    case TAG:
    case IN_ATTRIBUTE:
    case IN_BARE:
      tape.report(TAG_NOT_ENDED, WHOLE_TOKEN, at);
      endVoid(tape, at);
      break;
    case IN_END_TAG:
      tape.report(END_TAG_NOT_ENDED, WHOLE_TOKEN, at);
      tape.state = tape.end(at, true);
      break;
    case IN_BLOCK_END:
      tape.report(HEAD_NOT_ENDED, WHOLE_TOKEN, at);
      tape.state = tape.end(at, true);
      break;
    default:
  }
}

/** The word of a block or directive; null of a hole or bracket. */
function wordOf(opener: string): string | null {
  return /[a-z]+$/i.exec(opener)?.[0] ?? null;
}

/** A tag that will have no content ends with the text, as it does before other markup. */
function endVoid(tape: Tape, at: number): void {
  if ((tape.state & CLASS_MASK) >> CLASS_SHIFT === VOID) tape.state = tape.end(at, true);
}

/** Whether nothing in a container but its own end tag has to do with what it is. */
function isPlace(kind: number, name: string | null): boolean {
  return kind === -1 || (kind === ELEMENT && !mayEnd(name!));
}

/** The structure of templates: elements, blocks and holes; what is in the holes is runs of tokens. */
export const mill: Language = {
  name: 'mill',
  kinds,
  diagnostics,
  start: CONTENT,
  scan,
  finish,
  inToken: (state) => (state & MODE_MASK) >= IN_HTML_COMMENT || (state & IN_TEXT) !== 0,
  between: (state) => ((state & MODE_MASK) === CONTENT ? state & ~IN_TEXT : state),
  isOptional: (kind, name) => kind === ELEMENT && mayEnd(name!),
  nameOf: (kind, opener) => (kind === ELEMENT ? elementName(opener, 1, opener.length) : wordOf(opener)),
  isAlike: (kind, name, other, otherName) => isPlace(kind, name) && isPlace(other, otherName),
};

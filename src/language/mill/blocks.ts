import { put } from '../../lex/put.js';
import type { Tape } from '../../lex/tape.js';
import { WHOLE_TOKEN } from '../../syntax/page.js';
import {
  BEGINS_COMMENT,
  BEGINS_HOLE,
  BLOCK_SIGIL,
  braceAt,
  DIRECTIVE_SIGIL,
  SECTION_SIGIL,
  UNDECIDED,
  wordStart,
} from './brace.js';
import { isSpace, wordEnd } from './characters.js';
import { sectionBlock } from './elements.js';
import {
  BLOCK,
  BLOCK_CLOSE,
  BLOCK_END,
  BLOCK_IN_TAG,
  BLOCK_OPEN,
  COMMENT_TOKEN,
  DIRECTIVE_OPEN,
  ERROR,
  HEAD_NOT_ENDED,
  HOLE_OPEN,
  NOT_IN_CLOSER,
  SECTION,
  UNKNOWN_SECTION,
} from './kinds.js';
import {
  BASE_HTML,
  BASE_MASK,
  BASE_PLAIN,
  CONTENT,
  EXPRESSION,
  IN_BLOCK_END,
  IN_COMMENT,
  IN_SKIPPED,
  IN_TEXT,
  MODE_MASK,
} from './states.js';

/** A `{` in content: a hole, a comment, or a block, its part or its end, or a directive. */
export function readBrace(tape: Tape, text: string, at: number, end: number): number {
  const brace = braceAt(text, at, end, tape.final);
  if (brace === UNDECIDED) return at;
  if (brace === BEGINS_HOLE || brace === BEGINS_COMMENT) {
    const state = tape.state & BASE_MASK;
    return brace === BEGINS_HOLE ? openHole(tape, text, at, state) : openComment(tape, at, state);
  }
  const from = wordStart(text, at);
  const to = wordEnd(text, from, end, tape.final);
  if (to < 0) return at;
  const word = text.slice(from, to);
  if (brace === DIRECTIVE_SIGIL) return readDirective(tape, text, at, to, end, word);
  tape.state &= BASE_MASK;
  if (brace === BLOCK_SIGIL) {
    const content = tape.state;
    if (tape.open(BLOCK_OPEN, at, content, content, word)) tape.state = EXPRESSION | content;
    else put(tape, ERROR, at);
    return to;
  }
  if (brace === SECTION_SIGIL) return readSection(tape, at, to, word);
  const isSettled = tape.settle(BLOCK, at, word);
  return isSettled ? mark(tape, BLOCK_END, at, to, IN_BLOCK_END) : mark(tape, ERROR, at, to, IN_SKIPPED);
}

function mark(tape: Tape, kind: number, at: number, next: number, mode: number): number {
  put(tape, kind, at);
  tape.state = (tape.state & BASE_MASK) | mode;
  return next;
}

/** `{` or `{~` of an expression; `state` is the one around it. */
export function openHole(tape: Tape, text: string, at: number, state: number): number {
  const next = text.charCodeAt(at + 1) === 126 ? at + 2 : at + 1;
  if (tape.open(HOLE_OPEN, at, state, state, null)) tape.state = EXPRESSION;
  else {
    put(tape, ERROR, at);
    // In text its closing brace is no closer.
    tape.lower();
    tape.state = state;
  }
  return next;
}

/** `{!--`; `state` is the one around it, with the bits that lead back to its mode. */
export function openComment(tape: Tape, at: number, state: number): number {
  put(tape, COMMENT_TOKEN, at);
  tape.state = (state & ~MODE_MASK) | IN_COMMENT;
  return at + 4;
}

/** A block, its part or its end where none can be: one error up to its closing brace. */
export function skipBlock(tape: Tape, at: number, state: number): number {
  tape.report(BLOCK_IN_TAG, at, at + 2);
  put(tape, ERROR, at);
  tape.state = (state & ~MODE_MASK) | IN_SKIPPED;
  return at + 2;
}

function readSection(tape: Tape, at: number, to: number, word: string): number {
  const block = sectionBlock(word);
  if (block === undefined) tape.report(UNKNOWN_SECTION, at, to);
  // Parts of a block that was too deep are no closers of it.
  if (block !== undefined && tape.overflow === 0 && tape.settle(BLOCK, at, block)) {
    return mark(tape, SECTION, at, to, EXPRESSION);
  }
  return mark(tape, ERROR, at, to, IN_SKIPPED);
}

/** How far is looked for the end of `{@mode ...}`, which decides how what follows is read. */
const LONGEST_MODE = 64;

function readDirective(tape: Tape, text: string, at: number, to: number, end: number, word: string): number {
  const content = tape.state & BASE_MASK;
  let after = content;
  // Inside a container it has no effect: what is around would be read otherwise than it was.
  if (word === 'mode') tape.find(-1, null);
  if (word === 'mode' && tape.innermost < 0) {
    const head = text.slice(at, Math.min(end, at + LONGEST_MODE));
    if (head.length < LONGEST_MODE && !head.includes('}') && !tape.final) return at;
    const mode = /^\{~?@mode\s+(text|html)\s*~?\}/.exec(head)?.[1];
    if (mode === 'text') after = CONTENT | BASE_PLAIN;
    else if (mode === 'html') after = CONTENT | BASE_HTML;
  }
  tape.state = content;
  if (tape.open(DIRECTIVE_OPEN, at, content, after, word)) tape.state = EXPRESSION | content;
  else {
    put(tape, ERROR, at);
    tape.lower();
  }
  return to;
}

/** Behind `{/name`: up to the brace. */
export function readBlockEnd(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 126 && at + 1 >= end && !tape.final) return at;
    const isTrim = code === 126 && at + 1 < end && text.charCodeAt(at + 1) === 125;
    if (code === 125 || isTrim) {
      put(tape, BLOCK_CLOSE, at);
      at += isTrim ? 2 : 1;
      tape.state = tape.close(at);
      if (at >= tape.cutAt) tape.cut(at, tape.state);
      return at;
    }
    if (code === 60 || code === 123) {
      tape.report(HEAD_NOT_ENDED, WHOLE_TOKEN, at);
      tape.state = tape.end(at, true);
      return at;
    }
    readJunk(tape, at, code);
    at++;
  }
  return at;
}

/** What cannot stand between the name of an end and its bracket: a run of it is one error. */
export function readJunk(tape: Tape, at: number, code: number): void {
  if (isSpace(code)) tape.state &= ~IN_TEXT;
  else if ((tape.state & IN_TEXT) === 0) {
    put(tape, ERROR, at);
    tape.report(NOT_IN_CLOSER, at, WHOLE_TOKEN);
    tape.state |= IN_TEXT;
  }
}

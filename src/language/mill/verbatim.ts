import { put } from '../../lex/put.js';
import type { Tape } from '../../lex/tape.js';
import { beginText } from './content.js';
import { BLOCK, BLOCK_END, ERROR } from './kinds.js';
import { BASE_MASK, IN_BLOCK_END, IN_SKIPPED } from './states.js';

const CLOSERS = ['{/verbatim', '{~/verbatim'];

/** In `{#verbatim}`: all is text up to its end. */
export function readVerbatim(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 123) {
      const closer = text.charCodeAt(at + 1) === 126 ? CLOSERS[1]! : CLOSERS[0]!;
      if (at + closer.length <= end) {
        if (text.startsWith(closer, at)) return readEnd(tape, at, closer.length);
      } else if (!tape.final && closer.startsWith(text.slice(at, end))) return at;
    }
    beginText(tape, at);
    at++;
    while (at < end && text.charCodeAt(at) !== 123) at++;
  }
  return at;
}

function readEnd(tape: Tape, at: number, length: number): number {
  const isSettled = tape.settle(BLOCK, at, 'verbatim');
  put(tape, isSettled ? BLOCK_END : ERROR, at);
  tape.state = (tape.state & BASE_MASK) | (isSettled ? IN_BLOCK_END : IN_SKIPPED);
  return at + length;
}

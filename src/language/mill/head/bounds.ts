import { END_CLOSED, END_MISSING, FIRST_KIND } from '../../../syntax/kinds.js';
import type { TokenRun } from '../../../syntax/run.js';
import {
  BRACKET_CLOSE,
  BRACKET_OPEN,
  COMMENT_TOKEN,
  DIRECTIVE_CLOSE,
  ERROR,
  HEAD_END,
  HOLE_CLOSE,
  PAREN_CLOSE,
  PAREN_OPEN,
  RECORD_CLOSE,
  RECORD_OPEN,
} from '../kinds.js';

/** Whether a kind closes a hole, a head or a directive. */
export function endsHead(kind: number): boolean {
  return kind === HOLE_CLOSE || kind === HEAD_END || kind === DIRECTIVE_CLOSE;
}

/** Whether a token of this kind can stand in an expression. */
export function isInside(kind: number): boolean {
  return (kind >= PAREN_OPEN && kind <= ERROR) || kind === COMMENT_TOKEN;
}

/**
 * The index of the first entry behind `from` that is no part of an expression:
 * its closing brace, or where other markup begins.
 */
export function headEnd(run: TokenRun, from: number): number {
  const { kinds, count } = run;
  let depth = 0;
  let at = from;
  for (; at < count; at++) {
    const kind = kinds[at]!;
    if (kind < FIRST_KIND) {
      if (kind >= END_CLOSED && kind <= END_MISSING && --depth < 0) return at;
    } else if (!isInside(kind)) return at;
    else if (kind === PAREN_OPEN || kind === BRACKET_OPEN || kind === RECORD_OPEN) depth++;
    else if (kind === PAREN_CLOSE || kind === BRACKET_CLOSE || kind === RECORD_CLOSE) depth--;
    else if (kind === ERROR && beginsMarkup(run, at)) return at;
  }
  return at;
}

/** An error that begins with `<` or with `{` and a sigil belongs to what follows a head without its end. */
function beginsMarkup({ text, starts }: TokenRun, at: number): boolean {
  const start = starts[at]!;
  const code = text.charCodeAt(start);
  if (code === 60) return true;
  if (code !== 123) return false;
  const next = text.charCodeAt(text.charCodeAt(start + 1) === 126 ? start + 2 : start + 1);
  return next === 35 || next === 58 || next === 47 || next === 64;
}

/** The word behind the sigil of `{#word`, `{:word`, `{@word`, `{~#word`. */
export function wordOf(opener: string): string {
  return opener.slice(opener.charCodeAt(1) === 126 ? 3 : 2);
}

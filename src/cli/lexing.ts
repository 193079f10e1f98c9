import { StreamError } from '../error/stream.js';
import type { Lexer } from '../lex/lexer.js';
import type { Token } from '../lex/token.js';
import type { Reach } from './reader.js';

/**
 * Puts the tokens of a piece behind those of a list; null: of the end of the
 * text. Returns the limit that ended reading, when one did.
 */
export function lexInto(tokens: Token[], lexer: Lexer, piece: string | null): StreamError | null {
  try {
    if (piece === null) tokens.push(...lexer.finish());
    else lexer.feedInto(tokens, piece);
    return null;
  } catch (error) {
    if (error instanceof StreamError) return error;
    throw error;
  }
}

/** Where the diagnostics lie that a lexer has not told yet. */
export function reachOf(lexer: Lexer): Pick<Reach, 'from' | 'opened'> {
  const { open, last, token, reports, faults, offset, unread } = lexer.checkpoint();
  const from = Math.min(last.start, token?.start ?? offset, offset - unread);
  const opened = open.map(({ start }) => start);
  // Those that are known and wait for their token, triples of number, start and end.
  for (let i = 1; i < reports.length; i += 3) opened.push(reports[i]!);
  for (const { start } of faults) opened.push(start);
  return { from, opened };
}

import type { Language } from '../../../src/lex/language.js';
import { type Parser, TextParser } from '../../../src/parse/parser.js';
import type { SyntaxTree } from '../../../src/parse/tree.js';

/** A parser that reads each piece as it comes: `createParser` puts small ones together first, and so cuts few tokens. */
export function pieceParser(language: Language, maxDepth = 1000): Parser {
  return new TextParser(language, { maxDepth, keepsTapes: true }, true, 1);
}

/** The tree of a text that is fed in pieces of these sizes, over and over. */
export function fedInPieces(
  text: string,
  language: Language,
  maxDepth: number,
  sizes: readonly number[],
): SyntaxTree {
  const parser = pieceParser(language, maxDepth);
  for (let at = 0, i = 0; at < text.length; i++) {
    const end = at + sizes[i % sizes.length]!;
    parser.feed(text.slice(at, end));
    at = end;
  }
  return parser.finish();
}

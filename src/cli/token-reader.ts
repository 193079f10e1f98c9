import type { Language } from '../lex/language.js';
import { createLexer, type Lexer } from '../lex/lexer.js';
import { END_OF_TEXT, type Token } from '../lex/token.js';
import {
  createNodeParser,
  type NodeParser,
  PARSE_START,
  type ParseCheckpoint,
} from '../parse/stream/node-parser.js';
import type { Node } from '../parse/stream/node.js';
import type { Diagnostic } from '../syntax/diagnostics.js';
import type { Found, Reach, Reader } from './reader.js';

/** Reads every token of a text; whoever wants the tree gets its constructs, too. */
export class TokenReader implements Reader {
  readonly #lexer: Lexer;
  readonly #parser: NodeParser | null;
  /** Those that are in no construct yet, where these are wanted. */
  #tokens: Token[] = [];
  #at: ParseCheckpoint = PARSE_START;

  constructor(language: Language, wantsTree: boolean) {
    this.#lexer = createLexer(language);
    this.#parser = wantsTree ? createNodeParser(language) : null;
  }

  get reach(): Reach {
    const { open, last, token, reports, faults, offset, unread } = this.#lexer.checkpoint();
    const from = Math.min(last.start, token?.start ?? offset, offset - unread);
    const opened = open.map(({ start }) => start);
    // Faults that are known and wait for their token, triples of number, start and end.
    for (let i = 1; i < reports.length; i += 3) opened.push(reports[i]!);
    for (const { start } of faults) opened.push(start);
    // The construct that is not whole will be told with its place.
    const [first] = this.#tokens;
    if (first !== undefined) opened.push(first.start);
    return { from, opened, open: this.#parser === null ? Infinity : ((first ?? token)?.start ?? Infinity) };
  }

  feed(text: string): Found {
    const from = this.#tokens.length;
    const tokens = this.#lexer.feedInto(this.#tokens, text);
    return this.#found(from, tokens, []);
  }

  finish(): Found {
    const from = this.#tokens.length;
    const last = this.#lexer.finish();
    const { offset, ending } = this.#lexer;
    const end: Token = { kind: END_OF_TEXT, start: offset, end: offset, text: '', depth: 0, faults: ending };
    this.#tokens.push(...last, end);
    return this.#found(from, last.length, []);
  }

  #found(from: number, tokens: number, diagnostics: Diagnostic[]): Found {
    for (let i = from; i < this.#tokens.length; i++) {
      const { faults } = this.#tokens[i]!;
      if (faults !== undefined) diagnostics.push(...faults);
    }
    const nodes = this.#parser === null ? [] : this.#take(this.#parser);
    if (this.#parser === null) this.#tokens.length = 0;
    return { tokens, diagnostics, nodes };
  }

  /** The constructs that are whole; their tokens are let go of. */
  #take(parser: NodeParser): Node[] {
    const nodes: Node[] = [];
    while (parser.canParse(this.#tokens, this.#at)) {
      const { node, checkpoint } = parser.parseIncremental(this.#tokens, this.#at);
      this.#at = checkpoint;
      if (node === null) break;
      // One without tokens only carries diagnostics, which are known.
      if (node.tokens.length > 0) nodes.push(node);
    }
    this.#tokens = this.#tokens.slice(this.#at.cursor);
    this.#at = { ...this.#at, cursor: 0 };
    return nodes;
  }
}

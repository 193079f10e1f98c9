import type { StreamError } from '../error/stream.js';
import type { Language } from '../lex/language.js';
import { createLexer, type Lexer } from '../lex/lexer.js';
import { END_OF_TEXT, type Token } from '../lex/token.js';
import type { Node } from '../parse/stream/node.js';
import { TokenParser } from '../parse/stream/node-parser.js';
import { PARSE_START } from '../parse/stream/parse-checkpoint.js';
import { Reading } from '../parse/stream/reading.js';
import type { Diagnostic } from '../syntax/diagnostics.js';
import { lexInto, reachOf } from './lexing.js';
import type { Found, Reach, Reader } from './reader.js';

/** Reads every token of a text; whoever wants the tree gets its constructs, too. */
export class TokenReader implements Reader {
  readonly #lexer: Lexer;
  readonly #parser: TokenParser | null;
  /** Those that are in no construct yet, where these are wanted. */
  #tokens: Token[] = [];
  readonly #reading: Reading = new Reading(PARSE_START);

  constructor(language: Language, wantsTree: boolean) {
    this.#lexer = createLexer(language);
    this.#parser = wantsTree ? new TokenParser(language) : null;
  }

  get reach(): Reach {
    const { from, opened } = reachOf(this.#lexer);
    if (this.#parser === null) return { from, opened, open: Infinity };
    // The construct that is not whole will be told with its place.
    const first = this.#tokens[0]?.start;
    return { from, opened: first === undefined ? opened : [first, ...opened], open: first ?? from };
  }

  feed(text: string): Found {
    const from = this.#tokens.length;
    const limit = lexInto(this.#tokens, this.#lexer, text);
    return this.#found(from, this.#tokens.length - from, limit);
  }

  finish(): Found {
    const from = this.#tokens.length;
    const limit = lexInto(this.#tokens, this.#lexer, null);
    const count = this.#tokens.length - from;
    const { offset, ending } = this.#lexer;
    this.#tokens.push({ kind: END_OF_TEXT, start: offset, end: offset, text: '', depth: 0, faults: ending });
    return this.#found(from, count, limit);
  }

  #found(from: number, tokens: number, limit: StreamError | null): Found {
    const diagnostics: Diagnostic[] = [];
    for (let i = from; i < this.#tokens.length; i++) {
      // Not all at once: one token may have more than a call may have arguments.
      for (const fault of this.#tokens[i]!.faults ?? []) diagnostics.push(fault);
    }
    const nodes = this.#parser === null ? [] : this.#take(this.#parser);
    if (this.#parser === null) this.#tokens.length = 0;
    return { tokens, diagnostics, nodes, limit };
  }

  /** The constructs that are whole; their tokens are let go of. */
  #take(parser: TokenParser): Node[] {
    const nodes: Node[] = [];
    for (;;) {
      const node = parser.readOn(this.#tokens, this.#reading);
      if (node === null) break;
      // One without tokens only carries diagnostics, which are known.
      if (node.tokens.length > 0) nodes.push(node);
    }
    const { cursor } = this.#reading;
    if (cursor > 0) {
      this.#tokens = this.#tokens.slice(cursor);
      this.#reading.drop(cursor);
    }
    return nodes;
  }
}

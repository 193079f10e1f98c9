import type { StreamError } from '../error/stream.js';
import { jsonl } from '../language/json.js';
import { createLexer, type Lexer } from '../lex/lexer.js';
import { LexerTape } from '../lex/lexer-tape.js';
import type { Token } from '../lex/token.js';
import type { Diagnostic } from '../syntax/diagnostics.js';
import { lexInto, reachOf } from './lexing.js';
import type { Found, Reach, Reader } from './reader.js';

/** So many units are scanned at once. */
const WINDOW = 4096;
/** So many units of whole lines are skimmed at once, and read again when there is a fault. */
const SKIMMED = 16_384;
/** As lexers have it. */
const MAX_DEPTH = 1000;

/**
 * Reads JSON Lines when only diagnostics are wanted. With a line everything
 * ends that is open, so lines that lie whole in a piece can be skimmed: scanned
 * without a token being made. Lines with a fault are read again by a lexer.
 *
 *   ...en": 1}\n {"a": 1}\n ... {"b": 2}\n {"tok...
 *   └─ lexer ──┘└─ skimmed ──────────────┘└─ lexer
 */
export class LineReader implements Reader {
  #offset = 0;
  /** Of a line that is not over. */
  #lexer: Lexer | null = null;
  #limit: StreamError | null = null;
  #tape: LexerTape = lineTape();

  get reach(): Reach {
    const reach = this.#lexer === null ? { from: this.#offset, opened: [] } : reachOf(this.#lexer);
    return { ...reach, open: Infinity };
  }

  feed(text: string): Found {
    const diagnostics: Diagnostic[] = [];
    let tokens = 0;
    for (let at = 0; at < text.length && this.#limit === null;) {
      const isBetween = this.#lexer === null;
      const end = isBetween ? endOfLines(text, at) : text.indexOf('\n', at) + 1;
      const piece = text.slice(at, end > 0 ? end : text.length);
      const skimmed = isBetween && end > 0 ? this.#skim(piece) : null;
      if (skimmed === null) {
        tokens += this.#read(piece, diagnostics);
        if (end > 0) this.#endLine(diagnostics);
      } else tokens += skimmed;
      at += piece.length;
      this.#offset += piece.length;
    }
    return { tokens, diagnostics, nodes: [], limit: this.#limit };
  }

  finish(): Found {
    if (this.#lexer === null) return { tokens: 0, diagnostics: [], nodes: [], limit: null };
    const tokens: Token[] = [];
    const limit = lexInto(tokens, this.#lexer, null);
    const diagnostics = tokens.flatMap(({ faults }) => faults ?? []);
    for (const fault of this.#lexer.ending) diagnostics.push(fault);
    return { tokens: tokens.length, diagnostics, nodes: [], limit };
  }

  /** How many tokens whole lines have; null when something is wrong with them, or may be. */
  #skim(lines: string): number | null {
    const tape = this.#tape;
    let tokens = 0;
    let reach = WINDOW;
    for (let at = 0; at < lines.length;) {
      const end = Math.min(lines.length, at + reach);
      tape.begin(at, end - at);
      const stop = jsonl.scan(tape, lines, at, end);
      if (tape.found > 0 || (stop === at && end === lines.length)) {
        this.#tape = lineTape();
        return null;
      }
      tokens += tape.count;
      reach = stop === at ? reach * 2 : WINDOW;
      at = stop;
    }
    return tokens;
  }

  #read(text: string, diagnostics: Diagnostic[]): number {
    const lexer = (this.#lexer ??= lexerAt(this.#offset));
    const tokens: Token[] = [];
    let count = 0;
    // Few at once: tokens that die young cost next to nothing.
    for (let at = 0; at < text.length && this.#limit === null; at += WINDOW) {
      tokens.length = 0;
      this.#limit = lexInto(tokens, lexer, text.slice(at, at + WINDOW));
      count += tokens.length;
      // Not all at once: one token may have more than a call may have arguments.
      for (const { faults = [] } of tokens) for (const fault of faults) diagnostics.push(fault);
    }
    return count;
  }

  /** Unless the lexer waits for what follows, it has told everything. */
  #endLine(diagnostics: Diagnostic[]): void {
    if (this.#lexer === null || this.#limit !== null || this.#lexer.checkpoint().unread > 0) return;
    for (const fault of this.#lexer.takeFaults()) diagnostics.push(fault);
    this.#lexer = null;
  }
}

/** Behind some whole lines from `at` on; 0 when there is none. */
function endOfLines(text: string, at: number): number {
  const end = text.lastIndexOf('\n', at + SKIMMED) + 1;
  return end > at ? end : text.indexOf('\n', at) + 1;
}

/** A tape for whole lines, which is as good as new behind each that nothing is wrong with. */
function lineTape(): LexerTape {
  return new LexerTape(jsonl, MAX_DEPTH, jsonl.start, []);
}

/** A lexer for what follows the end of a line. */
function lexerAt(offset: number): Lexer {
  return createLexer(jsonl, {
    from: {
      language: jsonl.name,
      offset,
      state: jsonl.start,
      held: '',
      unread: 0,
      token: null,
      open: [],
      overflow: 0,
      last: { start: offset, end: offset },
      reports: [],
      faults: [],
      within: [],
    },
  });
}

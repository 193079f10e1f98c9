import { fedAfterEnd, tooLong } from '../error/stream.js';
import { argumentNotAllowed, TEXT_EXPECTED } from '../error/syntax.js';
import type { Diagnostic } from '../syntax/diagnostics.js';
import { demandLanguage } from './arguments.js';
import type { LexerCheckpoint } from './checkpoint.js';
import type { Language } from './language.js';
import { type LexerOptions, readLexerOptions } from './lexer-options.js';
import { LexerTape } from './lexer-tape.js';
import { TokenMaker } from './token-maker.js';
import type { Token } from './token.js';

/**
 * Reads the tokens of a text that arrives in pieces. They are those of the tree
 * of the whole text, wherever the pieces were cut; each is given as soon as its
 * end is known.
 *
 *   feed, feed, ... feed, finish
 */
export interface Lexer {
  /** UTF-16 code units fed, those before a checkpoint counted. */
  readonly offset: number;
  /** What the end of the text has shown to be wrong, behind its last token or about what is open; empty before `finish`. */
  readonly ending: readonly Diagnostic[];
  /** Whether, at the end of the text, a token or a container was not over that should have been. */
  readonly isIncomplete: boolean;
  /**
   * The tokens that end in this piece. Cost: O(its length).
   *
   * @throws {StreamError} `BUFFER_OVERFLOW` for a token longer than `maxTokenLength`; go on from an earlier checkpoint, if at all
   * @throws {StreamError} `CHANNEL_CLOSED` after `finish`
   * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED` for what is no string
   */
  feed(chunk: string): Token[];
  /** The same, with the tokens put behind those of a list; how many they are. What was put there before an error is right. */
  feedInto(tokens: Token[], chunk: string): number;
  /** The text is over: its last tokens. Throws what `feed` does. */
  finish(): Token[];
  /**
   * Takes the faults that would come with the next token though they lie before
   * it: a line that held nothing, containers that ended without a closer.
   */
  takeFaults(): Diagnostic[];
  /** All that is needed to go on from here, in another process, too. Cost: O(open containers). */
  checkpoint(): LexerCheckpoint;
}

/**
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`; `OPTION_NOT_ALLOWED`, for a checkpoint of another language, too
 */
export function createLexer(language: Language, options: LexerOptions = {}): Lexer {
  demandLanguage('createLexer()', language);
  return new TextLexer(language, options);
}

/** So many units are scanned at once, unless a token needs more. */
const WINDOW = 4096;

class TextLexer implements Lexer {
  readonly #language: Language;
  readonly #maxTokenLength: number;
  readonly #tape: LexerTape;
  readonly #maker: TokenMaker;
  #offset = 0;
  /** What the scanner left to be given to it again. */
  #unread = '';
  #ending: readonly Diagnostic[] = [];
  #isIncomplete = false;
  #isOver = false;

  constructor(language: Language, options: LexerOptions) {
    const { maxDepth, maxTokenLength, from } = readLexerOptions(language.name, options);
    this.#language = language;
    this.#maxTokenLength = maxTokenLength;
    this.#tape = new LexerTape(language, maxDepth, from?.state ?? language.start, from?.open ?? []);
    this.#maker = new TokenMaker(language, this.#tape);
    if (from === undefined) return;
    const read = from.held.length - from.unread;
    this.#offset = from.offset;
    this.#unread = from.held.slice(read);
    this.#tape.overflow = from.overflow;
    this.#tape.reports = [...from.reports];
    this.#maker.resume(from, from.held.slice(0, read));
  }

  get offset(): number {
    return this.#offset;
  }

  get ending(): readonly Diagnostic[] {
    return this.#ending;
  }

  get isIncomplete(): boolean {
    return this.#isIncomplete;
  }

  feed(chunk: string): Token[] {
    const tokens: Token[] = [];
    this.feedInto(tokens, chunk);
    return tokens;
  }

  feedInto(tokens: Token[], chunk: string): number {
    if (typeof chunk !== 'string') throw argumentNotAllowed('feed()', 'its chunk', chunk, TEXT_EXPECTED);
    if (this.#isOver) throw fedAfterEnd('The lexer', this.#offset);
    const { length } = tokens;
    const text = this.#unread === '' ? chunk : this.#unread + chunk;
    this.#tape.base = this.#offset - this.#unread.length;
    this.#offset += chunk.length;
    this.#unread = text.slice(this.#read(tokens, text));
    this.#demandShort(tokens, length);
    return tokens.length - length;
  }

  /** Returns up to where it has read. */
  #read(tokens: Token[], text: string): number {
    const tape = this.#tape;
    let at = 0;
    let reach = WINDOW;
    while (at < text.length) {
      const end = tape.final ? text.length : Math.min(text.length, at + reach);
      tape.begin(at, end - at);
      const stop = this.#language.scan(tape, text, at, end);
      this.#maker.take(tokens, text, stop);
      if (stop === at) {
        if (end === text.length) break;
        reach *= 2;
        continue;
      }
      reach = WINDOW;
      at = stop;
    }
    if (!tape.final) this.#maker.hold(text, at);
    return at;
  }

  /** Tokens behind one that is too long are taken back: where it was noticed depends on the pieces. */
  #demandShort(tokens: Token[], from: number): void {
    const limit = this.#maxTokenLength;
    for (let i = from; i < tokens.length; i++) {
      const { kind, start, end } = tokens[i]!;
      if (end - start <= limit) continue;
      tokens.length = i;
      this.#isOver = true;
      throw tooLong(`token (${kind})`, start, end, limit, 'maxTokenLength');
    }
    const start = this.#maker.heldFrom ?? this.#offset - this.#unread.length;
    if (this.#offset - start <= limit) return;
    this.#isOver = true;
    throw tooLong('token', start, this.#offset, limit, 'maxTokenLength');
  }

  finish(): Token[] {
    if (this.#isOver) throw fedAfterEnd('The lexer', this.#offset);
    const tape = this.#tape;
    const tokens: Token[] = [];
    const text = this.#unread;
    tape.base = this.#offset - text.length;
    tape.final = true;
    const { found } = tape;
    this.#read(tokens, text);
    this.#isOver = true;
    this.#unread = '';
    // What is left unread is a part of the last token, or nothing at all.
    tape.begin(text.length, 0);
    // Each container that ends may leave something else unfinished: behind a hole, its tag.
    this.#language.finish(tape, text.length);
    while (tape.stack.depth > 0) {
      tape.state = tape.end(text.length, false);
      this.#language.finish(tape, text.length);
    }
    this.#isIncomplete = tape.found > found;
    this.#maker.take(tokens, text, text.length);
    this.#maker.finish(tokens, text);
    this.#ending = this.#maker.rest();
    this.#demandShort(tokens, 0);
    return tokens;
  }

  takeFaults(): Diagnostic[] {
    return this.#maker.takeFaults(this.#offset - this.#unread.length);
  }

  checkpoint(): LexerCheckpoint {
    const { state, overflow, stack, reports } = this.#tape;
    return {
      language: this.#language.name,
      offset: this.#offset,
      state,
      unread: this.#unread.length,
      open: stack.list(),
      overflow,
      reports: [...reports],
      ...this.#maker.kept(this.#unread),
    };
  }
}

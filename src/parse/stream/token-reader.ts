import { depthExceeded, faultFound, incompleteInput, type StreamError } from '../../error/stream.js';
import type { LexerCheckpoint } from '../../lex/checkpoint.js';
import type { Language } from '../../lex/language.js';
import { createLexer, type Lexer } from '../../lex/lexer.js';
import { STRAY_CLOSER, TOO_DEEP_HERE } from '../../lex/tape.js';
import { BETWEEN_TOKENS, END_OF_TEXT, type Token } from '../../lex/token.js';
import type { Diagnostic } from '../../syntax/diagnostics.js';
import { type Chunk, ChunkDecoder } from '../../text/decoder.js';
import type { StreamLimits } from './config.js';
import type { SourceReader } from './source.js';

/** Where reading tokens goes on; the source goes on behind `units` or, when it gives bytes, `bytes`. */
export interface ReadCheckpoint {
  readonly lexer: LexerCheckpoint;
  /** Text that has arrived and was not given to the lexer yet. */
  readonly rest: string;
  /** How much of the source it stands for. */
  readonly units: number;
  readonly bytes: number;
}

/** Units between two places where one can go back to, and more where there is much to keep. */
const MARK_EVERY = 1024;
/** So many faults may wait for a token. */
const FAULTS_WAITING = 256;

/**
 * Reads a source a few units at a time, so that never more tokens come at once
 * than may wait. The text's last token, without text, says that it is over.
 */
export class TokenReader {
  readonly #source: SourceReader;
  readonly #language: Language;
  readonly #limits: StreamLimits;
  #lexer: Lexer;
  readonly #decoder: ChunkDecoder;
  #rest = '';
  #bytes: number;
  #isOver = false;
  /** Where one can go back to, and the pieces that were read since: a checkpoint costs as much as some of them. */
  #marked: LexerCheckpoint | null = null;
  #since: string[] = [];
  #sinceLength = 0;
  #markAfter = MARK_EVERY;

  constructor(source: SourceReader, language: Language, limits: StreamLimits, from?: ReadCheckpoint) {
    this.#source = source;
    this.#language = language;
    this.#limits = limits;
    this.#lexer = this.#lexerFrom(from?.lexer);
    this.#rest = from?.rest ?? '';
    this.#bytes = from?.bytes ?? 0;
    this.#decoder = new ChunkDecoder(this.#bytes > 0);
    source.offset = this.#lexer.offset + this.#rest.length;
  }

  /**
   * Puts the next tokens behind those of a list; false when there will be no
   * more. What was put there before an error is right, and the checkpoint then
   * is that of what stands before the piece at fault.
   */
  async readInto(tokens: Token[]): Promise<boolean> {
    if (this.#isOver) return false;
    while (this.#rest === '') {
      const asked = this.#source.read();
      const chunk = asked instanceof Promise ? await asked : asked;
      if (chunk === null) {
        if (!this.#source.hasLeft) this.#finish(tokens);
        return false;
      }
      this.#take(chunk);
    }
    this.#feed(tokens);
    return true;
  }

  checkpoint(): ReadCheckpoint {
    const lexer = this.#lexer.checkpoint();
    return {
      lexer,
      rest: this.#rest,
      units: lexer.offset + this.#rest.length,
      bytes: this.#bytes - this.#decoder.pending,
    };
  }

  #take(chunk: Chunk): void {
    if (typeof chunk !== 'string') this.#bytes += chunk.length;
    this.#rest = this.#decoder.decode(chunk);
    this.#source.offset = this.#lexer.offset + this.#rest.length;
  }

  #feed(tokens: Token[]): void {
    // Every unit may be a token, and the one that was on its way ends, too.
    const size = Math.max(1, this.#limits.tokenBufferSize - 1);
    const piece = this.#rest.length <= size ? this.#rest : this.#rest.slice(0, size);
    if (this.#marked === null || this.#sinceLength + piece.length > this.#markAfter) this.#mark(tokens);
    const { length } = tokens;
    if (this.#feedInto(tokens, piece) === null) this.#since.push(piece);
    else this.#feedAgain(tokens, length, piece);
    this.#sinceLength += piece.length;
    this.#rest = piece.length === this.#rest.length ? '' : this.#rest.slice(size);
  }

  /** What ends the stream in this piece, or null. */
  #feedInto(tokens: Token[], piece: string): StreamError | null {
    const { length } = tokens;
    let error: StreamError | null = null;
    try {
      this.#lexer.feedInto(tokens, piece);
    } catch (failure) {
      error = failure as StreamError;
    }
    for (let i = length; i < tokens.length; i++) {
      const fault = errorOf(tokens[i]!, this.#language, this.#limits);
      if (fault !== null) return fault;
    }
    return error;
  }

  /**
   * Back, and again unit by unit: so what ends the stream, what comes before that,
   * and where one can go on, are the same wherever the text was cut. In a larger
   * piece, a fault may be with a token that else is known before it.
   */
  #feedAgain(tokens: Token[], length: number, piece: string): void {
    tokens.length = length;
    this.#goBack();
    for (let i = 0; i < piece.length; i++) {
      const known = tokens.length;
      const error = this.#feedInto(tokens, piece[i]!);
      if (error === null) {
        this.#since.push(piece[i]!);
        continue;
      }
      tokens.length = known;
      this.#goBack();
      this.#rest = this.#rest.slice(i);
      throw error;
    }
  }

  /** To the last mark, and on from there by the same pieces: so the same faults were given out. */
  #goBack(): void {
    this.#lexer = this.#lexerFrom(this.#marked);
    for (const piece of this.#since) this.#lexer.feed(piece);
  }

  /** Makes a place where one can go back to. Faults that wait for a token, and are too many, do so no longer. */
  #mark(tokens: Token[]): void {
    this.#marked = this.#lexer.checkpoint();
    if (this.#marked.reports.length > 3 * FAULTS_WAITING) this.#takeFaults(tokens, this.#marked);
    const { reports, faults, open } = this.#marked;
    this.#since = [];
    this.#sinceLength = 0;
    // So a checkpoint of much costs no more than to read it.
    this.#markAfter = Math.max(MARK_EVERY, reports.length + faults.length + open.length);
  }

  #takeFaults(tokens: Token[], marked: LexerCheckpoint): void {
    // Under `onFault: 'fail'` they stay where they are, for whoever goes on from there.
    const lexer = this.#limits.failsOnFault ? this.#lexerFrom(marked) : this.#lexer;
    const found = lexer.takeFaults();
    if (found.length === 0) return;
    const token = emptyToken(BETWEEN_TOKENS, found.at(-1)!.end, marked.open.length, found);
    const error = errorOf(token, this.#language, this.#limits);
    if (error !== null) throw error;
    tokens.push(token);
    this.#marked = this.#lexer.checkpoint();
  }

  #finish(tokens: Token[]): void {
    const before = this.#lexer.checkpoint();
    const lexer = this.#lexer;
    const { pending } = this.#decoder;
    this.#isOver = true;
    const last = lexer.feed(this.#decoder.finish());
    last.push(...lexer.finish());
    const { offset, ending } = lexer;
    if (!lexer.isIncomplete) {
      last.push(emptyToken(END_OF_TEXT, offset, 0, ending));
      const bad = last.find((token) => errorOf(token, this.#language, this.#limits) !== null);
      if (bad === undefined) tokens.push(...last);
      else this.#lexer = this.#lexerFrom(before);
      if (bad !== undefined) throw errorOf(bad, this.#language, this.#limits)!;
      return;
    }
    // The text may not be over after all: one goes on from where it stopped.
    this.#bytes -= pending;
    this.#lexer = this.#lexerFrom(before);
    const known = this.#lexer.takeFaults();
    tokens.push(emptyToken(END_OF_TEXT, offset, before.open.length, known));
    const isKnown = new Set(known.map(({ code, start }) => `${code} ${start}`));
    // Those in the token that was not over: an escape that is none is not missing.
    const { reports } = before;
    for (let i = 0; i < reports.length; i += 3)
      isKnown.add(`${this.#language.diagnostics[reports[i]!]!.code} ${reports[i + 1]!}`);
    const missing = [...last.flatMap((token) => token.faults ?? []), ...ending].filter(
      ({ code, start }) => !isKnown.has(`${code} ${start}`),
    );
    const words = missing.map(({ message, start, end }) => `${message} (from ${start} to ${end})`);
    throw incompleteInput(missing[0]?.start ?? offset, offset, words);
  }

  #lexerFrom(from: LexerCheckpoint | null | undefined): Lexer {
    const { maxDepth, maxTokenLength } = this.#limits;
    return createLexer(this.#language, { maxDepth, maxTokenLength, ...(from && { from }) });
  }
}

function emptyToken(kind: string, offset: number, depth: number, faults: readonly Diagnostic[]): Token {
  const token = { kind, start: offset, end: offset, text: '', depth };
  return faults.length > 0 ? { ...token, faults } : token;
}

/** What a token with faults does to a stream; null when they are only reported. */
export function errorOf(token: Token, language: Language, limits: StreamLimits): StreamError | null {
  if (token.faults === undefined) return null;
  const codeOf = (number: number): string => language.diagnostics[number]!.code;
  const deep = token.faults.find(({ code }) => code === codeOf(TOO_DEEP_HERE));
  if (deep !== undefined) return depthExceeded(deep.start, deep.end, limits.maxDepth);
  if (!limits.failsOnFault) return null;
  const fault = token.faults[0]!;
  const isInToken = fault.start > token.start && fault.end <= token.end;
  const isUnknown =
    token.kind === 'error' && fault.start === token.start && fault.code !== codeOf(STRAY_CLOSER);
  return faultFound(isInToken || isUnknown ? 'LEX_ERROR' : 'PARSE_ERROR', fault);
}

import { depthExceeded, faultFound, incompleteInput, type StreamError } from '../../error/stream.js';
import type { LexerCheckpoint } from '../../lex/checkpoint.js';
import type { Language } from '../../lex/language.js';
import { createLexer, type Lexer } from '../../lex/lexer.js';
import { STRAY_CLOSER, TOO_DEEP_HERE } from '../../lex/tape.js';
import { END_OF_TEXT, type Token } from '../../lex/token.js';
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

/** Units between two places where one can go back to. */
const MARK_EVERY = 1024;

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
  /** Where one can go back to, and the text that was read since: a checkpoint costs as much as some pieces. */
  #marked: LexerCheckpoint | null = null;
  #since = '';

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
        this.#finish(tokens);
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
    const { length } = tokens;
    if (this.#marked === null || this.#since.length + piece.length > MARK_EVERY) {
      this.#marked = this.#lexer.checkpoint();
      this.#since = '';
    }
    let error: StreamError | null = null;
    try {
      this.#lexer.feedInto(tokens, piece);
    } catch (failure) {
      error = failure as StreamError;
    }
    let at = error?.span.start ?? 0;
    const bad = tokens.findIndex(
      (token, i) => i >= length && errorOf(token, this.#language, this.#limits) !== null,
    );
    if (bad >= 0) {
      error = errorOf(tokens[bad]!, this.#language, this.#limits);
      at = tokens[bad]!.start;
    }
    if (error === null) {
      this.#since += piece;
      this.#rest = piece.length === this.#rest.length ? '' : this.#rest.slice(size);
      return;
    }
    // Back, and again up to what is at fault: there one can go on.
    tokens.length = length;
    this.#lexer = this.#lexerFrom(this.#marked);
    this.#lexer.feed(this.#since);
    const good = Math.max(0, at - this.#lexer.offset);
    this.#lexer.feedInto(tokens, piece.slice(0, good));
    this.#rest = this.#rest.slice(good);
    throw error;
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
      last.push(endToken(offset, 0, ending));
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
    tokens.push(endToken(offset, before.open.length, known));
    const isKnown = new Set(known.map(({ code, start }) => `${code} ${start}`));
    const missing = [...last.flatMap((token) => token.faults ?? []), ...ending].filter(
      ({ code, start }) => !isKnown.has(`${code} ${start}`),
    );
    const words = missing.map(({ message, start, end }) => `${message} (from ${start} to ${end})`);
    throw incompleteInput(missing[0]?.start ?? offset, offset, words);
  }

  #lexerFrom(from: LexerCheckpoint | undefined): Lexer {
    const { maxDepth, maxTokenLength } = this.#limits;
    return createLexer(this.#language, { maxDepth, maxTokenLength, ...(from && { from }) });
  }
}

function endToken(offset: number, depth: number, faults: readonly Diagnostic[]): Token {
  const end = { kind: END_OF_TEXT, start: offset, end: offset, text: '', depth };
  return faults.length > 0 ? { ...end, faults } : end;
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

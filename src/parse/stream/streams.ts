import {
  depthExceeded,
  incompleteInput,
  type StreamError,
  timedOut,
  tokensExceeded,
  tooLong,
} from '../../error/stream.js';
import { demandLanguage } from '../../lex/arguments.js';
import type { Language } from '../../lex/language.js';
import { END_OF_TEXT, isEmptyToken, type Token } from '../../lex/token.js';
import type { Chunk } from '../../text/decoder.js';
import { inTime } from './in-time.js';
import { readConfig, type StreamConfig, type StreamLimits } from './config.js';
import { Nodes, type TokenSource } from './node-stream.js';
import type { Node } from './node.js';
import { pairOf, type StreamPair } from './pair.js';
import { SourceReader } from './source.js';
import { errorOf, TokenReader } from './token-reader.js';

/** So many chunks of the largest size may wait for a stage, from a writer that does not wait. */
const CHUNKS_WAITING = 16;

/**
 * A stage that makes tokens of text or bytes, for `pipeThrough`. Behind the last
 * comes one of kind `end of text`, which holds what is wrong there. No more than
 * `tokenBufferSize` tokens wait for the reader, and the source waits with them.
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`
 */
export function tokenStream(language: Language, config: StreamConfig = {}): StreamPair<Chunk, Token> {
  demandLanguage('tokenStream()', language);
  const limits = readConfig('tokenStream()', config);
  return pairOf(
    {
      readySize: limits.tokenBufferSize,
      waitingSize: limits.maxChunkSize * CHUNKS_WAITING,
      sizeOf: (chunk) => chunk.length,
      unit: 'units',
    },
    (source) => readTokens(source, language, limits),
  );
}

async function* readTokens(
  source: AsyncIterable<Chunk>,
  language: Language,
  limits: StreamLimits,
): AsyncGenerator<Token, void, undefined> {
  const reader = new SourceReader(source, limits);
  const tokens = new TokenReader(reader, language, limits);
  let count = 0;
  try {
    for (let goesOn = true; goesOn;) {
      const list: Token[] = [];
      let failure: { readonly error: unknown } | null = null;
      try {
        goesOn = await tokens.readInto(list);
      } catch (error) {
        failure = { error };
      }
      for (const token of list) {
        const most = limits.maxTokens ?? Infinity;
        if (!isEmptyToken(token) && ++count > most) throw tokensExceeded(0, token.end, count, most);
        yield token;
      }
      if (failure !== null) throw failure.error;
    }
  } finally {
    await reader.leave();
  }
}

/**
 * A stage that makes nodes of the tokens of `tokenStream`, for `pipeThrough`. No
 * more than `astBufferSize` nodes wait for the reader.
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`
 */
export function astStream(language: Language, config: StreamConfig = {}): StreamPair<Token, Node> {
  demandLanguage('astStream()', language);
  const limits = readConfig('astStream()', config);
  return pairOf(
    {
      readySize: limits.astBufferSize,
      waitingSize: limits.tokenBufferSize,
      sizeOf: () => 1,
      unit: 'tokens',
    },
    (source) => new Nodes(language, limits, new WrittenTokens(source, language, limits)),
  );
}

/** Tokens that someone writes. */
class WrittenTokens implements TokenSource {
  readonly from = undefined;
  readonly #language: Language;
  readonly #limits: StreamLimits;
  readonly #tokens: AsyncIterator<Token>;
  readonly #opens: ReadonlySet<string>;
  #offset = 0;
  #isWhole = false;

  constructor(tokens: AsyncIterable<Token>, language: Language, limits: StreamLimits) {
    this.#language = language;
    this.#limits = limits;
    this.#tokens = tokens[Symbol.asyncIterator]();
    const { kinds } = language;
    this.#opens = new Set(kinds.tokens.filter((_, kind) => kinds.opens[kind]! > 0));
  }

  async readInto(tokens: Token[]): Promise<boolean> {
    const { idleTimeoutMs } = this.#limits;
    const late = (): Error => timedOut(this.#offset, idleTimeoutMs);
    const { done, value } = await inTime(this.#tokens.next(), idleTimeoutMs, late);
    if (done === true) {
      if (this.#isWhole) return false;
      throw incompleteInput(this.#offset, this.#offset, ['The token that says that the text is over.']);
    }
    const error = errorOf(value, this.#language, this.#limits) ?? this.#limitMet(value);
    if (error !== null) throw error;
    tokens.push(value);
    this.#offset = value.end;
    this.#isWhole = value.kind === END_OF_TEXT;
    return true;
  }

  /** The stage before this one may have had limits that are wider. */
  #limitMet({ kind, start, end, depth, within }: Token): StreamError | null {
    const { maxDepth, maxTokenLength } = this.#limits;
    if (end - start > maxTokenLength) return tooLong('token', start, end, maxTokenLength, 'maxTokenLength');
    const isTooDeep = this.#opens.has(kind)
      ? depth >= maxDepth
      : (within?.length ?? 0) > 0 && depth > maxDepth;
    return isTooDeep ? depthExceeded(start, end, maxDepth) : null;
  }

  async leave(): Promise<void> {
    await this.#tokens.return?.();
  }

  checkpoint(): never {
    throw new TypeError('A stage between streams has no checkpoint.');
  }
}

import { incompleteInput, tokensExceeded } from '../../error/stream.js';
import type { Language } from '../../lex/language.js';
import { END_OF_TEXT, type Token } from '../../lex/token.js';
import type { Chunk } from '../../text/decoder.js';
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
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`
 */
export function tokenStream(language: Language, config: StreamConfig = {}): StreamPair<Chunk, Token> {
  const limits = readConfig(config);
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
        count++;
        const most = limits.maxTokens ?? Infinity;
        if (count > most && token.kind !== END_OF_TEXT) throw tokensExceeded(0, token.end, count, most);
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
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`
 */
export function astStream(language: Language, config: StreamConfig = {}): StreamPair<Token, Node> {
  const limits = readConfig(config);
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
  #offset = 0;
  #isWhole = false;

  constructor(tokens: AsyncIterable<Token>, language: Language, limits: StreamLimits) {
    this.#language = language;
    this.#limits = limits;
    this.#tokens = tokens[Symbol.asyncIterator]();
  }

  async readInto(tokens: Token[]): Promise<boolean> {
    const { done, value } = await this.#tokens.next();
    if (done === true) {
      if (this.#isWhole) return false;
      throw incompleteInput(this.#offset, this.#offset, ['The token that says that the text is over.']);
    }
    const error = errorOf(value, this.#language, this.#limits);
    if (error !== null) throw error;
    tokens.push(value);
    this.#offset = value.end;
    this.#isWhole = value.kind === END_OF_TEXT;
    return true;
  }

  async leave(): Promise<void> {
    await this.#tokens.return?.();
  }

  checkpoint(): never {
    throw new TypeError('A stage between streams has no checkpoint.');
  }
}

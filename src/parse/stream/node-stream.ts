import { tokensExceeded } from '../../error/stream.js';
import { argumentNotAllowed } from '../../error/syntax.js';
import { demandLanguage } from '../../lex/arguments.js';
import type { Language } from '../../lex/language.js';
import type { Token } from '../../lex/token.js';
import { readConfig, type StreamConfig, type StreamLimits } from './config.js';
import type { Node } from './node.js';
import { TokenParser } from './node-parser.js';
import { PARSE_START, type ParseCheckpoint } from './parse-checkpoint.js';
import { Reading } from './reading.js';
import { type ChunkSource, SourceReader } from './source.js';
import { type ReadCheckpoint, TokenReader } from './token-reader.js';

/** Where a stream of nodes may go on: plain data for JSON. */
export interface StreamCheckpoint extends ReadCheckpoint {
  /** Tokens that were read and are in no node yet. */
  readonly tokens: readonly Token[];
  readonly parser: ParseCheckpoint;
}

export interface ParseStreamConfig extends StreamConfig {
  /** Where to go on: the source gives the text behind its `units`, or the bytes behind its `bytes`. */
  readonly from?: StreamCheckpoint;
}

/** The nodes of a text that arrives in pieces, each as soon as it is whole. */
export interface NodeStream extends AsyncIterableIterator<Node> {
  /** Where to go on behind the last node that was given out; after an error, too. */
  checkpoint(): StreamCheckpoint;
}

/**
 * The nodes of a text, one by one: values of JSON Lines, items of a JSON array,
 * elements and blocks of a template. Nothing is read before a node is asked for,
 * and a reader that leaves the loop ends the source.
 *
 * Cost: O(length); memory: a chunk and a node.
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`
 * @throws {StreamError} from the iterator, with each of its codes
 */
export function parseStream(
  source: ChunkSource,
  language: Language,
  config: ParseStreamConfig = {},
): NodeStream {
  demandLanguage('parseStream()', language);
  const limits = readConfig('parseStream()', config, 'from');
  demandCheckpoint(config.from);
  const reader = new SourceReader(source, limits);
  const tokens = new TokenReader(reader, language, limits, config.from);
  return new Nodes(language, limits, {
    readInto: (list) => tokens.readInto(list),
    leave: () => reader.leave(),
    from: config.from,
    checkpoint: () => tokens.checkpoint(),
  });
}

/** Whether it can be one; the lexer looks at its own part. */
function demandCheckpoint(from: Partial<StreamCheckpoint> | undefined | null): void {
  if (from === undefined) return;
  const isOne =
    typeof from?.lexer === 'object' &&
    typeof from.rest === 'string' &&
    Array.isArray(from.tokens) &&
    Array.isArray(from.parser?.state?.open);
  if (!isOne) throw argumentNotAllowed('parseStream()', 'its option from', from, 'what checkpoint() gave');
}

/** Who gives tokens to a stream of nodes. */
export interface TokenSource {
  /** Puts some behind those of a list; false when there will be no more. */
  readInto(tokens: Token[]): Promise<boolean>;
  leave(): Promise<void>;
  checkpoint(): ReadCheckpoint;
  readonly from: { readonly tokens: readonly Token[]; readonly parser: ParseCheckpoint } | undefined;
}

/** So many tokens that were consumed may lie in front of those that are needed. */
const CONSUMED = 1024;

export class Nodes implements AsyncIterableIterator<Node> {
  readonly #most: number;
  readonly #source: TokenSource;
  readonly #parser: TokenParser;
  readonly #tokens: Token[];
  readonly #reading: Reading;
  /** What ends the stream, when the nodes before it were given out. */
  #error: unknown;
  #hasFailed = false;
  /** No more tokens will come. */
  #isRead = false;
  #isOver = false;
  /** The answer before this one; requests are answered one by one. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(language: Language, limits: StreamLimits, source: TokenSource) {
    this.#most = limits.maxTokens ?? 1_048_576;
    this.#source = source;
    this.#parser = new TokenParser(language);
    this.#tokens = [...(source.from?.tokens ?? [])];
    this.#reading = new Reading(source.from?.parser ?? PARSE_START, this.#most);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Node, undefined>> {
    const answer = this.#turn.then(() => this.#next());
    this.#turn = answer.catch(() => {});
    return answer;
  }

  async return(): Promise<IteratorResult<Node, undefined>> {
    this.#isOver = true;
    await this.#source.leave();
    return { done: true, value: undefined };
  }

  checkpoint(): StreamCheckpoint {
    const parser = this.#reading.checkpoint();
    return {
      ...this.#source.checkpoint(),
      tokens: this.#tokens.slice(parser.cursor),
      parser: { ...parser, cursor: 0 },
    };
  }

  async #next(): Promise<IteratorResult<Node, undefined>> {
    while (!this.#isOver) {
      const node = this.#take();
      if (node !== null) return { done: false, value: node };
      if (this.#hasFailed) {
        this.#isOver = true;
        await this.#source.leave();
        throw this.#error;
      }
      if (this.#isRead) this.#isOver = true;
      else await this.#read();
    }
    return { done: true, value: undefined };
  }

  /** The next node of the tokens that are there; none when it has too many of them. */
  #take(): Node | null {
    const reading = this.#reading;
    const node = this.#parser.readOn(this.#tokens, reading);
    if (reading.isFull) {
      const { start } = this.#tokens[reading.cursor]!;
      const { end } = this.#tokens[reading.at]!;
      this.#fail(tokensExceeded(start, end, this.#most + 1, this.#most));
    }
    this.#drop();
    return node;
  }

  /** Lets go of tokens that were consumed, when they are as many as those that are needed: so each is moved once. */
  #drop(): void {
    const { cursor } = this.#reading;
    const { length } = this.#tokens;
    if (cursor < length && (cursor < CONSUMED || cursor * 2 < length)) return;
    this.#tokens.splice(0, cursor);
    this.#reading.drop(cursor);
  }

  async #read(): Promise<void> {
    try {
      this.#isRead = !(await this.#source.readInto(this.#tokens));
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#error = error;
  }
}

import { tokensExceeded } from '../../error/stream.js';
import type { Language } from '../../lex/language.js';
import type { Token } from '../../lex/token.js';
import { readConfig, type StreamConfig, type StreamLimits } from './config.js';
import type { Node } from './node.js';
import { createNodeParser, type NodeParser, PARSE_START, type ParseCheckpoint } from './node-parser.js';
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
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`
 * @throws {StreamError} from the iterator, with each of its codes
 */
export function parseStream(
  source: ChunkSource,
  language: Language,
  config: ParseStreamConfig = {},
): NodeStream {
  const limits = readConfig(config);
  const reader = new SourceReader(source, limits);
  const tokens = new TokenReader(reader, language, limits, config.from);
  return new Nodes(language, limits, {
    readInto: (list) => tokens.readInto(list),
    leave: () => reader.leave(),
    from: config.from,
    checkpoint: () => tokens.checkpoint(),
  });
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
  readonly #limits: StreamLimits;
  readonly #source: TokenSource;
  readonly #parser: NodeParser;
  readonly #tokens: Token[];
  #at: ParseCheckpoint;
  /** What ends the stream, when the nodes before it were given out. */
  #error: unknown;
  #hasFailed = false;
  /** No more tokens will come. */
  #isRead = false;
  #isOver = false;
  /** The answer before this one; requests are answered one by one. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(language: Language, limits: StreamLimits, source: TokenSource) {
    this.#limits = limits;
    this.#source = source;
    this.#parser = createNodeParser(language);
    this.#tokens = [...(source.from?.tokens ?? [])];
    this.#at = source.from?.parser ?? PARSE_START;
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
    const { cursor } = this.#at;
    return {
      ...this.#source.checkpoint(),
      tokens: this.#tokens.slice(cursor),
      parser: { ...this.#at, cursor: 0 },
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

  /** The next node of the tokens that are there; none behind a token that ends the stream. */
  #take(): Node | null {
    const most = this.#limits.maxTokens ?? 1_048_576;
    const { cursor, state } = this.#at;
    // Not `canParse`: it looks again at what it has looked at, until there is a node.
    if (this.#tokens.length === cursor + state.looked) return null;
    const { node, checkpoint } = this.#parser.parseIncremental(this.#tokens, this.#at);
    const held = node === null ? checkpoint.state.looked : node.tokens.length;
    if (!this.#demandFew(checkpoint.cursor - (node === null ? 0 : held), held, most)) return null;
    this.#at = checkpoint;
    this.#drop();
    return node;
  }

  /** Whether a node of so many tokens, the first at `from`, is within its limit; else the stream fails. */
  #demandFew(from: number, count: number, most: number): boolean {
    if (count <= most) return true;
    const { start } = this.#tokens[from]!;
    this.#fail(tokensExceeded(start, this.#tokens[from + most]!.end, most + 1, most));
    return false;
  }

  /** Lets go of tokens that were consumed, when that is worth it. */
  #drop(): void {
    const { cursor } = this.#at;
    if (cursor === 0 || (cursor < CONSUMED && cursor < this.#tokens.length)) return;
    this.#tokens.splice(0, cursor);
    this.#at = { ...this.#at, cursor: 0 };
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

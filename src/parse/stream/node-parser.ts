import type { Language } from '../../lex/language.js';
import { END_OF_TEXT, type Token } from '../../lex/token.js';
import type { Diagnostic } from '../../syntax/diagnostics.js';
import type { Node } from './node.js';

/**
 * Where a parser goes on: plain data for JSON.
 *
 *   tokens   } { "a" : 1
 *              │       └ looked at up to here
 *              └ cursor: here the next node begins
 */
export interface ParseCheckpoint {
  /** Index, in the list of tokens, of the first that is still needed; who drops tokens before it counts it anew. */
  readonly cursor: number;
  /** How many tokens have been consumed in all. */
  readonly tokensConsumed: number;
  readonly state: ParseState;
}

export interface ParseState {
  /** Kinds of the open containers, outermost first. */
  readonly open: readonly string[];
  /** So many tokens from the cursor on were looked at, so none is looked at twice. */
  readonly looked: number;
  /** So many of them have been asked for their faults. */
  readonly heard: number;
  /** Faults that belong to the next node, or to none. */
  readonly faults: readonly Diagnostic[];
}

export const PARSE_START: ParseCheckpoint = {
  cursor: 0,
  tokensConsumed: 0,
  state: { open: [], looked: 0, heard: 0, faults: [] },
};

/** Makes nodes of tokens. It keeps nothing itself: all is in checkpoints. */
export interface NodeParser {
  /**
   * The next node, or null when its end is not among the tokens yet: the
   * checkpoint remembers how far they were looked at, and more may be put behind
   * them. Cost: O(tokens that are new + open containers).
   */
  parseIncremental(
    tokens: readonly Token[],
    checkpoint: ParseCheckpoint,
  ): { readonly node: Node | null; readonly checkpoint: ParseCheckpoint };
  /** False: there is certainly no node yet. Cost: O(tokens that are new). */
  canParse(tokens: readonly Token[], checkpoint: ParseCheckpoint): boolean;
}

export interface NodeParserOptions {
  /**
   * A container of this kind is no node when it is the outermost: its items are.
   * `array` for JSON with or without comments, and none for other languages,
   * unless given.
   */
  readonly itemsOf?: string | null;
}

const itemsOf: Readonly<Record<string, string>> = { json: 'array', jsonc: 'array' };

/** What stands between nodes and is none; what is wrong with it has a node of its own. */
const separators: ReadonlySet<string> = new Set([',', ':']);

export function createNodeParser(language: Language, options: NodeParserOptions = {}): NodeParser {
  const unwrapped = options.itemsOf === undefined ? (itemsOf[language.name] ?? null) : options.itemsOf;
  return new TokenParser(language, unwrapped);
}

type Step = ReturnType<NodeParser['parseIncremental']>;

class TokenParser implements NodeParser {
  /** By the name of a token kind: the kind of container that it opens. */
  readonly #opens = new Map<string, string>();
  readonly #closes = new Set<string>();
  readonly #unwrapped: string | null;

  constructor({ kinds }: Language, unwrapped: string | null) {
    this.#unwrapped = unwrapped;
    kinds.tokens.forEach((name, kind) => {
      if (kinds.opens[kind]! > 0) this.#opens.set(name, kinds.containers[kinds.opens[kind]! - 1]!);
      if (kinds.closes[kind] === 1 && kinds.marks[kind] === 0) this.#closes.add(name);
    });
  }

  canParse(tokens: readonly Token[], { cursor, state }: ParseCheckpoint): boolean {
    const base = this.#base(state.open);
    if (state.open.length === base) return tokens.length > cursor + state.heard || state.faults.length > 0;
    for (let i = cursor + state.looked; i < tokens.length; i++) if (tokens[i]!.depth <= base) return true;
    return false;
  }

  parseIncremental(tokens: readonly Token[], checkpoint: ParseCheckpoint): Step {
    const state = new Reading(checkpoint);
    while (state.at < tokens.length) {
      const token = tokens[state.at]!;
      state.hear(token);
      const isBegun = state.open.length > this.#base(state.open);
      const step = isBegun ? this.#goOn(tokens, token, state) : this.#begin(tokens, token, state);
      if (step !== null) return step;
    }
    return { node: null, checkpoint: state.checkpoint() };
  }

  /** How many containers lie around a node. */
  #base(open: readonly string[]): number {
    return open.length > 0 && open[0] === this.#unwrapped ? 1 : 0;
  }

  /** No node has begun in front of this token. */
  #begin(tokens: readonly Token[], token: Token, state: Reading): Step | null {
    const isEnd = token.kind === END_OF_TEXT;
    const stray = state.takeFaultBefore(isEnd ? Infinity : token.start);
    if (stray !== null) {
      const { start, end } = stray;
      return {
        node: { kind: 'error', start, end, tokens: [], diagnostics: [stray] },
        checkpoint: state.checkpoint(),
      };
    }
    const opens = this.#opens.get(token.kind);
    const isCloser = this.#closes.has(token.kind);
    state.endDownTo(isCloser ? token.depth + 1 : token.depth - (token.within?.length ?? 0));
    if (token.within !== undefined) {
      state.push(token, opens);
      return null;
    }
    if (opens !== undefined) {
      state.push(token, opens);
      // Of a list whose items are the nodes, the brackets are consumed at once.
      if (state.open.length === this.#base(state.open)) state.consume(1);
      return null;
    }
    if (isCloser) state.open.pop();
    if (isEnd || isCloser || separators.has(token.kind)) {
      state.consume(1);
      return null;
    }
    state.at++;
    return state.give(tokens, token.kind);
  }

  /** A node has begun; this token goes on with it, ends it, or shows that it was over. */
  #goOn(tokens: readonly Token[], token: Token, state: Reading): Step | null {
    const base = this.#base(state.open);
    const isCloser = this.#closes.has(token.kind);
    const kind = state.open[base]!;
    const level = isCloser ? token.depth + 1 : token.depth - (token.within?.length ?? 0);
    if (level <= base) {
      state.endDownTo(level);
      return state.give(tokens, kind);
    }
    state.endDownTo(level);
    state.push(token, this.#opens.get(token.kind));
    if (!isCloser) return null;
    state.open.pop();
    return state.open.length > base ? null : state.give(tokens, kind);
  }
}

/** A checkpoint while it changes. */
class Reading {
  readonly open: string[];
  /** Index of the token to be looked at. */
  at: number;
  #cursor: number;
  #consumed: number;
  /** Index behind the last token whose faults are in the list. */
  #heard: number;
  #faults: Diagnostic[];

  constructor({ cursor, tokensConsumed, state }: ParseCheckpoint) {
    this.open = [...state.open];
    this.at = cursor + state.looked;
    this.#cursor = cursor;
    this.#consumed = tokensConsumed;
    this.#heard = cursor + state.heard;
    this.#faults = [...state.faults];
  }

  hear({ faults }: Token): void {
    if (this.at < this.#heard) return;
    this.#heard = this.at + 1;
    if (faults === undefined) return;
    this.#faults.push(...faults);
    this.#faults.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  takeFaultBefore(offset: number): Diagnostic | null {
    const first = this.#faults[0];
    if (first === undefined || first.start >= offset) return null;
    this.#faults.shift();
    return first;
  }

  /** The innermost containers end, but for so many. */
  endDownTo(level: number): void {
    if (this.open.length > level) this.open.length = Math.max(0, level);
  }

  /** Goes on behind a token, and into what it opens. */
  push(token: Token, opens: string | undefined): void {
    if (token.within !== undefined) this.open.push(...token.within);
    if (opens !== undefined) this.open.push(opens);
    this.at++;
  }

  /** The node reaches from the cursor up to here. */
  give(tokens: readonly Token[], kind: string): Step {
    // A text that was taken for over, and went on, has its end among them.
    const own = tokens.slice(this.#cursor, this.at).filter((token) => token.kind !== END_OF_TEXT);
    const { start } = own[0]!;
    const { end } = own.at(-1)!;
    const isIn = (fault: Diagnostic): boolean => fault.start >= start && fault.start < end;
    const diagnostics = this.#faults.filter(isIn);
    if (diagnostics.length > 0) this.#faults = this.#faults.filter((fault) => !isIn(fault));
    this.#advance();
    return { node: { kind, start, end, tokens: own, diagnostics }, checkpoint: this.checkpoint() };
  }

  consume(count: number): void {
    this.at = Math.max(this.at, this.#cursor + count);
    this.#advance();
  }

  checkpoint(): ParseCheckpoint {
    return {
      cursor: this.#cursor,
      tokensConsumed: this.#consumed,
      state: {
        open: this.open,
        looked: this.at - this.#cursor,
        heard: this.#heard - this.#cursor,
        faults: this.#faults,
      },
    };
  }

  /** Everything up to here is consumed. */
  #advance(): void {
    this.#consumed += this.at - this.#cursor;
    this.#cursor = this.at;
  }
}

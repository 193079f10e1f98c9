import { optionNotAllowed } from '../../error/render.js';
import { shown } from '../../error/syntax.js';
import { demandLanguage, demandOptions } from '../../lex/arguments.js';
import type { Language } from '../../lex/language.js';
import { isEmptyToken, type Token } from '../../lex/token.js';
import type { Node } from './node.js';
import type { ParseCheckpoint } from './parse-checkpoint.js';
import { Reading } from './reading.js';

/** Makes nodes of tokens. It keeps nothing itself: all is in checkpoints. */
export interface NodeParser {
  /**
   * The next node, or null when its end is not among the tokens yet: the
   * checkpoint remembers how far they were looked at, and more may be put behind
   * them. Cost: O(tokens that are new + open containers + faults that wait).
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
   * unless given. `,` and `:` between its items are no nodes.
   */
  readonly itemsOf?: string | null;
}

const itemsOf: Readonly<Record<string, string>> = { json: 'array', jsonc: 'array' };

/**
 * What stands between values, and between items, and is no node; what is wrong with it has a node of its own.
 * At the top of other languages these are tokens as all others.
 */
const separators: ReadonlySet<string> = new Set([',', ':']);
const languagesOfValues: ReadonlySet<string> = new Set(['json', 'jsonc', 'jsonl']);

/** @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED` */
export function createNodeParser(language: Language, options: NodeParserOptions = {}): NodeParser {
  demandLanguage('createNodeParser()', language);
  demandOptions('createNodeParser()', options, ['itemsOf']);
  const { itemsOf: kind = null } = options;
  const { containers } = language.kinds;
  if (kind !== null && !containers.includes(kind))
    throw optionNotAllowed('itemsOf', shown(kind), `null, or one of ${containers.join(', ')}`);
  return new TokenParser(language, options);
}

export class TokenParser implements NodeParser {
  /** By the name of a token kind: the kind of container that it opens. */
  readonly #opens = new Map<string, string>();
  readonly #closes = new Set<string>();
  readonly #unwrapped: string | null;
  readonly #hasValues: boolean;

  constructor({ name, kinds }: Language, options: NodeParserOptions = {}) {
    this.#unwrapped = options.itemsOf === undefined ? (itemsOf[name] ?? null) : options.itemsOf;
    this.#hasValues = languagesOfValues.has(name);
    kinds.tokens.forEach((each, kind) => {
      if (kinds.opens[kind]! > 0) this.#opens.set(each, kinds.containers[kinds.opens[kind]! - 1]!);
      if (kinds.closes[kind] === 1 && kinds.marks[kind] === 0) this.#closes.add(each);
    });
  }

  canParse(tokens: readonly Token[], { cursor, state }: ParseCheckpoint): boolean {
    const base = this.#base(state.open);
    if (state.open.length === base) return tokens.length > cursor + state.heard || state.faults.length > 0;
    for (let i = cursor + state.looked; i < tokens.length; i++) if (tokens[i]!.depth <= base) return true;
    return false;
  }

  parseIncremental(
    tokens: readonly Token[],
    checkpoint: ParseCheckpoint,
  ): { readonly node: Node | null; readonly checkpoint: ParseCheckpoint } {
    const reading = new Reading(checkpoint);
    const node = this.readOn(tokens, reading);
    return { node, checkpoint: reading.checkpoint() };
  }

  /** The same, with a reading that goes on; null also when that is full. Cost: O(tokens that are new). */
  readOn(tokens: readonly Token[], reading: Reading): Node | null {
    while (reading.at < tokens.length && !reading.isFull) {
      const token = tokens[reading.at]!;
      reading.hear(token);
      const isBegun = reading.open.length > this.#base(reading.open);
      const node = isBegun ? this.#goOn(tokens, token, reading) : this.#begin(tokens, token, reading);
      if (node !== null) return node;
    }
    return null;
  }

  #isSeparator({ kind }: Token, { open }: Reading): boolean {
    return separators.has(kind) && (this.#hasValues || this.#base(open) === 1);
  }

  /** How many containers lie around a node. */
  #base(open: readonly string[]): number {
    return open.length > 0 && open[0] === this.#unwrapped ? 1 : 0;
  }

  /** No node has begun in front of this token. */
  #begin(tokens: readonly Token[], token: Token, reading: Reading): Node | null {
    const isEmpty = isEmptyToken(token);
    const stray = reading.takeFaultBefore(isEmpty ? Infinity : token.start);
    if (stray !== null) {
      const { start, end } = stray;
      return { kind: 'error', start, end, tokens: [], diagnostics: [stray] };
    }
    const opens = this.#opens.get(token.kind);
    const isCloser = this.#closes.has(token.kind);
    reading.endDownTo(isCloser ? token.depth + 1 : token.depth - (token.within?.length ?? 0));
    if (token.within !== undefined) {
      reading.push(token, opens);
      return null;
    }
    if (opens !== undefined) {
      reading.push(token, opens);
      // Of a list whose items are the nodes, the brackets are consumed at once.
      if (reading.open.length === this.#base(reading.open)) reading.consume(1);
      return null;
    }
    if (isCloser) reading.open.pop();
    if (isEmpty || isCloser || this.#isSeparator(token, reading)) {
      reading.consume(1);
      return null;
    }
    reading.at++;
    return reading.give(tokens, token.kind);
  }

  /** A node has begun; this token goes on with it, ends it, or shows that it was over. */
  #goOn(tokens: readonly Token[], token: Token, reading: Reading): Node | null {
    const base = this.#base(reading.open);
    const isCloser = this.#closes.has(token.kind);
    const kind = reading.open[base]!;
    const level = isCloser ? token.depth + 1 : token.depth - (token.within?.length ?? 0);
    reading.endDownTo(level);
    if (level <= base) return reading.give(tokens, kind);
    if (!reading.push(token, this.#opens.get(token.kind)) || !isCloser) return null;
    reading.open.pop();
    return reading.open.length > base ? null : reading.give(tokens, kind);
  }
}

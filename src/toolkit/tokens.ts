import { argumentNotAllowed } from '../error/syntax.js';
import type { SyntaxTree } from '../parse/tree.js';
import type { SyntaxNode } from '../syntax/red.js';
import type { Span } from '../text/span.js';
import type { DefinedLanguage } from './language.js';

/** A piece of text with its kind. Tokens of trees are such; so are those that a program makes. */
export interface Token extends Span {
  readonly kind: string;
  readonly text: string;
  /** Of a token that a macro wrote: see `expand`. */
  readonly mark?: Mark;
}

/**
 * What tells the names that one use of a macro introduces from all others: two
 * names are the same only when text and mark are.
 */
export interface Mark {
  readonly macro: string;
  /** Where the macro was declared: what it names and does not introduce is looked up from there. */
  readonly declaredAt: number;
  /** Of the token in the macro's body, when another macro wrote that. */
  readonly outer: Mark | null;
}

/** Where tokens come from: a tree, a node of it, or any tokens in order. */
export type TokenSource = SyntaxTree | SyntaxNode | Iterable<Token>;

const NONE: ReadonlySet<string> = new Set();

/**
 * Tokens in order, with a place in them. They are taken from the source when
 * first asked for, so it may be without end. A fork shares what was taken and
 * has a place of its own.
 */
export class Tokens {
  readonly #taken: Taken;
  #at: number;

  private constructor(taken: Taken, at: number) {
    this.#taken = taken;
    this.#at = at;
  }

  /**
   * @param skipped kinds that are passed over; those of its language for a tree, unless given
   * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`
   */
  static from(source: TokenSource, skipped?: ReadonlySet<string>): Tokens {
    const given: unknown = source;
    const isSource =
      typeof given === 'object' && given !== null && (Symbol.iterator in given || 'tokens' in given);
    if (!isSource)
      throw argumentNotAllowed('Tokens', 'their source', given, 'a tree, a node of one, or a list of tokens');
    return new Tokens(new Taken(source, skipped ?? skippedBy(source)), 0);
  }

  /** How many tokens lie before the place: to `rewind` to. */
  get place(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.peek() === null;
  }

  /** The token so many behind the next one, which stays where it is; null behind the last. */
  peek(ahead: number = 0): Token | null {
    return this.#taken.at(this.#at + ahead);
  }

  /** The next token, and goes behind it; null behind the last. */
  next(): Token | null {
    const token = this.peek();
    if (token !== null) this.#at++;
    return token;
  }

  /** The same tokens from the same place; where it goes, this does not. */
  fork(): Tokens {
    return new Tokens(this.#taken, this.#at);
  }

  /**
   * Back, or on, to a place that `place` told.
   *
   * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED` for what can be none
   */
  rewind(place: number): void {
    if (!Number.isSafeInteger(place) || place < 0)
      throw argumentNotAllowed('rewind()', 'its place', place, 'what `place` told before');
    this.#at = place;
  }

  /** The token before a place; null before the first. */
  before(place: number = this.#at): Token | null {
    return place === 0 ? null : this.#taken.at(place - 1);
  }

  /** Where a place lies in the text: the token's span there, or an empty one behind the last token. */
  spanAt(place: number): Span {
    const token = this.#taken.at(place);
    if (token !== null) return { start: token.start, end: token.end };
    const end = this.before(Math.min(place, this.#taken.count))?.end ?? 0;
    return { start: end, end };
  }

  /** The text from one place to another, with what lies between its tokens where the source knows that. */
  textBetween(from: number, to: number): string {
    return this.#taken.textBetween(from, to);
  }
}

function skippedBy(source: TokenSource): ReadonlySet<string> {
  if (!('language' in source)) return NONE;
  const { language }: { readonly language: Partial<DefinedLanguage> } = source;
  return language.skipped ?? NONE;
}

class Taken {
  readonly #tokens: Token[] = [];
  readonly #rest: Iterator<Token>;
  readonly #slice: ((start: number, end: number) => string) | null;
  readonly #skipped: ReadonlySet<string>;
  #isOver = false;

  constructor(source: TokenSource, skipped: ReadonlySet<string>) {
    this.#skipped = skipped;
    this.#slice = sliceOf(source);
    this.#rest = (Symbol.iterator in source ? source : source.tokens())[Symbol.iterator]();
  }

  /** So many were taken, which are all behind the end. */
  get count(): number {
    return this.#tokens.length;
  }

  at(index: number): Token | null {
    while (index >= this.#tokens.length && !this.#isOver) {
      const { done, value } = this.#rest.next() as IteratorResult<Token, undefined>;
      if (done === true || value === undefined) this.#isOver = true;
      else if (!this.#skipped.has(value.kind)) this.#tokens.push(plain(value));
    }
    return this.#tokens[index] ?? null;
  }

  textBetween(from: number, to: number): string {
    const tokens = this.#tokens.slice(from, to);
    if (tokens.length === 0) return '';
    if (this.#slice !== null) return this.#slice(tokens[0]!.start, tokens.at(-1)!.end);
    return tokens.map(({ text }) => text).join(' ');
  }
}

/** A token that has been read, so that asking it again costs nothing. */
function plain(token: Token): Token {
  const { kind, text, start, end, mark } = token;
  return mark === undefined ? { kind, text, start, end } : { kind, text, start, end, mark };
}

function sliceOf(source: TokenSource): ((start: number, end: number) => string) | null {
  if (Symbol.iterator in source) return null;
  if ('slice' in source) return (start, end) => source.slice(start, end);
  const { start: base } = source;
  return (start, end) => source.text.slice(start - base, end - base);
}

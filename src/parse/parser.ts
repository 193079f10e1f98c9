import { parserFinished } from '../error/syntax.js';
import type { Language } from '../lex/language.js';
import { NO_WASTE } from './compact.js';
import { Machine } from './machine.js';
import { type ParseOptions, readOptions, type Settings } from './options.js';
import { Slabs } from './slabs.js';
import { SyntaxTree } from './tree.js';

/** From so many units on, tapes share larger pieces of memory. */
const MUCH = 16_384;

/**
 * Reads a text that arrives in pieces.
 *
 *   feed, feed, ... feed, finish
 *
 * Where the pieces are cut means nothing: neither a token nor a surrogate pair
 * need be whole.
 */
export interface Parser {
  /** How many UTF-16 code units were fed. */
  readonly length: number;
  /**
   * Reads a piece. Cost: O(its length).
   *
   * @throws {MillraceError} `PARSER_FINISHED` after `finish`
   */
  feed(chunk: string): void;
  /**
   * The text is over: its tree.
   *
   * @throws {MillraceError} `PARSER_FINISHED` when it was called before
   */
  finish(): SyntaxTree;
}

/**
 * The tree of a text. Throws for no text whatever; what is wrong with it are
 * the tree's diagnostics. Cost: O(length).
 *
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`
 */
export function parse(text: string, language: Language, options: ParseOptions = {}): SyntaxTree {
  const parser = new TextParser(language, readOptions(options), text.length > MUCH);
  parser.feed(text);
  return parser.finish();
}

/**
 * A parser for a text that arrives in pieces.
 *
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`
 */
export function createParser(language: Language, options: ParseOptions = {}): Parser {
  return new TextParser(language, readOptions(options), true);
}

/** Less is not worth the machine's while: single characters are put together first. */
const SMALL = 256;

class TextParser implements Parser {
  readonly #language: Language;
  readonly #settings: Settings;
  #machine: Machine | null;
  #length = 0;
  #small = '';

  constructor(language: Language, settings: Settings, isLong: boolean) {
    this.#language = language;
    this.#settings = settings;
    this.#machine = new Machine(language, settings.maxDepth, settings.keepsTapes ? new Slabs(isLong) : null);
  }

  get length(): number {
    return this.#length;
  }

  feed(chunk: string): void {
    const machine = this.#running();
    this.#length += chunk.length;
    this.#small = this.#small === '' ? chunk : this.#small + chunk;
    if (this.#small.length < SMALL) return;
    machine.feed(this.#small);
    this.#small = '';
  }

  finish(): SyntaxTree {
    const machine = this.#running();
    this.#machine = null;
    if (this.#small !== '') machine.feed(this.#small);
    const body = machine.finish();
    return new SyntaxTree({ body, ending: machine.ending, waste: NO_WASTE }, this.#language, this.#settings);
  }

  #running(): Machine {
    if (this.#machine === null) throw parserFinished(this.#length);
    return this.#machine;
  }
}

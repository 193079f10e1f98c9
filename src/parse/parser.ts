import { argumentNotAllowed, parserFinished, TEXT_EXPECTED } from '../error/syntax.js';
import type { Language } from '../lex/language.js';
import { NO_WASTE } from './compact.js';
import { Machine } from './machine.js';
import { type ParseOptions, readOptions, type Settings } from './options.js';
import { MUCH, Slabs } from './slabs.js';
import { SyntaxTree } from './tree.js';

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
   * Reads a piece of text; bytes must be decoded before. Cost: O(its length).
   *
   * @throws {MillraceError} `PARSER_FINISHED` after `finish`, `ARGUMENT_NOT_ALLOWED` for what is no string
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
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`
 */
export function parse(text: string, language: Language, options: ParseOptions = {}): SyntaxTree {
  if (typeof text !== 'string') throw argumentNotAllowed('parse()', 'its text', text, TEXT_EXPECTED);
  demandLanguage('parse()', language);
  const parser = new TextParser(language, readOptions('parse()', options), text.length > MUCH);
  parser.feed(text);
  return parser.finish();
}

/**
 * A parser for a text that arrives in pieces.
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`
 */
export function createParser(language: Language, options: ParseOptions = {}): Parser {
  demandLanguage('createParser()', language);
  return new TextParser(language, readOptions('createParser()', options), true);
}

function demandLanguage(who: string, language: Language): void {
  const given = language as Partial<Language> | null | undefined;
  if (typeof given === 'object' && typeof given?.scan === 'function') return;
  throw argumentNotAllowed(who, 'its language', language, 'a language, as `json` of millrace/syntax is');
}

/** Less is not worth the machine's while: small pieces are put together first. */
const SMALL = 16_384;
/** Strings of up to so many units are put together by copying, longer ones by reference. */
const TINY = 12;

export class TextParser implements Parser {
  readonly #language: Language;
  readonly #settings: Settings;
  #machine: Machine | null;
  readonly #least: number;
  /** Units that the machine has. */
  #fed = 0;
  #small = '';
  /** What comes behind that: of single characters, a dozen a time. */
  #tiny = '';

  /** Puts pieces together until there are `least` units of them. */
  constructor(language: Language, settings: Settings, isLong: boolean, least: number = SMALL) {
    this.#language = language;
    this.#settings = settings;
    this.#least = least;
    const slabs = settings.keepsTapes ? new Slabs(isLong) : null;
    this.#machine = new Machine(language, settings.maxDepth, slabs, true);
  }

  get length(): number {
    return this.#fed + this.#small.length + this.#tiny.length;
  }

  feed(chunk: string): void {
    const machine = this.#running();
    if (typeof chunk !== 'string') throw argumentNotAllowed('feed()', 'its chunk', chunk, TEXT_EXPECTED);
    const tiny = this.#tiny + chunk;
    if (tiny.length <= TINY && tiny.length < this.#least) {
      this.#tiny = tiny;
      return;
    }
    this.#tiny = '';
    const small = this.#small + tiny;
    if (small.length < this.#least) {
      this.#small = small;
      return;
    }
    this.#small = '';
    this.#fed += small.length;
    machine.feed(small);
  }

  finish(): SyntaxTree {
    const machine = this.#running();
    const { length } = this;
    this.#machine = null;
    machine.feed(this.#small + this.#tiny);
    this.#fed = length;
    this.#small = this.#tiny = '';
    const body = machine.finish();
    return new SyntaxTree({ body, ending: machine.ending, waste: NO_WASTE }, this.#language, this.#settings);
  }

  #running(): Machine {
    if (this.#machine === null) throw parserFinished(this.#fed);
    return this.#machine;
  }
}

/** A text as it stands, an expression, or the first that matches of several. */
export type Match = string | RegExp | readonly (string | RegExp)[];

interface RuleBase {
  /** The kind of its tokens. */
  readonly name: string;
  /** White space, comments: token streams pass over them. What is more than white space is in the tree all the same. */
  readonly skip?: boolean;
  /** The state to go on in behind the token; the same unless given. */
  readonly goTo?: string;
}

/**
 * A token that is matched as a whole. An expression is anchored: it matches at
 * a place or not at all, and reads as JavaScript does, by characters. It may not
 * look around or back. A text that reads like a word is a keyword: it does not
 * match the beginning of what another rule takes as a longer word.
 *
 * A token is cut after 4,096 units, and the rest is another token. A rule that
 * has gone on for over 64 units behind its last match, or without one, and then
 * fails makes an error of all that it saw: a string without its end.
 */
export interface MatchRule extends RuleBase {
  readonly match: Match;
}

/**
 * A token that goes on until it is closed, however long it is: strings, comments,
 * text. Nothing is held back while it is read, and an edit in it reads a page.
 */
export interface SpanRule extends RuleBase {
  readonly open: Match;
  /** Without it, the token goes to the end of its line. 1 to 13 units. */
  readonly close?: string;
  /** A unit that takes its meaning from the one behind it. */
  readonly escape?: string;
  /** A closer that stands twice is text, as in `'it''s'`. It has one unit, and there is no `escape`. */
  readonly doubled?: boolean;
  /**
   * An opener inside needs a closer of its own, as in comments that may hold comments.
   * It is one text, with at most 13 units together with the closer, and neither holds
   * the other. So counted are 2,047 openers; those that lie deeper are text.
   */
  readonly nests?: boolean;
  /** Without it, a token that is not closed on its line ends there, with a diagnostic. */
  readonly multiline?: boolean;
}

/** A text alone is a rule of that name which matches it. */
export type TokenRule = MatchRule | SpanRule | string;

/**
 * A pair of tokens that holds what is between them together, as a node of the tree.
 * One that another rule looked over, and further than the unit behind it, before
 * that rule failed, is an error, and opens and closes nothing: a page may end there.
 */
export interface Delimiter {
  readonly open: string;
  readonly close: string;
  /** The kind of the node; the name of the opener unless given. Openers with one closer have one kind of node. */
  readonly node?: string;
}

interface DefinitionBase {
  readonly name: string;
  readonly delimiters?: readonly Delimiter[];
}

/**
 * A language by its rules. `error` is a kind of each language: what no rule
 * matches, and what could have become a token and did not.
 */
export interface RuleDefinition extends DefinitionBase {
  /** In the state that a text begins in; of rules that match, the first listed wins. */
  readonly tokens: readonly TokenRule[];
  /** Other states, for rules with `goTo`. */
  readonly states?: Readonly<Record<string, readonly TokenRule[]>>;
}

/** What lies ahead, for lexers written by hand. */
export interface Ahead {
  /**
   * The UTF-16 code unit so many behind the first of the token; -1 behind the
   * end of the text, and from 4,096 on. The further it looks, the more is read
   * again after edits, and held until more text arrives.
   */
  unit(index: number): number;
  startsWith(text: string): boolean;
}

/** What a lexer found: so many units, at least one, of a kind; null for white space. */
export interface Found {
  readonly kind: string | null;
  readonly length: number;
  readonly goTo?: string;
}

/** A state of a lexer by hand. */
export interface LexerState {
  /**
   * Reads one token; null when none begins here. It is a function of what it
   * sees ahead and of nothing else, and is called again for the same place.
   */
  readonly read: (ahead: Ahead) => Found | null;
  /** What is read here belongs to the token before: so tokens of any length are read piece by piece. */
  readonly goesOn?: boolean;
}

/** A language by a lexer of one's own. */
export interface LexerDefinition extends DefinitionBase {
  /** The kinds of its tokens. */
  readonly kinds: readonly { readonly name: string; readonly skip?: boolean }[];
  /** A text begins in the first. */
  readonly lexer: Readonly<Record<string, LexerState>>;
}

export type LanguageDefinition = RuleDefinition | LexerDefinition;

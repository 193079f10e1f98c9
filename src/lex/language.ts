import type { Kinds } from '../syntax/kinds.js';
import type { Tape } from './tape.js';

/** A fault in the text that a language can tell of; its number on tapes is its place in the language's list. */
export interface DiagnosticKind {
  /** Stable, for programs. */
  readonly code: string;
  /** For people. */
  readonly message: string;
}

/** How to pass over text that has no fault, faster than by reading its tokens: those are read when somebody looks. */
export interface Skip {
  /** How deep containers may nest in what is passed over. */
  readonly depth: number;
  /**
   * Passes over whole items of the innermost container, beginning at `from` in `state`, as many as there are
   * before `end`, which is at most a page away. Answers with where it stopped: at `from` when nothing is such.
   */
  items(text: string, from: number, end: number, state: number): number;
  /** The state behind items that were passed over from this one on; `last` is their last unit. */
  after(state: number, last: number): number;
}

/**
 * All that the engine knows of a language.
 *
 * `scan` reads text and writes tokens, and opens and closes containers as it
 * meets their delimiters; between two calls everything it knows is in
 * `tape.state`, a small integer. So every place where it may stop is a place
 * to go on from: after an end of a chunk, at a page's border, after an edit.
 */
export interface Language {
  readonly name: string;
  readonly kinds: Kinds;
  /** The first three are `MISSING_CLOSER`, `STRAY_CLOSER` and `TOO_DEEP` of `tape.ts`. */
  readonly diagnostics: readonly DiagnosticKind[];
  /** The state at the beginning of a text. */
  readonly start: number;
  /**
   * Reads `text` from `at` and returns where it stopped: at `end`, or earlier
   * before a token that more text could still change, unless `tape.final`. What
   * it left is given to it again with more text behind. Never looks beyond `end`.
   */
  scan(tape: Tape, text: string, at: number, end: number): number;
  /** Without this, every token is read at once. */
  readonly skip?: Skip | undefined;
  /** The text is over, at `at`: reports what is missing in `tape.state`. */
  finish(tape: Tape, at: number): void;
  /** Whether a token goes on in this state. */
  inToken(state: number): boolean;
  /** The state that this one becomes when an opener follows; the same when one cannot tell. */
  between(state: number): number;
  /** Whether a container of this kind and name may end without its closer. */
  isOptional(kind: number, name: string | null): boolean;
  /**
   * Whether text reads the same in the one container as in the other, but for
   * their closers; kind -1 is the document. Asked only of two that differ.
   */
  isAlike(kind: number, name: string | null, other: number, otherName: string | null): boolean;
  /**
   * The name of a container of this kind, by the text of its first token: the
   * one that it was opened with. Without this, none has a name.
   */
  nameOf?(kind: number, opener: string): string | null;
  /**
   * After so many units a page ends at the next good place, or wherever that is:
   * 1,024 and 2,048 unless given. Smaller pages make edits cheaper and trees larger.
   */
  readonly pages?: { readonly soft: number; readonly hard: number };
}

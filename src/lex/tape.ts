/** Numbers of the diagnostics that every language has, in its list. */
export const MISSING_CLOSER = 0;
export const STRAY_CLOSER = 1;
export const TOO_DEEP_HERE = 2;
export const FIRST_DIAGNOSTIC = 3;

/**
 * What a language's `scan` writes on. Positions are indices of the text that it
 * was given; `scan` keeps `count` and `origin` in variables of its own and must
 * store `count` before, and read all three again after, each call of a method.
 */
export interface Tape {
  /** Lexer state: read when `scan` begins, stored when it stops. */
  state: number;
  /** `kind << 24 | (start - origin)`, `count` of them; there is room for one a character. */
  entries: Int32Array;
  count: number;
  origin: number;
  /** From this index on, `cut` wants to be told where a page could end. */
  readonly cutAt: number;
  /** How many openers that were too deep wait for their closers. */
  readonly overflow: number;
  /** No text will follow. */
  readonly final: boolean;
  /** Kind and name of the innermost open container; -1 for none. */
  readonly innermost: number;
  readonly innermostName: string | null;

  /**
   * A page may end before `at`, in this state, with no token across it. Reading goes
   * on at the place that is returned, in what `tape.state` is then: for a language
   * with `skip`, that may be farther on.
   */
  cut(at: number, state: number): number;
  /** The same in front of an opener that has just ended containers; elsewhere it does nothing. */
  cutBefore(at: number): void;
  /**
   * A token of `kind` at `at` opens a container; its name, when it has one, is
   * needed to close it. `before` is the state in front of the token, `after`
   * the one behind the closer. False: too deep, and the token became an error.
   */
  open(kind: number, at: number, before: number, after: number, name: string | null): boolean;
  /**
   * Whether a container of this kind and name is open, anywhere. Kind -1 is the
   * document, which never is: to ask for it says that being in no container matters.
   */
  find(kind: number, name: string | null): boolean;
  /** One opener less that was too deep: this one has no closer, or that was met. */
  lower(): void;
  /**
   * Ends what is open above the nearest container of this kind and name, so that
   * it is the innermost. False: none is open, or the closer was needed for an
   * opener that was too deep; it should become an error token.
   */
  settle(kind: number, at: number, name: string | null): boolean;
  /** The innermost container ends before `at`, by a closer already written; returns the state after it. */
  close(at: number): number;
  /**
   * The innermost container ends before `at` without a closer; returns the state
   * after it. That is a fault when its kind does not permit it, unless `quietly`.
   */
  end(at: number, quietly: boolean): number;
  /** After containers ended before `at`: reading goes on there in this state, not in that behind them. */
  goOnIn(state: number, at: number): void;
  /** A fault from `start` to `end`; either may be `WHOLE_TOKEN`: as far as the token goes that ends or begins at the other. */
  report(diagnostic: number, start: number, end: number): void;
}

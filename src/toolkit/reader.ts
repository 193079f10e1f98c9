import { LONGEST_MATCH, lengthAt, type Matcher } from './matcher.js';
import type { Ahead, LexerState } from './definition.js';

/** Reads tokens in one state of a lexer. After `read`, the other properties say what was read. */
export interface Reader {
  /** Number of the action, or -1: no token, an error. */
  readonly action: number;
  readonly stop: number;
  /** Behind the last unit that had to do with it; behind the end of the text, one more. */
  readonly looked: number;
  /** The state to go on in; -1 for the same. */
  readonly goTo: number;
  /** What is read belongs to the token before. */
  readonly goesOn: boolean;
  /** False: more text must tell. Never when this is the last of it. */
  read(text: string, at: number, end: number, isLast: boolean): boolean;
}

/** A rule that could go on so far behind its match, and then did not, has failed: what it saw is an error. */
const FAR = 64;

/** Reads by rules. */
export class RuleReader implements Reader {
  action: number = -1;
  stop: number = 0;
  looked: number = 0;
  goTo: number = -1;
  readonly goesOn: boolean = false;
  readonly #matcher: Matcher;
  /** By rule. */
  readonly #actions: readonly number[];
  readonly #goTo: readonly number[];

  constructor(matcher: Matcher, actions: readonly number[], goTo: readonly number[]) {
    this.#matcher = matcher;
    this.#actions = actions;
    this.#goTo = goTo;
  }

  read(text: string, at: number, end: number, isLast: boolean): boolean {
    const matcher = this.#matcher;
    if (!matcher.match(text, at, end, isLast)) return false;
    const { rule, dead } = matcher;
    this.looked = matcher.looked;
    if (rule >= 0 && dead - matcher.stop <= FAR) {
      this.action = this.#actions[rule]!;
      this.goTo = this.#goTo[rule]!;
      this.stop = matcher.stop;
      return true;
    }
    this.action = -1;
    this.goTo = -1;
    this.stop = dead > at ? dead : at + lengthAt(text, at, end, true);
    return true;
  }
}

/** Reads by a function of the language's author. */
export class HandReader implements Reader, Ahead {
  action: number = -1;
  stop: number = 0;
  looked: number = 0;
  goTo: number = -1;
  readonly goesOn: boolean;
  readonly #state: LexerState;
  readonly #actionOf: (kind: string | null) => number;
  readonly #stateOf: (name: string) => number;
  #text = '';
  #at = 0;
  #end = 0;
  #isLast = false;
  #lacks = false;

  constructor(
    state: LexerState,
    actionOf: (kind: string | null) => number,
    stateOf: (name: string) => number,
  ) {
    this.#state = state;
    this.#actionOf = actionOf;
    this.#stateOf = stateOf;
    this.goesOn = state.goesOn === true;
  }

  unit(index: number): number {
    if (index >= LONGEST_MATCH) return -1;
    const place = this.#at + index;
    if (place < this.#end) {
      if (place >= this.looked) this.looked = place + 1;
      return this.#text.charCodeAt(place);
    }
    this.looked = this.#end + 1;
    if (!this.#isLast) this.#lacks = true;
    return -1;
  }

  startsWith(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.unit(i) !== text.charCodeAt(i)) return false;
    return true;
  }

  read(text: string, at: number, end: number, isLast: boolean): boolean {
    this.#text = text;
    this.#at = at;
    this.#end = end;
    this.#isLast = isLast;
    this.#lacks = false;
    this.looked = at;
    // A function that falls through gives undefined.
    const found = this.#state.read(this) ?? null;
    if (this.#lacks) return false;
    const length = found === null ? lengthAt(text, at, end, isLast) : this.#lengthOf(found.length);
    if (length === 0) return false;
    this.stop = at + length;
    this.looked = Math.max(this.looked, this.stop);
    this.action = found === null ? -1 : this.#actionOf(found.kind);
    this.goTo = found?.goTo === undefined ? -1 : this.#stateOf(found.goTo);
    return true;
  }

  /** A length that can be: 0 when so much is not there yet. */
  #lengthOf(length: number): number {
    const whole = Math.min(LONGEST_MATCH, Math.max(1, Math.trunc(length) || 1));
    if (this.#at + whole <= this.#end) return whole;
    return this.#isLast ? this.#end - this.#at : 0;
  }
}

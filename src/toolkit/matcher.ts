import type { Alphabet } from './alphabet.js';
import { MATCH, type Program, SPLIT } from './program.js';

/** A token that a rule matches is at most so long, in UTF-16 code units, or some more for a pair; then it is cut. */
export const LONGEST_MATCH = 4096;

/** What a set of rules can still become; made when first reached. */
interface State {
  /** Steps that wait for a character, the first choice first. */
  readonly waiting: readonly number[];
  /** The rule that matches when the text ends here; -1 for none. */
  readonly rule: number;
  /** By class of the next character; null: nothing matches any more. */
  readonly next: (State | null | undefined)[];
  /** No rule can go on. */
  readonly isOver: boolean;
}

/** So many states are kept; then all are made anew. */
const MOST_STATES = 4096;

/**
 * Reads one token at a time by all rules at once, each character once. Among
 * rules the first listed wins, except that a keyword yields to a rule that goes
 * on where it ends; inside a rule alternatives and repetitions choose as those of
 * JavaScript do.
 *
 * It knows how far it has looked, so it can tell when more text could change
 * what it has found.
 *
 * @see Russ Cox, "Regular Expression Matching in the Wild", 2010, for the order of threads
 */
export class Matcher {
  /** After `match`: the rule, or -1; where its match ends; how far that was looked, the end of the text as a character. */
  rule: number = -1;
  stop: number = 0;
  looked: number = 0;
  /** Where no rule could go on. */
  dead: number = 0;

  readonly #alphabet: Alphabet;
  readonly #program: Program;
  /** By rule: whether others may go on where it matches. */
  readonly #isSoft: readonly boolean[];
  #states = new Map<string, State>();
  #start: State;

  constructor(alphabet: Alphabet, program: Program, isSoft: readonly boolean[]) {
    this.#alphabet = alphabet;
    this.#program = program;
    this.#isSoft = isSoft;
    this.#start = this.#stateOf(program.starts);
  }

  /** The rule that matches the empty text, or -1. */
  get emptyRule(): number {
    return this.#start.rule;
  }

  /** Reads at `at`, before `end`. False: more text must tell; never when this is the last of it. */
  match(text: string, at: number, end: number, isLast: boolean): boolean {
    const { plain } = this.#alphabet;
    let state = this.#start;
    let here = at;
    let looked = at;
    let rule = -1;
    let stop = at;
    let isKnown = true;
    for (;;) {
      if (state.isOver || here - at >= LONGEST_MATCH) break;
      if (here >= end) {
        looked = end + 1;
        isKnown = isLast;
        break;
      }
      const code = text.charCodeAt(here);
      let length = 1;
      let number = plain[code]! - 1;
      if (number < 0) {
        length = lengthAt(text, here, end, isLast);
        if (length === 0) {
          isKnown = false;
          break;
        }
        number = this.#alphabet.classOf(length === 1 ? code : text.codePointAt(here)!);
      }
      let next = state.next[number];
      if (next === undefined) next = this.#learn(state, number);
      // A first half of a pair was looked at with what follows it.
      looked = here + (code >= 0xd800 && code <= 0xdbff ? 2 : 1);
      if (next === null) break;
      here += length;
      state = next;
      if (state.rule >= 0) {
        rule = state.rule;
        stop = here;
      }
    }
    this.rule = rule;
    this.stop = stop;
    this.dead = here;
    this.looked = looked;
    return isKnown;
  }

  #learn(state: State, number: number): State | null {
    const next = this.#nextOf(state, number);
    while (state.next.length <= number) state.next.push(undefined);
    state.next[number] = next;
    return next;
  }

  #nextOf(state: State, number: number): State | null {
    const { steps } = this.#program;
    const to: number[] = [];
    for (const at of state.waiting) if (this.#alphabet.isIn(steps[at]!.a, number)) to.push(steps[at]!.b);
    return to.length === 0 ? null : this.#stateOf(to);
  }

  /** Follows all steps that take no character, in order, up to the first match that is final. */
  #stateOf(from: readonly number[]): State {
    const { steps } = this.#program;
    const waiting: number[] = [];
    const seen = new Set<number>();
    const left = from.toReversed();
    let rule = -1;
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const step = steps[at]!;
      if (step.does === SPLIT) left.push(step.b, step.a);
      else if (step.does === MATCH) {
        if (rule < 0) rule = step.a;
        if (!this.#isSoft[step.a]!) break;
      } else waiting.push(at);
    }
    return this.#kept(waiting, rule);
  }

  #kept(waiting: readonly number[], rule: number): State {
    const key = `${rule}:${waiting.join()}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#states.size >= MOST_STATES) {
      this.#states = new Map();
      this.#start = { ...this.#start, next: [] };
    }
    const state: State = { waiting, rule, next: [], isOver: waiting.length === 0 };
    this.#states.set(key, state);
    return state;
  }
}

/** How many units the character at `at` takes; 0 when its second half may follow yet. */
export function lengthAt(text: string, at: number, end: number, isLast: boolean): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  if (at + 1 >= end) return isLast ? 1 : 0;
  const second = text.charCodeAt(at + 1);
  return second >= 0xdc00 && second <= 0xdfff ? 2 : 1;
}

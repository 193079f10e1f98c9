import type { Alphabet } from './alphabet.js';
import type { Pattern } from './pattern.js';

export const SET = 0;
export const SPLIT = 1;
export const MATCH = 2;

/** One step: a character of the set `a`, then `b`; or `a` before `b`; or a match of rule `a`. */
export interface Step {
  readonly does: typeof SET | typeof SPLIT | typeof MATCH;
  a: number;
  b: number;
}

/** So many steps a program may have: counted repetitions are written out. */
export const MOST_STEPS = 20_000;

/** Several patterns as one program of steps, which reads them all at once. */
export class Program {
  readonly steps: Step[] = [];
  /** The first step of each rule, in their order. */
  readonly starts: number[] = [];
  readonly #alphabet: Alphabet;

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  /** False when the program has become too large. */
  add(rule: number, pattern: Pattern): boolean {
    const end = this.#step(MATCH, rule, 0);
    this.starts.push(this.#write(pattern, end));
    return this.steps.length <= MOST_STEPS;
  }

  #step(does: Step['does'], a: number, b: number): number {
    return this.steps.push({ does, a, b }) - 1;
  }

  /** Writes a pattern that goes on at step `next`; the step that it begins with. */
  #write(pattern: Pattern, next: number): number {
    if (this.steps.length > MOST_STEPS) return next;
    switch (pattern.is) {
      case 'set':
      case 'character':
        return this.#step(SET, this.#alphabet.setOf(pattern), next);
      case 'all':
        return pattern.parts.reduceRight((to, part) => this.#write(part, to), next);
      case 'one':
        return pattern.parts
          .map((part) => this.#write(part, next))
          .reduceRight((later, first) => this.#step(SPLIT, first, later));
      default:
        return this.#repeat(pattern, next);
    }
  }

  #repeat({ part, least, most, isLazy }: Pattern & { readonly is: 'repeat' }, next: number): number {
    let to = next;
    if (most === Infinity) {
      const loop = this.#step(SPLIT, 0, 0);
      this.#fork(loop, this.#write(part, loop), next, isLazy);
      to = loop;
    } else {
      for (let i = least; i < most && this.steps.length <= MOST_STEPS; i++) {
        const fork = this.#step(SPLIT, 0, 0);
        this.#fork(fork, this.#write(part, to), next, isLazy);
        to = fork;
      }
    }
    for (let i = 0; i < least && this.steps.length <= MOST_STEPS; i++) to = this.#write(part, to);
    return to;
  }

  #fork(step: number, inside: number, behind: number, isLazy: boolean): void {
    this.steps[step]!.a = isLazy ? behind : inside;
    this.steps[step]!.b = isLazy ? inside : behind;
  }
}

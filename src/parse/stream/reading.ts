import { isEmptyToken, type Token } from '../../lex/token.js';
import type { Diagnostic } from '../../syntax/diagnostics.js';
import type { Node } from './node.js';
import type { ParseCheckpoint } from './parse-checkpoint.js';

/**
 * A checkpoint of a parser while it changes. Whoever keeps it from one token to
 * the next pays for what is new, and not for what is open: only to make it, and
 * to make a checkpoint of it, costs O(open containers + faults that wait).
 */
export class Reading {
  readonly open: string[];
  /** Index of the token to be looked at. */
  at: number;
  /** The node that has begun would have more tokens than it may. */
  isFull = false;
  readonly #most: number;
  #cursor: number;
  #consumed: number;
  /** Index behind the last token whose faults are in the list. */
  #heard: number;
  /** Faults that belong to the next node, or to none, from `#first` on. */
  #faults: Diagnostic[];
  #first = 0;
  #isSorted = true;

  /** @param most so many tokens may one node have */
  constructor({ cursor, tokensConsumed, state }: ParseCheckpoint, most: number = Infinity) {
    this.open = [...state.open];
    this.at = cursor + state.looked;
    this.#most = most;
    this.#cursor = cursor;
    this.#consumed = tokensConsumed;
    this.#heard = cursor + state.heard;
    this.#faults = [...state.faults];
  }

  /** Index of the first token that is still needed. */
  get cursor(): number {
    return this.#cursor;
  }

  hear({ faults }: Token): void {
    if (this.at < this.#heard) return;
    this.#heard = this.at + 1;
    if (faults === undefined) return;
    for (const fault of faults) {
      const last = this.#faults.at(-1);
      if (last !== undefined && inOrder(last, fault) > 0) this.#isSorted = false;
      this.#faults.push(fault);
    }
  }

  takeFaultBefore(offset: number): Diagnostic | null {
    this.#sort();
    const first = this.#faults[this.#first];
    if (first === undefined || first.start >= offset) return null;
    this.#first++;
    if (this.#first === this.#faults.length) {
      this.#faults = [];
      this.#first = 0;
    }
    return first;
  }

  /** The innermost containers end, but for so many. */
  endDownTo(level: number): void {
    if (this.open.length > level) this.open.length = Math.max(0, level);
  }

  /** Goes on behind a token of the node, and into what it opens; false when the node is full. */
  push(token: Token, opens: string | undefined): boolean {
    if (this.at - this.#cursor >= this.#most) {
      this.isFull = true;
      return false;
    }
    if (token.within !== undefined) this.open.push(...token.within);
    if (opens !== undefined) this.open.push(opens);
    this.at++;
    return true;
  }

  /** The node reaches from the cursor up to here. */
  give(tokens: readonly Token[], kind: string): Node {
    // A text that was taken for over, and went on, has its end among them.
    const own = tokens.slice(this.#cursor, this.at).filter((token) => !isEmptyToken(token));
    const { start } = own[0]!;
    const { end } = own.at(-1)!;
    this.#advance();
    return { kind, start, end, tokens: own, diagnostics: this.#takeFaultsIn(start, end) };
  }

  #takeFaultsIn(start: number, end: number): readonly Diagnostic[] {
    if (this.#first === this.#faults.length) return [];
    this.#sort();
    const taken: Diagnostic[] = [];
    const left: Diagnostic[] = [];
    for (let i = this.#first; i < this.#faults.length; i++) {
      const fault = this.#faults[i]!;
      (fault.start >= start && fault.start < end ? taken : left).push(fault);
    }
    this.#faults = left;
    this.#first = 0;
    return taken;
  }

  #sort(): void {
    if (this.#isSorted) return;
    this.#faults = this.#faults.slice(this.#first).sort(inOrder);
    this.#first = 0;
    this.#isSorted = true;
  }

  consume(count: number): void {
    this.at = Math.max(this.at, this.#cursor + count);
    this.#advance();
  }

  /** Everything up to here is consumed. */
  #advance(): void {
    this.#consumed += this.at - this.#cursor;
    this.#cursor = this.at;
  }

  /** So many tokens were dropped from the beginning of the list: consumed ones. */
  drop(count: number): void {
    this.#cursor -= count;
    this.#heard -= count;
    this.at -= count;
  }

  checkpoint(): ParseCheckpoint {
    this.#sort();
    return {
      cursor: this.#cursor,
      tokensConsumed: this.#consumed,
      state: {
        open: [...this.open],
        looked: this.at - this.#cursor,
        heard: this.#heard - this.#cursor,
        faults: this.#faults.slice(this.#first),
      },
    };
  }
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  return a.start - b.start || a.end - b.end;
}

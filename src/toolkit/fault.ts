import type { Span } from '../text/span.js';
import type { Token, Tokens } from './tokens.js';

/** A fault in tokens that a grammar reads. It is data: reading throws for no text. */
export interface Fault extends Span {
  readonly code: 'UNEXPECTED' | 'NOT_ASSOCIATIVE' | 'TOO_DEEP';
  /** For people: `expected a number or '(' at 4..5`. */
  readonly message: string;
  /** What could have stood there, in the order of the grammar. */
  readonly expected: readonly string[];
}

/** What was skipped because a rule had failed. */
export interface ErrorNode extends Span {
  readonly kind: 'error';
  /** As it stands in the text. */
  readonly text: string;
  readonly skipped: readonly Token[];
  readonly cause: Fault;
}

/** The furthest place that rules have failed at, and all that they wanted there. */
export class Failure {
  place: number = -1;
  #expected = new Set<string>();

  get expected(): readonly string[] {
    return [...this.#expected];
  }

  add(place: number, label: string): void {
    if (place < this.place) return;
    if (place > this.place) {
      this.place = place;
      this.#expected = new Set();
    }
    this.#expected.add(label);
  }

  merge(other: Failure): void {
    if (other.place < this.place) return;
    for (const label of other.#expected) this.add(other.place, label);
  }
}

export function unexpected(tokens: Tokens, { place, expected }: Failure): Fault {
  const { start, end } = tokens.spanAt(place);
  return {
    code: 'UNEXPECTED',
    start,
    end,
    expected,
    message: `expected ${listed(expected)} at ${start}..${end}`,
  };
}

export function notAssociative({ text, start, end }: Token): Fault {
  const message = `'${text}' at ${start}..${end} cannot follow an operator of its power; expected parentheses`;
  return { code: 'NOT_ASSOCIATIVE', start, end, expected: [], message };
}

export function tooDeep({ start, end }: Span): Fault {
  return { code: 'TOO_DEEP', start, end, expected: [], message: `nested too deeply at ${start}..${end}` };
}

function listed(labels: readonly string[]): string {
  if (labels.length < 2) return labels[0] ?? 'something else';
  return `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`;
}

/** Over the tokens from a place to the one before now; empty where none was taken. */
export function spanFrom(tokens: Tokens, from: number): Span {
  const { start } = tokens.spanAt(from);
  return { start, end: tokens.place === from ? start : tokens.before()!.end };
}

export function errorNode(tokens: Tokens, from: number, cause: Fault): ErrorNode {
  const { place } = tokens;
  const skipped: Token[] = [];
  tokens.rewind(from);
  while (tokens.place < place) skipped.push(tokens.next()!);
  return { kind: 'error', ...spanFrom(tokens, from), text: tokens.textBetween(from, place), skipped, cause };
}

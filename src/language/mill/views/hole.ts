import type { SyntaxNode, SyntaxToken } from '../../../syntax/red.js';
import type { Expression, Problem } from '../expression/nodes.js';
import { holeHead } from '../head/derived.js';

/** `{expression}` in text, in quotes, as the value of an attribute, or as a spread in a tag. */
export class Hole {
  readonly kind = 'hole';
  readonly node: SyntaxNode;

  constructor(node: SyntaxNode) {
    this.node = node;
  }

  get start(): number {
    return this.node.start;
  }

  get end(): number {
    return this.node.end;
  }

  /** What the spans of the expression count from. */
  get origin(): number {
    return this.node.start;
  }

  /** Null when it is longer than 64 Ki units. */
  get expression(): Expression | null {
    return holeHead(this.#opener)?.head.expression ?? null;
  }

  /** Of `{...record}`. */
  get isSpread(): boolean {
    return holeHead(this.#opener)?.head.isSpread ?? false;
  }

  /** What is wrong in it, counted as the expression is. */
  get problems(): readonly Problem[] {
    return holeHead(this.#opener)?.problems ?? [];
  }

  /** Of `{~`: white space before it is left out. */
  get trimsBefore(): boolean {
    return this.#opener.text.endsWith('~');
  }

  /** Of `~}` */
  get trimsAfter(): boolean {
    const last = this.node.lastChild;
    return last !== null && last.isToken && last.kind === 'holeClose' && last.text.startsWith('~');
  }

  get #opener(): SyntaxToken {
    return this.node.firstChild as SyntaxToken;
  }
}

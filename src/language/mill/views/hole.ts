import type { Expression, Problem } from '../expression/nodes.js';
import { holeHead } from '../head/derived.js';
import { NodeView } from './node-view.js';

/** `{expression}` in text, in quotes, as the value of an attribute, or as a spread in a tag. */
export class Hole extends NodeView {
  readonly kind = 'hole';

  /** Null when it is longer than 64 Ki units. */
  get expression(): Expression | null {
    return holeHead(this.opener)?.head.expression ?? null;
  }

  /** Of `{...record}`. */
  get isSpread(): boolean {
    return holeHead(this.opener)?.head.isSpread ?? false;
  }

  /** What is wrong in it, counted as the expression is. */
  get problems(): readonly Problem[] {
    return holeHead(this.opener)?.problems ?? [];
  }

  /** Of `{~`: white space before it is left out. */
  get trimsBefore(): boolean {
    return this.opener.text.endsWith('~');
  }

  /** Of `~}` */
  get trimsAfter(): boolean {
    const last = this.node.lastChild;
    return last !== null && last.isToken && last.kind === 'holeClose' && last.text.startsWith('~');
  }
}

import type { SyntaxNode, SyntaxToken } from '../../../syntax/red.js';
import type { Problem } from '../expression/nodes.js';
import { wordOf } from '../head/bounds.js';
import { directiveHead } from '../head/derived.js';
import type { DirectiveHead } from '../head/nodes.js';

/** `{@word …}`; what it says is its `head`, told apart by `kind`. */
export class Directive {
  readonly kind = 'directive';
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

  /** What the spans of the head count from. */
  get origin(): number {
    return this.node.start;
  }

  /** `props` of `{@props}` */
  get word(): string {
    return wordOf(this.#opener.text);
  }

  /** Null when it is longer than 64 Ki units. */
  get head(): DirectiveHead | null {
    return directiveHead(this.#opener)?.head ?? null;
  }

  get problems(): readonly Problem[] {
    return directiveHead(this.#opener)?.problems ?? [];
  }

  get #opener(): SyntaxToken {
    return this.node.firstChild as SyntaxToken;
  }
}

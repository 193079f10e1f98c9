import type { Problem } from '../expression/nodes.js';
import { wordOf } from '../head/bounds.js';
import { directiveHead } from '../head/derived.js';
import type { DirectiveHead } from '../head/nodes.js';
import { NodeView } from './node-view.js';

/** `{@word …}`; what it says is its `head`, told apart by `kind`. */
export class Directive extends NodeView {
  readonly kind = 'directive';

  /** `props` of `{@props}` */
  get word(): string {
    return wordOf(this.opener.text);
  }

  /** Null when it is longer than 64 Ki units. */
  get head(): DirectiveHead | null {
    return directiveHead(this.opener)?.head ?? null;
  }

  get problems(): readonly Problem[] {
    return directiveHead(this.opener)?.problems ?? [];
  }
}

import type { Token } from '../../lex/token.js';
import type { Diagnostic } from '../../syntax/diagnostics.js';

/**
 * A whole construct of the text's top: a record, an item, an element.
 *
 *   [ {"a":1}, 2 ]      the items of a JSON document that is an array
 *     └─node┘  └node
 *
 * Its kind is that of its container, or of its token when it is only one. What
 * is wrong where no construct is, a blank line or a comma too many, has a node
 * of kind `error` without tokens.
 */
export interface Node {
  readonly kind: string;
  /** In UTF-16 code units of the whole text. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Faults that begin in it, in the order of the text; they are data. */
  readonly diagnostics: readonly Diagnostic[];
}

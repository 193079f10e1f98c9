import type { Container } from './container.js';
import type { Kinds } from './kinds.js';
import type { Page } from './page.js';
import type { Sequence } from './sequence.js';

/** What reading a tree needs to know of its language. */
export interface Grammar {
  readonly kinds: Kinds;
  /** By number; the first is that of a container without its closer. */
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
  /** Whether a token goes on in this state. */
  inToken(state: number): boolean;
  /**
   * The name of a container of this kind, by the text of its first token; must
   * be the name that it was opened with. Without this, none has a name.
   */
  nameOf?(kind: number, opener: string): string | null;
}

/** The green data of one tree: what all of its cursors stand on. */
export interface Green {
  readonly grammar: Grammar;
  /** Null for the empty text. */
  readonly body: Sequence | null;
  /** In units. */
  readonly length: number;
  /**
   * Fills in the tape of a page that has none. The page lies in the body of
   * `container` (null: of the document), first in it or not, below `depth`
   * containers in all.
   */
  readTape(page: Page, container: Container | null, isFirst: boolean, depth: number): void;
}

/**
 * The numbers on a tape. An entry is `kind << 24 | start`, `start` counted from
 * the page. A token reaches to the next entry, less the white space at its end
 * unless its kind is `solid`.
 */

/** Nothing: the token before ends here, what follows belongs to none. */
export const GAP = 0;
/** The innermost container ends here without a token: closed after all, implied, or missing its closer. */
export const END_CLOSED = 1;
export const END_IMPLIED = 2;
export const END_MISSING = 3;
/** The first kind that a language may give a meaning. */
export const FIRST_KIND = 4;

export const KIND_SHIFT = 24;
export const START_MASK = 0xff_ffff;

export interface TokenKind {
  readonly name: string;
  /** The kind of the container that such a token opens. */
  readonly opens?: string;
  /** It ends the innermost container. */
  readonly closes?: true;
  /** It has no text: it opens a container at the token that follows. */
  readonly mark?: true;
  /** White space at its end belongs to it. */
  readonly solid?: true;
}

/** What a language's token and container kinds mean for the tree, by number. */
export class Kinds {
  readonly tokens: readonly string[];
  readonly containers: readonly string[];
  /** 1 + the kind of container that a token kind opens, or 0. */
  readonly opens: Uint8Array;
  readonly closes: Uint8Array;
  readonly marks: Uint8Array;
  readonly solid: Uint8Array;

  constructor(tokens: readonly TokenKind[], containers: readonly string[]) {
    const all: readonly TokenKind[] = [
      { name: 'gap', mark: true },
      { name: 'closed', mark: true, closes: true },
      { name: 'implied', mark: true, closes: true },
      { name: 'missing', mark: true, closes: true },
      ...tokens,
    ];
    this.tokens = all.map((kind) => kind.name);
    this.containers = containers;
    this.opens = Uint8Array.from(all, (kind) =>
      kind.opens === undefined ? 0 : containers.indexOf(kind.opens) + 1,
    );
    this.closes = Uint8Array.from(all, (kind) => (kind.closes ? 1 : 0));
    this.marks = Uint8Array.from(all, (kind) => (kind.mark ? 1 : 0));
    this.solid = Uint8Array.from(all, (kind) => (kind.solid ? 1 : 0));
  }
}

import type { Ending, SyntaxItem, SyntaxNode, SyntaxToken } from '../../../syntax/red.js';

/** A piece of a template whose expressions count their spans from where it begins. */
export class View<Item extends SyntaxItem> {
  protected readonly piece: Item;

  constructor(piece: Item) {
    this.piece = piece;
  }

  get start(): number {
    return this.piece.start;
  }

  /** What the spans of its head and its expressions count from. */
  get origin(): number {
    return this.piece.start;
  }
}

/** A view of a node of the tree: of a hole, a directive, a block, an element. */
export class NodeView extends View<SyntaxNode> {
  get node(): SyntaxNode {
    return this.piece;
  }

  get end(): number {
    return this.piece.end;
  }

  /**
   * `closed` by its closer, or because it needs none; `implied` where it may
   * end, and where its end or void tag lacks the bracket; `missing` otherwise.
   */
  get ending(): Ending {
    return this.piece.ending;
  }

  /** The token that it begins with: `{`, `{#if`, `<name`. */
  protected get opener(): SyntaxToken {
    return this.piece.firstChild as SyntaxToken;
  }
}

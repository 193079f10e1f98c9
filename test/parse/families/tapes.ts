import { readTape } from '../../../src/parse/retape.js';
import { contentsOf, type SyntaxTree } from '../../../src/parse/tree.js';
import { Container } from '../../../src/syntax/container.js';
import { Page } from '../../../src/syntax/page.js';
import type { Leaf, Sequence } from '../../../src/syntax/sequence.js';

/** Reads all tapes that a tree does not keep, in a plain walk: as cursors would, visiting each page. */
export function fillTapes(tree: SyntaxTree, maxDepth: number): void {
  const { body } = contentsOf(tree);
  const visit = (node: Leaf | Sequence, around: Container | null, isFirst: boolean, depth: number): void => {
    if (node instanceof Page) {
      if (node.slab === null) readTape(node, around, isFirst, depth, tree.language, maxDepth);
    } else if (node instanceof Container) visit(node.body, node, true, depth + 1);
    else for (const [i, kid] of node.kids.entries()) visit(kid, around, isFirst && i === 0, depth);
  };
  if (body !== null) visit(body, null, false, 0);
}

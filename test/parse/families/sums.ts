import { contentsOf, type SyntaxTree } from '../../../src/parse/tree.js';
import { Container } from '../../../src/syntax/container.js';
import { Page } from '../../../src/syntax/page.js';
import { type Leaf, Sequence } from '../../../src/syntax/sequence.js';

const MOST_KIDS = 32;

/** Throws when green data is not what it says of itself: sums, the shape of B-trees, the order of tapes. */
export function demandSound(tree: SyntaxTree): void {
  const { body } = contentsOf(tree);
  if (body === null) return;
  const { kinds } = tree.language;
  const visit = (node: Leaf | Sequence): void => {
    if (node instanceof Page) demandSoundPage(node);
    else if (node instanceof Container) {
      visit(node.body);
      if (node.width !== node.body.width) throw new Error('a container is not as wide as its body');
      const opener = firstEntry(node.body);
      if (opener >= 0 && kinds.opens[opener] !== node.kind + 1)
        throw new Error(`a container of kind ${node.kind} begins with a token of kind ${opener}`);
    } else demandSoundSequence(node, visit);
  };
  visit(body);
}

function demandSoundPage(page: Page): void {
  if (page.width === 0 || page.text.length !== page.width)
    throw new Error('a page has another width than its text');
  let last = 0;
  for (let i = 0; i < page.count && page.slab !== null; i++) {
    const start = page.at(i);
    if (start < last || start > page.width) throw new Error(`an entry at ${start} lies out of order`);
    last = start;
  }
}

function demandSoundSequence(node: Sequence, visit: (node: Leaf | Sequence) => void): void {
  let [width, height, strays, errors] = [0, 0, 0, 0];
  for (const kid of node.kids) {
    visit(kid);
    if (node.level > 0 !== kid instanceof Sequence) throw new Error('a leaf lies beside sequences');
    if (kid instanceof Sequence && kid.level !== node.level - 1)
      throw new Error('levels differ by more than one');
    width += kid.width;
    height = Math.max(height, kid.height);
    strays |= kid.strays;
    errors += kid.errors;
  }
  const isSummed =
    width === node.width && height === node.height && strays === node.strays && errors === node.errors;
  if (!isSummed) throw new Error('a sum is not that of its parts');
  if (node.kids.length === 0 || node.kids.length > MOST_KIDS)
    throw new Error(`${node.kids.length} kids in one node`);
}

/** The kind of the first entry of a body; -1 when its tape is not kept. */
function firstEntry(body: Sequence): number {
  let at: Leaf | Sequence = body;
  while (!(at instanceof Page)) at = at instanceof Container ? at.body : at.kids[0]!;
  return at.slab === null || at.count === 0 ? -1 : at.kind(0);
}

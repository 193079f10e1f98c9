import type { EditResult } from '../../../src/parse/edit.js';
import { contentsOf, type SyntaxTree } from '../../../src/parse/tree.js';
import { CLOSED, Container } from '../../../src/syntax/container.js';
import { Page } from '../../../src/syntax/page.js';
import type { Leaf, Sequence } from '../../../src/syntax/sequence.js';

/** Throws unless all pages and closed large containers outside `reread` are those of the old tree, where they were. */
export function demandShared(old: SyntaxTree, { tree, reread, changed }: EditResult): void {
  const before = placesOf(old);
  for (const [node, start] of placesOf(tree)) {
    const end = start + node.width;
    if (reread.some((span) => span.start < end && span.end > start)) continue;
    const what = `${node instanceof Page ? 'the page' : 'the container'} at ${start}..${end}`;
    const was = before.get(node);
    if (was === undefined) throw new Error(`${what} lies outside of reread and is not the old one`);
    const last = changed.findLast((change) => change.newEnd <= start);
    const shift = last === undefined ? 0 : last.newEnd - last.end;
    if (was !== start - shift) throw new Error(`${what} was at ${was}, not at ${start - shift}`);
  }
}

/** Throws unless both texts are the same between the changes. */
export function demandChanged(oldText: string, newText: string, { changed }: EditResult): void {
  let [oldAt, newAt] = [0, 0];
  for (const { start, end, newEnd } of [...changed, { start: oldText.length, end: 0, newEnd: 0 }]) {
    const kept = oldText.slice(oldAt, start);
    if (start < oldAt || newText.slice(newAt, newAt + kept.length) !== kept)
      throw new Error(`the texts differ before the change at ${start}`);
    [oldAt, newAt] = [end, newEnd];
  }
  const last = changed.at(-1);
  const shift = last === undefined ? 0 : last.newEnd - last.end;
  if (newText.length - oldText.length !== shift) throw new Error('the changes do not explain the length');
}

/** Where all pages and closed large containers lie. */
function placesOf(tree: SyntaxTree): Map<Leaf, number> {
  const places = new Map<Leaf, number>();
  const { body } = contentsOf(tree);
  let base = 0;
  const visit = (node: Leaf | Sequence): void => {
    if (node instanceof Page) {
      places.set(node, base);
      base += node.width;
    } else if (node instanceof Container) {
      if (node.end === CLOSED) places.set(node, base);
      visit(node.body);
    } else for (const kid of node.kids) visit(kid);
  };
  if (body !== null) visit(body);
  return places;
}

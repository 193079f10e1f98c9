import type { SyntaxItem, SyntaxNode } from '../syntax/red.js';

/** A longer key is called by its index: it is a label, and comes with each node below it. */
const LONGEST = 256;

/** What a path calls a child of a node; null for the one value of a JSON text, which needs no name. */
export function labelOf(language: string, parent: SyntaxNode, item: SyntaxItem, index: number): Label | null {
  if (parent.parent === null) return isOneValue(language) && index === 0 ? null : index;
  if (parent.kind === 'object') return keyOf(item) ?? index;
  // Between the items of an array stand commas, and a bracket before them.
  if (parent.kind === 'array') return Math.max(0, (index - 1) >> 1);
  return index;
}

export type Label = string | number;

function isOneValue(language: string): boolean {
  return language === 'json' || language === 'jsonc';
}

/** The key in front of a value, when there is one. */
function keyOf(item: SyntaxItem): string | null {
  const colon = item.previousSibling;
  const key = colon?.kind === ':' ? colon.previousSibling : null;
  if (key?.kind !== 'key') return null;
  if (key.end - key.start > LONGEST) return null;
  const { text } = key;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** The place of an item among its parent's children. Cost: O(log² n), and the first time O(size). */
export function indexOf(parent: SyntaxNode, item: SyntaxItem): number {
  const { start } = item;
  let low = 0;
  let high = parent.childCount;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (parent.childAt(middle)!.start <= start) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The share of a tree's text that does not stand in new leaves: an edit that makes
 * one small node anew keeps nearly 1. A view of a node is its identity, its length
 * and a function to its children.
 */
export function keptBy(before, after) {
  const known = new Set();
  const pending = [before];
  while (pending.length > 0) {
    const { id, children } = pending.pop();
    known.add(id);
    pending.push(...children());
  }
  let made = 0;
  pending.push(after);
  while (pending.length > 0) {
    const { id, length, children } = pending.pop();
    if (known.has(id)) continue;
    const inside = children();
    if (inside.length === 0) made += length;
    else pending.push(...inside);
  }
  return 1 - made / after.length;
}

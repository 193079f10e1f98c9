/** The tree that a browser would make, without places. */
import { parseFragment } from 'parse5';

export const whole = { markup: (text) => parseFragment(text) };

export const containers = { markup: count };

function count(node) {
  const own = node.tagName === undefined ? 0 : 1;
  return (node.childNodes ?? []).reduce((sum, child) => sum + count(child), own);
}

/** The tree of htmlparser2 as it comes, without places. */
import { parseDocument } from 'htmlparser2';

export const whole = { markup: (text) => parseDocument(text) };

export const containers = { markup: count };

function count(node) {
  const own = node.type === 'tag' ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + count(child), own);
}

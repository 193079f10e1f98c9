/**
 * Millrace's trees, and all expressions, types, heads and attributes read out of
 * them and checked: what an editor shows after each key.
 */
import { checkTemplate, mill, parse } from '../../dist/src/syntax.js';

function checked(text) {
  const tree = parse(text, mill);
  const [fault] = checkTemplate(tree);
  if (fault !== undefined) throw new Error(`there is a fault: ${JSON.stringify(fault)}`);
  return tree;
}

export const whole = { markup: checked };

/** The tree says itself what it read, and must have read all of it. */
const isWhole = (tree, text) => {
  if (tree.text !== text) throw new Error('the tree has another text');
  return undefined;
};

export const containers = { markup: isWhole };

export const shape = (tree) => tree.dump();

export const documents = {
  markup(text) {
    let tree = parse(text, mill);
    let reread = [];
    let told = 0;
    return {
      edit({ start, end, inserted }) {
        ({ tree, reread } = tree.edit([{ start, end, text: inserted }]));
        told += checkTemplate(tree).length;
      },
      tree: () => tree,
      told: () => told,
      kept: () => 1 - reread.reduce((sum, span) => sum + span.end - span.start, 0) / tree.length,
    };
  },
};

/** Lezer: trees, and edits by what is left of the tree before. */
import { TreeFragment } from '@lezer/common';
import { parser as htmlParser } from '@lezer/html';
import { parser as jsonParser } from '@lezer/json';
import { keptBy } from '../harness/kept.mjs';

export const whole = {
  json: (text) => jsonParser.parse(text),
  markup: (text) => htmlParser.parse(text),
};

const counter = (names) => (tree) => {
  let count = 0;
  tree.iterate({
    enter(node) {
      if (names.includes(node.name)) count++;
    },
  });
  return count;
};

export const containers = { json: counter(['Object', 'Array']), markup: counter(['Element']) };

/** All nodes of a tree with their places, as text. */
export function shape(tree) {
  const nodes = [];
  tree.iterate({
    enter({ name, from, to }) {
      nodes.push(`${name} ${from}-${to}`);
    },
  });
  return nodes.join('\n');
}

const document = (parser) => (text) => {
  let tree = parser.parse(text);
  let fragments = TreeFragment.addTree(tree);
  let before;
  return {
    edit({ start, end, inserted }, pieces) {
      before = tree;
      const changed = TreeFragment.applyChanges(fragments, [
        { fromA: start, toA: end, fromB: start, toB: start + inserted.length },
      ]);
      tree = parser.parse(pieces, changed);
      fragments = TreeFragment.addTree(tree, changed);
    },
    tree: () => tree,
    kept: () => keptBy(view(before), view(tree)),
  };
};

/** A tree as its objects: those of a buffer stand for a few nodes each. */
const view = (tree) => ({
  id: tree,
  length: tree.length,
  children: () => (tree.children ?? []).map(view),
});

export const documents = { json: document(jsonParser), markup: document(htmlParser) };

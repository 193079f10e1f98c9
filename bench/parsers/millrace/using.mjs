/** Millrace as it is built in `dist`, under one set of options. */
import { createParser, json, jsonl, mill, parse } from '../../../dist/src/syntax.js';

const languages = { json, jsonl, markup: mill };
const names = Object.keys(languages);

/** @param other what the languages have otherwise */
export function using(options, other = {}) {
  const each = (make) =>
    Object.fromEntries(names.map((name) => [name, make({ ...languages[name], ...other })]));
  return {
    whole: each((language) => (text) => parse(text, language, options)),

    streamed: each((language) => () => createParser(language, options)),

    /** From the first chunk to a first token that can be looked at. */
    first: each((language) => (chunk) => {
      const parser = createParser(language, options);
      parser.feed(chunk);
      const [token] = parser.finish().tokens();
      return token;
    }),

    documents: each((language) => (text) => document(parse(text, language, options))),

    shape: (tree) => tree.dump(),

    containers: each(() => isWhole),
    streamedContainers: each(() => isWhole),
  };
}

/**
 * It has no containers to count that a peer would count alike; the tree says
 * itself what it read, and must have read all of it without a fault.
 */
function isWhole(tree, text) {
  const faults = [...tree.diagnostics()];
  if (faults.length > 0) throw new Error(`there is a fault: ${JSON.stringify(faults[0])}`);
  if (tree.length !== text.length || tree.text !== text) throw new Error('the tree has another text');
  return undefined;
}

/** The tree is the text, too: an edit makes both, where a peer is handed the new text. */
function document(first) {
  let tree = first;
  let reread = [];
  return {
    edit({ start, end, inserted }) {
      const edited = tree.edit([{ start, end, text: inserted }]);
      tree = edited.tree;
      reread = edited.reread;
    },
    tree: () => tree,
    kept: () => 1 - reread.reduce((sum, span) => sum + span.end - span.start, 0) / tree.length,
  };
}

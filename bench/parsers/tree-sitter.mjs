/**
 * Tree-sitter as WebAssembly, with the grammars as their packages bring them. Its
 * trees lie in its own memory and must be released by hand.
 */
import { createRequire } from 'node:module';
import { Edit, Language, Parser } from 'web-tree-sitter';
import { keptBy } from '../harness/kept.mjs';

/** Given to it, so that it can be asked for its size. Counted in pages of 64 KiB, as it would do itself. */
const memory = new WebAssembly.Memory({ initial: 512, maximum: 32_768 });
await Parser.init({ wasmMemory: memory });
const require = createRequire(import.meta.url);

async function parserOf(grammar) {
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(require.resolve(`tree-sitter-${grammar}/tree-sitter-${grammar}.wasm`)),
  );
  return parser;
}

const parsers = { json: await parserOf('json'), markup: await parserOf('html') };

export const whole = {
  json: (text) => parsers.json.parse(text),
  // Its JSON takes any number of values.
  jsonl: (text) => parsers.json.parse(text),
  markup: (text) => parsers.markup.parse(text),
};

const counter = (types) => (tree) => {
  const cursor = tree.walk();
  let count = 0;
  // Down, else to the side, else up to the next that has a side.
  for (;;) {
    if (types.includes(cursor.nodeType)) count++;
    if (cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        cursor.delete();
        return count;
      }
    }
  }
};

const jsonContainers = counter(['object', 'array']);
export const containers = { json: jsonContainers, jsonl: jsonContainers, markup: counter(['element']) };

/** All nodes of a tree with their places, as text. */
export function shape(tree) {
  const nodes = [];
  const visit = ({ type, startIndex, endIndex, children }) => {
    nodes.push(`${type} ${startIndex}-${endIndex}`);
    for (const child of children) visit(child);
  };
  visit(tree.rootNode);
  return nodes.join('\n');
}

const document = (parser) => (text) => {
  let tree = parser.parse(text);
  let before;
  return {
    edit({ start, end, inserted, points }, pieces) {
      before?.delete();
      before = tree;
      before.edit(
        new Edit({
          startIndex: start,
          oldEndIndex: end,
          newEndIndex: start + inserted.length,
          startPosition: points.start,
          oldEndPosition: points.end,
          newEndPosition: points.newEnd,
        }),
      );
      tree = parser.parse((at) => pieces.chunk(at), before);
    },
    tree: () => tree,
    kept: () => keptBy(view(before.rootNode), view(tree.rootNode)),
  };
};

/** A node that is used again keeps its number. */
const view = (node) => ({
  id: node.id,
  length: node.endIndex - node.startIndex,
  children: () => node.children.map(view),
});

export const documents = { json: document(parsers.json), markup: document(parsers.markup) };

export const release = (tree) => tree.delete();

/** The memory outside JavaScript's, in bytes. It grows by a fifth at a time. */
export const bytesHeld = () => memory.buffer.byteLength;

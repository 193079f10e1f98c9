/** Millrace through its byte door for Node, read to the end. */
import { renderToReadable } from 'millrace/node';
import { trees } from './trees.tsx';

const page = (tree) => async (data) => {
  const chunks = [];
  for await (const chunk of renderToReadable(tree(data))) chunks.push(chunk);
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
};

export const pages = Object.fromEntries(Object.entries(trees).map(([name, tree]) => [name, page(tree)]));

/** Millrace through its byte door for Node. */
import { renderToBuffer } from 'millrace/node';
import { trees } from './trees.tsx';

const page = (tree) => (data) => renderToBuffer(tree(data));

export const pages = Object.fromEntries(Object.entries(trees).map(([name, tree]) => [name, page(tree)]));

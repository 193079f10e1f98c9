/** Millrace through its text door. */
import { renderToString } from 'millrace';
import { trees } from './trees.tsx';

const page = (tree) => (data) => renderToString(tree(data));

export const pages = Object.fromEntries(Object.entries(trees).map(([name, tree]) => [name, page(tree)]));

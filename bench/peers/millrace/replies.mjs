/** Millrace through its Fastify plugin. */
import plugin from 'millrace/fastify';
import { trees } from './trees.tsx';

export const setUp = (app) => app.register(plugin);

const rendered = (tree) => (reply, data) => reply.render(tree(data));

export const replies = { W1: rendered(trees.W1), W3: rendered(trees.W3), W4: rendered(trees.W4) };

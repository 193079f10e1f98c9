import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Parse } from '../components/parse/parse.js';

/** What the parse endpoint answers to a browser that looks at its address. */
export function parsePage(
  app: FastifyInstance,
  languages: readonly string[],
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const script = app.scriptUrl('parse.js');
  const stylesheet = app.assetUrl('parse.css');
  return (_request, reply) =>
    reply.page(<Parse script={script} stylesheet={stylesheet} languages={languages} />);
}

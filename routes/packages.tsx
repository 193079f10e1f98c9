import type { FastifyPluginCallback } from 'fastify';
import { PackagePage } from '../components/package/package-page.js';
import { Packages } from '../components/packages/packages.js';

/** `/packages` and, for each, `/packages/name` or `/packages/@scope/name`. */
export const packages: FastifyPluginCallback = (app, _options, done) => {
  app.get('/packages', (_request, reply) => reply.page(<Packages />));
  app.get<{ Params: { '*': string } }>('/packages/*', (request, reply) =>
    reply.page(<PackagePage name={request.params['*']} />),
  );
  done();
};

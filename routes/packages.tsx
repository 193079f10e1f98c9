import type { FastifyPluginCallback } from 'fastify';
import { PackagePage } from '../components/package/package-page.js';
import { Packages } from '../components/packages/packages.js';
import { isPackageName } from './inventory/names.js';

/** `/packages` and, for each, `/packages/name` or `/packages/@scope/name`. */
export const packages: FastifyPluginCallback = (app, _options, done) => {
  app.get('/packages', (_request, reply) => reply.page(<Packages />));
  app.get<{ Params: { '*': string } }>('/packages/*', (request, reply) => {
    const name = request.params['*'];
    // What is no name, such as "..", is no URL that could be loaded either.
    if (!isPackageName(name)) {
      reply.callNotFound();
      return reply;
    }
    return reply.page(<PackagePage name={name} />);
  });
  done();
};

import type { FastifyPluginCallback } from 'fastify';
import { Home } from '../components/home.js';

/** `/` */
export const home: FastifyPluginCallback = (app, _options, done) => {
  app.get('/', (_request, reply) => reply.page(<Home />));
  done();
};

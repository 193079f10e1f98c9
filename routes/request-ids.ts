import fp from 'fastify-plugin';
import type { FastifyPluginCallback } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What goes into a log and back into a header must not be able to break either. */
const WELL_FORMED = /^[\w.:+/=@-]{1,128}$/;

/** The id that came with a request, when it is one, or a new one. */
export function identifyRequest(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}

const register: FastifyPluginCallback = (app, _options, done) => {
  app.addHook('onRequest', (request, reply, next) => {
    reply.header('x-request-id', request.id);
    next();
  });
  done();
};

/** Every answer says which request it is to. */
export const requestIds: FastifyPluginCallback = fp(register, { name: 'request-ids' });

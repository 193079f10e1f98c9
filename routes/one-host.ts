import fp from 'fastify-plugin';
import type { FastifyPluginCallback } from 'fastify';

const register: FastifyPluginCallback = (app, _options, done) => {
  app.addHook('onRequest', (request, reply, next) => {
    if (countHosts(request.raw.rawHeaders) < 2) {
      next();
      return;
    }
    // Whoever sent this and whoever passed it on may not agree where the next request begins.
    reply.header('connection', 'close').code(400).type('text/plain; charset=utf-8');
    reply.send('400 Bad Request: more than one Host\n');
  });
  done();
};

/**
 * Refuses a request with two `Host` lines, as RFC 9112 section 3.2 demands. Node
 * takes the first and is silent about the rest, while something before it may
 * have gone by the last.
 */
export const oneHost: FastifyPluginCallback = fp(register, { name: 'one-host' });

/** Names and values stand in turn. */
function countHosts(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]!.toLowerCase() === 'host') hosts++;
  }
  return hosts;
}

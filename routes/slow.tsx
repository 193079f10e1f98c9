import type { FastifyPluginCallback } from 'fastify';
import { Slow } from '../components/slow/slow.js';
import { readWaits } from '../components/slow/waits.js';

/** `/slow`: waits of the reader's own choosing. */
export const slow: FastifyPluginCallback = (app, _options, done) => {
  app.get('/slow', (request, reply) =>
    reply.page(<Slow {...readWaits(request.query as Record<string, unknown>)} />),
  );
  done();
};

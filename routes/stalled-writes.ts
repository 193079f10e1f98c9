import fp from 'fastify-plugin';
import type { FastifyPluginCallback } from 'fastify';
import { guardStalledWrites } from 'millrace/node';

export interface StalledWritesOptions {
  /** Milliseconds. */
  readonly timeout: number;
  readonly interval: number;
}

const register: FastifyPluginCallback<StalledWritesOptions> = (app, { timeout, interval }, done) => {
  const end = guardStalledWrites(app.server, {
    timeout,
    interval,
    onStall(error, socket) {
      app.metrics.stalledWrites.inc();
      app.log.warn({ err: error, reader: socket.remoteAddress }, 'reader stopped reading');
    },
  });
  app.addHook('onClose', (_app, closed) => {
    end();
    closed();
  });
  done();
};

/** Cuts off readers that have stopped reading. */
export const stalledWrites: FastifyPluginCallback<StalledWritesOptions> = fp(register, {
  name: 'stalled-writes',
  dependencies: ['metrics'],
});

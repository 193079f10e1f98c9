import type { FastifyPluginCallback } from 'fastify';

/** `/healthz`: the process is alive. `/readyz`: send readers here. */
export const health: FastifyPluginCallback = (app, _options, done) => {
  const probe = { config: { probe: true }, logLevel: 'warn' } as const;
  app.get('/healthz', probe, (_request, reply) => {
    reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('alive\n');
  });
  app.get('/readyz', probe, (_request, reply) => {
    const { state } = app.lifecycle;
    reply
      .code(state === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(`${state}\n`);
  });
  done();
};

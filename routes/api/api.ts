import type { FastifyPluginAsync } from 'fastify';
import type { Inventory } from '../inventory/inventory.js';
import { packagesApi } from './packages.js';
import { slowApi } from './slow.js';

export interface ApiOptions {
  readonly inventory: Inventory;
  /** Milliseconds by which answers are held back, by path; for tests. */
  readonly delay?: ((path: string) => number) | undefined;
}

/** What pages load: a JSON API, open to everybody. */
export const api: FastifyPluginAsync<ApiOptions> = async (app, { inventory, delay }) => {
  app.addHook('onRequest', (_request, reply, next) => {
    reply.header('cache-control', 'no-store');
    next();
  });
  if (delay !== undefined) {
    app.addHook('onRequest', (request, _reply, next) => {
      setTimeout(next, delay(request.url.split('?', 1)[0]!));
    });
  }
  await app.register(packagesApi, { prefix: '/api', inventory });
  await app.register(slowApi, { prefix: '/api' });
};

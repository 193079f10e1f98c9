import fp from 'fastify-plugin';
import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import { answerBrokenRequest } from './broken-requests.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body may take as long as it likes, as long as it comes. */
    readonly takesItsTime?: boolean;
  }
}

export interface SlowRequestsOptions {
  /** Milliseconds until a whole request is there, from its headers on. */
  readonly timeout: number;
}

const register: FastifyPluginCallback<SlowRequestsOptions> = (app, { timeout }, done) => {
  app.addHook('onRequest', (request, _reply, next) => {
    if (request.routeOptions.config.takesItsTime !== true && hasBody(request)) watch(request, timeout);
    next();
  });
  done();
};

/**
 * Cuts requests whose body does not come, with 408. Node has such a limit for all
 * requests of a server or none, and a text that is parsed while it comes may come
 * for hours.
 */
export const slowRequests: FastifyPluginCallback<SlowRequestsOptions> = fp(register, {
  name: 'slow-requests',
});

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

function watch({ raw }: FastifyRequest, timeout: number): void {
  const timer = setTimeout(() => {
    const late = Object.assign(new Error(`no whole request within ${timeout} ms`), {
      code: 'ERR_HTTP_REQUEST_TIMEOUT',
    });
    // It is called as the listener that it is elsewhere.
    answerBrokenRequest.call(undefined as never, late as never, raw.socket);
  }, timeout);
  raw.once('close', () => clearTimeout(timer));
  raw.once('end', () => clearTimeout(timer));
}

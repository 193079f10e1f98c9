import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyPluginCallback } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    readonly lifecycle: Lifecycle;
  }
  interface FastifyContextConfig {
    /** Asked by machines to see how the server is: nothing that a stop has to wait for. */
    readonly probe?: boolean;
  }
}

/**
 * Where the server is in its life.
 *
 *   starting ── listening ──▶ ready ── drain ──▶ draining ──▶ closed
 *
 * While it drains the listener stays open: pages that are being rendered ask
 * the server's own API, and a balancer needs a moment to see that it should
 * send readers elsewhere. Those who come in that moment are served.
 */
export class Lifecycle {
  #state: 'starting' | 'ready' | 'draining' = 'starting';
  #running = 0;
  #idle: (() => void) | null = null;

  get state(): 'starting' | 'ready' | 'draining' {
    return this.#state;
  }

  /** Answers that are on their way. */
  get running(): number {
    return this.#running;
  }

  ready(): void {
    if (this.#state === 'starting') this.#state = 'ready';
  }

  began(): void {
    this.#running++;
  }

  ended(): void {
    this.#running--;
    if (this.#running === 0) this.#idle?.();
  }

  /**
   * Waits until nothing is running, but no longer than `limit` milliseconds.
   * Resolves to what is running still.
   */
  async drain(limit: number): Promise<number> {
    this.#state = 'draining';
    if (this.#running > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limit);
        this.#idle = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.#running;
  }
}

const register: FastifyPluginCallback = (app, _options, done) => {
  const life = new Lifecycle();
  app.decorate('lifecycle', life);
  app.addHook('onListen', (listening) => {
    life.ready();
    listening();
  });
  app.addHook('onRequest', (request, reply, next) => {
    // No next request on a connection that is about to be closed.
    if (life.state === 'draining') reply.header('connection', 'close');
    if (request.routeOptions.config.probe !== true) {
      life.began();
      // Comes once, whether the answer went through or its reader left.
      reply.raw.once('close', () => life.ended());
    }
    next();
  });
  done();
};

export const lifecycle: FastifyPluginCallback = fp(register, { name: 'lifecycle' });

/** Ends the server: lets what is running end, then closes what is left. Resolves to how much that was. */
export async function stop(app: FastifyInstance, limit: number): Promise<number> {
  const left = await app.lifecycle.drain(limit);
  await app.close();
  return left;
}

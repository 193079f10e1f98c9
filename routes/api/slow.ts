import type { FastifyPluginCallback } from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';
import type { SlowAnswer } from '../../components/api.js';
import { isSection, readMilliseconds } from '../../components/slow/waits.js';

interface Asked {
  readonly Params: { readonly section: string };
  readonly Querystring: { readonly ms?: unknown; readonly fail?: unknown };
}

/** An upstream that takes as long as it is asked to, and fails when it is asked to. */
export const slowApi: FastifyPluginCallback = (app, _options, done) => {
  app.get<Asked>('/slow/:section', async (request, reply) => {
    const { section } = request.params;
    if (!isSection(section)) return reply.callNotFound();
    const { ms, fail } = request.query;
    const waited = readMilliseconds(ms) ?? 0;
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    // A reader that has left is waited for no longer.
    await delay(waited, undefined, { signal: gone.signal }).catch(() => {});
    if (fail !== undefined) return reply.code(502).send({ error: 'This upstream was asked to fail.' });
    return { section, waited } satisfies SlowAnswer;
  });
  done();
};

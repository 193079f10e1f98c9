// oxlint-disable unicorn/consistent-function-scoping, typescript/no-misused-promises -- cruelty breaks rules
/**
 * Ways for a promise to reject when nobody looks, at the doors for servers. Plain
 * JavaScript, for the same two readers as `test/render/cruelties.mjs`.
 *
 * @param {typeof import('millrace/node')} node
 * @param {typeof import('millrace/fastify').default} millrace
 * @param {(options: object) => import('fastify').FastifyInstance} fastify
 * @returns {Record<string, () => unknown>}
 */
import { createServer } from 'node:http';

export function serverCruelties({ renderToBuffer, renderToReadable, send }, millrace, fastify) {
  const bad = () => Promise.reject(new Error('bad'));
  const later = () =>
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error('bad')), 1);
    });
  const trees = () => [bad(), [[later()]]];
  const REFUSED = { concurrency: 0 };
  const throws = () => {
    throw new Error('thrown');
  };
  const THROWS = { init: throws };
  const ask = async (port) => {
    await fetch(`http://127.0.0.1:${port}/`).catch(() => {});
  };

  const onHttp = async (answer) => {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    });
    await new Promise((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    await ask(server.address().port);
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  const onFastify = async (answer, options = {}) => {
    const app = fastify({ forceCloseConnections: true });
    await app.register(millrace, options);
    app.get('/', answer);
    await app.listen({ port: 0, host: '127.0.0.1' });
    await ask(app.server.address().port);
    await app.close();
  };

  return {
    'renderToReadable with an option that is refused': () => renderToReadable(trees(), REFUSED),
    'renderToReadable with initial values that throw': () => renderToReadable(trees(), THROWS),
    'renderToReadable of one promise': () => renderToReadable(bad(), REFUSED),
    'renderToBuffer with an option that is refused': () => renderToBuffer(trees(), REFUSED),
    'send with an option that is refused': () =>
      onHttp((request, response) => send(trees(), request, response, REFUSED)),
    'send with initial values that throw': () =>
      onHttp((request, response) => send(trees(), request, response, THROWS)),
    'send to a reader who is gone': () =>
      onHttp((request, response) => {
        request.socket.destroy();
        return send(trees(), request, response);
      }),
    'reply.render with an option that is refused': () =>
      onFastify((_, reply) => reply.render(trees(), REFUSED)),
    'reply.render with initial values that throw': () =>
      onFastify((_, reply) => reply.render(trees(), THROWS)),
    'reply.render with a nonce that throws': () =>
      onFastify((_, reply) => reply.render(trees()), { nonce: throws }),
    'reply.render to a reader who is gone': () =>
      onFastify((request, reply) => {
        request.raw.socket.destroy();
        return reply.render(trees());
      }),
  };
}

import type { FastifyPluginCallback, RawRequestDefaultExpression } from 'fastify';

/** Where requests go whose own path leads nowhere. */
const BROKEN = '/400';

/**
 * Leads a path that cannot be decoded, as `/%E0%A4%A`, to a route. The router
 * would answer it before any hook has run: without an id, without the headers
 * that all answers have, and with no page.
 */
export function routeBrokenUrl(request: RawRequestDefaultExpression): string {
  const { url = '/' } = request;
  if (!url.includes('%')) return url;
  const [path = ''] = url.split(/[?#]/, 1);
  try {
    decodeURI(path);
    return url;
  } catch {
    return BROKEN;
  }
}

/** Refuses them, by the site's own rules. */
export const brokenUrls: FastifyPluginCallback = (app, _options, done) => {
  app.all(BROKEN, (request) => {
    throw Object.assign(new Error(`the path of ${JSON.stringify(request.originalUrl)} cannot be decoded`), {
      statusCode: 400,
    });
  });
  done();
};

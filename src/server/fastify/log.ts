import type { FastifyBaseLogger } from 'fastify';
import { isMillraceError } from '../../error/millrace-error.js';
import type { ErrorContext } from '../../render/options.js';
import type { RenderReport } from '../../render/report.js';

/** One line for each render that came to its end. */
export function logRender(log: FastifyBaseLogger, report: RenderReport): void {
  if (report.ended === 'FAILED') return;
  const { ended, bytes, firstByte, end, waits, refusals } = report;
  const slowest = waits.reduce((most, wait) => Math.max(most, wait.waited), 0);
  const render = {
    ended,
    bytes,
    firstByte,
    end,
    awaited: waits.length,
    waited: waits.reduce((sum, wait) => sum + wait.waited, 0),
    slowest: slowest === 0 ? undefined : waits.find((wait) => wait.waited === slowest)?.path,
    refused: refusals.length === 0 ? undefined : refusals,
  };
  if (refusals.length > 0) log.warn({ render }, 'page rendered without values that could have done harm');
  else log.info({ render }, 'page rendered');
}

/**
 * One line for each render that failed. A reader that left is no event of the
 * server's: it is logged at debug level. What fails before anything was sent
 * goes to the error handler, which logs it; the line here adds where.
 */
export function logError(log: FastifyBaseLogger, error: unknown, context: ErrorContext, sent: boolean): void {
  const { bytes, end } = context.report;
  const render = { ended: 'FAILED', path: context.path, bytes, end };
  if (isMillraceError(error, 'CLIENT_GONE')) log.debug({ render }, 'reader left');
  else if (sent) log.error({ render, err: error }, 'page cut off');
  else log.info({ render }, 'page failed');
}

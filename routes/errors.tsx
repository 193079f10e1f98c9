import fp from 'fastify-plugin';
import type { FastifyError, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { isMillraceError } from 'millrace';
import { STATUS_CODES } from 'node:http';
import { ErrorPage, type ErrorDetail } from '../components/error-page.js';
import { NotFoundPage } from '../components/not-found-page.js';
import { codeFrame } from './code-frame.js';
import type { Mode } from './config.js';

export interface ErrorsOptions {
  readonly mode: Mode;
  /** Whose sources may be shown to a developer. */
  readonly folder: string;
}

const register: FastifyPluginCallback<ErrorsOptions> = (app, { mode, folder }, done) => {
  app.setNotFoundHandler((request, reply) => {
    reply.code(404).header('cache-control', 'no-store');
    if (isApi(request)) return reply.send({ error: 'Not Found', requestId: request.id });
    return reply.page(<NotFoundPage />);
  });

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = statusOf(error);
    logFailure(request, error, status);
    reply.code(status).header('cache-control', 'no-store');
    if (isApi(request)) {
      return reply.send({ error: STATUS_CODES[status] ?? 'Error', requestId: request.id });
    }
    const detail = mode === 'production' ? null : await detailOf(error, request, folder);
    return answer(reply, status, detail);
  });
  done();
};

/** What a reader is told when there is no page, by the renderer of all the other pages. */
export const errors: FastifyPluginCallback<ErrorsOptions> = fp(register, {
  name: 'errors',
  dependencies: ['pages'],
});

function answer(reply: FastifyReply, status: number, detail: ErrorDetail | null): FastifyReply {
  return reply.page(<ErrorPage status={status} reason={STATUS_CODES[status] ?? 'Error'} detail={detail} />);
}

function isApi(request: FastifyRequest): boolean {
  return request.originalUrl.startsWith('/api/');
}

function statusOf(error: FastifyError): number {
  // The server, and not the reader, was too slow; trying again may help.
  if (isMillraceError(error, 'DEADLINE_PASSED') || isMillraceError(error, 'LOAD_TIMEOUT')) return 503;
  const { statusCode } = error;
  return statusCode !== undefined && statusCode >= 400 && statusCode <= 599 ? statusCode : 500;
}

function logFailure(request: FastifyRequest, error: unknown, status: number): void {
  const where = request.failure?.path;
  if (status >= 500) request.log.error({ err: error, component: where }, 'answered with an error page');
  else request.log.info({ err: error }, 'refused');
}

async function detailOf(error: FastifyError, request: FastifyRequest, folder: string): Promise<ErrorDetail> {
  return {
    name: error.name,
    code: error.code,
    message: error.message,
    component: request.failure?.path || null,
    frame: await codeFrame(error, folder),
    stack: error.stack ?? null,
  };
}

/** The four hosts of a page, each a real server on a free port. */
import express, { type NextFunction, type Request as Asked, type Response as Answered } from 'express';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { isMillraceError, toResponse, type Child, type RenderReport } from 'millrace';
import millrace from 'millrace/fastify';
import { send, type PageOptions } from 'millrace/node';

/** A page at some address. */
export interface Site {
  readonly base: string;
  /** What the host's own error handler was given. */
  readonly errors: unknown[];
  readonly reports: RenderReport[];
}

/** The page of a request. */
export type Tree = (url: string) => Child;

export interface SiteOptions extends PageOptions {
  /** Does something with the answer before the page, as hosts do. */
  readonly before?:
    | ((answer: { header(name: string, value: string): void; status(code: number): void }) => void)
    | undefined;
}

export type Host = (tree: Tree, options?: SiteOptions) => Promise<Site>;

export const SORRY = 'sorry';
export const NOTHING_HERE = 'nothing here';

/** Notes how renders went, beside what the test wants to know. */
function noting(options: SiteOptions, reports: RenderReport[]): PageOptions {
  const { before: _, ...rest } = options;
  return {
    ...rest,
    onReport: (report) => {
      reports.push(report);
      options.onReport?.(report);
    },
  };
}

/** Listens until the test is over. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A Fastify app that listens once `prepare` is through; gone with the test. */
export async function fastifySite(
  prepare: (app: FastifyInstance) => void | Promise<void>,
  options: FastifyServerOptions = {},
): Promise<string> {
  const app = fastify({ forceCloseConnections: true, ...options }) as FastifyInstance;
  onTestFinished(() => app.close());
  await prepare(app);
  return `${await app.listen({ port: 0, host: '127.0.0.1' })}/`;
}

async function onFastify(tree: Tree, options: SiteOptions = {}): Promise<Site> {
  const errors: unknown[] = [];
  const reports: RenderReport[] = [];
  const base = await fastifySite(async (app) => {
    await app.register(millrace);
    app.setErrorHandler((error, _request, reply) => {
      errors.push(error);
      return reply.code(500).type('text/plain').send(SORRY);
    });
    app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send(NOTHING_HERE));
    app.all('/*', (request, reply) => {
      options.before?.({
        header: (name, value) => void reply.header(name, value),
        status: (code) => void reply.code(code),
      });
      return reply.render(tree(request.url), noting(options, reports));
    });
  });
  return { base, errors, reports };
}

function answerSorry(response: ServerResponse, error: unknown, errors: unknown[]): void {
  errors.push(error);
  if (response.headersSent) return;
  response.writeHead(500, { 'content-type': 'text/plain' }).end(SORRY);
}

async function onHttp(tree: Tree, options: SiteOptions = {}): Promise<Site> {
  const errors: unknown[] = [];
  const reports: RenderReport[] = [];
  const base = await listen((request, response) => {
    options.before?.({
      header: (name, value) => response.setHeader(name, value),
      status: (code) => void (response.statusCode = code),
    });
    send(tree(request.url!), request, response, {
      ...noting(options, reports),
      onNotFound: () => void response.writeHead(404, { 'content-type': 'text/plain' }).end(NOTHING_HERE),
    }).catch((error: unknown) => answerSorry(response, error, errors));
  });
  return { base, errors, reports };
}

async function onExpress(tree: Tree, options: SiteOptions = {}): Promise<Site> {
  const errors: unknown[] = [];
  const reports: RenderReport[] = [];
  const app = express();
  // oxlint-disable-next-line no-async-endpoint-handlers -- Express 5 takes a rejection for `next(error)`
  app.all('/{*path}', async (request, response, next) => {
    options.before?.({
      header: (name, value) => void response.setHeader(name, value),
      status: (code) => void response.status(code),
    });
    await send(tree(request.url), request, response, { ...noting(options, reports), onNotFound: next });
  });
  app.use((_: Asked, response: Answered) => void response.status(404).type('text').send(NOTHING_HERE));
  app.use((error: unknown, _: Asked, response: Answered, _next: NextFunction) =>
    answerSorry(response, error, errors),
  );
  return { base: await listen(app), errors, reports };
}

async function onFetch(tree: Tree, options: SiteOptions = {}): Promise<Site> {
  const errors: unknown[] = [];
  const reports: RenderReport[] = [];
  const base = await listen((incoming, outgoing) => {
    const request = requestOf(incoming, outgoing);
    toResponse(tree(incoming.url!), { ...noting(options, reports), request }).then(
      async (response) => {
        for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
        outgoing.statusCode = response.status;
        if (response.status === 404) outgoing.end(NOTHING_HERE);
        else if (response.body === null) outgoing.end();
        else {
          outgoing.flushHeaders();
          Readable.fromWeb(response.body as never)
            .on('error', () => outgoing.destroy())
            .pipe(outgoing);
        }
      },
      (error: unknown) => {
        if (isMillraceError(error, 'CLIENT_GONE')) errors.push(error);
        else answerSorry(outgoing, error, errors);
      },
    );
  });
  return { base, errors, reports };
}

/** A Fetch request whose signal aborts when the reader leaves. */
function requestOf(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const leaving = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) leaving.abort();
  });
  const url = new URL(incoming.url!, 'http://127.0.0.1');
  return new Request(url, { method: incoming.method!, signal: leaving.signal });
}

/** Hosts whose answers a page's components decide. */
export const hosts: readonly (readonly [name: string, host: Host])[] = [
  ['reply.render of Fastify', onFastify],
  ['send on node:http', onHttp],
  ['send on Express', onExpress],
  ['toResponse', onFetch],
];

/** Those that compress. */
export const nodeHosts: readonly (readonly [name: string, host: Host])[] = hosts.slice(0, 3);

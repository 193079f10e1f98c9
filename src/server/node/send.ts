import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Child } from '../../element/child.js';
import type { Answer } from '../../element/response-head.js';
import type { RenderReport } from '../../render/report.js';
import { Encoders } from './encoders.js';
import { encodingsHere, type Encoding } from './negotiate.js';
import { Page, type Host, type PageOptions } from './page.js';
import { writeHead } from './page-head.js';

export interface SendOptions extends PageOptions {
  /** Bounds the encoders at work at once; unless given, 200 for each server. */
  readonly encoders?: Encoders | undefined;
  /** Answers for a component that said "not found"; unless given, a 404 without a page. */
  readonly onNotFound?: (() => void) | undefined;
}

/** Encoders belong to the server that a request came in by, and end with it. */
const encodersOf = new WeakMap<object, Encoders>();
const ENCODERS = 200;

/**
 * Answers a request with a page: plain `node:http`, Express, Connect and what is
 * made like them. Resolves when the page is on its way to the end of it; rejects
 * with the author's own error.
 *
 * When it rejects and `response.headersSent` is false, nothing has been sent and
 * the caller can still answer, as by `next(error)`. Else the connection has been
 * cut, so that the reader can see that the page is not whole.
 */
export function send(
  tree: Child,
  request: IncomingMessage,
  response: ServerResponse,
  options: SendOptions = {},
): Promise<RenderReport> {
  return new Promise((resolve, reject) => {
    const host = new HttpHost(response, options);
    const page = new Page(
      host,
      { method: request.method, acceptEncoding: request.headers['accept-encoding'] },
      {
        ...options,
        onReport: (report) => {
          options.onReport?.(report);
          if (report.ended !== 'FAILED') resolve(report);
        },
        onError: (error, context) => {
          options.onError?.(error, context);
          // Given up after the stream has been told, so that the reader learns of it first.
          queueMicrotask(() => reject(error));
        },
      },
      options.encoders ?? encodersFor(request),
      encodingsHere,
    );
    host.page = page;
    page.start(tree, true);
    if (page.ended) return;
    if (response.destroyed) page.leave();
    else response.once('close', () => page.leave());
  });
}

function encodersFor(request: IncomingMessage): Encoders {
  const server = (request.socket as { server?: Server } | null)?.server ?? request;
  let encoders = encodersOf.get(server);
  if (encoders === undefined) {
    encoders = new Encoders(ENCODERS);
    encodersOf.set(server, encoders);
  }
  return encoders;
}

class HttpHost implements Host {
  readonly #response: ServerResponse;
  readonly #options: SendOptions;
  page!: Page;

  constructor(response: ServerResponse, options: SendOptions) {
    this.#response = response;
    this.#options = options;
  }

  whole(body: string | Buffer, length: number, encoding: Encoding | null): void {
    if (!this.#writeHead(encoding, false)) return;
    this.#response.setHeader('content-length', length);
    this.#response.end(body);
  }

  stream(body: Readable | null, encoding: Encoding | null): void {
    const response = this.#response;
    if (!this.#writeHead(encoding, true)) {
      body?.destroy();
      return;
    }
    if (body === null) {
      response.end();
      return;
    }
    response.flushHeaders();
    body.pipe(response);
    // Cut off, and not ended: the reader must be able to tell.
    body.once('error', () => response.destroy());
    response.once('close', () => body.destroy());
  }

  answer(answer: Answer): void {
    const response = this.#response;
    if (answer.kind === 'NOT_FOUND' && this.#options.onNotFound !== undefined) {
      this.#options.onNotFound();
      return;
    }
    if (!this.#writeHead(null, false)) return;
    response.statusCode = answer.kind === 'REDIRECT' ? answer.status : 404;
    if (answer.kind === 'REDIRECT') response.setHeader('location', answer.location);
    const text = `${response.statusCode} ${STATUS_CODES[response.statusCode] ?? ''}\n`;
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.setHeader('content-length', Buffer.byteLength(text));
    response.end(text);
  }

  /** The caller answers; see `send`. */
  fail(): void {}

  /** Whether anything can be written still. */
  #writeHead(encoding: Encoding | null, streamed: boolean): boolean {
    const response = this.#response;
    if (response.destroyed || response.headersSent) return false;
    const { head, noTransform } = this.page;
    writeHead(
      {
        has: (name) => response.hasHeader(name),
        get: (name) => response.getHeader(name)?.toString(),
        set: (name, value) => response.setHeader(name, value),
      },
      head,
      { streamed, noTransform },
    );
    if (head !== null) response.statusCode = head.status;
    if (encoding !== null) response.setHeader('content-encoding', encoding);
    return true;
  }
}

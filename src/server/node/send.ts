import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Child } from '../../element/child.js';
import { guard } from '../../element/guard.js';
import type { Answer } from '../../element/response-head.js';
import { clientGone, optionNotAllowed, responseCommitted } from '../../error/render.js';
import type { RenderReport } from '../../render/report.js';
import { Encoders } from './encoders.js';
import type { Encoding } from './negotiate.js';
import { Page, type Host, type PageOptions } from './page.js';
import { writeHead, writeOwnHeaders, type HeadWriter } from './page-head.js';
import { cut, isGone, onGone } from './reader.js';

export interface SendOptions extends PageOptions {
  /** Bounds the encoders at work at once; unless given, 200 for each server. */
  readonly encoders?: Encoders | undefined;
  /** Answers for a component that said "not found", as Express's `next` does; unless given, a 404 without a page. */
  readonly onNotFound?: (() => void | Promise<void>) | undefined;
}

/** Encoders belong to the server that a request came in by, and end with it. */
const encodersOf = new WeakMap<object, Encoders>();
const ENCODERS = 200;

/**
 * Answers a request with a page: plain `node:http`, Express, Connect and what is
 * made like them. Status and headers that are on the response stay, unless a
 * component sets others. Resolves when the document is whole, or needs not be;
 * rejects with the author's own error, or with `onNotFound`'s.
 *
 * When it rejects and `response.headersSent` is false, nothing has been sent and
 * the caller can still answer, as by `next(error)`. Else the connection has been
 * cut, so that the reader can see that the page is not whole; unless the head had
 * left before `send`, which then touches nothing.
 *
 * @throws {MillraceError} `CLIENT_GONE`, `RESPONSE_COMMITTED` when the head has left already, and those of `render`; always by rejecting
 */
export async function send(
  tree: Child,
  request: IncomingMessage,
  response: ServerResponse,
  options: SendOptions = {},
): Promise<RenderReport> {
  // Options may be refused, and the reader gone; the tree may hold promises all the same.
  if (typeof tree === 'object' && tree !== null) guard(tree);
  if (response.headersSent) throw responseCommitted('A page');
  const { encoders } = options;
  if (encoders !== undefined && !((encoders as unknown) instanceof Encoders)) {
    throw optionNotAllowed('encoders', typeof encoders, 'an Encoders');
  }
  const host = new HttpHost(response, options);
  const page = new Page(host, request, options, encoders ?? encodersFor(request));
  host.page = page;
  if (isGone(request, response)) {
    page.leave();
    throw clientGone();
  }
  const answered = page.start(tree, true);
  if (answered !== undefined) {
    onGone(request, response, () => page.leave());
    await answered;
  }
  return page.report();
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

class HttpHost implements Host, HeadWriter {
  readonly #response: ServerResponse;
  readonly #options: SendOptions;
  page!: Page;

  constructor(response: ServerResponse, options: SendOptions) {
    this.#response = response;
    this.#options = options;
  }

  whole(body: string | Buffer, encoding: Encoding | null): void {
    if (!this.#writeHead(encoding, false)) return;
    this.#response.setHeader('content-length', Buffer.byteLength(body));
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
    body.once('error', () => cut(response));
  }

  async answer(answer: Answer): Promise<void> {
    const response = this.#response;
    if (response.destroyed || response.headersSent) return;
    const { head } = this.page;
    if (head !== null) writeOwnHeaders(this, head);
    const { onNotFound } = this.#options;
    if (answer.kind === 'NOT_FOUND' && onNotFound !== undefined) {
      await onNotFound();
      return;
    }
    response.statusCode = answer.kind === 'REDIRECT' ? answer.status : 404;
    if (answer.kind === 'REDIRECT') response.setHeader('location', answer.location);
    const text = `${response.statusCode} ${STATUS_CODES[response.statusCode] ?? ''}\n`;
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.setHeader('content-length', Buffer.byteLength(text));
    response.end(text);
  }

  /** The caller answers; see `send`. */
  fail(): void {}

  get(name: string): string | undefined {
    return this.#response.getHeader(name)?.toString();
  }

  set(name: string, value: string | readonly string[]): void {
    this.#response.setHeader(name, value);
  }

  add(name: string, value: string | readonly string[]): void {
    this.#response.appendHeader(name, value);
  }

  /** Whether anything can be written still. */
  #writeHead(encoding: Encoding | null, streamed: boolean): boolean {
    const response = this.#response;
    if (response.destroyed || response.headersSent) return false;
    const { head, noTransform } = this.page;
    writeHead(this, head, streamed, noTransform);
    if (head?.chosenStatus !== undefined) response.statusCode = head.chosenStatus;
    if (encoding !== null) response.setHeader('content-encoding', encoding);
    return true;
  }
}

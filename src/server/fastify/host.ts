import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { Answer } from '../../element/response-head.js';
import type { Encoding } from '../node/negotiate.js';
import { toError, type Host, type Page } from '../node/page.js';
import { writeHead, writeOwnHeaders, type HeadWriter } from '../node/page-head.js';
import { cut } from '../node/reader.js';

/** Answers through a Fastify reply, so that its hooks and its error handler keep working. */
export class FastifyHost implements Host, HeadWriter {
  readonly #reply: FastifyReply;
  page!: Page;

  constructor(reply: FastifyReply) {
    this.#reply = reply;
  }

  whole(body: string | Buffer, encoding: Encoding | null): void {
    // Fastify leaves the body out of an answer to HEAD, and says its length.
    if (this.#writeHead(encoding, false)) this.#reply.send(body);
  }

  stream(body: Readable | null, encoding: Encoding | null): void {
    const reply = this.#reply;
    if (!this.#writeHead(encoding, true)) {
      body?.destroy();
      return;
    }
    if (body !== null) {
      // Fastify would leave the head to the first bytes, which may be long in coming.
      reply.raw.once('pipe', () => reply.raw.flushHeaders());
      body.once('error', () => {
        if (reply.raw.headersSent) cut(reply.raw);
      });
    }
    // Without any body Fastify would say that its length is 0, which is not the page's.
    reply.send(body ?? Readable.from([]));
  }

  answer(answer: Answer): void {
    const reply = this.#reply;
    if (reply.sent || reply.raw.destroyed) return;
    const { head } = this.page;
    if (head !== null) writeOwnHeaders(this, head);
    if (answer.kind === 'REDIRECT') reply.redirect(answer.location, answer.status);
    else reply.callNotFound();
  }

  fail(error: unknown): void {
    if (this.#reply.sent || this.#reply.raw.destroyed) return;
    this.#reply.send(toError(error));
  }

  get(name: string): string | undefined {
    return this.#reply.getHeader(name)?.toString();
  }

  set(name: string, value: string | readonly string[]): void {
    this.#reply.header(name, value);
  }

  add(name: string, value: string | readonly string[]): void {
    const reply = this.#reply;
    const present = reply.getHeader(name);
    // Cookies are the one header that Fastify adds to by itself.
    if (present === undefined || name === 'set-cookie') reply.header(name, value);
    else reply.header(name, [present, value].flat().map(String));
  }

  /** Whether anything can be written still. */
  #writeHead(encoding: Encoding | null, streamed: boolean): boolean {
    const reply = this.#reply;
    if (reply.sent || reply.raw.destroyed) return false;
    const { head, noTransform } = this.page;
    writeHead(this, head, streamed, noTransform);
    if (head?.chosenStatus !== undefined) reply.code(head.chosenStatus);
    if (encoding !== null) reply.header('content-encoding', encoding);
    return true;
  }
}

import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { Answer } from '../../element/response-head.js';
import type { Encoding } from '../node/negotiate.js';
import type { Host, Page } from '../node/page.js';
import { writeHead } from '../node/page-head.js';

/** Answers through a Fastify reply, so that its hooks and its error handler keep working. */
export class FastifyHost implements Host {
  readonly #reply: FastifyReply;
  page!: Page;

  constructor(reply: FastifyReply) {
    this.#reply = reply;
  }

  whole(body: string | Buffer, _length: number, encoding: Encoding | null): void {
    // Fastify leaves the body out of an answer to HEAD, and says its length.
    if (this.#writeHead(encoding, false)) this.#reply.send(body);
  }

  stream(body: Readable | null, encoding: Encoding | null): void {
    // Without any body Fastify would say that its length is 0, which is not the page's.
    if (this.#writeHead(encoding, true)) this.#reply.send(body ?? Readable.from([]));
    else body?.destroy();
  }

  answer(answer: Answer): void {
    const reply = this.#reply;
    if (reply.sent || reply.raw.destroyed) return;
    for (const [name, value] of this.page.head?.headers ?? []) reply.header(name, value);
    if (answer.kind === 'REDIRECT') reply.redirect(answer.location, answer.status);
    else reply.callNotFound();
  }

  fail(error: unknown): void {
    if (this.#reply.sent || this.#reply.raw.destroyed) return;
    this.#reply.send(error instanceof Error ? error : new Error(String(error), { cause: error }));
  }

  /** Whether anything can be written still. */
  #writeHead(encoding: Encoding | null, streamed: boolean): boolean {
    const reply = this.#reply;
    if (reply.sent || reply.raw.destroyed) return false;
    const { head, noTransform } = this.page;
    writeHead(
      {
        has: (name) => reply.hasHeader(name),
        get: (name) => reply.getHeader(name)?.toString(),
        set: (name, value) => void reply.header(name, value),
      },
      head,
      { streamed, noTransform },
    );
    if (head !== null) reply.code(head.status);
    if (encoding !== null) reply.header('content-encoding', encoding);
    return true;
  }
}

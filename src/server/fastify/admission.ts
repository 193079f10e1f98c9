import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CloseWord } from '../../wire/close-codes.js';
import { SUBPROTOCOL } from '../../wire/protocol.js';
import { originOf, type ParseSettings } from './parse-options.js';

/** Why somebody is not let in, as HTTP says it, and as the close of a socket does. */
export interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly word: CloseWord;
  readonly why: string;
}

const FORBIDDEN: Refusal = {
  status: 403,
  error: 'Forbidden',
  word: 'not-allowed',
  why: 'this origin may not ask',
};
const UNAUTHORIZED: Refusal = {
  status: 401,
  error: 'Unauthorized',
  word: 'not-authenticated',
  why: 'it is not known who asks',
};

/**
 * Decides who is let in, before anything is upgraded. WebSockets are not bound by
 * what browsers ask other origins for: without a look at `Origin`, any page could speak for its reader.
 *
 * A browser does not show its page how an upgrade was refused, and the page would
 * come again for ever. So who asks for our subprotocol gets a socket that is closed at once,
 * with the reason, as long as there is room for that.
 */
export class Admission {
  readonly #settings: ParseSettings;
  readonly #owners = new WeakMap<FastifyRequest, string>();
  readonly #refusals = new WeakMap<FastifyRequest, Refusal>();

  constructor(settings: ParseSettings) {
    this.#settings = settings;
  }

  /** Who was let in, as what its sessions belong to. */
  ownerOf(request: FastifyRequest): string {
    return this.#owners.get(request) ?? '';
  }

  /** Why the request was refused that was upgraded all the same; null when it was let in. */
  refusalOf(request: FastifyRequest): Refusal | null {
    return this.#refusals.get(request) ?? null;
  }

  /** Whether the request may go on; else it was answered. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const refusal = await this.#judge(request);
    return refusal === null || answer(reply, refusal);
  }

  /** The same for one that asks for an upgrade. It may go on to be told that it is refused. */
  async admitSocket(request: FastifyRequest, reply: FastifyReply, hasRoom: () => boolean): Promise<boolean> {
    if (!asksForOurs(request)) return this.admit(request, reply);
    const refusal = await this.#judge(request);
    if (refusal === null) return true;
    if (!hasRoom()) return answer(reply, refusal);
    this.#refusals.set(request, refusal);
    return true;
  }

  async #judge(request: FastifyRequest): Promise<Refusal | null> {
    const { origin } = request.headers;
    if (origin !== undefined && !this.#isAllowed(origin, request)) return FORBIDDEN;
    const { authenticate } = this.#settings.options;
    if (authenticate === undefined) return null;
    const who = await authenticate(request);
    if (typeof who !== 'string') return UNAUTHORIZED;
    this.#owners.set(request, who);
    return null;
  }

  #isAllowed(origin: string, request: FastifyRequest): boolean {
    const { origins } = this.#settings.options;
    if (typeof origins === 'function') return origins(origin, request);
    return isSame(origin, request.host) || origins?.includes(origin) === true;
  }
}

/** The scheme is not compared: behind a proxy that ends TLS it is not ours to know. */
function isSame(origin: string, host: string | undefined): boolean {
  const asked = originOf(origin);
  if (asked === null || asked === 'null' || host === undefined) return false;
  const { protocol, host: own } = new URL(asked);
  try {
    return new URL(`${protocol}//${host}`).host === own;
  } catch {
    return false;
  }
}

function asksForOurs({ headers }: FastifyRequest): boolean {
  const asked = headers['sec-websocket-protocol'] ?? '';
  return asked.split(',').some((protocol) => protocol.trim() === SUBPROTOCOL);
}

function answer(reply: FastifyReply, { status, error, why }: Refusal): false {
  reply.code(status).header('cache-control', 'no-store').send({ error, why });
  return false;
}

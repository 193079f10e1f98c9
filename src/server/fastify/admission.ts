import type { FastifyReply, FastifyRequest } from 'fastify';
import { originOf, type ParseSettings } from './parse-options.js';

/**
 * Decides who is let in, before anything is upgraded. WebSockets are not bound by
 * what browsers ask other origins for: without a look at `Origin`, any page could speak for its reader.
 */
export class Admission {
  readonly #settings: ParseSettings;
  readonly #owners = new WeakMap<FastifyRequest, string>();

  constructor(settings: ParseSettings) {
    this.#settings = settings;
  }

  /** Who was let in, as what its sessions belong to. */
  ownerOf(request: FastifyRequest): string {
    return this.#owners.get(request) ?? '';
  }

  /** Whether the request may go on; else it was answered. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const { origin } = request.headers;
    if (origin !== undefined && !this.#isAllowed(origin, request)) {
      refuse(reply, 403, 'Forbidden', 'this origin may not ask');
      return false;
    }
    const { authenticate } = this.#settings.options;
    if (authenticate === undefined) return true;
    const who = await authenticate(request);
    if (typeof who !== 'string') {
      refuse(reply, 401, 'Unauthorized', 'it is not known who asks');
      return false;
    }
    this.#owners.set(request, who);
    return true;
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

function refuse(reply: FastifyReply, status: number, error: string, why: string): void {
  reply.code(status).header('cache-control', 'no-store').send({ error, why });
}

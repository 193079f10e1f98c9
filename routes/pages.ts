import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Child, ErrorContext, LoaderLike } from 'millrace';
import millrace from 'millrace/fastify';
import { createLoader, type Loader } from 'millrace/load';
import type { AddressInfo } from 'node:net';
import { pageInfo } from '../components/page-info.js';
import { parseOptions } from './parse.js';

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a page of this site. */
    page(tree: Child): FastifyReply;
  }
  interface FastifyRequest {
    /** Where its render failed, when it did. */
    failure: ErrorContext | null;
  }
}

export interface PagesOptions {
  /** Milliseconds that a render may take. */
  readonly deadline: number;
}

const register: FastifyPluginAsync<PagesOptions> = async (app, { deadline }) => {
  // What comes too late should fail in its own place, while there is time to say so there.
  const loader = ownLoader(app, Math.ceil(deadline * 0.9));
  app.decorateRequest('failure', null);
  await app.register(millrace, {
    deadline,
    loader,
    nonce: (_request, reply) => reply.cspNonce.script,
    parse: parseOptions(app),
    onReport: (report, request) => app.metrics.rendered(report, request),
    onError(_error, context, request) {
      request.failure = context;
    },
  });
  const stylesheet = app.assetUrl('millrace.css');
  const icon = app.assetUrl('icon.svg');

  app.decorateReply('page', function page(this: FastifyReply, tree: Child): FastifyReply {
    const { request } = this;
    if (!this.hasHeader('cache-control')) this.header('cache-control', 'no-cache');
    return this.render(tree, {
      init: (flow) => {
        flow.declare(pageInfo, {
          stylesheet,
          icon,
          url: ownPath(request.originalUrl),
          trace: wantsTrace(request),
          requestId: request.id,
        });
      },
    });
  });
};

/** Pages, rendered by Millrace, with data from the server's own API. */
export const pages: FastifyPluginAsync<PagesOptions> = fp(register, {
  name: 'pages',
  dependencies: ['assets', 'metrics', 'security'],
});

/** What a page may lead back to: a path of this site, and never `//elsewhere` or `http://elsewhere/`. */
function ownPath(url: string): string {
  return url.replace(/^(?:https?:)?[/\\]*/i, '/');
}

/** `?trace` alone turns it on; `?trace=0` does not. */
function wantsTrace(request: FastifyRequest): boolean {
  const { trace } = request.query as { readonly trace?: string | string[] };
  return trace !== undefined && trace !== '0' && trace !== 'false';
}

/**
 * A loader for the API of this very server. It can be made only when the server
 * listens, because only then is its port known; nobody asks for a page before.
 */
function ownLoader(app: FastifyInstance, timeout: number): LoaderLike {
  let made: Loader | undefined;
  app.addHook('onClose', async () => {
    await made?.destroy();
  });
  return {
    session(signal) {
      made ??= createLoader({ base: ownBase(app.server.address()), timeout });
      return made.session(signal);
    },
  };
}

function ownBase(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') {
    throw new Error('Pages need the API of their own server, which does not listen on a port yet.');
  }
  // An address for all interfaces is nowhere to connect to.
  const host =
    address.address === '0.0.0.0' ? '127.0.0.1' : address.address === '::' ? '::1' : address.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`;
}

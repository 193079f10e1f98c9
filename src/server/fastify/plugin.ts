import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Child } from '../../element/child.js';
import { guard } from '../../element/guard.js';
import { optionNotAllowed } from '../../error/render.js';
import {
  settingsOf,
  type ErrorContext,
  type RenderOptions,
  type RenderSettings,
} from '../../render/options.js';
import type { RenderReport } from '../../render/report.js';
import { Encoders } from '../node/encoders.js';
import { checkEncodings } from '../node/negotiate.js';
import { Page, type PageOptions } from '../node/page.js';
import { isGone, onGone } from '../node/reader.js';
import { FastifyHost } from './host.js';
import { logError, logRender } from './log.js';
import { parseEndpoint } from './parse.js';
import { type ParseOptions, type ParseSettings, readParseOptions } from './parse-options.js';

/** On a reply: the page that it is answered with. */
const pageOf: unique symbol = Symbol('millrace.page');

declare module 'fastify' {
  interface FastifyReply {
    [pageOf]: Page | null;
    /**
     * Answers with a page: status, headers and first bytes leave as soon as there
     * is something to wait for. Answers with the reply, for the handler to return.
     *
     * What fails before that goes to the error handler, as if the handler had
     * thrown it; later, the connection is cut. `onSend` hooks see the page, as a
     * stream, or as text or bytes when there was nothing to wait for.
     */
    render(tree: Child, options?: PageOptions): FastifyReply;
  }
}

/** Options for all pages; those of `reply.render` come before them. */
export interface MillraceFastifyOptions extends Omit<
  PageOptions,
  'nonce' | 'signal' | 'onReport' | 'onError'
> {
  /** Encoders at work at once; 200. Pages beyond that are sent as they are. */
  readonly encoders?: number | undefined;
  /** The nonce of a page's inline scripts and styles. */
  readonly nonce?: ((request: FastifyRequest, reply: FastifyReply) => string | undefined) | undefined;
  /** The parse endpoint; there is none unless given. Needs the package `@fastify/websocket`. */
  readonly parse?: ParseOptions | undefined;
  /** Told how each render went. */
  readonly onReport?: ((report: RenderReport, request: FastifyRequest) => void) | undefined;
  /** Told of the error that ends a render, before any error handler. */
  readonly onError?: ((error: unknown, context: ErrorContext, request: FastifyRequest) => void) | undefined;
}

const register: FastifyPluginCallback<MillraceFastifyOptions> = (app, options, done) => {
  const { encoders: most = 200, nonce, onReport, onError, parse, ...defaults } = options;
  if (!Number.isInteger(most) || most < 0) {
    done(optionNotAllowed('encoders', most, 'a whole number from 0 on'));
    return;
  }
  if (nonce !== undefined && typeof nonce !== 'function') {
    // A nonce that all pages share would be none, and is not to be printed.
    done(optionNotAllowed('nonce', `of type ${typeof nonce}`, 'a function of request and reply'));
    return;
  }
  let endpoint: ParseSettings | null = null;
  let settings: RenderSettings;
  try {
    if (parse !== undefined) endpoint = readParseOptions(parse);
    // Else every page would be an error, and only pages would say so.
    settings = settingsOf(defaults);
    checkEncodings(defaults.encodings);
  } catch (error) {
    done(error as Error);
    return;
  }
  const encoders = new Encoders(most);
  const plain = Object.keys(defaults).length === 0;

  app.decorateReply(
    'render',
    function render(this: FastifyReply, tree: Child, given?: PageOptions): FastifyReply {
      // Options may be refused, and the reader gone; the tree may hold promises all the same.
      if (typeof tree === 'object' && tree !== null) guard(tree);
      const asked = given?.onReport;
      // Without anybody to tell, no report is made.
      const observed = onReport !== undefined || asked !== undefined || logs(this);
      const watched: PageOptions = {
        nonce: given?.nonce ?? nonce?.(this.request, this),
        onReport: observed ? teller(this, onReport, asked) : undefined,
        onError: (error, context) => {
          logError(this.log, error, context, this.raw.headersSent);
          onError?.(error, context, this.request);
          given?.onError?.(error, context);
        },
      };
      const page = plain && given === undefined ? watched : { ...defaults, ...given, ...watched };
      // Those of all pages were read and checked when they were given.
      const known = given === undefined && watched.nonce === undefined ? settings : undefined;
      return start(this, tree, page, encoders, known);
    },
  );
  app.decorateReply<Page | null>(pageOf, null);
  app.addHook('onError', function takeBack(_request, reply, error, next) {
    takePageBack(reply, error);
    next();
  });
  app.addHook('onReady', function warnOfDoubleWork(this: FastifyInstance, ready) {
    warnOfCompression(app);
    ready();
  });
  if (endpoint === null) app.decorate('parseStats', null);
  else void app.register(parseEndpoint, endpoint);
  done();
};

/** Tells all who want to know how a page went. */
function teller(
  reply: FastifyReply,
  all: MillraceFastifyOptions['onReport'],
  asked: RenderOptions['onReport'],
): (report: RenderReport) => void {
  return (report) => {
    logRender(reply.log, report);
    all?.(report, reply.request);
    asked?.(report);
  };
}

function start(
  reply: FastifyReply,
  tree: Child,
  options: PageOptions,
  encoders: Encoders,
  settings: RenderSettings | undefined,
): FastifyReply {
  const { raw } = reply.request;
  const host = new FastifyHost(reply);
  const page = new Page(host, reply.request, options, encoders, settings);
  host.page = page;
  reply[pageOf] = page;
  if (isGone(raw, reply.raw)) {
    page.leave();
    return reply;
  }
  const answered = page.start(tree, false);
  if (answered !== undefined) {
    onGone(raw, reply.raw, () => page.leave());
    // The host has been told of what failed.
    answered.catch(() => {});
  }
  return reply;
}

/** An `onSend` hook failed, say: what was to be sent is not, and its headers do not fit the answer to that. */
function takePageBack(reply: FastifyReply, error: unknown): void {
  if (reply[pageOf] === null || reply.raw.headersSent) return;
  reply[pageOf].leave(error);
  reply[pageOf] = null;
  reply.removeHeader('content-encoding');
  reply.removeHeader('x-accel-buffering');
}

/** A page that is compressed here and once more there is held back to its end by the second. */
function warnOfCompression(app: FastifyInstance): void {
  if (!app.hasPlugin('@fastify/compress')) return;
  app.log.warn(
    '@fastify/compress is registered beside millrace, which compresses its own pages and flushes at waits; exclude pages from the plugin, or set the option "encodings" of millrace to [].',
  );
}

function logs(reply: FastifyReply): boolean {
  const { level } = reply.log;
  return level !== undefined && level !== 'silent';
}

/** The Fastify plugin: adds `reply.render`, and the parse endpoint if that is asked for. */
const millrace: FastifyPluginCallback<MillraceFastifyOptions> = fp(register, {
  name: 'millrace',
  fastify: '5.x',
});

export default millrace;

import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Duplex } from 'node:stream';
import { Readable } from 'node:stream';
import { websocketMissing } from '../../error/server.js';
import type { Wants } from '../../document/told.js';
import { SUBPROTOCOL } from '../../wire/protocol.js';
import { Channel } from '../channel/channel.js';
import type { ChannelStats } from '../channel/report.js';
import type { ChannelSocket } from '../channel/socket.js';
import { Admission } from './admission.js';
import { clientLines } from './client-lines.js';
import type { ParseSettings } from './parse-options.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** What the parse endpoint does; null when the option `parse` was not given. */
    readonly parseStats: (() => ChannelStats) | null;
  }
}

/**
 * The parse endpoint: `GET` to be upgraded to a WebSocket, or answered with a page or
 * with how to do it right, and `POST` for a body that is read as it comes.
 */
export const parseEndpoint: FastifyPluginAsync<ParseSettings> = fp(
  async (app: FastifyInstance, settings: ParseSettings) => {
    const { path, limits, options } = settings;
    const channel = new Channel({
      languages: options.languages,
      limits,
      clock: options.clock,
      onSession(report, why) {
        // That there is not enough for all is something to be woken by.
        const level = why === 'overloaded' ? 'warn' : 'info';
        app.log[level]({ parse: { ...report, why } }, 'parse session ended');
        options.onSession?.(report, why);
      },
      onFault: (error) => app.log.error({ err: error }, 'parse session failed'),
    });
    app.decorate('parseStats', () => channel.stats);
    await registerWebsocket(app, settings);
    app.addHook('preClose', () => channel.leave(options.restarts?.() === true ? 'restart' : 'leaving'));

    const admission = new Admission(settings);
    const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> =>
      (await admission.admit(request, reply)) ? undefined : reply;
    const admitSocket: typeof admit = async (request, reply) =>
      (await admission.admitSocket(request, reply, () => channel.hasRoomToRefuse)) ? undefined : reply;

    app.route({
      method: 'GET',
      url: path,
      config: options.config?.socket ?? {},
      preValidation: async (request, reply) => (isUpgrade(request) ? admitSocket(request, reply) : undefined),
      handler: (request, reply) => answerWithout(request, reply, settings),
      wsHandler(socket: ChannelSocket, request: FastifyRequest) {
        const refusal = admission.refusalOf(request);
        if (refusal === null) {
          channel.accept(socket, admission.ownerOf(request));
          return;
        }
        request.log.info({ parse: { refused: refusal.word } }, 'parse connection refused');
        channel.refuse(socket, refusal.word, refusal.why);
      },
    });
    await app.register(async (scope) => {
      // The body is not read by anybody else, whatever it says it is.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      scope.route({
        method: 'POST',
        url: path,
        bodyLimit: Number.MAX_SAFE_INTEGER,
        config: options.config?.body ?? {},
        preValidation: admit,
        handler: (request, reply) => answerBody(request, reply, settings, channel),
      });
    });
  },
  { name: 'millrace-parse', fastify: '5.x' },
);

function isUpgrade({ raw }: FastifyRequest): boolean {
  return raw.headers.upgrade?.toLowerCase() === 'websocket';
}

async function registerWebsocket(app: FastifyInstance, { limits }: ParseSettings): Promise<void> {
  // The host may have sockets of its own.
  if (!app.hasDecorator('websocketServer')) {
    const { default: websocket } = await import('@fastify/websocket').catch((error: unknown) => {
      throw websocketMissing(error);
    });
    await app.register(websocket, {
      options: {
        // Beyond its limit a frame is refused with a reason, and beyond this without one.
        maxPayload: limits.frame * 2,
        skipUTF8Validation: true,
        handleProtocols: (protocols: Set<string>) =>
          protocols.has(SUBPROTOCOL) ? SUBPROTOCOL : ([...protocols][0] ?? false),
      },
      // The socket is closed by who has found the error.
      errorHandler(error, socket, request) {
        request.log.debug({ err: error }, 'socket failed');
        if (socket.protocol !== SUBPROTOCOL) socket.terminate();
      },
      // Sockets are told why they are closed before the server closes.
      preClose: (done) => done(),
    });
  }
  // What asks for an upgrade and gets a page has left the server's time limits behind.
  app.server.on('upgrade', (_request: unknown, socket: Duplex & { setTimeout?: unknown }) => {
    if (typeof socket.setTimeout === 'function') socket.setTimeout(limits.handshake, () => socket.destroy());
  });
}

function answerWithout(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, path }: ParseSettings,
): unknown {
  reply.header('vary', 'accept');
  if (options.page !== undefined && request.headers.accept?.includes('text/html') === true)
    return options.page(request, reply);
  return reply
    .code(426)
    .headers({ upgrade: 'websocket', connection: 'upgrade', 'cache-control': 'no-store' })
    .send({
      error: 'Upgrade Required',
      subprotocol: SUBPROTOCOL,
      languages: options.languages.map(({ name }) => name),
      client: clientLines(path, request.host, request.protocol === 'https'),
    });
}

function answerBody(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, limits }: ParseSettings,
  channel: Channel,
): FastifyReply {
  const { lang, want } = request.query as { readonly lang?: unknown; readonly want?: unknown };
  const language = options.languages.find(({ name }) => name === lang);
  if (language === undefined) {
    const known = options.languages.map(({ name }) => name);
    return reply
      .code(400)
      .send({ error: 'Bad Request', why: 'lang names no known language', languages: known });
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    return reply.code(415).send({ error: 'Unsupported Media Type', why: `the body is encoded: ${encoding}` });
  if (!channel.hasRoom)
    return reply
      .code(503)
      .header('retry-after', '1')
      .send({ error: 'Service Unavailable', why: 'too many bodies' });
  const { raw } = request;
  raw.setTimeout(limits.idle, () => raw.destroy());
  const lines = channel.readBody(raw, language, wantsOf(want));
  return reply
    .headers({
      'content-type': 'application/jsonl; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    .send(Readable.from(lines, { objectMode: false, highWaterMark: 65_536 }));
}

/** `?want=node,diag`; both unless given. */
function wantsOf(want: unknown): Wants {
  const wanted = new Set(typeof want === 'string' ? want.split(',') : ['node', 'diag']);
  return { node: wanted.has('node'), diag: wanted.has('diag'), progress: wanted.has('progress') };
}

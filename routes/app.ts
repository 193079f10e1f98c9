import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { api } from './api/api.js';
import { assets } from './assets.js';
import { answerBrokenRequest } from './broken-requests.js';
import { defaultTimeouts, type Mode, type Timeouts } from './config.js';
import { errors } from './errors.js';
import { health } from './health.js';
import { home } from './home.js';
import { Inventory } from './inventory/inventory.js';
import { lifecycle } from './lifecycle.js';
import { metrics } from './metrics.js';
import { oneHost } from './one-host.js';
import { packages } from './packages.js';
import { pages } from './pages.js';
import { projectFolder } from './project.js';
import { identifyRequest, requestIds } from './request-ids.js';
import { scripts } from './scripts.js';
import { security } from './security.js';
import { slow } from './slow.js';
import { slowRequests } from './slow-requests.js';
import { brokenUrls, routeBrokenUrl } from './broken-urls.js';
import { stalledWrites } from './stalled-writes.js';

export interface AppOptions {
  /** Decides what an error page tells; `development` unless given. */
  readonly mode?: Mode | undefined;
  /** Silent unless given. */
  readonly logger?: FastifyServerOptions['logger'];
  readonly timeouts?: Partial<Timeouts> | undefined;
  /** The project whose packages are shown; this one unless given. */
  readonly folder?: string | undefined;
  /** Milliseconds by which answers of the API are held back, by path; for tests. */
  readonly delay?: ((path: string) => number) | undefined;
}

/** The whole server, not yet listening. */
export async function buildApp(options: AppOptions = {}): Promise<FastifyInstance> {
  const { mode = 'development', folder = projectFolder(), delay } = options;
  const timeouts: Timeouts = { ...defaultTimeouts, ...options.timeouts };
  const inventory = new Inventory(folder);
  const app: FastifyInstance = Fastify({
    logger: options.logger ?? false,
    // Nobody sends this server anything, but for texts to be parsed, which have no limit.
    bodyLimit: 16_384,
    genReqId: identifyRequest,
    requestIdHeader: false,
    clientErrorHandler: answerBrokenRequest,
    rewriteUrl: routeBrokenUrl,
    // Else a long name would be answered by Fastify itself; Node bounds the whole URL.
    routerOptions: { maxParamLength: 16_384 },
    http: {
      headersTimeout: timeouts.headers,
      connectionsCheckingInterval: timeouts.check,
      requireHostHeader: true,
    },
    // For all requests or none, and some may take their time; see `slowRequests`.
    requestTimeout: 0,
    // Fastify sets this itself.
    keepAliveTimeout: timeouts.keepAlive,
    // Those at work have had their time by then; see `lifecycle`.
    forceCloseConnections: true,
  });

  await app.register(lifecycle);
  await app.register(requestIds);
  await app.register(oneHost);
  await app.register(security);
  await app.register(metrics);
  await app.register(slowRequests, { timeout: timeouts.request });
  await app.register(stalledWrites, { timeout: timeouts.stalledWrite, interval: timeouts.check });
  await app.register(assets);
  await app.register(scripts);
  await app.register(pages, { deadline: timeouts.render });
  await app.register(errors, { mode, folder: projectFolder() });
  await app.register(brokenUrls);
  await app.register(health);
  await app.register(api, { inventory, delay });
  await app.register(home);
  await app.register(packages);
  await app.register(slow);
  return app;
}

import fp from 'fastify-plugin';
import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import type { RenderReport } from 'millrace';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Readable } from 'node:stream';
import { addParseMetrics } from './parse-metrics.js';

declare module 'fastify' {
  interface FastifyInstance {
    readonly metrics: Metrics;
  }
}

/** Seconds; a page's first byte takes one to a few milliseconds, its end what its slowest part takes. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const BYTES = [1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000];

/**
 * What the process tells of itself. One for all servers in it: its observers
 * cannot be stopped, and one more with each server would never go.
 */
const processRegistry: Registry = new Registry();
collectDefaultMetrics({ register: processRegistry });

/** What one server counts; each has a registry of its own. */
export class Metrics {
  readonly registry: Registry = new Registry();
  readonly #registers: Registry[] = [this.registry];

  readonly requests: Histogram<'method' | 'route' | 'status'> = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the headers of a request to the last byte of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly stalledWrites: Counter = new Counter({
    name: 'http_stalled_writes_total',
    help: 'Connections that were cut because their reader had stopped reading.',
    registers: this.#registers,
  });
  readonly encoders: Gauge<'encoding'> = new Gauge({
    name: 'http_encoders_active',
    help: 'Answers that are being compressed on their way, by content encoding.',
    labelNames: ['encoding'],
    registers: this.#registers,
  });
  readonly #renders = new Counter({
    name: 'millrace_renders_total',
    help: 'Renders by how they ended.',
    labelNames: ['route', 'ended'],
    registers: this.#registers,
  });
  readonly #firstByte = new Histogram({
    name: 'millrace_first_byte_seconds',
    help: 'From the beginning of a render until its head and first bytes left.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly #end = new Histogram({
    name: 'millrace_render_seconds',
    help: 'From the beginning of a render to its end.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly #waits = new Histogram({
    name: 'millrace_wait_seconds',
    help: 'How long a document stood still for a component; work that was hidden behind other work is not in it.',
    labelNames: ['component'],
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly #awaited = new Histogram({
    name: 'millrace_awaited_components',
    help: 'Components of a render whose content came later.',
    labelNames: ['route'],
    buckets: [0, 1, 2, 5, 10, 20, 50, 100, 500],
    registers: this.#registers,
  });
  readonly #bytes = new Histogram({
    name: 'millrace_document_bytes',
    help: 'Bytes of a document before any content encoding.',
    labelNames: ['route'],
    buckets: BYTES,
    registers: this.#registers,
  });

  rendered(report: RenderReport, request: FastifyRequest): void {
    const route = routeOf(request);
    this.#renders.inc({ route, ended: report.ended });
    if (report.firstByte !== undefined) this.#firstByte.observe({ route }, report.firstByte / 1000);
    this.#end.observe({ route }, report.end / 1000);
    this.#awaited.observe({ route }, report.waits.length);
    this.#bytes.observe({ route }, report.bytes);
    for (const wait of report.waits) {
      // The last of the path: components are as many as the program has.
      const component = wait.path.slice(wait.path.lastIndexOf('>') + 1).trim();
      if (wait.waited > 0) this.#waits.observe({ component }, wait.waited / 1000);
    }
  }
}

/** The pattern and not the URL: a reader must not be able to make up a label. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none';
}

const register: FastifyPluginCallback = (app, _options, done) => {
  const metrics = new Metrics();
  app.decorate('metrics', metrics);
  app.addHook('onResponse', (request, reply, next) => {
    const labels = { method: request.method, route: routeOf(request), status: String(reply.statusCode) };
    metrics.requests.observe(labels, reply.elapsedTime / 1000);
    next();
  });
  app.addHook('onSend', (_request, reply, payload, next) => {
    const encoding = reply.getHeader('content-encoding');
    if (payload instanceof Readable && typeof encoding === 'string') {
      metrics.encoders.inc({ encoding });
      payload.once('close', () => metrics.encoders.dec({ encoding }));
    }
    next(null, payload);
  });
  const running: Gauge = new Gauge({
    name: 'http_answers_running',
    help: 'Answers that are on their way.',
    registers: [metrics.registry],
    collect: () => running.set(app.lifecycle.running),
  });
  app.addHook('onReady', (ready) => {
    if (app.parseStats !== null) addParseMetrics(metrics.registry, app.parseStats);
    ready();
  });
  app.get('/metrics', { config: { probe: true }, logLevel: 'warn' }, async (_request, reply) => {
    reply.header('cache-control', 'no-store').type(metrics.registry.contentType);
    return Registry.merge([processRegistry, metrics.registry]).metrics();
  });
  done();
};

/** `/metrics`, for Prometheus. */
export const metrics: FastifyPluginCallback = fp(register, {
  name: 'metrics',
  dependencies: ['lifecycle'],
});

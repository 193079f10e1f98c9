/** The server that is measured, in a process of its own: the endpoint, another route, and what it costs. */
import Fastify from 'fastify';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import millrace from '../../dist/src/fastify.js';
import { json, jsonc, jsonl, mill } from '../../dist/src/syntax.js';

const app = Fastify({ forceCloseConnections: true });
await app.register(millrace, {
  // Sessions are let live for as long as they are counted.
  parse: { languages: [jsonl, json, jsonc, mill], idle: 3_600_000, resume: 1 },
});
app.get('/other', () => ({ hello: 'world', list: [1, 2, 3] }));
await app.listen({ host: '127.0.0.1', port: 0 });

const delay = monitorEventLoopDelay({ resolution: 1 });
let cpu = process.cpuUsage();

const answers = {
  /** Bytes that are held: what V8 has in use, buffers outside of it, and what the process takes. */
  memory() {
    globalThis.gc?.();
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, used: heapUsed + external };
  },
  /** The same without cleaning up before. */
  rss: () => ({ rss: process.memoryUsage.rss() }),
  begin() {
    delay.reset();
    delay.enable();
    cpu = process.cpuUsage();
  },
  /** Since `begin`: milliseconds by which timers were late, and of processor time. */
  end() {
    delay.disable();
    const { user, system } = process.cpuUsage(cpu);
    // The resolution is in the figures.
    const late = (percent) => Math.max(0, delay.percentile(percent) / 1e6 - 1);
    return { p50: late(50), p99: late(99), cpu: (user + system) / 1000 };
  },
  stats: () => ({ ...app.parseStats(), closes: [...app.parseStats().closes] }),
};

process.on('message', ({ id, what }) => process.send({ id, answer: answers[what]() ?? null }));
process.on('disconnect', () => process.exit(0));
process.send({ port: app.server.address().port });

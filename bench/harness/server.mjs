/** A Fastify server of its own for one peer and one workload, on a free port of the loopback. */
import Fastify from 'fastify';
import { workloads } from '../data/workloads.mjs';
import { answer } from './answer.mjs';

const [module, workload] = process.argv.slice(2);
const { pages, replies, setUp } = await import(module);
const { data } = workloads[workload];
const reply = replies?.[workload] ?? sendText(pages[workload]);

const app = Fastify();
await setUp?.(app);
app.get('/', (_request, out) => reply(out, data()));
await app.listen({ host: '127.0.0.1', port: 0 });

function sendText(page) {
  return (out, given) => {
    out.type('text/html; charset=utf-8');
    const made = page(given);
    // A peer that answers at once is not made to wait for a promise.
    return typeof made === 'string' ? out.send(made) : made.then((text) => out.send(text));
  };
}

const questions = {
  /** Microseconds of CPU that the process has used so far. */
  cpu() {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
};

answer(questions, app.server.address().port);

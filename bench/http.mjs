/**
 * Sends the same pages through Fastify from every peer, over a loopback socket to
 * readers in another process, and prints how many a second.
 *
 *   node http.mjs [--quick] [--only=W1,W4] [--peers=prebuilt,millrace,marko-stream]
 */
import { workloads } from './data/workloads.mjs';
import { bundle, bundled } from './harness/build.mjs';
import { difference } from './harness/compare.mjs';
import { printHeldServed } from './harness/held.mjs';
import { median, ratio } from './harness/numbers.mjs';
import { options } from './harness/options.mjs';
import { doors } from './harness/peers.mjs';
import { digits, printTable } from './harness/print.mjs';
import { Asked } from './harness/process.mjs';

/** What every ratio is relative to, and what every page is compared with. */
const base = 'prebuilt';

const chosen = options(['W1', 'W3', 'W4'], Object.keys(doors));
const names = chosen.peers.includes(base) ? chosen.peers : [base, ...chosen.peers];
const effort = chosen.quick
  ? { rounds: 5, roundMs: 100, warmMs: 400 }
  : { rounds: 15, roundMs: 200, warmMs: 1000 };
const connections = 10;

await bundle(names.map((name) => doors[name]));
const readers = new Asked('readers', './load.mjs', []);
await readers.ready();

const served = {};
try {
  for (const workload of chosen.workloads) served[workload] = await measure(workload);
} finally {
  readers.end();
}
report();

async function measure(workload) {
  const servers = new Map(
    names.map((name) => [name, new Asked(name, './server.mjs', [bundled(doors[name]), workload])]),
  );
  try {
    const ports = new Map();
    for (const [name, server] of servers) ports.set(name, await server.ready());
    await check(workload, ports);
    for (const port of ports.values()) await readers.ask('load', { port, connections, ms: effort.warmMs });
    const results = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < effort.rounds; round++) {
      const order = round % 2 === 0 ? names : names.toReversed();
      for (const name of order) results[name].push(await oneRound(servers.get(name), ports.get(name)));
    }
    return results;
  } finally {
    for (const server of servers.values()) server.end();
  }
}

async function oneRound(server, port) {
  const before = await server.ask('cpu');
  const { answerCount, perSecond } = await readers.ask('load', { port, connections, ms: effort.roundMs });
  return { perSecond, cpu: ((await server.ask('cpu')) - before) / answerCount };
}

/** A page that differs is no measurement: it ends the script. */
async function check(workload, ports) {
  const expected = await fetched(ports.get(base));
  for (const [name, port] of ports) {
    const found = difference(await fetched(port), expected);
    if (found !== undefined) throw new Error(`${name} sends another page of ${workload}: ${found}`);
  }
  const kilobytes = (Buffer.byteLength(expected) / 1000).toFixed(1);
  console.log(
    `${workload} ${workloads[workload].title}: ${kilobytes} KB, the same through ${ports.size} doors`,
  );
}

async function fetched(port) {
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
  return response.text();
}

function report() {
  const columns = Object.keys(served);
  const rates = (workload, name) => served[workload][name].map((round) => round.perSecond);
  console.log(`\nPages a second; ${base} is 1 (larger is faster); and CPU µs of the server a page`);
  printTable([
    ['', ...columns, ...columns.map((workload) => `${workload} cpu`)],
    ...names.map((name) => [
      name,
      ...columns.map((workload) => digits(ratio(rates(workload, name), rates(workload, base)))),
      ...columns.map((workload) => digits(median(served[workload][name].map((round) => round.cpu)))),
    ]),
    [`${base}, pages/s`, ...columns.map((workload) => digits(median(rates(workload, base))))],
  ]);
  console.log('\nHeld to');
  printHeldServed(served);
}

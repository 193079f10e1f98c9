/**
 * Renders the same pages with every peer and prints how long a page takes with
 * its bytes, relative to strings put together by hand.
 *
 *   node render.mjs [--quick] [--only=W1,W3] [--peers=kita,marko,millrace]
 */
import { workloads } from './data/workloads.mjs';
import { bundle, bundled } from './harness/build.mjs';
import { difference } from './harness/compare.mjs';
import { printHeldSettled, printHeldWaiting } from './harness/held.mjs';
import { median, ratio } from './harness/numbers.mjs';
import { options } from './harness/options.mjs';
import { nodeFlags, peers } from './harness/peers.mjs';
import { digits, printTable } from './harness/print.mjs';
import { Asked } from './harness/process.mjs';

/** What every ratio is relative to, and what every page is compared with. */
const base = 'hand-written';

const chosen = options(Object.keys(workloads), Object.keys(peers));
const names = chosen.peers.includes(base) ? chosen.peers : [base, ...chosen.peers];
const effort = chosen.quick
  ? { rounds: 5, roundMs: 25, warmMs: 250, warmBatches: 10, batches: 1 }
  : { rounds: 15, roundMs: 60, warmMs: 600, warmBatches: 50, batches: 4 };

await bundle(names.map((name) => peers[name]));

const settled = {};
let waiting;
for (const workload of chosen.workloads) {
  const children = new Map(names.map((name) => [name, start(name, workload)]));
  try {
    await Promise.all([...children.values()].map((child) => child.ready()));
    await check(workload, children);
    if (workloads[workload].waits) waiting = await measureWaiting(children);
    else settled[workload] = await measureSettled(children);
  } finally {
    for (const child of children.values()) child.end();
  }
}
report();

function start(name, workload) {
  return new Asked(name, './child.mjs', [bundled(peers[name]), workload], nodeFlags[name]);
}

/** A page that differs is no measurement: it ends the script. */
async function check(workload, children) {
  const expected = await children.get(base).ask('html');
  for (const [name, child] of children) {
    const found = difference(await child.ask('html'), expected);
    if (found !== undefined) throw new Error(`${name} makes another page of ${workload}: ${found}`);
  }
  const kilobytes = (Buffer.byteLength(expected) / 1000).toFixed(1);
  console.log(
    `${workload} ${workloads[workload].title}: ${kilobytes} KB, the same from ${children.size} peers`,
  );
}

/** For each peer the microseconds a page, by round. */
async function measureSettled(children) {
  for (const child of children.values()) await child.ask('settled', { ms: effort.warmMs });
  return inRounds(children, async (child) => (await child.ask('settled', { ms: effort.roundMs })).us);
}

/** For each peer and number of pages at once, by round: CPU, time to complete, lag. */
async function measureWaiting(children) {
  await Promise.all([...children.values()].map(warmWaiting));
  const at = (atOnce, batches) =>
    inRounds(children, async (child) => {
      const { cpu, complete, lag } = await child.ask('waiting', { atOnce, batches });
      return { cpu, complete: median(complete), lag: median(lag) };
    });
  return { 1: await at(1, 1), 100: await at(100, effort.batches) };
}

function warmWaiting(child) {
  return child.ask('waiting', { atOnce: 100, batches: effort.warmBatches });
}

/** One peer after the other, every other round in the opposite order. */
async function inRounds(children, measure) {
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < effort.rounds; round++) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) results[name].push(await measure(children.get(name)));
  }
  return results;
}

function report() {
  const columns = Object.keys(settled);
  if (columns.length > 0) {
    console.log(`\nTime of a page with its bytes; ${base} is 1 (smaller is faster)`);
    printTable([
      ['', ...columns],
      ...names.map((name) => [
        name,
        ...columns.map((w) => digits(ratio(settled[w][name], settled[w][base]))),
      ]),
      [`${base}, µs`, ...columns.map((w) => digits(median(settled[w][base])))],
    ]);
  }
  if (waiting !== undefined) {
    console.log('\nW5, a page that waits 55 ms: CPU µs, ms to complete, ms after the last answer');
    printTable([
      ['', '1: cpu', 'complete', 'lag', '100 at once: cpu', 'complete', 'lag'],
      ...names.map((name) => [name, ...waitingCells(waiting[1][name]), ...waitingCells(waiting[100][name])]),
    ]);
  }
  console.log('\nHeld to');
  printHeldSettled(settled);
  if (waiting !== undefined) printHeldWaiting(waiting[100]);
}

function waitingCells(rounds) {
  return ['cpu', 'complete', 'lag'].map((key) => digits(median(rounds.map((round) => round[key]))));
}

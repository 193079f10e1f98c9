/**
 * The parse endpoint over loopback sockets, client and server in two processes.
 *
 *   npm run bench:endpoint [-- --quick] [--only=streams,paced,edits,idle] [--sessions=10000]
 */
import { parseArgs } from 'node:util';
import { askOther, connect, lastSeq, stream } from './endpoint/client.mjs';
import { startServer } from './endpoint/far.mjs';
import { median, p99 } from './harness/numbers.mjs';
import { digits, printHeld, printTable } from './harness/print.mjs';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'streams,paced,edits,idle' },
    sessions: { type: 'string', default: '10000' },
  },
});
const parts = { streams, paced, edits, idle };
const held = [];

for (const name of flags.only.split(',')) {
  if (parts[name] === undefined)
    throw new Error(`there is no part ${name}; there are ${Object.keys(parts).join(', ')}`);
  const server = await startServer();
  try {
    await parts[name](server);
  } finally {
    server.end();
  }
  console.log('');
}
for (const each of held) printHeld(each);
process.exit(0);

/** Records of some 220 bytes, in frames of 16 KB. */
function records() {
  return Buffer.from(`${Array.from({ length: 75 }, (_, i) => record(i)).join('\n')}\n`);
}

function record(id) {
  return JSON.stringify({
    id,
    name: 'a name of some length',
    tags: ['red', 'green', 'blue'],
    at: { x: 1.5, y: -2, z: null },
    text: 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.',
  });
}

/** As much as goes through 1, 10 and 100 sessions, with and without nodes told. */
async function streams({ port, ask }) {
  const piece = records();
  const megabytes = flags.quick ? 8 : 40;
  const rows = [['as fast as they can', 'MB/s', 'other p50', 'p99 ms', 'loop p99 ms']];
  await run(port, ask, 1, { want: ['diag'] }, { piece, total: 4e6 });
  for (const want of [['node', 'diag'], ['diag']]) {
    for (const count of [1, 10, 100]) {
      const result = await run(port, ask, count, { want }, { piece, total: (megabytes * 1e6) / count });
      const what = want.includes('node') ? 'all nodes told' : 'faults and hash only';
      rows.push([`${count} sessions, ${what}`, digits(result.rate), ...row(result)]);
    }
  }
  printTable(rows);
}

/** 100 sessions at 4 MB/s together: others must not notice. */
async function paced({ port, ask }) {
  const piece = records().subarray(0, 0);
  const whole = records();
  // Small frames, as they come in life.
  const small = Buffer.concat([piece, whole.subarray(0, whole.indexOf('\n', 4000) + 1)]);
  const seconds = flags.quick ? 5 : 15;
  const count = 100;
  const pace = 4e6 / 1000 / count;
  await run(port, ask, 1, {}, { piece: whole, total: 4e6 });
  const rows = [['100 sessions, 4 MB/s together', 'MB/s', 'other p50', 'p99 ms', 'loop p99 ms', 'cpu %']];
  const rounds = [];
  for (let round = 0; round < 3; round++) {
    const result = await run(port, ask, count, {}, { piece: small, total: pace * seconds * 1000, pace });
    rounds.push(result);
    rows.push([
      `round ${round + 1}`,
      digits(result.rate),
      ...row(result),
      digits((result.cpu / result.lasted) * 100),
    ]);
  }
  printTable(rows);
  held.push({
    what: '100 sessions at 4 MB/s: p99 of another request, ms',
    value: median(rounds.map(({ other }) => p99(other))),
    atMost: 25,
  });
  held.push({
    what: '100 sessions at 4 MB/s: p99 of loop delay, ms',
    value: median(rounds.map(({ loop }) => loop)),
    atMost: 20,
  });
}

function row({ other, loop }) {
  return [digits(median(other)), digits(p99(other)), digits(loop)];
}

async function run(port, ask, count, hello, what) {
  const clients = await Promise.all(Array.from({ length: count }, () => connect(port, hello)));
  let isOver = false;
  const other = askOther(port, () => isOver);
  await ask('begin');
  const began = performance.now();
  const sent = await Promise.all(clients.map((client) => stream(client, what)));
  const lasted = performance.now() - began;
  isOver = true;
  const { p99: loop, cpu } = await ask('end');
  for (const { socket } of clients) socket.close(1000);
  const bytes = sent.reduce((sum, each) => sum + each, 0);
  return { rate: bytes / 1000 / lasted, other: await other, loop, cpu, lasted };
}

/** Keys, one after the other: from sending one to hearing what has changed. */
async function edits({ port }) {
  const rows = [['keys in a document, each when the one before was told', 'a second', 'p50 ms', 'p99 ms']];
  for (const [name, size] of [
    ['1 KB', 1e3],
    ['10 KB', 1e4],
    ['100 KB', 1e5],
    ['1 MB', 1e6],
  ]) {
    const item = '{"name":"a name","list":[1,2,3]},';
    const text = `[${item.repeat(size / item.length)}0]`;
    const times = await keys(port, text, flags.quick ? 200 : 1500);
    rows.push([name, digits(1000 / median(times)), digits(median(times)), digits(p99(times))]);
  }
  printTable(rows);
}

async function keys(port, text, count) {
  const client = await connect(port, {});
  const done = (v) =>
    new Promise((resolve) => {
      client.hear = (frame) => {
        confirm(frame);
        if (frame.includes(`"t":"done","v":${v},`)) resolve();
      };
    });
  let confirmed = 0;
  const confirm = (frame) => {
    const seq = lastSeq(frame);
    if (seq - confirmed > 100) client.say({ t: 'credit', n: seq - confirmed, seq });
    if (seq - confirmed > 100) confirmed = seq;
  };
  const first = done(0);
  client.say({ t: 'open', s: 1, lang: 'json', mode: 'document' });
  for (let at = 0; at < text.length; at += 100_000)
    client.say({ t: 'chunk', s: 1, text: text.slice(at, at + 100_000) });
  client.say({ t: 'end', s: 1 });
  await first;
  const times = [];
  const middle = text.indexOf('"name"', text.length >> 1) + 3;
  for (let v = 1; v <= count; v++) {
    const changed = new Promise((resolve) => {
      client.hear = (frame) => {
        confirm(frame);
        if (frame.includes(`"t":"change","v":${v},`)) resolve(performance.now());
      };
    });
    const began = performance.now();
    // A letter is typed and taken out again.
    const edit =
      v % 2 === 1 ? { start: middle, end: middle, text: 'x' } : { start: middle, end: middle + 1, text: '' };
    client.say({ t: 'edit', s: 1, v, edits: [edit] });
    const took = (await changed) - began;
    if (v > 50) times.push(took);
  }
  client.socket.close(1000);
  return times;
}

/** What a session holds that does nothing, and with a document of 1 KB. */
async function idle({ port, ask }) {
  const wanted = Number(flags.sessions);
  // What the first ones bring with them stays.
  const warm = await Promise.all(Array.from({ length: 50 }, () => connect(port, {})));
  for (const { socket } of warm) socket.terminate();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const before = await ask('memory');
  const clients = [];
  try {
    while (clients.length < wanted) {
      const count = Math.min(200, wanted - clients.length);
      clients.push(...(await Promise.all(Array.from({ length: count }, () => connect(port, {})))));
    }
  } catch (error) {
    console.log(`no more than ${clients.length}: ${error.message}`);
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const open = await ask('memory');
  const text = `[${'{"name":"a name","list":[1,2,3]},'.repeat(30)}0]`;
  let told = 0;
  for (let i = 0; i < clients.length; i += 200) {
    await Promise.all(
      clients.slice(i, i + 200).map(
        (client) =>
          new Promise((resolve) => {
            client.hear = (frame) => {
              if (!frame.includes('"t":"done"')) return;
              told++;
              client.say({ t: 'credit', n: 0, seq: lastSeq(frame) });
              resolve();
            };
            client.say({ t: 'open', s: 1, lang: 'json', mode: 'document', text });
          }),
      ),
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const documents = await ask('memory');
  const { sessions } = await ask('stats');
  const each = (now, then, what) => (now[what] - then[what]) / clients.length / 1024;
  printTable([
    [
      `${clients.length} sessions (${sessions} on the server, ${told} documents)`,
      'KB in use',
      'KB of the process',
    ],
    ['idle, each', digits(each(open, before, 'used')), digits(each(open, before, 'rss'))],
    [
      'with a document of 1 KB, more',
      digits(each(documents, open, 'used')),
      digits(each(documents, open, 'rss')),
    ],
  ]);
  held.push({ what: 'an idle session, KB of the process', value: each(open, before, 'rss'), atMost: 20 });
  for (const { socket } of clients) socket.terminate();
}

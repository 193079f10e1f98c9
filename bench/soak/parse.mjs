// A gigabyte of JSON Lines, made on the fly, into a reader that is slow: what the server holds meanwhile.
// Once through a WebSocket, once as the body of a POST.
//   npm run build && node bench/soak/parse.mjs [megabytes]
import { request } from 'node:http';
import { connect, stream } from '../endpoint/client.mjs';
import { startServer } from '../endpoint/far.mjs';

const total = Number(process.argv[2] ?? 1000) * 1e6;
const MOST = 100;
/** After so many bytes the reader does nothing for some milliseconds. */
const GULP = 1_000_000;
const REST = 20;

const text = 'lorem ipsum dolor sit amet '.repeat(30);
const record = JSON.stringify({ id: 123_456, name: 'a record of some length', tags: ['a', 'b'], text });
const piece = Buffer.from(`${record}\n`.repeat(64));
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

let isOver = true;
for (const { name, run } of [
  { name: 'WebSocket', run: throughSocket },
  { name: 'POST', run: throughBody },
]) {
  const server = await startServer();
  // What the first megabytes bring with them stays.
  await run(server.port, 20e6);
  const { rss: idle } = await server.ask('memory');
  let most = 0;
  const look = async () => {
    most = Math.max(most, (await server.ask('rss')).rss);
  };
  const timer = setInterval(() => void look(), 250);
  const began = performance.now();
  const { sent, heard, nodes } = await run(server.port, total);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(timer);
  server.end();
  const grown = most - idle;
  console.log(
    `${name}: ${megabytes(sent)} in ${seconds.toFixed(0)} s, ${megabytes(heard)} read slowly, ${nodes} nodes; ` +
      `the server held at most ${megabytes(grown)} more than idle (${megabytes(idle)})`,
  );
  const isRight = nodes === (sent / piece.length) * 64 && grown / 1e6 < MOST;
  if (!isRight) console.log(`  falls short: ${MOST} MB, and a node for each record`);
  isOver &&= isRight;
}
process.exit(isOver ? 0 : 1);

async function throughSocket(port, size) {
  const client = await connect(port, {});
  let heard = 0;
  let since = 0;
  const count = (data) => {
    heard += data.length;
    since += data.length;
    if (since < GULP) return;
    since = 0;
    client.socket.pause();
    setTimeout(() => client.socket.resume(), REST);
  };
  client.socket.on('message', count);
  let nodes = 0;
  const sent = await stream(client, {
    piece,
    total: size,
    onDone(frame) {
      nodes = Number(/"t":"done","nodes":(\d+)/.exec(frame)[1]);
    },
  });
  client.socket.close(1000);
  return { sent, heard, nodes };
}

function throughBody(port, size) {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let heard = 0;
    let since = 0;
    let last = '';
    const post = request({ port, method: 'POST', path: '/parse?lang=jsonl' });
    const pump = () => {
      while (sent < size) {
        sent += piece.length;
        if (!post.write(piece)) return;
      }
      post.end();
    };
    post.on('drain', pump);
    post.on('error', reject);
    post.on('response', (response) => {
      response.on('data', (data) => {
        heard += data.length;
        since += data.length;
        last = (last + data.toString('latin1').slice(-500)).slice(-500);
        if (since < GULP) return;
        since = 0;
        response.pause();
        setTimeout(() => response.resume(), REST);
      });
      response.on('error', reject);
      response.on('end', () => {
        const done = /"t":"done","nodes":(\d+)/.exec(last);
        if (done === null) reject(new Error(`the answer ended with ${last}`));
        else resolve({ sent, heard, nodes: Number(done[1]) });
      });
    });
    pump();
  });
}

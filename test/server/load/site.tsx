/**
 * A server for the load tests, in a process of its own, started with
 * `--expose-gc`. It says over IPC where it listens, and answers questions.
 */
import fastify from 'fastify';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { Scope, Settled } from 'millrace';
import millrace from 'millrace/fastify';
import { createLoader } from 'millrace/load';

/** What the examiner asks. */
export type Question = 'forget' | 'measure' | 'closed';

/** Bytes that are held, after collections. */
export interface Memory {
  /** JavaScript objects. */
  readonly heap: number;
  /** What they hold outside the heap: array buffers, and what C++ allocates for them. */
  readonly external: number;
}

/** Pieces of the long page; all pages share their text. */
const PIECES = 1_000;
/** Characters of a piece: large enough for the page not to fit into the buffers of the system. */
const PIECE = 12_000;
const piece = 'slow reader, '.repeat(PIECE / 13);

const upstream = process.argv[2]!;
const loader = createLoader({ base: upstream, connections: 2_000, timeout: 60_000 });
const app = fastify({ forceCloseConnections: true });
await app.register(millrace, { loader, deadline: false });

async function Hangs({ at }: { at: string }, { load }: Scope): Promise<Settled> {
  return String(await load(at));
}

async function Piece(): Promise<Settled> {
  await turn();
  return piece;
}

async function Quick(): Promise<Settled> {
  await turn();
  return 'quick';
}

app.get('/hangs/:name', (request, reply) =>
  reply.render(
    <main>
      <h1>first</h1>
      <Hangs at={`/a${request.url}`} />
      <Hangs at={`/b${request.url}`} />
    </main>,
  ),
);
// The tree is the author's; this one is made once for all readers.
const long = (
  <main>
    {Array.from({ length: PIECES }, () => (
      <Piece />
    ))}
  </main>
);
app.get('/long', (_, reply) => reply.render(long));
app.get('/quick', (_, reply) =>
  reply.render(
    <main>
      it is <Quick />
    </main>,
  ),
);

/** When connections closed, in milliseconds of the epoch. */
let closed: number[] = [];
const open = new Set<Socket>();
app.server.on('connection', (socket) => {
  open.add(socket);
  socket.once('close', () => {
    open.delete(socket);
    closed.push(Date.now());
  });
});

async function measure(): Promise<Memory> {
  for (let round = 0; round < 6; round++) {
    globalThis.gc!();
    // What was collected may have something else to let go of.
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await turn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, external };
}

process.on('message', (question: Question) => {
  switch (question) {
    case 'forget':
      closed = [];
      process.send!({ open: open.size });
      break;
    case 'closed':
      process.send!({ open: open.size, closed });
      break;
    case 'measure':
      void measure().then((memory) => process.send!(memory));
      break;
  }
});
process.on('disconnect', () => process.exit());
process.send!({ base: `${await app.listen({ port: 0, host: '127.0.0.1' })}/` });

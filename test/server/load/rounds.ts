/**
 * What crowds of readers do to a server, measured. The server is a process of
 * its own; the readers, and the upstream that it asks, are in this one.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http, { createServer } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Memory, Question } from './site.js';

/** Milliseconds from the readers' leaving on, of one round, at the 99th percentile. */
export interface Leaving {
  readonly readers: number;
  /** Upstream requests that were open, and when they were closed. */
  readonly upstream: number;
  readonly upstreamClosed: number;
  /** When the server's sockets were closed. */
  readonly socketsClosed: number;
  /** Bytes of the server's heap when all had left. */
  readonly heap: number;
}

export interface Slow {
  readonly readers: number;
  /** Bytes that the server holds for each of them: heap and external. */
  readonly each: number;
  readonly heapEach: number;
  /** Bytes that they were sent before the server stood still, at the median. */
  readonly taken: number;
  /** Milliseconds that another page took meanwhile, at the 99th percentile. */
  readonly other: number;
  /** Bytes of heap left for each of them when all had left. */
  readonly left: number;
}

/** A server, an upstream that never answers, and how to end both. */
interface Site {
  readonly base: URL;
  /** When upstream requests were closed, in milliseconds of the epoch. */
  readonly upstreamClosed: number[];
  readonly upstreamOpen: () => number;
  ask<T>(question: Question): Promise<T>;
  close(): Promise<void>;
}

/** Readers that leave in the middle, all at once, for so many rounds. */
export async function leavingRounds(readers: number, rounds = 3): Promise<Leaving[]> {
  const site = await openSite();
  try {
    const results: Leaving[] = [];
    // oxlint-disable-next-line no-await-in-loop -- round after round
    for (let round = 0; round < rounds; round++) results.push(await leavingRound(site, readers));
    return results;
  } finally {
    await site.close();
  }
}

async function leavingRound(site: Site, readers: number): Promise<Leaving> {
  await site.ask('forget');
  site.upstreamClosed.length = 0;
  const sockets = await Promise.all(
    Array.from({ length: readers }, async (_, n) => {
      const socket = connect(site.base, `/hangs/${n}`, n % 2 === 0 ? 'gzip' : 'identity');
      await once(socket, 'data');
      return socket;
    }),
  );
  const upstream = 2 * readers;
  await until(() => site.upstreamOpen() === upstream, 'all upstream requests are there');
  const left = Date.now();
  for (const socket of sockets) socket.destroy();
  await until(() => site.upstreamClosed.length === upstream, 'all upstream requests are closed');
  let state = await site.ask<{ open: number; closed: number[] }>('closed');
  for (const end = Date.now() + 10_000; state.open > 0 && Date.now() < end;) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await delay(20);
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    state = await site.ask('closed');
  }
  if (state.open > 0) throw new Error(`${state.open} sockets of the server stay open`);
  const { heap } = await site.ask<Memory>('measure');
  return {
    readers,
    upstream,
    upstreamClosed: p99(site.upstreamClosed) - left,
    socketsClosed: p99(state.closed) - left,
    heap,
  };
}

/** Readers that take the beginning of a long page, and then nothing. */
export async function slowReaders(readers: number): Promise<Slow> {
  const site = await openSite();
  try {
    // What the first of them makes the server load and compile is not theirs.
    await crowd(site, 20, async () => {});
    await quick(site.base);
    const before = await site.ask<Memory>('measure');
    const during = await crowd(site, readers, async (sockets) => {
      const memory = await site.ask<Memory>('measure');
      const times: number[] = [];
      for (let n = 0; n < 200; n++) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        times.push(await quick(site.base));
      }
      const taken = sockets.map((socket) => socket.bytesRead).sort((a, b) => a - b);
      return { memory, other: p99(times), taken: taken[taken.length >> 1]! };
    });
    const after = await site.ask<Memory>('measure');
    const heapEach = (during.memory.heap - before.heap) / readers;
    return {
      readers,
      each: heapEach + (during.memory.external - before.external) / readers,
      heapEach,
      taken: during.taken,
      other: during.other,
      left: (after.heap - before.heap) / readers,
    };
  } finally {
    await site.close();
  }
}

/** Does something while a crowd reads nothing more, and the server stands still for them. */
async function crowd<T>(site: Site, readers: number, during: (sockets: Socket[]) => Promise<T>): Promise<T> {
  await site.ask('forget');
  const sockets: Socket[] = [];
  for (let n = 0; n < readers; n++) {
    const socket = connect(site.base, '/long', 'identity');
    socket.once('data', () => socket.pause());
    sockets.push(socket);
  }
  await Promise.all(sockets.map((socket) => once(socket, 'data')));
  // The buffers of the system fill until nothing moves any more.
  for (let before = -1, heap = 0; before !== heap;) {
    before = heap;
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await delay(400);
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    const memory = await site.ask<Memory>('measure');
    heap = Math.round((memory.heap + memory.external) / readers / 1_024);
  }
  const result = await during(sockets);
  for (const socket of sockets) socket.destroy();
  for (let left = readers; left > 0;) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await delay(20);
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    ({ open: left } = await site.ask<{ open: number }>('closed'));
  }
  return result;
}

/** How long a page takes that has nothing to do with the others. */
function quick(base: URL): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    http
      .get(new URL('/quick', base), { agent: false }, (response) => {
        response.resume().on('end', () => resolve(performance.now() - began));
      })
      .on('error', reject);
  });
}

function connect(base: URL, path: string, encoding: string): Socket {
  const socket = net.connect(Number(base.port), base.hostname);
  socket.on('error', () => {});
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\naccept-encoding: ${encoding}\r\n\r\n`);
  return socket;
}

async function openSite(): Promise<Site> {
  const upstreamClosed: number[] = [];
  let asked = 0;
  const upstream = createServer((_, response) => {
    asked++;
    response.on('close', () => {
      asked--;
      upstreamClosed.push(Date.now());
    });
  });
  upstream.listen(0, '127.0.0.1', 4_096);
  await once(upstream, 'listening');
  const { port } = upstream.address() as AddressInfo;
  const server: ChildProcess = fork(new URL('site.js', import.meta.url), [`http://127.0.0.1:${port}/`], {
    execArgv: ['--expose-gc'],
  });
  const [{ base }] = (await once(server, 'message')) as [{ base: string }];
  return {
    base: new URL(base),
    upstreamClosed,
    upstreamOpen: () => asked,
    async ask<T>(question: Question): Promise<T> {
      const answer = once(server, 'message') as Promise<[T]>;
      server.send(question);
      return (await answer)[0];
    },
    async close() {
      const exited = once(server, 'exit');
      server.disconnect();
      await exited;
      upstream.closeAllConnections();
      upstream.close();
    },
  };
}

function p99(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.99) - 1)]!;
}

async function until(condition: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 20_000; !condition();) {
    if (Date.now() > end) throw new Error(`not within 20 s: ${what}`);
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await delay(2);
  }
}

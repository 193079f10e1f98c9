import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ClientMessage } from '../../src/wire/client-messages.js';
import { defaultWireLimits } from '../../src/wire/limits.js';
import type { ReadyMessage, ServerMessage } from '../../src/wire/server-messages.js';

/** One connection of a client, played by the test. */
export interface Played {
  readonly socket: WebSocket;
  /** The next thing that the client says; bytes are binary frames. */
  next(): Promise<ClientMessage | Buffer>;
  /** All that was said and not asked for. */
  readonly said: (ClientMessage | Buffer)[];
  say(...messages: readonly ServerMessage[]): void;
  /** Ends the connection as a broken cable would. */
  cut(): void;
}

export interface Scripted {
  readonly url: string;
  /** The next connection. */
  connection(): Promise<Played>;
  /** The next connection, after `hello` was answered. */
  greeted(ready?: Partial<ReadyMessage>): Promise<Played & { readonly hello: ClientMessage }>;
  /** How many there were. */
  readonly connections: () => number;
}

export function ready(fields: Partial<ReadyMessage> = {}): ReadyMessage {
  return {
    t: 'ready',
    session: 'one',
    epoch: 'first',
    durable: false,
    languages: ['json'],
    limits: defaultWireLimits,
    credit: 256,
    streams: [],
    opened: 0,
    ...fields,
  };
}

/** Of a server that takes so many units in a message. */
export function framing(piece: number): Pick<ReadyMessage, 'limits'> {
  return { limits: { ...defaultWireLimits, frame: piece * 8 } };
}

/** A server that says what the test says; closed with the test. */
export async function scripted(): Promise<Scripted> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const sockets = new Set<WebSocket>();
  const connections = queue<Played>();
  let count = 0;
  server.on('connection', (socket) => {
    count++;
    sockets.add(socket);
    connections.put(played(socket));
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.terminate();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const connection = (): Promise<Played> => connections.next();
  return {
    url: `ws://127.0.0.1:${port}`,
    connection,
    connections: () => count,
    async greeted(fields) {
      const one = await connection();
      const hello = await one.next();
      one.say(ready(fields));
      return Object.assign(one, { hello: hello as ClientMessage });
    },
  };
}

function played(socket: WebSocket): Played {
  const heard = queue<ClientMessage | Buffer>();
  socket.on('message', (data, isBinary) => {
    const buffer = data as Buffer;
    heard.put(isBinary ? buffer : (JSON.parse(buffer.toString()) as ClientMessage));
  });
  return {
    socket,
    next: () => heard.next(),
    said: heard.left,
    say: (...messages) => socket.send(JSON.stringify(messages.length === 1 ? messages[0] : messages)),
    cut: () => socket.terminate(),
  };
}

interface Queue<T> {
  readonly left: T[];
  put(value: T): void;
  next(): Promise<T>;
}

function queue<T>(): Queue<T> {
  const left: T[] = [];
  const waiting: ((value: T) => void)[] = [];
  return {
    left,
    put(value) {
      const first = waiting.shift();
      if (first === undefined) left.push(value);
      else first(value);
    },
    next: () =>
      new Promise((resolve) => {
        const first = left.shift();
        if (first === undefined) waiting.push(resolve);
        else resolve(first);
      }),
  };
}

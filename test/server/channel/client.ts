import Fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import millrace, { type ParseOptions } from '../../../src/fastify.js';
import { json, jsonc, jsonl } from '../../../src/language/json.js';
import { mill } from '../../../src/language/mill/language.js';
import type { ClientMessage } from '../../../src/wire/client-messages.js';
import { binaryFrame, valuesIn } from '../../../src/wire/frame.js';
import { SUBPROTOCOL } from '../../../src/wire/protocol.js';
import type { ReadyMessage, ServerMessage } from '../../../src/wire/server-messages.js';
import { faultOfServerMessage } from '../../../src/wire/server-shapes.js';

export interface Endpoint {
  readonly app: FastifyInstance;
  readonly port: number;
  /** Lines of the log, as objects. */
  readonly log: Record<string, unknown>[];
}

/** A real server with the endpoint, on a free port, closed with the test. */
export async function endpoint(
  options: Partial<ParseOptions> = {},
  prepare?: (app: FastifyInstance) => void,
): Promise<Endpoint> {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) };
  const app = Fastify({
    logger: { level: 'info', stream },
    forceCloseConnections: true,
  });
  await app.register(millrace, { parse: { languages: [json, jsonc, jsonl, mill], ...options } });
  prepare?.(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return { app, port: (app.server.address() as AddressInfo).port, log };
}

type Of<T extends ServerMessage['t']> = Extract<ServerMessage, { readonly t: T }>;

/** A client that does nothing by itself: it says what the test says, and keeps all that it is told. */
export class RawClient {
  readonly socket: WebSocket;
  readonly messages: ServerMessage[] = [];
  /** Frames as they came, which may hold several messages. */
  readonly frames: string[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  #wake: (() => void)[] = [];
  #isClosed = false;

  constructor(
    port: number,
    options: Omit<ClientOptions, 'protocol' | 'path'> & {
      readonly protocol?: string | null;
      readonly path?: string;
    } = {},
  ) {
    const { protocol = SUBPROTOCOL, path = '/parse', ...rest } = options;
    this.socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocol === null ? [] : [protocol], rest);
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => {
        this.#isClosed = true;
        resolve({ code, reason: reason.toString() });
        this.#ring();
      });
    });
    this.socket.on('error', () => {});
    this.socket.on('message', (data: Buffer) => {
      const frame = data.toString();
      this.frames.push(frame);
      for (const value of valuesIn(frame)!) {
        const fault = faultOfServerMessage(value);
        if (fault !== null) throw new Error(`${fault} in ${frame.slice(0, 200)}`);
        this.messages.push(value as ServerMessage);
      }
      this.#ring();
    });
    onTestFinished(() => this.socket.terminate());
  }

  #ring(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const each of wake) each();
  }

  /** When the socket is open. */
  async opened(): Promise<this> {
    if (this.socket.readyState === WebSocket.OPEN) return this;
    await new Promise<void>((resolve, reject) => {
      this.socket.once('open', resolve);
      this.socket.once('error', reject);
    });
    return this;
  }

  say(...messages: readonly ClientMessage[]): void {
    this.raw(JSON.stringify(messages.length === 1 ? messages[0] : messages));
  }

  raw(text: string | Buffer): void {
    this.socket.send(text, { binary: false });
  }

  bytes(s: number, bytes: Uint8Array): void {
    this.socket.send(binaryFrame(s, bytes));
  }

  /** The first message that fits, now or later. Fails when the socket closes before. */
  async until<M extends ServerMessage>(fits: (message: ServerMessage) => message is M): Promise<M>;
  async until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage>;
  async until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage> {
    let seen = 0;
    for (;;) {
      for (; seen < this.messages.length; seen++) if (fits(this.messages[seen]!)) return this.messages[seen]!;
      if (this.#isClosed) throw new Error(`closed, after ${JSON.stringify(this.messages.at(-1))}`);
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  /** The first of a type, about a stream if one is given. */
  async first<T extends ServerMessage['t']>(t: T, s?: number): Promise<Of<T>> {
    return (await this.until(
      (message) => message.t === t && (s === undefined || ('s' in message && message.s === s)),
    )) as Of<T>;
  }

  /** All of a type so far. */
  all<T extends ServerMessage['t']>(t: T): Of<T>[] {
    return this.messages.filter((message): message is Of<T> => message.t === t);
  }
}

/** Connected, and greeted. */
export async function greeted(
  port: number,
  hello: Partial<Extract<ClientMessage, { t: 'hello' }>> = {},
  options: ConstructorParameters<typeof RawClient>[1] = {},
): Promise<RawClient & { ready: ReadyMessage }> {
  const client = new RawClient(port, options);
  await client.opened();
  client.say({ t: 'hello', credit: 100_000, ...hello });
  const ready = await client.first('ready');
  return Object.assign(client, { ready });
}

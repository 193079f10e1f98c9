/** A reader of pages that sees when what arrives, and how it ends. */
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import net, { type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Transform } from 'node:stream';
import * as codecs from 'node:zlib';

export interface Piece {
  /** Milliseconds since the request was made. */
  readonly at: number;
  readonly bytes: Buffer;
}

/** What a reader got. */
export interface Reading {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** When the head was there, in milliseconds since the request was made. */
  readonly headAt: number;
  /** As they came over the socket, still encoded. */
  readonly pieces: readonly Piece[];
  /** Text as far as it has been decoded. */
  readonly text: string;
  /** When the first decoded text was there. */
  readonly textAt: number | null;
  /** Null while more may come. */
  readonly ended: 'whole' | 'cut' | null;
  /** Resolves when it has ended, one way or another. */
  readonly done: Promise<void>;
  /** Leaves. */
  leave(): void;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks, and resolves with the head; the rest is read as it comes. */
export function ask(url: string, { method = 'GET', headers = {} }: Asking = {}): Promise<Reading> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: false });
    onTestFinished(() => void request.destroy());
    request.on('error', reject);
    request.on('response', (response) => resolve(new Open(request, response, began)));
    request.end();
  });
}

/** Reads to the end. */
export async function read(url: string, asking: Asking = {}): Promise<Reading> {
  const reading = await ask(url, asking);
  await reading.done;
  return reading;
}

class Open implements Reading {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly headAt: number;
  readonly pieces: Piece[] = [];
  readonly done: Promise<void>;
  text = '';
  textAt: number | null = null;
  ended: 'whole' | 'cut' | null = null;
  readonly #request: http.ClientRequest;

  constructor(request: http.ClientRequest, response: IncomingMessage, began: number) {
    this.#request = request;
    this.status = response.statusCode!;
    this.headers = response.headers;
    this.headAt = performance.now() - began;
    const utf8 = new TextDecoder();
    const take = (bytes: Uint8Array): void => {
      this.textAt ??= performance.now() - began;
      this.text += utf8.decode(bytes, { stream: true });
    };
    const decoder = decoderOf(response.headers['content-encoding']);
    decoder?.on('data', take).on('error', () => {});
    response.on('error', () => {});
    response.on('data', (bytes: Buffer) => {
      this.pieces.push({ at: performance.now() - began, bytes });
      if (decoder === null) take(bytes);
      else decoder.write(bytes);
    });
    this.done = new Promise((resolve) => {
      response.on('close', () => {
        this.ended = response.complete ? 'whole' : 'cut';
        if (decoder === null || this.pieces.length === 0) resolve();
        else decoder.on('close', resolve).end();
      });
    });
  }

  leave(): void {
    this.#request.destroy();
  }
}

function decoderOf(encoding: string | undefined): Transform | null {
  if (encoding === undefined) return null;
  if (encoding === 'gzip') return codecs.createGunzip();
  if (encoding === 'br') return codecs.createBrotliDecompress();
  return (codecs as unknown as { createZstdDecompress(): Transform }).createZstdDecompress();
}

/** Says something over a socket, and answers with all that comes back until it closes. */
export function talk(base: string, say: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect({ port: Number(new URL(base).port), host: '127.0.0.1', allowHalfOpen: true });
    onTestFinished(() => void socket.destroy());
    let got = '';
    socket.on('data', (bytes) => (got += bytes.toString()));
    socket.on('error', () => {});
    socket.on('close', () => resolve(got));
    socket.on('end', () => socket.end());
    say(socket);
  });
}

/** Resolves when `condition` holds; rejects after `limit` milliseconds. */
export async function until(condition: () => boolean, limit = 5_000): Promise<void> {
  const end = performance.now() + limit;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not within ${limit} ms: ${String(condition)}`);
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await delay(2);
  }
}

export function delay(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });
}

import * as zlib from 'node:zlib';
import { promisify } from 'node:util';
import type { Transform } from 'node:stream';
import type { Encoding } from './negotiate.js';

/**
 * How many encoders may be at work at once. One holds 120 to 600 KB for as long
 * as its page takes, so a crowd of slow readers would hold gigabytes; those for
 * whom none is left get their page as it is.
 */
export class Encoders {
  readonly #most: number;
  #inUse = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get inUse(): number {
    return this.#inUse;
  }

  /** Whether one could be taken now. */
  get free(): boolean {
    return this.#inUse < this.#most;
  }

  /** Takes an encoder; answers with how to give it back, once or more often, or null when none is left. */
  take(): (() => void) | null {
    if (!this.free) return null;
    this.#inUse++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#inUse--;
    };
  }
}

const { constants } = zlib;

/** What Node's newer lines have, and the types of its oldest do not. */
interface WithZstd {
  createZstdCompress(options?: object): Transform & Flushable;
  zstdCompress(input: Buffer, options: object, done: (error: Error | null, output: Buffer) => void): void;
}

interface Flushable {
  flush(kind: number, done: () => void): void;
}

/** Quick settings: a page is compressed while somebody waits for it. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } };
const GZIP = { level: 6 };
const ZSTD_LEVEL = 100;
const ZSTD_WINDOW = 101;
const ZSTD = { params: { [ZSTD_LEVEL]: 3, [ZSTD_WINDOW]: 18 } };
/** `ZSTD_e_flush`, and the same for the others: everything so far comes out, and can be read. */
const FLUSH: Readonly<Record<Encoding, number>> = {
  gzip: constants.Z_SYNC_FLUSH,
  br: constants.BROTLI_OPERATION_FLUSH,
  zstd: 1,
};

/** A stream that compresses, and the operation that brings out what went in. */
export function encoderOf(encoding: Encoding): {
  readonly stream: Transform & Flushable;
  readonly flush: number;
} {
  return { stream: streamOf(encoding), flush: FLUSH[encoding] };
}

function streamOf(encoding: Encoding): Transform & Flushable {
  if (encoding === 'gzip') return zlib.createGzip(GZIP);
  if (encoding === 'br') return zlib.createBrotliCompress(BROTLI);
  return (zlib as unknown as WithZstd).createZstdCompress(ZSTD);
}

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

/** Compresses a whole document in one call, outside the event loop. */
export function compress(encoding: Encoding, bytes: Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return gzip(bytes, GZIP);
  if (encoding === 'br') return brotli(bytes, BROTLI);
  return new Promise((resolve, reject) => {
    (zlib as unknown as WithZstd).zstdCompress(bytes, ZSTD, (error, output) => {
      if (error === null) resolve(output);
      else reject(error);
    });
  });
}

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LoadStatusError } from 'millrace/load';
import { failingUpstream } from './failing-upstream.js';
import { answer, delay, loaderFor, nowhere, rawUpstream, sessionFor, until, upstream } from './upstream.js';

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => {
  process.on('unhandledRejection', onUnhandled);
});
afterAll(() => {
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

const CASES = [
  ['/hangs', 'LOAD_TIMEOUT'],
  ['/hangs-in-body', 'LOAD_TIMEOUT'],
  ['/dribbles', 'LOAD_TIMEOUT'],
  ['/resets', 'LOAD_UNREACHABLE'],
  ['/resets-in-body', 'LOAD_UNREACHABLE'],
  ['/closes', 'LOAD_UNREACHABLE'],
  ['/truncates', 'LOAD_UNREACHABLE'],
  ['/truncates-chunks', 'LOAD_UNREACHABLE'],
  ['/is-no-http', 'LOAD_UNREACHABLE'],
  ['/huge', 'LOAD_TOO_LARGE'],
  ['/announces-huge', 'LOAD_TOO_LARGE'],
  ['/is-no-json', 'LOAD_NOT_PARSED'],
] as const;

describe('an upstream that', () => {
  test.for(CASES)('%s gives %s, frees its connection, and the next load is well', async ([path, code]) => {
    const { base, sockets } = await failingUpstream();
    const session = sessionFor(base, { timeout: 500, connections: 1 });
    const before = performance.now();
    const fault: unknown = await session.load(path).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'MillraceError', code });
    expect(String(fault)).toContain(`${base.slice(0, -1)}${path}`);
    expect(performance.now() - before).toBeLessThan(1500);
    expect(await session.load('/well')).toEqual({ well: true });
    await until(() => sockets.size <= 1);
  });

  test('fails in every way at once disturbs none of the loads beside', async () => {
    const { base } = await failingUpstream();
    const session = sessionFor(base, { timeout: 1500, connections: 4 });
    const loads = CASES.flatMap(([path]) => [
      session.load(path).catch((error: unknown) => (error as { code: string }).code),
      session.load('/well', { share: false }),
    ]);
    const expected = CASES.flatMap(([, code]) => [code, { well: true }]);
    const settled = await Promise.all(loads);
    // Three that hang hold three of the four connections to the end.
    expect(settled).toEqual(expected);
  });

  test('sends 1 GB is cut off soon after the limit', async () => {
    const { base, written } = await failingUpstream();
    const load = sessionFor(base, { maxResponseSize: 1_000_000 }).load('/huge');
    await expect(load).rejects.toThrow('larger than the limit of 1000000 bytes');
    await delay(20);
    // The rest is what the kernel's buffers hold.
    expect(written()).toBeLessThan(32_000_000);
  });

  test('fails nobody who did not await: no rejection is unhandled', async () => {
    const { base } = await failingUpstream();
    const session = sessionFor(base, { timeout: 50 });
    for (const [path] of CASES) void session.load(path);
    void session.load('//elsewhere.example/');
    void session.load('/well', {
      parse: () => {
        throw new Error('refused');
      },
    });
    await delay(300);
    session.close();
    await delay(20);
    expect(unhandled).toEqual([]);
  });

  test('does not listen is unreachable after three attempts', async () => {
    const load = sessionFor(await nowhere()).load('/a');
    await expect(load).rejects.toMatchObject({
      code: 'LOAD_UNREACHABLE',
      cause: { code: 'ECONNREFUSED' },
      message: expect.stringMatching(/failed after 3 attempts: connect ECONNREFUSED/) as string,
    });
  });
});

describe('retries', () => {
  test('a GET whose connection fails before the answer is sent again', async () => {
    const { base } = await closingUpstream(2);
    expect(await sessionFor(base).load('/a')).toBe(3);
  });

  test('no more often than the option says', async () => {
    const { base, asked } = await closingUpstream(9);
    await expect(sessionFor(base, { retries: 1 }).load('/a')).rejects.toThrow('failed after 2 attempts');
    expect(asked()).toBe(2);
  });

  test('never once a part of the answer has come', async () => {
    const { base, asked } = await closingUpstream(1, 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{}');
    await expect(sessionFor(base).load('/a')).rejects.toThrow('failed after 1 attempt:');
    expect(asked()).toBe(1);
  });

  test('never a POST', async () => {
    const { base, asked } = await closingUpstream(1);
    const load = sessionFor(base).load('/a', { method: 'POST', body: 'x' });
    await expect(load).rejects.toMatchObject({ code: 'LOAD_UNREACHABLE' });
    expect(asked()).toBe(1);
  });

  test('stop at the time limit', async () => {
    const { base } = await closingUpstream(1000);
    const load = sessionFor(base, { retries: 1000, timeout: 200 }).load('/a');
    await expect(load).rejects.toMatchObject({ code: 'LOAD_TIMEOUT' });
  });

  test('a connection that the upstream closed while it was idle costs nobody an error', async () => {
    const { base, sockets, connections } = await upstream((_, response) => response.end('1'));
    const session = sessionFor(base, { connections: 1 });
    for (let n = 0; n < 20; n++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await session.load('/a', { share: false })).toBe(1);
      for (const socket of sockets) socket.end();
    }
    expect(connections()).toBeGreaterThan(10);
  });
});

describe('answers that are not wanted', () => {
  test('a status other than 2xx is an error that carries it', async () => {
    const { base } = await upstream((request, response) => {
      response.writeHead(Number(request.url?.slice(1)), { location: '/200' }).end('page');
    });
    const session = sessionFor(base);
    for (const status of [301, 302, 400, 404, 418, 500, 503]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const fault: unknown = await session.load(`/${status}`).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(LoadStatusError);
      expect(fault).toMatchObject({ code: 'LOAD_STATUS', status });
    }
  });

  test('a small error page is read to its end and its connection used again', async () => {
    const { base, connections } = await upstream((_, response) => {
      response.writeHead(404).write('x'.repeat(10_000));
      setTimeout(() => response.end(), 5);
    });
    const loader = loaderFor(base, { connections: 1 });
    for (let n = 0; n < 5; n++) {
      const session = loader.session(new AbortController().signal);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(session.load('/a')).rejects.toMatchObject({ status: 404 });
    }
    expect(connections()).toBe(1);
  });

  test('an error page without end is not read', async () => {
    const { base, sockets } = await upstream((_, response) => {
      response.writeHead(500).write('x'.repeat(10));
    });
    const load = sessionFor(base).load('/a');
    await expect(load).rejects.toMatchObject({ status: 500 });
    await until(() => sockets.size === 0);
  });

  test('a large error page is not read', async () => {
    const { base, sockets } = await upstream((request, response) => {
      response.writeHead(500, request.url === '/announced' ? { 'content-length': 10_000_000 } : {});
      response.write('x'.repeat(200_000));
    });
    const session = sessionFor(base);
    const before = performance.now();
    await expect(session.load('/announced')).rejects.toMatchObject({ status: 500 });
    await expect(session.load('/chunked')).rejects.toMatchObject({ status: 500 });
    await until(() => sockets.size === 0);
    expect(performance.now() - before).toBeLessThan(800);
  });

  test('bodies are asked for uncompressed, and a compressed one is refused by its name', async () => {
    let asked: string | undefined;
    const { base } = await upstream((request, response) => {
      asked = request.headers['accept-encoding'];
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{}'));
    });
    await expect(sessionFor(base).load('/a')).rejects.toThrow(/content-encoding gzip/);
    expect(asked).toBe('identity');
  });
});

/** Fails the first `times` requests by closing, then answers. */
async function closingUpstream(times: number, parting = '') {
  let asked = 0;
  const server = await rawUpstream((socket) => {
    socket.on('data', () => {
      asked += 1;
      if (asked <= times) socket.end(parting);
      else socket.write(answer(`${asked}`));
    });
  });
  return { ...server, asked: () => asked };
}

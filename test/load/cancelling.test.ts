import { describe, expect, onTestFinished, test } from 'vitest';
import { delay, loaderFor, sessionFor, until, upstream } from './upstream.js';

const MANY = 500;

describe('when the reader leaves', () => {
  test.for(['before the headers', 'within the body'])(
    `${MANY} upstream connections are released at once, %s`,
    // The server shares the processor with the loader: where both stand behind
    // other programs, half a second may pass before either is heard.
    { retry: 3 },
    async (moment) => {
      const warnings: Error[] = [];
      const onWarning = (warning: Error): void => void warnings.push(warning);
      process.on('warning', onWarning);
      onTestFinished(() => void process.off('warning', onWarning));

      let aborted = 0;
      let asked = 0;
      const releasedAfter: number[] = [];
      const { base, sockets, connections } = await upstream((request, response) => {
        asked += 1;
        request.on('close', () => releasedAfter.push(performance.now() - aborted));
        if (moment === 'within the body') response.write('[');
      });
      const loader = loaderFor(base, { connections: MANY, timeout: 15_000 });
      const readers = Array.from({ length: MANY }, () => new AbortController());
      const loads = readers.map(({ signal }) => loader.session(signal).load('/a'));
      await until(() => asked === MANY, 10_000);
      await delay(100);

      aborted = performance.now();
      for (const reader of readers) reader.abort(new Error('reader left'));
      const settled = await Promise.allSettled(loads);
      await until(() => sockets.size === 0);

      for (const load of settled) expect(load).toMatchObject({ reason: { code: 'LOAD_ABORTED' } });
      releasedAfter.sort((a, b) => a - b);
      expect(releasedAfter).toHaveLength(MANY);
      expect(releasedAfter[Math.floor(0.99 * MANY)]).toBeLessThan(500);
      // No connection is made for a load that nobody wants any more.
      await delay(50);
      expect(connections()).toBe(MANY);
      expect(sockets.size).toBe(0);
      expect(warnings).toEqual([]);
    },
  );

  test('while its connection is being made, that connection closes and the next load has its place', async () => {
    const asked: string[] = [];
    const { base, sockets } = await upstream((request, response) => {
      asked.push(request.url ?? '');
      response.end('1');
    });
    const loader = loaderFor(base, { connections: 1 });
    const reader = new AbortController();
    const left = loader.session(reader.signal).load('/left');
    const next = loader.session(new AbortController().signal).load('/next');
    reader.abort();
    await expect(left).rejects.toMatchObject({ code: 'LOAD_ABORTED' });
    expect(await next).toBe(1);
    expect(asked).toEqual(['/next']);
    await until(() => sockets.size === 1);
  });

  test('who stood in line leaves it, and costs nobody a connection', async () => {
    let asked = 0;
    const { base, connections } = await upstream((_, response) => {
      asked += 1;
      setTimeout(() => response.end('1'), 50);
    });
    const loader = loaderFor(base, { connections: 1 });
    const stays = loader.session(new AbortController().signal);
    const leaving = Array.from({ length: 50 }, () => new AbortController());
    const first = stays.load('/first');
    const crowd = leaving.map(({ signal }, n) => loader.session(signal).load(`/${n}`));
    const last = stays.load('/last');
    for (const reader of leaving) reader.abort();
    const gone = await Promise.allSettled(crowd);
    for (const load of gone) expect(load).toMatchObject({ reason: { code: 'LOAD_ABORTED' } });
    expect(await Promise.all([first, last])).toEqual([1, 1]);
    expect(asked).toBe(2);
    expect(connections()).toBe(1);
  });

  test('while a failed load pauses before its retry, nothing is sent again', async () => {
    let asked = 0;
    const { base } = await upstream((request) => {
      asked += 1;
      request.socket.destroy();
    });
    for (let n = 0; n < 10; n++) {
      const reader = new AbortController();
      const load = loaderFor(base).session(reader.signal).load('/a');
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await until(() => asked > n);
      reader.abort();
      asked = n + 1;
      // oxlint-disable-next-line no-await-in-loop
      await expect(load).rejects.toMatchObject({ code: 'LOAD_ABORTED' });
    }
    await delay(120);
    expect(asked).toBe(10);
  });

  test('one reader leaving does not touch another’s load on the same URL', async () => {
    const { base } = await upstream((_, response) => void setTimeout(() => response.end('1'), 30));
    const loader = loaderFor(base);
    const reader = new AbortController();
    const left = loader.session(reader.signal).load('/a');
    const stayed = loader.session(new AbortController().signal).load('/a');
    await delay(10);
    reader.abort();
    await expect(left).rejects.toMatchObject({ code: 'LOAD_ABORTED' });
    expect(await stayed).toBe(1);
  });
});

describe('time limits', () => {
  test('a caller’s timeout ends its own wait only', async () => {
    const { base } = await upstream((_, response) => void setTimeout(() => response.end('1'), 150));
    const session = sessionFor(base);
    const hasty = session.load('/a', { timeout: 30 });
    const patient = session.load('/a');
    await expect(hasty).rejects.toMatchObject({
      code: 'LOAD_TIMEOUT',
      message: `Loading ${base}a was not done within 30 ms (option timeout).`,
    });
    expect(await patient).toBe(1);
  });

  test('the time in line counts', async () => {
    const { base } = await upstream(() => {});
    const session = sessionFor(base, { connections: 1, timeout: 60 });
    const before = performance.now();
    const loads = await Promise.allSettled([session.load('/a'), session.load('/b')]);
    for (const load of loads) expect(load).toMatchObject({ reason: { code: 'LOAD_TIMEOUT' } });
    expect(performance.now() - before).toBeLessThan(500);
  });

  test('undici’s own limits are a LOAD_TIMEOUT too, with its error as the cause', async () => {
    const { base } = await upstream((request, response) => {
      if (request.url === '/body') response.write('[');
    });
    const session = sessionFor(base, { headersTimeout: 100, bodyTimeout: 100 });
    const [headers, body] = await Promise.allSettled([session.load('/headers'), session.load('/body')]);
    expect(headers).toMatchObject({
      reason: { code: 'LOAD_TIMEOUT', cause: { code: 'UND_ERR_HEADERS_TIMEOUT' } },
    });
    expect(body).toMatchObject({
      reason: { code: 'LOAD_TIMEOUT', cause: { code: 'UND_ERR_BODY_TIMEOUT' } },
    });
  });
});

import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from 'undici';
import { describe, expect, test } from 'vitest';
import { createLoader, type LoaderOptions } from 'millrace/load';
import { delay, loaderFor, sessionFor, until, upstream, type Upstream } from './upstream.js';

describe('what is sent', () => {
  test('relative URLs resolve against base as links do', async () => {
    const { base } = await mirror();
    const session = sessionFor(`${base}v1/`);
    const paths = ['a?b=1', '/a', 'b', `${base}c`, '?q=ü'];
    const seen = await Promise.all(paths.map((path) => session.load<{ at: string }>(path)));
    expect(seen.map(({ at }) => at)).toEqual(['/v1/a?b=1', '/a', '/v1/b', '/c', '/v1/?q=%C3%BC']);
  });

  test('the loader’s headers, made anew for each request, below those of the load', async () => {
    const { base } = await mirror();
    let made = 0;
    const session = sessionFor(base, {
      headers: () => ({ Authorization: `token ${++made}`, 'x-who': 'page' }),
    });
    expect(await session.load('/a')).toMatchObject({ authorization: 'token 1', accept: 'application/json' });
    expect(
      await session.load('/b', { headers: { 'X-Who': 'load', accept: 'application/ld+json' } }),
    ).toMatchObject({ authorization: 'token 2', 'x-who': 'load', accept: 'application/ld+json' });
  });

  test('the loader’s headers go to the origin of base and to no other', async () => {
    const { base } = await mirror();
    const other = await mirror();
    const session = sessionFor(base, { origins: [other.base], headers: { authorization: 'secret' } });
    expect(await session.load(`${other.base}a`)).not.toHaveProperty('authorization');
    expect(await session.load('/a')).toHaveProperty('authorization', 'secret');
  });

  test('a header that cannot be sent is refused, unprinted, and costs no connection', async () => {
    const { base, connections } = await mirror();
    const session = sessionFor(base, { connections: 1 });
    for (const headers of [{ 'x-a': 'secret\r\nx-b: 1' }, { 'x a': '1' }, { 'x-a': 'ж' }, { Host: 'evil' }]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const fault: unknown = await session.load('/a', { headers }).catch((error: unknown) => error);
      expect(fault).toMatchObject({ code: 'OPTION_NOT_ALLOWED' });
      expect(String(fault)).not.toContain('secret');
    }
    expect(await session.load('/a')).toHaveProperty('at', '/a');
    expect(connections()).toBe(1);
  });

  test('headers that cannot be made fail the load with their cause', async () => {
    const { base } = await mirror();
    const cause = new Error('no token');
    const headers = () => {
      throw cause;
    };
    await expect(sessionFor(base, { headers }).load('/a')).rejects.toMatchObject({
      code: 'OPTION_NOT_ALLOWED',
      cause,
    });
  });

  test('goes past the global dispatcher', async () => {
    const { base } = await mirror();
    const before = getGlobalDispatcher();
    const trap = new MockAgent();
    trap.disableNetConnect();
    setGlobalDispatcher(trap);
    try {
      expect(await sessionFor(base).load('/a')).toHaveProperty('at', '/a');
    } finally {
      setGlobalDispatcher(before);
    }
  });
});

describe('connections', () => {
  test('are never more than the option says, and carry everybody in order of arrival', async () => {
    const order: string[] = [];
    let most = 0;
    const server = await upstream((request, response) => {
      order.push(request.url ?? '');
      most = Math.max(most, server.sockets.size);
      setTimeout(() => response.end('1'), 1);
    });
    const session = sessionFor(server.base, { connections: 3 });
    const paths = Array.from({ length: 60 }, (_, n) => `/${n}`);
    await Promise.all(paths.map((path) => session.load(path)));
    expect(most).toBe(3);
    expect(server.connections()).toBe(3);
    expect(order.map((path) => Number(path.slice(1))).every((n, at) => Math.abs(n - at) < 3)).toBe(true);
  });
});

describe('close', () => {
  test('lets finish what is on its way, in line or between retries, and refuses what is new', async () => {
    let asked = 0;
    const { base, sockets } = await upstream((request, response) => {
      asked += 1;
      if (asked === 1) request.socket.destroy();
      else setTimeout(() => response.end('1'), 20);
    });
    const loader = loaderFor(base, { connections: 1 });
    const session = loader.session(new AbortController().signal);
    const loads = [session.load('/a'), session.load('/b'), session.load('/c')];
    await until(() => asked === 1);
    const closed = loader.close();
    await expect(session.load('/d')).rejects.toMatchObject({ code: 'LOADER_CLOSED' });
    expect(await Promise.all(loads)).toEqual([1, 1, 1]);
    await closed;
    await loader.close();
    await until(() => sockets.size === 0);
  });

  test('of a loader that loaded nothing is done at once', async () => {
    await createLoader({ base: 'http://127.0.0.1:1' }).close();
  });

  test('destroy ends everything now, with its reason as the cause', async () => {
    const { base, sockets } = await upstream((request, response) => {
      if (request.url === '/body') response.write('[');
    });
    const loader = loaderFor(base, { connections: 2 });
    const session = loader.session(new AbortController().signal);
    const loads = ['/body', '/headers', '/line'].map((path) => session.load(path));
    await until(() => sockets.size === 2);
    await delay(20);
    const reason = new Error('deploy');
    const closed = loader.close();
    await loader.destroy(reason);
    await closed;
    for (const load of await Promise.allSettled(loads)) {
      expect(load).toMatchObject({ reason: { code: 'LOADER_CLOSED', cause: reason } });
    }
    await until(() => sockets.size === 0);
    await expect(session.load('/a')).rejects.toMatchObject({ code: 'LOADER_CLOSED' });
    await loader.destroy();
  });
});

describe('options that cannot be are refused when the loader is made', () => {
  const base = 'http://127.0.0.1:1/';
  const CASES: readonly [string, LoaderOptions][] = [
    ['base', { base: '/relative' }],
    ['base', { base: 'ftp://127.0.0.1/' }],
    ['base', { base: 'http://user:secret@127.0.0.1/' }],
    ['base', { base: 'http://127.0.0.1/v1' }],
    ['base', { base: 'http://127.0.0.1/?q' }],
    ['origins[0]', { base, origins: ['http://127.0.0.1:2/path'] }],
    ['origins[1]', { base, origins: ['http://127.0.0.1:2', '127.0.0.1'] }],
    ['origins[0]', { base, origins: ['http://user:secret@127.0.0.1'] }],
    ['origins', { base, origins: 'http://127.0.0.1:2' as unknown as string[] }],
    ['origins', { base, origins: null as unknown as string[] }],
    ['headers', { base, headers: { 'x-a': 'a\nb' } }],
    ['timeout', { base, timeout: 0 }],
    ['timeout', { base, timeout: Infinity }],
    ['connectTimeout', { base, connectTimeout: -1 }],
    ['connections', { base, connections: 1.5 }],
    ['retries', { base, retries: Number.NaN }],
    ['maxResponseSize', { base, maxResponseSize: 2 ** 31 }],
  ];
  test.for(CASES)('%s: %o', ([option, options]) => {
    let fault: unknown;
    try {
      createLoader(options);
    } catch (error) {
      fault = error;
    }
    expect(fault).toMatchObject({ code: 'OPTION_NOT_ALLOWED' });
    expect(String(fault)).toContain(`The load option ${option} `);
    expect(String(fault)).not.toContain('secret');
  });

  test('and those of a load when it is asked for', async () => {
    const session = sessionFor(base);
    const cases = [
      { as: 'xml' },
      { method: 'DELETE' },
      { body: 'x' },
      { method: 'POST', body: { a: 1 } },
      { method: 'POST', body: null },
      { method: 'POST', body: 7 },
      { timeout: -1 },
      { maxResponseSize: 0.5 },
    ];
    for (const options of cases) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(session.load('/a', options as object)).rejects.toMatchObject({
        code: 'OPTION_NOT_ALLOWED',
      });
    }
  });
});

/** Answers with the headers it was sent and the path it was asked for. */
function mirror(): Promise<Upstream> {
  return upstream((request, response) => {
    response.end(JSON.stringify({ ...request.headers, at: request.url }));
  });
}

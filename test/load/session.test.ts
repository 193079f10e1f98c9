import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { delay, loaderFor, sessionFor, until, upstream } from './upstream.js';

function countingUpstream() {
  const seen: string[] = [];
  return upstream((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    setTimeout(() => response.end(JSON.stringify({ n: seen.length, deep: { list: [1] } })), 10);
  }).then((server) => ({ ...server, seen }));
}

describe('sharing', () => {
  test('the same URL in one session is one request, early or late', async () => {
    const { base, seen } = await countingUpstream();
    const session = sessionFor(base);
    const early = await Promise.all([session.load('/a'), session.load(`${base}a#part`), session.load('a')]);
    const late = await session.load('/a');
    expect(seen).toEqual(['GET /a']);
    for (const value of early) expect(value).toBe(late);
  });

  test('the shared result is frozen all the way down', async () => {
    const { base } = await countingUpstream();
    const value = await sessionFor(base).load<{ n: number; deep: { list: number[] } }>('/a');
    expect(() => value.deep.list.push(2)).toThrow(TypeError);
    expect(() => {
      value.n = 7;
    }).toThrow(TypeError);
  });

  test('two sessions never share', async () => {
    const { base, seen } = await countingUpstream();
    const loader = loaderFor(base);
    const { signal } = new AbortController();
    const [one, other] = await Promise.all([
      loader.session(signal).load('/a'),
      loader.session(signal).load('/a'),
    ]);
    expect(seen).toHaveLength(2);
    expect(one).not.toBe(other);
  });

  test('other headers, another form and another limit are other requests; names of headers have no case', async () => {
    const { base, seen } = await countingUpstream();
    const session = sessionFor(base);
    await Promise.all([
      session.load('/a'),
      session.load('/a', { headers: { 'X-One': '1', two: '2' } }),
      session.load('/a', { headers: { two: '2', 'x-one': '1', three: undefined } }),
      session.load('/a', { headers: { 'x-one': '1' } }),
      session.load('/a', { as: 'text' }),
      session.load('/a', { maxResponseSize: 1000 }),
    ]);
    expect(seen).toHaveLength(5);
  });

  test('a load that does not share asks again and may change its result', async () => {
    const { base, seen } = await countingUpstream();
    const session = sessionFor(base);
    await session.load('/a');
    const own = await session.load<{ n: number }>('/a', { share: false });
    own.n = 9;
    expect(seen).toHaveLength(2);
    expect(await session.load('/a')).toMatchObject({ n: 1 });
  });

  test('a POST is never shared', async () => {
    const bodies: string[] = [];
    const { base } = await upstream((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => bodies.push(`${request.method} ${text}`));
      request.on('end', () => response.end('{}'));
    });
    const session = sessionFor(base);
    const query = { method: 'POST', body: '{"query":"{me}"}' } as const;
    await Promise.all([session.load('/q', query), session.load('/q', query)]);
    expect(bodies).toEqual(['POST {"query":"{me}"}', 'POST {"query":"{me}"}']);
  });

  test('a failure is shared too: a failing upstream is asked once a session', async () => {
    let asked = 0;
    const { base } = await upstream((_, response) => {
      asked += 1;
      response.writeHead(500).end();
    });
    const session = sessionFor(base);
    await expect(session.load('/a')).rejects.toMatchObject({ code: 'LOAD_STATUS' });
    await expect(session.load('/a')).rejects.toMatchObject({ code: 'LOAD_STATUS' });
    expect(asked).toBe(1);
  });

  test('bytes are everybody’s own', async () => {
    const { base } = await upstream((_, response) => response.end('abc'));
    const session = sessionFor(base);
    const [one, other] = await Promise.all([
      session.load<Uint8Array>('/a', { as: 'bytes' }),
      session.load<Uint8Array>('/a', { as: 'bytes' }),
    ]);
    one.fill(0);
    expect(new TextDecoder().decode(other)).toBe('abc');
    expect(one.constructor).toBe(Uint8Array);
    expect(one.buffer.byteLength).toBe(3);
  });
});

describe('parse', () => {
  test('is called once a caller, and its throw is that caller’s alone', async () => {
    const { base, seen } = await countingUpstream();
    const session = sessionFor(base);
    const fault = new Error('no price');
    const [value, refused] = await Promise.allSettled([
      session.load('/a', { parse: (raw) => (raw as { n: number }).n + 1 }),
      session.load('/a', {
        parse: () => {
          throw fault;
        },
      }),
    ]);
    expect(value).toEqual({ status: 'fulfilled', value: 2 });
    expect(refused).toMatchObject({ reason: { code: 'LOAD_NOT_PARSED', cause: fault } });
    expect(seen).toHaveLength(1);
  });
});

describe('the caller’s own signal', () => {
  test('ends that caller at once and leaves the others their answer', async () => {
    const { base, seen } = await countingUpstream();
    const session = sessionFor(base);
    const mine = new AbortController();
    const left = session.load('/a', { signal: mine.signal });
    const stayed = session.load('/a');
    mine.abort(new Error('late'));
    await expect(left).rejects.toMatchObject({ code: 'LOAD_ABORTED', cause: { message: 'late' } });
    await expect(stayed).resolves.toMatchObject({ n: 1 });
    expect(seen).toHaveLength(1);
  });

  test('cancels the request when the last caller has left, and a later caller asks anew', async () => {
    let asked = 0;
    const { base, sockets } = await upstream((_, response) => {
      asked += 1;
      if (asked === 2) response.end('"second"');
    });
    const session = sessionFor(base);
    const mine = new AbortController();
    const loads = [session.load('/a', { signal: mine.signal }), session.load('/a', { signal: mine.signal })];
    await until(() => asked === 1);
    mine.abort();
    expect(await Promise.allSettled(loads)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    await until(() => sockets.size === 0);
    expect(await session.load('/a')).toBe('second');
  });

  test('that has aborted already sends nothing', async () => {
    const { base, connections } = await countingUpstream();
    const load = sessionFor(base).load('/a', { signal: AbortSignal.abort() });
    await expect(load).rejects.toMatchObject({ code: 'LOAD_ABORTED' });
    expect(connections()).toBe(0);
  });

  test('has one listener for a hundred loads and none afterwards', async () => {
    const { base } = await countingUpstream();
    const session = sessionFor(base);
    const { signal } = new AbortController();
    const loads = Array.from({ length: 100 }, (_, n) => session.load(`/${n}`, { signal }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await Promise.all(loads);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('the session', () => {
  test('does nothing before its first load', async () => {
    const { base, connections } = await countingUpstream();
    const { signal } = new AbortController();
    loaderFor(base).session(signal);
    await delay(10);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(connections()).toBe(0);
  });

  test('has one listener on its signal for a hundred loads and none after close', async () => {
    const { base } = await countingUpstream();
    const { signal } = new AbortController();
    const session = loaderFor(base).session(signal);
    const loads = Array.from({ length: 100 }, (_, n) => session.load(`/${n}`));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await Promise.all(loads);
    session.close();
    session.close();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('cancels what is still loading when it is closed, and loads nothing more', async () => {
    const { base, sockets, connections } = await upstream(() => {});
    const session = sessionFor(base);
    const load = session.load('/a');
    await until(() => connections() === 1);
    session.close();
    await expect(load).rejects.toMatchObject({ code: 'LOAD_ABORTED' });
    await expect(session.load('/b')).rejects.toMatchObject({ code: 'LOAD_ABORTED' });
    await until(() => sockets.size === 0);
    expect(connections()).toBe(1);
  });

  test('of a render that has been aborted already sends nothing', async () => {
    const { base, connections } = await countingUpstream();
    const session = loaderFor(base).session(AbortSignal.abort(new Error('reader left')));
    await expect(session.load('/a')).rejects.toMatchObject({
      code: 'LOAD_ABORTED',
      cause: { message: 'reader left' },
    });
    expect(connections()).toBe(0);
  });
});

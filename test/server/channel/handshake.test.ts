import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { testClock } from '../../../src/testing/clock.js';
import { SUBPROTOCOL } from '../../../src/wire/protocol.js';
import { endpoint, greeted, RawClient } from './client.js';

/** The status of an answer that is no upgrade. */
async function refusalOf(client: RawClient): Promise<number> {
  return new Promise((resolve, reject) => {
    client.socket.once('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode!);
    });
    client.socket.once('open', () => reject(new Error('it was let in')));
  });
}

/** A socket that was upgraded, and whose client does nothing from then on. */
async function openedWithoutAnswer(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(
    `GET /parse HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n` +
      `Sec-WebSocket-Protocol: ${SUBPROTOCOL}\r\n\r\n`,
  );
  await new Promise((resolve) => socket.once('data', resolve));
  socket.resume();
  return socket;
}

describe('the way in', () => {
  it('is closed with 4406 to who does not ask for the subprotocol', async () => {
    const { port } = await endpoint();
    const without = new RawClient(port, { protocol: null });
    expect(await without.closed).toMatchObject({
      code: 4406,
      reason: expect.stringMatching(/^subprotocol: /),
    });
    const other = new RawClient(port, { protocol: 'millrace.parse.v0' });
    expect(await other.closed).toMatchObject({ code: 4406 });
  });

  it('is open to pages of the same origin, and to who is no browser; 4403 to all others', async () => {
    const { port } = await endpoint();
    await greeted(port);
    await greeted(port, {}, { origin: `http://127.0.0.1:${port}` });
    await greeted(port, {}, { origin: `https://127.0.0.1:${port}` });
    for (const origin of ['https://example.org', 'null', `http://127.0.0.1:${port + 1}`, 'nonsense']) {
      const client = new RawClient(port, { origin });
      expect(await client.closed).toEqual({ code: 4403, reason: 'not-allowed: this origin may not ask' });
    }
  });

  it('is open to other origins that the host names', async () => {
    const listed = await endpoint({ origins: ['https://example.org'] });
    await greeted(listed.port, {}, { origin: 'https://example.org' });
    expect((await new RawClient(listed.port, { origin: 'https://example.com' }).closed).code).toBe(4403);
    const decided = await endpoint({ origins: (origin) => origin.endsWith('.org') });
    await greeted(decided.port, {}, { origin: 'https://example.org' });
    expect((await new RawClient(decided.port, { origin: 'https://example.com' }).closed).code).toBe(4403);
  });

  it('is closed with 4401 to who is not known, whom nothing is heard of', async () => {
    const { port, app, log } = await endpoint({
      authenticate: async (request) => (request.headers.authorization === 'Bearer good' ? 'ada' : null),
    });
    await greeted(port, {}, { headers: { authorization: 'Bearer good' } });
    const { bytesIn } = app.parseStats!();
    const client = new RawClient(port, { headers: { authorization: 'Bearer bad' } });
    client.socket.on('open', () => client.say({ t: 'hello' }, { t: 'ping' }));
    expect(await client.closed).toEqual({
      code: 4401,
      reason: 'not-authenticated: it is not known who asks',
    });
    expect((await new RawClient(port).closed).code).toBe(4401);
    expect(client.messages).toEqual([]);
    expect(app.parseStats!()).toMatchObject({ connections: 1, sessions: 1, bytesIn });
    expect(app.parseStats!().closes).toEqual(new Map([[4401, 2]]));
    expect(log.filter(({ msg }) => msg === 'parse connection refused')).toMatchObject([
      { parse: { refused: 'not-authenticated' } },
      { parse: { refused: 'not-authenticated' } },
    ]);
  });

  it('is closed with 401 and 403, before any upgrade, to who does not ask for the subprotocol', async () => {
    const { port } = await endpoint({ authenticate: () => null });
    for (const protocol of [null, 'millrace.parse.v0']) {
      expect(await refusalOf(new RawClient(port, { protocol }))).toBe(401);
      expect(await refusalOf(new RawClient(port, { protocol, origin: 'https://example.org' }))).toBe(403);
    }
  });

  it('is closed with 401 when too many that were refused do not go, until they are cut after a second', async () => {
    const clock = testClock();
    const { port, app } = await endpoint({ authenticate: () => null, clock });
    const staying = await Promise.all(Array.from({ length: 64 }, () => openedWithoutAnswer(port)));
    expect(await refusalOf(new RawClient(port))).toBe(401);
    const gone = staying.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await clock.advance(1_000);
    await Promise.all(gone);
    expect((await new RawClient(port).closed).code).toBe(4401);
    await expect.poll(() => clock.timers).toBe(0);
    expect(app.parseStats!().closes.get(4401)).toBe(65);
  });

  it('is closed with 500 when asking who it is fails', async () => {
    const { port } = await endpoint({
      authenticate: () => {
        throw new Error('no database');
      },
    });
    expect(await refusalOf(new RawClient(port))).toBe(500);
  });

  it('begins with hello: anything else is closed with 4400', async () => {
    const { port } = await endpoint();
    for (const first of [
      '{"t":"ping"}',
      '{"t":"open","s":1,"lang":"json","mode":"stream"}',
      '{"t":"dance"}',
    ]) {
      const client = await new RawClient(port).opened();
      client.raw(first);
      expect(await client.closed).toEqual({ code: 4400, reason: 'not-a-message: hello comes first' });
    }
    const bytes = await new RawClient(port).opened();
    bytes.bytes(1, new Uint8Array(1));
    expect(await bytes.closed).toMatchObject({ code: 4400 });
  });

  it('takes hello once', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'hello' });
    expect(await client.closed).toEqual({ code: 4400, reason: 'not-a-message: hello comes once' });
  });

  it('hears what is sent in the same packet as hello', async () => {
    const { port } = await endpoint();
    const client = await new RawClient(port).opened();
    client.say({ t: 'hello' }, { t: 'ping' });
    await client.first('pong');
    expect(client.messages.map(({ t }) => t)).toEqual(['ready', 'pong']);
  });

  it('is closed with 4408 when no hello comes within 5 s', async () => {
    const clock = testClock();
    const { port } = await endpoint({ clock });
    const client = await new RawClient(port).opened();
    await clock.advance(4000);
    expect(client.socket.readyState).toBe(1);
    await clock.advance(2000);
    expect(await client.closed).toEqual({ code: 4408, reason: 'handshake-too-late: no hello in 5000 ms' });
  });

  it('is closed with 1013 when there are too many, and opens again when one has gone', async () => {
    const { port } = await endpoint({ sessions: 2 });
    const first = await greeted(port);
    await greeted(port);
    const third = new RawClient(port);
    expect(await third.closed).toMatchObject({ code: 1013, reason: expect.stringMatching(/^overloaded: /) });
    first.socket.close(1000);
    await first.closed;
    await greeted(port);
  });

  it('makes room for who is there by who waits longest to be resumed', async () => {
    const clock = testClock();
    const { port, app } = await endpoint({ sessions: 2, clock });
    const [first, second] = [await greeted(port), await greeted(port)];
    for (const [i, client] of [second, first].entries()) {
      client.socket.terminate();
      await expect.poll(() => app.parseStats!().connections).toBe(1 - i);
      await clock.advance(10_000);
    }
    await greeted(port);
    const resumed = await greeted(port, { resume: { session: first.ready.session, seq: 0 } });
    expect(resumed.ready.epoch).toBe(first.ready.epoch);
  });
});

function get(port: number, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/parse`, { headers });
}

describe('a request without upgrade', () => {
  it('is answered with 426 and a client of a few lines', async () => {
    const { port } = await endpoint();
    const response = await get(port, { accept: 'text/html' });
    expect(response.status).toBe(426);
    expect(response.headers.get('upgrade')).toBe('websocket');
    const answer = (await response.json()) as { subprotocol: string; client: string[] };
    expect(answer.subprotocol).toBe('millrace.parse.v1');
    expect(answer.client.length).toBeLessThanOrEqual(14);
    expect(answer.client.join('\n')).toContain(`'ws://127.0.0.1:${port}/parse'`);
  });

  it('is answered with a client that takes large events as well as many', async () => {
    const { port } = await endpoint({ frame: 8_388_608 });
    const { client } = (await (await get(port, {})).json()) as { client: string[] };
    const text = `${`{"a":"${'x'.repeat(60_000)}"}\\n`.repeat(40)}${'1\\n'.repeat(2_000)}`;
    const types: string[] = [];
    const console = { log: ({ t }: { t: string }) => types.push(t) };
    // oxlint-disable-next-line no-implied-eval -- it is what others would run
    new Function('WebSocket', 'console', client.join('\n').replace('{"a":1}\\n', text))(WebSocket, console);
    await expect.poll(() => types.includes('done')).toBe(true);
    expect(types.filter((t) => t === 'node')).toHaveLength(2_040);
  });

  it('is answered with the page of the host, if it wants HTML and there is one', async () => {
    const { port } = await endpoint({
      page: (_request, reply) => reply.type('text/html').send('<p>try</p>'),
    });
    const page = await get(port, { accept: 'text/html,*/*' });
    expect([page.status, await page.text()]).toEqual([200, '<p>try</p>']);
    expect((await get(port, { accept: 'application/json' })).status).toBe(426);
  });

  it('that asks for an upgrade elsewhere does not keep its connection', async () => {
    const { port } = await endpoint({ handshake: 50 }, (app) => app.get('/other', () => 'other'));
    const ended = await new Promise<boolean>((resolve) => {
      const request = httpRequest({
        port,
        path: '/other',
        headers: { connection: 'upgrade', upgrade: 'websocket' },
      });
      request.on('response', (response) => {
        response.resume();
        response.socket.on('close', () => resolve(true));
      });
      request.on('error', () => resolve(true));
      request.end();
    });
    expect(ended).toBe(true);
  });

  it('has a path and languages of its own', async () => {
    const { port } = await endpoint({ path: '/read' });
    expect((await fetch(`http://127.0.0.1:${port}/read`)).status).toBe(426);
    expect((await get(port)).status).toBe(404);
    await greeted(port, {}, { path: '/read' });
  });
});

describe('options that are wrong', () => {
  it.each([
    [{ path: 'parse' }, 'parse.path'],
    [{ languages: [] }, 'parse.languages'],
    [{ languages: ['json'] as never }, 'parse.languages'],
    [{ frame: 0 }, 'parse.frame'],
    [{ resume: -1 }, 'parse.resume'],
    [{ pause: 10, unpause: 11 }, 'parse.unpause'],
    [{ origins: ['example.org'] }, 'parse.origins'],
    [{ authenticate: 'ada' as never }, 'parse.authenticate'],
  ])('are refused before the server listens: %j', async (options, name) => {
    await expect(endpoint(options)).rejects.toMatchObject({
      code: 'OPTION_NOT_ALLOWED',
      message: expect.stringContaining(name),
    });
  });
});

import { expect, onTestFinished, test, vi } from 'vitest';
import { CLOSE, type CloseWord } from '../../src/wire/close-codes.js';
import type { ClientMessage } from '../../src/wire/client-messages.js';
import type { NodeMessage } from '../../src/wire/server-messages.js';
import { connect, type Session } from '../../src/client/session.js';
import type { SocketClass, SocketLike } from '../../src/client/socket.js';
import { client, take } from './clients.js';
import { ready, scripted } from './scripted.js';

const node = (seq: number, s = 1): NodeMessage => ({
  t: 'node',
  seq,
  s,
  path: [seq],
  kind: 'number',
  start: seq,
  end: seq + 1,
});

/** Sockets that the test opens and closes; nothing is on the other side. */
function loose(): { readonly Socket: SocketClass; readonly made: (SocketLike & { sent: string[] })[] } {
  const made: (SocketLike & { sent: string[] })[] = [];
  class Socket implements SocketLike {
    onopen: SocketLike['onopen'] = null;
    onmessage: SocketLike['onmessage'] = null;
    onclose: SocketLike['onclose'] = null;
    onerror: SocketLike['onerror'] = null;
    readonly sent: string[] = [];
    constructor() {
      made.push(this);
    }
    send(data: string | Uint8Array): void {
      this.sent.push(String(data));
    }
    close(): void {}
  }
  return { Socket, made };
}

/** The time stands still, and is moved on by the test. */
function holdClock(): {
  readonly advance: (milliseconds: number) => Promise<unknown>;
  readonly timers: number;
} {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  return {
    advance: (milliseconds) => vi.advanceTimersByTimeAsync(milliseconds),
    get timers() {
      return vi.getTimerCount();
    },
  };
}

/** Everything random is this number. */
function loadDice(value: number): void {
  const { random } = Math;
  Math.random = () => value;
  onTestFinished(() => void (Math.random = random));
}

/** How long each wait is when all attempts end with this code. */
async function waits(code: number, random: number, count: number): Promise<number[]> {
  loadDice(random);
  const { advance } = holdClock();
  const { Socket, made } = loose();
  const all: number[] = [];
  const session = connect('ws://nowhere', { WebSocket: Socket, firstWait: 100, mostWait: 1_000 });
  while (all.length < count) {
    made.at(-1)!.onclose!({ code, reason: '' });
    expect(session.state).toMatchObject({ is: 'waiting', attempt: all.length + 1 });
    const { wait } = session.state as { readonly wait: number };
    all.push(wait);
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    await advance(wait);
  }
  session.close();
  return all;
}

test('faults that would only repeat close the session; after all others it comes back', () => {
  const words = Object.keys(CLOSE) as CloseWord[];
  const closed = words.filter((word) => {
    const { Socket, made } = loose();
    const session = connect('ws://nowhere', { WebSocket: Socket });
    session.stream({ lang: 'json' });
    made[0]!.onclose!({ code: CLOSE[word], reason: word });
    const { is } = session.state;
    session.close();
    return is === 'closed';
  });
  expect(closed).toEqual([
    'bad-utf-8',
    'too-big',
    'not-a-message',
    'not-authenticated',
    'not-allowed',
    'subprotocol',
    'stream-in-use',
    'session-taken',
  ]);
});

test('waits double up to the longest, are random in their whole length, and longer for a busy server', async () => {
  expect(await waits(1006, 1, 6)).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  expect(await waits(1006, 0, 3)).toEqual([0, 0, 0]);
  expect(await waits(1013, 0.5, 2)).toEqual([5_050, 5_100]);
  expect(await waits(4429, 0, 1)).toEqual([5_000]);
});

test('what a listener of states throws is its own affair, and it may use the session', async () => {
  const server = await scripted();
  const seen: string[] = [];
  const thrown: unknown[] = [];
  const before = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error) => void thrown.push(error));
  onTestFinished(() => {
    process.removeAllListeners('uncaughtException');
    for (const listener of before) process.on('uncaughtException', listener);
  });
  const session: Session = client(server.url, {
    onState(state) {
      seen.push(session.state.is);
      if (state.is === 'open') throw new Error('mine');
    },
  });
  await server.greeted();
  await expect.poll(() => seen).toEqual(['connecting', 'open']);
  expect(thrown).toMatchObject([{ message: 'mine' }]);
  expect(session.state.is).toBe('open');
  expect(server.connections()).toBe(1);
});

test('a session that was refused says so to everybody who waits, and connects no more', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  const end = stream.end();
  const one = await server.greeted();
  one.socket.close(4401, 'not-authenticated');
  await expect(end).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
  await expect(take(stream.events)).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
  expect(session.state).toEqual({ is: 'closed', code: 4401, reason: 'not-authenticated' });
  expect(() => session.stream({ lang: 'json' })).toThrow(expect.objectContaining({ code: 'SESSION_CLOSED' }));
  session.reconnect();
  expect(server.connections()).toBe(1);
});

test('close() ends readers without a fault, and leaves no timer', async () => {
  const clock = holdClock();
  const { Socket, made } = loose();
  const session = connect('ws://nowhere', { WebSocket: Socket });
  const stream = session.stream({ lang: 'json' });
  const written = stream.end();
  made[0]!.onopen!({});
  made[0]!.onmessage!({ data: JSON.stringify(ready()) });
  const events = take(stream.events);
  expect(clock.timers).toBe(1);
  session.close();
  expect(await events).toEqual([]);
  await expect(written).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
  expect(clock.timers).toBe(0);
  expect(session.state.is).toBe('closed');
});

test('a server that hangs up on an idle session is called again by the next stream', async () => {
  const server = await scripted();
  const session = client(server.url);
  const one = await server.greeted();
  one.socket.close(1000, 'done idle');
  while (session.state.is !== 'idle') await new Promise((resolve) => setTimeout(resolve, 1));
  expect(server.connections()).toBe(1);
  session.stream({ lang: 'json' });
  const two = await server.greeted({ session: 'two', epoch: 'second' });
  expect(await two.next()).toMatchObject({ t: 'open', s: 1 });
});

test('after as many attempts as it may make, the session is closed, and says so to who waits', async () => {
  const server = await scripted();
  const session = client(server.url, { attempts: 2 });
  const stream = session.stream({ lang: 'json' });
  const end = stream.end();
  for (const code of [1012, 1011, 1001]) {
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    (await server.connection()).socket.close(code);
  }
  await expect(end).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
  expect(session.state).toMatchObject({ is: 'closed', code: 1001 });
  expect(session.states.filter(({ is }) => is === 'waiting')).toHaveLength(2);
  expect(server.connections()).toBe(3);
});

test('attempts wait longer and longer until something is achieved', async () => {
  const clock = holdClock();
  loadDice(1);
  const { Socket, made } = loose();
  const waits: number[] = [];
  const session = connect('ws://nowhere', {
    WebSocket: Socket,
    onState: (state) => void (state.is === 'waiting' && waits.push(state.wait)),
  });
  const fail = async (): Promise<void> => {
    made.at(-1)!.onclose!({ code: 1006, reason: '' });
    await clock.advance(0);
    await clock.advance(waits.at(-1)!);
  };
  await fail();
  await fail();
  await fail();
  expect(waits).toEqual([250, 500, 1_000]);
  expect(made).toHaveLength(4);
  made.at(-1)!.onopen!({});
  made.at(-1)!.onmessage!({ data: JSON.stringify(ready()) });
  // To be answered is not enough: a server may fail with what comes next.
  await fail();
  expect(waits.at(-1)).toBe(2_000);
  made.at(-1)!.onopen!({});
  made.at(-1)!.onmessage!({ data: JSON.stringify([ready(), node(1)]) });
  await fail();
  expect(waits.at(-1)).toBe(250);
  session.close();
  expect(clock.timers).toBe(0);
});

test('reconnect() does not wait, and what an old socket still says is not heard', async () => {
  const clock = holdClock();
  const { Socket, made } = loose();
  const session = connect('ws://nowhere', { WebSocket: Socket });
  const old = made[0]!;
  old.onclose!({ code: 1006, reason: '' });
  session.reconnect();
  session.reconnect();
  expect(made).toHaveLength(2);
  old.onmessage!({ data: JSON.stringify(ready()) });
  old.onmessage!({ data: 'no JSON' });
  old.onclose!({ code: 4401, reason: '' });
  expect(session.state).toEqual({ is: 'connecting' });
  await clock.advance(9_999);
  expect(made).toHaveLength(2);
  session.close();
});

test('a server that does not answer is given up after 10 s, and one that falls silent after a minute', async () => {
  const clock = holdClock();
  loadDice(0);
  const { Socket, made } = loose();
  const session = connect('ws://nowhere', { WebSocket: Socket });
  await clock.advance(9_999);
  expect(session.state.is).toBe('connecting');
  await clock.advance(1);
  expect(session.state).toMatchObject({ is: 'waiting', wait: 0 });
  await clock.advance(1);
  expect(made).toHaveLength(2);
  made[1]!.onopen!({});
  made[1]!.onmessage!({ data: JSON.stringify(ready()) });
  await clock.advance(30_000);
  expect(made[1]!.sent.slice(1)).toEqual(['{"t":"ping"}']);
  made[1]!.onmessage!({ data: '{"t":"pong"}' });
  await clock.advance(45_000);
  expect(session.state.is).toBe('open');
  await clock.advance(15_001);
  expect(made).toHaveLength(3);
  session.close();
});

test('an event that is missing, and a frame that is no JSON, end the connection and not the session', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  one.say(node(1), node(3), node(4), node(5));
  const two = await server.greeted({ streams: [{ s: 1, received: 0, v: 0, ended: false, flushes: 0 }] });
  expect(two.hello).toMatchObject({ resume: { seq: 1 } });
  expect(session.states.filter(({ is }) => is === 'waiting')).toHaveLength(1);
  two.say(node(2));
  two.socket.send('{"t":');
  const three = await server.greeted({ streams: [{ s: 1, received: 0, v: 0, ended: false, flushes: 0 }] });
  expect(three.hello).toMatchObject({ resume: { seq: 2 } });
  three.socket.send('[null]');
  await server.greeted({ streams: [{ s: 1, received: 0, v: 0, ended: false, flushes: 0 }] });
  expect(await take(stream.events, 2)).toMatchObject([{ seq: 1 }, { seq: 2 }]);
});

test('credit goes back when events are taken, in few messages, up to the first that is not', async () => {
  const server = await scripted();
  const session = client(server.url, { credit: 8 });
  const [first, second] = [session.stream({ lang: 'json' }), session.stream({ lang: 'json' })];
  const one = await server.greeted();
  expect(one.hello).toMatchObject({ credit: 8 });
  const credits = (): ClientMessage[] => (one.said as ClientMessage[]).filter((said) => said.t === 'credit');
  one.say(node(1, 1), node(2, 2), node(3, 1), node(4, 1), node(5, 1));
  await take(first.events, 3);
  expect(credits()).toEqual([]);
  await take(first.events, 1);
  await expect.poll(credits).toEqual([{ t: 'credit', n: 4, seq: 1 }]);
  await take(second.events, 1);
  one.cut();
  // One was taken and not confirmed: nothing is left here that a reader has to take.
  const two = await server.greeted();
  expect(two.hello).toMatchObject({ resume: { seq: 5 }, credit: 8 });
  two.say(node(6, 2));
  await expect.poll(() => session.state.is).toBe('open');
  await new Promise((resolve) => setTimeout(resolve, 10));
  two.cut();
  const three = await server.greeted();
  expect(three.hello).toMatchObject({ resume: { seq: 6 }, credit: 7 });
  three.say(node(7, 2), node(8, 2), node(9, 2), node(10, 2));
  second.discard();
  await expect
    .poll(() => (three.said as ClientMessage[]).filter((said) => said.t === 'credit'))
    .toMatchObject([{ n: 4, seq: 9 }]);
});

test('what a server has numbered that is gone is not confirmed to the next one', async () => {
  const server = await scripted();
  const session = client(server.url, { credit: 8 });
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  one.say(...[1, 2, 3, 4, 5, 6].map((seq) => node(seq)));
  await take(stream.events, 5);
  one.cut();
  const two = await server.greeted({ session: 'two', epoch: 'second' });
  expect(two.hello).toMatchObject({ credit: 7 });
  two.say(...[1, 2, 3, 4].map((seq) => node(seq)));
  await expect
    .poll(() => (two.said as ClientMessage[]).filter((said) => said.t === 'credit'))
    .toEqual([{ t: 'credit', n: 4, seq: 4 }]);
});

test('large events are confirmed before credit runs out, since the server keeps them until then', async () => {
  const server = await scripted();
  const session = client(server.url);
  session.stream({ lang: 'json' }).discard();
  const one = await server.greeted();
  for (let seq = 1; seq <= 5; seq++) one.say({ ...node(seq), value: 'x'.repeat(65_536) });
  await expect
    .poll(() => (one.said as ClientMessage[]).filter((said) => said.t === 'credit'))
    .toEqual([{ t: 'credit', n: 5, seq: 5 }]);
  // From there it is counted anew: messages are few.
  one.say({ ...node(6), value: 'x'.repeat(65_536) });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect((one.said as ClientMessage[]).filter((said) => said.t === 'credit')).toHaveLength(1);
});

test('what has cost nothing is not given back', async () => {
  const server = await scripted();
  const session = client(server.url, { credit: 4 });
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  one.say({ t: 'flushed', seq: 1, s: 1 }, { t: 'need', seq: 2, s: 1, key: '', spec: '' }, node(3), node(4));
  await take(stream.events, 4);
  await expect
    .poll(() => (one.said as ClientMessage[]).filter((said) => said.t === 'credit'))
    .toEqual([{ t: 'credit', n: 2, seq: 4 }]);
});

test('what is confirmed in part is confirmed to its end when all is taken', async () => {
  const server = await scripted();
  const session = client(server.url, { credit: 8 });
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  const credits = (): ClientMessage[] => (one.said as ClientMessage[]).filter((said) => said.t === 'credit');
  one.say(...[1, 2, 3, 4].map((seq) => node(seq)), { ...node(5), value: 'x'.repeat(200_000) });
  await take(stream.events, 4);
  await expect.poll(credits).toEqual([{ t: 'credit', n: 4, seq: 4 }]);
  // By now the server may be waiting: it has kept as much as it keeps.
  one.say({ ...node(6), value: 'x'.repeat(60_000) });
  await take(stream.events, 2);
  await expect.poll(() => credits().at(-1)).toEqual({ t: 'credit', n: 2, seq: 6 });
});

test('what was given up while there was no connection is given up at the server', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  await one.next();
  one.cut();
  await expect.poll(() => session.state.is).not.toBe('open');
  stream.cancel();
  stream.cancel();
  const two = await server.greeted({ streams: [{ s: 1, received: 0, v: 0, ended: false, flushes: 0 }] });
  expect(await two.next()).toEqual({ t: 'cancel', s: 1 });
  two.say({ t: 'error', seq: 1, s: 1, code: 'cancelled', message: 'as asked', fatal: true });
  expect(await take(stream.events)).toEqual([]);
});

test('a reader that leaves its loop lets everything go by', async () => {
  const server = await scripted();
  const session = client(server.url, { credit: 4 });
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  one.say(node(1), node(2), node(3));
  for await (const event of stream.events) {
    expect(event).toMatchObject({ seq: 1 });
    break;
  }
  await expect
    .poll(() => (one.said as ClientMessage[]).filter((said) => said.t === 'credit'))
    .toMatchObject([{ n: 2 }]);
});

test('without a WebSocket, the caller is told', () => {
  const there = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
  Reflect.deleteProperty(globalThis, 'WebSocket');
  try {
    expect(() => connect('ws://nowhere')).toThrow(expect.objectContaining({ code: 'OPTION_NOT_ALLOWED' }));
  } finally {
    if (there !== undefined) Object.defineProperty(globalThis, 'WebSocket', there);
  }
});

test('what is taken while the server is reached again is given back when it answers', async () => {
  const server = await scripted();
  const session = client(server.url, { credit: 4 });
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  one.say(...[1, 2, 3, 4].map((seq) => node(seq)));
  await expect.poll(() => session.state.is).toBe('open');
  await new Promise((resolve) => setTimeout(resolve, 10));
  one.cut();
  const two = await server.connection();
  expect(await two.next()).toMatchObject({ t: 'hello', credit: 0 });
  await take(stream.events, 4);
  two.say(ready({ opened: 1, streams: [{ s: 1, received: 0, v: 0, ended: false, flushes: 0 }] }));
  // Without it nothing would come any more that could be taken.
  await expect
    .poll(() => (two.said as ClientMessage[]).filter((said) => said.t === 'credit'))
    .toEqual([{ t: 'credit', n: 4, seq: 4 }]);
});

test('a server that hangs up without a fault leaves readers with one, when nobody comes back', async () => {
  const server = await scripted();
  const session = client(server.url, { attempts: 0 });
  const stream = session.stream({ lang: 'json' });
  (await server.greeted()).socket.close(1000, 'done idle');
  await expect(take(stream.events)).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
  expect(session.state).toMatchObject({ is: 'closed', code: 1000 });
});

test('a stream that is opened when the session was idle is not lost, however long it is', async () => {
  const server = await scripted();
  const session = client(server.url, { keep: 4 });
  (await server.greeted()).socket.close(1000, 'done idle');
  await expect.poll(() => session.state.is).toBe('idle');
  const stream = session.stream({ lang: 'json' });
  void stream.write('123456');
  const two = await server.greeted({ session: 'two', epoch: 'second' });
  expect(await two.next()).toMatchObject({ t: 'open', s: 1 });
  expect(await two.next()).toMatchObject({ t: 'chunk', text: '123456' });
});

test('what nobody has read of a stream that is given up costs no credit any more', async () => {
  const server = await scripted();
  const session = client(server.url, { credit: 4 });
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  one.say(node(1), node(2), node(3), node(4));
  await new Promise((resolve) => setTimeout(resolve, 20));
  stream.cancel();
  await expect
    .poll(() => (one.said as ClientMessage[]).filter((said) => said.t === 'credit'))
    .toEqual([
      { t: 'credit', n: 2, seq: 2 },
      { t: 'credit', n: 2, seq: 4 },
    ]);
  expect(await take(stream.events)).toEqual([]);
});

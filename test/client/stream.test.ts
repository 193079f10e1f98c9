import { expect, test } from 'vitest';
import type { ClientMessage } from '../../src/wire/client-messages.js';
import { readBinaryFrame } from '../../src/wire/frame.js';
import type { DiagMessage, NodeMessage, ServerMessage } from '../../src/wire/server-messages.js';
import { client, take } from './clients.js';
import { framing, type Played, scripted } from './scripted.js';

const node = (seq: number, start: number, s = 1): NodeMessage => ({
  t: 'node',
  seq,
  s,
  path: [start],
  kind: 'number',
  start,
  end: start + 1,
});
const done = (seq: number, hash = 'h'): ServerMessage => ({
  t: 'done',
  seq,
  s: 1,
  nodes: 0,
  diagnostics: 0,
  length: 0,
  hash,
});

/** Everything up to, and with, the first message of a type. */
async function until(one: Played, t: ClientMessage['t']): Promise<ClientMessage[]> {
  const all: ClientMessage[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    const message = (await one.next()) as ClientMessage;
    all.push(message);
    if (message.t === t) return all;
  }
}

test('what is written before there is a connection waits for it, and small pieces leave together', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json', file: 'a.json' });
  await stream.write('[1,');
  await stream.write('2]');
  void stream.end();
  const one = await server.greeted();
  expect(one.hello).toEqual({ t: 'hello', credit: 4096 });
  expect(await until(one, 'end')).toEqual([
    { t: 'open', s: 1, mode: 'stream', lang: 'json', file: 'a.json' },
    { t: 'chunk', s: 1, text: '[1,2]', off: 0 },
    { t: 'end', s: 1 },
  ]);
});

test('the reader gets events to the last, and who ended the stream gets the hash', async () => {
  const server = await scripted();
  const stream = client(server.url).stream({ lang: 'json' });
  const end = stream.end();
  const one = await server.greeted();
  await until(one, 'end');
  one.say(node(1, 0), node(2, 1), done(3, 'abc'));
  expect((await take(stream.events)).map(({ t }) => t)).toEqual(['node', 'node', 'done']);
  expect((await end).hash).toBe('abc');
  await expect(stream.write('more')).rejects.toMatchObject({ code: 'CHANNEL_CLOSED' });
});

test('a long text is cut, also between the halves of a pair, and none is sent beyond a window', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  const text = '😀'.repeat(400_000);
  let hasRoom = false;
  const written = stream.write(text).then(() => (hasRoom = true));
  const one = await server.greeted(framing(1_001));
  let got = '';
  await one.next();
  while (got.length < 500_000) {
    const chunk = (await one.next()) as ClientMessage & { t: 'chunk' };
    expect(chunk.off).toBe(got.length);
    expect(chunk.text.length).toBeLessThanOrEqual(1_001);
    got += chunk.text;
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(one.said).toEqual([]);
  expect(hasRoom).toBe(false);
  one.say({ t: 'ack', s: 1, received: got.length });
  await written;
  while (got.length < text.length) {
    got += ((await one.next()) as ClientMessage & { t: 'chunk' }).text;
    one.say({ t: 'ack', s: 1, received: got.length });
  }
  expect(got).toBe(text);
});

test('bytes travel in frames with the number of their stream, and may be cut anywhere', async () => {
  const server = await scripted();
  const session = client(server.url);
  session.stream({ lang: 'json' }).cancel();
  const stream = session.stream({ lang: 'json' });
  const bytes = new TextEncoder().encode('"ä😀"');
  void stream.write(bytes);
  bytes.fill(0);
  const one = await server.greeted(framing(4));
  expect(await one.next()).toMatchObject({ t: 'open', s: 2 });
  const frames = [await one.next(), await one.next()].map((frame) => readBinaryFrame(frame as Buffer)!);
  expect(frames.map(({ s }) => s)).toEqual([2, 2]);
  expect(Buffer.concat(frames.map((frame) => frame.bytes)).toString()).toBe('"ä😀"');
});

test('text behind bytes, or bytes behind text, are refused, and the stream goes on without them', async () => {
  const server = await scripted();
  const session = client(server.url);
  for (const [first, other] of [
    ['1', new Uint8Array([50])],
    [new Uint8Array([49]), '2'],
  ] as const) {
    const stream = session.stream({ lang: 'json' });
    void stream.write(first);
    // oxlint-disable-next-line no-await-in-loop -- two of them
    await expect(stream.write(other)).rejects.toMatchObject({ code: 'OPTION_NOT_ALLOWED' });
    void stream.end();
  }
  const one = await server.greeted();
  const said = [];
  for (let i = 0; i < 6; i++) {
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    const next = await one.next();
    said.push('t' in next ? next.t : Buffer.from(next).toString('latin1'));
  }
  expect(said).toEqual(['open', 'chunk', 'end', 'open', '\0\0\0\x021', 'end']);
});

test('after a cut it says what it has heard, and sends again from what was received, in the middle of a piece', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  void stream.write('abcdefgh');
  const events = take(stream.events, 3);
  const one = await server.greeted(framing(4));
  await until(one, 'chunk');
  one.say(node(1, 0), node(2, 1));
  await take(stream.events, 0);
  void stream.write('ijkl');
  while (session.state.is === 'open' && one.said.length < 2)
    await new Promise((resolve) => setTimeout(resolve, 1));
  one.cut();
  const two = await server.greeted({
    ...framing(4),
    streams: [{ s: 1, received: 6, v: 0, ended: false, flushes: 0 }],
  });
  expect(two.hello).toMatchObject({ t: 'hello', resume: { session: 'one', seq: 2 } });
  void stream.end();
  expect(await until(two, 'end')).toEqual([
    { t: 'chunk', s: 1, text: 'ghij', off: 6 },
    { t: 'chunk', s: 1, text: 'kl', off: 10 },
    { t: 'end', s: 1 },
  ]);
  // Said again, although it was heard; and then what was not.
  two.say(node(2, 1), node(3, 2));
  expect((await events).map((event) => 'start' in event && event.start)).toEqual([0, 1, 2]);
  expect(session.states.map(({ is }) => is)).toEqual(['connecting', 'open', 'waiting', 'connecting', 'open']);
});

test('what the server is done with is not said again', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  void stream.write('1');
  void stream.end();
  const one = await server.greeted();
  await until(one, 'end');
  one.say(node(1, 0));
  await take(stream.events, 1);
  one.cut();
  const two = await server.greeted({ streams: [], opened: 1 });
  two.say(done(2));
  expect((await take(stream.events)).map(({ t }) => t)).toEqual(['done']);
  expect(two.said).toEqual([]);
});

test('a server that has lost the stream gets it from the beginning, and nothing is told twice', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  void stream.write('12345');
  const flushed = stream.flush();
  const one = await server.greeted();
  await until(one, 'flush');
  one.say(
    { t: 'ack', s: 1, received: 5 },
    node(1, 0),
    diag(2, [3, 1]),
    { t: 'flushed', seq: 3, s: 1 },
    node(4, 1),
  );
  await flushed;
  one.cut();
  const two = await server.greeted({ session: 'two', epoch: 'second', ...framing(2) });
  void stream.write('6');
  void stream.end();
  expect((await until(two, 'end')).map((said) => ('text' in said ? said.text : said.t))).toEqual([
    'open',
    '12',
    '34',
    '5',
    '6',
    'end',
  ]);
  expect(session.states.at(-1)).toEqual({ is: 'open', isResumed: false });
  two.say(node(1, 0), diag(2, [1]), diag(3, [4, 3]), node(4, 1), node(5, 2), done(6));
  const events = await take(stream.events);
  expect(events.map((event) => [event.t, 'start' in event && event.start])).toEqual([
    ['node', 0],
    ['diag', 3],
    ['flushed', false],
    ['node', 1],
    ['diag', 4],
    ['node', 2],
    ['done', false],
  ]);
  expect(
    events.flatMap((event) => (event.t === 'diag' ? event.items.map((item) => item.start) : [])),
  ).toEqual([3, 1, 4]);
});

test('a stream whose beginning is not kept is lost with its server, and says so', async () => {
  const server = await scripted();
  const session = client(server.url, { keep: 4 });
  const stream = session.stream({ lang: 'json' });
  void stream.write('123456');
  const end = stream.end();
  const one = await server.greeted();
  await until(one, 'end');
  one.say({ t: 'ack', s: 1, received: 6 }, node(1, 0));
  await take(stream.events, 1);
  one.cut();
  await server.greeted({ session: 'two', epoch: 'second' });
  expect(await take(stream.events)).toEqual([{ t: 'lost', s: 1 }]);
  await expect(end).rejects.toMatchObject({ code: 'STREAM_LOST' });
  await expect(stream.write('7')).rejects.toMatchObject({ code: 'CHANNEL_CLOSED' });
});

test('an error that ends the stream is its last event, and what was waited for is rejected', async () => {
  const server = await scripted();
  const stream = client(server.url).stream({ lang: 'none' });
  const end = stream.end();
  const flushed = stream.flush().catch((error: unknown) => error);
  const one = await server.greeted();
  one.say({ t: 'error', seq: 1, s: 1, code: 'unknown-language', message: 'none', fatal: true });
  expect((await take(stream.events)).map(({ t }) => t)).toEqual(['error']);
  await expect(end).rejects.toMatchObject({ code: 'STREAM_FAILED' });
  expect(await flushed).toMatchObject({ code: 'STREAM_FAILED' });
});

function diag(seq: number, at: readonly number[]): DiagMessage {
  const items = at.map((place) => ({
    start: place,
    end: place + 1,
    line: 0,
    character: place,
    severity: 'error' as const,
    code: 'X',
    message: 'x',
  }));
  return { t: 'diag', seq, s: 1, pass: 'syntax', start: at[0]!, end: at[0]!, items, final: false };
}

test('a stream that is over before anything was heard of it is not opened again', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  void stream.write('1');
  const end = stream.end();
  const one = await server.greeted();
  await until(one, 'end');
  one.cut();
  const two = await server.greeted({ opened: 1 });
  two.say(node(1, 0), done(2, 'abc'));
  expect((await end).hash).toBe('abc');
  expect(two.said).toEqual([]);
});

test('a flush that was answered is not asked again, although nothing came behind it', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  void stream.write('12');
  const flushed = stream.flush({ hash: true });
  const one = await server.greeted();
  await until(one, 'flush');
  one.say({ t: 'flushed', seq: 1, s: 1, hash: 'a' });
  expect(await flushed).toBe('a');
  one.cut();
  const two = await server.greeted({
    opened: 1,
    streams: [{ s: 1, received: 2, v: 0, ended: false, flushes: 1 }],
  });
  void stream.write('3');
  expect(await two.next()).toMatchObject({ t: 'chunk', off: 2 });
});

test('a stream that never arrived is sent whole, and a flush only when the server has not got it', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  void stream.write('12');
  const first = stream.flush({ hash: true });
  const second = stream.flush({ hash: true });
  const one = await server.greeted();
  await until(one, 'flush');
  one.cut();
  const two = await server.greeted();
  expect((await until(two, 'flush')).map(({ t }) => t)).toEqual(['open', 'chunk', 'flush']);
  expect(await two.next()).toMatchObject({ t: 'flush' });
  two.cut();
  const three = await server.greeted({
    opened: 1,
    streams: [{ s: 1, received: 2, v: 0, ended: false, flushes: 1 }],
  });
  expect(await three.next()).toMatchObject({ t: 'flush' });
  three.say({ t: 'flushed', seq: 1, s: 1, hash: 'a' }, { t: 'flushed', seq: 2, s: 1, hash: 'b' });
  expect([await first, await second]).toEqual(['a', 'b']);
  const third = stream.flush();
  await three.next();
  three.cut();
  const four = await server.greeted({
    opened: 1,
    streams: [{ s: 1, received: 2, v: 0, ended: false, flushes: 3 }],
  });
  four.say({ t: 'flushed', seq: 3, s: 1 });
  expect(await third).toBeUndefined();
  expect(four.said).toEqual([]);
});

test('an end that the server has is not said again', async () => {
  const server = await scripted();
  const session = client(server.url);
  const stream = session.stream({ lang: 'json' });
  void stream.write('12');
  void stream.end();
  const one = await server.greeted();
  await until(one, 'end');
  one.cut();
  const two = await server.greeted({
    opened: 1,
    streams: [{ s: 1, received: 2, v: 0, ended: true, flushes: 0 }],
  });
  void stream.flush();
  expect(await two.next()).toMatchObject({ t: 'flush' });
});

test('credit goes on with a server that begins anew, for what is told again as well', async () => {
  const server = await scripted();
  const session = client(server.url, { credit: 4 });
  const stream = session.stream({ lang: 'json' });
  void stream.write('123');
  const one = await server.greeted();
  await until(one, 'chunk');
  one.say(node(1, 0), node(2, 1), node(3, 2));
  await take(stream.events, 1);
  one.cut();
  // Two wait here for their reader.
  const two = await server.greeted({ session: 'two', epoch: 'second' });
  expect(two.hello).toMatchObject({ credit: 2 });
  await until(two, 'chunk');
  two.say(node(1, 0), node(2, 1));
  expect(await two.next()).toEqual({ t: 'credit', n: 2, seq: 1 });
  two.say(node(3, 2), node(4, 3));
  expect(await take(stream.events, 3)).toMatchObject([{ start: 1 }, { start: 2 }, { start: 3 }]);
  // Numbered as this server numbers them: all four, when the reader is through with what came before.
  const last = [await two.next(), await two.next()].at(-1);
  expect(last).toEqual({ t: 'credit', n: 2, seq: 4 });
});

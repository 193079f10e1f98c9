import { describe, expect, it } from 'vitest';
import type { WebSocket, WebSocketServer } from 'ws';
import { testClock } from '../../../src/testing/clock.js';
import { endpoint, greeted, type Endpoint, type RawClient } from './client.js';

/** The server's end of the only connection. */
function farEnd({ app }: Endpoint): WebSocket {
  const { websocketServer } = app as unknown as { readonly websocketServer: WebSocketServer };
  const [socket] = websocketServer.clients;
  return socket!;
}

/** Waits until something is so, for what cannot be waited for otherwise. */
async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 2000 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isSo()).toBe(true);
}

/** Everything that was said has been read by the server. */
async function settled(client: RawClient): Promise<void> {
  const { length } = client.all('pong');
  client.say({ t: 'ping' });
  await client.until(() => client.all('pong').length > length);
}

const records = (count: number): string => '{"a":1}\n'.repeat(count);

describe('credit', () => {
  it('is what events cost, but for those without which one could not go on', async () => {
    const { port } = await endpoint();
    const client = await greeted(port, { credit: 2 });
    expect(client.ready.credit).toBe(2);
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: records(5) }, { t: 'flush', s: 1 });
    client.say({ t: 'open', s: 1_000, lang: 'cobol', mode: 'stream' });
    await client.first('error');
    await client.until(() => client.all('node').length === 2);
    await settled(client);
    expect(client.all('node')).toHaveLength(2);
    client.say({ t: 'credit', n: 2, seq: 1 });
    await client.until(() => client.all('node').length === 4);
    await settled(client);
    expect(client.all('node')).toHaveLength(4);
    expect(client.all('flushed')).toHaveLength(0);
    client.say({ t: 'credit', n: 2, seq: 4 }, { t: 'end', s: 1 });
    await client.first('flushed');
    expect(client.all('node')).toHaveLength(5);
    // That no fault was found costs the last one.
    await client.first('done');
  });

  it('is 256 unless the client says so', async () => {
    const { port } = await endpoint();
    const client = await greeted(port, { credit: undefined });
    expect(client.ready.credit).toBe(256);
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: records(1000) });
    await client.until(() => client.all('node').length === 256);
    await settled(client);
    expect(client.all('node')).toHaveLength(256);
  });
});

describe('frames', () => {
  it('hold many events, at most 16 KiB, and a larger one alone', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    const large = JSON.stringify('x'.repeat(40_000));
    client.say({
      t: 'open',
      s: 1,
      lang: 'jsonl',
      mode: 'stream',
      text: `${records(2000)}${large}\n${records(2000)}`,
    });
    client.say({ t: 'end', s: 1 });
    await client.first('done');
    expect(client.all('node')).toHaveLength(4001);
    const sizes = client.frames.map((frame) => frame.length);
    expect(client.frames.length).toBeLessThan(100);
    expect(sizes.filter((size) => size > 16_384 + 500)).toHaveLength(1);
    const alone = client.frames.find((frame) => frame.length > 40_000)!;
    expect(alone.startsWith('{"t":"node"')).toBe(true);
  });
});

describe('what the client has not confirmed', () => {
  it('is at most 1 MiB: then nothing more is made until it is', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    const piece = `${JSON.stringify('x'.repeat(50_000))}\n`;
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    for (let i = 0; i < 60; i++) client.say({ t: 'chunk', s: 1, text: piece });
    client.say({ t: 'end', s: 1 });
    await client.until(() => client.all('node').length === 21);
    await settled(client);
    expect(client.all('node')).toHaveLength(21);
    // What was confirmed makes room.
    let confirmed = 0;
    while (client.all('done').length === 0) {
      const seq = client.all('node').at(-1)!.seq;
      if (seq > confirmed) client.say({ t: 'credit', n: 0, seq });
      confirmed = seq;
      await client.until(
        (message) => message.t === 'done' || (message.t === 'node' && message.seq > confirmed),
      );
    }
    expect(client.all('node')).toHaveLength(60);
  });
});

describe('what the server has not read', () => {
  it('stops the socket beyond a limit, and starts it again below another', async () => {
    const site = await endpoint({ pause: 10_000, unpause: 2_000, blocked: 20_000 });
    const client = await greeted(site.port, { credit: 0 });
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    // Without credit hardly anything is read, but a message may give some: more is taken.
    for (let i = 0; i < 15; i++) client.say({ t: 'chunk', s: 1, text: records(125) });
    await settled(client);
    expect(farEnd(site).isPaused).toBe(false);
    for (let i = 0; i < 15; i++) client.say({ t: 'chunk', s: 1, text: records(125) });
    await until(() => farEnd(site).isPaused);
    expect(client.all('node')).toHaveLength(0);
  });

  it('is read when credit comes behind it', async () => {
    const site = await endpoint({ pause: 10_000, unpause: 2_000, unconfirmed: 100_000_000 });
    const client = await greeted(site.port, { credit: 0 });
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    for (let i = 0; i < 400; i++) client.say({ t: 'chunk', s: 1, text: records(125) });
    client.say({ t: 'end', s: 1 }, { t: 'credit', n: 100_000, seq: 0 });
    expect(await client.first('done')).toMatchObject({ nodes: 50_000 });
    expect(farEnd(site).isPaused).toBe(false);
  });

  it('does not stop a socket for longer than reading takes', async () => {
    const site = await endpoint({ pause: 4_000, unpause: 1_000 });
    const client = await greeted(site.port, { want: [] });
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    const piece = Buffer.from(records(1000));
    for (let i = 0; i < 50; i++) client.bytes(1, piece);
    client.say({ t: 'end', s: 1 });
    expect(await client.first('done')).toMatchObject({ nodes: 50_000, length: 400_000 });
    const received = client.all('ack').map((ack) => ack.received!);
    expect(received.at(-1)).toBe(400_000);
    expect(received).toEqual([...received].sort((a, b) => a - b));
  });

  it('is read in turns: an edit is told while a long stream is read for somebody else', async () => {
    const { port } = await endpoint();
    const busy = await greeted(port, { want: [] });
    const editor = await greeted(port);
    editor.say({ t: 'open', s: 1, lang: 'json', mode: 'document', text: '[1]' });
    await editor.first('done');
    busy.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    const piece = Buffer.from(records(25_000));
    for (let i = 0; i < 10; i++) busy.bytes(1, piece);
    await busy.first('ack');
    editor.say({ t: 'edit', s: 1, v: 1, edits: [{ start: 1, end: 2, text: '2' }] });
    await editor.until((message) => message.t === 'done' && message.v === 1);
    expect(busy.all('ack').at(-1)!.received).toBeLessThan(10 * piece.length);
    busy.say({ t: 'end', s: 1 });
    expect(await busy.first('done')).toMatchObject({ nodes: 250_000 });
  });
});

describe('a client that does not read', () => {
  const value = `${JSON.stringify('x'.repeat(50_000))}\n`;

  it('is told no more than its socket holds, and is closed with 4008 after 10 s, but its session goes on', async () => {
    const clock = testClock();
    const site = await endpoint({ clock, slow: 200_000, unconfirmed: 100_000_000 });
    const client = await greeted(site.port);
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    await settled(client);
    client.socket.pause();
    for (let i = 0; i < 400; i++) client.say({ t: 'chunk', s: 1, text: value });
    await until(() => farEnd(site).bufferedAmount > 256_000);
    const held = farEnd(site).bufferedAmount;
    // One event more than the limit, and what frames add to it.
    expect(held).toBeLessThan(262_144 + 60_000);
    await clock.advance(9_000);
    expect(farEnd(site).readyState).toBe(1);
    await clock.advance(3_000);
    client.socket.resume();
    expect(await client.closed).toMatchObject({
      code: 4008,
      reason: expect.stringMatching(/^slow-reader: /),
    });
    const seq = client.all('node').at(-1)!.seq;
    const again = await greeted(site.port, { resume: { session: client.ready.session, seq } });
    expect(again.ready.epoch).toBe(client.ready.epoch);
    expect((await again.first('node')).seq).toBe(seq + 1);
  });

  it('is not heard further while it does not take the answers', async () => {
    const clock = testClock();
    const limits = { buffered: 50_000, slow: 50_000, messages: 1_000_000, unconfirmed: 100_000_000 };
    const site = await endpoint({ clock, ...limits });
    const client = await greeted(site.port);
    client.socket.pause();
    // A ping is answered without credit, and so is what makes no sense: more than the system takes.
    const pings = `[${'{"t":"ping"},'.repeat(9_999)}{"t":"ping"}]`;
    const nonsense = `[${'{"t":"chunk","s":9,"text":""},'.repeat(4_999)}{"t":"ping"}]`;
    for (let i = 0; i < 40; i++) for (const frame of [pings, nonsense]) client.raw(frame);
    await until(() => farEnd(site).isPaused && farEnd(site).bufferedAmount >= 100_000);
    // Turns in which the server would go on, if it did.
    for (let i = 0; i < 100; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(farEnd(site).bufferedAmount).toBeLessThan(150_000);
    // It is heard again when it takes them.
    client.say({ t: 'open', s: 1_000, lang: 'cobol', mode: 'stream' });
    client.socket.resume();
    await client.first('error', 1_000);
    expect(client.all('pong')).toHaveLength(40 * 10_001);
    expect(client.all('error')).toHaveLength(40 * 4_999 + 1);
    expect(farEnd(site).isPaused).toBe(false);
  });
});

describe('a client in a hurry', () => {
  it('is closed with 4429 when it sends over 200 messages a second for 10 s', async () => {
    const clock = testClock();
    const { port } = await endpoint({ clock });
    const client = await greeted(port);
    const flood = `[${'{"t":"ping"},'.repeat(249)}{"t":"ping"}]`;
    let seconds = 0;
    for (; seconds < 20 && client.socket.readyState === 1; seconds++) {
      const { length } = client.all('pong');
      client.raw(flood);
      const isOver = client.closed.then(() => true);
      const isHeard = client.until(() => client.all('pong').length >= length + 250).then(() => false);
      if (await Promise.race([isOver, isHeard.catch(() => true)])) break;
      await clock.advance(1000);
    }
    expect(await client.closed).toMatchObject({ code: 4429, reason: expect.stringMatching(/^too-fast: /) });
    expect(seconds).toBeGreaterThanOrEqual(10);
    expect(seconds).toBeLessThan(13);
  });

  it('may be so for a moment, and as long as it likes with text', async () => {
    const clock = testClock();
    const { port } = await endpoint({ clock });
    const client = await greeted(port, { want: [] });
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    for (let second = 0; second < 15; second++) {
      // Every other second is quiet.
      if (second % 2 === 0) for (let i = 0; i < 300; i++) client.say({ t: 'ping' });
      for (let i = 0; i < 300; i++) client.say({ t: 'chunk', s: 1, text: '1\n' });
      await settled(client);
      await clock.advance(1000);
    }
    expect(client.socket.readyState).toBe(1);
  });

  it('is closed with 4429 for a flood of pings of the protocol below', async () => {
    const clock = testClock();
    const { port } = await endpoint({ clock });
    const client = await greeted(port);
    for (let second = 0; second < 15 && client.socket.readyState === 1; second++) {
      // Many at once are cut off by the package below.
      for (let i = 0; i < 25 && client.socket.readyState === 1; i++) {
        for (let n = 0; n < 10; n++) client.socket.ping();
        await Promise.race([settled(client).catch(() => {}), client.closed]);
      }
      await clock.advance(1000);
    }
    expect((await client.closed).code).toBe(4429);
  });

  it('is closed with 4429 when it makes more errors than it takes', async () => {
    const { port } = await endpoint({ unconfirmed: 10_000 });
    const client = await greeted(port);
    const wrong = `[${'{"t":"chunk","s":9,"text":""},'.repeat(4999)}{"t":"ping"}]`;
    for (let i = 0; i < 10; i++) client.raw(wrong);
    expect(await client.closed).toEqual({ code: 4429, reason: 'too-fast: errors that nobody takes' });
  });
});

import { describe, expect, it } from 'vitest';
import { jsonl } from '../../../src/language/json.js';
import { Channel, type ChannelOptions } from '../../../src/server/channel/channel.js';
import { defaultLimits } from '../../../src/server/channel/limits.js';
import type { ClientMessage } from '../../../src/wire/client-messages.js';
import { binaryFrame } from '../../../src/wire/frame.js';
import { endpoint, greeted } from './client.js';
import { NearSocket } from './near-socket.js';

type Hello = Partial<Extract<ClientMessage, { readonly t: 'hello' }>>;

function channelOf(limits: Partial<ChannelOptions['limits']> = {}): Channel {
  return new Channel({ languages: [jsonl], limits: { ...defaultLimits, ...limits } });
}

async function opened(channel: Channel, hello: Hello = {}): Promise<NearSocket> {
  const socket = new NearSocket();
  channel.accept(socket, '');
  socket.hear({ t: 'hello', ...hello });
  await expect.poll(() => socket.messages.length).toBe(1);
  return socket;
}

/** When the server has heard everything. */
async function heard(socket: NearSocket): Promise<void> {
  const pongs = (): number => socket.messages.filter(({ t }) => t === 'pong').length;
  const before = pongs();
  socket.hear({ t: 'ping' });
  await expect.poll(pongs).toBe(before + 1);
}

/** A document that weighs about five times its units. */
function documentOf(s: number, units: number): ClientMessage {
  return { t: 'open', s, lang: 'jsonl', mode: 'document', text: JSON.stringify('x'.repeat(units)) };
}

describe('what all sessions hold together', () => {
  it('is counted while it is held, and is nothing when all have gone', async () => {
    const channel = channelOf();
    const first = await opened(channel);
    const empty = channel.stats.held;
    expect(empty).toBeGreaterThan(0);
    first.hear(documentOf(1, 50_000));
    first.hear({ t: 'open', s: 2, lang: 'jsonl', mode: 'stream', text: `"${'x'.repeat(50_000)}` });
    await heard(first);
    // A text that was read, and one of which the token is open.
    expect(channel.stats.held - empty).toBeGreaterThan(300_000);
    first.hear({ t: 'cancel', s: 1 });
    await heard(first);
    expect(channel.stats.held - empty).toBeLessThan(200_000);
    const second = await opened(channel);
    second.hear(documentOf(1, 50_000));
    await heard(second);
    first.lose(1006);
    expect(channel.stats.held).toBeGreaterThan(350_000);
    second.lose(1000);
    await expect.poll(() => channel.stats.held).toBeLessThan(200_000);
    await channel.leave('leaving');
    expect(channel.stats.held).toBe(0);
  });

  it('is bounded: those that hold most are closed with 1013, and the others go on', async () => {
    const { port, app, log } = await endpoint({ held: 2_000_000 });
    const small = await greeted(port);
    small.say(documentOf(1, 20_000));
    const large = await greeted(port);
    large.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'document' });
    const lost = await greeted(port);
    lost.say(documentOf(1, 40_000));
    await lost.first('done');
    lost.socket.terminate();
    for (let i = 0; i < 20; i++) large.say({ t: 'chunk', s: 1, text: '1\n'.repeat(20_000) });
    expect(await large.closed).toEqual({ code: 1013, reason: 'overloaded: all together hold too much' });
    expect(log.filter(({ level }) => level === 40)).toMatchObject([{ parse: { why: 'overloaded' } }]);
    expect(app.parseStats!()).toMatchObject({ sessions: 2 });
    expect(app.parseStats!().held).toBeLessThan(1_750_000);
    small.say({ t: 'edit', s: 1, v: 1, edits: [{ start: 1, end: 2, text: 'y' }] });
    await small.until((message) => message.t === 'done' && message.v === 1);
  });

  it('lets nothing more be opened when it is nearly full, until there is room again', async () => {
    const { port } = await endpoint({ held: 420_000 });
    const first = await greeted(port);
    first.say(documentOf(1, 72_000));
    await first.first('done');
    const second = await greeted(port);
    second.say(documentOf(1, 10));
    expect(await second.first('error')).toMatchObject({ s: 1, code: 'overloaded', fatal: true });
    const body = (): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}/parse?lang=jsonl`, { method: 'POST', body: '1' });
    expect((await body()).status).toBe(503);
    first.say({ t: 'cancel', s: 1 });
    await first.first('error');
    second.say(documentOf(2, 10));
    expect(await second.first('done')).toMatchObject({ s: 2 });
    expect((await body()).status).toBe(200);
  });

  it('ends bodies that would hold more than there is', async () => {
    const { port, app } = await endpoint({ held: 1_000_000 });
    const response = await fetch(`http://127.0.0.1:${port}/parse?lang=jsonl`, {
      method: 'POST',
      body: `"${'x'.repeat(1_000_000)}"`,
    });
    const lines = (await response.text()).trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ t: 'error', code: 'overloaded', fatal: true });
    await expect.poll(() => app.parseStats!().held).toBe(0);
  });
});

describe('what is small and comes in numbers', () => {
  it('stops the socket while it was not looked at', async () => {
    const socket = await opened(channelOf());
    for (let i = 0; i < 1_100; i++) socket.emit('message', Buffer.alloc(4), true);
    expect(socket.isPaused).toBe(true);
    await expect.poll(() => socket.isPaused).toBe(false);
  });

  it('holds little when it brings nothing: frames without bytes, while nothing is read', async () => {
    const channel = channelOf();
    const socket = await opened(channel, { credit: 0 });
    socket.hear({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    socket.emit('message', Buffer.from(binaryFrame(1, Buffer.from('1\n'.repeat(5_000)))), true);
    await heard(socket);
    const before = channel.stats.held;
    for (let i = 0; i < 50; i++) {
      for (let n = 0; n < 500; n++)
        socket.emit('message', Buffer.from(binaryFrame(1, Buffer.alloc(0))), true);
      await heard(socket);
    }
    expect(channel.stats.held - before).toBeLessThan(1_000);
    // And bytes one at a time are acknowledged all the same.
    for (let i = 0; i < 2_000; i++)
      socket.emit('message', Buffer.from(binaryFrame(1, Buffer.from('\n'))), true);
    socket.hear({ t: 'credit', n: 100_000, seq: 0 }, { t: 'end', s: 1 });
    await expect.poll(() => socket.messages.some(({ t }) => t === 'done')).toBe(true);
    const acks = socket.messages.flatMap((each) => (each.t === 'ack' ? [each.received!] : []));
    expect(acks.at(-1)).toBe(12_000);
    expect(acks).toEqual(acks.toSorted((a, b) => a - b));
  });

  it.each(['stream', 'document'] as const)(
    'stops the socket when it waits: flushes of a %s that is not read',
    async (mode) => {
      const channel = channelOf({ messages: 1_000_000 });
      const socket = await opened(channel, { credit: 0 });
      socket.hear({ t: 'open', s: 1, lang: 'jsonl', mode, text: '1\n'.repeat(5_000) });
      const flushes = Array.from({ length: 5_000 }, () => ({ t: 'flush', s: 1 }) as const);
      for (let i = 0; i < 20 && !socket.isPaused; i++) {
        socket.hear(...flushes);
        await heard(socket);
      }
      expect(socket.isPaused).toBe(true);
      expect(channel.stats.held).toBeGreaterThan(4_000_000);
      socket.hear({ t: 'credit', n: 100_000, seq: 0 });
      await expect.poll(() => socket.isPaused).toBe(false);
    },
  );
});

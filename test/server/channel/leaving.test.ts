import { describe, expect, it } from 'vitest';
import { json, jsonl } from '../../../src/language/json.js';
import type { Language } from '../../../src/lex/language.js';
import { Channel } from '../../../src/server/channel/channel.js';
import { defaultLimits } from '../../../src/server/channel/limits.js';
import { testClock } from '../../../src/testing/clock.js';
import { endpoint, greeted } from './client.js';
import { NearSocket } from './near-socket.js';

describe('a server that leaves', () => {
  it('tells its clients 1001, in the middle of whatever they do', async () => {
    const { app, port } = await endpoint();
    const idle = await greeted(port);
    const busy = await greeted(port);
    busy.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
    for (let i = 0; i < 100; i++) busy.bytes(1, Buffer.from('{"a":1}\n'.repeat(2000)));
    await busy.first('node');
    await app.close();
    expect(await idle.closed).toEqual({ code: 1001, reason: 'leaving: the server is leaving' });
    expect((await busy.closed).code).toBe(1001);
  });

  it('tells them 1012 when it comes back', async () => {
    const { app, port } = await endpoint({ restarts: () => true });
    const client = await greeted(port);
    await app.close();
    expect(await client.closed).toEqual({ code: 1012, reason: 'restart: the server is leaving' });
  });

  it('does not wait for clients that do not answer', async () => {
    const { app, port } = await endpoint();
    const client = await greeted(port);
    client.socket.pause();
    const began = performance.now();
    await app.close();
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe('a client that was closed and does not go', () => {
  it('is cut after 5 s, and counted by what it was closed with', async () => {
    const clock = testClock();
    const channel = new Channel({ languages: [json], limits: defaultLimits, clock });
    const socket = new NearSocket();
    channel.accept(socket, '');
    socket.emit('message', Buffer.from('nonsense'), false);
    await expect.poll(() => socket.closes).toMatchObject([{ code: 4400 }]);
    await clock.advance(4_000);
    expect(socket.isTerminated).toBe(false);
    await clock.advance(2_000);
    expect(socket.isTerminated).toBe(true);
    expect(channel.stats).toMatchObject({ connections: 0, closes: new Map([[4400, 1]]) });
  });
});

/** A language that fails at a word. */
function failingAt(word: string): Language {
  return {
    ...jsonl,
    name: 'failing',
    scan(tape, text, at, end) {
      if (text.includes(word)) throw new Error(`no ${word}`);
      return jsonl.scan(tape, text, at, end);
    },
  };
}

describe('a fault of ours', () => {
  it.each(['stream', 'document'] as const)(
    'in a %s closes its connection with 1011, and the others go on',
    async (mode) => {
      const { port, log, app } = await endpoint({ languages: [json, failingAt('boom')] });
      const other = await greeted(port);
      other.say({ t: 'open', s: 1, lang: 'failing', mode: 'stream', text: '1\n' });
      const client = await greeted(port);
      client.say({ t: 'open', s: 1, lang: 'failing', mode, text: `["boom${'x'.repeat(300)}"` });
      expect(await client.closed).toEqual({ code: 1011, reason: 'fault: our fault' });
      expect(log.some(({ err }) => (err as { message?: string } | undefined)?.message === 'no boom')).toBe(
        true,
      );
      other.say({ t: 'chunk', s: 1, text: '2' }, { t: 'end', s: 1 });
      expect(await other.first('done')).toMatchObject({ nodes: 2 });
      expect(app.parseStats!().sessions).toBe(1);
    },
  );

  it('in a session whose connection was lost ends that session', async () => {
    const { port, app, log } = await endpoint({ languages: [failingAt('boom')] });
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'failing', mode: 'stream', text: `${'[1]\n'.repeat(5000)}"boom"` });
    await client.first('node');
    client.socket.terminate();
    await expect.poll(() => app.parseStats!().sessions).toBe(0);
    expect(log.filter(({ msg }) => msg === 'parse session ended')).toMatchObject([
      { parse: { why: 'fault' } },
    ]);
  });

  it('in what is told of sessions is logged, and nothing else comes of it', async () => {
    const { port, log, app } = await endpoint({
      onSession() {
        throw new Error('no room');
      },
    });
    const client = await greeted(port);
    client.socket.close(1000);
    await expect.poll(() => app.parseStats!().sessions).toBe(0);
    expect(log.some(({ err }) => (err as { message?: string } | undefined)?.message === 'no room')).toBe(
      true,
    );
    await greeted(port);
  });
});

describe('the log', () => {
  it('has one line for each session, with what it did and why it ended', async () => {
    const { port, log } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1\n' }, { t: 'end', s: 1 });
    await client.first('done');
    client.socket.close(1000);
    const lines = (): unknown[] => log.filter(({ msg }) => msg === 'parse session ended');
    await expect.poll(() => lines().length).toBe(1);
    expect(lines()[0]).toMatchObject({
      parse: {
        opened: 1,
        events: 3,
        connections: 1,
        why: 'done',
        bytesIn: expect.any(Number),
        milliseconds: expect.any(Number),
      },
    });
  });

  it('names what was opened, as clients call it, as far as that can be read', async () => {
    const { port, log } = await endpoint();
    const client = await greeted(port);
    for (let s = 1; s <= 12; s++) {
      const file = s === 2 ? undefined : `file ${s} ${'x'.repeat(1_000)}`;
      client.say({ t: 'open', s, lang: 'json', mode: 'stream', file }, { t: 'cancel', s });
    }
    await client.first('error', 12);
    client.socket.close(1000);
    await expect.poll(() => log.some(({ msg }) => msg === 'parse session ended')).toBe(true);
    const { files } = log.at(-1)!['parse'] as { files: string[] };
    expect(files.map((file) => file.slice(0, 7).trim())).toEqual(
      [1, 3, 4, 5, 6, 7, 8, 9].map((s) => `file ${s}`),
    );
    expect(files.every((file) => file.length === 64)).toBe(true);
  });
});

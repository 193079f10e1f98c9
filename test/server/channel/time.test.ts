import { describe, expect, it } from 'vitest';
import { testClock } from '../../../src/testing/clock.js';
import { endpoint, greeted, type RawClient } from './client.js';

/** Everything that was said has been read by the server. */
async function settled(client: RawClient): Promise<void> {
  const { length } = client.all('pong');
  client.say({ t: 'ping' });
  await client.until(() => client.all('pong').length > length);
}

describe('a client that says nothing', () => {
  it('is closed with 1000 after 60 s when nothing is open, pings or not', async () => {
    const clock = testClock();
    const { port, app } = await endpoint({ clock });
    const client = await greeted(port);
    for (let i = 0; i < 5; i++) {
      await clock.advance(10_000);
      await settled(client);
    }
    expect(client.socket.readyState).toBe(1);
    await clock.advance(12_000);
    expect(await client.closed).toEqual({ code: 1000, reason: 'done: idle for 60000 ms' });
    expect(app.parseStats!().sessions).toBe(0);
  });

  it('is closed after 30 min when a stream is open that never ends', async () => {
    const clock = testClock();
    const { port } = await endpoint({ clock });
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'stream', text: '[1,' });
    await settled(client);
    for (let i = 0; i < 89; i++) {
      await clock.advance(20_000);
      // What answers pings is there.
      await settled(client);
    }
    expect(client.socket.readyState).toBe(1);
    await clock.advance(25_000);
    expect(await client.closed).toEqual({ code: 1000, reason: 'done: idle for 1800000 ms' });
  });

  it('stays as long as it says something', async () => {
    const clock = testClock();
    const { port } = await endpoint({ clock });
    const client = await greeted(port);
    for (let i = 0; i < 4; i++) {
      await clock.advance(40_000);
      client.say({ t: 'credit', n: 1, seq: 0 });
      await settled(client);
    }
    expect(client.socket.readyState).toBe(1);
  });
});

describe('a client that does not answer pings', () => {
  it('is gone after two of them, and may come back', async () => {
    const clock = testClock();
    const { port, app } = await endpoint({ clock, idle: 10_000_000 });
    const client = await greeted(port, {}, { autoPong: false });
    await clock.advance(21_000);
    await clock.advance(20_000);
    expect(client.socket.readyState).toBe(1);
    await clock.advance(20_000);
    expect((await client.closed).code).toBe(1006);
    expect(app.parseStats!()).toMatchObject({ connections: 0, sessions: 1 });
    expect(app.parseStats!().closes.get(1006)).toBe(1);
    const again = await greeted(port, { resume: { session: client.ready.session, seq: 0 } });
    expect(again.ready.epoch).toBe(client.ready.epoch);
  });

  it('is there as long as it says something else', async () => {
    const clock = testClock();
    const { port } = await endpoint({ clock, idle: 10_000_000 });
    const client = await greeted(port, {}, { autoPong: false });
    for (let i = 0; i < 6; i++) {
      await clock.advance(20_000);
      await settled(client);
    }
    expect(client.socket.readyState).toBe(1);
  });
});

describe('timers', () => {
  it('are set only while somebody is there', async () => {
    const clock = testClock();
    const { port } = await endpoint({ clock });
    expect(clock.timers).toBe(0);
    const client = await greeted(port);
    expect(clock.timers).toBe(1);
    client.socket.close(1000);
    await client.closed;
    await clock.advance(2000);
    expect(clock.timers).toBe(0);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonl } from '../../../src/language/json.js';
import { parse } from '../../../src/parse/parser.js';
import { testClock } from '../../../src/testing/clock.js';
import type { ServerMessage } from '../../../src/wire/server-messages.js';
import { hashOf } from '../../document/hasher.js';
import { endpoint, greeted, RawClient } from './client.js';

const numbers = (client: RawClient): number[] =>
  client.messages.flatMap((message) => ('seq' in message && message.seq !== undefined ? [message.seq] : []));

describe('a session that is resumed', () => {
  it('says again what was not confirmed, and where to go on', async () => {
    const { port } = await endpoint();
    const first = await greeted(port);
    first.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1\n2\n3\n4' });
    first.say({ t: 'open', s: 2, lang: 'json', mode: 'document', text: '[1]' });
    first.say({ t: 'edit', s: 2, v: 1, edits: [{ start: 1, end: 1, text: '0,' }] });
    await first.until((message) => message.t === 'done' && message.v === 1);
    const last = numbers(first).at(-1)!;
    first.socket.terminate();
    await first.closed;
    const second = await greeted(port, { resume: { session: first.ready.session, seq: 2 } });
    expect(second.ready).toMatchObject({
      session: first.ready.session,
      epoch: first.ready.epoch,
      streams: [
        { s: 1, received: 7, v: 0, ended: false },
        { s: 2, received: 3, v: 1, ended: true },
      ],
    });
    second.say({ t: 'chunk', s: 1, text: '5\n', off: 7 }, { t: 'end', s: 1 });
    expect(await second.first('done', 1)).toMatchObject({ nodes: 4 });
    expect(numbers(second)).toEqual(numbers(second).map((_, i) => i + 3));
    expect(numbers(second)).toContain(last);
    const told = [...first.messages.slice(0), ...second.messages].filter(
      (message): message is Extract<ServerMessage, { t: 'node' }> => message.t === 'node' && message.s === 1,
    );
    expect(new Map(told.map(({ seq, value }) => [seq, value])).size).toBe(4);
    expect(told.at(-1)!.value).toBe(45);
  });

  it('belongs to the newest connection: the older one is closed with 4410', async () => {
    const { port } = await endpoint();
    const first = await greeted(port);
    first.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1\n' });
    const { seq } = await first.first('node');
    const second = await greeted(port, { resume: { session: first.ready.session, seq } });
    expect(await first.closed).toEqual({ code: 4410, reason: 'session-taken: by a newer connection' });
    second.say({ t: 'chunk', s: 1, text: '2\n' }, { t: 'end', s: 1 });
    expect(await second.first('done')).toMatchObject({ nodes: 2 });
  });

  it('goes on reading without a connection, as far as it may tell', async () => {
    const { port, app } = await endpoint();
    const first = await greeted(port, { credit: 3 });
    first.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' }, { t: 'ping' });
    await first.first('pong');
    first.say({ t: 'chunk', s: 1, text: '1\n2\n3\n4\n5\n' });
    await new Promise((resolve) => first.socket.send('{"t":"ping"}', resolve));
    await expect.poll(() => app.parseStats!().bytesIn).toBeGreaterThan(130);
    first.socket.terminate();
    await expect.poll(() => app.parseStats!().connections).toBe(0);
    const second = await greeted(port, { resume: { session: first.ready.session, seq: 0 }, credit: 4 });
    await second.until(() => second.all('node').length === 4);
    // Of the credit that counts from 0 on, those that are said again are taken off.
    expect(second.ready.credit).toBe(1);
    expect(second.all('node').map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  });

  it('is another one when the old is not known: with another epoch, and nothing open', async () => {
    const { port } = await endpoint();
    const first = await greeted(port);
    first.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' }, { t: 'ping' });
    await first.first('pong');
    for (const [session, seq] of [
      ['0'.repeat(32), 0],
      ['', 0],
      [first.ready.session, 99],
      ['__proto__', 0],
    ] as const) {
      const other = await greeted(port, { resume: { session, seq } });
      expect(other.ready.session).not.toBe(first.ready.session);
      expect(other.ready.epoch).not.toBe(first.ready.epoch);
      expect(other.ready.streams).toEqual([]);
    }
    expect(first.socket.readyState).toBe(1);
  });

  it('is another one when what must be said again was confirmed', async () => {
    const { port } = await endpoint();
    const first = await greeted(port);
    first.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1\n2\n' });
    await first.until(() => first.all('node').length === 2);
    first.say({ t: 'credit', n: 2, seq: 2 }, { t: 'ping' });
    await first.first('pong');
    const other = await greeted(port, { resume: { session: first.ready.session, seq: 1 } });
    expect(other.ready.epoch).not.toBe(first.ready.epoch);
    const same = await greeted(port, { resume: { session: first.ready.session, seq: 2 } });
    expect(same.ready.epoch).toBe(first.ready.epoch);
  });

  it('is not given to somebody else', async () => {
    const { port } = await endpoint({ authenticate: ({ headers }) => headers.authorization });
    const first = await greeted(port, {}, { headers: { authorization: 'ada' } });
    const resume = { session: first.ready.session, seq: 0 };
    const thief = await greeted(port, { resume }, { headers: { authorization: 'eve' } });
    expect(thief.ready.epoch).not.toBe(first.ready.epoch);
    expect(first.socket.readyState).toBe(1);
    const again = await greeted(port, { resume }, { headers: { authorization: 'ada' } });
    expect(again.ready.epoch).toBe(first.ready.epoch);
  });

  it('is there for 60 s, and then no more', async () => {
    const clock = testClock();
    const { port, app } = await endpoint({ clock });
    const first = await greeted(port);
    const resume = { session: first.ready.session, seq: 0 };
    first.socket.terminate();
    await expect.poll(() => app.parseStats!().connections).toBe(0);
    await clock.advance(58_000);
    const second = await greeted(port, { resume });
    expect(second.ready.epoch).toBe(first.ready.epoch);
    second.socket.terminate();
    await expect.poll(() => app.parseStats!().connections).toBe(0);
    await clock.advance(61_000);
    expect(app.parseStats!().sessions).toBe(0);
    const third = await greeted(port, { resume });
    expect(third.ready.epoch).not.toBe(first.ready.epoch);
  });

  it('is ended when those that wait hold too much together: the one that waits longest first', async () => {
    const clock = testClock();
    const { port, app, log } = await endpoint({ clock, lost: 320_000 });
    const clients = [];
    for (let i = 0; i < 3; i++) {
      const client = await greeted(port);
      // A text of 20,000 units, and what is told of it.
      const text = JSON.stringify('x'.repeat(20_000));
      client.say({ t: 'open', s: 1, lang: 'json', mode: 'document', text });
      await client.first('done');
      clients.push(client);
    }
    await clock.advance(2_000);
    expect(app.parseStats!().sessions).toBe(3);
    for (const [i, client] of clients.toReversed().entries()) {
      client.socket.terminate();
      await expect.poll(() => app.parseStats!().connections).toBe(2 - i);
      await clock.advance(2_000);
    }
    expect(app.parseStats!().sessions).toBe(2);
    expect(log.at(-1)).toMatchObject({ parse: { why: 'overloaded' } });
    const [first, , last] = clients;
    const resumed = await greeted(port, { resume: { session: first!.ready.session, seq: 0 } });
    expect(resumed.ready.epoch).toBe(first!.ready.epoch);
    const other = await greeted(port, { resume: { session: last!.ready.session, seq: 0 } });
    expect(other.ready.epoch).not.toBe(last!.ready.epoch);
  });

  it('is over at once when its client closed with 1000', async () => {
    const { port, app } = await endpoint();
    const first = await greeted(port);
    first.socket.close(1000);
    await expect.poll(() => app.parseStats!().sessions).toBe(0);
    const second = await greeted(port);
    second.socket.close(1001);
    await expect.poll(() => app.parseStats!().connections).toBe(0);
    expect(app.parseStats!().sessions).toBe(1);
  });

  it('loses and doubles nothing, however often and wherever the line is cut', async () => {
    const { port } = await endpoint();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ sent: fc.integer({ min: 1, max: 400 }), heard: fc.nat(60) }), {
          minLength: 3,
          maxLength: 12,
        }),
        fc.boolean(),
        async (cuts, confirms) => {
          const text = Array.from({ length: 300 }, (_, i) => `{"n":${i}}\n${i % 40 === 0 ? ']\n' : ''}`).join(
            '',
          );
          const events = new Map<number, ServerMessage>();
          let session: string | undefined;
          let client: (RawClient & { ready: { streams: readonly { received: number }[] } }) | undefined;
          for (const [i, { sent, heard }] of [...cuts, { sent: Infinity, heard: Infinity }].entries()) {
            const seq = events.size;
            client = await greeted(port, session === undefined ? {} : { resume: { session, seq } });
            if (session === undefined) client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
            session = (client as unknown as { ready: { session: string } }).ready.session;
            let at = client.ready.streams[0]?.received ?? 0;
            for (let n = 0; n < sent && at < text.length; n++) {
              client.say({ t: 'chunk', s: 1, text: text.slice(at, at + 37), off: at });
              at = Math.min(text.length, at + 37);
            }
            const isLast = i === cuts.length;
            if (isLast) client.say({ t: 'end', s: 1 });
            const talk = client;
            if (isLast) await talk.first('done');
            else if (heard > 20) {
              talk.say({ t: 'ping' });
              await talk.first('pong');
            }
            // What was heard may be less than what was told.
            for (const message of talk.messages.slice(0, isLast ? Infinity : heard + 1)) {
              if (!('seq' in message) || message.seq === undefined) continue;
              expect(message.seq).toBe(events.size + 1);
              events.set(message.seq, message);
            }
            if (confirms && !isLast)
              talk.say({ t: 'credit', n: 10, seq: Math.min(events.size, numbers(talk).at(-1) ?? 0) });
            if (!isLast) talk.socket.terminate();
          }
          const nodes = [...events.values()].flatMap((event) => (event.t === 'node' ? [event.value] : []));
          expect(nodes).toEqual(Array.from({ length: 300 }, (_, n) => ({ n })));
          const done = [...events.values()].at(-1);
          const tree = parse(text, jsonl);
          expect(done).toMatchObject({ t: 'done', hash: hashOf(tree.tokens(), tree.diagnostics()) });
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('a connection that never says hello', () => {
  it('leaves no session behind', async () => {
    const { port, app } = await endpoint();
    const client = await new RawClient(port).opened();
    expect(app.parseStats!()).toMatchObject({ connections: 1, sessions: 0 });
    client.socket.terminate();
    await expect.poll(() => app.parseStats!().connections).toBe(0);
  });
});

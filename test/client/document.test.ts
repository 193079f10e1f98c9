import { expect, test } from 'vitest';
import type { ClientMessage } from '../../src/wire/client-messages.js';
import type { ServerMessage } from '../../src/wire/server-messages.js';
import { client, take } from './clients.js';
import { framing, type Played, scripted } from './scripted.js';

async function hear(one: Played, count: number): Promise<ClientMessage[]> {
  const all: ClientMessage[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one comes after the other
  while (all.length < count) all.push((await one.next()) as ClientMessage);
  return all;
}

const node = (seq: number, v: number): ServerMessage => ({
  t: 'node',
  seq,
  s: 1,
  v,
  path: [],
  kind: 'array',
  start: 0,
  end: 3,
});

const done = (seq: number, v: number): ServerMessage => ({
  t: 'done',
  seq,
  s: 1,
  v,
  nodes: 1,
  diagnostics: 0,
  length: 3,
});

test('edits follow the text at once, each with the version that it makes', async () => {
  const server = await scripted();
  const document = client(server.url).document({ lang: 'json', text: '[1]', depth: 3 });
  expect(document.edit([{ start: 1, end: 2, text: '22' }])).toBe(1);
  expect(document.edit([{ start: 0, end: 1, text: '{' }])).toBe(2);
  expect([document.text, document.version]).toEqual(['{22]', 2]);
  const one = await server.greeted();
  expect(await hear(one, 5)).toEqual([
    { t: 'open', s: 1, mode: 'document', lang: 'json', depth: 3 },
    { t: 'chunk', s: 1, text: '[1]', off: 0 },
    { t: 'end', s: 1 },
    { t: 'edit', s: 1, v: 1, edits: [{ start: 1, end: 2, text: '22' }] },
    { t: 'edit', s: 1, v: 2, edits: [{ start: 0, end: 1, text: '{' }] },
  ]);
  one.say(node(1, 0), done(2, 0), node(3, 2), done(4, 2));
  expect(await take(document.events, 4)).toMatchObject([
    { t: 'node', v: 0 },
    { t: 'done', v: 0 },
    { t: 'node', v: 2 },
    { t: 'done', v: 2 },
  ]);
});

test('an edit that does not lie in the text is refused with all that came with it', async () => {
  const server = await scripted();
  const document = client(server.url).document({ lang: 'json', text: '[1]' });
  const good = { start: 0, end: 2, text: '' };
  for (const bad of [
    { start: 0, end: 2, text: '' },
    { start: -1, end: 0, text: '' },
    { start: 1, end: 0, text: '' },
    { start: Number.NaN, end: 0, text: '' },
    { start: 0, end: 0.5, text: '' },
  ]) {
    expect(() => document.edit([good, bad])).toThrow(expect.objectContaining({ code: 'SPAN_OUTSIDE_TEXT' }));
  }
  expect([document.text, document.version]).toEqual(['[1]', 0]);
});

test('an edit that is longer than a message makes several versions, which come to the same text', async () => {
  const server = await scripted();
  const document = client(server.url).document({ lang: 'json', text: 'ab' });
  const one = await server.greeted(framing(4));
  await hear(one, 3);
  expect(
    document.edit([
      { start: 1, end: 2, text: '123456789' },
      { start: 0, end: 1, text: '' },
    ]),
  ).toBeGreaterThan(1);
  expect(document.text).toBe('123456789');
  let text = 'ab';
  for (let v = 1; v <= document.version; v++) {
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    const message = (await one.next()) as ClientMessage & { t: 'edit' };
    expect(message.v).toBe(v);
    for (const { start, end, text: put } of message.edits) {
      expect(put.length).toBeLessThanOrEqual(4);
      text = text.slice(0, start) + put + text.slice(end);
    }
  }
  expect(text).toBe('123456789');
});

test('after a cut, edits that were not accepted are said again', async () => {
  const server = await scripted();
  const document = client(server.url).document({ lang: 'json', text: '[]' });
  const one = await server.greeted();
  for (const text of ['1', '2', '3', '4']) document.edit([{ start: 1, end: 1, text }]);
  await hear(one, 7);
  one.say({ t: 'ack', s: 1, received: 2 }, { t: 'ack', s: 1, v: 1 }, done(1, 0));
  expect(await take(document.events, 1)).toMatchObject([{ v: 0 }]);
  one.cut();
  const two = await server.greeted({ streams: [{ s: 1, received: 2, v: 2, ended: true, flushes: 0 }] });
  expect(await hear(two, 2)).toMatchObject([
    { t: 'edit', v: 3 },
    { t: 'edit', v: 4 },
  ]);
  expect(two.said).toEqual([]);
  // Said again, since nothing has confirmed it; heard once.
  two.say(done(1, 0), done(2, 4));
  expect(await take(document.events, 1)).toMatchObject([{ v: 4 }]);
});

test('a document that did not arrive whole goes on where it stopped, with the edits behind it', async () => {
  const server = await scripted();
  const document = client(server.url).document({ lang: 'json', text: '[1,2]' });
  document.edit([{ start: 1, end: 2, text: '3' }]);
  const one = await server.greeted(framing(2));
  await hear(one, 6);
  one.cut();
  const two = await server.greeted({
    ...framing(2),
    streams: [{ s: 1, received: 2, v: 0, ended: false, flushes: 0 }],
  });
  expect((await hear(two, 4)).map((said) => ('text' in said ? said.text : said.t))).toEqual([
    ',2',
    ']',
    'end',
    'edit',
  ]);
});

test('a server that has lost it is given the text as it is, and the reader is told', async () => {
  const server = await scripted();
  const document = client(server.url).document({ lang: 'json', text: '[]' });
  const one = await server.greeted();
  document.edit([{ start: 1, end: 1, text: '1' }]);
  await hear(one, 4);
  one.say(done(1, 0));
  await take(document.events, 1);
  const flushed = document.flush({ hash: true });
  await hear(one, 1);
  one.cut();
  const two = await server.greeted({ session: 'two', epoch: 'second' });
  expect(await hear(two, 4)).toEqual([
    { t: 'open', s: 1, mode: 'document', lang: 'json' },
    { t: 'chunk', s: 1, text: '[1]', off: 0 },
    { t: 'end', s: 1 },
    { t: 'flush', s: 1, hash: true },
  ]);
  expect(document.edit([{ start: 0, end: 0, text: ' ' }])).toBe(2);
  expect(await hear(two, 1)).toMatchObject([{ t: 'edit', v: 1 }]);
  two.say(done(1, 0), { t: 'flushed', seq: 2, s: 1, hash: 'abc' }, { t: 'ack', s: 1, v: 1 }, done(3, 1));
  expect(await take(document.events, 4)).toMatchObject([
    { t: 'restart', s: 1, v: 1 },
    { t: 'done', v: 1 },
    { t: 'flushed' },
    { t: 'done', v: 2 },
  ]);
  expect(await flushed).toBe('abc');
  two.cut();
  const three = await server.greeted({
    session: 'two',
    epoch: 'second',
    streams: [{ s: 1, received: 3, v: 1, ended: true, flushes: 0 }],
  });
  document.cancel();
  expect(await hear(three, 1)).toEqual([{ t: 'cancel', s: 1 }]);
});

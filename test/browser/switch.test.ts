import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createSwitch } from '../../src/browser/switch.js';
import { client, take } from '../client/clients.js';
import { scripted } from '../client/scripted.js';

test('a line that is cut lets nothing through, until it is mended', async () => {
  const server = await scripted();
  const line = createSwitch(WebSocket);
  const session = client(server.url, { WebSocket: line.Socket, mostWait: 5 });
  const stream = session.stream({ lang: 'json' });
  const one = await server.greeted();
  await one.next();
  line.cut();
  expect([line.isCut, session.state.is]).toEqual([true, 'waiting']);
  // What the server says now is lost on the way.
  if (one.socket.readyState === one.socket.OPEN) {
    one.say({ t: 'node', seq: 1, s: 1, path: [0], kind: 'number', start: 0, end: 1 });
  }
  void stream.write('1');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(server.connections()).toBe(1);
  line.mend();
  session.reconnect();
  const two = await server.greeted({ streams: [{ s: 1, received: 0, v: 0, ended: false, flushes: 0 }] });
  expect(two.hello).toMatchObject({ resume: { seq: 0 } });
  expect(await two.next()).toMatchObject({ t: 'chunk', text: '1' });
  two.say({ t: 'node', seq: 1, s: 1, path: [0], kind: 'number', start: 0, end: 1 });
  expect(await take(stream.events, 1)).toMatchObject([{ seq: 1 }]);
});

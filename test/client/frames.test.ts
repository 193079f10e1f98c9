import { expect, test } from 'vitest';
import { client, take } from './clients.js';
import { parseServer } from './parse-server.js';
import { framing, scripted } from './scripted.js';

/** Each unit takes six bytes of a message: it cannot be said otherwise. */
const ESCAPED = '\u0001\ud800';

test('nothing is longer than a frame of the server, whatever has to be escaped', async () => {
  const [small, large] = [await parseServer(1_024), await parseServer()];
  const texts = [`["${ESCAPED.repeat(2_000)}", `, `"${ESCAPED.repeat(3_000)}"`, ', 1]'];
  const hashes = await Promise.all(
    [small, large].map(async ({ port }) => {
      const session = client(`ws://127.0.0.1:${port}/parse`);
      await expect.poll(() => session.state.is).toBe('open');
      const stream = session.stream({ lang: 'json' });
      const document = session.document({ lang: 'json', text: texts[0]! });
      stream.discard();
      document.discard();
      for (const text of texts) void stream.write(text);
      for (const text of texts.slice(1)) {
        const { length } = document.text;
        document.edit([
          { start: length, end: length, text },
          { start: 0, end: 1, text: '[' },
        ]);
      }
      document.edit(Array.from({ length: 500 }, () => ({ start: 0, end: 0, text: ' ' })));
      const bytes = session.stream({ lang: 'json' });
      bytes.discard();
      void bytes.write(new TextEncoder().encode('é'.repeat(10_000)));
      const { length } = await bytes.end();
      expect(length).toBe(10_000);
      expect(session.states.map(({ is }) => is)).toEqual(['connecting', 'open']);
      return [(await stream.end()).hash, await document.flush({ hash: true }), document.text.length];
    }),
  );
  expect(hashes[0]).toEqual(hashes[1]);
});

test('what is edited before a server has said what it takes is said in small pieces', async () => {
  const { port } = await parseServer(8_192);
  const session = client(`ws://127.0.0.1:${port}/parse`);
  const document = session.document({ lang: 'json' });
  const last = document.edit([{ start: 0, end: 0, text: `"${ESCAPED.repeat(5_000)}"` }]);
  for await (const event of document.events) if (event.t === 'done' && event.v === last) break;
  expect(session.states.map(({ is }) => is)).toEqual(['connecting', 'open']);
  session.close();
  expect(await take(document.events)).toEqual([]);
});

test('a server that says no size that makes sense is told small pieces', async () => {
  const server = await scripted();
  const document = client(server.url).document({ lang: 'json' });
  const one = await server.greeted(framing(0));
  document.edit([{ start: 0, end: 0, text: '1'.repeat(2_500) }]);
  expect(document.version).toBe(3);
  const said = [];
  // oxlint-disable-next-line no-await-in-loop -- one comes after the other
  while (said.length < 5) said.push(await one.next());
  expect(said.map((message) => 't' in message && message.t)).toEqual(['open', 'end', 'edit', 'edit', 'edit']);
});

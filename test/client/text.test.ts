import { expect, test } from 'vitest';
import type { Heard } from '../../src/client/heard.js';
import type { ParseDocument } from '../../src/client/document.js';
import type { ParseStream } from '../../src/client/stream.js';
import { createText, type Work } from '../../src/client/text.js';
import type { ClientMessage } from '../../src/wire/client-messages.js';
import type { StreamState } from '../../src/wire/server-messages.js';
import { ready } from './scripted.js';

interface Tried {
  readonly text: ParseStream & ParseDocument;
  /** What was said since the last time that this was asked: text, or the type of the message. */
  readonly said: () => Promise<string[]>;
  readonly hear: (message: Heard) => void;
  /** There is a server again, which has this; undefined for one that has lost all, null for one that is done. */
  readonly resume: (state: Partial<StreamState> | null | undefined) => void;
}

/** A text that is told by the test what comes, and says four units at a time. */
function tried(keep: number, document?: string): Tried {
  const said: (ClientMessage | Uint8Array)[] = [];
  const works = new Map<number, Work>();
  const text = createText(
    works,
    (message) => said.push(message) > 0,
    () => {},
    () => 4,
    keep,
    document !== undefined,
    { t: 'open', s: 1, lang: 'json', mode: 'stream', ...(document !== undefined && { text: document }) },
  );
  return {
    text: text as ParseStream & ParseDocument,
    async said() {
      await Promise.resolve();
      return said
        .splice(0)
        .map((message) => ('text' in message ? String(message.text) : 't' in message ? message.t : 'bytes'));
    },
    hear: (message) => works.get(1)?.[0](message),
    resume(state) {
      const known = { s: 1, received: 0, v: 0, ended: false, flushes: 0, ...state };
      const told = { streams: state ? [known] : [], opened: state === undefined ? 0 : 1 };
      works.get(1)?.[1](ready(told), state !== undefined);
    },
  };
}

const inTurn = async (stream: ParseStream, texts: readonly string[]): Promise<void> => {
  // oxlint-disable-next-line no-await-in-loop -- one comes after the other
  for (const text of texts) await stream.write(text);
};

test('a stream is kept as long as it is no longer than it may be, and then what the server has is let go', async () => {
  for (const [keep, whole, held] of [
    [12, ['open', 'abcd', 'efgh', 'ijkl'], 3],
    [11, [], 0],
  ] as const) {
    const { text, said, hear, resume } = tried(keep);
    // oxlint-disable-next-line no-await-in-loop -- two of them
    for (const piece of ['abcd', 'efgh', 'ijkl']) await Promise.all([text.write(piece), said()]);
    const flushed = text.flush();
    hear({ t: 'flushed', s: 1, seq: 1 });
    // oxlint-disable-next-line no-await-in-loop -- two of them
    await Promise.all([flushed, said()]);
    hear({ t: 'ack', s: 1, received: 9 });
    resume({ received: 9, flushes: 1 });
    // oxlint-disable-next-line no-await-in-loop -- two of them
    expect(await said()).toEqual(['jkl']);
    // No server takes back what it has acknowledged. This shows what is here.
    hear({ t: 'ack', s: 1, received: 12 });
    resume({ received: 0, flushes: 1 });
    // oxlint-disable-next-line no-await-in-loop -- two of them
    expect((await said()).length).toBe(held);
    resume(undefined);
    // oxlint-disable-next-line no-await-in-loop -- two of them
    expect(await said()).toEqual(whole);
  }
});

test('small pieces are kept as one, and said again as one', async () => {
  const { text, said, resume } = tried(100);
  for (const piece of ['a', 'b', 'c', 'd', 'e']) {
    void text.write(piece);
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    await said();
  }
  resume({ received: 2 });
  expect(await said()).toEqual(['cde']);
  resume(undefined);
  expect(await said()).toEqual(['open', 'abcd', 'e']);
});

test('text joins the text before it, and what was sent is not sent again', async () => {
  const { text, said } = tried(100);
  for (const piece of ['a', 'b', 'cd', 'e']) void text.write(piece);
  expect(await said()).toEqual(['open', 'abcd', 'e']);
  await inTurn(text, ['f']);
  void text.flush();
  await inTurn(text, ['', 'g']);
  expect(await said()).toEqual(['f', 'flush', 'g']);
});

test('what was said goes again from what the server has counted, and nothing else does', async () => {
  const { text, said, resume } = tried(100);
  await inTurn(text, ['ab']);
  void text.flush();
  await inTurn(text, ['cd']);
  void text.end();
  await said();
  for (const [state, again] of [
    [{}, ['ab', 'flush', 'cd', 'end']],
    [{ received: 1 }, ['b', 'flush', 'cd', 'end']],
    [{ received: 2 }, ['flush', 'cd', 'end']],
    [{ received: 2, flushes: 1 }, ['cd', 'end']],
    [{ received: 3, flushes: 1 }, ['d', 'end']],
    [{ received: 4, flushes: 1 }, ['end']],
    [{ received: 4, flushes: 1, ended: true }, []],
  ] as const) {
    resume(state);
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    expect(await said()).toEqual(again);
  }
});

test('of a document only what the server has not applied is held', async () => {
  const { text, said, hear, resume } = tried(100, '[]');
  for (const put of ['1', '2', '3']) text.edit([{ start: 1, end: 1, text: put }]);
  expect(await said()).toEqual(['open', '[]', 'end', 'edit', 'edit', 'edit']);
  const flushed = text.flush();
  text.edit([{ start: 1, end: 1, text: '4' }]);
  expect(await said()).toEqual(['flush', 'edit']);
  hear({ t: 'flushed', s: 1, seq: 1 });
  await flushed;
  hear({ t: 'ack', s: 1, received: 2, v: 3 });
  // No server takes back what it has applied. This shows what is here.
  resume({});
  expect(await said()).toEqual(['edit']);
});

test('to a server that is done with it nothing is said', async () => {
  const { text, said, resume } = tried(100);
  void text.write('12');
  void text.end();
  await said();
  resume(null);
  expect(await said()).toEqual([]);
});

test('a flush that no server has answered is asked of each that has not got it', async () => {
  const { text, said, hear, resume } = tried(100, '[]');
  const first = text.flush();
  hear({ t: 'flushed', s: 1, seq: 1 });
  await first;
  const second = text.flush({ hash: true });
  text.edit([{ start: 1, end: 1, text: '1' }]);
  await said();
  resume({ received: 2, ended: true, flushes: 2, v: 0 });
  expect(await said()).toEqual(['edit']);
  // All of it is known, and it could be forgotten if the second were answered.
  hear({ t: 'ack', s: 1, received: 2, v: 1 });
  resume(undefined);
  expect(await said()).toEqual(['open', '[1]', 'end', 'flush']);
  resume({ received: 3, ended: true, flushes: 1 });
  hear({ t: 'flushed', s: 1, seq: 2, hash: 'abc' });
  expect(await second).toBe('abc');
  resume({ received: 3, ended: true, flushes: 1 });
  expect(await said()).toEqual([]);
});

test('a document that is over is edited no more, and stays as it is', async () => {
  const { text, said } = tried(100, '[]');
  text.edit([{ start: 1, end: 1, text: '1' }]);
  text.cancel();
  expect(() => text.edit([{ start: 1, end: 1, text: '2' }])).toThrow(
    expect.objectContaining({ code: 'CHANNEL_CLOSED' }),
  );
  expect([text.text, text.version]).toEqual(['[1]', 1]);
  await expect(text.flush()).rejects.toMatchObject({ code: 'CHANNEL_CLOSED' });
  expect(await said()).toEqual(['cancel']);
});

test('end() may be asked again, and nobody has to wait for what is rejected', async () => {
  const { text, said, hear } = tried(100);
  const end = text.end();
  expect(text.end()).toBe(end);
  expect(await said()).toEqual(['open', 'end']);
  void text.write('more');
  void text.flush();
  hear({ t: 'error', s: 1, seq: 1, code: 'too-deep', message: 'Too deep.', fatal: true });
  await expect(end).rejects.toMatchObject({
    code: 'STREAM_FAILED',
    message: 'STREAM_FAILED: stream 1 too-deep Too deep.',
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 1);
  });
});

import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../src/wire/server-messages.js';
import { endpoint, greeted, type RawClient } from './client.js';

type Failure = Extract<ServerMessage, { t: 'error' }>;

/** The first error of a code. */
async function error(client: RawClient, code: Failure['code']): Promise<Failure> {
  return client.until((message): message is Failure => message.t === 'error' && message.code === code);
}

describe('a frame', () => {
  it.each([
    ['{"t":', 'no JSON'],
    ['', 'no JSON'],
    ['"ping"', 'expected an object'],
    ['[1]', 'expected an object'],
    ['{"__proto__":{"t":"ping"}}', 'expected t: a string'],
    ['{"t":"open","s":-1,"lang":"json","mode":"stream"}', 'expected open.s'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'expected an object'],
  ])('that is no message is closed with 4400: %.40s', async (frame, why) => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.raw(frame);
    const { code, reason } = await client.closed;
    expect(code).toBe(4400);
    expect(reason).toMatch(/^not-a-message: /);
    expect(reason).toContain(why);
  });

  it('that is too big is closed with 1009, somewhat or very much', async () => {
    const { port } = await endpoint();
    const some = await greeted(port);
    some.raw(`{"t":"ping","x":"${'x'.repeat(262_144)}"}`);
    expect(await some.closed).toMatchObject({ code: 1009, reason: expect.stringMatching(/^too-big: /) });
    const much = await greeted(port);
    much.raw('x'.repeat(2_000_000));
    expect((await much.closed).code).toBe(1009);
  });

  it('of text that is no UTF-8 is closed with 1007', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.raw(Buffer.from([0x22, 0xff, 0x22]));
    expect(await client.closed).toEqual({ code: 1007, reason: 'bad-utf-8: a text frame' });
  });

  it('with 100,000 brackets in an unknown field is taken', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.raw(`{"t":"ping","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    await client.first('pong');
  });

  it('of bytes that names no stream is closed with 4400', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.socket.send(new Uint8Array(3));
    expect(await client.closed).toMatchObject({ code: 4400 });
  });
});

describe('a message', () => {
  it('of an unknown type is answered, and nothing ends', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.raw('[{"t":"dance"},{"t":"ping"}]');
    await client.first('pong');
    expect(client.all('error')).toMatchObject([{ code: 'unknown-type', fatal: false, seq: 1 }]);
    expect(client.all('error')[0]).not.toHaveProperty('s');
  });

  it('about nothing that is open is answered', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'chunk', s: 9, text: 'x' });
    client.bytes(8, new Uint8Array(1));
    client.say({ t: 'end', s: 7 }, { t: 'cancel', s: 6 }, { t: 'flush', s: 5 });
    client.say(
      { t: 'edit', s: 4, v: 1, edits: [] },
      { t: 'module', s: 3, key: 'a', ok: true },
      { t: 'ping' },
    );
    await client.first('pong');
    expect(client.all('error').map(({ s, code }) => [s, code])).toEqual(
      [9, 8, 7, 6, 5, 4, 3].map((s) => [s, 'unknown-stream']),
    );
  });

  it('that brings a module nobody asked for is taken and does nothing', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'mill', mode: 'document' });
    client.say({ t: 'module', s: 1, key: 'a', ok: true, text: '' }, { t: 'ping' });
    await client.first('pong');
    expect(client.all('error')).toEqual([]);
  });

  it('that opens an unknown language is answered, and the number is used', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'cobol', mode: 'stream' });
    expect(await error(client, 'unknown-language')).toMatchObject({
      s: 1,
      fatal: true,
      message: 'Known languages are json, jsonc, jsonl, mill.',
    });
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'stream' });
    expect((await client.closed).code).toBe(4409);
  });

  it.each([5, 4, 1])(
    'that uses a number again, or a lower one, is closed with 4409: %i after 5',
    async (s) => {
      const { port } = await endpoint();
      const client = await greeted(port);
      client.say({ t: 'open', s: 5, lang: 'json', mode: 'stream' }, { t: 'cancel', s: 5 });
      client.say({ t: 'open', s, lang: 'json', mode: 'stream' });
      expect(await client.closed).toMatchObject({
        code: 4409,
        reason: expect.stringMatching(/^stream-in-use: /),
      });
    },
  );

  it('that opens a ninth stream is refused, until one of the eight is over', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    for (let s = 1; s <= 9; s++) client.say({ t: 'open', s, lang: 'json', mode: 'stream' });
    expect(await error(client, 'too-many-streams')).toMatchObject({ s: 9, fatal: true });
    client.say({ t: 'chunk', s: 3, text: '1' }, { t: 'end', s: 3 });
    await client.first('done', 3);
    client.say({ t: 'open', s: 10, lang: 'json', mode: 'stream', text: '2' }, { t: 'end', s: 10 });
    await client.first('done', 10);
  });

  it('with text and another with bytes for one stream: the second is refused', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'stream', text: '[1' });
    client.bytes(1, Buffer.from('2'));
    expect(await error(client, 'wrong-mode')).toMatchObject({ s: 1, fatal: false });
    client.say({ t: 'open', s: 2, lang: 'json', mode: 'stream' });
    client.bytes(2, Buffer.from('[3'));
    client.say({ t: 'chunk', s: 2, text: '4' });
    client.bytes(2, Buffer.from(']'));
    client.say({ t: 'chunk', s: 1, text: ']' }, { t: 'end', s: 1 }, { t: 'end', s: 2 });
    await client.first('done', 1);
    await client.first('done', 2);
    const values = client.all('node').map(({ s, value }) => `${s}: ${value as number}`);
    expect(values.sort()).toEqual(['1: 1', '2: 3']);
    expect(client.all('error')).toHaveLength(2);
  });

  it('with a chunk that belongs elsewhere is refused, and says from where to go on', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '12' });
    client.say({ t: 'chunk', s: 1, text: '9', off: 3 }, { t: 'chunk', s: 1, text: '9', off: 1 });
    client.say({ t: 'chunk', s: 1, text: '3\n', off: 2 }, { t: 'end', s: 1 });
    await client.first('done');
    expect(client.all('error')).toMatchObject([{ code: 'gap', s: 1, fatal: false }, { code: 'gap' }]);
    expect(client.all('error')[0]!.message).toContain('2 units were accepted');
    expect(client.all('node').map(({ value }) => value)).toEqual([123]);
  });

  it('with text after the end is refused', async () => {
    const { port } = await endpoint();
    // Nothing is told without credit, so the stream is still there.
    const client = await greeted(port, { credit: 0 });
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1' }, { t: 'end', s: 1 });
    client.say({ t: 'chunk', s: 1, text: '2' }, { t: 'end', s: 1 });
    client.bytes(1, Buffer.from('2'));
    client.say({ t: 'credit', n: 9, seq: 0 });
    expect(await client.first('done')).toMatchObject({ nodes: 1, length: 1 });
    expect(client.all('error').map(({ code }) => code)).toEqual(['ended', 'ended', 'wrong-mode']);
  });

  it('with bytes that are no UTF-8, or end inside a character, is closed with 1007', async () => {
    const { port } = await endpoint();
    for (const bytes of [
      [0xc3, 0x28],
      [0xed, 0xa0, 0x80],
    ]) {
      const client = await greeted(port);
      client.say({ t: 'open', s: 1, lang: 'json', mode: 'stream' });
      client.bytes(1, new Uint8Array(bytes));
      expect(await client.closed).toMatchObject({
        code: 1007,
        reason: expect.stringMatching(/^bad-utf-8: /),
      });
    }
    const half = await greeted(port);
    half.say({ t: 'open', s: 1, lang: 'json', mode: 'stream' });
    half.bytes(1, new Uint8Array([0xf0, 0x9f]));
    half.say({ t: 'end', s: 1 });
    expect((await half.closed).code).toBe(1007);
  });

  it('that confirms what was never said is closed with 4400', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'credit', n: 1, seq: 1 });
    expect(await client.closed).toMatchObject({ code: 4400, reason: expect.stringContaining('credit.seq') });
  });

  it('that cancels ends the stream, with what had been told of it', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1\n2' });
    await client.first('node');
    client.say({ t: 'cancel', s: 1 }, { t: 'chunk', s: 1, text: '3' });
    expect(await error(client, 'cancelled')).toMatchObject({ s: 1, fatal: true });
    expect(await error(client, 'unknown-stream')).toMatchObject({ s: 1 });
    expect(client.all('node')).toHaveLength(1);
  });

  it('that flushes is answered behind everything before it', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1\n2\n3' });
    client.say({ t: 'flush', s: 1 }, { t: 'flush', s: 1, hash: true });
    await client.until((message) => message.t === 'flushed' && message.hash !== undefined);
    expect(client.messages.filter(({ t }) => t === 'node' || t === 'flushed').map(({ t }) => t)).toEqual([
      'node',
      'node',
      'flushed',
      'flushed',
    ]);
  });

  it('of a stream nested too deeply, or with an endless token, is answered with the end of that stream', async () => {
    const { port } = await endpoint({ token: 10_000 });
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'stream', text: '['.repeat(1001) });
    expect(await error(client, 'too-deep')).toMatchObject({ s: 1, fatal: true });
    client.say({ t: 'open', s: 2, lang: 'json', mode: 'stream', text: `"${'x'.repeat(20_000)}` });
    expect(await error(client, 'token-too-long')).toMatchObject({ s: 2, fatal: true });
    client.say({ t: 'open', s: 3, lang: 'json', mode: 'stream', text: '1' }, { t: 'end', s: 3 });
    await client.first('done', 3);
  });

  it('leaves out what the client does not want', async () => {
    const { port } = await endpoint();
    const client = await greeted(port, { want: ['diag'] });
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1\n]\n2' }, { t: 'end', s: 1 });
    expect(await client.first('done')).toMatchObject({ nodes: 2, diagnostics: 2 });
    expect(new Set(client.messages.map(({ t }) => t))).toEqual(new Set(['ready', 'ack', 'diag', 'done']));
  });

  it('gets numbers without gaps for all events, and for nothing else', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.raw('{"t":"dance"}');
    client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text: '1\n]\n2\n' }, { t: 'flush', s: 1 });
    client.say(
      { t: 'open', s: 2, lang: 'json', mode: 'document', text: '[1,2]' },
      { t: 'edit', s: 2, v: 1, edits: [] },
    );
    client.say({ t: 'ping' }, { t: 'end', s: 1 });
    await client.until((message) => message.t === 'done' && message.v === 1);
    await client.first('done', 1);
    const numbers = client.messages.flatMap((message) => ('seq' in message ? [message.seq] : []));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    for (const { t } of client.messages.filter((message) => !('seq' in message)))
      expect(['ready', 'ack', 'pong']).toContain(t);
  });
});

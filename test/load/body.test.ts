import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteSink } from '../../src/load/byte-sink.js';
import { answer, rawUpstream, sessionFor, upstream } from './upstream.js';

describe('a body', () => {
  test('is JSON unless asked for otherwise', async () => {
    expect(await load('{"a":[1,"ü"]}', 'json')).toEqual({ a: [1, 'ü'] });
    expect(await load('{"a":1}', 'text')).toBe('{"a":1}');
    expect(await load('{}', 'bytes')).toEqual(new Uint8Array([123, 125]));
    expect(await load('', 'text')).toBe('');
  });

  test('may begin with a byte order mark', async () => {
    expect(await load('\uFEFF{"a":1}', 'json')).toEqual({ a: 1 });
  });

  test('that is no JSON is refused by its place, and not quoted', async () => {
    const fault: unknown = await load('{"password":"hunter2",}', 'json').catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'LOAD_NOT_PARSED', cause: expect.any(SyntaxError) as unknown });
    expect(String(fault)).toMatch(/it stops being JSON at character 22 of 23\.$/);
    expect(String(fault)).not.toContain('hunter2');
  });

  test('that is empty is no JSON, whatever its status', async () => {
    await expect(load('', 'json')).rejects.toThrow('the body is empty');
    await expect(load('', 'json', 204)).rejects.toMatchObject({ code: 'LOAD_NOT_PARSED' });
    await expect(load('', 'json', 204)).rejects.toThrow(/: the body is empty\.$/);
  });

  test('that is not UTF-8 is refused and never repaired, but is fine as bytes', async () => {
    const latin = new Uint8Array([0x22, 0xfc, 0x22]);
    await expect(load(latin, 'json')).rejects.toThrow('it is not UTF-8');
    await expect(load(latin, 'text')).rejects.toMatchObject({ code: 'LOAD_NOT_PARSED' });
    expect(await load(latin, 'bytes')).toEqual(latin);
  });

  test('nested a million levels deep is read and frozen without a RangeError', async () => {
    const depth = 1_000_000;
    const value = await load('['.repeat(depth) + ']'.repeat(depth), 'json');
    expect(Object.isFrozen((value as unknown[])[0])).toBe(true);
  });

  test('of exactly the limit is well, one byte more is not', async () => {
    const { base } = await upstream((request, response) => {
      if (request.url === '/chunked') response.write('"');
      response.end('x'.repeat(request.url === '/chunked' ? 99 : 100));
    });
    const session = sessionFor(base, { maxResponseSize: 100 });
    expect(await session.load('/announced', { as: 'text' })).toHaveLength(100);
    expect(await session.load('/chunked', { as: 'text' })).toHaveLength(100);
    for (const path of ['/announced', '/chunked']) {
      const load = session.load(path, { as: 'text', maxResponseSize: 99 });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(load).rejects.toMatchObject({ code: 'LOAD_TOO_LARGE' });
    }
  });

  test('cut anywhere on its way is the same', async () => {
    const whole = Buffer.from(answer('{"text":"grüße 👋"}'));
    const { base } = await rawUpstream((socket) => {
      socket.setNoDelay(true);
      socket.on('data', (data) => {
        const cut = Number(/^GET \/(\d+)/.exec(data.toString())?.[1]);
        socket.write(whole.subarray(0, cut));
        setTimeout(() => socket.write(whole.subarray(cut)), 2);
      });
    });
    const session = sessionFor(base);
    const loads = Array.from({ length: whole.length - 1 }, (_, cut) => session.load(`/${cut + 1}`));
    for (const value of await Promise.all(loads)) expect(value).toEqual({ text: 'grüße 👋' });
  });
});

describe('the sink', () => {
  test('holds what was appended, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (chunks) => {
        const sink = new ByteSink();
        for (const chunk of chunks) sink.append(chunk);
        expect(sink.bytes()).toEqual(Uint8Array.from(chunks.flatMap((chunk) => [...chunk])));
        expect(sink.length).toBe(sink.bytes().length);
      }),
    );
  });

  test('never writes into a chunk it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 })), (chunks) => {
        const copies = chunks.map((chunk) => Uint8Array.from(chunk));
        const sink = new ByteSink();
        for (const chunk of chunks) sink.append(chunk);
        expect(chunks).toEqual(copies);
      }),
    );
  });

  test('costs no more than its bytes for a million chunks of one byte', () => {
    const chunk = new Uint8Array(1);
    const sink = new ByteSink();
    for (let n = 0; n < 1_000_000; n++) sink.append(chunk);
    expect(sink.bytes().buffer.byteLength).toBeLessThanOrEqual(2_000_000);
  });
});

async function load(
  body: string | Uint8Array,
  as: 'json' | 'text' | 'bytes',
  status = 200,
): Promise<unknown> {
  const { base } = await upstream((_, response) => response.writeHead(status).end(body));
  return sessionFor(base).load('/a', { as });
}

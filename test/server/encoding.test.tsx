import fp from 'fastify-plugin';
import { describe, expect, test } from 'vitest';
import * as zlib from 'node:zlib';
import { blocking, type Settled } from 'millrace';
import millrace from 'millrace/fastify';
import { Encoders, send, type Encoding } from 'millrace/node';
import { deferreds } from 'millrace/testing';
import { fastifySite, listen, nodeHosts } from './hosts.js';
import { ask, delay, read, until, type Reading } from './reading.js';

const encodings: readonly Encoding[] = 'createZstdCompress' in zlib ? ['gzip', 'br', 'zstd'] : ['gzip', 'br'];
const accepting = (encoding: string): { headers: Record<string, string> } => ({
  headers: { 'accept-encoding': encoding },
});

async function Late({ until: promise }: { until: Promise<unknown> }): Promise<Settled> {
  return (await promise) as Settled;
}

/** Text that compresses as pages do, all of it different. */
function words(count: number, seed: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += `row ${(i * 7919 + seed) % 10_007} of ${seed}, `;
  return text;
}

describe.each(nodeHosts)('%s', (_, host) => {
  test.each(encodings)('13: with %s the first byte is not held back', { retry: 3 }, async (encoding) => {
    const { base } = await host(() => (
      <div>
        <h1>first</h1>
        <Late until={delay(600).then(() => 'last')} />
      </div>
    ));
    // The first of all compiles things.
    await Promise.all([read(base), read(base, accepting(encoding))]);
    const [plain, encoded] = await Promise.all([read(base), read(base, accepting(encoding))]);
    expect(encoded.headers['content-encoding']).toBe(encoding);
    expect(encoded.text).toBe(plain.text);
    expect(encoded.textAt! - plain.textAt!).toBeLessThan(10);
    expect(encoded.textAt!).toBeLessThan(300);
    expect(encoded.pieces.at(-1)!.at).toBeGreaterThan(590);
  });

  test.each(encodings)(
    '13: with %s, what stands before each wait arrives before it is over',
    async (encoding) => {
      const d = deferreds();
      const { base } = await host(() =>
        ['one', 'two', 'three'].map((name) => [name, <Late until={d(name)} />]),
      );
      const page = await ask(base, accepting(encoding));
      await until(() => page.text === 'one');
      d.settle('one', <i>1</i>);
      await until(() => page.text === 'one<i>1</i>two');
      d.settle('two', <b>2</b>);
      await until(() => page.text === 'one<i>1</i>two<b>2</b>three');
      d.settle('three');
      await page.done;
      expect([page.text, page.ended]).toEqual(['one<i>1</i>two<b>2</b>three', 'whole']);
    },
  );

  test('13: the encoder is flushed at waits only', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const d = deferreds();
    const { base, reports } = await host(() =>
      // Several writes, of 16 KB at most, lie between two waits.
      names.map((name, n) => [<p>{words(4_000, n)}</p>, <Late until={d(name)} />]),
    );
    const page = await ask(base, accepting('gzip'));
    for (const [n, name] of names.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one wait after the other
      await until(() => page.text.endsWith(`of ${n}, </p>`));
      d.settle(name, <i>{name}</i>);
    }
    await page.done;
    const bytes = Buffer.concat(page.pieces.map((piece) => piece.bytes));
    // What a flush leaves in the stream: an empty block.
    expect(bytes.toString('latin1').split('\0\0\u00ff\u00ff').length - 1).toBe(names.length);
    expect(bytes.length).toBeLessThan(zlib.gzipSync(page.text).length * 1.02);
    expect(reports[0]).toMatchObject({ bytes: Buffer.byteLength(page.text) });
    expect(reports[0]!.flushes).toHaveLength(names.length);
  });

  test.each(encodings)('13: a page without waits is one piece of %s, with its length', async (encoding) => {
    const text = words(3_000, 1);
    const { base } = await host(() => <p>{text}</p>);
    const page = await read(base, accepting(encoding));
    expect(page.headers['content-encoding']).toBe(encoding);
    expect(page.text).toBe(`<p>${text}</p>`);
    const length = page.pieces.reduce((sum, piece) => sum + piece.bytes.length, 0);
    expect(page.headers['content-length']).toBe(String(length));
    expect(page.headers).not.toHaveProperty('etag');
  });

  test.each([
    ['gzip;q=0.5, br;q=0.4', 'gzip'],
    ['gzip;q=0.4, br;q=0.5', 'br'],
    ['GZIP', 'gzip'],
    ['*', encodings.at(-1)],
    ['gzip;q=0', undefined],
    ['identity', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['deflate', undefined],
    ['', undefined],
    [';;,=,\t"', undefined],
  ])('13: accepting "%s" gets %s', async (accepted, expected) => {
    const { base } = await host((url) => <p>{url === '/waits' ? delay(1) : words(200, 1)}</p>);
    for (const path of ['', 'waits']) {
      const page = await read(base + path, accepting(accepted));
      expect(page.headers['content-encoding']).toBe(expected);
      expect(page.text).toMatch(/^<p>.*<\/p>$/);
    }
  });

  test('13: every page says that it varies, beside what varies already', async () => {
    const already: [string | null, string][] = [
      [null, 'Accept-Encoding'],
      ['Cookie', 'Cookie, Accept-Encoding'],
      ['Cookie, accept-encoding', 'Cookie, accept-encoding'],
      ['*', '*'],
    ];
    for (const [present, expected] of already) {
      const { base } = await host((url) => <p>{url === '/waits' ? delay(1) : 'short'}</p>, {
        before: (answer) => present !== null && answer.header('vary', present),
      });
      for (const url of [base, `${base}waits`]) {
        expect((await read(url)).headers.vary).toBe(expected);
        expect((await read(url, { method: 'HEAD', ...accepting('br') })).headers.vary).toBe(expected);
      }
    }
  });

  test('14: asks those between to leave the page as it is, when told to', async () => {
    const { base } = await host(() => <p>{delay(1)}</p>, {
      noTransform: true,
      before: (answer) => answer.header('cache-control', 'private'),
    });
    expect((await read(base)).headers['cache-control']).toBe('private, no-transform');
  });

  test('13: encodings can be chosen, and those that Node does not have are left out', async () => {
    const choices: [Encoding[], string | undefined][] = [
      [['gzip'], 'gzip'],
      [['zstd', 'gzip'], encodings.includes('zstd') ? 'zstd' : 'gzip'],
      [[], undefined],
    ];
    for (const [chosen, expected] of choices) {
      const { base } = await host(() => <p>{delay(1)}</p>, { encodings: chosen });
      const page = await read(base, accepting('gzip, deflate, br, zstd'));
      expect([page.text, page.headers['content-encoding']]).toEqual(['<p></p>', expected]);
    }
  });

  test.each([['gzip'], [['deflate']], [[7]], [null], [{}]])(
    'encodings that nobody knows are an error of the caller: %j',
    async (chosen) => {
      const { base, errors } = await host(() => <p />, { encodings: chosen as Encoding[] }).catch(
        (error: unknown) => ({ base: null, errors: [error] }),
      );
      if (base !== null) expect((await read(base)).status).toBe(500);
      expect(errors).toMatchObject([{ code: 'OPTION_NOT_ALLOWED' }]);
    },
  );

  test.each(encodings)('11: with %s, too, what fails cuts the connection', async (encoding) => {
    const d = deferreds();
    const { base } = await host(() => (
      <div>
        first <Late until={d('late')} />
      </div>
    ));
    const page = await ask(base, accepting(encoding));
    await until(() => page.text !== '');
    d.fail('late', new Error('boom'));
    await page.done;
    expect([page.text, page.ended]).toEqual(['<div>first ', 'cut']);
  });

  test('11: what fails before the first byte is answered without an encoding', async () => {
    const { base } = await host(() => <p>{[Symbol('no child')] as never}</p>);
    const page = await read(base, accepting('gzip'));
    expect([page.status, page.headers['content-encoding']]).toEqual([500, undefined]);
  });

  test('13: characters stay whole wherever the text is cut', async () => {
    const text = '\u{1f600}é€'.repeat(20_000);
    const { base } = await host(() => [
      'x',
      <Late until={delay(1).then(() => text)} />,
      text.slice(0, 1),
      <Late until={delay(2).then(() => text.slice(1))} />,
    ]);
    for (const encoding of ['identity', ...encodings]) {
      const page = await read(base, accepting(encoding));
      expect(page.text === `x${text}${text}`).toBe(true);
    }
  });
});

test.each([
  ['aborted', (by: AbortController) => ({ signal: by.signal })],
  ['too late', () => ({ deadline: 1 })],
])('11: a page that is %s while it is compressed is not sent after that', async (how, options) => {
  const text = words(220_000, 1);
  expect(text.length).toBeGreaterThan(3_000_000);
  const sent: boolean[] = [];
  const base = await listen((request, response) => {
    const by = new AbortController();
    setImmediate(() => by.abort(new Error('stop')));
    // The deadline counts from when there is something to wait for.
    const Page = blocking(async () => <p>{text}</p>);
    const tree = how === 'aborted' ? <p>{text}</p> : <Page />;
    send(tree, request, response, options(by)).catch(async () => {
      sent.push(response.headersSent);
      await delay(300);
      sent.push(response.headersSent);
      response.writeHead(500, { 'content-type': 'text/plain' }).end('sorry');
    });
  });
  const page = await read(base, accepting('br'));
  expect(sent).toEqual([false, false]);
  expect([page.status, page.text]).toEqual([500, 'sorry']);
});

describe('encoders', () => {
  test('13: the page after the last of 200 is sent as it is; whatever ends frees its own', async () => {
    const d = deferreds();
    const base = await fastifySite(async (app) => {
      await app.register(millrace);
      app.get('/:name', (request, reply) =>
        reply.render(<p>so {d((request.params as { name: string }).name)}</p>),
      );
    });
    const names = Array.from({ length: 201 }, (_, n) => `page${n}`);
    const pages: Reading[] = [];
    for (const name of names) {
      // oxlint-disable-next-line no-await-in-loop -- the last of them is the one that matters
      pages.push(await ask(base + name, accepting('br')));
    }
    const of = (at: number): string | undefined => pages.at(at)!.headers['content-encoding'];
    expect(pages.filter((page) => page.headers['content-encoding'] === 'br')).toHaveLength(200);
    expect(of(-1)).toBeUndefined();
    expect(pages.at(-1)!.headers.vary).toBe('Accept-Encoding');
    // One ends, one reader leaves, one fails: three encoders are free again.
    d.settle('page0', 'done');
    pages[1]!.leave();
    d.fail('page2', new Error('boom'));
    await Promise.all([pages[0]!.done, pages[2]!.done, delay(50)]);
    const more = await Promise.all([1, 2, 3, 4].map((n) => ask(`${base}more${n}`, accepting('br'))));
    const encoded = more.filter((page) => page.headers['content-encoding'] === 'br');
    expect(encoded).toHaveLength(3);
  });

  describe.each(nodeHosts.slice(1))('of %s', (_, host) => {
    test('13: are given back, whatever ends the page', async () => {
      const d = deferreds();
      const encoders = new Encoders(3);
      const { base } = await host((url) => <p>so {d(url)}</p>, { encoders } as never);
      const pages = await Promise.all(
        ['ends', 'leaves', 'fails'].map((name) => ask(base + name, accepting('gzip'))),
      );
      expect(encoders.inUse).toBe(3);
      const head = await read(`${base}head`, { method: 'HEAD', ...accepting('gzip') });
      expect(head.headers).not.toHaveProperty('content-encoding');
      d.settle('/ends', 'x'.repeat(100_000));
      pages[1]!.leave();
      d.fail('/fails', new Error('boom'));
      await until(() => encoders.inUse === 0);
      // Asking for the head alone takes none.
      await read(`${base}head`, { method: 'HEAD', ...accepting('gzip') });
      expect(encoders.inUse).toBe(0);
    });
  });

  test('13: a compression plugin beside is warned of, and only then', async () => {
    for (const beside of [true, false]) {
      const lines: string[] = [];
      await fastifySite(
        async (app) => {
          if (beside) await app.register(fp((_app, _options, done) => done(), { name: '@fastify/compress' }));
          await app.register(millrace);
        },
        { logger: { level: 'warn', stream: { write: (line: string) => void lines.push(line) } } },
      );
      expect(lines.filter((line) => line.includes('@fastify/compress is registered'))).toHaveLength(
        beside ? 1 : 0,
      );
    }
  });

  test('13: a compression plugin that comes after is warned of, too', async () => {
    const lines: string[] = [];
    await fastifySite(
      async (app) => {
        await app.register(millrace);
        await app.register(fp((_app, _options, done) => done(), { name: '@fastify/compress' }));
      },
      { logger: { level: 'warn', stream: { write: (line: string) => void lines.push(line) } } },
    );
    expect(lines).toHaveLength(1);
  });
});

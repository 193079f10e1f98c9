import { createServer, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { blocking, isMillraceError, renderToStream, type Scope, type Settled } from 'millrace';
import millrace from 'millrace/fastify';
import { createLoader, type Loader } from 'millrace/load';
import { renderToReadable, send } from 'millrace/node';
import { deferreds, leaveAfter } from 'millrace/testing';
import { fastifySite, hosts, listen, nodeHosts } from './hosts.js';
import { ask, delay, talk, until } from './reading.js';

/** An upstream that answers nothing, and knows who still waits. */
async function hangingUpstream(): Promise<{
  loader: Loader;
  asked: Set<ServerResponse>;
  releases: number[];
}> {
  const asked = new Set<ServerResponse>();
  const releases: number[] = [];
  const server = createServer((_, response) => {
    asked.add(response);
    // With headers, too, and a beginning: an abort after those is another one.
    if (asked.size % 2 === 0) response.write('[1,');
    response.on('close', () => {
      asked.delete(response);
      releases.push(performance.now());
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const loader = createLoader({ base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  onTestFinished(async () => {
    await loader.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  return { loader, asked, releases };
}

/** What components saw of the reader's leaving. */
interface Seen {
  readonly signals: AbortSignal[];
  readonly failures: unknown[];
  /** Settled when the test wants late work to begin. */
  readonly late: Promise<unknown>;
}

function Page({ seen }: { seen: Seen }): Settled {
  async function Work({ at }: { at: string }, scope: Scope): Promise<Settled> {
    seen.signals.push(scope.signal);
    try {
      return JSON.stringify(await scope.load(at));
    } catch (error) {
      seen.failures.push(error);
      throw error;
    }
  }
  async function Late(): Promise<Settled> {
    await seen.late;
    return <Work at="/late" />;
  }
  return (
    <div>
      <h1>first</h1>
      <Work at="/one" />
      <Work at="/two" />
      <Late />
    </div>
  );
}

describe.each(hosts)('%s', (_, host) => {
  test.each(['identity', 'gzip', 'br'])(
    '10: the reader leaves: work ends, and upstream requests (%s)',
    async (encoding) => {
      const { loader, asked, releases } = await hangingUpstream();
      const d = deferreds();
      const seen: Seen = { signals: [], failures: [], late: d('late') };
      const { base, reports } = await host(() => <Page seen={seen} />, { loader });
      const page = await ask(base, { headers: { 'accept-encoding': encoding } });
      await until(() => page.text.includes('first') && asked.size === 2);
      expect(seen.signals.map((signal) => signal.aborted)).toEqual([false, false]);

      const left = performance.now();
      page.leave();
      await until(() => asked.size === 0 && reports.length === 1);
      expect(Math.max(...releases) - left).toBeLessThan(500);
      expect(reports).toMatchObject([{ ended: 'FAILED' }]);
      const [signal] = seen.signals;
      expect(signal!.aborted).toBe(true);
      expect(isMillraceError(signal!.reason, 'CLIENT_GONE')).toBe(true);
      expect(seen.failures).toMatchObject([{ code: 'LOAD_ABORTED' }, { code: 'LOAD_ABORTED' }]);
      // What was under way may end; what stands in it is not begun.
      d.settle('late');
      await delay(20);
      expect(seen.signals).toHaveLength(2);
      expect(asked.size).toBe(0);
    },
  );

  test('10: the reader leaves before the head: nothing is sent, nothing is asked on', async () => {
    const { loader, asked } = await hangingUpstream();
    const Gate = blocking(async (__: object, scope: Scope): Promise<Settled> =>
      String(await scope.load('/gate')),
    );
    const { base, reports, errors } = await host(() => <Gate />, { loader });
    const socket = net.connect(Number(new URL(base).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {}).write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await until(() => asked.size === 1);
    socket.destroy();
    await until(() => asked.size === 0 && reports.length === 1);
    expect(reports[0]).toMatchObject({ ended: 'FAILED', bytes: 0, firstByte: undefined });
    for (const error of errors) expect(isMillraceError(error, 'CLIENT_GONE')).toBe(true);
  });

  test('10: a reader that stops reading and then leaves frees everything', async () => {
    const signals: AbortSignal[] = [];
    let made = 0;
    async function* endless(_props: object, { signal }: Scope): AsyncGenerator<Settled> {
      signals.push(signal);
      await delay(1);
      for (;;) {
        made++;
        yield 'x'.repeat(100_000);
      }
    }
    const Endless = endless;
    const { base, reports } = await host(() => (
      <p>
        <Endless />
      </p>
    ));
    const socket = net.connect(Number(new URL(base).port), '127.0.0.1').pause();
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {}).write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    await until(() => made > 10);
    // It stands still once all buffers are full.
    for (let before = -1; before !== made;) {
      before = made;
      // oxlint-disable-next-line no-await-in-loop -- waiting is the point
      await delay(100);
    }
    expect(reports).toEqual([]);
    socket.destroy();
    await until(() => reports.length === 1);
    expect(signals[0]!.aborted).toBe(true);
  });

  test('10: one that leaves in the middle disturbs nobody else', async () => {
    const { base } = await host((url) => <p>so {delay(url === '/a' ? 400 : 60).then(() => 'done')}</p>);
    const leaving = await Promise.all(Array.from({ length: 20 }, () => ask(`${base}a`)));
    const staying = Promise.all(Array.from({ length: 20 }, () => ask(`${base}b`)));
    for (const reader of leaving) reader.leave();
    for (const reader of await staying) {
      // oxlint-disable-next-line no-await-in-loop -- all of them run already
      await reader.done;
      expect([reader.text, reader.ended]).toEqual(['<p>so done</p>', 'whole']);
    }
  });

  test('10: a client that closes its half has left', async () => {
    const signals: AbortSignal[] = [];
    async function Work(__: object, { signal }: Scope): Promise<Settled> {
      signals.push(signal);
      await delay(30);
      return 'done';
    }
    const { base, reports } = await host(() => (
      <p>
        so <Work />
      </p>
    ));
    const got = await talk(base, (socket) => socket.end('GET / HTTP/1.1\r\nhost: x\r\n\r\n'));
    expect(got).not.toContain('done');
    expect(reports).toMatchObject([{ ended: 'FAILED' }]);
    expect(signals[0]!.aborted).toBe(true);
  });

  test('pages that stand in line on one connection come in order and whole', async () => {
    const { base, errors } = await host((url) => (
      <p>
        {url} {url === '/whole' ? null : delay(Number(url.slice(1)))}
        {'.'.repeat(30_000)} end
      </p>
    ));
    const got = await talk(base, (socket) => {
      for (const path of ['40', '1', 'whole', '20', 'whole'])
        socket.write(`GET /${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
      socket.write('GET /0 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    });
    expect([...got.matchAll(/<p>(\/\w+) /g)].map((match) => match[1])).toEqual([
      '/40',
      '/1',
      '/whole',
      '/20',
      '/whole',
      '/0',
    ]);
    expect(got.match(/ end<\/p>/g)).toHaveLength(6);
    expect(errors).toEqual([]);
  });
});

describe.each(nodeHosts)('%s', (_, host) => {
  test('10: those that stand in line on a connection learn that it has closed', async () => {
    const signals: AbortSignal[] = [];
    async function Work(__: object, { signal }: Scope): Promise<Settled> {
      signals.push(signal);
      return new Promise(() => {});
    }
    const { base, reports } = await host(() => (
      <p>
        {'x'.repeat(1_000)}
        <Work />
      </p>
    ));
    const socket = net.connect(Number(new URL(base).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {}).write('GET / HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(15));
    await until(() => signals.length === 15);
    socket.destroy();
    await until(() => signals.every((signal) => signal.aborted), 1_000);
    expect(reports).toHaveLength(15);
  });
});

describe('streams', () => {
  test.each([
    ['renderToReadable', renderToReadable],
    ['renderToStream', renderToStream],
  ])('10: who leaves %s ends the work', async (_, open) => {
    const { loader, asked } = await hangingUpstream();
    const seen: Seen = { signals: [], failures: [], late: new Promise(() => {}) };
    const ended: string[] = [];
    const stream = open(<Page seen={seen} />, { loader, onReport: (report) => ended.push(report.ended) });
    await until(() => asked.size === 2);
    expect(await leaveAfter(stream, 1)).toContain('first');
    await until(() => asked.size === 0);
    expect(ended).toEqual(['FAILED']);
    expect(seen.signals[0]!.aborted).toBe(true);
  });
});

describe('send', () => {
  test('10: to a reader that has left already renders nothing, and says so', async () => {
    let called = 0;
    let outcome: unknown = null;
    function Work(): Settled {
      called++;
      return 'x';
    }
    const base = await listen((request, response) => {
      response.destroy();
      send(<Work />, request, response).catch((error: unknown) => (outcome = error));
    });
    await expect(ask(base)).rejects.toThrow();
    await until(() => outcome !== null);
    expect(isMillraceError(outcome, 'CLIENT_GONE')).toBe(true);
    expect(called).toBe(0);
  });
});

async function Forever(): Promise<Settled> {
  return new Promise(() => {});
}

describe('reply.render', () => {
  test.each(['a stream', 'the head'])(
    '10: who leaves before the end of %s is logged at debug level',
    async (what) => {
      const lines: { level: number; msg: string; render?: object }[] = [];
      const Work = what === 'a stream' ? Forever : blocking(Forever);
      let rendering = false;
      const base = await fastifySite(
        async (app) => {
          await app.register(millrace);
          app.get('/', async (_, reply) => {
            rendering = true;
            return reply.render(<p>so {<Work />}</p>);
          });
        },
        {
          logger: { level: 'debug', stream: { write: (line: string) => void lines.push(JSON.parse(line)) } },
        },
      );
      const socket = net.connect(Number(new URL(base).port), '127.0.0.1');
      onTestFinished(() => void socket.destroy());
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
      await until(() => rendering);
      await delay(20);
      socket.destroy();
      await until(() => lines.some((line) => line.msg === 'reader left'));
      await delay(20);
      const line = lines.find(({ msg }) => msg === 'reader left')!;
      expect(line.level).toBe(20);
      expect(line.render).toMatchObject({ ended: 'FAILED' });
      expect(lines.filter(({ level }) => level > 30)).toEqual([]);
    },
  );
});

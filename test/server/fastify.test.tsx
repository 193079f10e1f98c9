import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blocking, type RenderReport, type Scope, type Settled } from 'millrace';
import millrace, { type MillraceFastifyOptions } from 'millrace/fastify';
import { deferreds } from 'millrace/testing';
import { fastifySite } from './hosts.js';
import { ask, delay, read, until } from './reading.js';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly render?: Record<string, unknown>;
}

const GZIP = { headers: { 'accept-encoding': 'gzip' } };

async function Late({ until: promise }: { until: Promise<unknown> }): Promise<Settled> {
  return (await promise) as Settled;
}

function Fail(): Settled {
  throw new Error('boom');
}

function Missing(_: object, { response }: Scope): Settled {
  return response.notFound();
}

function Nonce(_: object, { nonce }: Scope): Settled {
  return nonce ?? 'none';
}

async function Slow(): Promise<Settled> {
  await delay(60);
  return 'slow';
}

async function Hidden(): Promise<Settled> {
  await delay(30);
  return 'hidden';
}

/** Waits or not, by its address. */
function either(url: string): Settled {
  return <p>so {url === '/whole' ? 'it is' : <Late until={delay(20).then(() => 'it is')} />}</p>;
}

/** Lines about renders: level and message. */
function renders(lines: Line[]): [number, string][] {
  return lines.filter((line) => line.render !== undefined).map(({ level, msg }) => [level, msg]);
}

/** An app with the plugin that notes what it logs. */
async function site(
  prepare: (app: FastifyInstance) => void,
  options: MillraceFastifyOptions = {},
): Promise<{ base: string; lines: Line[] }> {
  const lines: Line[] = [];
  const base = await fastifySite(
    async (app) => {
      await app.register(millrace, options);
      prepare(app);
    },
    {
      logger: {
        level: 'debug',
        stream: { write: (line: string) => void lines.push(JSON.parse(line) as Line) },
      },
    },
  );
  return { base, lines };
}

/** Nothing of all this may escape to the process. */
const escaped: unknown[] = [];
const escape = (error: unknown): void => void escaped.push(error);

beforeEach(() => {
  escaped.length = 0;
  process.on('unhandledRejection', escape).on('uncaughtException', escape);
});

afterEach(async () => {
  await delay(10);
  process.off('unhandledRejection', escape).off('uncaughtException', escape);
  expect(escaped).toEqual([]);
});

describe('a handler', () => {
  test.each(['returns the reply', 'is async and returns it', 'returns nothing'])('that %s', async (style) => {
    const { base, lines } = await site((app) => {
      if (style === 'returns the reply') app.get('/*', (request, reply) => reply.render(either(request.url)));
      else if (style === 'returns nothing')
        app.get('/*', (request, reply) => void reply.render(either(request.url)));
      else app.get('/*', async (request, reply) => reply.render(either(request.url)));
    });
    for (const path of ['waits', 'whole']) {
      const got = await read(base + path);
      expect([got.status, got.text, got.ended]).toEqual([200, '<p>so it is</p>', 'whole']);
    }
    expect(lines.filter(({ level }) => level > 30)).toEqual([]);
  });

  test('that is async and does something before, with a blocking component and compression', async () => {
    const Gate = blocking(async () => {
      await delay(10);
      return 'x'.repeat(5_000);
    });
    const { base, lines } = await site((app) => {
      app.get('/*', async (_, reply) => {
        await delay(5);
        return reply.render(<Gate />);
      });
    });
    const got = await read(base, GZIP);
    expect([got.status, got.text.length, got.ended]).toEqual([200, 5_000, 'whole']);
    expect(lines.filter(({ level }) => level > 30)).toEqual([]);
  });

  test('that throws after the page is on its way does not disturb it', async () => {
    const { base } = await site((app) => {
      app.get('/', async (_, reply) => {
        reply.render(<p>so {delay(20).then(() => 'it is')}</p>);
        throw new Error('too late');
      });
    });
    const got = await read(base);
    expect(got.status).toBe(200);
  });
});

describe('onSend hooks', () => {
  test('see the page as a stream that they may change', async () => {
    const { base } = await site((app) => {
      app.addHook('onSend', async (_, reply, payload) => {
        reply.header('x-hook', payload instanceof Readable ? 'stream' : typeof payload);
        if (!(payload instanceof Readable)) return payload;
        return Readable.from(
          (async function* loud() {
            for await (const bytes of payload) yield String(bytes).toUpperCase();
          })(),
        );
      });
      app.get('/*', (request, reply) => reply.render(<p>so {request.url === '/whole' ? null : delay(5)}</p>));
    });
    const streamed = await read(base);
    expect([streamed.text, streamed.headers['x-hook']]).toEqual(['<P>SO </P>', 'stream']);
    const whole = await read(`${base}whole`);
    expect([whole.text, whole.headers['x-hook']]).toEqual(['<p>so </p>', 'string']);
  });

  test('that put something else in its place end the page', async () => {
    const signals: AbortSignal[] = [];
    async function Work(_: object, { signal }: Scope): Promise<Settled> {
      signals.push(signal);
      return new Promise(() => {});
    }
    const { base } = await site((app) => {
      app.addHook('onSend', async (_, reply) => {
        reply.removeHeader('content-encoding');
        return 'something else';
      });
      app.get('/', (_, reply) => reply.render(<p>so {<Work />}</p>));
    });
    const got = await read(base, GZIP);
    expect([got.status, got.text]).toEqual([200, 'something else']);
    await until(() => signals[0]!.aborted);
  });

  test.each(['before', 'after'])(
    'that fail have their answer without the headers of the page: %s its end',
    async (when) => {
      const d = deferreds();
      const { base } = await site((app) => {
        app.addHook('onSend', async (request, _, payload) => {
          if (request.url !== '/' || !(payload instanceof Readable)) return payload;
          await delay(10);
          throw new Error('hook boom');
        });
        app.get('/', (_, reply) => reply.render(<p>so {<Late until={d('late')} />}</p>));
      });
      if (when === 'after') d.settle('late', 'x');
      const got = await read(base, GZIP);
      expect(got.status).toBe(500);
      expect(JSON.parse(got.text)).toMatchObject({ message: 'hook boom' });
      expect(got.headers).not.toHaveProperty('content-encoding');
      expect(got.headers).not.toHaveProperty('x-accel-buffering');
    },
  );

  test('11: a page that fails while a hook is at work cuts the connection', async () => {
    const d = deferreds();
    const { base } = await site((app) => {
      app.addHook('onSend', async (_, __, payload) => {
        await delay(30);
        return payload;
      });
      app.get('/', (_, reply) => reply.render(<p>so {<Late until={d('late')} />}</p>));
    });
    for (const name of ['late']) d.fail(name, new Error('boom'));
    const got = await read(base, GZIP).catch(() => null);
    expect(got?.ended ?? 'cut').toBe('cut');
  });
});

describe('the error handler', () => {
  test('11: may answer with a page of its own, whose status stays', async () => {
    const { base } = await site((app) => {
      app.setErrorHandler((error: Error, request, reply) =>
        reply
          .code(503)
          .render(<h1>{[error.message, request.url === '/waits' ? <Late until={delay(5)} /> : null]}</h1>),
      );
      app.setNotFoundHandler((_, reply) => reply.code(404).render(<h1>{delay(5).then(() => 'nowhere')}</h1>));
      app.get('/*', (_, reply) => reply.render(<Fail />));
      app.get('/missing', (_, reply) => {
        return reply.render(<Missing />);
      });
    });
    for (const path of ['', 'waits']) {
      for (const asking of [{}, GZIP]) {
        const got = await read(base + path, asking);
        expect([got.status, got.text, got.ended]).toEqual([503, '<h1>boom</h1>', 'whole']);
      }
    }
    const got = await read(`${base}missing`);
    expect([got.status, got.text, got.ended]).toEqual([404, '<h1>nowhere</h1>', 'whole']);
  });

  test('11: whose own page fails leaves the rest to Fastify', async () => {
    const { base } = await site((app) => {
      app.setErrorHandler((_, __, reply) => reply.render(<Fail />));
      app.get('/', (_, reply) => reply.render(<Fail />));
    });
    const got = await read(base);
    expect([got.status, got.ended]).toEqual([500, 'whole']);
  });
});

describe('the log', () => {
  test('15: has one line for each render', async () => {
    const { base, lines } = await site((app) => {
      app.get('/', (_, reply) => reply.render(<p>so {<Slow />}</p>));
      app.get('/fails', (_, reply) => reply.render(<Fail />));
      app.get('/late', (_, reply) =>
        reply.render(
          <p>
            so{' '}
            {
              <Late
                until={delay(5).then(() => (
                  <Fail />
                ))}
              />
            }
          </p>,
        ),
      );
      app.get('/harm', (_, reply) => reply.render(<a href="javascript:alert(1)">x</a>));
    });
    for (const path of ['', 'fails', 'late', 'harm']) await read(base + path);
    await until(() => renders(lines).length === 4);
    expect(renders(lines)).toEqual([
      [30, 'page rendered'],
      [30, 'page failed'],
      [50, 'page cut off'],
      [40, 'page rendered without values that could have done harm'],
    ]);
    const [first, failed] = lines.filter((line) => line.render !== undefined).map((line) => line.render!);
    expect(first).toMatchObject({ ended: 'COMPLETE', bytes: 14, awaited: 1, slowest: 'Slow' });
    expect(first!.waited).toBeGreaterThan(15);
    expect(failed).toMatchObject({ ended: 'FAILED', path: 'Fail' });
  });

  test('15: the report tells waits that were critical from those that were hidden', async () => {
    const reports: RenderReport[] = [];
    const { base } = await site(
      (app) => {
        app.get('/', (_, reply) =>
          reply.render(
            <p>
              <Slow />
              <Hidden />
            </p>,
          ),
        );
      },
      { onReport: (report) => reports.push(report) },
    );
    const got = await read(base);
    const [report] = reports;
    expect(report).toMatchObject({ ended: 'COMPLETE', bytes: Buffer.byteLength(got.text), status: 200 });
    const [slow, hidden] = report!.waits;
    expect(slow!.path).toBe('Slow');
    expect(slow!.waited).toBeGreaterThan(50);
    expect(hidden).toMatchObject({ path: 'Hidden', waited: 0, failed: false });
    expect(hidden!.settled).toBeLessThan(slow!.settled!);
    expect(hidden!.fed).toBeGreaterThanOrEqual(slow!.settled!);
    expect(report!.firstByte).toBeLessThan(30);
    expect(report!.end).toBeGreaterThan(55);
  });
});

describe('options of the plugin', () => {
  test('hold for all pages, and those of a page come before them', async () => {
    const { base } = await site(
      (app) => {
        app.get('/', (_, reply) => reply.render(<Nonce />));
        app.get('/own', (_, reply) => reply.render(<Nonce />, { nonce: 'own', noTransform: false }));
      },
      { nonce: (request) => `for ${request.url}`, noTransform: true },
    );
    const [page, own] = await Promise.all([read(base), read(`${base}own`)]);
    expect([page.text, page.headers['cache-control']]).toEqual(['for /', 'no-transform']);
    expect([own.text, own.headers['cache-control']]).toEqual(['own', undefined]);
  });

  test.each([-1, 1.5, Number.NaN])('refuse %d encoders', async (encoders) => {
    await expect(site(() => {}, { encoders })).rejects.toMatchObject({ code: 'OPTION_NOT_ALLOWED' });
  });

  const refused: MillraceFastifyOptions[] = [
    { deadline: -1 },
    { idle: 0 },
    { concurrency: 0 },
    { buffer: 1.5 },
    { maxDepth: Number.NaN },
    { nonce: 'fixed' as unknown as () => string },
    { encodings: 'gzip' as unknown as [] },
    { encodings: ['deflate' as 'gzip'] },
  ];
  test.each(refused)('of renders are looked at when the plugin is registered: %o', async (options) => {
    await expect(site(() => {}, options)).rejects.toMatchObject({ code: 'OPTION_NOT_ALLOWED' });
  });

  test('an observer that throws changes nothing', async () => {
    const { base } = await site((app) => void app.get('/', (_, reply) => reply.render(<p>{delay(5)}</p>)), {
      onReport: () => {
        throw new Error('observer');
      },
    });
    expect((await read(base)).ended).toBe('whole');
  });
});

test('a page goes through `inject`', async () => {
  let app: FastifyInstance | null = null;
  await site((it) => {
    app = it;
    it.get('/', (_, reply) => reply.render(<p>so {delay(5).then(() => 'it is')}</p>));
  });
  const answer = await app!.inject({ url: '/', headers: { 'accept-encoding': 'identity' } });
  expect([answer.statusCode, answer.body]).toEqual([200, '<p>so it is</p>']);
});

test('12: a reader of one page that is slow holds up no other', async () => {
  const { base } = await site((app) => {
    app.get('/big', (_, reply) => reply.render([delay(1), 'x'.repeat(30_000_000)]));
    app.get('/', (_, reply) => reply.render(<p>so {delay(5).then(() => 'it is')}</p>));
  });
  const slow = await ask(`${base}big`);
  const began = performance.now();
  expect((await read(base)).text).toBe('<p>so it is</p>');
  expect(performance.now() - began).toBeLessThan(1_000);
  slow.leave();
});

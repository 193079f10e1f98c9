import { describe, expect, test } from 'vitest';
import { blocking, Boundary, type Child, type ResponseHead, type Scope, type Settled } from 'millrace';
import { send, type Encoders } from 'millrace/node';
import { deferreds } from 'millrace/testing';
import { hosts, listen, NOTHING_HERE, SORRY } from './hosts.js';
import { ask, delay, read, until } from './reading.js';

/** Waits for what it is told to wait for. */
async function Late({ until: promise }: { until: Promise<unknown> }): Promise<Settled> {
  return (await promise) as Settled;
}

/** Does something with the head, at once. */
function Decide({ by }: { by: (head: ResponseHead) => void }, { response }: Scope): Child {
  by(response);
  return null;
}

describe.each(hosts)('%s', (name, host) => {
  test('14: a page with nothing to wait for leaves with its length', async () => {
    const { base, reports } = await host(() => <p>ünï</p>);
    const page = await read(base);
    expect(page.status).toBe(200);
    expect(page.text).toBe('<p>ünï</p>');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-length']).toBe(String(Buffer.byteLength('<p>ünï</p>')));
    expect(page.headers).not.toHaveProperty('x-accel-buffering');
    expect(reports).toMatchObject([{ ended: 'COMPLETE', bytes: 12, status: 200 }]);
  });

  test('14: a page with something to wait for is a stream that nobody should hold back', async () => {
    const d = deferreds();
    const { base } = await host(() => (
      <div>
        <p>first</p>
        <Late until={d('late')} />
      </div>
    ));
    const page = await ask(base);
    await until(() => page.text === '<div><p>first</p>');
    d.settle('late', <p>last</p>);
    await page.done;
    expect(page.text).toBe('<div><p>first</p><p>last</p></div>');
    expect(page.ended).toBe('whole');
    expect(page.headers['x-accel-buffering']).toBe('no');
    expect(page.headers).not.toHaveProperty('content-length');
    expect(page.headers).not.toHaveProperty('etag');
  });

  test('the head leaves at the first wait, also when there is no text yet', async () => {
    const d = deferreds();
    const { base } = await host(() => <Late until={d('late')} />);
    const page = await ask(base);
    expect(page.status).toBe(200);
    d.settle('late', 'done');
    await page.done;
    expect(page.text).toBe('done');
  });

  test('status and headers that components set before the first wait leave with it', async () => {
    const d = deferreds();
    const { base, reports } = await host(() => (
      <div>
        <Decide
          by={(head) => {
            head.status = 203;
            head.headers.set('X-One', '1');
            head.headers.append('Set-Cookie', 'a=1');
            head.headers.append('set-cookie', 'b=2');
            head.headers.set('content-type', 'text/html');
          }}
        />
        <Late until={d('late')} />
      </div>
    ));
    const page = await ask(base);
    d.settle('late');
    await page.done;
    expect(page.status).toBe(203);
    expect(page.headers['x-one']).toBe('1');
    expect(page.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(page.headers['content-type']).toBe('text/html');
    expect(reports[0]).toMatchObject({ status: 203 });
  });

  test('what the host has set stays, unless a component sets it', async () => {
    const { base } = await host(
      (url) => (
        <p>
          {url === '/own' ? <Decide by={(head) => (head.status = 404)} /> : null}
          <Decide by={({ headers }) => headers.append('set-cookie', 'page=1')} />
          text
        </p>
      ),
      {
        before: (answer) => {
          answer.status(503);
          answer.header('set-cookie', 'host=1');
          answer.header('vary', 'Cookie');
        },
      },
    );
    const page = await read(base);
    const own = await read(`${base}own`);
    expect(own.headers['set-cookie']).toContain('page=1');
    // The host of `toResponse` is the caller, who makes the answer from the response.
    if (name === 'toResponse') return;
    expect([page.status, own.status]).toEqual([503, 404]);
    expect(page.headers['set-cookie']).toEqual(['host=1', 'page=1']);
    expect(page.headers.vary).toBe('Cookie, Accept-Encoding');
  });

  test('14: what a component appends stands beside what the host has set; what it sets, instead', async () => {
    const { base } = await host(
      (url) => (
        <p>
          <Decide
            by={({ headers }) => {
              headers.append('link', '<b>');
              headers.append('link', '<c>');
              headers.append('x-both', 'page');
              headers.set('x-page', 'page');
              headers.append('x-page', 'page again');
              headers.set('x-gone', 'page');
              headers.delete('x-gone');
              headers.append('x-gone', 'page');
              headers.set('vary', 'Cookie, origin');
              headers.append('Vary', 'Accept');
              headers.append('content-type', 'text/html');
              headers.set('set-cookie', 'page=1');
            }}
          />
          {url === '/waits' ? delay(1) : null}
        </p>
      ),
      {
        before: (answer) => {
          answer.header('link', '<a>');
          answer.header('x-both', 'host');
          answer.header('x-page', 'host');
          answer.header('x-gone', 'host');
          answer.header('vary', 'Origin');
          answer.header('content-type', 'text/plain');
          answer.header('set-cookie', 'host=1');
        },
      },
    );
    for (const path of ['', 'waits']) {
      const { headers } = await read(base + path);
      const own = {
        link: '<b>, <c>',
        'set-cookie': ['page=1'],
        'x-both': 'page',
        'x-gone': 'page',
        vary: 'Cookie, origin, Accept, Accept-Encoding',
      };
      const both = {
        link: '<a>, <b>, <c>',
        'set-cookie': ['host=1', 'page=1'],
        'x-both': 'host, page',
        'x-gone': 'host, page',
        vary: 'Origin, Cookie, Accept, Accept-Encoding',
      };
      expect(headers).toMatchObject({
        ...(name === 'toResponse' ? own : both),
        'content-type': 'text/html',
        'x-page': 'page, page again',
      });
    }
  });

  test('what comes after the first wait cannot change the head, and says so', async () => {
    const d = deferreds();
    const said: unknown[] = [];
    async function TooLate(_: object, { response }: Scope): Promise<Settled> {
      await d('late');
      for (const change of [
        () => (response.status = 404),
        () => response.headers.set('x-late', '1'),
        () => response.headers.delete('x-late'),
        () => response.redirect('/elsewhere'),
        () => response.notFound(),
      ]) {
        try {
          change();
        } catch (error) {
          said.push((error as { code: unknown }).code);
        }
      }
      return said.length;
    }
    const { base } = await host(() => (
      <p>
        so: <TooLate />
      </p>
    ));
    const page = await ask(base);
    d.settle('late');
    await page.done;
    expect(page.text).toBe('<p>so: 5</p>');
    expect(page.status).toBe(200);
    expect(said).toEqual(Array.from({ length: 5 }, () => 'RESPONSE_COMMITTED'));
  });

  test('a blocking component keeps everything until it has settled, and may still decide', async () => {
    const d = deferreds();
    const Gatekeeper = blocking(async (_: object, { response }: Scope): Promise<Settled> => {
      await d('gate');
      response.status = 410;
      return <p>gone</p>;
    });
    const { base } = await host(() => (
      <div>
        <Late until={d('late')} />
        <Gatekeeper />
      </div>
    ));
    const asked = ask(base);
    const first = await Promise.race([asked.then(() => 'head'), delay(60).then(() => 'nothing')]);
    expect(first).toBe('nothing');
    d.settle('gate');
    const page = await asked;
    expect(page.status).toBe(410);
    expect(page.text).not.toContain('gone');
    d.settle('late', 'x');
    await page.done;
    expect(page.text).toBe('<div>x<p>gone</p></div>');
  });

  test.each([
    ['at once', false],
    ['after work that blocks', true],
  ])('a redirect %s ends the page and keeps its cookies', async (_when, later) => {
    const Leave = blocking((__: object, { response }: Scope): Child => {
      const go = (): never => {
        response.headers.append('set-cookie', 'a=1');
        response.headers.append('set-cookie', 'b=2');
        return response.redirect('/ö?x=1', 303);
      };
      return later ? delay(5).then(go) : go();
    });
    const { base, reports, errors } = await host(() => (
      <div>
        before
        <Leave />
      </div>
    ));
    const page = await read(base);
    expect(page.status).toBe(303);
    expect(page.headers.location).toBe('/%C3%B6?x=1');
    expect(page.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(page.text).not.toContain('before');
    expect(reports).toMatchObject([{ ended: 'REDIRECT', status: 303, location: '/%C3%B6?x=1' }]);
    expect(errors).toEqual([]);
  });

  test.each([
    ['at once', false],
    ['after work that blocks', true],
  ])("not found %s is the host's to answer", async (_when, later) => {
    const Missing = blocking((__: object, { response }: Scope): Child =>
      later ? delay(5).then(() => response.notFound()) : response.notFound(),
    );
    const { base, reports, errors } = await host(() => (
      <div>
        before
        <Missing />
      </div>
    ));
    const page = await read(base);
    expect(page.status).toBe(404);
    expect(page.text).toBe(NOTHING_HERE);
    expect(reports).toMatchObject([{ ended: 'NOT_FOUND', status: 404 }]);
    expect(errors).toEqual([]);
  });

  test.each([
    ['x-evil', 'a\r\nset-cookie: b=1'],
    ['x-evil', 'a\nb'],
    ['x-evil', 'a\rb'],
    ['x-evil', 'a\0b'],
    ['x-evil', '☃'],
    ['x evil', 'a'],
    ['x-evil\r\ny', 'a'],
    ['', 'a'],
  ])('14: a header that would be another, or none, is refused: %j with %j', async (key, value) => {
    const { base, errors } = await host(() => <Decide by={({ headers }) => headers.set(key, value)} />);
    const page = await read(base);
    expect(page.status).toBe(500);
    expect(page.text).toBe(SORRY);
    expect(page.headers).not.toHaveProperty('x-evil');
    expect(page.headers).not.toHaveProperty('set-cookie');
    expect(errors).toMatchObject([{ code: 'HEADER_NOT_ALLOWED' }]);
  });

  test.each([
    ['Content-Length', '3'],
    ['transfer-encoding', 'identity'],
    ['connection', 'upgrade'],
    ['keep-alive', 'timeout=1'],
    ['proxy-connection', 'close'],
    ['upgrade', 'h2c'],
    ['te', 'trailers'],
    ['trailer', 'x-evil'],
    ['content-encoding', 'gzip'],
  ])('14: a header that says how the body travels is refused: %s', async (key, value) => {
    const { base, errors } = await host((url) => (
      <Decide
        by={({ headers }) => (url === '/append' ? headers.append(key, value) : headers.set(key, value))}
      />
    ));
    for (const path of ['', 'append']) {
      const page = await read(base + path);
      expect([page.status, page.text, page.ended]).toEqual([500, SORRY, 'whole']);
    }
    expect(errors).toMatchObject([{ code: 'HEADER_NOT_ALLOWED' }, { code: 'HEADER_NOT_ALLOWED' }]);
  });

  test('13: every page says that it varies, whoever encodes it', async () => {
    const { base } = await host((url) => <p>{url === '/waits' ? delay(1) : 'short'}</p>);
    for (const url of [base, `${base}waits`]) {
      expect((await read(url)).headers.vary).toBe('Accept-Encoding');
      expect((await read(url, { method: 'HEAD' })).headers.vary).toBe('Accept-Encoding');
    }
  });

  test('14: asks those between to leave the page as it is, beside what a component says to them', async () => {
    const { base } = await host(
      (url) => (
        <p>
          <Decide by={({ headers }) => headers.set('cache-control', 'private')} />
          {url === '/waits' ? delay(1) : null}
        </p>
      ),
      { noTransform: true },
    );
    for (const url of [base, `${base}waits`]) {
      expect((await read(url)).headers['cache-control']).toBe('private, no-transform');
    }
  });

  test.each([304, 299, 309, 302.5])('14: a redirect with the status %d is refused', async (status) => {
    const { base, errors } = await host(() => <Decide by={(head) => head.redirect('/a', status)} />);
    const page = await read(base);
    expect([page.status, page.headers['location']]).toEqual([500, undefined]);
    expect(errors).toMatchObject([{ code: 'STATUS_NOT_ALLOWED' }]);
  });

  test('14: a redirect with a line break is refused', async () => {
    const { base, errors } = await host(() => <Decide by={(head) => head.redirect('/a\r\nx: y')} />);
    expect((await read(base)).status).toBe(500);
    expect(errors).toMatchObject([{ code: 'HEADER_NOT_ALLOWED' }]);
  });

  test.each([204, 205, 304])('an answer with status %i has no body and ends the page', async (status) => {
    const signals: AbortSignal[] = [];
    async function Work(_: object, { signal }: Scope): Promise<Settled> {
      signals.push(signal);
      return new Promise(() => {});
    }
    const { base, reports } = await host((url) => (
      <div>
        <Decide by={(head) => (head.status = status)} />
        {url === '/waits' ? <Work /> : 'text'}
      </div>
    ));
    for (const path of ['', 'waits']) {
      const page = await read(base + path);
      expect(page.status).toBe(status);
      expect(page.text).toBe('');
      expect(page.headers['content-length'] ?? '0').toBe('0');
      expect(page.headers).not.toHaveProperty('x-accel-buffering');
    }
    expect(reports.map((report) => report.ended)).toEqual(['HEAD_ONLY', 'HEAD_ONLY']);
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
  });

  test('14: HEAD has the status and headers of GET, no body, and ends the render', async () => {
    const signals: AbortSignal[] = [];
    async function Work(_: object, { signal, response }: Scope): Promise<Settled> {
      signals.push(signal);
      response.status = 203;
      response.headers.set('x-work', 'yes');
      await delay(20);
      return 'done';
    }
    const { base, reports } = await host((url) => (
      <div>
        long: {'x'.repeat(5_000)} {url === '/waits' ? <Work /> : null}
      </div>
    ));
    for (const path of ['', 'waits']) {
      for (const headers of [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br' }]) {
        const get = await read(base + path, { headers });
        const head = await read(base + path, { method: 'HEAD', headers });
        expect(head.status).toBe(get.status);
        expect(bare(head.headers)).toEqual(bare(get.headers));
        expect(head.pieces).toEqual([]);
        expect(head.ended).toBe('whole');
        expect(reports.at(-1)).toMatchObject({ ended: 'HEAD_ONLY' });
      }
    }
    expect(signals).toHaveLength(6);
    await until(() => signals.every((signal, n) => n % 2 === 0 || signal.aborted));
  });

  test('11: what fails before the first byte is a real 500 from the host', async () => {
    const boom = new Error('boom');
    function Fail(): Child {
      throw boom;
    }
    const { base, errors, reports } = await host(() => (
      <div>
        <Decide by={({ headers }) => headers.set('x-page', 'yes')} />
        before
        <Fail />
      </div>
    ));
    const page = await read(base);
    expect(page.status).toBe(500);
    expect(page.text).toBe(SORRY);
    expect(page.headers).not.toHaveProperty('x-page');
    expect(errors).toEqual([boom]);
    expect(reports).toMatchObject([{ ended: 'FAILED' }]);
  });

  test('11: a blocking component that fails late is still a real 500', async () => {
    const Fail = blocking(async (): Promise<Settled> => {
      await delay(5);
      throw new Error('late boom');
    });
    const { base, errors } = await host(() => (
      <div>
        {'x'.repeat(50_000)}
        <Fail />
      </div>
    ));
    const page = await read(base);
    expect([page.status, page.text]).toEqual([500, SORRY]);
    expect(errors).toMatchObject([{ message: 'late boom' }]);
  });

  test.each([[null], [undefined], [0], [Object.create(null) as object], [Symbol('thrown')]])(
    '11: whatever is thrown, the host hears of it: %s',
    async (thrown) => {
      async function Fail(): Promise<Settled> {
        await delay(5);
        throw thrown;
      }
      const Blocking = blocking(Fail);
      const { base, errors } = await host((url) => <p>so {url === '/later' ? <Fail /> : <Blocking />}</p>);
      const page = await read(base);
      expect([page.status, page.text]).toEqual([500, SORRY]);
      expect(errors).toHaveLength(1);
      const cut = await read(`${base}later`);
      expect([cut.status, cut.text, cut.ended]).toEqual([200, '<p>so ', 'cut']);
    },
  );

  test('11: what fails after the first byte cuts the connection: never a clean end', async () => {
    const d = deferreds();
    const { base } = await host(() => (
      <div>
        first <Late until={d('late')} /> rest
      </div>
    ));
    const page = await ask(base);
    await until(() => page.text !== '');
    d.fail('late', new Error('boom'));
    await page.done;
    expect(page.text).toBe('<div>first ');
    expect(page.ended).toBe('cut');
  });

  test('11: after a first wait without any text, too', async () => {
    const d = deferreds();
    const { base } = await host(() => <Late until={d('late')} />);
    const page = await ask(base, { headers: { 'accept-encoding': 'gzip' } });
    d.fail('late', new Error('boom'));
    await page.done;
    expect([page.status, page.ended, page.pieces.length]).toEqual([200, 'cut', 0]);
  });

  test('11: a boundary answers in the place of what failed, and the page ends well', async () => {
    const d = deferreds();
    const { base } = await host(() => (
      <div>
        first{' '}
        <Boundary catch={() => 'sorry'}>
          <Late until={d('late')} />
        </Boundary>{' '}
        rest
      </div>
    ));
    const page = await ask(base);
    d.fail('late', new Error('boom'));
    await page.done;
    expect([page.text, page.ended]).toEqual(['<div>first sorry rest</div>', 'whole']);
  });

  test('11: the deadline cuts what hangs', async () => {
    const { base } = await host(() => <p>so {new Promise<never>(() => {})}</p>, { deadline: 40 });
    const page = await read(base);
    expect([page.text, page.ended]).toEqual(['<p>so ', 'cut']);
  });

  test('an option that cannot be is an error of the caller, before anything is sent', async () => {
    const { base, errors } = await host(() => <p />, { concurrency: 0 });
    expect((await read(base)).status).toBe(500);
    expect(errors).toMatchObject([{ code: 'OPTION_NOT_ALLOWED' }]);
  });
});

describe('send', () => {
  test('on a response whose head has left rejects at once, and renders nothing', async () => {
    let calls = 0;
    function Count(): Child {
      calls++;
      return null;
    }
    const sent: Promise<unknown>[] = [];
    const base = await listen((request, response) => {
      response.write('mine, ');
      sent.push(
        send(<Count />, request, response).then(
          () => null,
          (error: unknown) => error,
        ),
      );
      void Promise.race([sent[0], delay(500)]).then(() => response.end('and mine'));
    });
    const page = await read(base);
    expect([page.text, page.ended]).toEqual(['mine, and mine', 'whole']);
    expect(await Promise.all(sent)).toMatchObject([{ code: 'RESPONSE_COMMITTED' }]);
    expect(calls).toBe(0);
  });

  test.each([[3], [null], [{ take: null }]])('takes Encoders and nothing like them: %j', async (encoders) => {
    const base = await listen((request, response) => {
      send(<p />, request, response, { encoders: encoders as unknown as Encoders }).then(
        () => response.end(),
        (error: unknown) => response.end((error as { code: string }).code),
      );
    });
    expect((await read(base)).text).toBe('OPTION_NOT_ALLOWED');
  });
});

/** Headers without those that differ by the clock or belong to the connection. */
function bare(headers: object): object {
  const { date: _, ...rest } = headers as Record<string, unknown>;
  delete rest['transfer-encoding'];
  return rest;
}

import type { FastifyInstance } from 'fastify';
import type { Settled } from 'millrace';
import { describe, expect, it } from 'vitest';
import { Page } from '../../components/page.js';
import { server, talk } from './server.js';

function Thrower(): never {
  throw new Error('the <secret> of the thing');
}

async function Late(): Promise<Settled> {
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  throw new Error('the <secret> that came late');
}

function failing(app: FastifyInstance): void {
  app.get('/fails', (_request, reply) =>
    reply.page(
      <Page title="Fails">
        <Thrower />
      </Page>,
    ),
  );
  app.get('/fails-late', (_request, reply) =>
    reply.page(
      <Page title="Fails late">
        <h1>It begins</h1>
        <Late />
      </Page>,
    ),
  );
  app.get('/throws', () => {
    throw new Error('the <secret> of the handler');
  });
}

describe('what does not exist', () => {
  it.each(['/nothing', '/packages/nobody-has-this', '/packages/@nobody/has-this', '/packages/..%2fsrc'])(
    'is a real 404, with a page: %s',
    async (url) => {
      const { base } = await server();
      const response = await fetch(base + url);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const html = await response.text();
      expect(html).toContain('<h1>There is no such page</h1>');
      expect(html).not.toContain('README');
    },
  );

  it.each(['.', '..', '%2e', '%2e%2e', '%2E%2e', '%2e%2e%2fsrc'])(
    'is a 404, also by a name that leads elsewhere: %s',
    async (name) => {
      const { port } = await server();
      const ask = (path: string): Promise<{ readonly text: string }> =>
        talk(port, `GET ${path}${name} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
      const page = await ask('/packages/');
      expect(page.text).toMatch(/^HTTP\/1\.1 404 /);
      expect(page.text).toContain('<h1>There is no such page</h1>');
      const answer = await ask('/api/packages/');
      expect(answer.text).toMatch(/^HTTP\/1\.1 404 /);
      expect(answer.text).toContain('{"error":"Not Found"');
    },
  );

  it('is a 404 with JSON in the API', async () => {
    const { base } = await server();
    const response = await fetch(`${base}/api/packages/nobody-has-this`, {
      headers: { 'x-request-id': 'seven' },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'Not Found', requestId: 'seven' });
  });
});

describe('a URL that cannot be read', () => {
  it.each(['/packages/%E0%A4%A', '/%', '/%zz?a=1', '/packages/%E0%A4%A?trace', '//%ff'])(
    'is a 400 with a page and all the headers of one: %s',
    async (url) => {
      const { port } = await server({ mode: 'production' });
      const { text } = await talk(
        port,
        `GET ${url} HTTP/1.1\r\nhost: a\r\nx-request-id: seven\r\nconnection: close\r\n\r\n`,
      );
      expect(text).toMatch(/^HTTP\/1\.1 400 /);
      expect(text).toMatch(/^content-type: text\/html; charset=utf-8\r$/im);
      expect(text).toMatch(/^x-request-id: seven\r$/im);
      expect(text).toMatch(/^content-security-policy: default-src 'none'/im);
      expect(text).toMatch(/^x-content-type-options: nosniff\r$/im);
      expect(text).toMatch(/^cache-control: no-store\r$/im);
      expect(text).toContain('<h1>Bad Request</h1>');
      expect(text).toContain('</html>');
    },
  );

  it('is a 400 with JSON in the API', async () => {
    const { port } = await server();
    const { text } = await talk(
      port,
      'GET /api/packages/%E0%A4%A HTTP/1.1\r\nhost: a\r\nx-request-id: seven\r\nconnection: close\r\n\r\n',
    );
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('{"error":"Bad Request","requestId":"seven"}');
  });

  it('is never made into a link that leads to another site', async () => {
    const { port } = await server();
    for (const target of [
      '//elsewhere.test/a',
      '//%ff',
      '/\\\\elsewhere.test/a',
      'http://elsewhere.test/a',
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after another says which
      const { text } = await talk(port, `GET ${target} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
      expect(text, target).toContain('class="trace" href="/');
      expect(text, target).not.toMatch(/href="(?:http|[/\\]{2})/);
    }
  });

  it('leaves those alone that can: a strange query, and a name beyond all measure', async () => {
    const { base } = await server();
    expect((await fetch(`${base}/?a=%E0%A4%A`)).status).toBe(200);
    const long = await fetch(`${base}/packages/${'x'.repeat(3_000)}`);
    expect(long.status).toBe(404);
    expect(long.headers.get('x-request-id')).toBeTruthy();
    expect(await long.text()).toContain('<h1>There is no such page</h1>');
  });
});

describe('a page that fails before its first byte', () => {
  it('is a 500 that tells a developer which component, and shows where', async () => {
    const { base } = await server({ mode: 'development' }, failing);
    const response = await fetch(`${base}/fails`);
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('Page > Thrower');
    expect(html).toContain('the &lt;secret> of the thing');
    // The frame: the file, and the very line.
    expect(html).toMatch(/test\/routes\/errors\.test\.tsx:8:\d+/);
    expect(html).toMatch(/<mark> *8 \| {3}throw new Error\('the &lt;secret> of the thing'\);\n<\/mark>/);
  });

  it('is a 500 that tells everybody else nothing but the id', async () => {
    const { base } = await server({ mode: 'production' }, failing);
    for (const path of ['/fails', '/throws']) {
      // oxlint-disable-next-line no-await-in-loop -- one after another says which
      const response = await fetch(base + path, { headers: { 'x-request-id': 'the-id' } });
      // oxlint-disable-next-line no-await-in-loop
      const html = await response.text();
      expect(response.status).toBe(500);
      expect(html).toContain('<code>the-id</code>');
      for (const detail of ['secret', 'Thrower', 'errors.test', 'at ', 'Error:']) {
        expect(html).not.toContain(detail);
      }
    }
  });

  it('keeps the headers that keep a page to what it is', async () => {
    const { base } = await server({ mode: 'production' }, failing);
    const { headers } = await fetch(`${base}/fails`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-request-id')).toBeTruthy();
  });
});

describe('a page that fails later', () => {
  it('is cut off, and is not ended as if it were whole', async () => {
    const { port } = await server({}, failing);
    const { text } = await talk(port, 'GET /fails-late HTTP/1.1\r\nhost: a\r\n\r\n');
    expect(text).toContain('<h1>It begins</h1>');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('</html>');
    expect(text.endsWith('0\r\n\r\n')).toBe(false);
  });
});

describe('requests that fail', () => {
  it('never disturb others', async () => {
    const { base, port } = await server({ mode: 'production' }, failing);
    const good = Array.from({ length: 12 }, async () => (await fetch(`${base}/packages`)).text());
    const bad = Array.from({ length: 12 }, async (_, i) => {
      if (i % 4 === 0) return (await fetch(`${base}/fails`)).text();
      if (i % 4 === 1) return talk(port, 'GET /fails-late HTTP/1.1\r\nhost: a\r\n\r\n');
      if (i % 4 === 2) return (await fetch(`${base}/slow?fail=stock&stock=1&reviews=1&related=1`)).text();
      // One that leaves in the middle.
      const gone = new AbortController();
      setTimeout(() => gone.abort(), 5);
      return fetch(`${base}/slow`, { signal: gone.signal })
        .then(
          (response) => response.text(),
          () => null,
        )
        .catch(() => null);
    });
    const pages = await Promise.all(good);
    await Promise.all(bad);
    expect(pages.every(isWhole)).toBe(true);
    // All of them say the same: nothing of one render shows in another.
    expect(new Set(pages.map((page) => page.replace(/.*<section id="list"/s, ''))).size).toBe(1);
  });
});

function isWhole(html: string): boolean {
  return html.endsWith('</html>') && html.includes('All packages');
}

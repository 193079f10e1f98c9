import { describe, expect, it } from 'vitest';
import { server, talk } from './server.js';

const CLOSE = 'connection: close\r\n';

describe('a request', () => {
  it('with two Host lines is refused, even when they say the same', async () => {
    const { port } = await server();
    for (const lines of [
      'host: a\r\nhost: b\r\n',
      'host: a\r\nHOST: a\r\n',
      'host: a\r\nx-a: b\r\nHost: c\r\n',
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after another says which
      const { text } = await talk(port, `GET / HTTP/1.1\r\n${lines}\r\n`);
      expect(text, lines).toMatch(/^HTTP\/1\.1 400 /);
      expect(text).toMatch(/^connection: close\r$/im);
    }
  });

  it('without any Host is refused', async () => {
    const { port } = await server();
    const { text } = await talk(port, `GET / HTTP/1.1\r\n${CLOSE}\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('with one Host is answered', async () => {
    const { port } = await server();
    const { text } = await talk(port, `GET /healthz HTTP/1.1\r\nhost: a\r\nx-host: host\r\n${CLOSE}\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('that is no HTTP is answered with 400', async () => {
    const { port } = await server();
    const { text } = await talk(port, 'hello there\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('with headers beyond all measure is answered with 431', async () => {
    const { port } = await server();
    const { text } = await talk(port, `GET / HTTP/1.1\r\nhost: a\r\nx-large: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('keeps its id when that is well-formed, and is given one otherwise', async () => {
    const { base } = await server();
    const ids = async (given?: string): Promise<string> => {
      const headers = given === undefined ? {} : { 'x-request-id': given };
      const response = await fetch(`${base}/healthz`, { headers });
      return response.headers.get('x-request-id')!;
    };
    expect(await ids('trace-1.2:3/4')).toBe('trace-1.2:3/4');
    const made = /^[\da-f-]{36}$/;
    expect(await ids()).toMatch(made);
    expect(await ids('two words')).toMatch(made);
    expect(await ids('x'.repeat(200))).toMatch(made);
    expect(await ids('<script>')).toMatch(made);
    expect(await ids()).not.toBe(await ids());
  });
});

describe('an answer', () => {
  it('has headers that keep a page to what it is, with a nonce of its own', async () => {
    const { base } = await server();
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(base)).headers.get('content-security-policy')!),
    );
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'nonce-[\da-f]{32}'/);
      expect(policy).not.toContain('unsafe');
    }
    expect(policies[0]).not.toBe(policies[1]);
    const { headers } = await fetch(base);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('names a stylesheet that may be kept for ever, and that is what it was', async () => {
    const { base, port } = await server();
    const html = await (await fetch(base)).text();
    const [, href] = /<link rel="stylesheet" href="([^"]+)">/.exec(html)!;
    const sheet = await fetch(base + href!);
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    // By hand: `fetch` adds that it wants nothing kept.
    const etag = sheet.headers.get('etag')!;
    const again = await talk(
      port,
      `GET ${href} HTTP/1.1\r\nhost: a\r\nif-none-match: ${etag}\r\n${CLOSE}\r\n`,
    );
    expect(again.text).toMatch(/^HTTP\/1\.1 304 /);
    const other = await fetch(base + href!.replace(/assets\/[^/]+/, 'assets/other'));
    expect(other.status).toBe(404);
    const climbing = await fetch(`${base}${href!.replace('millrace.css', '..%2f..%2f..%2fpackage.json')}`);
    expect(climbing.status).toBe(404);
  });

  it('to HEAD has the same status and no body', async () => {
    const { base, port } = await server();
    expect((await fetch(`${base}/packages`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${base}/packages/nobody-has-this`, { method: 'HEAD' })).status).toBe(404);
    const { text } = await talk(port, `HEAD /packages HTTP/1.1\r\nhost: a\r\n${CLOSE}\r\n`);
    expect(text.endsWith('\r\n\r\n')).toBe(true);
  });
});

describe('those who look after the server', () => {
  it('are told that it is alive and ready', async () => {
    const { base } = await server();
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${base}/readyz`)).text()).toBe('ready\n');
  });

  it('are told how renders went, each server by itself', async () => {
    const [one, two] = [await server(), await server()];
    await (await fetch(`${one.base}/packages`, { headers: { 'accept-encoding': 'gzip' } })).text();
    await (await fetch(`${one.base}/packages/nobody-has-this`)).text();
    const text = await (await fetch(`${one.base}/metrics`)).text();
    expect(text).toContain('millrace_renders_total{route="/packages",ended="COMPLETE"} 1');
    expect(text).toContain('millrace_renders_total{route="/packages/*",ended="NOT_FOUND"} 1');
    expect(text).toContain('millrace_first_byte_seconds_count{route="/packages"} 1');
    expect(text).toContain('millrace_render_seconds_count{route="/packages"} 1');
    expect(text).toMatch(/millrace_wait_seconds_count\{component="Summary"\} 1/);
    expect(text).toContain('http_encoders_active{encoding="gzip"} 0');
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/packages",status="200"} 1',
    );
    expect(text).toContain('process_cpu_seconds_total');
    const other = await (await fetch(`${two.base}/metrics`)).text();
    expect(other).not.toContain('millrace_renders_total{');
  });
});

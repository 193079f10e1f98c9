import http from 'node:http';
import { describe, expect, it } from 'vitest';
import { isBuilt, listening, startProcess } from './process.js';
import { delay } from './server.js';

const needed = process.env['CI'] === 'true';

if (!isBuilt() && !needed) {
  it('skipped: there is nothing built that could be started', ({ skip }) => {
    skip('npm run build, or npm test, which does that first');
  });
}

// These start what `npm run build` made.
describe.runIf(isBuilt() || needed)('the process', () => {
  it('says its limits and its address when it starts', async () => {
    const server = startProcess();
    await listening(server);
    expect(server.said()).toContain(
      'headers 10000 ms, request 15000 ms, stalledWrite 30000 ms, render 5000 ms, keepAlive 10000 ms, drain 8000 ms, check 1000 ms',
    );
  });

  it('does not start with settings that are wrong, and says which, without a stack', async () => {
    const server = startProcess({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(await server.exited).toMatchObject({ code: 1 });
    expect(server.said()).toBe(
      [
        'The server cannot start: 2 settings are not right.',
        '  PORT is "http"; expected a whole number from 0 to 65535',
        '  LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent',
        '',
      ].join('\n'),
    );
  });

  it('does not start on a port that is taken', async () => {
    const first = startProcess();
    const { port } = new URL(await listening(first));
    const second = startProcess({ PORT: port });
    expect(await second.exited).toMatchObject({ code: 1 });
    expect(second.said()).toContain(`cannot listen on 127.0.0.1:${port}`);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'asked to stop by %s lets pages end, with what they still load from itself',
    async (signal) => {
      const server = startProcess();
      const base = await listening(server);
      const page = read(`${base}/slow?stock=900&reviews=1100&related=1300`);
      await page.begun;
      server.child.kill(signal);
      const asked = performance.now();
      // It says so at once, and goes on answering.
      expect(await within(500, async () => (await fetch(`${base}/readyz`)).status === 503)).toBe(true);
      const late = await fetch(`${base}/packages/fastify`);
      expect(late.status).toBe(200);
      expect(await late.text()).toContain('</html>');
      expect((await fetch(`${base}/healthz`)).headers.get('connection')).toBe('close');

      const { html, whole } = await page.ended;
      expect(whole).toBe(true);
      expect(html.match(/Here it is/g)).toHaveLength(3);
      expect(await server.exited).toMatchObject({ code: 0, signal: null });
      expect(performance.now() - asked).toBeLessThan(4_000);
      await expect(fetch(`${base}/readyz`)).rejects.toThrow();
    },
  );

  it('asked to stop while nothing runs is gone at once, idle connections or not', async () => {
    const server = startProcess();
    const base = await listening(server);
    const agent = new http.Agent({ keepAlive: true });
    await read(`${base}/packages`, agent).ended;
    const asked = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.exited).toMatchObject({ code: 0 });
    expect(performance.now() - asked).toBeLessThan(2_000);
    agent.destroy();
  });

  it('waits no longer than it may for pages that do not end, and cuts them off', async () => {
    const server = startProcess({ DRAIN_TIMEOUT_MS: '700' });
    const base = await listening(server);
    const page = read(`${base}/slow?stock=4000&timeout=4000`);
    await page.begun;
    const asked = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.exited).toMatchObject({ code: 0 });
    const lasted = performance.now() - asked;
    expect(lasted).toBeGreaterThan(650);
    expect(lasted).toBeLessThan(2_000);
    expect((await page.ended).whole).toBe(false);
  });

  it('asked to stop twice does not wait', async () => {
    const server = startProcess();
    const base = await listening(server);
    const page = read(`${base}/slow?stock=3000&timeout=4000`);
    await page.begun;
    server.child.kill('SIGTERM');
    await within(500, async () => (await fetch(`${base}/readyz`)).status === 503);
    server.child.kill('SIGTERM');
    expect(await server.exited).toMatchObject({ code: 1 });
  });
});

interface Reading {
  /** Resolves with the first bytes of the page. */
  readonly begun: Promise<void>;
  readonly ended: Promise<{ readonly html: string; readonly whole: boolean }>;
}

function read(url: string, agent: http.Agent | false = false): Reading {
  let begin: () => void;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = new Promise<{ html: string; whole: boolean }>((resolve) => {
    let html = '';
    const request = http.get(url, { agent }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        html += text;
        begin();
      });
      response.on('error', () => {});
      response.on('close', () => resolve({ html, whole: response.complete && html.endsWith('</html>') }));
    });
    request.on('error', () => resolve({ html, whole: false }));
  });
  return { begun, ended };
}

/** Whether `condition` holds before so many milliseconds have passed. */
async function within(limit: number, condition: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + limit; performance.now() < end;) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    if (await condition()) return true;
    // oxlint-disable-next-line no-await-in-loop
    await delay(10);
  }
  return false;
}

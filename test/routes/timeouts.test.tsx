import net from 'node:net';
import { blocking, type Settled } from 'millrace';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Page } from '../../components/page.js';
import { delay, server, talk } from './server.js';

/** How far behind its time a cut may be, in milliseconds. */
const SLACK = 1_000;
const CHECK = { check: 50 };

describe('a connection is cut within a second of its time', () => {
  it('when its headers do not come', async () => {
    const { port } = await server({ timeouts: { ...CHECK, headers: 300, request: 5_000 } });
    const { text, lasted } = await talk(port, 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ');
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(lasted).toBeGreaterThan(250);
    expect(lasted).toBeLessThan(300 + SLACK);
  });

  it('when its body does not come', async () => {
    const { port } = await server({ timeouts: { ...CHECK, headers: 300, request: 400 } });
    const head = 'POST /api/packages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
    const { text, lasted } = await talk(port, `${head}content-length: 100\r\n\r\n{"a`);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(lasted).toBeGreaterThan(350);
    expect(lasted).toBeLessThan(400 + SLACK);
  });

  it('when nothing is asked on it any more', async () => {
    const { port } = await server({ timeouts: { ...CHECK, keepAlive: 300 } });
    const { text, lasted } = await talk(port, 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(lasted).toBeGreaterThan(250);
    // Newer lines of Node grant a connection one second more than they say.
    expect(lasted).toBeLessThan(300 + 1_000 + SLACK);
  });

  it('when its reader stops reading in the middle of an answer', async () => {
    const { port, app } = await server({ timeouts: { ...CHECK, stalledWrite: 400 } }, (app) => {
      app.get('/large', (_request, reply) => reply.send(Buffer.alloc(32 * 1024 * 1024)));
    });
    const socket = net.connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {});
    // Not paused, a socket would read on its own.
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
    const [accepted] = await once<net.Socket>(app.server, 'connection');
    const began = performance.now();
    await once(accepted!, 'close');
    const lasted = performance.now() - began;
    expect(lasted).toBeGreaterThan(350);
    expect(lasted).toBeLessThan(400 + SLACK);
    expect(accepted!.errored).toMatchObject({ code: 'WRITE_STALLED' });
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(await metrics.text()).toContain('http_stalled_writes_total 1');
  });

  it('but not when its reader is slow and reads on', async () => {
    const size = 32 * 1024 * 1024;
    const { port } = await server({ timeouts: { ...CHECK, stalledWrite: 600 } }, (app) => {
      app.get('/large', (_request, reply) => reply.send(Buffer.alloc(size)));
    });
    let received = 0;
    const socket = net.connect({ port, host: '127.0.0.1' });
    onTestFinished(() => void socket.destroy());
    socket.write('GET /large HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const began = performance.now();
    for await (const data of socket) {
      received += (data as Buffer).length;
      // 64 KB at a time: the one write of 32 MB is not through for much longer than the limit.
      await delay(4);
    }
    expect(received).toBeGreaterThan(size);
    expect(performance.now() - began).toBeGreaterThan(1_500);
  });
});

describe('a render that takes too long', () => {
  it('is answered with 503 when nothing has left yet', async () => {
    const { base } = await server({ timeouts: { render: 200 } }, (app) => {
      app.get('/stuck', (_request, reply) =>
        reply.page(
          <Page title="Stuck">
            <StuckFirst />
          </Page>,
        ),
      );
    });
    const began = performance.now();
    const response = await fetch(`${base}/stuck`);
    const lasted = performance.now() - began;
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('DEADLINE_PASSED');
    expect(lasted).toBeGreaterThan(180);
    expect(lasted).toBeLessThan(200 + SLACK);
  });

  it('is cut off when its beginning has left, and does not end as if it were whole', async () => {
    const { port } = await server({ timeouts: { render: 200 } }, (app) => {
      app.get('/stuck', (_request, reply) =>
        reply.page(
          <Page title="Stuck">
            <h1>It begins</h1>
            <Stuck />
          </Page>,
        ),
      );
    });
    const { text, lasted } = await talk(port, 'GET /stuck HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(text).toContain('<h1>It begins</h1>');
    expect(text).not.toContain('</html>');
    expect(text.endsWith('0\r\n\r\n')).toBe(false);
    expect(lasted).toBeGreaterThan(180);
    expect(lasted).toBeLessThan(200 + SLACK);
  });
});

it('an upstream that is too slow for a render is given up early enough for a boundary to say so', async () => {
  const { base } = await server({ timeouts: { render: 400 }, delay: () => 5_000 });
  const response = await fetch(`${base}/packages`);
  const html = await response.text();
  expect(html.match(/LOAD_TIMEOUT/g)).toHaveLength(6);
  expect(html.endsWith('</html>')).toBe(true);
});

function Stuck(): Promise<Settled> {
  return new Promise(() => {});
}

const StuckFirst = blocking(Stuck);

function once<T>(emitter: NodeJS.EventEmitter, event: string): Promise<T[]> {
  return new Promise((resolve) => {
    emitter.once(event, (...values: T[]) => resolve(values));
  });
}

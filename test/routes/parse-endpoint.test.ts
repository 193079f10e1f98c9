import net from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { server, talk } from './server.js';

describe('the parse endpoint of the site', () => {
  it('answers a socket, and counts it for /metrics', async () => {
    const { port, base } = await server();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/parse`, 'millrace.parse.v1');
    onTestFinished(() => socket.terminate());
    const done = await new Promise<string>((resolve) => {
      socket.on('open', () => {
        socket.send('[{"t":"hello"},{"t":"open","s":1,"lang":"jsonl","mode":"stream","text":"1\\n"}]');
        socket.send('{"t":"end","s":1}');
      });
      socket.on('message', (data: Buffer) => {
        if (data.toString().includes('"done"')) resolve(data.toString());
      });
    });
    expect(done).toContain('"nodes":1');
    const metrics = await (await fetch(`${base}/metrics`)).text();
    expect(metrics).toMatch(/^millrace_parse_connections 1$/m);
    expect(metrics).toMatch(/^millrace_parse_sessions 1$/m);
    expect(metrics).toMatch(/^millrace_parse_received_bytes_total [1-9]/m);
    expect(metrics).toMatch(/^millrace_parse_sent_bytes_total [1-9]/m);
    expect(metrics).toMatch(/^millrace_parse_seconds_total \d+\.\d/m);
    socket.close(4999);
    await new Promise((resolve) => socket.once('close', resolve));
    await expect
      .poll(async () => (await fetch(`${base}/metrics`)).text())
      .toMatch(/^millrace_parse_closes_total\{code="other"\} 1$/m);
  });

  it('does not hold up a stop: its sockets are told 1001', async () => {
    const { app, port } = await server();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/parse`, 'millrace.parse.v1');
    await new Promise((resolve) => socket.once('open', resolve));
    expect(app.lifecycle.running).toBe(0);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await app.close();
    expect(await closed).toBe(1001);
  });

  it('takes a body that comes slower than other requests may', async () => {
    const { port } = await server({ timeouts: { request: 200, check: 50 } });
    const socket = net.connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.write('POST /parse?lang=jsonl HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    for (let i = 0; i < 6; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      socket.write('2\r\n1\n\r\n');
    }
    socket.write('0\r\n\r\n');
    await expect.poll(() => text).toContain('"t":"done"');
    expect(text).toContain('"nodes":6');
  });

  it('leaves the limit of other requests as it is', async () => {
    const { port } = await server({ timeouts: { request: 200, check: 50 } });
    const { text } = await talk(
      port,
      'POST /api/packages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\nx',
    );
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });
});

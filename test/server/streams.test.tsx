import net from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { renderToStream, type RenderReport, type Scope, type Settled } from 'millrace';
import { renderToReadable } from 'millrace/node';
import { deferreds } from 'millrace/testing';
import { nodeHosts } from './hosts.js';
import { delay } from './reading.js';

async function Late({ until }: { until: Promise<unknown> }): Promise<Settled> {
  return (await until) as Settled;
}

function Missing(_: object, { response }: Scope): Settled {
  return response.notFound();
}

function TooLarge(_: object, { response }: Scope): Settled {
  response.headers.set('x-evil', 'a\r\nb: c');
  return null;
}

describe.each([
  ['renderToReadable', renderToReadable],
  ['renderToStream', renderToStream],
])('%s', (_, open) => {
  test('the document comes in pieces, each as soon as it is there', async () => {
    const d = deferreds();
    const stream = open(
      <p>
        first <Late until={d('late')} />
      </p>,
    );
    const pieces: string[] = [];
    for await (const bytes of stream) {
      pieces.push(Buffer.from(bytes as Uint8Array).toString());
      if (pieces.length === 1) d.settle('late', 'last');
    }
    expect(pieces[0]).toBe('<p>first ');
    expect(pieces.join('')).toBe('<p>first last</p>');
  });

  test('11: what fails in the middle fails the stream, with the error itself', async () => {
    const d = deferreds();
    const boom = new Error('boom');
    const stream = open(
      <p>
        first <Late until={d('late')} />
      </p>,
    );
    let got = '';
    const reading = (async () => {
      for await (const bytes of stream) {
        got += Buffer.from(bytes as Uint8Array).toString();
        d.fail('late', boom);
      }
    })();
    await expect(reading).rejects.toBe(boom);
    expect(got).toBe('<p>first ');
  });

  test('14: the head is in the report alone, and refused headers fail the stream', async () => {
    const reports: RenderReport[] = [];
    const ended = open(
      <p>
        <Missing />
      </p>,
      { onReport: (report) => reports.push(report) },
    );
    await textOf(ended as never);
    expect(reports).toMatchObject([{ ended: 'NOT_FOUND', status: 404 }]);
    await expect(textOf(open(<TooLarge />) as never)).rejects.toMatchObject({ code: 'HEADER_NOT_ALLOWED' });
  });

  test('12: nobody reads, and the work stands still', async () => {
    let made = 0;
    async function* endless(): AsyncGenerator<Settled> {
      for (;;) {
        made++;
        await delay(0);
        yield 'x'.repeat(8_000);
      }
    }
    const leaving = new AbortController();
    onTestFinished(() => leaving.abort());
    const stream = open(endless(), { signal: leaving.signal });
    if ('on' in stream) stream.on('error', () => {});
    await delay(200);
    const before = made;
    await delay(100);
    expect(made).toBe(before);
    expect(made).toBeLessThan(30);
  });

  test('characters stay whole wherever the text is cut', async () => {
    const face = '\u{1f600}';
    const text = face.repeat(20_000);
    const stream = open([face[0]!, Promise.resolve(face[1]! + text), 'x' + text]);
    expect((await textOf(stream as never)) === `${face}${text}x${text}`).toBe(true);
  });
});

describe.each(nodeHosts)('%s', (_, host) => {
  test('11: where a page ends with its connection, a cut is a reset', async () => {
    const d = deferreds();
    const { base } = await host((url) => (
      <p>
        first <Late until={d(url)} />
      </p>
    ));
    const outcomes = await Promise.all(
      ['/whole', '/cut'].map(
        (path) =>
          new Promise<string>((resolve) => {
            const socket = net.connect(Number(new URL(base).port), '127.0.0.1');
            onTestFinished(() => void socket.destroy());
            let error: NodeJS.ErrnoException | null = null;
            let got = '';
            socket.on('error', (it) => (error = it));
            socket.on('data', (bytes) => {
              got += bytes.toString();
              if (!got.includes('first') || d.pending.indexOf(path) < 0) return;
              if (path === '/whole') d.settle(path, 'last');
              else d.fail(path, new Error('boom'));
            });
            socket.on('close', () => resolve(error?.code ?? got.slice(-8)));
            socket.write(`GET ${path} HTTP/1.0\r\nhost: x\r\n\r\n`);
          }),
      ),
    );
    expect(outcomes).toEqual(['last</p>', 'ECONNRESET']);
  });
});

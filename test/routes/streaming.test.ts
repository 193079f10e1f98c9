import http from 'node:http';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInstalledLock } from './lock.js';
import { startServer, type Running } from './server.js';

/** Milliseconds after which the first section that is held back can come. */
const HELD = 120;
const ROUNDS = 20;
/** What arrives in this order, whatever is ready first. */
const ORDER = ['summary', 'depended', 'licences', 'chain', 'sizes', 'list'];

interface Arrival {
  /** Milliseconds until the reader could read the head, and the first section with its content. */
  readonly head: number;
  readonly first: number;
  readonly end: number;
  readonly body: string;
}

let running: Running;

beforeAll(async () => {
  const held = new Set(['/api/dependants', '/api/licences', '/api/chain', '/api/sizes']);
  running = await startServer({ delay: (path) => (held.has(path) ? HELD : 0) });
});
afterAll(() => running.app.close());

describe.each(['identity', 'gzip', 'br'] as const)('the dashboard, sent as %s', (encoding) => {
  it('brings its head and first section while later sections still wait, and all of it at the end', async () => {
    await read(encoding);
    const arrivals: Arrival[] = [];
    // One after another: the server is warm, and nobody else is on it.
    // oxlint-disable-next-line no-await-in-loop
    for (let i = 0; i < ROUNDS; i++) arrivals.push(await read(encoding));

    const head = median(arrivals.map((each) => each.head));
    const first = median(arrivals.map((each) => each.first));
    const end = median(arrivals.map((each) => each.end));
    console.info(
      `${encoding}: head ${head.toFixed(1)} ms, first section ${first.toFixed(1)} ms, end ${end.toFixed(1)} ms; held back ${HELD} ms`,
    );
    expect(head).toBeLessThan(HELD);
    expect(first).toBeLessThan(HELD);
    expect(end).toBeGreaterThanOrEqual(HELD - 2);
    for (const { body } of arrivals) {
      const places = ORDER.map((id) => body.indexOf(`<section id="${id}"`));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(body.endsWith('</html>')).toBe(true);
      expect(body).not.toContain('class="notice');
    }
  });
});

it('the dashboard lists what the lock file names and the disk has, with versions and licences', async () => {
  const { body } = await read('identity');
  const table = body.slice(body.indexOf('<section id="list"'));
  const rows = [
    ...table.matchAll(/<tr><th scope="row"><a href="[^"]*">([^<]*)<\/a><\/th><td>([^<]*)<\/td><td>([^<]*)</g),
  ];
  const copies = readInstalledLock();
  const names = [...new Set(copies.map((copy) => copy.name))].sort();
  expect(rows.map(([, name]) => name)).toEqual(names);
  for (const [, name, versions, licences] of rows) {
    const own = copies.filter((copy) => copy.name === name);
    expect(versions!.split(', ').sort()).toEqual([...new Set(own.map((copy) => copy.version))].sort());
    expect(licences!.split(', ').sort()).toEqual([...new Set(own.map((copy) => copy.license ?? ''))].sort());
  }
  const facts = [...body.matchAll(/<dd>([\d,]+)<\/dd>/g)].map(([, fact]) => Number(fact!.replace(',', '')));
  expect(facts.slice(0, 2)).toEqual([names.length, copies.length]);
});

/** Reads the dashboard as a browser would: each byte as soon as it can be decoded. */
function read(encoding: 'identity' | 'gzip' | 'br'): Promise<Arrival> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const since = (): number => performance.now() - began;
    const url = `${running.base}/packages`;
    http
      .get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
        let head = Number.NaN;
        let first = Number.NaN;
        let body = '';
        expect(response.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
        const decoder =
          encoding === 'gzip' ? createGunzip() : encoding === 'br' ? createBrotliDecompress() : null;
        const text = decoder === null ? response : response.pipe(decoder);
        text.setEncoding('utf8');
        text.on('data', (data: string) => {
          body += data;
          if (Number.isNaN(head) && body.includes('<main')) head = since();
          if (Number.isNaN(first) && body.includes('packages</dt>')) first = since();
        });
        text.on('end', () => resolve({ head, first, end: since(), body }));
        text.on('error', reject);
      })
      .on('error', reject);
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)]! + sorted[Math.ceil(middle - 0.5)]!) / 2;
}

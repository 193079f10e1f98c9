import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ask, read, until } from '../server/reading.js';

/** Starts an example as a reader of the documentation does. It must have been built. */
function start(name: string): ChildProcess {
  const path = fileURLToPath(new URL(`../../dist/docs/examples/${name}.js`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} is not there: npm run build`);
  const child = spawn(process.execPath, [path], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

/** Starts one that serves, and answers with its address. */
async function serve(name: string): Promise<string> {
  const lines = createInterface({ input: start(name).stdout! });
  const [address] = (await once(lines, 'line')) as [string];
  return `${address.replace('[::1]', 'localhost')}/`;
}

test.each([
  ['fastify', 'this came at once', '<li>Better than &lt;b>that&lt;/b>.</li></ul>'],
  ['http', 'This came at once', '<li>1 &lt; 2</li></ul>'],
  ['express', 'This came at once', '<p>Tomorrow: 21 °C</p>'],
  ['fetch', 'this came at once', '<p>This took half a second.</p>'],
])('the example of %s sends what is there, then the rest', async (name, first, last) => {
  const base = await serve(name);
  // The first page compiles things.
  await read(base);
  for (const headers of [{}, { 'accept-encoding': 'gzip, br' }]) {
    const page = await ask(base, { headers });
    await until(() => page.text.includes(first));
    expect(page.text).toMatch(/^<!doctype html>/i);
    expect(page.text).not.toContain(last);
    await page.done;
    expect([page.status, page.ended]).toEqual([200, 'whole']);
    expect(page.text.endsWith(last)).toBe(true);
    expect(page.textAt!).toBeLessThan(250);
    expect(page.pieces.at(-1)!.at).toBeGreaterThan(450);
  }
});

test('the example of http has no page where there is none', async () => {
  const page = await read(`${await serve('http')}nowhere`);
  expect([page.status, page.ended]).toEqual([404, 'whole']);
});

test('the example of strings and streams prints a document three times', async () => {
  const child = start('strings-and-streams');
  const lines: string[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(0);
  const whole = '<ul><li>1 hammer &amp; nails</li><li>1 saw</li></ul>';
  expect(lines[0]).toBe(`whole: ${whole}`);
  const pieces = lines.filter((line) => line.startsWith('piece: ')).map((line) => line.slice(7));
  expect(pieces.join('')).toBe(whole);
  expect(pieces.length).toBeGreaterThan(2);
  const file = lines.at(-1)!.replace('file: ', '');
  onTestFinished(() => rmSync(file));
  expect(readFileSync(file, 'utf8')).toBe(whole);
});

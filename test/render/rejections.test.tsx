// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
// oxlint-disable unicorn/no-thenable -- thenables of other makes are what is tested
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import * as millrace from 'millrace';
import { Boundary, render, type Child, type Settled } from 'millrace';
import plugin from 'millrace/fastify';
import { jsx } from 'millrace/jsx-runtime';
import * as node from 'millrace/node';
import { deferreds, recordingConsumer, turn } from 'millrace/testing';
import { serverCruelties } from '../server/cruelties.mjs';
import { cruelties } from './cruelties.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Long enough for everything that the cruelties leave behind. */
const REST = 25;

const all = { ...cruelties(millrace, jsx), ...serverCruelties(node, plugin, fastify) };

it.each(Object.entries(all))('4: no unhandled rejection: %s', async (_, cruelty) => {
  const loose: unknown[] = [];
  const note = (reason: unknown): void => void loose.push(reason);
  process.on('unhandledRejection', note);
  try {
    await Promise.allSettled([(async () => cruelty())()]);
    await new Promise((resolve) => {
      setTimeout(resolve, REST);
    });
  } finally {
    process.off('unhandledRejection', note);
  }
  expect(loose).toEqual([]);
});

it('4: a process that ends at unhandled rejections lives through all of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-'));
  try {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        compilerOptions: { rootDir: join(root, 'src'), outDir: join(folder, 'src'), declaration: false },
        include: [],
        exclude: [],
        files: ['index.ts', 'jsx-runtime.ts', 'node.ts', 'fastify.ts'].map((door) => join(root, 'src', door)),
      }),
    );
    // What is being tested is what was made, whether or not the types agree.
    await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]).catch(
      () => {},
    );
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await copyFile(join(root, 'test/render/cruelties.mjs'), join(folder, 'cruelties.mjs'));
    await copyFile(join(root, 'test/server/cruelties.mjs'), join(folder, 'server-cruelties.mjs'));
    await writeFile(
      join(folder, 'main.mjs'),
      `import * as millrace from './src/index.js';
      import { jsx } from './src/jsx-runtime.js';
      import * as node from './src/node.js';
      import plugin from './src/fastify.js';
      import fastify from 'fastify';
      import { cruelties } from './cruelties.mjs';
      import { serverCruelties } from './server-cruelties.mjs';
      const all = { ...cruelties(millrace, jsx), ...serverCruelties(node, plugin, fastify) };
      let count = 0;
      for (const cruelty of Object.values(all)) {
        await Promise.allSettled([(async () => cruelty())()]);
        count++;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      console.log(count);`,
    );
    const { stdout } = await run(process.execPath, [
      '--unhandled-rejections=strict',
      join(folder, 'main.mjs'),
    ]);
    expect(Number(stdout)).toBe(Object.keys(all).length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);

it('4: of two that fail the first in the document is reported, the other goes to onSuppressed', async () => {
  const d = deferreds();
  const suppressed: string[] = [];
  const Fails = ({ name }: { name: string }): Child => d<Settled>(name);
  const consumer = recordingConsumer();
  const rendered = render([<Fails name="a" />, 'between', <Fails name="b" />], consumer, {
    onSuppressed: (error, { path }) => suppressed.push(`${path}: ${String(error)}`),
  });
  await turn();
  d.fail('b', new Error('second'));
  await turn();
  d.fail('a', new Error('first'));
  await expect(rendered).rejects.toThrow('first');
  expect(suppressed).toEqual(['Fails: Error: second']);
  expect(consumer.line).toBe('wait');
});

it('4: what fails because it was told to end is no failure to be told of', async () => {
  const suppressed: unknown[] = [];
  const leaving = new AbortController();
  const Work = async (_: object, { signal }: { signal: AbortSignal }): Promise<Settled> =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  const rendered = render(<Work />, recordingConsumer(), {
    signal: leaving.signal,
    onSuppressed: (error) => suppressed.push(error),
  });
  await turn();
  leaving.abort(new Error('gone'));
  await expect(rendered).rejects.toThrow('gone');
  await turn();
  expect(suppressed).toEqual([]);
});

it('4: later failures in a boundary that shows something else are silent', async () => {
  const d = deferreds();
  const suppressed: unknown[] = [];
  const consumer = recordingConsumer();
  const rendered = render(
    [
      <Boundary catch={(error) => `caught ${(error as Error).message}`}>
        {d<Settled>('a')}
        {d<Settled>('b')}
      </Boundary>,
      d<Settled>('c'),
    ],
    consumer,
    { onSuppressed: (error) => suppressed.push(error) },
  );
  d.fail('a', new Error('a'));
  await turn();
  d.fail('b', new Error('b'));
  await turn();
  d.settle('c', 'C');
  await rendered;
  expect(consumer.text).toBe('caught aC');
  expect(suppressed).toEqual([]);
});

it('4: a thenable that is no promise is asked once, when it is placed, and never when it is not', async () => {
  let asked = 0;
  const query = {
    then(resolve: (value: string) => void): void {
      asked++;
      resolve('rows');
      resolve('rows again');
    },
  } as unknown as PromiseLike<string>;
  const Drops: (props: { query: PromiseLike<string> }) => Child = () => 'nothing';
  const consumer = recordingConsumer();
  await render([<Drops query={query} />, <p>{[query]}</p>], consumer);
  expect(consumer.text).toBe('nothing<p>rows</p>');
  expect(asked).toBe(1);
});

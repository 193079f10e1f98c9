import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf, root, sources } from './sources.js';

const run = promisify(execFile);

/**
 * Bytes of the packed package; a change that goes beyond should know why. The
 * README with its tables is part of it, and so are the types of all elements, the
 * languages with what is checked in them, and the parse endpoint with its client.
 */
const PACKED = 640_000;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
};

describe('the package', () => {
  let folder: string;
  let packed: Packed;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'millrace-pack-'));
    const { stdout } = await run(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
      {
        cwd: root,
      },
    );
    packed = (JSON.parse(stdout) as Packed[])[0]!;
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has the doors that it had', async () => {
    const doors = Object.entries(manifest.exports).filter(([, target]) => typeof target !== 'string');
    const texts = doors.map(async ([name, target]) => {
      const types = await readFile(join(root, (target as { types: string }).types), 'utf8');
      return `// ${name}\n${types.replace(/\/\/# sourceMappingURL.*\n?/, '').trim()}\n`;
    });
    await expect((await Promise.all(texts)).join('\n')).toMatchFileSnapshot('../data/house/doors.d.ts.txt');
  });

  it('packs the files that it packed', async () => {
    const paths = packed.files.map((file) => file.path).sort();
    await expect(`${paths.join('\n')}\n`).toMatchFileSnapshot('../data/house/packed.txt');
  });

  it('packs no tests, no sources and no maps', () => {
    const odd = packed.files.filter((file) =>
      /\.map$|^(?:src|test|bench|routes|components|docs)\/|\.tsx?$/.test(file.path),
    );
    expect(odd.filter((file) => !file.path.endsWith('.d.ts'))).toEqual([]);
  });

  it(`is packed into at most ${PACKED} bytes`, () => {
    expect(packed.size).toBeLessThanOrEqual(PACKED);
  });

  it('brings what it imports, and nothing that only the server of this project needs', () => {
    const imported = sources('src')
      .flatMap(importsOf)
      .map((line) => line.to)
      .filter((to) => !/^(?:src\/|node:)/.test(to));
    const optional = Object.keys(manifest.peerDependencies).filter(
      (name) => manifest.peerDependenciesMeta[name]?.optional === true,
    );
    expect(optional).toEqual(['@fastify/websocket', 'fastify']);
    expect([...new Set(imported)].sort()).toEqual(
      [...Object.keys(manifest.dependencies), ...optional].sort(),
    );
  });

  it('is as publint wants it', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('has types that every kind of import finds', async () => {
    const attw = join(root, 'node_modules/.bin/attw');
    const file = join(folder, packed.filename);
    // It exits with 1 for problems that the profile does not pardon, and says them on its output.
    const { stdout, code } = await run(attw, [file, '--profile', 'esm-only', '--no-color', '--no-emoji'], {
      cwd: root,
    }).then(
      (done) => ({ ...done, code: 0 }),
      (error: { stdout: string; code: number }) => error,
    );
    expect(code, stdout).toBe(0);
  });

  it('names no registry and no path of a machine in its lock file', async () => {
    const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(lock) as { packages: Record<string, { resolved?: string }> };
    const addresses = Object.values(packages).filter(({ resolved }) => resolved?.includes(':'));
    expect(addresses).toEqual([]);
    expect(lock).not.toMatch(/file:\//);
  });
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type {
  Chain,
  Dependants,
  Licences,
  MostDepended,
  PackageDetail,
  PackageList,
  PackageSize,
  Readme,
  Sizes,
} from '../../components/api.js';
import { projectFolder, readInstalledLock, readLock, resolveOnDisk, type LockEntry } from './lock.js';
import { server, startServer, type Running } from './server.js';

let running: Running;

beforeAll(async () => {
  running = await startServer();
});
afterAll(() => running.app.close());

async function ask<T>(url: string, from: Running = running): Promise<T> {
  const response = await fetch(from.base + url);
  expect(response.status, url).toBe(200);
  return (await response.json()) as T;
}

function needsOf(entry: LockEntry): string[] {
  return Object.keys({
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...(entry.path === '' ? entry.devDependencies : {}),
  });
}

/** For each entry, the entries that it gets for what it needs. */
function edges(): Map<LockEntry, LockEntry[]> {
  const installed = readInstalledLock();
  const byPath = new Map(installed.map((entry) => [entry.path, entry]));
  const root = readLock().find((entry) => entry.path === '')!;
  return new Map(
    [root, ...installed].map((entry) => [
      entry,
      needsOf(entry).flatMap((name) => {
        const place = resolveOnDisk(projectFolder, entry.path, name);
        return place === null ? [] : (byPath.get(place) ?? []);
      }),
    ]),
  );
}

describe('the list of packages', () => {
  it('is what the lock file names and the disk has', async () => {
    const list = await ask<PackageList>('/api/packages');
    const installed = readInstalledLock();
    expect(list.installs).toBe(installed.length);
    expect(list.locked).toBe(readLock().length - 1);
    expect(list.packages.map((each) => each.name)).toEqual(
      [...new Set(installed.map((each) => each.name))].sort(),
    );
    for (const { name, versions, licences } of list.packages) {
      const copies = installed.filter((each) => each.name === name);
      expect([...versions].sort()).toEqual([...new Set(copies.map((each) => each.version))].sort());
      expect([...licences].sort()).toEqual([...new Set(copies.flatMap((each) => each.license ?? []))].sort());
    }
  });

  it('tells a package that is there in several versions by all of them, oldest first', async () => {
    const { packages } = await ask<PackageList>('/api/packages');
    const parse5 = packages.find((each) => each.name === 'parse5')!;
    expect(parse5.versions.map((version) => Number.parseInt(version, 10))).toEqual([5, 6, 8]);
    const detail = await ask<PackageDetail>('/api/packages/parse5');
    expect(detail.installs.map((each) => each.path)).toEqual(
      expect.arrayContaining(['node_modules/parse5', 'node_modules/cli-highlight/node_modules/parse5']),
    );
  });

  it('counts each copy under one licence', async () => {
    const { licences } = await ask<Licences>('/api/licences');
    const installed = readInstalledLock();
    for (const { licence, installs } of licences) {
      expect(installs).toBe(installed.filter((each) => (each.license ?? null) === licence).length);
    }
    expect(licences.reduce((sum, each) => sum + each.installs, 0)).toBe(installed.length);
  });
});

describe('who needs whom', () => {
  it('follows the folders as Node does', async () => {
    const { packages } = await ask<MostDepended>('/api/dependants');
    const counts = new Map<string, number>();
    for (const needed of edges().values()) {
      for (const { name } of needed) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const expected = [...counts.values()].sort((a, b) => b - a).slice(0, packages.length);
    expect(packages.map((each) => each.dependants)).toEqual(expected);
    for (const { name, dependants } of packages) expect(dependants).toBe(counts.get(name));
  });

  it('names the dependants of a package, the project among them', async () => {
    const { dependants } = await ask<Dependants>('/api/dependants/fastify-plugin');
    const expected = [...edges()].filter(([, needed]) =>
      needed.some((each) => each.name === 'fastify-plugin'),
    );
    expect(dependants.map((each) => each.name).sort()).toEqual(
      expected.map(([by]) => (by.path === '' ? 'millrace' : by.name)).sort(),
    );
    expect(dependants.filter((each) => each.project)).toEqual([
      { name: 'millrace', version: '0.1.0', range: '^6.0.1', project: true },
    ]);
  });

  it('finds a chain in which each needs the next, and none is longer', async () => {
    const { steps } = await ask<Chain>('/api/chain');
    const graph = edges();
    expect(steps[0]!.name).toBe('millrace');
    for (const [i, step] of steps.slice(1).entries()) {
      const before = [...graph].filter(([by]) => (by.path === '' ? 'millrace' : by.name) === steps[i]!.name);
      expect(before.some(([, needed]) => needed.some((each) => each.name === step.name))).toBe(true);
    }
    expect(steps.length).toBe(longest(graph));
  });
});

/** By repetition: every package is one further than the furthest that needs it. */
function longest(graph: Map<LockEntry, LockEntry[]>): number {
  const root = [...graph.keys()].find((entry) => entry.path === '')!;
  const length = new Map<LockEntry, number>([[root, 1]]);
  for (let changed = true, round = 0; changed; round++) {
    if (round > graph.size) throw new Error('packages need each other in a circle: compare in another way');
    changed = false;
    for (const [by, needed] of graph) {
      const own = length.get(by);
      if (own === undefined) continue;
      for (const each of needed) {
        if ((length.get(each) ?? 0) > own) continue;
        length.set(each, own + 1);
        changed = true;
      }
    }
  }
  return Math.max(...length.values());
}

describe('a package', () => {
  it.each(['/api/packages/@fastify/static', '/api/packages/@fastify%2Fstatic'])(
    'with a scope is found as %s',
    async (url) => {
      const detail = await ask<PackageDetail>(url);
      const entry = readLock().find((each) => each.path === 'node_modules/@fastify/static')!;
      expect(detail.name).toBe('@fastify/static');
      expect(detail.installs).toHaveLength(1);
      expect(detail.installs[0]!.version).toBe(entry.version);
      expect(detail.installs[0]!.needs.map((need) => [need.name, need.range])).toEqual(
        Object.entries(entry.dependencies!),
      );
    },
  );

  it('is measured to the byte', async () => {
    const size = await ask<PackageSize>('/api/sizes/valibot');
    const { folderSize } = await import('../../routes/inventory/folder-size.js');
    const measured = await folderSize(path.join(projectFolder, 'node_modules/valibot'));
    expect(size.bytes).toBe(measured.bytes);
    expect(size.bytes).toBeGreaterThan(10_000);
  });

  it('has its README as text', async () => {
    const readme = await ask<Readme>('/api/readmes/fastify');
    expect(readme.text).toContain('Fastify');
    expect(readme.cut).toBe(false);
  });

  it.each([
    'no-such-package',
    '',
    '..',
    '../package.json',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2fsrc',
    '@fastify',
    '@fastify/',
    '@fastify/../../src',
    '.bin',
    '.package-lock.json',
    'fastify/lib',
    'fastify%00',
    '__proto__',
    'constructor',
    'x'.repeat(300),
  ])('named %j is a 404', async (name) => {
    for (const kind of ['packages', 'sizes', 'readmes', 'dependants']) {
      if (name === '') continue;
      // oxlint-disable-next-line no-await-in-loop -- one after another says which
      const response = await rawGet(`/api/${kind}/${name}`);
      expect(response, `${kind} ${name}`).toMatch(/^HTTP\/1.1 40[04] /);
    }
  });
});

/** `fetch` would tidy the path up first. */
async function rawGet(url: string): Promise<string> {
  const { talk } = await import('./server.js');
  return (await talk(running.port, `GET ${url} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).text;
}

describe('sizes', () => {
  it('are of all copies, and sorted', async () => {
    const sizes = await ask<Sizes>('/api/sizes');
    const installed = readInstalledLock();
    expect(sizes.installs).toBe(installed.length);
    const largest = sizes.largest.map((each) => each.bytes);
    expect(largest).toEqual([...largest].sort((a, b) => b - a));
    const smallest = sizes.smallest.map((each) => each.bytes);
    expect(smallest).toEqual([...smallest].sort((a, b) => a - b));
    expect(sizes.bytes).toBeGreaterThan(largest.reduce((sum, each) => sum + each, 0));
  });
});

describe('an odd installation', () => {
  it('shows what is there, and nothing outside its folder of packages', async () => {
    const odd = await server({ folder: await project() });
    const list = await ask<PackageList>('/api/packages', odd);
    expect(list.project).toEqual({ name: 'odd', version: '9.9.9' });
    expect(list.packages.map((each) => each.name)).toEqual(['circle', 'here', 'nested']);
    expect(list.packages.map((each) => each.licences)).toEqual([['ISC'], ['MIT'], ['MIT']]);
    // The nested package is not a part of the one that it is nested in.
    const size = await ask<PackageSize>('/api/sizes/here', odd);
    expect(size.files).toBe(3);
    // A link is not a README, wherever it leads.
    expect((await ask<Readme>('/api/readmes/circle', odd)).text).toBeNull();
  });

  it('that turns in a circle has a chain all the same', async () => {
    const odd = await server({ folder: await project() });
    const { steps } = await ask<Chain>('/api/chain', odd);
    expect(steps.map((step) => step.name)).toEqual(['odd', 'here', 'nested']);
  });

  it('shows a README as words, whatever it holds', async () => {
    const odd = await server({ folder: await project() });
    const html = await (await fetch(`${odd.base}/packages/here`)).text();
    expect(html).toContain('&lt;script>alert(1)&lt;/script> &amp; so on');
    expect(html).not.toContain('<script');
  });

  it('that is not there at all leaves the page standing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'millrace-nothing-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const empty = await server({ folder });
    const response = await fetch(`${empty.base}/packages`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html.match(/This part cannot be shown/g)).toHaveLength(6);
    expect(html.endsWith('</html>')).toBe(true);
  });

  it('is read anew when an install has changed it', async () => {
    const folder = await project();
    const odd = await server({ folder });
    await ask<PackageList>('/api/packages', odd);
    await mkdir(path.join(folder, 'node_modules/gone'));
    await writeFile(path.join(folder, 'node_modules/gone/package.json'), '{"version":"1.0.0"}');
    const list = await ask<PackageList>('/api/packages', odd);
    expect(list.packages.map((each) => each.name)).toContain('gone');
  });
});

/** A project whose lock file and disk do not agree, with links that lead out of it. */
async function project(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'millrace-project-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = async (name: string, value: unknown): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  };
  await write('secret/package.json', { name: 'linked', version: '1.0.0' });
  await write('secret/README.md', 'a secret');
  await write('node_modules/here/package.json', {
    name: 'here',
    version: '1.2.3',
    licenses: [{ type: 'MIT' }],
  });
  await write('node_modules/here/data.txt', 'x'.repeat(1000));
  await write('node_modules/here/README.md', '<script>alert(1)</script> & so on');
  await write('node_modules/here/node_modules/nested/package.json', { name: 'nested', version: '2.0.0' });
  await write('node_modules/circle/package.json', { name: 'circle', version: '1.0.0', license: 'ISC' });
  await write('node_modules/broken/package.json', '{');
  await symlink(path.join(folder, 'secret'), path.join(folder, 'node_modules/linked'));
  await symlink(path.join(folder, 'secret/README.md'), path.join(folder, 'node_modules/circle/README.md'));
  await write('package-lock.json', {
    lockfileVersion: 3,
    packages: {
      '': { name: 'odd', version: '9.9.9', dependencies: { here: '1', gone: '1' } },
      'node_modules/here': { version: '1.2.3', dependencies: { nested: '2', circle: '1' } },
      'node_modules/here/node_modules/nested': { version: '2.0.0', license: 'MIT' },
      'node_modules/circle': { version: '1.0.0', dependencies: { here: '1' } },
      'node_modules/gone': { version: '1.0.0', dev: true },
      'node_modules/linked': { version: '1.0.0' },
      'node_modules/../secret': { version: '1.0.0' },
      'node_modules/broken': { version: '1.0.0' },
      'packages/workspace': { version: '1.0.0' },
    },
  });
  return folder;
}

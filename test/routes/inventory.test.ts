import { describe, expect, it } from 'vitest';
import { Graph, type GraphNode } from '../../routes/inventory/graph.js';
import { Limit } from '../../routes/inventory/limit.js';
import { licenceOf } from '../../routes/inventory/lock-file.js';
import { compareVersions, isPackageName, namesOfPath, placesToLook } from '../../routes/inventory/names.js';
import { Recent } from '../../routes/inventory/recent.js';
import { delay } from './server.js';

describe('names', () => {
  it.each(['a', 'a.b', '@a/b', 'JSONStream', '@a-b/c_d', '~a'])('takes %s', (name) =>
    expect(isPackageName(name)).toBe(true),
  );

  it.each([
    '',
    '.',
    '..',
    '.a',
    '_a',
    '@a',
    '@a/',
    '@/a',
    '@a/.b',
    '@../a',
    'a/b',
    '@a/b/c',
    'a b',
    'a\0',
    'a\\b',
    'é',
    'a'.repeat(215),
  ])('refuses %j', (name) => expect(isPackageName(name)).toBe(false));

  it('are read from a path only when all of it is made of them', () => {
    expect(namesOfPath('node_modules/a/node_modules/@b/c')).toEqual(['a', '@b/c']);
    for (const path of [
      '',
      'a',
      'packages/a',
      'node_modules/..',
      'node_modules/a/../b',
      'node_modules/a/lib',
    ]) {
      expect(namesOfPath(path), path).toBeNull();
    }
  });

  it('are looked for where Node looks', () => {
    expect([...placesToLook('node_modules/a/node_modules/@b/c', 'd')]).toEqual([
      'node_modules/a/node_modules/@b/c/node_modules/d',
      'node_modules/a/node_modules/d',
      'node_modules/d',
    ]);
    expect([...placesToLook('', 'd')]).toEqual(['node_modules/d']);
  });

  it('have versions in the order of their numbers', () => {
    const versions = ['10.0.0', '2.0.0', '2.0.0-rc.1', '2.0.0-beta.11', '2.0.0-beta.2', '1.9.0'];
    expect(versions.sort(compareVersions)).toEqual([
      '1.9.0',
      '2.0.0-beta.2',
      '2.0.0-beta.11',
      '2.0.0-rc.1',
      '2.0.0',
      '10.0.0',
    ]);
  });
});

describe('licences', () => {
  it.each([
    ['MIT', 'MIT'],
    ['', null],
    [undefined, null],
    [{ type: 'BSD', url: 'x' }, 'BSD'],
    [[{ type: 'MIT' }, 'ISC'], 'MIT OR ISC'],
    [[], null],
    [7, null],
  ])('%j is %s', (value, licence) => expect(licenceOf(value)).toBe(licence));
});

describe('the graph', () => {
  it('finds the longest chain although a shorter way comes first', () => {
    const nodes = [
      node('', 'c', 'a'),
      node('node_modules/a', 'b'),
      node('node_modules/b', 'c'),
      node('node_modules/c', 'd'),
      node('node_modules/d'),
    ];
    const chain = new Graph(nodes).longestChain(nodes[0]!);
    expect(chain.map((each) => each.path.slice(-1))).toEqual(['', 'a', 'b', 'c', 'd']);
  });

  it('takes no package twice where they need each other', () => {
    const nodes = [
      node('', 'a'),
      node('node_modules/a', 'b', 'a'),
      node('node_modules/b', 'a', 'c'),
      node('node_modules/c', 'b'),
    ];
    const chain = new Graph(nodes).longestChain(nodes[0]!);
    expect(new Set(chain).size).toBe(chain.length);
    expect(chain).toHaveLength(4);
  });

  it('prefers the copy that is nearest', () => {
    const nodes = [
      node('', 'a'),
      node('node_modules/a', 'b'),
      node('node_modules/a/node_modules/b'),
      node('node_modules/b'),
    ];
    expect(new Graph(nodes).needsOf(nodes[1]!)).toEqual([nodes[2]]);
  });
});

describe('what is remembered', () => {
  it('is worked out once for all who ask at the same time', async () => {
    const recent = new Recent<number>(10, 1_000);
    let works = 0;
    const work = async (): Promise<number> => {
      await delay(5);
      return ++works;
    };
    expect(await Promise.all([1, 2, 3].map(() => recent.get('a', work)))).toEqual([1, 1, 1]);
  });

  it('is bounded: what was asked for longest ago goes', async () => {
    const recent = new Recent<string>(2, 1_000);
    const works: string[] = [];
    const get = (key: string): Promise<string> =>
      recent.get(key, async () => {
        works.push(key);
        return key;
      });
    // oxlint-disable-next-line no-await-in-loop -- the order is the point
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(works).toEqual(['a', 'b', 'c', 'b']);
    expect(recent.size).toBe(2);
  });

  it('is good for its time, and a failure for none', async () => {
    const recent = new Recent<number>(2, 20);
    let works = 0;
    const work = async (): Promise<number> => ++works;
    expect(await recent.get('a', work)).toBe(1);
    expect(await recent.get('a', work)).toBe(1);
    await delay(30);
    expect(await recent.get('a', work)).toBe(2);
    await expect(recent.get('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await recent.get('b', work)).toBe(3);
  });
});

describe('a limit', () => {
  it('lets so many in at once, also after some have failed', async () => {
    const limit = new Limit(2);
    let inside = 0;
    let most = 0;
    const task = (i: number) => async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await delay(2);
      inside--;
      if (i % 3 === 0) throw new Error('no');
    };
    const results = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => limit.run(task(i))));
    expect(most).toBe(2);
    expect(results.filter((each) => each.status === 'rejected')).toHaveLength(4);
  });
});

function node(path: string, ...needs: string[]): GraphNode {
  return { path, needs: new Map(needs.map((name) => [name, '*'])) };
}

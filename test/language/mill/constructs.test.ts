import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { FIRST_KIND } from '../../../src/syntax/kinds.js';
import { mill } from '../../../src/language/mill/language.js';
import { constructs, folder, sources, treeOf } from './constructs.js';
import { tinyPages } from './templates.js';
import { treesOf } from './trees.js';

/** The dumps as they are written down. */
const dumps: ReadonlyMap<string, string> = new Map(
  sources.flatMap((name) => {
    const file = `${name}.mill.txt`;
    return readdirSync(folder).includes(file) ? [[name, readFileSync(folder + file, 'utf8')] as const] : [];
  }),
);

/** A source for each construct in test/data/constructs, and its dump beside it; `-u` writes that anew. */
describe('the constructs of the language', () => {
  it('have each a file, and there are no others', () => {
    const named = [...new Set(constructs.map(({ name }) => name))];
    expect(sources.toSorted()).toEqual(named.toSorted());
    const beside = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(beside.toSorted()).toEqual(named.map((name) => `${name}.mill.txt`).toSorted());
  });

  it('stand in their dumps', () => {
    const missing = constructs.filter(({ name, shows }) => !dumps.get(name)?.includes(shows));
    expect(missing).toEqual([]);
  });

  it.each(sources)('%s is read as its dump says, on pages of any size', async (name) => {
    const dump = treesOf(treeOf(name));
    await expect(dump).toMatchFileSnapshot(`${folder}${name}.mill.txt`);
    expect(treesOf(treeOf(name, tinyPages))).toBe(dump);
  });

  it('leave no kind of token, of container and of ending without a dump', () => {
    const all = [...dumps.values()].join('\n');
    const seen = (kind: string): boolean => new RegExp(`^ +${kind}(?: \\S+)? \\d+\\.\\.`, 'm').test(all);
    const { tokens, containers } = mill.kinds;
    expect([...tokens.slice(FIRST_KIND), ...containers].filter((kind) => !seen(kind))).toEqual([]);
    for (const ending of ['implied', 'missing']) expect(all).toMatch(new RegExp(`\\.\\d+ ${ending}$`, 'm'));
  });
});

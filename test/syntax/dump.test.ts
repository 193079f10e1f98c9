import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { json, jsonc, jsonl } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import type { Language } from '../../src/lex/language.js';
import { parse } from '../../src/parse/parser.js';
import { written } from './texts.js';

const folder = fileURLToPath(new URL('../data/syntax/', import.meta.url));
const languages: Readonly<Record<string, Language>> = { json, jsonc, jsonl, mill };
const sources = readdirSync(folder).filter((name) => !name.endsWith('.txt'));

/** Sources in test/data/syntax lie beside what is expected of them; `-u` writes that anew. */
describe('the dump of', () => {
  it('sources is looked at, and none is expected of others', () => {
    expect(sources.length).toBeGreaterThan(8);
    const expected = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(expected.filter((name) => !sources.includes(name.slice(0, -4)))).toEqual([]);
  });

  it.each(sources)('%s is what lies beside it', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const language = languages[name.split('.').at(-1)!]!;
    const dump = parse(text, language).dump();
    await expect(dump).toMatchFileSnapshot(join(folder, `${name}.txt`));
    expect(written(text, language, 5).dump()).toBe(dump);
  });

  it('a long token shows its beginning', () => {
    expect(parse(`"${'a'.repeat(39)}"`, json).dump()).toBe(
      `document 0..41\n  string 0..41 "\\"${'a'.repeat(39)}"…\ndiagnostics: none\n`,
    );
    expect(parse(`"${'a'.repeat(38)}"`, json).dump()).toContain(`${'a'.repeat(38)}\\""\n`);
  });

  it('a deep tree shows depths beyond 100 as numbers', () => {
    const lines = parse(`${'['.repeat(150)}1`, json)
      .dump()
      .split('\n');
    const found = lines.filter((line) => line.includes('array '));
    expect(found[99]).toBe(`${'  '.repeat(100)}array 99..151 missing`);
    expect(found[149]).toBe(`${'  '.repeat(100)}(150) array 149..151 missing`);
    expect(lines).toContain(`${'  '.repeat(100)}(151) number 150..151 "1"`);
  });

  it('a deep tree takes time that grows with its depth, not with its square', () => {
    const deep = 20_000;
    for (const text of ['['.repeat(deep), '['.repeat(deep) + ']'.repeat(deep)]) {
      const tree = parse(text, json, { maxDepth: deep });
      const from = performance.now();
      expect(tree.dump().length).toBeLessThan(text.length * 600);
      expect(performance.now() - from).toBeLessThan(5000);
    }
  });

  it('an empty text is a line', () => {
    expect(parse('', jsonl).dump()).toBe('document 0..0\ndiagnostics: none\n');
  });
});

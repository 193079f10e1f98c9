import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/sources.js';
import { holdsFor } from './family.js';

const folder = join(root, 'test/data/format');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.mill'))
  .map((name) => name.slice(0, -'.mill'.length));

const read = (...path: string[]): string => readFileSync(join(root, 'test/data', ...path), 'utf8');

/** Templates that were written for other tests. */
const corpus = ['parse', 'syntax', 'mill/good', 'mill/broken'].flatMap((name) =>
  readdirSync(join(root, 'test/data', name))
    .filter((file) => file.endsWith('.mill'))
    .map((file) => `${name}/${file}`),
);

describe('formatting', () => {
  it.each(names)('lays out %s as it was written down', (name) => {
    expect(holdsFor(read('format', `${name}.mill`))).toBe(read('format', `${name}.expected`));
  });

  it('has cases', () => {
    expect(names.length).toBeGreaterThan(10);
    expect(corpus.length).toBeGreaterThan(50);
  });

  it.each(corpus)('keeps tokens and what is printed of %s', (path) => {
    const template = read(path);
    for (const width of [20, 60, 100]) holdsFor(template, { width });
    holdsFor(template.replaceAll('\n', '\r\n'));
    holdsFor(template.replaceAll(/\n\s*/g, '\n'));
  });

  it.each(names)('keeps them for every beginning of %s', (name) => {
    const template = read('format', `${name}.mill`);
    for (let end = 0; end < template.length; end += 3) holdsFor(template.slice(0, end));
  });
});

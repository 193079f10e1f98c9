import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from './templates.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const chapters = readFileSync(`${root}docs/diagnostics.md`, 'utf8').split('\n## ').slice(1);

function examplesOf(chapter: string): string[] {
  return [...chapter.matchAll(/```mill\n([^]*?)\n```/g)].map((match) => match[1]!);
}

/** What has no example of a size that is read. */
const large = ['MILL1003', 'MILL1036', 'MILL1040'];

/** All codes that stand in the sources of the language. */
function codesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? codesOf(`${folder}/${entry.name}`)
      : [...readFileSync(`${folder}/${entry.name}`, 'utf8').matchAll(/'(MILL1\d{3})'/g)].map((m) => m[1]!),
  );
}

describe('the document of diagnostics', () => {
  it('has a chapter for each code, in order', () => {
    const documented = chapters.map((chapter) => chapter.slice(0, 8));
    const known = [...new Set(codesOf(`${root}src/language/mill`))].sort();
    expect(documented).toEqual(known);
  });

  it.each(chapters.map((chapter) => [chapter.slice(0, 8), chapter]))(
    'shows %s and how it is mended',
    (code, chapter) => {
      const [shown, mended, ...more] = examplesOf(chapter);
      if (large.includes(code)) {
        expect(shown).toBeUndefined();
        return;
      }
      expect(more).toEqual([]);
      expect(check(shown!).map((diagnostic) => diagnostic.code)).toEqual([code]);
      expect(check(mended!)).toEqual([]);
    },
  );

  it('has a reference of the syntax beside it, whose example is a template', () => {
    const [example, ...more] = examplesOf(readFileSync(`${root}docs/templates-syntax.md`, 'utf8'));
    expect(more).toEqual([]);
    expect(check(example!)).toEqual([]);
  });

  it('has the three that need much text as well', () => {
    expect(check('<div>'.repeat(1001)).map(({ code }) => code)).toContain('MILL1003');
    expect(check(`{${'('.repeat(300)}a${')'.repeat(300)}}`).map(({ code }) => code)).toEqual(['MILL1036']);
    expect(check(`{f(${'a, '.repeat(30_000)}b)}`).map(({ code }) => code)).toEqual(['MILL1040']);
  });
});

/**
 * The corpus of templates is data that other tests stand on, so it is held
 * itself: what its README says of a file is true, and what an expectation
 * marks is there. No template is parsed here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../data/mill/', import.meta.url));
const read = (path: string): string => readFileSync(folder + path, 'utf8');

/** The order of code units, the same on every machine. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const readme = read('README.md');
const good = readdirSync(`${folder}good`).toSorted(byUnits);
const broken = readdirSync(`${folder}broken`).toSorted(byUnits);
const brokenTemplates = broken.filter((name) => name.endsWith('.mill'));

/** The productions of the grammar, in its order, and its rules of going on. */
const productions = `
  TAGOPEN OPEN CLOSE DATA RCDATA RAW PLAIN VERBATIM TAG VALUE EXPR S1 S2 S3 S4
  Name Word Number Duration String AttrName TagName Bare Operators Reserved
  File Directive Prop Content Hole Element HtmlComment Doctype Attr Quoted Block Implied-ends
  Expr Cond Or And Not Compare Coal Range Sum Prod Unary Primary Entry Args Arg
  Type Post Atom
`
  .trim()
  .split(/\s+/);

interface Expectation {
  readonly line: number;
  readonly marks: string;
  readonly notion: string;
  readonly means: string;
}

/** The rows of the table below a heading, without the two of its head. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const section = readme.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) =>
        cell
          .trim()
          .replaceAll(String.raw`\|`, '|')
          .replace(/^`(.*)`$/, '$1'),
      ),
  );
}

function expectationOf(name: string): Expectation {
  const text = read(`broken/${name.replace(/\.mill$/, '.expected')}`);
  const [, line, marks, notion, means] =
    /^line (\d+)\nmarks (.+)\nnotion ([a-z-]+)\nmeans (.+)\n$/.exec(text) ?? [];
  if (means === undefined) throw new Error(`the expectation of ${name} does not have its four lines`);
  return { line: Number(line), marks: marks!, notion: notion!, means };
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);
/** The shortest indentation of a text. */
const indentOf = (text: string): string | undefined =>
  Array.from(text.matchAll(/^[ \t]+(?=\S)/gm), ([indent]) => indent).toSorted(
    (a, b) => a.length - b.length,
  )[0];
const lengthOf = (text: string): number => linesOf(text.replace(/\r?\n$/, '')).length;

describe('the templates that are valid', () => {
  it('are many, and have from 1 to 250 lines', () => {
    expect(good.length).toBeGreaterThanOrEqual(45);
    expect(good.filter((name) => !name.endsWith('.mill'))).toEqual([]);
    const lengths = good.map((name) => lengthOf(read(`good/${name}`)));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(250);
    expect(Math.max(...lengths)).toBeGreaterThan(200);
  });

  it('are of many styles', () => {
    const texts = good.map((name) => read(`good/${name}`));
    const having = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
    const mixed = texts.filter((text) => text.includes('\r\n') && /[^\r]\n/.test(text));
    expect([having(/\r\n/), mixed.length]).toEqual([2, 0]);
    expect(texts.filter((text) => !text.endsWith('\n'))).toHaveLength(1);
    const indents = texts.map(indentOf);
    for (const indent of ['\t', '  ', '    ']) {
      expect(indents.filter((each) => each === indent).length).toBeGreaterThan(2);
    }
    for (const script of [/[äöüß]/, /\p{Emoji_Presentation}/u, /\p{Script=Hiragana}/u]) {
      expect(having(script)).toBeGreaterThan(0);
    }
    expect(having(/\p{Script=Arabic}[^]*\p{Script=Hebrew}/u)).toBeGreaterThan(0);
  });

  it('import only templates that are there', () => {
    const imports = good.flatMap((name) =>
      Array.from(read(`good/${name}`).matchAll(/\{@import \w+ from "\.\/([^"]+)"\}/g), ([, to]) => to!),
    );
    expect(imports.length).toBeGreaterThan(30);
    expect(imports.filter((name) => !good.includes(name))).toEqual([]);
  });
});

describe('the checklist of productions', () => {
  const rows = rowsBelow('Productions');

  it('has every production, and no other', () => {
    const shown = [...new Set(rows.map(([production]) => production!))];
    expect(shown.toSorted(byUnits)).toEqual(productions.toSorted(byUnits));
    expect(new Set(rows.map(([production, form]) => `${production}: ${form}`)).size).toBe(rows.length);
  });

  it('names files that hold what it says', () => {
    const wrong = rows.filter(([, , file, holds]) => holds === '' || !read(file!).includes(holds!));
    expect(wrong).toEqual([]);
    expect(rows.filter((row) => row.length !== 4)).toEqual([]);
  });

  it('shows productions in valid templates, and rules of going on in broken ones', () => {
    for (const [production, , file] of rows) {
      expect(file!.split('/')[0]).toBe(/^S\d$/.test(production!) ? 'broken' : 'good');
    }
  });
});

describe('the templates that are broken', () => {
  const notions = rowsBelow('Notions').map(([notion]) => notion!);

  it('are many, and each has an expectation beside it', () => {
    expect(brokenTemplates.length).toBeGreaterThanOrEqual(160);
    const expected = brokenTemplates.flatMap((name) => [name.replace(/\.mill$/, '.expected'), name]);
    expect(broken).toEqual(expected.toSorted(byUnits));
    const lengths = brokenTemplates.map((name) => lengthOf(read(`broken/${name}`)));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(40);
  });

  it.each(brokenTemplates)('%s has its mark once on the line that is named', (name) => {
    const { line, marks, notion, means } = expectationOf(name);
    const text = linesOf(read(`broken/${name}`))[line - 1] ?? '';
    expect(text.split(marks)).toHaveLength(2);
    expect(marks).toBe(marks.trim());
    expect(notions).toContain(notion);
    expect(means).toMatch(/^[^a-z].*[.?]$/);
  });

  it('use every notion of the list, which has each once', () => {
    expect(new Set(notions).size).toBe(notions.length);
    const used = new Set(brokenTemplates.map((name) => expectationOf(name).notion));
    expect([...used].toSorted(byUnits)).toEqual(notions.toSorted(byUnits));
  });

  it('have no two of the same text', () => {
    expect(new Set(brokenTemplates.map((name) => read(`broken/${name}`))).size).toBe(brokenTemplates.length);
  });
});

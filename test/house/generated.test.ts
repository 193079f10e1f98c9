import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as tables from '../../src/html/attributes.generated.js';
import { generateHtml } from './generate-html.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = generateHtml();

test.each([...files.keys()])('%s is what the installed packages give (if not: npm run generate)', (path) => {
  // Not `toBe` on the texts: the difference of two such files is too long to be of use.
  expect(readFileSync(root + path, 'utf8') === files.get(path)).toBe(true);
});

test('no table names a handler attribute, or a name twice, or an attribute that is global already', () => {
  const languages = [
    [tables.htmlGlobalAttributes, tables.htmlElements],
    [tables.svgGlobalAttributes, tables.svgElements],
    [tables.mathGlobalAttributes, tables.mathElements],
  ] as const;
  for (const [globals, elements] of languages) {
    for (const text of elements.values()) {
      const names = text === '' ? [] : text.split(' ');
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => globals.has(name))).toEqual([]);
      expect([...names, ...globals].filter((name) => /^on|[^\w:-]/i.test(name))).toEqual([]);
    }
  }
});

test('no type names a handler attribute or a property that HTML does not have', () => {
  const types = files.get('src/html/elements.generated.ts') ?? '';
  expect(types.match(/^ {2}'?(on\w+|className|htmlFor|key|ref|children)'?\??:/gm)).toBeNull();
});

test('what pages use today is there', () => {
  for (const name of 'class popover inert enterkeyhint nonce part slot exportparts is itemprop role property'.split(
    ' ',
  )) {
    expect(tables.htmlGlobalAttributes).toContain(name);
  }
  for (const [element, name] of [
    ['img', 'fetchpriority'],
    ['img', 'loading'],
    ['button', 'popovertarget'],
    ['label', 'for'],
    ['meta', 'http-equiv'],
    ['form', 'accept-charset'],
    ['dialog', 'closedby'],
    ['details', 'name'],
    ['template', 'shadowrootmode'],
    ['link', 'imagesrcset'],
    ['script', 'blocking'],
    ['table', 'cellpadding'],
    ['marquee', 'behavior'],
  ] as const) {
    expect(tables.htmlElements.get(element)?.split(' ')).toContain(name);
  }
  expect(tables.svgElements.get('svg')?.split(' ')).toContain('viewBox');
  expect(tables.svgElements.get('linearGradient')?.split(' ')).toContain('gradientTransform');
  expect(tables.svgGlobalAttributes).toContain('xlink:href');
  expect(tables.svgGlobalAttributes).toContain('stroke-width');
  expect([...tables.voidElements].filter((name) => tables.htmlElements.get(name) === undefined)).toEqual([
    'bgsound',
    'keygen',
  ]);
});

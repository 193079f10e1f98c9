import { expect, test } from 'vitest';
import * as tables from '../../src/html/attributes.generated.js';
import { isMarkupAttribute, judgeOf, urlForm } from '../../src/html/urls.js';

test.each([
  ['a', 'href', 'page'],
  ['a', 'ping', 'list'],
  ['base', 'href', 'page'],
  ['link', 'href', 'image'],
  ['link', 'imagesrcset', 'srcset'],
  ['script', 'src', 'page'],
  ['iframe', 'src', 'page'],
  ['img', 'src', 'image'],
  ['img', 'srcset', 'srcset'],
  ['video', 'poster', 'image'],
  ['source', 'src', 'media'],
  ['form', 'action', 'page'],
  ['button', 'formaction', 'page'],
  ['object', 'data', 'page'],
  ['blockquote', 'cite', 'page'],
  ['meta', 'content', 'refresh'],
  ['use', 'href', 'page'],
  ['use', 'xlink:href', 'page'],
  ['image', 'xlink:href', 'image'],
  ['animate', 'values', 'animation'],
  ['set', 'to', 'animation'],
  ['x-card', 'href', 'page'],
  ['x-card', 'HREF', 'page'],
  ['x-card', 'src', 'page'],
  ['x-card', 'data', undefined],
  ['feColorMatrix', 'values', undefined],
  ['a', 'title', undefined],
  ['div', 'constructor', undefined],
  ['constructor', 'src', 'page'],
] as const)('%s %s: %s', (element, attribute, form) => {
  expect(urlForm(element, attribute)).toBe(form);
});

test('each form is judged by its own rule', () => {
  const svg = 'data:image/svg+xml,<svg/>';
  expect(judgeOf('a', 'href')?.(svg)).toBe(false);
  expect(judgeOf('img', 'src')?.(svg)).toBe(true);
  expect(judgeOf('audio', 'src')?.('data:audio/mpeg,x')).toBe(true);
  expect(judgeOf('a', 'ping')?.('/a javascript:b')).toBe(false);
  expect(judgeOf('img', 'srcset')?.('a.png 1x, javascript:b 2x')).toBe(false);
  expect(judgeOf('meta', 'content')?.('0;url=javascript:b')).toBe(false);
  expect(judgeOf('set', 'to')?.('a;javascript:b')).toBe(false);
  expect(judgeOf('a', 'title')).toBeNull();
  expect(judgeOf('a', 'href')).toBe(judgeOf('area', 'href'));
});

test('every attribute of the tables whose name says that it leads somewhere is judged', () => {
  const named =
    /(^|:)(href|src|srcset|action|cite|poster|codebase|longdesc|usemap|background)$|^(form)?action$/;
  for (const elements of [tables.htmlElements, tables.svgElements, tables.mathElements]) {
    for (const [element, names] of elements) {
      for (const name of names.split(' ').filter((each) => named.test(each))) {
        expect([element, name, urlForm(element, name)]).not.toContain(undefined);
      }
    }
  }
});

test('a document inside an attribute is no text', () => {
  expect(isMarkupAttribute('iframe', 'srcdoc')).toBe(true);
  expect(isMarkupAttribute('iframe', 'src')).toBe(false);
  expect(isMarkupAttribute('div', 'srcdoc')).toBe(false);
});

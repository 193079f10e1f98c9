import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderToString, type Child, type RenderOptions } from 'millrace';
import { jsx } from 'millrace/jsx-runtime';
import type { Start } from '../../src/html/start.js';
import { tagOf } from '../../src/html/tag.js';

/*
 * What a start tag came to is kept, and used again. None of that may show: every
 * tag is what it would be if it were the only one that was ever written.
 */

type Value = string | number | boolean | null;
type Attributes = readonly (readonly [name: string, value: Value])[];

function write(element: string, attributes: Attributes, options?: RenderOptions): Promise<string> {
  return renderToString(jsx(element, Object.fromEntries(attributes)) as Child, options);
}

function expected(element: string, attributes: Attributes): string {
  let text = `<${element}`;
  for (const [name, value] of Object.entries(Object.fromEntries(attributes))) {
    if (value === null || value === false) continue;
    if (value === true) text += ` ${name}`;
    else text += ` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  }
  return element === 'input' ? `${text}>` : `${text}></${element}>`;
}

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'on', 'off', 'card', '"&', '', 'x'.repeat(70)) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', '"', '&', '<', 'ö'), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom<Value>(true, false, null, 7) },
);
const attributes: fc.Arbitrary<Attributes> = fc.array(
  fc.tuple(fc.constantFrom('class', 'id', 'title', 'hidden', 'lang'), value),
  { maxLength: 5 },
);
const tags = fc.array(fc.tuple(fc.constantFrom('p', 'i', 'input'), attributes), {
  minLength: 20,
  maxLength: 200,
});

it('a start tag does not depend on those that were written before it', async () => {
  await fc.assert(
    fc.asyncProperty(tags, async (list) => {
      const children = list.map(([element, given]) => jsx(element, Object.fromEntries(given)));
      const text = list.map(([element, given]) => expected(element, given)).join('');
      expect(await renderToString(children as Child)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

it('keeps no value of an attribute that may hold data beyond its document', async () => {
  const { start } = tagOf('button');
  for (let i = 0; i < 10; i++) {
    // oxlint-disable-next-line no-await-in-loop -- one document after the other
    await renderToString(<button value="s3cret" data-token="s3cret" title="s3cret" type="reset" />);
  }
  const texts: string[] = [];
  const visit = (at: Start): void => {
    texts.push(at.end.text);
    for (const next of at.known) if (next !== null) visit(next);
  };
  for (const at of [start, tagOf('button').behindValue, tagOf('button').behindBare]) visit(at);
  expect(texts.join()).not.toContain('s3cret');
  expect(texts.join()).toContain('type="reset');
});

it('values that never come again, and then ones that do, are written as they are given', async () => {
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 1_000; i++) {
      const given: Attributes = [
        ['class', `c${i}`],
        ['title', `t${round}`],
      ];
      // oxlint-disable-next-line no-await-in-loop -- the order is what this is about
      expect(await write('b', given)).toBe(`<b class="c${i}" title="t${round}"></b>`);
    }
    // oxlint-disable-next-line no-await-in-loop
    expect(await write('b', [['class', 'same']])).toBe('<b class="same"></b>');
  }
});

it("a name that one render's host allows is not found by another's, whatever its value", async () => {
  const given: Attributes = [
    ['class', 'a'],
    ['hx-get', '/b'],
  ];
  for (let i = 0; i < 3; i++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what this is about
    expect(await write('u', given, { attributes: ['hx-*'] })).toBe('<u class="a" hx-get="/b"></u>');
  }
  await expect(write('u', given)).rejects.toThrow('hx-get');
});

const section = () => jsx('section', { class: '</noscript>' });

it('where "<" must be escaped in values, what was written elsewhere is not used', async () => {
  for (let i = 0; i < 3; i++) {
    const all = [section(), jsx('noscript', { children: section() }), section()] as Child;
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what this is about
    expect(await renderToString(all)).toBe(
      '<section class="</noscript>"></section>' +
        '<noscript><section class="&lt;/noscript>"></section></noscript>' +
        '<section class="</noscript>"></section>',
    );
  }
});

const card = (children?: Child) =>
  jsx('li', children === undefined ? { class: 'card' } : { class: 'card', children });

it('children stand behind a start tag that was written before without any', async () => {
  expect(await renderToString([card(), card('x'), card(), card('x')] as Child)).toBe(
    '<li class="card"></li><li class="card">x</li><li class="card"></li><li class="card">x</li>',
  );
});

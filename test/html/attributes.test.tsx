import { expect, it } from 'vitest';
import { html, renderToString, type Child, type RenderOptions, type RenderReport } from 'millrace';
import { jsx } from 'millrace/jsx-runtime';

/** As from data: the types would refuse most of it. */
function of(element: string, props: object, options?: RenderOptions): Promise<string> {
  return renderToString(jsx(element, props) as Child, options);
}

const first = { id: 'a', title: 't' };
const second = { id: 'b' };
const promise = Promise.resolve('x');

it.each<[string, string, object, string]>([
  ['true is a bare name', 'input', { disabled: true }, '<input disabled>'],
  ['false, null and undefined are nothing', 'p', { hidden: false, id: null, title: undefined }, '<p></p>'],
  ['an empty string is an empty value', 'p', { title: '' }, '<p title=""></p>'],
  ['numbers are text', 'td', { colspan: 2, tabindex: -1n }, '<td colspan="2" tabindex="-1"></td>'],
  [
    'zero and NaN are text',
    'td',
    { colspan: 0, tabindex: Number.NaN },
    '<td colspan="0" tabindex="NaN"></td>',
  ],
  [
    'booleans of aria-* are spelt',
    'p',
    { 'aria-hidden': true, 'aria-busy': false },
    '<p aria-hidden="true" aria-busy="false"></p>',
  ],
  [
    'booleans of data-* are spelt',
    'p',
    { 'data-a': true, 'data-b': false, 'data-c': null },
    '<p data-a="true" data-b="false"></p>',
  ],
  [
    'the order is that of the source',
    'p',
    { title: 'a', id: 'b', class: 'c' },
    '<p title="a" id="b" class="c"></p>',
  ],
  [
    'bare and valued ones mix',
    'input',
    { required: true, name: 'a', disabled: true, checked: true, value: '' },
    '<input required name="a" disabled checked value="">',
  ],
  ['a later spread wins', 'p', { ...first, ...second }, '<p id="b" title="t"></p>'],
  ['quotes and ampersands are escaped', 'p', { title: `<'"&amp;` }, `<p title="<'&quot;&amp;amp;"></p>`],
  [
    'a URL object is its address',
    'a',
    { href: new URL('https://a.test/?b="c"&d') },
    '<a href="https://a.test/?b=%22c%22&amp;d"></a>',
  ],
  [
    'a class may be a list',
    'p',
    { class: ['a', null, ['b', { c: true, d: 0 }], false] },
    '<p class="a b c"></p>',
  ],
  ['a class without any is nothing', 'p', { class: [null, { a: false }] }, '<p></p>'],
  [
    'a style may be a record',
    'p',
    { style: { color: 'red', '--own': 1, width: null, margin: false } },
    '<p style="color:red;--own:1"></p>',
  ],
  ['a style may be a list', 'p', { style: ['a:b', { color: 'red' }, null] }, '<p style="a:b;color:red"></p>'],
  [
    'custom elements take any valid name',
    'x-y',
    { open: true, MixedCase: 'a', _b: 1 },
    '<x-y open MixedCase="a" _b="1"></x-y>',
  ],
  [
    'SVG names keep their case',
    'svg',
    { viewBox: '0 0 1 1', children: jsx('path', { d: 'M0 0', pathLength: 1 }) },
    '<svg viewBox="0 0 1 1"><path d="M0 0" pathLength="1"></path></svg>',
  ],
  [
    'srcdoc takes Html',
    'iframe',
    { srcdoc: html.unsafe('<p title="a">&amp;</p>') },
    '<iframe srcdoc="<p title=&quot;a&quot;>&amp;amp;</p>"></iframe>',
  ],
])('8: %s', async (_, element, props, expected) => {
  expect(await of(element, props)).toBe(expected);
});

it.each<[string, string, object]>([
  ['an unknown name', 'p', { nonsense: 'x' }],
  ['a name of another element', 'p', { href: '/' }],
  ['a name of React', 'p', { className: 'a' }],
  ['a name of React', 'label', { htmlFor: 'a' }],
  ['dangerouslySetInnerHTML', 'p', { dangerouslySetInnerHTML: { __html: '<b>' } }],
  ['an event handler', 'p', { onclick: 'alert(1)' }],
  ['an event handler in capitals', 'p', { OnClick: 'alert(1)' }],
  ['an event handler of a custom element', 'x-y', { onload: 'alert(1)' }],
  ['an event handler that is a function', 'button', { onClick: () => {} }],
  ['a name in other capitals', 'a', { HREF: 'javascript:alert(1)' }],
  ['two names of the table in one', 'a', { 'download href': 'javascript:alert(1)' }],
  ['the empty name', 'span', { '': 'x' }],
  ['a name that ends the tag', 'x-y', { 'a><script>': 'x' }],
  ['a name with a space', 'x-y', { 'a onload': 'x' }],
  ['a name with a slash', 'x-y', { 'a/onload': 'x' }],
  ['a name with an equals sign', 'x-y', { 'a=b': 'x' }],
  ['a name with a quote', 'p', { 'data-a"b': 'x' }],
  ['a name with a line break', 'p', { 'data-a\nonload': 'x' }],
  ['a name with NUL', 'p', { 'data-a\0': 'x' }],
  ['data- alone', 'p', { 'data-': 'x' }],
  ['a name of Object.prototype', 'p', { constructor: 'x' }],
  ['__proto__', 'p', JSON.parse('{"__proto__":"x"}') as object],
])('8: %s is not allowed', async (_, element, props) => {
  await expect(of(element, props)).rejects.toMatchObject({ code: 'ATTRIBUTE_NOT_ALLOWED' });
  // Not even when it would print nothing.
  const [name] = Object.keys(props);
  await expect(of(element, JSON.parse(`{${JSON.stringify(name)}:null}`) as object)).rejects.toMatchObject({
    code: 'ATTRIBUTE_NOT_ALLOWED',
  });
});

it.each<[string, string, object]>([
  ['a function', 'p', { title: () => 'x' }],
  ['a symbol', 'p', { title: Symbol('x') }],
  ['a plain object', 'p', { title: {} }],
  ['a list', 'p', { title: ['x'] }],
  ['a promise', 'p', { title: promise }],
  ['a promise as class', 'p', { class: promise }],
  ['Html', 'p', { title: html.unsafe('x') }],
  ['a string in srcdoc', 'iframe', { srcdoc: '<script>alert(1)</script>' }],
  ['what looks like Html in srcdoc', 'iframe', { srcdoc: { markup: '<script>' } }],
])('8: %s is no value', async (_, element, props) => {
  await expect(of(element, props)).rejects.toMatchObject({ code: 'ATTRIBUTE_VALUE_NOT_ALLOWED' });
});

it('8: an option allows more names, by themselves or by how they begin, for this render only', async () => {
  const attributes = ['hx-*', 'nonsense'];
  expect(await of('p', { 'hx-get': '/a', nonsense: 1 }, { attributes })).toBe(
    '<p hx-get="/a" nonsense="1"></p>',
  );
  for (const props of [{ 'hx-get': '/a' }, { nonsense: 1 }]) {
    await expect(of('p', props)).rejects.toMatchObject({ code: 'ATTRIBUTE_NOT_ALLOWED' });
  }
  for (const props of [{ 'hx-a b': '/a' }, { 'hx-"': 1 }, { onclick: 'x' }]) {
    await expect(of('p', props, { attributes: ['*'] })).rejects.toMatchObject({
      code: 'ATTRIBUTE_NOT_ALLOWED',
    });
  }
});

it('8: an option that allows everything does not get around the judges', async () => {
  const attributes = ['*'];
  expect(await of('a', { HREF: 'javascript:a' }, { attributes })).toBe('<a HREF="about:blank#blocked"></a>');
  await expect(of('iframe', { SRCDOC: '<script>' }, { attributes })).rejects.toMatchObject({
    code: 'ATTRIBUTE_VALUE_NOT_ALLOWED',
  });
});

it.each([
  'p q',
  'P',
  'script/',
  '-x',
  'x-Y',
  'x-é>',
  'constructor',
  '',
  'font-face',
  'a\0b',
  '!doctype',
  '/p',
])('8: <%s> is no element', async (element) => {
  await expect(of(element, {})).rejects.toMatchObject({ code: 'ELEMENT_NOT_ALLOWED' });
});

it.each(['br', 'img', 'input', 'meta', 'wbr'])('8: a void <%s> takes no children', async (element) => {
  for (const children of ['x', '', 0, [], [null], promise]) {
    await expect(of(element, { children })).rejects.toMatchObject({ code: 'VOID_ELEMENT_WITH_CHILDREN' });
  }
  for (const children of [null, undefined, false])
    expect(await of(element, { children })).toBe(`<${element}>`);
});

it.each<[string, string, unknown]>([
  ['an element', 'style', jsx('b', {})],
  ['a promise', 'script', promise],
  ['Html', 'script', html.unsafe('x')],
  ['a list with an element', 'style', ['a', jsx('b', {})]],
  ['its end tag', 'script', 'a</script>b'],
  ['its end tag in capitals', 'style', 'a</STYLE x'],
  ['the beginning of a comment', 'script', 'a<!--<script>'],
  ['its end tag in two strings', 'script', ['a</scr', 'ipt>']],
])('8: raw text may not be %s', async (_, element, children) => {
  await expect(of(element, { children })).rejects.toMatchObject({ code: 'RAW_TEXT_NOT_ALLOWED' });
});

it('8: raw text is one string, of pieces at most', async () => {
  expect(await of('style', { children: ['a>b{width:', 1, 'px}'] })).toBe('<style>a>b{width:1px}</style>');
  expect(await of('script', { children: 'a && b < c' })).toBe('<script>a && b < c</script>');
});

it('8: JSON in a script can hold anything', async () => {
  const data = { a: '</script><script>alert(1)</script><!--' };
  const out = await of('script', { type: 'application/json', children: JSON.stringify(data) });
  const body = /^<script type="application\/json">(.*)<\/script>$/s.exec(out)![1]!;
  expect(body).not.toContain('<');
  expect(JSON.parse(body)).toEqual(data);
});

it.each(
  [
    'javascript:alert(1)',
    ' \u0001\t\njavascript:alert(1)',
    'jAvAsCrIpT:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    'java\0script:alert(1)',
    '\u{d800}javascript:alert(1)',
    'vbscript:x',
    'file:///etc/passwd',
    'data:text/html,<script>alert(1)</script>',
    'view-source:javascript:alert(1)',
    'feed:javascript:alert(1)',
    'jar:javascript:alert(1)',
    'blob',
  ].filter((url) => url !== 'blob'),
)('8: %j is blocked wherever a URL leads somewhere, and reported', async (url) => {
  const blocked = 'about:blank#blocked';
  const places: [string, object][] = [
    ['a', { href: url }],
    ['form', { action: url }],
    ['button', { formaction: url }],
    ['iframe', { src: url }],
    ['object', { data: url }],
    ['embed', { src: url }],
    ['base', { href: url }],
    ['x-y', { href: url }],
    ['use', { href: url }],
    ['a', { 'xlink:href': url }],
    ['script', { src: url }],
  ];
  for (const [element, props] of places) {
    const reports: RenderReport[] = [];
    const options = { onReport: (report: RenderReport) => reports.push(report), attributes: ['xlink:href'] };
    const [name] = Object.keys(props);
    expect(await of(element, props, options)).toContain(` ${name}="${blocked}"`);
    expect(reports[0]!.refusals).toMatchObject([{ element, attribute: name }]);
  }
});

it.each(['/a:b', '?a:b', '#a:b', 'a/b:c', 'https://a.test', 'mailto:a@b.test', 'tel:1', '', 'about:blank'])(
  '8: %j is no danger',
  async (url) => {
    expect(await of('a', { href: url })).toBe(`<a href="${url}"></a>`);
  },
);

it.each([
  'red;background:url(x)',
  'red}body{color:red',
  'url(javascript:a)"',
  'expression(alert(1)',
  '</style>',
  "'unclosed",
  'a\\',
  'a/*b',
  '@import "x"',
])('8: a value of a style record stays a value: %j is left out and reported', async (value) => {
  const reports: RenderReport[] = [];
  const out = await of(
    'p',
    { style: { color: value, margin: 0 } },
    { onReport: (report) => reports.push(report) },
  );
  expect(out).toBe('<p style="margin:0"></p>');
  expect(reports[0]!.refusals).toMatchObject([{ attribute: 'style color', value }]);
});

it('8: lone surrogates and NUL never make broken UTF-8', async () => {
  const text = 'a\ud800b\udc00c\0d\ud83d\ude00';
  const out = await of('p', { title: text, children: [text, '\ud83d', '\ude00'] });
  const bytes = new TextEncoder().encode(out);
  expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(
    out.replaceAll(/\p{Surrogate}/gu, '\ufffd'),
  );
  expect(out).toContain('\u{1f600}</p>');
});

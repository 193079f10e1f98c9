// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
import * as fc from 'fast-check';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { Comment, html, isMillraceError, renderToString, type Child } from 'millrace';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/** The elements of a document and the names of their attributes: what no text may change. */
function skeleton(node: Node): unknown {
  const kids = 'childNodes' in node ? node.childNodes : [];
  const inner = kids.map(skeleton).filter((each) => each !== null);
  if (node.nodeName === '#text' || node.nodeName === '#documentType') return null;
  if (!('tagName' in node)) return [node.nodeName, inner];
  const content = 'content' in node ? [skeleton(node.content)] : [];
  return [node.tagName, node.attrs.map(({ name }) => name), inner, content];
}

/** As browsers read it with scripts on, and with scripts off. */
function skeletons(markup: string): unknown[] {
  return [true, false].map((scriptingEnabled) => [
    skeleton(parseFragment(markup, { scriptingEnabled })),
    skeleton(parse(markup, { scriptingEnabled })),
  ]);
}

const hostile = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</noscript><script>alert(1)</script>',
  '</iframe></xmp></noembed></noframes><img src=x>',
  '</svg><script>alert(1)</script>',
  '</math></foreignObject></desc><b>',
  '--><script>alert(1)</script><!--',
  '--!><script>alert(1)</script>',
  '><script>alert(1)</script>',
  '->x<b>',
  '<!--',
  '<!-- <script> <!--',
  '<![CDATA[x]]><b>',
  ']]><b>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '`><b>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;b&#62;&quot;&#34;',
  '<?xml ?><b>',
  '<\0script>alert(1)</script>',
  '<scr\0ipt>',
  '\ud800<b>\udc00',
  '<b',
  '</p><p>',
  '<plaintext>',
  '\n<b>',
  '<a href="</noscript><img src=x>">',
];

const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('<', '>', '"', "'", '&', '-', '!', '/', '=', ' ', '\n', '\0', ';', '\ud800'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const anyText = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((each) => each.join(''));

const places: Record<string, (text: string) => Child> = {
  text: (text) => <p>a{text}b</p>,
  'a component and a promise': (text) => <p>{Promise.resolve([text, text])}</p>,
  attribute: (text) => <p title={text}>x</p>,
  'attribute beside others': (text) => <input value={text} disabled name={text} />,
  'class and style': (text) => (
    <p class={['k', text, { [text]: true }]} style={{ margin: 0, color: text, '--a': text }}>
      x
    </p>
  ),
  'style as text': (text) => <p style={text}>x</p>,
  'URL attribute': (text) => (
    <a href={text} ping={text}>
      <img src={text} srcset={text} alt={text} />
    </a>
  ),
  'data attribute': (text) => <p data-x={text}>x</p>,
  'custom element': (text) => <x-y any={text}>{text}</x-y>,
  title: (text) => <title>{text}</title>,
  textarea: (text) => <textarea>{text}</textarea>,
  'textarea of pieces': (text) => (
    <textarea>
      {text}
      {[text]}
    </textarea>
  ),
  pre: (text) => <pre>{text}</pre>,
  noscript: (text) => (
    <noscript>
      <a title={text} href={text}>
        {text}
      </a>
    </noscript>
  ),
  'SVG in noscript': (text) => (
    <noscript>
      <svg>
        <title id={text}>{text}</title>
        <foreignObject>
          <p title={text}>{text}</p>
        </foreignObject>
      </svg>
    </noscript>
  ),
  iframe: (text) => <iframe title={text}>{text}</iframe>,
  SVG: (text) => (
    <svg aria-label={text}>
      <text id={text}>{text}</text>
      <title>{text}</title>
      <desc>
        <p title={text}>{text}</p>
      </desc>
    </svg>
  ),
  'HTML in SVG': (text) => (
    <svg>
      <foreignObject>
        <p title={text}>{text}</p>
        <textarea>{text}</textarea>
      </foreignObject>
    </svg>
  ),
  math: (text) => (
    <math>
      <mi id={text}>{text}</mi>
    </math>
  ),
  option: (text) => (
    <select>
      <option value={text}>{text}</option>
    </select>
  ),
  table: (text) => (
    <table>
      <tbody>
        <tr>
          <td title={text}>{text}</td>
        </tr>
      </tbody>
    </table>
  ),
  template: (text) => (
    <template>
      <p title={text}>{text}</p>
    </template>
  ),
  'script of JSON': (text) => <script type="application/json">{JSON.stringify({ text })}</script>,
  'script of JSON in SVG': (text) => (
    <svg>
      <script type="application/json">{JSON.stringify({ text })}</script>
    </svg>
  ),
  srcdoc: (text) => <iframe srcdoc={html.unsafe(`<p>${text}</p>`)} />,
  comment: (text) => (
    <p>
      <Comment text={text} />x
    </p>
  ),
  'comment in SVG': (text) => (
    <svg>
      <Comment text={text} />
    </svg>
  ),
};

/** Where a string may be refused, since nothing can be escaped there. */
const refusing: Record<string, (text: string) => Child> = {
  script: (text) => <script>{text}</script>,
  style: (text) => <style>{text}</style>,
  'style in SVG': (text) => (
    <svg>
      <style>{text}</style>
      <script>{text}</script>
    </svg>
  ),
  'style in noscript': (text) => (
    <noscript>
      <style>{text}</style>
    </noscript>
  ),
  'comment in noscript': (text) => (
    <noscript>
      <Comment text={text} />
      <p>x</p>
    </noscript>
  ),
  'comment in title': (text) => (
    <title>
      <Comment text={text} />
    </title>
  ),
};

it.each(Object.entries(places))('9: no text changes the skeleton of %s', async (_, place) => {
  const expected = skeletons(await renderToString(place('x')));
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      expect(skeletons(await renderToString(place(text)))).toEqual(expected);
    }),
    { numRuns: 300, examples: hostile.map((text): [string] => [text]) },
  );
});

it.each(Object.entries(refusing))('9: text in %s is refused or changes no skeleton', async (_, place) => {
  const expected = await renderToString(place('x')).then(skeletons, () => null);
  let printed = 0;
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      let markup: string;
      try {
        markup = await renderToString(place(text));
      } catch (error) {
        expect(isMillraceError(error, 'RAW_TEXT_NOT_ALLOWED')).toBe(true);
        return;
      }
      printed++;
      expect(skeletons(markup)).toEqual(expected);
    }),
    { numRuns: 300, examples: hostile.map((text): [string] => [text]) },
  );
  if (expected !== null) expect(printed).toBeGreaterThan(0);
});

it('9: text arrives as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const read = parseFragment(await renderToString(<p title={text}>{text}</p>));
      const p = read.childNodes[0] as DefaultTreeAdapterTypes.Element;
      // A parser drops NUL and makes one of CR LF.
      const expected = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
      expect(p.attrs[0]!.value).toBe(expected.replaceAll('\0', '\ufffd'));
      const inner = p.childNodes.map((each) => ('value' in each ? each.value : '')).join('');
      expect(inner).toBe(expected.replaceAll('\0', ''));
    }),
    { numRuns: 500, examples: hostile.map((text): [string] => [text]) },
  );
});

it('9: a newline that comes first in a pre or a textarea is kept', async () => {
  for (const tree of [<pre>{'\n\na'}</pre>, <textarea>{['\n\na']}</textarea>]) {
    const read = parseFragment(await renderToString(tree));
    const element = read.childNodes[0] as DefaultTreeAdapterTypes.Element;
    expect((element.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value).toBe('\n\na');
  }
});

it('9: an element in a title or a textarea is refused', async () => {
  const Bold = (): Child => <b>x</b>;
  for (const tree of [<title>{<b>x</b>}</title>, <textarea>{[Promise.resolve(<Bold />)]}</textarea>]) {
    await expect(renderToString(tree)).rejects.toMatchObject({ code: 'RAW_TEXT_NOT_ALLOWED' });
  }
});

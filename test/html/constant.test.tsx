import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Comment, dissolvable, Flush, html, render, renderToString, type Child } from 'millrace';
import { jsx } from 'millrace/jsx-runtime';

/*
 * Tags that follow each other are put together once, and kept. Nothing of that may
 * show, wherever text, waits and failures stand between them.
 */

interface Sample {
  readonly tree: unknown;
  readonly text: string;
}

const LONG = 'long '.repeat(4_000);

const leaf: fc.Arbitrary<Sample> = fc.constantFrom<Sample>(
  { tree: 'a', text: 'a' },
  { tree: '', text: '' },
  { tree: null, text: '' },
  { tree: 7, text: '7' },
  { tree: [], text: '' },
  { tree: LONG, text: LONG },
  { tree: html.unsafe('<hr>'), text: '<hr>' },
  { tree: jsx(Flush, {}), text: '' },
  { tree: jsx(Comment, { text: 'c' }), text: '<!-- c -->' },
  { tree: jsx('br', {}), text: '<br>' },
  { tree: jsx('input', { checked: true }), text: '<input checked>' },
  { tree: jsx('pre', { children: ['\n'] }), text: '<pre>\n\n</pre>' },
  { tree: jsx('script', { children: 'x' }), text: '<script>x</script>' },
);

const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc
    .oneof(
      { maxDepth: 4, withCrossShrink: true },
      { arbitrary: leaf, weight: 2 },
      {
        arbitrary: fc.tuple(
          fc.constantFrom('p', 'b', 'i', 'ul'),
          fc.constantFrom<readonly [object, string]>(
            [{}, ''],
            [{ class: 'a' }, ' class="a"'],
            [{ id: 3 }, ' id="3"'],
          ),
          fc.array(tie('sample'), { maxLength: 5 }),
          fc.constantFrom('element', 'component', 'promise'),
        ),
        weight: 3,
      },
    )
    .map((made) => (Array.isArray(made) ? around(...(made as Parameters<typeof around>)) : made)),
}));

function around(
  name: string,
  [attributes, written]: readonly [object, string],
  inside: readonly Sample[],
  as: string,
): Sample {
  const element = jsx(name, { ...attributes, children: inside.map((each) => each.tree) });
  return {
    tree: as === 'element' ? element : as === 'promise' ? Promise.resolve(element) : jsx(() => element, {}),
    text: `<${name}${written}>${inside.map((each) => each.text).join('')}</${name}>`,
  };
}

it('what stands beside each other is written the same, whatever stood there before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sample, { maxLength: 8 }), async (list) => {
      const tree = list.map((each) => each.tree) as Child;
      const text = list.map((each) => each.text).join('');
      expect(await renderToString(tree)).toBe(text);
      expect(await renderToString(tree)).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

/** What was consumed of a tree before it failed, with the error. */
async function consumed(tree: Child): Promise<string> {
  let text = '';
  const consumer = {
    consume: (more: string) => void (text += more),
    flush() {},
    waiting() {},
    complete() {},
  };
  const failed = await render(tree, consumer).then(
    () => 'whole',
    () => 'failed',
  );
  return `${text} ${failed}`;
}

it('of an element that cannot be written nothing is, and all that stands before it', async () => {
  const refused = jsx('i', { class: 'a', title: 'b', onclick: 'c' });
  for (let i = 0; i < 3; i++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what this is about
    expect(await consumed([<b class="x" />, <ul>{refused}</ul>] as Child)).toBe(
      '<b class="x"></b><ul> failed',
    );
  }
});

const Refusing = dissolvable(() => {
  throw new Error('refused');
});

it('nothing is left of a tree of which a part could not be placed', async () => {
  for (let i = 0; i < 3; i++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what this is about
    expect(await consumed([<b />, Promise.resolve([<ul />, <Refusing />])])).toBe('<b></b> failed');
  }
});

// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
// oxlint-disable unicorn/no-thenable -- thenables of other makes are what is tested
import { expect, it } from 'vitest';
import {
  blocking,
  Boundary,
  dissolvable,
  place,
  renderToString,
  successor,
  writable,
  type Child,
  type Placeable,
  type Settled,
} from 'millrace';

/** Wraps `leaf` so often. */
function nest(levels: number, leaf: Child, wrap: (inner: Child) => Child): Child {
  let tree = leaf;
  for (let i = 0; i < levels; i++) tree = wrap(tree);
  return tree;
}

interface Kids {
  readonly children?: Child;
}
const Sync = ({ children }: Kids): Child => children;
const Async = async ({ children }: Kids): Promise<Settled> => children as Settled;
const Melts = dissolvable(({ children }: Kids) => children);
const Kind = writable(({ children }: Kids) => children);
const Blocks = blocking(writable(({ children }: Kids) => children));
const After = successor(({ children }: Kids) => children);
const Hooked = ({ children }: Kids, scope: { after(hook: () => void): void }): Child => {
  scope.after(() => {});
  return children;
};
async function* yields(child: Child): AsyncGenerator<Child> {
  yield child;
}

const wraps: Record<string, (inner: Child) => Child> = {
  elements: (inner) => <div>{inner}</div>,
  'elements with siblings': (inner) => <div>a{inner}b</div>,
  lists: (inner) => [inner],
  sets: (inner) => new Set([inner]),
  generators: (inner) => [inner].values(),
  fragments: (inner) => <>{inner}</>,
  components: (inner) => <Sync>{inner}</Sync>,
  dissolvables: (inner) => <Melts>{inner}</Melts>,
  'kinds of components': (inner) => <Kind>{inner}</Kind>,
  'blocking components': (inner) => <Blocks>{inner}</Blocks>,
  successors: (inner) => <After>{inner}</After>,
  'components with hooks': (inner) => <Hooked>{inner}</Hooked>,
  'async components': (inner) => <Async>{inner}</Async>,
  promises: (inner) =>
    ({ then: (done: (child: Child) => void) => done([inner]) }) as unknown as PromiseLike<Settled>,
  'async iterables': (inner) => yields(inner),
  boundaries: (inner) => <Boundary catch={() => 'caught'}>{inner}</Boundary>,
  'boundaries with nothing to hold': (inner) => <Boundary>{inner}</Boundary>,
  placeables: (inner) => ({ [place]: (stream) => stream.append(inner) }) satisfies Placeable,
};
/** What costs two levels each, or three. */
const half = new Set(['elements with siblings', 'promises']);

it.each(Object.entries(wraps))(
  '16: 1,000 levels of %s work, called from somewhere deep',
  async (name, wrap) => {
    const tree = nest(half.has(name) ? 500 : 1_000, 'leaf', wrap);
    const deep = (frames: number): Promise<string> =>
      frames === 0 ? renderToString(tree) : deep(frames - 1);
    expect(await deep(500)).toContain('leaf');
  },
);

it('16: 1,000 levels of everything mixed work', async () => {
  const all = Object.entries(wraps).filter(([name]) => name !== 'blocking components' && !half.has(name));
  let i = 0;
  const tree = nest(1_000, 'leaf', (inner) => all[i++ % all.length]![1](inner));
  expect(await renderToString(tree)).toContain('leaf');
});

it.each(Object.entries(wraps))(
  '16: 100,000 levels of %s are too deep, and no RangeError',
  async (name, wrap) => {
    // A boundary catches even this, from the level above on.
    if (name === 'boundaries') {
      expect(await renderToString(nest(100_000, 'leaf', wrap))).toBe('caught');
      return;
    }
    await expect((async () => renderToString(nest(100_000, 'leaf', wrap)))()).rejects.toMatchObject({
      code: 'TREE_TOO_DEEP',
    });
  },
);

it('16: a component that renders itself is too deep, and the message says where', async () => {
  const Loop = (): Child => <Loop />;
  const AsyncLoop = async (): Promise<Settled> => <AsyncLoop />;
  for (const tree of [<Loop />, <AsyncLoop />]) {
    await expect(renderToString(tree)).rejects.toMatchObject({
      code: 'TREE_TOO_DEEP',
      message: expect.stringMatching(/1500 levels at .*Loop > … \d+ more/) as string,
    });
  }
});

it('16: a tree of elements alone has no component to name', async () => {
  const tree = nest(20, 'leaf', (inner) => <div>{inner}</div>);
  await expect(renderToString(tree, { maxDepth: 10 })).rejects.toThrow(/deeper than 10 levels \(option/);
});

it('16: the limit is an option, and is exact', async () => {
  const tree = nest(20, 'leaf', (inner) => <div>{inner}</div>);
  await expect(renderToString(tree, { maxDepth: 19 })).rejects.toMatchObject({ code: 'TREE_TOO_DEEP' });
  expect(await renderToString(tree, { maxDepth: 20 })).toContain('leaf');
});

it('16: 100,000 children are fine, of every sort', async () => {
  const many = (child: () => Child): Child[] => Array.from({ length: 100_000 }, child);
  expect(await renderToString(<p>{many(() => 'x')}</p>)).toHaveLength(100_007);
  expect(
    await renderToString(
      <p>
        {many(() => (
          <br />
        ))}
      </p>,
    ),
  ).toHaveLength(400_007);
  const One = (): Child => 'x';
  expect(
    await renderToString(
      <p>
        {many(() => (
          <One />
        ))}
      </p>,
    ),
  ).toHaveLength(100_007);
  const Later = async (): Promise<Settled> => 'x';
  expect(
    await renderToString(
      <p>
        {many(() => (
          <Later />
        ))}
      </p>,
      { deadline: false },
    ),
  ).toHaveLength(100_007);
  expect(await renderToString(<p>{many(() => Promise.resolve('x')).values()}</p>)).toHaveLength(100_007);
}, 60_000);

it('16: a list that holds itself is too deep, in children and in a class', async () => {
  const list: Child[] = [];
  list.push(list, list);
  await expect((async () => renderToString(<p>{list}</p>))()).rejects.toMatchObject({
    code: 'TREE_TOO_DEEP',
  });
  const classes: unknown[] = [];
  classes.push(classes, classes);
  await expect(renderToString(<p class={classes as string[]} />)).rejects.toMatchObject({
    code: 'ATTRIBUTE_VALUE_NOT_ALLOWED',
  });
});

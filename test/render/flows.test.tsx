// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
import { expect, it } from 'vitest';
import {
  blocking,
  Boundary,
  dissolvable,
  flowKey,
  render,
  renderToString,
  successor,
  writable,
  type Child,
  type Flow,
  type Scope,
  type Settled,
  type WritableFlow,
} from 'millrace';
import { deferreds, recordingConsumer, turn } from 'millrace/testing';

const theme = flowKey<string | null>('theme');
const list = flowKey<{ name: string }>('list');
const count = flowKey<string>('count');

const Read = (_: object, { flow }: Scope): Child => flow.get(theme);
const Assign = writable(({ value, children }: { value: string | null; children?: Child }, { flow }) => {
  flow.assign(theme, value);
  return children;
});
const Declare = writable(({ value, children }: { value: string; children?: Child }, { flow }) => {
  flow.declare(theme, value);
  return children;
});

it('7: a variable is seen below, shadowed further below, and not beside', async () => {
  const tree = (
    <Assign value="a">
      <Read />
      <Assign value="b">
        <Read />
      </Assign>
      <Read />
    </Assign>
  );
  expect(await renderToString([<Read />, tree, <Read />])).toBe('aba');
});

it('7: a value that is required and not there is a typed error with its name and the kind of flow', async () => {
  const Needs = (_: object, { flow }: Scope): Child => flow.require(theme);
  const Init = (_: object, { init }: Scope): Child => init.require(theme);
  for (const [tree, kind] of [
    [<Needs />, 'descendant'],
    [<Init />, 'init'],
  ] as const) {
    await expect(renderToString(tree)).rejects.toMatchObject({
      code: 'VALUE_NOT_PRESENT',
      message: expect.stringMatching(new RegExp(`${kind}.*theme|theme.*${kind}`)) as string,
    });
  }
});

it('7: a dissolvable is nothing besides, and neither is what is built in', () => {
  const Melts = dissolvable(() => 'x');
  for (const wrap of [writable, successor, blocking, dissolvable] as ((component: never) => unknown)[]) {
    for (const [component, name] of [
      [Melts, 'Anonymous'],
      [Boundary, 'Boundary'],
    ] as const) {
      expect(() => wrap(component as never)).toThrow(
        expect.objectContaining({
          code: 'DISSOLVABLE_COMPOSED',
          message: expect.stringContaining(`${name} cannot be wrapped`) as string,
        }) as Error,
      );
    }
  }
});

it('7: a generator may write until its first yield, and not after it', async () => {
  const said: string[] = [];
  const Steps = writable(function* Steps(_: object, { flow, after }): Generator<Child> {
    flow.assign(theme, 'a');
    after((next) => next.assign(count, 'told'));
    yield <Read />;
    try {
      flow.assign(theme, 'b');
    } catch (error) {
      said.push((error as { code: string }).code);
    }
    try {
      after(() => {});
    } catch (error) {
      said.push((error as { code: string }).code);
    }
    yield <Read />;
  });
  function* Plain(_: object, { after }: Scope): Generator<Child> {
    after((next) => next.assign(count, 'plain'));
    yield 'p';
  }
  const Told = successor((_: object, scope) => scope.successor.get(count));
  expect(await renderToString([<Steps />, <Told />, <Plain />, <Told />])).toBe('aatoldpplain');
  expect(said).toEqual(['FLOW_CLOSED', 'FLOW_CLOSED']);
});

it('7: a generator component that fails at its first step, or ends there, is as any', async () => {
  // oxlint-disable-next-line require-yield -- it never comes to one
  function* Fails(): Generator<Child> {
    throw new Error('first step');
  }
  // oxlint-disable-next-line require-yield -- it never comes to one
  function* Ends(): Generator<Child> {
    return 'dropped';
  }
  const consumer = recordingConsumer();
  await expect(render(['x', <Ends />, <Fails />], consumer)).rejects.toThrow('first step');
  expect(consumer.text).toBe('x');
  await expect(renderToString(<b>{writable(Fails)({}, {} as Scope)}</b>)).rejects.toThrow('first step');
});

it('7: a constant cannot be declared or shadowed below its declarer; disjoint subtrees may declare the same', async () => {
  expect(
    await renderToString([
      <Declare value="a">
        <Read />
      </Declare>,
      <Declare value="b">
        <Read />
      </Declare>,
    ]),
  ).toBe('ab');
  for (const below of [<Declare value="b" />, <Assign value="b" />]) {
    await expect(renderToString(<Declare value="a">{below}</Declare>)).rejects.toMatchObject({
      code: 'REDECLARED_CONSTANT',
      message: expect.stringContaining('descendant') as string,
    });
  }
});

it('7: what is below an async component sees what it wrote, whenever it comes', async () => {
  const d = deferreds();
  const Later = writable(async (_: object, { flow }): Promise<Settled> => {
    flow.assign(theme, 'before');
    await d('a');
    flow.assign(theme, 'after');
    return <Read />;
  });
  const rendered = renderToString(<Later />);
  d.settle('a');
  expect(await rendered).toBe('after');
});

it('7: readers get the identical instance, and a present null', async () => {
  const value = { name: 'x' };
  const seen: unknown[] = [];
  const See = (_: object, { flow, init }: Scope): Child => {
    seen.push(flow.get(list), init.get(list));
    return null;
  };
  const SeeNull = (_: object, { flow }: Scope): Child => `${flow.has(theme)} ${flow.require(theme)}`;
  const options = {
    flow: (flow: WritableFlow) => flow.assign(list, value),
    init: (init: WritableFlow) => init.declare(list, value),
  };
  await renderToString([<See />, <Boundary catch={() => null}>{<See />}</Boundary>], options);
  expect(seen.every((each) => each === value)).toBe(true);
  expect(
    await renderToString(
      <Assign value={null}>
        <SeeNull />
      </Assign>,
    ),
  ).toBe('true null');
});

it('7: init is one read-only object for the whole tree, dissolvables included', async () => {
  const seen = new Set<unknown>();
  const See = (_: object, { init }: Scope): Child => {
    seen.add(init);
    return null;
  };
  const Melts = dissolvable((_: object, init: Flow) => {
    seen.add(init);
    return <See />;
  });
  await renderToString([<See />, <Melts />, Promise.resolve(<See />)], {
    init: (init) => init.assign(theme, 'x'),
  });
  expect(seen.size).toBe(1);

  expect(() => ([...seen][0] as WritableFlow).assign(theme, 'y')).toThrow(/closed/);
});

it('7: writing after a component has settled, or after its first yield, throws', async () => {
  const kept: WritableFlow[] = [];
  const late: string[] = [];
  const Keeps = writable((_: object, { flow }) => {
    kept.push(flow);
    return 'x';
  });
  const KeepsAsync = writable(async (_: object, { flow }): Promise<Settled> => {
    kept.push(flow);
    return 'x';
  });
  async function* yields(flow: WritableFlow): AsyncGenerator<Child> {
    flow.assign(theme, 'in time');
    yield <Read />;
    try {
      flow.assign(theme, 'late');
    } catch (error) {
      late.push((error as { code: string }).code);
    }
    yield <Read />;
  }
  const Yields = writable((_: object, { flow }) => yields(flow));
  const Successor = successor((_: object, { successor: flow }) => {
    kept.push(flow);
    return 'x';
  });
  const Hooked = (_: object, { after }: Scope): Child => {
    after((flow) => kept.push(flow));
    return 'x';
  };
  const HookedHere = (props: object, scope: Scope): Child =>
    Hooked(props, { after: scope.after.bind(scope) } as Scope);
  const html = await renderToString([<Keeps />, <KeepsAsync />, <Yields />, <Successor />, <HookedHere />]);
  expect(html).toBe('xxin timein timexx');
  expect(late).toEqual(['FLOW_CLOSED']);
  expect(kept).toHaveLength(4);
  for (const flow of kept) expect(() => flow.assign(theme, 'late')).toThrow(/closed/);
});

it('7: scope.after is refused when the component has settled', async () => {
  const scopes: Scope[] = [];
  const Sync = (_: object, scope: Scope): Child => {
    scopes.push(scope);
    return <b>x</b>;
  };
  const Hooked = (_: object, scope: Scope): Child => {
    scope.after(() => {});
    scopes.push(scope);
    return 'x';
  };
  const Async = async (_: object, scope: Scope): Promise<Settled> => {
    scopes.push(scope);
    return 'x';
  };
  await renderToString([<Sync />, <Hooked />, <Async />]);
  for (const scope of scopes) expect(() => scope.after(() => {})).toThrow(/closed/);
});

it("7: the successor flow sees the document's order: 123, then 123456", async () => {
  const d = deferreds();
  const Adds = ({ digit }: { digit: string }, scope: Scope): Child => {
    scope.after((flow) => flow.assign(count, (flow.get(count) ?? '') + digit));
    return null;
  };
  const AddsLater = async ({ digit }: { digit: string }, scope: Scope): Promise<Settled> => {
    scope.after((flow) => flow.assign(count, (flow.get(count) ?? '') + digit));
    await d(digit);
    return null;
  };
  const Shows = successor((_: object, { successor: flow }) => `${flow.get(count)};`);
  const consumer = recordingConsumer();
  const rendered = render(
    [
      <Adds digit="1" />,
      <AddsLater digit="2" />,
      <Boundary catch={() => null}>
        <AddsLater digit="3" />
      </Boundary>,
      <Shows />,
      <AddsLater digit="4" />,
      <Adds digit="5" />,
      <AddsLater digit="6" />,
      <Shows />,
    ],
    consumer,
  );
  for (const digit of ['6', '3', '4', '2']) {
    await turn();
    d.settle(digit);
  }
  await rendered;
  expect(consumer.text).toBe('123;123456;');
});

it('7: what held content said is forgotten when something else is shown', async () => {
  const Says = ({ value, children }: { value: string; children?: Child }, scope: Scope): Child => {
    scope.after((flow) => flow.assign(count, value));
    return children;
  };
  const Throws = (): Child => {
    throw new Error('no');
  };
  const Shows = successor((_: object, { successor: flow }) => flow.get(count));
  const tree = (fails: boolean): Child => [
    <Says value="outside" />,
    <Boundary catch={() => null}>
      <Says value="inside">{fails ? <Throws /> : null}</Says>
    </Boundary>,
    <Shows />,
  ];
  expect(await renderToString(tree(false))).toBe('inside');
  expect(await renderToString(tree(true))).toBe('outside');
});

it('7: successors write for those after them', async () => {
  const Once = successor(({ children }: { children?: Child }, { successor: flow }) => {
    if (flow.has(count)) return null;
    flow.declare(count, 'once');
    return children;
  });
  expect(await renderToString([<Once>a</Once>, <Once>b</Once>, <Once>c</Once>])).toBe('a');
});

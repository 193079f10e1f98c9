// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
// oxlint-disable unicorn/no-thenable -- thenables of other makes are what is tested
import { expect, it } from 'vitest';
import {
  blocking,
  Boundary,
  Comment,
  dissolvable,
  place,
  render,
  renderToStream,
  renderToString,
  successor,
  type Child,
  type ErrorContext,
  type Placeable,
  type Scope,
  type Settled,
  type SnippetStream,
} from 'millrace';
import { deferreds, recordingConsumer, testClock, turn } from 'millrace/testing';

const Throws = (): Child => {
  throw new Error('thrown');
};
const Melts = dissolvable((): Child => {
  throw new Error('melted');
});
const Page = ({ children }: { children?: Child }): Child => <main>{children}</main>;

it('5: a dissolvable that throws rejects before any byte, wherever it stands', async () => {
  const inPlaceable: Placeable = { [place]: (stream) => stream.append(<Melts />) };
  for (const child of [<Melts />, [['x', <Melts />]], inPlaceable, <Boundary>{<Melts />}</Boundary>]) {
    // Neither text nor something to wait for before it makes a difference.
    for (const before of ['before', new Promise<Settled>(() => {}), 'x'.repeat(20_000)]) {
      const consumer = recordingConsumer();
      const tree = (
        <Page>
          {before}
          {child}
        </Page>
      );
      await expect(render(tree, consumer)).rejects.toThrow('melted');
      expect(consumer.line).toBe('');
    }
  }
});

it('5: so does one that stands deeper than one walk goes, or that the limit keeps back until after it', async () => {
  const Deep = ({ n }: { n: number }): Child => (n === 0 ? <Melts /> : <Deep n={n - 1} />);
  const Passes = (): Child => turn().then(() => 'x');
  const Blocks = blocking(Passes);
  for (const [tree, concurrency] of [
    [<Deep n={450} />, 256],
    [[<Passes />, 'between', <Deep n={250} />], 256],
    // While a blocking component holds everything back, the rest of the list is walked.
    [[<Blocks />, <Melts />], 1],
  ] as const) {
    const consumer = recordingConsumer();
    const rendered = render(<Page>before{tree}</Page>, consumer, { concurrency });
    await expect(rendered).rejects.toThrow('melted');
    expect(consumer.line).toBe('');
  }
});

it('5: one that is kept back until the document has begun to leave surfaces in document order', async () => {
  const consumer = recordingConsumer();
  const Passes = (): Child => turn().then(() => 'x');
  const rendered = render(<Page>{[<Passes />, <Melts />]}</Page>, consumer, { concurrency: 1 });
  await expect(rendered).rejects.toThrow('melted');
  expect(consumer.text).toBe('<main>x');
});

it('5: one in a boundary that catches is answered there, however deep', async () => {
  const Deep = ({ n }: { n: number }): Child => (n === 0 ? <Melts /> : <Deep n={n - 1} />);
  const html = await renderToString(
    <Page>
      <Boundary catch={(error) => (error as Error).message}>
        <Deep n={450} />
      </Boundary>
    </Page>,
  );
  expect(html).toBe('<main>melted</main>');
});

it('5: a component that throws surfaces in document order, after the bytes before it', async () => {
  const consumer = recordingConsumer();
  await expect(render(<Page>before{<Throws />}after</Page>, consumer)).rejects.toThrow('thrown');
  expect(consumer.line).toBe('"<main>before"');
});

it('5: so does one behind a wait, with everything that was ready before it', async () => {
  const d = deferreds();
  const consumer = recordingConsumer();
  const rendered = render(
    <Page>
      before{d<Settled>('a')}between{<Throws />}
    </Page>,
    consumer,
  );
  await turn();
  d.settle('a', 'A');
  await expect(rendered).rejects.toThrow('thrown');
  expect(consumer.line).toBe('"<main>before" wait "Abetween"');
});

it.each([
  ['an iterable that cannot begin', { [Symbol.iterator]: Throws }],
  ['an iterable that throws', { [Symbol.iterator]: () => ({ next: Throws }) }],
  ['an async iterable that cannot begin', { [Symbol.asyncIterator]: Throws }],
  ['a thenable that throws', { then: Throws }],
  ['a placeable that throws', { [place]: Throws }],
])('5: %s fails in its place, behind what stands before it', async (_, child) => {
  const consumer = recordingConsumer();
  const tree = <Page>before{child as Child}</Page>;
  await expect(render(tree, consumer)).rejects.toThrow('thrown');
  expect(consumer.text).toBe('<main>before');
});

it('5: an element that is refused leaves nothing of itself', async () => {
  const consumer = recordingConsumer();
  const props = { onclick: 'alert(1)' };
  const tree = (
    <Page>
      before
      <b {...props}>x</b>
    </Page>
  );
  await expect(render(tree, consumer)).rejects.toMatchObject({ code: 'ATTRIBUTE_NOT_ALLOWED' });
  expect(consumer.text).toBe('<main>before');
});

it('5: a failure rejects at once, and onError gets the path and the report', async () => {
  const errors: ErrorContext[] = [];
  const d = deferreds();
  let aborted: unknown;
  const Reviews = (): Child => d<Settled>('reviews');
  const Other = (_: object, { signal }: { signal: AbortSignal }): Child => {
    signal.addEventListener('abort', () => (aborted = signal.reason));
    return d<Settled>('never');
  };
  const rendered = render(
    <Page>
      <Reviews />
      <Other />
    </Page>,
    recordingConsumer(),
    { onError: (_, context) => errors.push(context) },
  );
  await turn();
  const error = new Error('own');
  d.fail('reviews', error);
  await expect(rendered).rejects.toBe(error);
  expect(aborted).toBe(error);
  expect(errors).toHaveLength(1);
  expect(errors[0]!.path).toBe('Page > Reviews');
  expect(errors[0]!.report).toMatchObject({ ended: 'FAILED', status: 200 });
});

it.each([
  ['a function', () => 'x', /^Page > Broken gave the function .+ to render/],
  ['a symbol', Symbol('s'), /^Page > Broken gave the symbol s to render/],
  ['a plain object', { a: 1, b: 2 }, /^Page > Broken gave a plain object with the keys a, b to render/],
  ['an object without a prototype', Object.create(null), /Broken gave a plain object with no keys/],
  ['a date', new Date(0), /Broken gave an object of class Date/],
  ['a promise of a plain object', Promise.resolve({ a: 1 }), /Broken gave a plain object/],
  ['what is iterable in name only', { [Symbol.iterator]: undefined }, /Broken gave a plain object/],
  [
    'what is async iterable in name only',
    { [Symbol.asyncIterator]: undefined },
    /Broken gave a plain object/,
  ],
  ['what places itself in name only', { [place]: undefined }, /Broken gave a plain object/],
  ['a list with a function', ['ok', [Throws]], /Broken gave the function Throws/],
])('5: a component that returns %s: a typed error names it, and what it gave', async (_, given, message) => {
  const Broken = (): Child => given as Child;
  const rendered = renderToString(
    <Page>
      <Broken />
    </Page>,
  );
  await expect(rendered).rejects.toMatchObject({
    code: 'CHILD_NOT_RENDERABLE',
    message: expect.stringMatching(message) as string,
  });
});

it.each([undefined, null, 42, {}, Symbol('x')])(
  '5: an element of %s is refused with its owner',
  async (type) => {
    const Broken = type as () => Child;
    const Owner = (): Child => <Broken />;
    await expect(renderToString(<Owner />)).rejects.toMatchObject({
      code: 'CHILD_NOT_RENDERABLE',
      message: expect.stringContaining('Owner gave an element whose type is') as string,
    });
  },
);

it('5: a placeable that keeps its stream cannot place anything later', async () => {
  let kept: SnippetStream | undefined;
  const keeps: Placeable = { [place]: (stream) => void (kept = stream) };
  expect(await renderToString(<Page>{keeps}</Page>)).toBe('<main></main>');
  for (const late of [
    () => kept!.append('x'),
    () => kept!.composable(() => 'x'),
    () => kept!.awaitable(async () => 'x'),
    () => kept!.successor(() => 'x'),
    () => kept!.flush(),
  ]) {
    expect(late).toThrow(expect.objectContaining({ code: 'STREAM_LEFT' }) as Error);
  }
});

it('5: a load in a render without a loader fails in its place', async () => {
  const consumer = recordingConsumer();
  const Loads = async (_: object, { load }: Scope): Promise<Settled> => load<string>('/reviews');
  await expect(render(<Page>{<Loads />}</Page>, consumer)).rejects.toMatchObject({
    code: 'LOADER_MISSING',
    message: expect.stringContaining('/reviews') as string,
  });
  expect(consumer.text).toBe('<main>');
});

it('5: a comment without text is refused', async () => {
  const props = { text: undefined as unknown as string };
  await expect(renderToString(<Comment {...props} />)).rejects.toMatchObject({
    code: 'OPTION_NOT_ALLOWED',
    message: expect.stringContaining('text of <Comment> is undefined') as string,
  });
});

it('5: an error with a path through many components names its ends', async () => {
  const Deep = ({ n }: { n: number }): Child => (n === 0 ? ({} as Child) : <Deep n={n - 1} />);
  await expect(renderToString(<Deep n={40} />)).rejects.toThrow(/Deep > … \d+ more … > Deep/);
});

it('11: a boundary answers for what failed in it, with bytes sent before', async () => {
  const d = deferreds();
  const consumer = recordingConsumer();
  const rendered = render(
    <Page>
      <Boundary catch={(error) => <i>{(error as Error).message}</i>}>held {d<Settled>('a')}</Boundary>
      after
    </Page>,
    consumer,
  );
  await turn();
  d.fail('a', new Error('no stock'));
  await rendered;
  expect(consumer.line).toBe('"<main>" wait "<i>no stock</i>after</main>" done');
});

it('11: what a boundary gives up is told why', async () => {
  const reasons: unknown[] = [];
  const Works = (_: object, { signal }: Scope): Child => {
    signal.addEventListener('abort', () => reasons.push(signal.reason));
    return new Promise<Settled>(() => {});
  };
  const error = new Error('beside it');
  const Fails = (): Child => {
    throw error;
  };
  const html = await renderToString(
    <Boundary catch={() => 'caught'}>
      <Fails />
      <Works />
    </Boundary>,
  );
  expect(html).toBe('caught');
  // The walk leaves a list at its first failure, so the one behind it was never called.
  expect(reasons).toEqual([]);
  await renderToString(
    <Boundary catch={() => 'caught'}>
      {turn().then(Fails)}
      <Works />
    </Boundary>,
  );
  expect(reasons).toMatchObject([{ code: 'CONTENT_REPLACED', cause: error }]);
});

it('11: a boundary whose answer fails leaves it to the next one outwards', async () => {
  const html = await renderToString(
    <Boundary catch={(error) => `outer: ${(error as Error).message}`}>
      x
      <Boundary
        catch={() => {
          throw new Error('answer');
        }}
      >
        <Throws />
      </Boundary>
    </Boundary>,
  );
  expect(html).toBe('outer: answer');
  const late = await renderToString(
    <Boundary catch={(error) => `outer: ${(error as Error).message}`}>
      <Boundary catch={() => <Throws />}>
        <Throws />
      </Boundary>
    </Boundary>,
  );
  expect(late).toBe('outer: thrown');
});

it('11: a boundary with a timeout alone passes failures on', async () => {
  await expect(
    renderToString(
      <Boundary timeout={10} late="late">
        <Throws />
      </Boundary>,
    ),
  ).rejects.toThrow('thrown');
});

it('11: what failed without a boundary never ends cleanly', async () => {
  const d = deferreds();
  const reader = renderToStream(<Page>{d<Settled>('a')}</Page>).getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('<main>');
  d.fail('a', new Error('own'));
  await expect(reader.read()).rejects.toThrow('own');
});

it('11: a boundary that is late shows what stands in, and its work is told to end', async () => {
  const clock = testClock();
  let reason: unknown;
  const Work = async (_: object, { signal }: { signal: AbortSignal }): Promise<Settled> => {
    signal.addEventListener('abort', () => (reason = signal.reason));
    await clock.sleep(100);
    throw new Error('silent');
  };
  const suppressed: unknown[] = [];
  const consumer = recordingConsumer({ clock });
  const rendered = render(
    [
      <Boundary timeout={50} late={<i>late</i>} catch={() => 'caught'}>
        held
        <Work />
      </Boundary>,
      clock.sleep(200).then(() => 'end'),
    ],
    consumer,
    { clock, onSuppressed: (error) => suppressed.push(error) },
  );
  await clock.advance(200);
  await rendered;
  expect(consumer.timeline).toBe('0:wait 50:"<i>late</i>" 50:wait 200:"end" 200:done');
  expect(reason).toMatchObject({ code: 'LATE_CONTENT' });
  expect(suppressed).toEqual([]);
});

it('11: a late answer that fails is left to the next boundary outwards, not to its own', async () => {
  const Later = async (): Promise<Settled> => {
    await turn();
    throw new Error('thrown');
  };
  for (const broken of [<Throws />, [<b>begun</b>, <Later />]]) {
    const clock = testClock();
    const consumer = recordingConsumer();
    const own: unknown[] = [];
    const rendered = render(
      <Page>
        <Boundary catch={(error) => `outer: ${(error as Error).message}`}>
          <Boundary timeout={50} late={broken} catch={(error) => String(own.push(error))}>
            {new Promise<Settled>(() => {})}
          </Boundary>
        </Boundary>
      </Page>,
      consumer,
      { clock },
    );
    await clock.advance(50);
    await rendered;
    expect(consumer.text).toBe('<main>outer: thrown</main>');
    expect(own).toEqual([]);
  }
});

it('11: the time of a boundary counts from when the document reaches it', async () => {
  const clock = testClock();
  const consumer = recordingConsumer({ clock });
  void render(
    [
      clock.sleep(100).then(() => 'a'),
      <Boundary timeout={50} late="late">
        {clock.sleep(140).then(() => 'in time')}
      </Boundary>,
    ],
    consumer,
    { clock },
  );
  await clock.advance(200);
  expect(consumer.text).toBe('ain time');
});

it.each([Infinity, 2 ** 40])('11: a timeout of %s ms is no timeout', async (timeout) => {
  const html = await renderToString(
    <Boundary timeout={timeout} late="late">
      {turn().then(() => 'x')}
    </Boundary>,
  );
  expect(html).toBe('x');
});

it.each([-1, Number.NaN])('11: a timeout of %s is refused', async (timeout) => {
  await expect(renderToString(<Boundary timeout={timeout}>x</Boundary>)).rejects.toMatchObject({
    code: 'OPTION_NOT_ALLOWED',
  });
});

it('11: a blocking component that fails rejects before any byte, and the first in the document wins', async () => {
  const d = deferreds();
  const Blocks = blocking(({ name }: { name: string }) => d<Settled>(name));
  const consumer = recordingConsumer();
  const rendered = render(
    <Page>
      <Blocks name="a" />
      <Blocks name="b" />
    </Page>,
    consumer,
  );
  await turn();
  expect(consumer.line).toBe('');
  d.fail('b', new Error('b'));
  await turn();
  d.fail('a', new Error('a'));
  await expect(rendered).rejects.toThrow('a');
  expect(consumer.line).toBe('');
});

it('11: nothing is consumed before every blocking component has settled, settled ones and those below too', async () => {
  const d = deferreds();
  const Blocks = blocking(({ name }: { name: string }) => d<Settled>(name));
  const Ready = blocking(({ children }: { children?: Child }) => <b>{children}</b>);
  const consumer = recordingConsumer();
  const rendered = render(
    <Page>
      <Ready>
        <Blocks name="a" />
      </Ready>
      rest
    </Page>,
    consumer,
  );
  await turn();
  d.settle('a', <Blocks name="b" />);
  await turn();
  expect(consumer.line).toBe('');
  d.settle('b', 'B');
  await rendered;
  expect(consumer.line).toBe('"<main><b>B</b>rest</main>" done');
});

it('11: so is nothing before those in the first item of a blocking iterable; later items hold back nothing', async () => {
  const d = deferreds();
  const Blocks = blocking(({ name }: { name: string }) => d<Settled>(name));
  const Items = blocking(async function* Items(): AsyncGenerator<Child> {
    yield <Blocks name="a" />;
    yield <Blocks name="b" />;
  });
  const consumer = recordingConsumer();
  const rendered = render(
    <Page>
      <Items />
    </Page>,
    consumer,
  );
  await turn();
  expect(consumer.line).toBe('');
  d.settle('a', 'A');
  await turn();
  expect(consumer.line).toBe('"<main>A" wait');
  d.settle('b', 'B');
  await rendered;
  expect(consumer.text).toBe('<main>AB</main>');
});

it('11: below an iterable that is not blocking, nothing holds the document back', async () => {
  const d = deferreds();
  const Blocks = blocking(() => d<Settled>('a'));
  async function* Items(): AsyncGenerator<Child> {
    yield <Blocks />;
  }
  const consumer = recordingConsumer();
  const rendered = render(<Page>{<Items />}</Page>, consumer);
  await turn();
  expect(consumer.text).toBe('<main>');
  d.settle('a', 'A');
  await rendered;
});

it('11: a blocking component decides the status, though as many as may be are under way before it', async () => {
  let d = deferreds();
  const Passes = (): Child => d<Settled>('pending');
  const Decides = blocking(async (_: object, { response }: Scope): Promise<Settled> => {
    await d<Settled>('decision');
    response.status = 404;
    return 'none';
  });
  for (const tree of [
    <Page>
      <Passes />
      <Passes />
      <p>
        <Decides />
      </p>
    </Page>,
    // The rest of the list waits; the one in it that is called next is blocking too.
    [<Decides />, <Decides />, <Decides />],
  ]) {
    d = deferreds();
    const consumer = recordingConsumer();
    const rendered = render(tree, consumer, { concurrency: 2 });
    await turn();
    expect(consumer.line).toBe('');
    d.settle('decision', '');
    await turn();
    d.settle('pending', 'x');
    expect((await rendered).status).toBe(404);
  }
});

it('11: a blocking component that settles at once does not cut the document off', async () => {
  const Ready = blocking(() => <b>ready</b>);
  const html = await renderToString(
    <Page>
      <Ready />
      <Ready />
      rest
    </Page>,
  );
  expect(html).toBe('<main><b>ready</b><b>ready</b>rest</main>');
});

it('11: a blocking component in a boundary with a timeout holds back nothing longer than that', async () => {
  const clock = testClock();
  const Hangs = blocking(() => new Promise<Settled>(() => {}));
  const consumer = recordingConsumer({ clock });
  const rendered = render(
    <Page>
      <Boundary timeout={50} late="late">
        <Boundary catch={() => 'caught'}>
          <Hangs />
        </Boundary>
      </Boundary>
    </Page>,
    consumer,
    { clock },
  );
  await clock.advance(50);
  await rendered;
  expect(consumer.timeline).toBe('0:"<main>" 0:wait 50:"late</main>" 50:done');
});

it('11: one in a boundary that only catches holds back every byte', async () => {
  const d = deferreds();
  const Blocks = blocking(() => d<Settled>('a'));
  const consumer = recordingConsumer();
  const rendered = render(
    <Page>
      <Boundary catch={() => 'caught'}>
        <Blocks />
      </Boundary>
    </Page>,
    consumer,
  );
  await turn();
  expect(consumer.line).toBe('');
  d.fail('a', new Error('a'));
  await rendered;
  expect(consumer.line).toBe('"<main>caught</main>" done');
});

it('11: blocking at or below a successor is refused', async () => {
  const Blocks = blocking(() => 'x');
  const Both = blocking(successor(() => 'x'));
  const Below = successor(() => <Blocks />);
  for (const tree of [<Both />, <Below />]) {
    await expect(renderToString(['x', tree])).rejects.toMatchObject({ code: 'BLOCKING_AFTER_SUCCESSOR' });
  }
});

it('6: children that a component does not return are never placed or run', async () => {
  let ran = 0;
  const Runs = (): Child => {
    ran++;
    return 'x';
  };
  const Drops: (props: { children?: Child }) => Child = () => 'dropped';
  async function* Generates(): AsyncGenerator<Child> {
    ran++;
    yield 'x';
  }
  const html = await renderToString(
    <Drops>
      <Runs />
      <Generates />
      {[<Runs />]}
    </Drops>,
  );
  expect(html).toBe('dropped');
  expect(ran).toBe(0);
});

it('6: two renders of one tree at once do not meet', async () => {
  const d = deferreds();
  const Later = ({ name }: { name: string }): Child => d<Settled>(name);
  const tree = (
    <Page>
      <Later name="a" />
      {['x', [d<Settled>('b')]]}
      <Boundary catch={() => 'caught'}>
        <Later name="c" />
      </Boundary>
    </Page>
  );
  const [first, second] = [recordingConsumer(), recordingConsumer()];
  const leaving = new AbortController();
  const one = render(tree, first);
  const two = render(tree, second, { signal: leaving.signal, concurrency: 1 });
  await turn();
  d.settle('a', 'A');
  await turn();
  leaving.abort(new Error('gone'));
  d.settle('b', 'B');
  d.fail('c', new Error('c'));
  await one;
  await expect(two).rejects.toThrow('gone');
  expect(first.text).toBe('<main>AxBcaught</main>');
  expect(second.text).toBe('<main>Ax');
  expect(await renderToString(tree)).toBe('<main>AxBcaught</main>');
});

it('6: a one-shot iterator belongs to one render', async () => {
  const tree = <Page>{['a', 'b'].values()}</Page>;
  expect(await renderToString(tree)).toBe('<main>ab</main>');
  expect(await renderToString(tree)).toBe('<main></main>');
});

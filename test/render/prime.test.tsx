// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
import { expect, it } from 'vitest';
import { Boundary, render, type Child, type Scope, type Settled } from 'millrace';
import { deferreds, recordingConsumer, testClock, turn, type TestClock } from 'millrace/testing';

function timed(
  clock: TestClock,
): (props: { ms: number; name: string; children?: Child }) => Promise<Settled> {
  return async ({ ms, name, children }) => {
    await clock.sleep(ms);
    return (
      <>
        {name}
        {children}
      </>
    );
  };
}

it('2: all primes happen in document order before the first wait', async () => {
  const order: string[] = [];
  const d = deferreds();
  const Note = ({ name, children }: { name: string; children?: Child }): Child => {
    order.push(name);
    return children;
  };
  const Later = ({ name }: { name: string }): Child => {
    order.push(name);
    return d<Settled>(name);
  };
  const consumer = recordingConsumer({
    answer: ({ kind }) => {
      order.push(kind);
    },
  });
  const rendered = render(
    <Note name="a">
      <Later name="b" />
      <p>
        <Note name="c">
          <Later name="d" />
        </Note>
      </p>
      <Boundary catch={() => null}>
        <Later name="e" />
      </Boundary>
      {[<Note name="f" />, [<Later name="g" />]]}
    </Note>,
    consumer,
  );
  await turn();
  expect(order).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'waiting']);
  for (const name of d.pending) d.settle(name);
  await rendered;
});

it('2: siblings of 50 ms take about 50 ms, nested ones about 100', async () => {
  const clock = testClock();
  const Timed = timed(clock);
  const siblings = recordingConsumer({ clock });
  void render([<Timed ms={50} name="a" />, <Timed ms={50} name="b" />], siblings, { clock });
  await clock.advance(50);
  expect(siblings.text).toBe('ab');
  expect(siblings.timeline).toMatch(/ 50:done$/);
  const nested = recordingConsumer({ clock });
  void render(
    <Timed ms={50} name="a">
      <Timed ms={50} name="b" />
    </Timed>,
    nested,
    { clock },
  );
  await clock.advance(100);
  expect(nested.timeline).toBe('50:wait 100:"a" 100:wait 150:"b" 150:done');
});

it('2: a late element that settles early primes its children at once', async () => {
  const clock = testClock();
  const Timed = timed(clock);
  const consumer = recordingConsumer({ clock });
  void render(
    [
      <Timed ms={100} name="slow" />,
      <Timed ms={10} name="quick">
        <Timed ms={80} name="child" />
      </Timed>,
    ],
    consumer,
    { clock },
  );
  await clock.advance(100);
  expect(consumer.timeline).toBe('0:wait 100:"slowquickchild" 100:done');
});

it('2: at the limit the walk pauses in document order, and goes on when something settles', async () => {
  const d = deferreds();
  const started: string[] = [];
  const Later = ({ name }: { name: string }): Child => {
    started.push(name);
    return d<Settled>(name);
  };
  const consumer = recordingConsumer();
  const rendered = render(
    <ul>
      {['a', 'b', 'c', 'd', 'e'].map((name) => (
        <li>
          <Later name={name} />
        </li>
      ))}
    </ul>,
    consumer,
    { concurrency: 2 },
  );
  await turn();
  expect(started).toEqual(['a', 'b']);
  // What settled holds more work: it comes before what comes later in the document.
  d.settle('a', <Later name="a1" />);
  await turn();
  expect(started).toEqual(['a', 'b', 'a1']);
  d.settle('b', 'B');
  await turn();
  expect(started).toEqual(['a', 'b', 'a1', 'c']);
  d.settle('c', 'C');
  await turn();
  expect(started).toEqual(['a', 'b', 'a1', 'c', 'd']);
  for (const name of ['a1', 'd', 'e']) d.settle(name, name);
  await rendered;
  expect(consumer.text).toBe('<ul><li>a1</li><li>B</li><li>C</li><li>d</li><li>e</li></ul>');
});

it('2: work that nobody wants any more takes no place among the pending', async () => {
  const clock = testClock();
  const d = deferreds();
  const Later = ({ name }: { name: string }): Child => d<Settled>(name);
  const consumer = recordingConsumer({ clock });
  const rendered = render(
    [
      <Boundary timeout={10} late="late">
        <Later name="never" />
      </Boundary>,
      <Later name="a" />,
    ],
    consumer,
    { clock, concurrency: 1 },
  );
  await clock.advance(10);
  expect(d.pending).toEqual(['never', 'a']);
  d.settle('a', 'A');
  await rendered;
  expect(consumer.line).toBe('wait "late" wait "A" done');
});

it('2: what stands in for late content is primed before what comes after it', async () => {
  const clock = testClock();
  const d = deferreds();
  const Later = ({ name }: { name: string }): Child => d<Settled>(name);
  const consumer = recordingConsumer({ clock });
  const rendered = render(
    [
      <Boundary timeout={10} late={[<Later name="l1" />, <Later name="l2" />]}>
        <Later name="never" />
      </Boundary>,
      <Later name="b1" />,
      <Later name="b2" />,
      <Later name="b3" />,
    ],
    consumer,
    { clock, concurrency: 2, buffer: 10 },
  );
  await turn();
  d.settle('b1', 'y'.repeat(50));
  await clock.advance(10);
  for (const name of ['l1', 'l2', 'b2', 'b3']) {
    d.settle(name, name);
    await turn();
  }
  await rendered;
  expect(consumer.text).toBe(`l1l2${'y'.repeat(50)}b2b3`);
});

it('2: the first item of an iterable is asked for with everything else', async () => {
  const asked: string[] = [];
  async function* Items(_: object, { signal }: Scope): AsyncGenerator<Child> {
    asked.push('items');
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    yield 'never';
  }
  const d = deferreds();
  const leaving = new AbortController();
  const rendered = render([d<Settled>('first'), <Items />], recordingConsumer(), { signal: leaving.signal });
  await turn();
  expect(asked).toEqual(['items']);
  leaving.abort(new Error('gone'));
  await expect(rendered).rejects.toThrow('gone');
});

it.each([10, 20_000, 100_000])(
  '2: %i characters that are ready further on do not hold back the work that the document waits for',
  async (size) => {
    const clock = testClock();
    const Leaf = async (): Promise<Settled> => {
      await clock.sleep(50);
      return 'x';
    };
    const Item = async (): Promise<Settled> => {
      await clock.sleep(50);
      return [<Leaf />, <Leaf />];
    };
    const First = async (): Promise<Settled> => {
      await clock.sleep(50);
      return Array.from({ length: 10 }, () => <Item />);
    };
    const Second = async (): Promise<Settled> => {
      await clock.sleep(10);
      return 'y'.repeat(size);
    };
    const consumer = recordingConsumer({ clock });
    const rendered = render([<First />, <Second />], consumer, { clock });
    await clock.advance(1_000);
    await rendered;
    expect(consumer.text).toBe('x'.repeat(20) + 'y'.repeat(size));
    expect(consumer.events.at(-1)?.at).toBe(150);
  },
);

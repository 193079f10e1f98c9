// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
import { expect, it } from 'vitest';
import { Boundary, Flush, render, successor, type Child, type Settled } from 'millrace';
import { deferreds, leavingReader, recordingConsumer, slowReader, testClock, turn } from 'millrace/testing';

const d0 = async (): Promise<Settled> => 'x';

it('3: bytes before a pending element are consumed before it settles', async () => {
  const d = deferreds();
  const consumer = recordingConsumer();
  const rendered = render(<p>before{d<Settled>('a')}after</p>, consumer);
  await turn();
  expect(consumer.line).toBe('"<p>before" wait');
  d.settle('a', 'A');
  await rendered;
  expect(consumer.line).toBe('"<p>before" wait "Aafter</p>" done');
});

it('3: an async function without anything to wait for costs no wait', async () => {
  const Quick = d0;
  const consumer = recordingConsumer();
  await render(
    <p>
      <Quick />
      {Promise.resolve('y')}
      <Boundary catch={() => null}>
        <Quick />
      </Boundary>
    </p>,
    consumer,
  );
  expect(consumer.line).toBe('"<p>xyx</p>" done');
});

it('3: one wait for each element that is pending, and one for a whole boundary', async () => {
  const d = deferreds();
  const consumer = recordingConsumer();
  const rendered = render(
    [
      d<Settled>('a'),
      d<Settled>('b'),
      <Boundary catch={() => null}>
        {d<Settled>('c')}
        {d<Settled>('d')}
      </Boundary>,
    ],
    consumer,
  );
  for (const name of ['a', 'b', 'c', 'd']) {
    await turn();
    d.settle(name, name);
  }
  await rendered;
  expect(consumer.line).toBe('wait "a" wait "b" wait "cd" done');
});

it('3: an iterable costs one wait for each gap', async () => {
  const d = deferreds();
  async function* Items(): AsyncGenerator<Child> {
    for (const name of ['a', 'b', 'c']) yield await d<Settled>(name);
  }
  const consumer = recordingConsumer();
  const rendered = render(<Items />, consumer);
  for (const name of ['a', 'b', 'c']) {
    await turn();
    d.settle(name, name);
  }
  await rendered;
  expect(consumer.line).toBe('wait "a" wait "b" wait "c" done');
});

it('13: flushes are asked for at waits and where the author says so, and nowhere else', async () => {
  const d = deferreds();
  const consumer = recordingConsumer();
  const Last = successor((_: object, { successor }) => `[${successor.kind}]`);
  const rendered = render(
    <p>
      head
      <Flush />
      {d<Settled>('a')}
      <Boundary catch={() => null}>
        held
        <Flush />
      </Boundary>
      <Last />
    </p>,
    consumer,
  );
  await turn();
  d.settle('a', 'A');
  await rendered;
  expect(consumer.line).toBe('"<p>head" flush wait "Aheld" "[successor]</p>" done');
});

it('12: a slow reader is given nothing before it has taken the last piece', async () => {
  const clock = testClock();
  const d = deferreds();
  const reader = slowReader(clock, 10);
  const rendered = render(['a', d<Settled>('b'), d<Settled>('c')], reader, { clock });
  d.settle('b', 'B');
  await clock.advance(1);
  d.settle('c', 'C');
  await clock.advance(100);
  await rendered;
  reader.check();
  expect(reader.text).toBe('aBC');
});

it('12: while the reader stands still an iterable is pulled 16 items ahead and no further', async () => {
  let made = 0;
  async function* Endless(): AsyncGenerator<Child> {
    for (;;) yield `${made++},`;
  }
  const leaving = new AbortController();
  const consumer = recordingConsumer({ answer: () => new Promise<void>(() => {}) });
  const rendered = render(<Endless />, consumer, { signal: leaving.signal });
  await turn();
  await turn();
  expect(made).toBeGreaterThan(10);
  expect(made).toBeLessThan(40);
  leaving.abort(new Error('gone'));
  await expect(rendered).rejects.toThrow('gone');
});

it('12: while the reader stands still no more is made ready than the buffer holds', async () => {
  const piece = 'x'.repeat(1_000);
  let placed = 0;
  const Piece = (): Child => {
    placed++;
    return piece;
  };
  const Later = async (): Promise<Settled> => {
    await turn();
    return <Piece />;
  };
  const leaving = new AbortController();
  const consumer = recordingConsumer({ answer: () => new Promise<void>(() => {}) });
  const pieces = Array.from({ length: 1_000 }, () => <Later />);
  const rendered = render(['head', pieces], consumer, { signal: leaving.signal, buffer: 10_000 });
  for (let i = 0; i < 20; i++) await turn();
  expect(placed).toBeGreaterThan(5);
  expect(placed).toBeLessThan(20);
  leaving.abort(new Error('gone'));
  await expect(rendered).rejects.toThrow('gone');
});

it.each(['consume', 'waiting', 'flush', 'complete'] as const)(
  '10: a consumer that fails at %s ends the render with its error, and is not called again',
  async (kind) => {
    for (const how of ['throws', 'rejects']) {
      const error = new Error(`${kind} ${how}`);
      const suppressed: unknown[] = [];
      const d = deferreds();
      const consumer = recordingConsumer({
        answer: (call) => {
          if (call.kind !== kind) return undefined;
          if (how === 'throws') throw error;
          return Promise.reject(error);
        },
      });
      let aborted = false;
      const Watch = async (_: object, { signal }: { signal: AbortSignal }): Promise<Settled> => {
        signal.addEventListener('abort', () => (aborted = true));
        return d<Settled>('b');
      };
      const rendered = render(
        [
          <Boundary catch={() => 'caught'}>
            held
            {d<Settled>('a')}
          </Boundary>,
          <Flush />,
          <Watch />,
        ],
        consumer,
        { onSuppressed: (given) => suppressed.push(given) },
      );
      // It may fail before anybody looks.
      rendered.catch(() => {});
      await turn();
      d.settle('a', 'A');
      await turn();
      d.settle('b', 'B');
      await expect(rendered).rejects.toBe(error);
      consumer.check();
      expect(consumer.events.at(-1)?.kind).toBe(kind);
      expect(suppressed).toEqual([]);
      expect(aborted).toBe(true);
    }
  },
);

it('10: a reader that leaves aborts the signal at once and is given nothing more', async () => {
  const d = deferreds();
  const reader = leavingReader();
  let reason: unknown;
  const Work = ({ name }: { name: string }, { signal }: { signal: AbortSignal }): Child => {
    signal.addEventListener('abort', () => (reason = signal.reason));
    return d<Settled>(name);
  };
  const rendered = render([<Work name="a" />, <Work name="b" />], reader, { signal: reader.signal });
  await turn();
  d.settle('a', 'A');
  await turn();
  reader.leave();
  expect(reason).toMatchObject({ code: 'CLIENT_GONE' });
  d.settle('b', 'B');
  await expect(rendered).rejects.toMatchObject({ code: 'CLIENT_GONE' });
  await turn();
  expect(reader.line).toBe('wait "A" wait');
});

it('10: a reader that leaves during a call is given nothing more', async () => {
  const reader = leavingReader(1);
  await expect(
    render(['a', <Flush />, 'b', <Flush />, 'c'], reader, { signal: reader.signal }),
  ).rejects.toMatchObject({ code: 'CLIENT_GONE' });
  expect(reader.line).toBe('"a" flush');
});

it('10: a render that was cancelled before it began calls no component and no consumer', async () => {
  let called = false;
  const Page = (): Child => {
    called = true;
    return 'x';
  };
  const consumer = recordingConsumer();
  const reason = new Error('cancelled');
  await expect(render(<Page />, consumer, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(called).toBe(false);
  expect(consumer.line).toBe('');
});

it('10: a signal that aborts while the tree is walked ends the render', async () => {
  const cancel = new AbortController();
  const reason = new Error('cancelled');
  const Cancels = (): Child => {
    cancel.abort(reason);
    return 'x';
  };
  const consumer = recordingConsumer();
  await expect(render(<Cancels />, consumer, { signal: cancel.signal })).rejects.toBe(reason);
  expect(consumer.line).toBe('');
});

it('10: return() of an iterable is called when the reader leaves', async () => {
  let closed = 0;
  const endless: AsyncIterable<Child> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => {}),
      return: () => {
        closed++;
        throw new Error('return() throws, too');
      },
    }),
  };
  const reader = leavingReader();
  const rendered = render(<p>{endless}</p>, reader, { signal: reader.signal });
  await turn();
  reader.leave();
  await expect(rendered).rejects.toMatchObject({ code: 'CLIENT_GONE' });
  expect(closed).toBe(1);
});

it('10: a deadline that passes ends the render, and no boundary answers for it', async () => {
  const clock = testClock();
  const d = deferreds();
  const consumer = recordingConsumer({ clock });
  const rendered = render(
    <Boundary catch={() => 'caught'} timeout={500}>
      {d<Settled>('never')}
    </Boundary>,
    consumer,
    { clock, deadline: 100 },
  );
  const failed = expect(rendered).rejects.toMatchObject({ code: 'DEADLINE_PASSED' });
  await clock.advance(100);
  await failed;
  expect(consumer.timeline).toBe('0:wait');
  expect(clock.timers).toBe(0);
});

it('10: an idle deadline counts from the last piece, and a stream without end goes on', async () => {
  const clock = testClock();
  async function* Ticks(): AsyncGenerator<Child> {
    for (let i = 0; i < 5; i++) {
      await clock.sleep(40);
      yield i;
    }
    await clock.sleep(60);
    yield 'late';
  }
  const consumer = recordingConsumer({ clock });
  const rendered = render(<Ticks />, consumer, { clock, deadline: false, idle: 50 });
  const failed = expect(rendered).rejects.toMatchObject({ code: 'DEADLINE_PASSED' });
  await clock.advance(1_000);
  await failed;
  expect(consumer.text).toBe('01234');
});

it('10: the idle deadline does not count while the consumer is busy', async () => {
  const clock = testClock();
  const consumer = recordingConsumer({
    clock,
    answer: ({ kind }) => (kind === 'consume' ? clock.sleep(120) : undefined),
  });
  const rendered = render(
    ['a', clock.sleep(160).then(() => 'b'), clock.sleep(350).then(() => 'c')],
    consumer,
    {
      clock,
      deadline: false,
      idle: 50,
    },
  );
  const failed = expect(rendered).rejects.toMatchObject({ code: 'DEADLINE_PASSED' });
  // Busy to 120, given more at 160, busy to 280, and then given nothing.
  await clock.advance(329);
  expect(consumer.text).toBe('ab');
  expect(clock.timers).toBe(2);
  await clock.advance(1);
  await failed;
  await clock.advance(20);
  expect(consumer.text).toBe('ab');
});

it('12: timers are cleared when a render ends', async () => {
  const clock = testClock();
  const d = deferreds();
  const rendered = render(
    <Boundary timeout={50} late="late">
      {d<Settled>('a')}
    </Boundary>,
    recordingConsumer(),
    { clock, deadline: 1_000, idle: 500 },
  );
  await turn();
  expect(clock.timers).toBe(3);
  d.settle('a', 'A');
  await rendered;
  expect(clock.timers).toBe(0);
});

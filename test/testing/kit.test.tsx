// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { render, renderToStream, type Settled } from 'millrace';
import {
  deferreds,
  leaveAfter,
  leavingReader,
  readSlowly,
  recordingConsumer,
  slowReader,
  testClock,
  turn,
} from 'millrace/testing';

it('a recording consumer shows its calls in one line, and with their times', async () => {
  const clock = testClock(100);
  const consumer = recordingConsumer({ clock });
  const rendered = render(<p>{clock.sleep(50).then(() => 'x')}</p>, consumer, { clock });
  await clock.advance(50);
  await rendered;
  expect(consumer.line).toBe('"<p>" wait "x</p>" done');
  expect(consumer.timeline).toBe('100:"<p>" 100:wait 150:"x</p>" 150:done');
  expect([consumer.text, consumer.waits]).toEqual(['<p>x</p>', 1]);
  expect(() => consumer.check()).not.toThrow();
});

it('a recording consumer notes every breach of its contract', async () => {
  const overlapping = recordingConsumer({ answer: () => turn() });
  const first = overlapping.consume('a');
  void overlapping.waiting();
  await first;
  expect(() => overlapping.check()).toThrow(
    'waiting was called before consume had resolved. Calls: "a" wait',
  );
  const ended = recordingConsumer();
  void ended.complete();
  void ended.consume('');
  expect(ended.breaches).toEqual(['empty text was consumed', 'consume was called after complete']);
  const failed = recordingConsumer({
    answer: () => {
      throw new Error('no');
    },
  });
  expect(() => failed.flush()).toThrow('no');
  expect(() => failed.flush()).toThrow('no');
  expect(failed.breaches).toEqual(['flush was called after flush had thrown']);
});

it('a clock rings its timers in order, at their times, and what they start runs in between', async () => {
  const clock = testClock();
  const rung: string[] = [];
  const note = (name: string) => (): void => void rung.push(`${name} at ${clock.now()}`);
  clock.set(note('b'), 20);
  clock.set(note('c'), 20);
  clock.set(note('a'), 10);
  clock.clear(clock.set(note('never'), 15));
  void (async () => {
    await clock.sleep(10);
    await clock.sleep(5);
    note('on the way')();
  })();
  clock.set(note('later'), 21);
  await clock.advance(20);
  expect(rung).toEqual(['a at 10', 'on the way at 15', 'b at 20', 'c at 20']);
  expect([clock.now(), clock.timers]).toEqual([20, 1]);
});

it('a turn waits for every microtask, however long the chain', async () => {
  let steps = 0;
  void (async () => {
    for (; steps < 10_000; steps++) await Promise.resolve();
  })();
  await turn();
  expect(steps).toBe(10_000);
});

it('deferreds are settled by name, before or after they are asked for, and once', async () => {
  const d = deferreds();
  d.settle('early', 1);
  const [b, a] = [d('b'), d('a')];
  expect(d('b')).toBe(b);
  expect(d.pending).toEqual(['b', 'a']);
  d.settle('b', 2);
  d.fail('a', new Error('no'));
  d.fail('nobody asks', new Error('silent'));
  expect([await d('early'), await b]).toEqual([1, 2]);
  await expect(a).rejects.toThrow('no');
  expect(d.pending).toEqual([]);
  expect(() => d.settle('b')).toThrow('The deferred "b" is settled already.');
});

it('a slow reader takes its time for each call', async () => {
  const clock = testClock();
  const reader = slowReader(clock, 10);
  const rendered = render('x', reader, { clock });
  await clock.advance(100);
  await rendered;
  expect(reader.timeline).toBe('0:"x" 10:done');
});

it('a reader leaves during a call, or when it is told to', async () => {
  const during = leavingReader(0);
  await expect(
    render(['x', Promise.resolve('y').then(() => turn())] as Settled, during, { signal: during.signal }),
  ).rejects.toMatchObject({ code: 'CLIENT_GONE' });
  expect(during.line).toBe('"x"');
  const told = leavingReader();
  const rendered = render(new Promise<Settled>(() => {}), told, { signal: told.signal });
  told.leave();
  await expect(rendered).rejects.toMatchObject({ code: 'CLIENT_GONE' });
});

it('streams of both sorts are read slowly, or left', async () => {
  const clock = testClock();
  const page = (): ReadableStream<Uint8Array> => renderToStream(<p>{'é'.repeat(40_000)}</p>);
  const read = readSlowly(page(), clock, 10);
  await clock.advance(1_000);
  expect(await read).toBe(`<p>${'é'.repeat(40_000)}</p>`);
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(10)),
    cancel: () => void (cancelled = true),
  });
  expect(await leaveAfter(endless, 25)).toHaveLength(30);
  expect(cancelled).toBe(true);
  const readable = Readable.from([Buffer.from('ab'), Buffer.from('cd'), Buffer.from('ef')]);
  expect(await leaveAfter(readable, 3)).toBe('abcd');
  expect(readable.destroyed).toBe(true);
});

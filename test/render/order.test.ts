import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { render, type RenderOptions } from 'millrace';
import { deferreds, recordingConsumer, turn, type RecordingConsumer } from 'millrace/testing';
import { all, outcomes } from './trees/build.js';
import { reference } from './trees/reference.js';
import { anySpec, type Spec } from './trees/spec.js';

interface Case {
  readonly specs: readonly Spec[];
  /** Which of the pending to settle next, one number a step; used round and round. */
  readonly picks: readonly number[];
  /** How many are settled before the render begins. */
  readonly early: number;
  /** Whether the reader has a pace of its own. */
  readonly slow: boolean;
  readonly concurrency: number;
  readonly buffer: number;
}

function anyCase(failing: boolean): fc.Arbitrary<Case> {
  return fc.record({
    specs: anySpec({ failing, without: ['blocking'] }),
    picks: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }),
    early: fc.nat(6),
    slow: fc.boolean(),
    concurrency: fc.constantFrom(1, 2, 3, 256),
    buffer: fc.constantFrom(1, 8, 40, 16_384),
  });
}

interface Outcome {
  readonly consumer: RecordingConsumer;
  readonly error: unknown;
}

/** Renders a case to its end, settling what is asked for in the order that it says. */
async function play(of: Case, options: RenderOptions = {}): Promise<Outcome> {
  const d = deferreds();
  const settlers = outcomes(of.specs, d);
  let call = 0;
  const consumer = recordingConsumer(of.slow ? { answer: () => d<void>(`call ${call++}`) } : {});
  let ended = false;
  let error: unknown;
  let step = 0;
  const pick = (among: number): number => of.picks[step++ % of.picks.length]! % among;
  const settle = (name: string): void => {
    const known = settlers.get(name);
    settlers.delete(name);
    if (known === undefined) d.settle(name);
    else known();
  };
  for (let i = 0; i < of.early && settlers.size > 0; i++) settle([...settlers.keys()][pick(settlers.size)]!);
  render(all(of.specs, d), consumer, {
    concurrency: of.concurrency,
    buffer: of.buffer,
    deadline: false,
    ...options,
  }).then(
    () => (ended = true),
    (reason: unknown) => {
      ended = true;
      error = reason;
    },
  );
  await turn();
  for (;;) {
    if (d.pending.length === 0) await turn();
    if (ended) break;
    const { pending } = d;
    if (pending.length === 0) throw new Error(`Nothing is pending and the render goes on: ${consumer.line}`);
    settle(pending[pick(pending.length)]!);
    // Now and then two settle in one turn.
    if (pick(3) > 0) await turn();
  }
  return { consumer, error };
}

it('1: for every order of settling the output is the depth-first serialisation', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase(false), async (each) => {
      const { consumer, error } = await play(each);
      if (error !== undefined) throw error;
      consumer.check();
      expect(consumer.text).toBe(reference(each.specs).text);
      expect(consumer.events.at(-1)?.kind).toBe('complete');
    }),
    { numRuns: Number(process.env['RUNS'] ?? 7_000) },
  );
}, 120_000);

it('4: of several failures the first in document order is reported, behind the text before it', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase(true), async (each) => {
      const { consumer, error } = await play(each);
      const expected = reference(each.specs);
      consumer.check();
      expect((error as Error | undefined)?.message).toBe(expected.failure);
      if (expected.failure === undefined) expect(consumer.text).toBe(expected.text);
      else expect(expected.text.startsWith(consumer.text)).toBe(true);
      expect(consumer.events.some((call) => call.kind === 'complete')).toBe(error === undefined);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 7_000) },
  );
}, 120_000);

it('10: when the reader leaves, at whatever moment, nothing more is consumed and nothing rejects unhandled', async () => {
  const loose: unknown[] = [];
  const note = (reason: unknown): void => void loose.push(reason);
  process.on('unhandledRejection', note);
  try {
    await fc.assert(
      fc.asyncProperty(anyCase(true), fc.nat(8), async (each, leaveAt) => {
        const d = deferreds();
        const settlers = outcomes(each.specs, d);
        const leaving = new AbortController();
        const gone = new Error('gone');
        let call = 0;
        const consumer = recordingConsumer(each.slow ? { answer: () => d<void>(`call ${call++}`) } : {});
        const ended = render(all(each.specs, d), consumer, {
          signal: leaving.signal,
          concurrency: each.concurrency,
          buffer: each.buffer,
        }).then(
          () => undefined,
          (error: unknown) => error,
        );
        let callsThen: number | undefined;
        let step = 0;
        for (;;) {
          if (step === leaveAt) {
            leaving.abort(gone);
            callsThen = consumer.events.length;
          }
          await turn();
          const { pending } = d;
          if (pending.length === 0) break;
          const name = pending[each.picks[step++ % each.picks.length]! % pending.length]!;
          const settle = settlers.get(name);
          if (settle === undefined) d.settle(name);
          else settle();
        }
        const error = await Promise.race([ended, turn().then(() => undefined)]);
        consumer.check();
        if (callsThen !== undefined && error === gone) expect(consumer.events).toHaveLength(callsThen);
        expect(loose).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  } finally {
    process.off('unhandledRejection', note);
  }
}, 120_000);

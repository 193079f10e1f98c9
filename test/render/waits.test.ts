import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { render } from 'millrace';
import { deferreds, recordingConsumer, turn } from 'millrace/testing';
import { all, outcomes } from './trees/build.js';
import { calls } from './trees/calls.js';
import { anySpec } from './trees/spec.js';

it('3: what stands before a pending element is consumed at once, and it costs one wait; a settled one costs none', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySpec({ failing: false, without: ['blocking'] }),
      fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }),
      fc.nat(5),
      async (specs, picks, early) => {
        const d = deferreds();
        const settlers = outcomes(specs, d);
        const settled = new Set<string>();
        let step = 0;
        const settle = (among: readonly string[]): void => {
          const name = among[picks[step++ % picks.length]! % among.length]!;
          settlers.get(name)!();
          settled.add(name);
        };
        // Async functions and iterables take more than a turn for what is there already.
        const direct = [...settlers.keys()].filter((name) => !name.includes('.') && isDirect(specs, name));
        for (let i = 0; i < early; i++) {
          const left = direct.filter((name) => !settled.has(name));
          if (left.length > 0) settle(left);
        }
        const consumer = recordingConsumer();
        const expected: string[] = [];
        const model = calls(specs, settled, expected);
        const rendered = render(all(specs, d), consumer, { deadline: false });
        for (;;) {
          await turn();
          const { done } = model.next();
          consumer.check();
          expect(consumer.line).toBe(expected.join(' '));
          if (done === true) break;
          settle(d.pending);
        }
        await rendered;
      },
    ),
    { numRuns: 5_000 },
  );
}, 120_000);

function isDirect(specs: readonly unknown[], name: string): boolean {
  return !JSON.stringify(specs).includes(`"kind":"asyncFunction","name":"${name}"`);
}

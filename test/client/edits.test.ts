import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/client/edits.js';
import type { TextEdit } from '../../src/text/span.js';

/** What stands around the edits of a message. */
const AROUND = '{"t":"edit","s":4294967295,"v":9007199254740991,"edits":}'.length;

function applied(text: string, messages: readonly (readonly TextEdit[])[]): string {
  return messages.flat().reduce((left, { start, end, text: put }) => {
    return left.slice(0, start) + put + left.slice(end);
  }, text);
}

const wishes = fc.array(
  fc.record({
    at: fc.nat(100),
    length: fc.nat(5),
    unit: fc.constantFrom('a', '\u0001', '\ud800', 'ä', '😀', '€\n'),
    count: fc.oneof(fc.nat(3), fc.nat(3_000)),
  }),
  { maxLength: 60, size: 'max' },
);

test('messages come to the same text as the edits, and each is no longer than a frame', () => {
  fc.assert(
    fc.property(wishes, fc.integer({ min: 128, max: 2_000 }), (all, piece) => {
      const before = 'x'.repeat(100);
      let { length } = before;
      const edits = all.map(({ at, length: most, unit, count }) => {
        const text = unit.repeat(count);
        const start = Math.min(at, length);
        const end = Math.min(length, start + most);
        length += text.length - (end - start);
        return { start, end, text };
      });
      const [edited, messages] = applyEdits(before, edits, piece);
      expect(edited).toBe(applied(before, [edits]));
      expect(applied(before, messages)).toBe(edited);
      for (const message of messages)
        expect(Buffer.byteLength(JSON.stringify(message)) + AROUND).toBeLessThanOrEqual(8 * piece);
    }),
  );
});

test('letters of three bytes fill a frame sooner than what is escaped', () => {
  const edits = [0, 0, 0].map((place) => ({ start: place, end: place, text: '€'.repeat(1_866) }));
  expect(applyEdits('', edits, 2_000)[1]).toHaveLength(3);
});

test('edits that a message can hold stay together, also when there are none', () => {
  const edits = [
    { start: 0, end: 1, text: 'a' },
    { start: 0, end: 0, text: '' },
  ];
  expect(applyEdits('x', edits, 1_024)).toEqual(['a', [edits]]);
  expect(applyEdits('x', [], 1_024)).toEqual(['x', [[]]]);
  // Whoever changes his own later does not change what was said.
  expect(applyEdits('x', edits, 1_024)[1][0]![0]).not.toBe(edits[0]);
});

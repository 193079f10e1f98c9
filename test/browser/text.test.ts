import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytes, counted, time } from '../../src/browser/amounts.js';
import { difference } from '../../src/browser/difference.js';
import { exampleOf } from '../../src/browser/examples.js';
import { slices, type Mark } from '../../src/browser/slices.js';
import { fileSource, languageOf, textSource } from '../../src/browser/source.js';

const few = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });

test('the difference of two texts makes the one into the other, and is null only for equal ones', () => {
  fc.assert(
    fc.property(few, few, (before, after) => {
      const edit = difference(before, after);
      if (edit === null) return before === after;
      const { start, end, text } = edit;
      return before.slice(0, start) + text + before.slice(end) === after;
    }),
  );
});

test('a key typed into a run of the same is one unit', () => {
  expect(difference('aaaa', 'aaaaa')).toEqual({ start: 4, end: 4, text: 'a' });
  expect(difference('abc', 'ac')).toEqual({ start: 1, end: 2, text: '' });
});

test('slices cover the text once, and each has just the marks that lie on it', () => {
  const mark = fc.record({
    kind: fc.constantFrom<Mark['kind']>('read', 'again', 'fault'),
    start: fc.nat(24),
    end: fc.nat(24),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(mark, { maxLength: 5 }), (length, marks) => {
      const parts = slices(length, marks);
      expect(parts.map(({ start }) => start)).toEqual([0, ...parts.slice(0, -1).map(({ end }) => end)]);
      expect(parts.at(-1)!.end).toBe(length);
      for (const { kind, start, end } of marks) {
        if (start >= end || end > length) continue;
        for (const part of parts) {
          const isOn = part.start >= start && part.end <= end;
          if (isOn) expect(part.kinds).toContain(kind);
        }
      }
    }),
  );
  expect(slices(0, [{ kind: 'fault', start: 0, end: 0 }])).toEqual([]);
});

test('a fault without a width shows where it is, at the end of the text too', () => {
  expect(slices(3, [{ kind: 'fault', start: 1, end: 1 }])).toMatchObject([
    { kinds: [] },
    { start: 1, end: 2, kinds: ['fault'] },
    { kinds: [] },
  ]);
  expect(slices(3, [{ kind: 'fault', start: 3, end: 3 }]).at(-1)).toEqual({
    start: 2,
    end: 3,
    kinds: ['fault'],
  });
});

test('a text is cut by units, and a file by bytes that are read when they are needed', async () => {
  expect(textSource('a😀b').piece(1, 3)).toBe('😀');
  const file = fileSource(new File(['a😀b'], 'x.json'));
  expect(file.size).toBe(6);
  expect(await file.piece(1, 5)).toEqual(new TextEncoder().encode('😀'));
});

test('the name of a file tells its language, or nothing', () => {
  expect(['a.JSON', 'b.ndjson', 'c.mill', 'd.txt', 'json'].map(languageOf)).toEqual([
    'json',
    'jsonl',
    'mill',
    null,
    null,
  ]);
});

test('amounts have two digits that mean something', () => {
  expect([0, 999, 1_000, 12_345, 999_600].map(bytes)).toEqual(['0 B', '999 B', '1.0 kB', '12 kB', '1.0 MB']);
  expect([0.42, 12.3, 999.6, 61_000].map(time)).toEqual(['0.4 ms', '12 ms', '1.0 s', '61 s']);
  expect([counted(1, 'node'), counted(2_000, 'node')]).toEqual(['1 node', '2,000 nodes']);
});

test('every language has an example', () => {
  for (const name of ['json', 'jsonc', 'jsonl', 'mill']) expect(exampleOf(name).length).toBeGreaterThan(200);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, merged, shiftedBy, withEdit } from '../../src/parse/change.js';
import type { Span, TextEdit } from '../../src/text/span.js';

const anyEdit = fc.record({
  at: fc.integer({ min: 0, max: 30 }),
  length: fc.integer({ min: 0, max: 6 }),
  added: fc.integer({ min: 0, max: 6 }),
});
const anySpan: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

function editIn(
  units: readonly unknown[],
  { at, length, added }: typeof anyEdit extends fc.Arbitrary<infer T> ? T : never,
): TextEdit {
  const start = Math.min(at, units.length);
  return { start, end: Math.min(units.length, start + length), text: '+'.repeat(added) };
}

describe('the changes of several edits', () => {
  it('leave between them what no edit touched, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
        // Units of the old text are their own numbers, those that edits wrote are null.
        let units: (number | null)[] = Array.from({ length: 30 }, (_, i) => i);
        let changes: readonly Change[] = [];
        for (const each of edits) {
          const edit = editIn(units, each);
          units = units.toSpliced(edit.start, edit.end - edit.start, ...Array.from(edit.text, () => null));
          changes = withEdit(changes, edit);
        }
        let shift = 0;
        let from = 0;
        const kept: (number | null)[] = Array.from(units, () => null);
        for (const { start, end, newEnd } of [...changes, { start: 30, end: 30, newEnd: units.length }]) {
          for (let old = from; old < start; old++) kept[old + shift] = old;
          expect(start).toBeGreaterThanOrEqual(from);
          from = end;
          shift = newEnd - end;
        }
        const isChanged = (old: number): boolean =>
          changes.some(({ start, end }) => start <= old && old < end);
        expect(kept).toEqual(units.map((unit) => (unit !== null && isChanged(unit) ? null : unit)));
        expect(30 + shift).toBe(units.length);
        for (const [index, { start, newEnd }] of changes.entries()) {
          const before = changes[index - 1];
          if (before !== undefined) expect(start).toBeGreaterThan(before.end);
          expect(newEnd).toBeGreaterThanOrEqual(
            start + (before === undefined ? 0 : before.newEnd - before.end),
          );
        }
      }),
    );
  });

  it('are one where edits touch, and two where they do not', () => {
    const first = withEdit([], { start: 4, end: 6, text: 'abc' });
    expect(first).toEqual([{ start: 4, end: 6, newEnd: 7 }]);
    expect(withEdit(first, { start: 7, end: 8, text: '' })).toEqual([{ start: 4, end: 7, newEnd: 7 }]);
    expect(withEdit(first, { start: 8, end: 8, text: 'x' })).toEqual([
      { start: 4, end: 6, newEnd: 7 },
      { start: 7, end: 7, newEnd: 9 },
    ]);
    expect(withEdit(first, { start: 0, end: 1, text: '' })).toEqual([
      { start: 0, end: 1, newEnd: 0 },
      { start: 4, end: 6, newEnd: 6 },
    ]);
  });
});

describe('spans behind an edit', () => {
  it('hold the same units, and what was written inside them', () => {
    fc.assert(
      fc.property(anySpan, anyEdit, (span, each) => {
        const units = Array.from({ length: 30 }, (_, i) => span.start <= i && i < span.end);
        const edit = editIn(units, each);
        const now: (boolean | null)[] = [...units];
        now.splice(edit.start, edit.end - edit.start, ...Array.from(edit.text, () => null));
        const [{ start, end }] = shiftedBy([span], edit) as [Span];
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(now.length);
        for (const [index, isIn] of now.entries()) {
          if (isIn !== null) expect([index, start <= index && index < end]).toEqual([index, isIn]);
        }
      }),
    );
  });

  it('are joined where they overlap or touch, and left out when empty', () => {
    const spans = [
      { start: 7, end: 9 },
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 5, end: 5 },
      { start: 8, end: 8 },
      { start: 1, end: 2 },
    ];
    expect(merged(spans)).toEqual([
      { start: 0, end: 3 },
      { start: 7, end: 9 },
    ]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JoinedEdits } from '../../src/document/joined-edits.js';
import type { TextEdit } from '../../src/text/span.js';
import { applied } from '../syntax/texts.js';

function joinedOf(length: number, edits: readonly TextEdit[]): TextEdit[] {
  const joined = new JoinedEdits(length);
  for (const edit of edits) joined.add(edit);
  return joined.replacements();
}

/** Each counts in the old text. */
function replaced(text: string, replacements: readonly TextEdit[]): string {
  let now = text;
  for (const each of replacements.toReversed()) now = applied(now, each);
  return now;
}

/** Where, as a part of the text as it is then, how much is taken out, and what comes in. */
const anyEdits: fc.Arbitrary<readonly (readonly [number, number, string])[]> = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(40) }),
    fc.constantFrom('', '', 'X', 'YZ', 'a longer one'),
  ),
  { maxLength: 40 },
);

describe('edits that are joined', () => {
  it('are what each of them replaced in the old text', () => {
    expect(
      joinedOf(10, [
        { start: 8, end: 9, text: 'XY' },
        { start: 0, end: 2, text: '' },
        { start: 4, end: 4, text: '!' },
      ]),
    ).toEqual([
      { start: 0, end: 2, text: '' },
      { start: 6, end: 6, text: '!' },
      { start: 8, end: 9, text: 'XY' },
    ]);
  });

  it('are one where they touch, and nothing where all was taken out again', () => {
    const typed = Array.from('word', (text, i) => ({ start: 5 + i, end: 5 + i, text }));
    expect(joinedOf(10, typed)).toEqual([{ start: 5, end: 5, text: 'word' }]);
    expect(joinedOf(10, [...typed, { start: 5, end: 9, text: '' }])).toEqual([]);
    expect(joinedOf(10, [...typed, { start: 4, end: 10, text: '' }])).toEqual([
      { start: 4, end: 6, text: '' },
    ]);
    expect(
      joinedOf(
        0,
        typed.map((edit, i) => ({ ...edit, start: i, end: i })),
      ),
    ).toEqual([{ start: 0, end: 0, text: 'word' }]);
  });

  it('9: lead to the text that they lead to one after the other, in order and apart', () => {
    fc.assert(
      fc.property(fc.nat(60), anyEdits, (length, changes) => {
        const text = Array.from({ length }, (_, i) => String.fromCodePoint(0x100 + i)).join('');
        let now = text;
        const edits: TextEdit[] = [];
        for (const [part, removed, put] of changes) {
          const start = Math.round(part * now.length);
          edits.push({ start, end: Math.min(now.length, start + removed), text: put });
          now = applied(now, edits.at(-1)!);
        }
        const replacements = joinedOf(length, edits);
        expect(replaced(text, replacements)).toBe(now);
        for (const [i, { start }] of replacements.entries())
          if (i > 0) expect(start).toBeGreaterThan(replacements[i - 1]!.end);
      }),
      { numRuns: 500 },
    );
  });
});

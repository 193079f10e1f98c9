import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { KIND_SHIFT } from '../../src/syntax/kinds.js';
import { Page } from '../../src/syntax/page.js';

const entries = fc.array(fc.tuple(fc.nat(255), fc.nat(65_535)), { maxLength: 50 });

it.each([1000, 65_535, 65_536, 1_000_000])('gives back kinds and starts in a page of %i units', (width) => {
  const text = 'x'.repeat(width);
  fc.assert(
    fc.property(entries, fc.nat(), (made, shift) => {
      const page = new Page(text, 0, 0, null, 0, 0, 0, false, null, null);
      const placed = made.map(([kind, start]) => [kind, (start + shift) % (width + 1)] as const);
      page.keepTape(
        Int32Array.from(placed, ([kind, start]) => (kind << KIND_SHIFT) | start),
        placed.length,
      );
      expect(placed.map((_, i) => [page.kind(i), page.at(i)])).toEqual(placed);
      expect(page.slab!.length).toBe(page.tapeBytes);
    }),
    { numRuns: 50 },
  );
});

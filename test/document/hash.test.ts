import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashFeed } from '../../src/document/hash.js';
import { hashOf, newHasher } from './hasher.js';

const anyOffset = fc.oneof(
  fc.nat(2000),
  fc.maxSafeNat(),
  fc.integer({ min: 0x3fff_fff0, max: 0x4000_0010 }),
  fc.integer({ min: 1, max: 15 }).map((digits) => 10 ** digits - 1),
  fc.integer({ min: 0, max: 15 }).map((digits) => 10 ** digits),
);
const anySpan = fc.record({
  kind: fc.constantFrom('{', 'string', 'Größe'),
  start: anyOffset,
  end: anyOffset,
});

describe('the hash', () => {
  it('is that of lines, whatever the numbers, and of sorted faults behind them', () => {
    fc.assert(
      fc.property(
        fc.array(anySpan, { maxLength: 300 }),
        fc.array(anySpan, { maxLength: 5 }),
        (tokens, spans) => {
          const faults = spans.map(({ kind, start, end }) => ({ code: kind, start, end }));
          const feed = new HashFeed(newHasher());
          for (const token of tokens) feed.token(token);
          expect(feed.digest(faults)).toBe(hashOf(tokens, faults));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('may be asked for in the middle, and goes on', () => {
    const tokens = Array.from({ length: 3000 }, (_, i) => ({ kind: 'number', start: i * 4, end: i * 4 + 3 }));
    const feed = new HashFeed(newHasher());
    for (const [i, token] of tokens.entries()) {
      feed.token(token);
      if (i % 500 === 0) expect(feed.digest([])).toBe(hashOf(tokens.slice(0, i + 1), []));
    }
    expect(feed.digest([])).toBe(hashOf(tokens, []));
  });
});

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type * as Rounds from './load/rounds.js';

/** Readers at once; `node bench/soak/readers.mjs` takes 500, and prints what it sees. */
const READERS = 100;
const KB = 1_024;

/** The server is a process of its own, which runs what was built. */
async function rounds(): Promise<typeof Rounds> {
  const built = new URL('../../dist/test/server/load/rounds.js', import.meta.url);
  if (!existsSync(built)) throw new Error(`${built.pathname} is not there: npm run build`);
  return (await import(built.href)) as typeof Rounds;
}

// The machine is shared: where the server stands behind other programs, half a
// second may pass before it hears of anything.
test(
  `10: ${READERS} readers leave in the middle: upstream requests and sockets are freed, and memory`,
  { retry: 2, timeout: 60_000 },
  async () => {
    const [, second, third] = await (await rounds()).leavingRounds(READERS);
    for (const round of [second!, third!]) {
      expect(round.upstreamClosed).toBeLessThan(500);
      expect(round.socketsClosed).toBeLessThan(500);
    }
    expect(third!.heap / second!.heap).toBeLessThan(1.05);
  },
);

/**
 * 64 KB beyond the segment that is being sent: two pieces of 12,000 characters,
 * which leave together.
 */
const HELD = 64 * KB + 2 * 12_000;

test(
  `12: ${READERS} slow readers cost little, and hold up nobody`,
  { retry: 2, timeout: 60_000 },
  async () => {
    const slow = await (await rounds()).slowReaders(READERS);
    expect(slow.each).toBeLessThan(HELD);
    expect(slow.other).toBeLessThan(100);
    expect(slow.left).toBeLessThan(8 * KB);
  },
);

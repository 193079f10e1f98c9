import { describe, expect, it } from 'vitest';
import { jsonl } from '../../../src/language/json.js';
import type { Language } from '../../../src/lex/language.js';
import type { Clock } from '../../../src/schedule/clock.js';
import { Channel } from '../../../src/server/channel/channel.js';
import { defaultLimits } from '../../../src/server/channel/limits.js';
import { NearSocket } from './near-socket.js';

/** A clock whose time is work: it goes on by a millisecond for so many units that are read. */
function workClock(units: number): { readonly clock: Clock; readonly language: Language } {
  let read = 0;
  const clock: Clock = {
    now: () => Math.floor(read / units),
    set: (ring) => setImmediate(ring),
    clear: (timer) => clearImmediate(timer as NodeJS.Immediate),
  };
  const language: Language = {
    ...jsonl,
    scan(tape, text, at, end) {
      read += text.length;
      return jsonl.scan(tape, text, at, end);
    },
  };
  return { clock, language };
}

/** A text of which a fault is told at the beginning and one in the middle, and that is all until its end. */
const text = `]\n${'1\n'.repeat(40_000)}]\n${'1\n'.repeat(40_000)}`;

/** Reads the text and gives the times at which a fault was told, and that of the end. */
async function told(batchTime: number): Promise<{ readonly faults: number[]; readonly end: number }> {
  // A slice reads 4096 units, so a millisecond.
  const { clock, language } = workClock(4_000);
  const limits = { ...defaultLimits, batchTime };
  const channel = new Channel({ languages: [language], limits, clock, workClock: clock });
  const socket = new NearSocket(() => clock.now());
  channel.accept(socket, '');
  socket.hear(
    { t: 'hello', want: ['diag'] },
    { t: 'open', s: 1, lang: 'jsonl', mode: 'stream', text },
    { t: 'end', s: 1 },
  );
  await expect.poll(() => socket.messages.some(({ t }) => t === 'done')).toBe(true);
  const at = (t: string): number[] =>
    socket.frames.filter(({ messages }) => messages.some((each) => each.t === t)).map((frame) => frame.at);
  socket.lose(1000);
  return { faults: at('diag'), end: at('done')[0]! };
}

describe('an event, while its session goes on', () => {
  it('waits no longer than a batch may wait, and then for the end of the turn', async () => {
    const { faults, end } = await told(5);
    expect(end).toBeGreaterThanOrEqual(40);
    expect(faults[0]).toBeGreaterThanOrEqual(5);
    expect(faults[0]).toBeLessThanOrEqual(11);
    // One more in the middle, and that which says that no other comes.
    expect(faults).toHaveLength(3);
    expect(faults[1]).toBeLessThanOrEqual(20 + 12);
  });

  it('waits as long for others as the host says', async () => {
    const { faults } = await told(15);
    expect(faults[0]).toBeGreaterThanOrEqual(15);
    expect(faults[0]).toBeLessThanOrEqual(21);
    const all = await told(10_000);
    expect(all.faults).toEqual([all.end]);
  });

  it('leaves with the turn in which it was made when none may wait', async () => {
    const { faults } = await told(0);
    expect(faults[0]).toBeLessThanOrEqual(6);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job, Lane } from '../../src/schedule/lanes.js';
import { Scheduler } from '../../src/schedule/scheduler.js';
import { testClock } from '../../src/testing/clock.js';

/** Slices by the name of their job, in turns; each costs some milliseconds of the clock. */
function bench(turn = 5): {
  scheduler: Scheduler;
  turns: string[][];
  job: (name: string, lane: Lane, slices: number, cost?: number) => Job;
  /** Runs turns until nothing waits; how many there were. */
  runAll: (most?: number) => number;
} {
  let now = 0;
  let next: (() => void) | null = null;
  const turns: string[][] = [];
  const clock = { ...testClock(), now: () => now };
  const scheduler = new Scheduler({ clock, turn, nextTurn: (run) => (next = run) });
  const job = (name: string, lane: Lane, slices: number, cost = 1): Job => {
    let left = slices;
    return {
      lane,
      run() {
        now += cost;
        turns.at(-1)!.push(name);
        left--;
        return left > 0;
      },
      fail(error) {
        turns.at(-1)!.push(`${name}: ${(error as Error).message}`);
      },
    };
  };
  const runAll = (most = 10_000): number => {
    let count = 0;
    for (; next !== null && count < most; count++) {
      const run: () => void = next;
      next = null;
      turns.push([]);
      run();
    }
    return count;
  };
  return { scheduler, turns, job, runAll };
}

describe('a scheduler', () => {
  it('does nothing at once, and each job one slice a turn', () => {
    const { scheduler, turns, job, runAll } = bench();
    scheduler.wake(job('a', 'bulk', 3));
    scheduler.wake(job('b', 'bulk', 1));
    expect(turns).toEqual([]);
    expect(runAll()).toBe(3);
    expect(turns).toEqual([['a', 'b'], ['a'], ['a']]);
    expect(scheduler.waiting).toBe(0);
  });

  it('takes input first, then what somebody waits for, then the rest', () => {
    const { scheduler, turns, job, runAll } = bench();
    scheduler.wake(job('bulk', 'bulk', 1));
    scheduler.wake(job('key', 'interactive', 1));
    scheduler.wake(job('input', 'input', 1));
    runAll();
    expect(turns).toEqual([['input', 'key', 'bulk']]);
  });

  it('ends a turn when its milliseconds are used up, and lets the others have the next', () => {
    const { scheduler, turns, job, runAll } = bench(5);
    for (const name of ['a', 'b', 'c']) scheduler.wake(job(name, 'bulk', 2, 3));
    runAll();
    expect(turns).toEqual([
      ['a', 'b'],
      ['c', 'a'],
      ['b', 'c'],
    ]);
  });

  it('lets no lane wait for good', () => {
    const { scheduler, turns, job, runAll } = bench(5);
    scheduler.wake(job('long', 'bulk', 2, 5));
    scheduler.wake(job('flood', 'input', 40, 5));
    runAll();
    const order = turns.flat();
    expect(order.indexOf('long')).toBeGreaterThan(4);
    expect(order.indexOf('long')).toBeLessThan(10);
    expect(order.filter((name) => name === 'flood')).toHaveLength(40);
  });

  it('queues a job once, however often it is woken, and again when it is woken while it runs', () => {
    const { scheduler, turns, job, runAll } = bench();
    const once = job('once', 'input', 1);
    scheduler.wake(once);
    scheduler.wake(once);
    let woken = 0;
    const again: Job = {
      lane: 'input',
      run() {
        turns.at(-1)!.push('again');
        if (woken++ === 0) scheduler.wake(again);
        return false;
      },
      fail() {},
    };
    scheduler.wake(again);
    runAll();
    expect(turns).toEqual([['once', 'again'], ['again']]);
  });

  it('goes on when a job throws, which is told so and not called again', () => {
    const { scheduler, turns, job, runAll } = bench();
    const broken: Job = {
      ...job('broken', 'input', 9),
      run() {
        throw new Error('no');
      },
    };
    scheduler.wake(broken);
    scheduler.wake(job('other', 'input', 1));
    runAll();
    expect(turns).toEqual([['broken: no', 'other']]);
  });

  it('passes over what was dropped, also by itself', () => {
    const { scheduler, turns, job, runAll } = bench();
    const gone = job('gone', 'bulk', 1);
    scheduler.wake(gone);
    scheduler.drop(gone);
    const leaving: Job = {
      lane: 'bulk',
      run() {
        turns.at(-1)!.push('leaving');
        scheduler.wake(leaving);
        scheduler.drop(leaving);
        return false;
      },
      fail() {},
    };
    scheduler.wake(leaving);
    runAll();
    expect(turns).toEqual([['leaving']]);
    scheduler.wake(gone);
    runAll();
    expect(turns.at(-1)).toEqual(['gone']);
  });

  it('tells when the slices of a turn are done', () => {
    let told = 0;
    const runs: (() => void)[] = [];
    const scheduler = new Scheduler({
      nextTurn: (run) => runs.push(run),
      afterTurn: () => told++,
    });
    scheduler.wake({ lane: 'bulk', run: () => false, fail() {} });
    expect(told).toBe(0);
    runs.shift()!();
    expect(told).toBe(1);
    expect(runs).toEqual([]);
  });

  it('takes turns by a timer of its clock unless the host has something better', async () => {
    const clock = testClock();
    const scheduler = new Scheduler({ clock });
    let ran = 0;
    scheduler.wake({ lane: 'bulk', run: () => ++ran < 3, fail() {} });
    expect(clock.timers).toBe(1);
    await clock.advance(0);
    expect(ran).toBe(3);
    expect(clock.timers).toBe(0);
  });

  it('gives jobs of one lane and cost the same share, and every one all its slices', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 7 }),
        (jobs, slices, cost) => {
          const { scheduler, turns, job, runAll } = bench(5);
          const names = Array.from({ length: jobs }, (_, i) => `job ${i}`);
          for (const name of names) scheduler.wake(job(name, 'bulk', slices, cost));
          runAll();
          const order = turns.flat();
          expect(order).toHaveLength(jobs * slices);
          // Nobody is more than one slice ahead of anybody.
          for (let round = 0; round < slices; round++) {
            expect(new Set(order.slice(round * jobs, (round + 1) * jobs)).size).toBe(jobs);
          }
          const most = Math.ceil(5 / cost);
          for (const turn of turns) expect(turn.length).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 50 },
    );
  });
});

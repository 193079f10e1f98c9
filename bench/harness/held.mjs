/** The figures that plain JSX is held to, and where it stands. */
import { median, ratio } from './numbers.mjs';
import { printHeld } from './print.mjs';

const cpu = (rounds) => rounds.map((round) => round.cpu);

/** At least so many times as fast as the peer, on each of the workloads. */
const settledFigures = [
  { peer: 'kita', workloads: ['W1', 'W2', 'W3', 'W4', 'W6'], atLeast: 1.2 },
  { peer: 'marko', workloads: ['W1', 'W2', 'W4'], atLeast: 1 },
];

/**
 * What is timed is a page with its bytes, so Millrace stands here with its door
 * for bytes, which encodes as it goes; with the one for text where only that ran.
 */
export function printHeldSettled(settled) {
  for (const { peer, workloads, atLeast } of settledFigures) {
    for (const workload of workloads) {
      const times = settled[workload];
      const ours = times?.['millrace-bytes'] ?? times?.millrace;
      if (ours === undefined || times[peer] === undefined) continue;
      const value = ratio(times[peer], ours);
      printHeld({ what: `${workload} times as fast as ${peer}`, value, atLeast });
    }
  }
}

/**
 * The critical path of a page among 100 is not quite 55 ms: timers are late, and
 * later where a process is busy. So the page is held to it twice: it may end so
 * long after its own last answer, and so long after the page written by hand,
 * which waits for the same and does the least.
 */
export function printHeldWaiting({ millrace, marko, 'hand-written': byHand }) {
  if (millrace === undefined) return;
  const lag = median(millrace.map((round) => round.lag));
  const behind = median(millrace.map((round, i) => round.complete - byHand[i].complete));
  printHeld({ what: 'W5, 100 at once, ms after the last answer', value: lag, atMost: 2 });
  printHeld({ what: 'W5, 100 at once, ms after hand-written', value: behind, atMost: 2 });
  if (marko === undefined) return;
  printHeld({
    what: "W5, 100 at once, CPU to Marko's",
    value: ratio(cpu(millrace), cpu(marko)),
    atMost: 0.75,
  });
}

/** At least so many times the pages a second of the other door. */
const servedFigures = [
  { workload: 'W1', door: 'millrace', against: 'marko-stream', atLeast: 1.3 },
  { workload: 'W3', door: 'millrace', against: 'marko-stream', atLeast: 1 },
  { workload: 'W4', door: 'millrace', against: 'prebuilt', atLeast: 0.9 },
  { workload: 'W4', door: 'millrace-prebuilt', against: 'prebuilt', atLeast: 0.9 },
  { workload: 'W3', door: 'millrace-prebuilt', against: 'prebuilt', atLeast: 0.9 },
];

export function printHeldServed(served) {
  for (const { workload, door, against, atLeast } of servedFigures) {
    const rounds = served[workload];
    if (rounds?.[door] === undefined || rounds[against] === undefined) continue;
    const rates = (name) => rounds[name].map((round) => round.perSecond);
    printHeld({
      what: `${workload} ${door} to ${against}`,
      value: ratio(rates(door), rates(against)),
      atLeast,
    });
  }
}

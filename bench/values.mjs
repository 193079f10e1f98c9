/**
 * Values of a text that arrives in pieces, for everyone who gives them: in
 * chunks of 64 KB, in single characters, and as they grow.
 *
 *   node values.mjs [--quick] [--only=items,lines,characters,partial] [--peers=stream-json,clarinet]
 */
import { median, ratio } from './harness/numbers.mjs';
import { options } from './harness/options.mjs';
import { digits, printHeld, printTable } from './harness/print.mjs';
import { Asked } from './harness/process.mjs';
import { inRounds } from './harness/rounds.mjs';

const all = {
  items: {
    title: 'items of an array, 10 MB in 64 KB chunks',
    kind: 'items',
    length: 10_000_000,
    size: 65_536,
    rounds: 7,
  },
  lines: {
    title: 'JSON Lines, 10 MB in 64 KB chunks',
    kind: 'lines',
    length: 10_000_000,
    size: 65_536,
    rounds: 7,
  },
  characters: {
    title: 'items of an array, 1 MB by single characters',
    kind: 'items',
    length: 1_000_000,
    size: 1,
    rounds: 5,
  },
  partial: {
    title: 'partial values of 98 KB in pieces of 4',
    kind: 'partial',
    length: 98_000,
    size: 4,
    rounds: 5,
  },
};
const names = [
  'millrace',
  'stream-json',
  'streamparser',
  'clarinet',
  'partial-json',
  'JSON.parse at the end',
];
const streams = ['stream-json', 'streamparser', 'clarinet'];

const chosen = options(Object.keys(all), names);
const results = {};
for (const key of chosen.workloads) results[key] = await measure(all[key]);
const linear = chosen.workloads.includes('partial') ? await growth() : undefined;
report();

async function measure({ title, rounds, ...question }) {
  const children = new Map();
  const ms = chosen.quick ? 20 : 150;
  try {
    const speeds = {};
    let length = 0;
    let expected;
    for (const name of chosen.peers) {
      const child = new Asked(name, './values-child.mjs', [name]);
      children.set(name, child);
      await child.ready();
      if (!(await child.ask('able', question))) {
        child.end();
        children.delete(name);
        continue;
      }
      const checked = await child.ask('check', question);
      length = checked.length;
      if (question.kind !== 'partial' && checked.count !== (expected ??= checked.count))
        throw new Error(`${name} gives ${checked.count} values of ${title}, not ${expected}`);
    }
    const able = [...children.keys()];
    for (const name of able) await children.get(name).ask('run', { ...question, ms });
    Object.assign(
      speeds,
      await inRounds(able, chosen.quick ? 2 : rounds, (name) =>
        children.get(name).ask('run', { ...question, ms }),
      ),
    );
    return { title, length, times: speeds };
  } finally {
    for (const child of children.values()) child.end();
  }
}

/** How many times as long a text of four times the length takes; the median, as others may use the machine. */
async function growth() {
  if (!chosen.peers.includes('millrace')) return undefined;
  const child = new Asked('millrace', './values-child.mjs', ['millrace']);
  await child.ready();
  const ask = (length) => child.ask('run', { kind: 'partial', length, size: 4, ms: 300 });
  await ask(98_000);
  await ask(392_000);
  const ratios = [];
  for (let round = 0; round < 5; round++) ratios.push((await ask(392_000)) / (await ask(98_000)));
  const value = median(ratios);
  child.end();
  return value;
}

function report() {
  for (const { title, length, times } of Object.values(results)) {
    console.log(`\n${title}`);
    printTable([
      ['', 'MB/s', 'ms', 'times millrace'],
      ...Object.keys(times).map((name) => [
        name,
        digits(length / median(times[name])),
        digits(median(times[name]) / 1000),
        times.millrace === undefined ? '–' : digits(ratio(times[name], times.millrace)),
      ]),
    ]);
  }
  console.log('\nHeld to');
  hold('items', 'plain values of an array, times the best stream', 2);
  hold('lines', 'plain values of lines, times the best stream', 2);
  hold('characters', 'single characters, times the best stream', 1.2);
  const single = results.characters?.times.millrace;
  const whole = results.items?.times.millrace;
  printHeld({
    what: 'single characters, time a character to that in chunks',
    value:
      single && whole && median(single) / results.characters.length / (median(whole) / results.items.length),
    atMost: 40,
  });
  printHeld({ what: 'partial values, time of four times the text', value: linear, atMost: 6 });
  hold('partial', 'partial values, times partial-json', 100, ['partial-json']);
}

function hold(key, what, atLeast, against = streams) {
  const times = results[key]?.times ?? {};
  const best = against
    .filter((name) => times[name] !== undefined)
    .sort((a, b) => median(times[a]) - median(times[b]))[0];
  const value = best && times.millrace && ratio(times[best], times.millrace);
  printHeld({ what: best === undefined ? what : `${what} (${best})`, value, atLeast });
}

/**
 * Reads the same texts with every parser and prints how many megabytes a second
 * it reads, whole and in chunks.
 *
 *   node parse.mjs [--quick] [--only=json-flat,markup-flat] [--peers=lezer,clarinet]
 */
import { families, sizes } from './data/texts.mjs';
import { printHeldParsing } from './harness/held-parse.mjs';
import { median, ratio } from './harness/numbers.mjs';
import { options } from './harness/options.mjs';
import { parserFile, parsers, sayWhatIsMissing } from './harness/parsers.mjs';
import { digits, printTable } from './harness/print.mjs';
import { Asked } from './harness/process.mjs';
import { inRounds } from './harness/rounds.mjs';

const lineCount = 100_000;
const chunked = [65_536, 16_384, 1024, 1];

/** What is asked about which text. `rounds` are those of a full run. */
const all = [
  { family: 'json-flat', size: '1 MB', asks: ['whole', 'first'], chunks: [Infinity, ...chunked], rounds: 7 },
  { family: 'json-nested', size: '1 MB', asks: ['whole'], chunks: [Infinity, 65_536, 1024, 1], rounds: 7 },
  { family: 'json-flat', size: '10 MB', asks: ['whole'], chunks: [65_536], rounds: 4, large: true },
  { family: 'json-nested', size: '13 MB', asks: ['whole'], chunks: [], rounds: 4, large: true },
  { family: 'json-lines', size: '100,000', asks: ['whole'], chunks: [65_536], rounds: 3, large: true },
  { family: 'markup-flat', size: '500 KB', asks: ['whole'], chunks: [], rounds: 9 },
  { family: 'markup-nested', size: '500 KB', asks: ['whole'], chunks: [], rounds: 9 },
];

const chosen = options(Object.keys(families), Object.keys(parsers));
// A short run leaves out what takes long: the large texts.
const texts = all.filter(
  ({ family, large }) => chosen.workloads.includes(family) && !(chosen.quick && large),
);
const effort = chosen.quick ? { roundMs: 20, warmMs: 100 } : { roundMs: 60, warmMs: 300 };

sayWhatIsMissing();
const results = [];
const checked = new Set();
for (const text of texts) results.push(await measureText(text));
report();

/** For each question the microseconds of each parser, by round. */
async function measureText({ family, size, asks, chunks, rounds }) {
  const length = sizes[size] ?? lineCount;
  const readers = chosen.peers.filter((name) => parsers[name].reads.includes(families[family].language));
  const children = new Map();
  try {
    for (const name of readers) {
      const child = new Asked(name, './parse-child.mjs', [parserFile(name), family, String(length)]);
      children.set(name, child);
      await child.ready();
    }
    const able = {};
    for (const [name, child] of children) able[name] = await child.ask('able');
    const times = {};
    const result = { title: `${family} ${size}`, able, times };
    // What reads a short text rightly reads a long one of the same family.
    if (!checked.has(family)) await check(result, children);
    checked.add(family);
    for (const [key, ask, options] of questions(asks, chunks)) {
      const names = readers.filter((name) => able[name][ask]);
      const put = (name, ms) => children.get(name).ask(ask, { ms, ...options });
      for (const name of names) await put(name, effort.warmMs);
      // A million single characters take some of them half a second.
      const count = Math.min(rounds, chosen.quick || key === 1 ? 3 : rounds);
      times[key] = await inRounds(names, count, (name) => put(name, effort.roundMs));
    }
    return result;
  } finally {
    for (const child of children.values()) child.end();
  }
}

/** Under which key the answers are kept, what is asked, and the options of the question. */
function questions(asks, chunks) {
  return [
    ...asks.map((ask) => [ask, ask, { chunk: 1024 }]),
    ...chunks.map((chunk) => [chunk, 'streamed', { chunk: Math.min(chunk, 1e9) }]),
  ];
}

/** A parser that finds less than others in the same text has not read it: that ends the script. */
async function check({ title, able }, children) {
  const expected = {};
  for (const [name, child] of children) {
    for (const count of await child.ask('check')) {
      const known = (expected[able[name].dialect] ??= count);
      if (count !== known) throw new Error(`${name} finds ${count} containers in ${title}, not ${known}`);
    }
  }
  const counts = Object.entries(expected).map(([dialect, count]) => `${count} (${dialect})`);
  console.log(`${title}: objects and arrays, or elements, found by all who count: ${counts.join(', ')}`);
}

function report() {
  printWhole(
    'Text to tree (native: to values), MB/s; in brackets times JSON.parse, times htmlparser2',
    results.filter(({ times }) => Object.keys(times.whole).length > 0),
  );
  printNotes(results.flatMap(({ times }) => Object.keys(times.whole)));
  for (const result of results.filter(({ times }) => times[65_536] !== undefined)) printChunks(result);
  for (const result of results.filter(({ times }) => times.first !== undefined)) printFirst(result);
  console.log('\nHeld to');
  printHeldParsing(results);
}

/** What a number alone does not say about the markup. */
function printNotes(names) {
  if (names.includes('millrace-checked')) {
    console.log('millrace-checked reads all expressions, types and attributes as well, and checks them');
  }
  if (names.includes('htmljs-parser')) {
    console.log('htmljs-parser tells of what it reads and makes no tree; it leaves expressions as text');
  }
  if (names.includes('svelte')) {
    console.log('svelte reads the same text, holes and blocks as such, and all expressions in them');
  }
  if (names.includes('vue')) {
    console.log(
      'vue reads the same template in its own words, as long a text, and leaves expressions as text',
    );
  }
  if (names.some((name) => ['lezer', 'tree-sitter', 'htmlparser2', 'parse5'].includes(name))) {
    console.log('parsers of HTML read the same text and take holes and blocks for text');
  }
}

function speed({ able, times }, key, name) {
  return digits(able[name].length / median(times[key][name]));
}

function printWhole(title, columns) {
  if (columns.length === 0) return;
  console.log(`\n${title}`);
  const names = chosen.peers.filter((name) => columns.some(({ able }) => able[name]?.whole));
  printTable([
    ['', ...columns.map((column) => column.title)],
    ...names.map((name) => [name, ...columns.map((column) => wholeCell(column, name))]),
  ]);
}

function wholeCell(result, name) {
  const rounds = result.times.whole;
  if (rounds[name] === undefined) return '–';
  const base = rounds.native ?? rounds.htmlparser2;
  const times = base === undefined ? '' : ` (${digits(ratio(base, rounds[name]))})`;
  return speed(result, 'whole', name) + times;
}

function printChunks(result) {
  console.log(`\n${result.title} in chunks, MB/s`);
  const keys = [Infinity, ...chunked].filter((key) => result.times[key] !== undefined);
  const head = { Infinity: 'one chunk', 65_536: '64 KB', 16_384: '16 KB', 1024: '1 KB', 1: '1 character' };
  printTable([
    ['', ...keys.map((key) => head[key])],
    ...Object.keys(result.times[keys[0]]).map((name) => [
      name,
      ...keys.map((key) => speed(result, key, name)),
    ]),
  ]);
}

/** Who makes a tree of the whole text has no node before the end. */
function printFirst({ title, times }) {
  console.log(`\n${title} in chunks of 1 KB, time until something can be looked at, µs`);
  const all = { ...times.whole, ...times.first };
  printTable(
    Object.keys(all).map((name) => [
      name,
      digits(median(all[name])),
      times.first[name] === undefined ? 'after the last chunk' : 'after the first chunk',
    ]),
  );
}

/**
 * Edits the same documents with every parser that can, and prints the CPU of one
 * edit, how much of the tree it keeps, how often it is that of a fresh parse, and
 * the memory that trees take.
 *
 *   node edit.mjs [--quick] [--only=json-flat,markup-list] [--peers=millrace,lezer]
 */
import { families, sizes } from './data/texts.mjs';
import { editKinds } from './harness/edits.mjs';
import { printHeldEditing, printHeldMemory } from './harness/held-edit.mjs';
import { median, p99 } from './harness/numbers.mjs';
import { options } from './harness/options.mjs';
import { parserFile, parsers, sayWhatIsMissing } from './harness/parsers.mjs';
import { digits, printTable } from './harness/print.mjs';
import { Asked } from './harness/process.mjs';
import { inRounds } from './harness/rounds.mjs';

/** The sizes of a family's documents, the last of which the growth is counted to. */
const documents = {
  'json-flat': ['10 KB', '100 KB', '1 MB', '10 MB'],
  'json-nested': ['10 KB', '100 KB', '1 MB', '13 MB'],
  'markup-flat': ['10 KB', '100 KB', '1 MB', '10 MB'],
  'markup-nested': ['10 KB', '100 KB', '1 MB', '10 MB'],
  'markup-list': ['10 KB', '100 KB', '1 MB', '10 MB'],
};

/** Who can edit, and who makes a tree that is more than values, to be weighed. */
const editing = ['millrace', 'millrace-checked', 'lezer', 'tree-sitter'];
const weighed = [
  'millrace',
  'lezer',
  'tree-sitter',
  'millrace-demand',
  'jsonc-parser',
  'htmlparser2',
  'parse5',
];

const chosen = options(Object.keys(documents), Object.keys(parsers));
/** Who edits documents of a family. */
const namesOf = (family) =>
  chosen.peers.filter(
    (name) => editing.includes(name) && parsers[name].reads.includes(families[family].language),
  );
const effort = chosen.quick
  ? { rounds: 3, ask: { ms: 10, count: 50 }, warm: { ms: 50, count: 100 } }
  : { rounds: 5, ask: { ms: 40, count: 200 }, warm: { ms: 80, count: 500 } };

/** What walks whole trees is asked of documents up to here only. */
const walkable = 1_200_000;
/** Whether edits lead to the tree of a fresh parse is asked of small documents, so often of each kind. */
const small = 20_000;
const compared = 10;

sayWhatIsMissing();
const held = [];
for (const family of chosen.workloads) {
  // A short run leaves out the large documents.
  const measured = documents[family].filter((size) => !chosen.quick || sizes[size] <= walkable);
  const columns = [];
  for (const size of measured) columns.push({ size, ...(await measureDocument(family, sizes[size])) });
  printFamily(family, columns);
  held.push({ family, columns });
}
const memory = await measureMemory();
/** Who is wrong about a family is compared with in none of its kinds. */
const isRight = (columns, name) =>
  Object.values(columns[0].agreeing).every((counts) => counts[name] === compared);
printMemory();
console.log('\nHeld to');
for (const { family, columns } of held) {
  printHeldEditing(
    family,
    columns,
    ['lezer', 'tree-sitter'].find((name) => isRight(columns, name)) ?? 'lezer',
  );
}
printHeldMemory(memory);

/** For each kind of edit and each parser, by round, the CPU of every edit; and what was kept. */
async function measureDocument(family, size) {
  const names = namesOf(family);
  const children = new Map();
  try {
    let length;
    for (const name of names) {
      const child = new Asked(name, './edit-child.mjs', [parserFile(name), family, String(size)]);
      children.set(name, child);
      length = await child.ready();
    }
    const times = {};
    const kept = {};
    const agreeing = {};
    // All kinds before any is measured, or the first alone would pay for compiling.
    for (const kind of editKinds) {
      for (const child of children.values()) await child.ask('edits', { kind, ...effort.warm });
    }
    for (const kind of editKinds) {
      const rounds = await inRounds(names, effort.rounds, (name) =>
        children.get(name).ask('edits', { kind, ...effort.ask }),
      );
      times[kind] = mapped(rounds, ({ there }) => there);
      addUndo((times.undo ??= {}), rounds);
      if (length <= small) {
        agreeing[kind] = {};
        for (const [name, child] of children) {
          agreeing[kind][name] = await child.ask('agrees', { kind, count: compared });
        }
      }
      if (length > walkable) continue;
      kept[kind] = {};
      for (const [name, child] of children) kept[kind][name] = await child.ask('kept', { kind });
    }
    if (length <= walkable) for (const child of children.values()) await child.ask('check');
    return { length, times, kept, agreeing };
  } finally {
    for (const child of children.values()) child.end();
  }
}

function mapped(byName, change) {
  return Object.fromEntries(Object.entries(byName).map(([name, rounds]) => [name, rounds.map(change)]));
}

/** Ways back of all kinds are one kind of their own. */
function addUndo(undo, rounds) {
  for (const [name, answers] of Object.entries(rounds)) {
    undo[name] ??= answers.map(() => []);
    for (const [round, { back }] of answers.entries()) undo[name][round].push(...back);
  }
}

/** Bytes a character, for each text and each parser of its language. */
async function measureMemory() {
  const results = {};
  for (const family of chosen.workloads) {
    results[family] = {};
    for (const name of chosen.peers) {
      if (!weighed.includes(name) || !parsers[name].reads.includes(families[family].language)) continue;
      const args = [parserFile(name), family, String(sizes['1 MB'])];
      const child = new Asked(name, './memory-child.mjs', args, ['--expose-gc']);
      try {
        await child.ready();
        results[family][name] = await child.ask('memory');
      } finally {
        child.end();
      }
    }
  }
  return results;
}

function printFamily(family, columns) {
  const names = namesOf(family);
  console.log(`\n${family}: CPU of one edit, µs, median (p99)`);
  const largest = columns.at(-1);
  const walked = columns.findLast(({ length }) => length <= walkable);
  const rows = [...editKinds, 'undo'].flatMap((kind) =>
    names.map((name) => [
      `${kind}, ${name}`,
      ...columns.map(({ times }) => cell(times[kind][name].flat())),
      digits(median(largest.times[kind][name].flat()) / median(columns[0].times[kind][name].flat())),
      walked.kept[kind] === undefined ? '' : `${(walked.kept[kind][name] * 100).toFixed(2)} %`,
      columns[0].agreeing[kind] === undefined ? '' : `${columns[0].agreeing[kind][name]}/${compared}`,
    ]),
  );
  printTable([
    ['', ...columns.map(({ size }) => size), 'growth', `kept of ${walked.size}`, 'as fresh'],
    ...rows,
  ]);
}

function cell(times) {
  return `${digits(median(times))} (${digits(p99(times))})`;
}

function printMemory() {
  console.log('\nMemory of a tree beyond its text of 1 MB, bytes a character');
  const columns = Object.keys(memory);
  const rows = chosen.peers.filter((name) => columns.some((family) => memory[family][name] !== undefined));
  printTable([
    ['', ...columns],
    ...rows.map((name) => [
      name,
      ...columns.map((family) => (memory[family][name] === undefined ? '–' : digits(memory[family][name]))),
    ]),
  ]);
}

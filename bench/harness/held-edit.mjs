/** The figures that edits are held to, and where they stand. */
import { median, p99, ratio } from './numbers.mjs';
import { printHeld } from './print.mjs';

/** By family: which document, and how many times as fast as its rival on the edit that is worst for us. */
const against = {
  'json-flat': { size: '10 MB', atLeast: 5 },
  'json-nested': { size: '13 MB', atLeast: 2 },
  'markup-flat': { size: '1 MB', atLeast: 5, tail: true },
  'markup-nested': { size: '1 MB', atLeast: 5, tail: true },
  'markup-list': { size: '1 MB', atLeast: 5, tail: true },
};

const largestGrowth = 5;

/** @param rival Lezer, or where its edited trees are not those of a fresh parse, who is right */
export function printHeldEditing(family, columns, rival) {
  const { size, atLeast, tail } = against[family];
  const column = columns.find((candidate) => candidate.size === size);
  if (column !== undefined) {
    holdMedian(`${family} ${size}`, column.times, rival, atLeast);
    if (tail) holdTail(`${family} ${size}`, column.times, rival);
    if (tail) holdChecked(`${family} ${size}`, column.times, rival);
  }
  if (columns.at(-1).length > 5_000_000) holdGrowth(family, columns[0].times, columns.at(-1).times);
}

function holdMedian(title, times, rival, atLeast) {
  const [kind, value] = extreme(
    times,
    Math.min,
    ({ [rival]: theirs, millrace }) => ratio(theirs.map(median), millrace.map(median)),
    ['millrace', rival],
  );
  printHeld({ what: `${title}, an edit, times as fast as ${rival}${kind}`, value, atLeast });
}

/** With the whole template checked after each edit: no more than the rival takes to read it. */
function holdChecked(title, times, rival) {
  const [kind, value] = extreme(
    times,
    Math.min,
    ({ [rival]: theirs, 'millrace-checked': checked }) => ratio(theirs.map(median), checked.map(median)),
    ['millrace-checked', rival],
  );
  printHeld({
    what: `${title}, an edit and a check, times as fast as ${rival}${kind}`,
    value,
    atLeast: 1,
  });
}

function holdTail(title, times, rival) {
  const [kind, value] = extreme(
    times,
    Math.max,
    ({ [rival]: theirs, millrace }) => p99(millrace.flat()) / p99(theirs.flat()),
    ['millrace', rival],
  );
  printHeld({ what: `${title}, p99 to that of ${rival}${kind}`, value, atMost: 1 });
}

function holdGrowth(family, small, large) {
  const [kind, value] = extreme(
    small,
    Math.max,
    ({ millrace }, name) => median(large[name].millrace.flat()) / median(millrace.flat()),
    ['millrace'],
  );
  printHeld({ what: `${family}, growth from 10 KB to the largest${kind}`, value, atMost: largestGrowth });
}

/** The kind of edit that stands worst, and its value; neither when somebody was not measured. */
function extreme(times, worse, value, needed) {
  const kinds = Object.keys(times).filter((kind) => needed.every((name) => times[kind][name] !== undefined));
  if (kinds.length === 0) return ['', undefined];
  const values = new Map(kinds.map((kind) => [kind, value(times[kind], kind)]));
  const worst = worse(...values.values());
  const [kind] = [...values].find(([, each]) => each === worst);
  return [` (worst: ${kind})`, worst];
}

export function printHeldMemory(memory) {
  for (const [family, { millrace }] of Object.entries(memory)) {
    printHeld({ what: `${family} 1 MB, bytes a character beyond the text`, value: millrace, atMost: 1.6 });
  }
}

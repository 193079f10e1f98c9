/**
 * What is done to a text, and how it is undone. The places vary within a small
 * stretch, so that no parser is measured by the luck of one place.
 */
import { random } from '../data/words.mjs';
import { lineStarts, pointAt } from './points.mjs';

/** Where the stretch begins, as a share of the text, and what is looked for in it. */
const kinds = {
  'insert at start': { at: 0, find: 'word', insert: () => 'x' },
  'insert in the middle': { at: 0.5, find: 'word', insert: () => 'x' },
  'insert at end': { at: 1, find: 'word', insert: () => 'x' },
  'delete a closer': { at: 0.5, find: 'closer' },
  'paste 1 KB': { at: 0.5, find: 'item', insert: (items) => items },
};

export const editKinds = Object.keys(kinds);

/** Long enough to hold a closer and the begin of an item in every text. */
const stretch = 4000;

const patterns = {
  json: {
    // Inside a string, and never its first letter.
    word: /(?<=[ "][a-z]{2})[a-z](?=[a-z]*[ "\\](?!:))/g,
    closer: /[}\]]/g,
    item: /(?<=\},\s*)\{/g,
  },
  markup: {
    // Inside text between two tags, and never in a hole or a block.
    word: /(?<=>[a-z ]*[a-z])[a-z](?=[a-z ]*<)/g,
    closer: /<\/\w+>/g,
    item: /<li(?=[ >])/g,
  },
};

/** Answers a function that makes one edit after another, each with its way back. */
export function editsOf(text, { language, items }, kind) {
  const { at, find, insert } = kinds[kind];
  const from = Math.max(0, Math.min(text.length - stretch, Math.floor(at * text.length - stretch / 2)));
  const found = [...text.slice(from, from + stretch).matchAll(patterns[language][find])];
  if (found.length === 0) throw new Error(`nothing to ${kind}`);
  const lines = lineStarts(text);
  const next = random(31);
  return () => {
    const match = found[Math.floor(next() * found.length)];
    const start = from + match.index;
    const end = insert === undefined ? start + match[0].length : start;
    return there(text, lines, start, end, insert?.(items) ?? '');
  };
}

/** An edit, and the one that takes it back. Points are those before and after it. */
function there(text, lines, start, end, inserted) {
  const removed = text.slice(start, end);
  const points = {
    start: pointAt(lines, start),
    end: pointAt(lines, end),
    newEnd: pointAfter(pointAt(lines, start), inserted),
  };
  return {
    edit: { start, end, inserted, points },
    back: {
      start,
      end: start + inserted.length,
      inserted: removed,
      points: { start: points.start, end: points.newEnd, newEnd: points.end },
    },
  };
}

function pointAfter({ row, column }, text) {
  const rows = text.split('\n');
  const last = rows.at(-1).length;
  return { row: row + rows.length - 1, column: rows.length === 1 ? column + last : last };
}

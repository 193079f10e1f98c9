/**
 * JSON of a given length: flat is what a database hands out, one object a line;
 * nested is what is kept in files, a tree with its levels indented.
 */
import { pick, random, sentence } from './words.mjs';

/** One array of small objects. */
export function flatJson(length) {
  const next = random(11);
  const parts = ['[\n'];
  let size = 3;
  for (let id = 1; size < length; id++) {
    const part = `${id === 1 ? '' : ',\n'}${record(next, id)}`;
    parts.push(part);
    size += part.length;
  }
  return `${parts.join('')}\n]`;
}

/** One object a line, and a line end after the last. */
export function jsonLines(count) {
  const next = random(12);
  const lines = [];
  for (let id = 1; id <= count; id++) lines.push(record(next, id));
  return `${lines.join('\n')}\n`;
}

/** About so many characters of objects, each with a comma behind it, to be put into an array. */
export function records(length) {
  const next = random(13);
  let text = '';
  for (let id = 1; text.length < length; id++) text += `${record(next, id)},\n`;
  return text;
}

// About one string in ten has something escaped.
function record(next, id) {
  return JSON.stringify({
    id,
    name: sentence(next, 2),
    price: Math.round(next() * 100_000) / 100,
    active: next() < 0.7,
    tags: [sentence(next, 1), sentence(next, 1)],
    note: next() < 0.2 ? `${sentence(next, 2)}\n"${sentence(next, 2)}"` : sentence(next, 3),
    parent: next() < 0.3 ? null : Math.floor(next() * id),
  });
}

/** A tree whose branches differ in size, 7 nodes deep at 10 KB and 15 at 13 MB, each in a list in a node. */
export function nestedJson(length) {
  const parts = [];
  writeNode(parts, random(14), length, '');
  return parts.join('');
}

const kinds = ['group', 'page', 'part', 'view'];
const shares = [0.35, 0.25, 0.2, 0.12, 0.08];

/** One node of about so many characters with everything below it; answers how many it wrote. */
function writeNode(parts, next, length, indent) {
  const inner = `${indent} `;
  let size = 0;
  const write = (part) => {
    parts.push(part);
    size += part.length;
  };
  write(nodeHead(next, inner));
  if (length > 1000) {
    const below = length - size;
    write(`,\n${inner}"children": [\n${inner} `);
    for (const [i, share] of shares.entries()) {
      // What the branches before took too much is taken from the last ones.
      if (i > 0 && size > length) break;
      if (i > 0) write(`,\n${inner} `);
      size += writeNode(parts, next, share * below, `${inner} `);
    }
    write(`\n${inner}]`);
  }
  write(`\n${indent}}`);
  return size;
}

function nodeHead(next, inner) {
  const line = Math.floor(next() * 5000);
  const labels = next() < 0.3 ? '' : `"${sentence(next, 1)}", "${sentence(next, 1)}"`;
  return [
    '{',
    `${inner}"kind": "${pick(next, kinds)}", "title": "${sentence(next, 3)}",`,
    `${inner}"span": { "start": { "line": ${line}, "column": 4 }, "end": { "line": ${line + 3}, "column": 1 } },`,
    `${inner}"props": { "visible": ${next() < 0.8}, "weight": ${(next() * 10).toFixed(3)}, "labels": [${labels}] },`,
    `${inner}"text": "${sentence(next, 6)}"`,
  ].join('\n');
}

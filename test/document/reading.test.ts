import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JoinedEdits } from '../../src/document/joined-edits.js';
import { Reading } from '../../src/document/reading.js';
import { json } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import type { Language } from '../../src/lex/language.js';
import { parse } from '../../src/parse/parser.js';
import type { SyntaxTree } from '../../src/parse/tree.js';
import type { TextEdit } from '../../src/text/span.js';
import { applied } from '../syntax/texts.js';
import { hashOf } from './hasher.js';

const records = `[${Array.from({ length: 2000 }, (_, i) => `{"id":${i},"tags":["a","b"]},`).join('')}1]`;
const page = '<ul>\n<li class="a">one {name} two</li>\n</ul>\n{#if x}<p>yes</p>{/if}\n'.repeat(900);

/** Reads what the edits come to, so many units at a time. */
function readingOf(tree: SyntaxTree, edits: readonly TextEdit[], units = Infinity): Reading {
  const joined = new JoinedEdits(tree.length);
  for (const edit of edits) joined.add(edit);
  const reading = new Reading(tree, joined.replacements());
  while (!reading.step(units));
  return reading;
}

function digest(tree: SyntaxTree): string {
  return hashOf(tree.tokens(), tree.diagnostics());
}

/** JSON that counts the units that are read. */
function counting(): { readonly language: Language; readonly read: () => number } {
  let units = 0;
  const language: Language = {
    ...json,
    scan(tape, text, at, end) {
      const stop = json.scan(tape, text, at, end);
      units += Math.max(0, stop - at);
      return stop;
    },
  };
  const read = (): number => {
    const now = units;
    units = 0;
    return now;
  };
  return { language, read };
}

/** So many of `text`, as far apart as can be, each counted in the text that those before it left. */
function spread(count: number, length: number, text: string): TextEdit[] {
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor(((i + 1) * length) / (count + 1)) + i * text.length;
    return { start: at, end: at, text };
  });
}

describe('edits that are read as one', () => {
  it.each([3, 30, 120, 3000])(
    'cost little more than the whole, when each changes what follows: %i',
    (count) => {
      const { language, read } = counting();
      const text = `[${records.slice(1, -2).repeat(9)}1]`;
      const tree = parse(text, language);
      expect(read()).toBeGreaterThanOrEqual(text.length);
      const edits = spread(count, text.length, '"');
      const reading = readingOf(tree, edits, 4096);
      expect(read()).toBeLessThan(text.length * 3.5);
      expect(digest(reading.tree)).toBe(digest(parse(edits.reduce(applied, text), json)));
    },
  );

  it('cost no more than each by itself, when they are far apart and change little', () => {
    const { language, read } = counting();
    const tree = parse(records, language);
    read();
    // In the numbers.
    const edits = [100, 1000, 1900].map((id, i) => {
      const start = records.indexOf(`"id":${id}`) + 5 + i;
      return { start, end: start, text: '7' };
    });
    readingOf(tree, edits, 1024);
    const together = read();
    let single = tree;
    for (const edit of edits) single = single.edit([edit]).tree;
    expect(together).toBeLessThanOrEqual(read());
  });

  it('9: lead to the tree of the new text, in whatever slices', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<readonly [Language, string]>([json, records], [mill, page]),
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.constantFrom(0, 0, 1, 5, 9000),
            fc.constantFrom('', '"', '[', ']', '}', '<', '<b>', '{', '</ul>', '7', `"${'x'.repeat(3000)}`),
          ),
          { maxLength: 12 },
        ),
        fc.constantFrom(1500, 16_384, Infinity),
        ([language, text], changes, units) => {
          let now = text;
          const edits: TextEdit[] = [];
          for (const [part, removed, put] of changes) {
            const start = Math.round(part * now.length);
            edits.push({ start, end: Math.min(now.length, start + removed), text: put });
            now = applied(now, edits.at(-1)!);
          }
          const { tree, region } = readingOf(parse(text, language), edits, units);
          expect(tree.text).toBe(now);
          expect(digest(tree)).toBe(digest(parse(now, language)));
          // Around the region both texts are equal.
          const { start, end, newEnd } = region ?? { start: 0, end: 0, newEnd: 0 };
          expect(now.slice(0, start) + now.slice(newEnd)).toBe(text.slice(0, start) + text.slice(end));
        },
      ),
      { numRuns: 40 },
    );
  });
});

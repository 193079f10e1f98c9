import { describe, expect, it } from 'vitest';
import { mill } from '../../../src/language/mill/language.js';
import { checkTemplate } from '../../../src/language/mill/check.js';
import { parse } from '../../../src/parse/parser.js';
import { broken, check, expectationOf, good } from './templates.js';

/** The codes that say what a notion of the corpus says. */
const codes: Readonly<Record<string, string>> = {
  'not-closed': '1001 1033',
  'nothing-to-close': '1002 1034',
  crossed: '1018',
  'hole-not-ended': '1001 1006',
  'tag-not-ended': '1004 1005',
  'value-not-closed': '1017',
  'string-not-closed': '1010',
  'quote-in-string': '1010 1021',
  'wrong-quote': '1008 1013',
  'missing-quotes': '1008 1032 1039',
  'comment-not-closed': '1014',
  'bad-comment': '1007 1024',
  'bracket-not-closed': '1001 1012',
  'wrong-bracket': '1033',
  'unknown-word': '1016 1021 1024 1033',
  'misplaced-space': '1007 1008 1032 1041',
  'missing-space': '1006',
  'missing-sign': '1021 1024 1031 1032 1039',
  'missing-word': '1021 1025 1032',
  'missing-value': '1019 1020 1030 1032 1039',
  'missing-comma': '1013 1021 1022',
  'empty-hole': '1019',
  'half-expression': '1019 1020 1021 1024 1025',
  'wrong-operator': '1013 1020 1021 1023 1024 1032 1037',
  unexpected: '1002 1013 1015 1017 1020 1021 1032 1039',
  'foreign-syntax': '1013 1019 1020 1024 1032',
  'bad-name': '1001 1007 1012 1013 1021 1025 1032 1039',
  'bad-number': '1012 1032',
  'bad-escape': '1011',
  'bad-type': '1001 1021 1031',
  'misplaced-part': '1026',
  'repeated-part': '1027',
  'misplaced-block': '1009 1026',
  'misplaced-directive': '1028',
  'repeated-directive': '1028',
  'repeated-attribute': '1029',
  'lone-sign': '1007',
};

/** What these have: two faults, or one that shows at both ends of a block. */
const several = /^(?:two-(?:half|not|string|typos)|handlebars-if|liquid-(?:for|if)|beyond-vue-if)/;

/** So many units may be marked before and behind what a person would mark. */
const MOST_BEFORE = 24;
const MOST_BEHIND = 40;

interface Expectation {
  readonly line: number;
  readonly marks: string;
  readonly notion: string;
}

function expectation(name: string): Expectation {
  const field = (key: string): string =>
    new RegExp(`^${key} (.*)$`, 'm').exec(expectationOf(name))?.[1]?.replace(/\r$/, '') ?? '';
  return { line: Number(field('line')), marks: field('marks'), notion: field('notion') };
}

describe('the checker and the corpus', () => {
  it.each(good.map(({ name, text }) => [name, text]))('finds nothing in %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  it.each(broken.map(({ name, text }) => [name, text]))(
    'names first in %s what a person names',
    (name, text) => {
      const { line, marks, notion } = expectation(name);
      const tree = parse(text, mill);
      const diagnostics = checkTemplate(tree);
      const [first] = diagnostics;
      if (first === undefined) throw new Error('nothing is told');
      expect(tree.position(first.start).line + 1).toBe(line);
      const marked = tree.offset({ line: line - 1, character: 0 }) + lineOf(text, line).indexOf(marks);
      // Some of what is marked, and hardly more.
      expect(first.start).toBeLessThan(marked + marks.length);
      expect(first.end).toBeGreaterThan(marked);
      expect(first.start).toBeGreaterThan(marked - MOST_BEFORE);
      expect(first.end).toBeLessThan(marked + marks.length + MOST_BEHIND);
      expect(tree.position(first.end).line + 1).toBeLessThanOrEqual(line + 1);
      expect(codes[notion]?.split(' ')).toContain(first.code.slice(4));
      // Each fix leaves fewer faults than there were.
      for (const { fixes = [] } of diagnostics) {
        for (const { edits } of fixes) {
          expect(checkTemplate(tree.edit(edits).tree).length).toBeLessThan(diagnostics.length);
        }
      }
      // Once for each mistake, and not for what follows from it.
      expect(diagnostics.length).toBe(several.test(name) ? 2 : 1);
    },
  );
});

function lineOf(text: string, line: number): string {
  return text.split(/\r\n|\r|\n/)[line - 1]!;
}

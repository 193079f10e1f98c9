import { describe, expect, it } from 'vitest';
import { json, jsonl } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import type { Language } from '../../src/lex/language.js';
import { parse } from '../../src/parse/parser.js';
import type { TextEdit } from '../../src/text/span.js';

/** Faults that random cases have found, made small. Borders of pages matter, so the filling does. */
function filled(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : 'x'.repeat(part))).join('');
}

function expectFresh(language: Language, text: string, ...edits: readonly TextEdit[]): void {
  let now = text;
  let tree = parse(text, language);
  for (const edit of edits) {
    now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
    tree = tree.edit([edit]).tree;
  }
  expect(tree.text).toBe(now);
  expect(tree.dump()).toBe(parse(now, language).dump());
}

describe('an edit far before a page border', () => {
  it('9: leaves an end tag implied that lacks its bracket where other markup begins', () => {
    const text = filled('<section xxxxxx"xxxxxxx"', 2024, '</section<');
    expectFresh(mill, text, { start: 1684, end: 1685, text: '' });
    expectFresh(mill, filled(38, '<div>', 1981, '</div}x{', 16), { start: 1544, end: 1548, text: '' });
  });

  it('9: leaves a void tag implied that lacks its bracket where other markup begins', () => {
    expectFresh(mill, filled(11, '<img ', 2033, '<x'), { start: 353, end: 353, text: 'i' });
  });

  it('9: leaves the end of a block implied that lacks its brace where other markup begins', () => {
    expectFresh(
      mill,
      filled(253, '{#await ', 1787, '{/await'),
      { start: 2048, end: 2048, text: '<' },
      { start: 1883, end: 1883, text: ';' },
    );
  });

  it('9: keeps the diagnostic of a tag without its bracket', () => {
    const text = filled(302, '<', 10, '{', 1396, '\n<', 336);
    expectFresh(mill, text, { start: 977, end: 977, text: '\n' });
    expectFresh(mill, filled('x{', 1022, '<', 789, '{', 1251, '\n<xxxx'), {
      start: 2716,
      end: 2717,
      text: '',
    });
    expectFresh(mill, filled(166, '<', 1877, '{ <x'), { start: 1750, end: 1753, text: '' });
  });

  it('9: keeps the diagnostic of the end of a block without its brace', () => {
    const text = filled(913, '{/', 1111, '<xxxxxxx{ <', 11);
    expectFresh(mill, text, { start: 224, end: 224, text: '\ud83d' });
  });

  it('9: goes on in the array when an object ends that a bracket has ended', () => {
    const text = `${' '.repeat(1023)},${' '.repeat(1065)}[${' '.repeat(976)}{    ,[`;
    expectFresh(json, text, { start: 897, end: 897, text: '[' });
    const object = `${' '.repeat(1011)}"${' '.repeat(10)},${' '.repeat(2043)}[{  ,{`;
    expectFresh(json, object, { start: 690, end: 690, text: '"' }, { start: 691, end: 691, text: 'a' });
  });

  it('9: forgets that a string was not closed on its line when it is closed now', () => {
    const quotes = [16, 279, 142, 75, 10, 100, 197, 185, 580, 153, 98, 118, 19];
    const text = `{${quotes.map((count) => `${' '.repeat(count)}"`).join('')}     }     "   "${' '.repeat(46)}\n`;
    expectFresh(jsonl, text, { start: 527, end: 528, text: '' });
    const strings = `  [       "${' '.repeat(53)}"${' '.repeat(1975)}"       \n2 0       `;
    expectFresh(jsonl, strings, { start: 2059, end: 2059, text: '\ufeff' });
    const far = `${' '.repeat(2049)}{"${' '.repeat(4093)}\n[`;
    expectFresh(jsonl, far, { start: 717, end: 717, text: ',' });
  });

  it('9: ends a hole in a tag otherwise than one in text, at the same border', () => {
    const text = filled('{@mode text}<xxxxxxx{', 2028, '{#x');
    expectFresh(mill, text, { start: 0, end: 1, text: '' });
  });

  it('9: goes on in plain text behind a hole that markup has ended', () => {
    expectFresh(
      mill,
      filled('{@mode text}', 2034, '\n<x'),
      { start: 1301, end: 1301, text: '{' },
      { start: 1302, end: 1302, text: ':' },
    );
  });

  it('9: goes on in the head of a block behind a bracket that markup has ended', () => {
    expectFresh(
      mill,
      filled(2041, '{#x[{:'),
      { start: 1059, end: 1059, text: '{' },
      { start: 1060, end: 1060, text: '#' },
    );
  });
});

describe('an edit', () => {
  it('9: does not take an object back apart from the bracket that ended it', () => {
    const text = `${' '.repeat(658)}[{${' '.repeat(1387)},[`;
    expectFresh(json, text, { start: 0, end: 2, text: '' });
  });

  it('9: that puts text into an element reads directives again that hold for a whole document', () => {
    const text = filled(2051, '{@mode text}', 492, '<xxxx');
    expectFresh(mill, text, { start: 0, end: 0, text: '<l>' });
  });

  it('9: keeps the diagnostic of the page before that its own page has found', () => {
    expectFresh(mill, filled('xx<', 2045, '<', 2047), { start: 4077, end: 4078, text: '' });
    expectFresh(mill, filled(126, '<', 441, '{;<', 1477), { start: 126, end: 126, text: '>' });
    const text = `${' '.repeat(1011)}{${' '.repeat(1033)}"  \n[{       `;
    expectFresh(jsonl, text, { start: 2058, end: 2058, text: '{' });
    const word = `${' '.repeat(15)}" "{"${' '.repeat(4073)}*  \n`;
    expectFresh(jsonl, word, { start: 1375, end: 1375, text: '\n' });
  });
});

describe('an edit beside a border', () => {
  it('9: goes on in the text that has come to stand before a tag that it unmakes', () => {
    expectFresh(
      inPages(8, 24),
      '<b>aaaaaaaaaa</b><i>cccccccccc</i>',
      { start: 13, end: 14, text: 'xx' },
      { start: 19, end: 20, text: '{x' },
    );
  });

  it('9: goes on in a tag that lacked its bracket because of the markup that it unmakes', () => {
    expectFresh(inPages(4, 8), '<b><br~<</', { start: 9, end: 10, text: '>' });
    expectFresh(inPages(16, 32), '<uuuuuuuuu{:else}{#if x}{/verbatim}<br(', {
      start: 36,
      end: 37,
      text: '<br',
    });
    expectFresh(inPages(8, 24), '{#if x}{!-- c --}<<a x={{#if x}{:else}/&amp;{/verbatim}<<br', {
      start: 57,
      end: 57,
      text: '{/if}',
    });
  });

  it('9: finds the fault of a tag again that the markup behind it has ended', () => {
    const text = '~<!-- c --></p><ul>(<ul><!-- c --><td>&amp;{/uuuuuuuuu{:else}<td><br>"=';
    expectFresh(
      inPages(16, 32),
      text,
      { start: 37, end: 38, text: '\n' },
      { start: 1, end: 1, text: '<!-- c -->' },
    );
  });
});

describe('a tape that is read again', () => {
  it('9: has a void tag implied that lacks its bracket at the end of its page', () => {
    const text = filled('<div>', 2028, '<b></b><br <b>y</b></div>');
    const tree = parse(text, mill);
    const dump = tree.dump();
    tree.release();
    expect(tree.dump()).toBe(dump);
  });

  it('9: keeps a text that goes on over a border where a tag began and is none any more', () => {
    const text = filled(2047, '</>', 2042, '<x', 34);
    for (const start of [4092, 4093, 4094]) expectFresh(mill, text, { start, end: start, text: '}' });
  });
});

/** The template language with so little text on a page that most things lie at a border. */
function inPages(soft: number, hard: number): typeof mill {
  return { ...mill, pages: { soft, hard } };
}

import { describe, expect, it } from 'vitest';
import { json, jsonc, jsonl } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import type { Language } from '../../src/lex/language.js';
import { createParser, parse } from '../../src/parse/parser.js';
import type { TextEdit } from '../../src/text/span.js';

/** Work may grow by this power of the length, no faster. */
const EXPONENT = 1.2;
const TIMES = 8;
const TIME_LIMIT_MS = 60_000;

/** A language that counts what the engine asks of it: characters to be read, and questions. */
class Counted {
  work = 0;
  readonly language: Language;

  constructor(of: Language) {
    const ask = (by: number): void => void (this.work += by);
    this.language = {
      ...of,
      scan(tape, text, at, end) {
        ask(1 + end - at);
        return of.scan(tape, text, at, end);
      },
      isOptional(kind, name) {
        ask(1);
        return of.isOptional(kind, name);
      },
      isAlike(kind, name, other, otherName) {
        ask(1);
        return of.isAlike(kind, name, other, otherName);
      },
      between(state) {
        ask(1);
        return of.between(state);
      },
    };
  }
}

/** The power of `n` that the work grows by, from `n` to eight times `n`. */
function exponent(of: Language, n: number, work: (language: Language, n: number) => void): number {
  const [small, large] = [n, n * TIMES].map((count) => {
    const counted = new Counted(of);
    work(counted.language, count);
    return counted.work;
  });
  return Math.log(large! / small!) / Math.log(TIMES);
}

interface Shape {
  readonly name: string;
  readonly language: Language;
  readonly text: (n: number) => string;
}

function shape(name: string, language: Language, text: (n: number) => string): Shape {
  return { name: `${language.name}: ${name}`, language, text };
}

const shapes: readonly Shape[] = [
  shape('openers', json, (n) => '['.repeat(n)),
  shape('closers', json, (n) => ']'.repeat(n)),
  shape('openers, then their closers', json, (n) => '['.repeat(n) + ']'.repeat(n)),
  shape('openers, then other closers', json, (n) => '['.repeat(n) + '}'.repeat(n)),
  shape('both in turn', json, (n) => '{['.repeat(n) + '}]'.repeat(n)),
  shape('a closer of each kind behind each opener', json, (n) => '[}'.repeat(n)),
  shape('commas', json, (n) => ','.repeat(n)),
  shape('objects that lose their closers in an array', json, (n) => `[${'{"a":1 '.repeat(n)}[`),
  shape('quotes and backslashes', json, (n) => '"\\'.repeat(n)),
  shape('slashes and stars', jsonc, (n) => '/*/'.repeat(n)),
  shape('openers on each line', jsonl, (n) => '[{"a":[\n'.repeat(n)),
  shape('blank lines', jsonl, (n) => '\r\n\n'.repeat(n)),
  shape('start tags', mill, (n) => '<b>'.repeat(n)),
  shape('end tags', mill, (n) => '</b>'.repeat(n)),
  shape('start tags, then their end tags', mill, (n) => '<b>'.repeat(n) + '</b>'.repeat(n)),
  shape('start tags, then other end tags', mill, (n) => '<b>'.repeat(n) + '</i>'.repeat(n)),
  shape('start tags of many names', mill, (n) => Array.from({ length: n }, (_, i) => `<b${i}>`).join('')),
  shape('items that end by themselves', mill, (n) => `<ul>${'<li>x'.repeat(n)}</ul>`),
  shape('lists in items', mill, (n) => '<ul><li>'.repeat(n)),
  shape('paragraphs in blocks', mill, (n) => '{#if a}<p>'.repeat(n)),
  shape('blocks and their parts', mill, (n) => '{#if a}{:else}{/each}'.repeat(n)),
  shape('holes that never end', mill, (n) => '{a('.repeat(n)),
  shape('angles', mill, (n) => '<'.repeat(n)),
  shape('ampersands', mill, (n) => '&a'.repeat(n)),
  shape('dashes in a comment', mill, (n) => `<!--${'--'.repeat(n)}`),
  shape('a long name', mill, (n) => `<${'x'.repeat(n)}`),
  shape('quotes in a tag', mill, (n) => `<b ${'"x'.repeat(n)}`),
];

/** Edits at some places of a text, its ends too: something is typed there and taken back, and a unit is deleted. */
function editedAll(language: Language, text: string, bits: readonly string[]): void {
  const tree = parse(text, language);
  for (let i = 0; i <= 3; i++) {
    const at = Math.floor((text.length * i) / 3);
    for (const bit of bits) {
      const typed = tree.edit([{ start: at, end: at, text: bit }]).tree;
      const back: TextEdit = { start: at, end: at + bit.length, text: '' };
      expect(typed.edit([back]).tree.length).toBe(text.length);
    }
    tree.edit([{ start: at, end: Math.min(text.length, at + 1), text: '' }]);
  }
}

function bitsOf(language: Language): readonly string[] {
  return language === mill
    ? ['<', '>', '<b>', '</b>', '<li>', '{', '}', '{/if}', '"']
    : ['[', ']', '{', '}', '"', ',', '\n', '/*'];
}

describe('the work grows no faster than the 1.2th power of the length', { timeout: TIME_LIMIT_MS }, () => {
  it.each(shapes)('3: when a whole text is read, of $name', ({ language, text }) => {
    expect(
      exponent(language, 1000, (counted, n) => parse(text(n), counted, { maxDepth: 100_000 })),
    ).toBeLessThan(EXPONENT);
  });

  it.each(shapes)('3: when a text comes unit by unit, of $name', ({ language, text }) => {
    const grown = exponent(language, 2000, (counted, n) => {
      const parser = createParser(counted);
      for (const unit of text(n).split('')) parser.feed(unit);
      expect(parser.finish().length).toBe(text(n).length);
    });
    expect(grown).toBeLessThan(EXPONENT);
  });

  it.each(shapes)('9: when a text is edited, of $name', ({ language, text }) => {
    const grown = exponent(language, 1000, (counted, n) => editedAll(counted, text(n), bitsOf(language)));
    expect(grown).toBeLessThan(EXPONENT);
  });
});

/** How much an edit of one unit reads again, in a text of any length. */
function rereadBy(language: Language, text: string, edit: TextEdit): number {
  return parse(text, language)
    .edit([edit])
    .reread.reduce((sum, { start, end }) => sum + end - start, 0);
}

describe('one edit reads again some pages, and not the rest of the text', () => {
  const PAGES = 16_384;
  const long: readonly (Shape & { readonly bit: string })[] = [
    {
      ...shape('a word in an item without end tag', mill, (n) => `<ul>${'<li>one word\n'.repeat(n)}</ul>`),
      bit: 'x',
    },
    { ...shape('an item among items', mill, (n) => `<ul>${'<li>one word\n'.repeat(n)}</ul>`), bit: '<li>' },
    {
      ...shape('a cell among rows', mill, (n) => `<table>${'<tr><td>1<td>2\n'.repeat(n)}</table>`),
      bit: '<td>',
    },
    { ...shape('a paragraph among paragraphs', mill, (n) => '<p>one word\n'.repeat(n)), bit: '<p>' },
    { ...shape('an element opened', mill, (n) => `<div>${'<b>one</b>\n'.repeat(n)}</div>`), bit: '<i>' },
    { ...shape('a stray end tag', mill, (n) => `<div>${'<b>one</b>\n'.repeat(n)}</div>`), bit: '</i>' },
    { ...shape('a word among stray end tags', mill, (n) => 'one</i>\n'.repeat(n)), bit: 'x' },
    { ...shape('a word in an endless comment', mill, (n) => `<!--${'one - two'.repeat(n)}`), bit: 'x' },
    {
      ...shape('a word in an endless comment in braces', mill, (n) => `{!--${'one - two'.repeat(n)}`),
      bit: 'x',
    },
    { ...shape('a word in an endless script', mill, (n) => `<script>${'one < two'.repeat(n)}`), bit: 'x' },
    { ...shape('a word in an endless value', mill, (n) => `<b c="${'one two'.repeat(n)}`), bit: 'x' },
    { ...shape('an array opened', json, (n) => `[${'1, '.repeat(n)}1]`), bit: '[' },
    { ...shape('a stray closer', json, (n) => `[${'1, '.repeat(n)}1]`), bit: '}' },
    { ...shape('a number among stray closers', json, (n) => `[${'1}, '.repeat(n)}1]`), bit: '2' },
    { ...shape('a number among openers without closers', json, (n) => '[1, '.repeat(n)), bit: '2' },
    { ...shape('a letter in an endless string', json, (n) => `["${'one two'.repeat(n)}`), bit: 'x' },
    { ...shape('a letter in an endless comment', jsonc, (n) => `/*${'one * two'.repeat(n)}`), bit: 'x' },
    { ...shape('a record opened', jsonl, (n) => '{"a": [1]}\n'.repeat(n)), bit: '[' },
    { ...shape('a string opened in a record', jsonl, (n) => '{"a": [1]}\n'.repeat(n)), bit: '"' },
    { ...shape('a number among records without closers', jsonl, (n) => '{"a": [1\n'.repeat(n)), bit: '2' },
  ];

  it.each(long)('10: $name', ({ language, text, bit }) => {
    const all = text(40_000);
    for (const share of [0.1, 0.5, 0.9]) {
      // Behind a word or number, where it is text in any language.
      const at = all.indexOf('1', Math.floor(all.length * share));
      const place = at < 0 ? all.indexOf('one', Math.floor(all.length * share)) : at;
      expect(rereadBy(language, all, { start: place, end: place, text: bit })).toBeLessThan(PAGES);
    }
  });
});

describe('a guard of the clock, for what no count shows', { timeout: TIME_LIMIT_MS }, () => {
  it('3: a node that comes in a million pieces costs seconds at most', () => {
    for (const [language, opener, unit] of [
      [json, '["', 'x'],
      [json, '', '['],
      [mill, '<b c="', 'x'],
      [mill, '', '<'],
      [mill, '<', 'x'],
    ] as const) {
      const parser = createParser(language);
      parser.feed(opener);
      for (let i = 0; i < 1_000_000; i++) parser.feed(unit);
      expect(parser.finish().length).toBe(opener.length + 1_000_000);
    }
  });

  it.each([
    { language: json, opener: '[', closer: ']' },
    { language: json, opener: '[', closer: '}' },
    { language: json, opener: '{[', closer: '}]' },
    { language: mill, opener: '<b>', closer: '</i>' },
    { language: mill, opener: '<p><i>', closer: '</p></p>' },
  ])(
    '3: neither closers nor faults look through what is open, in $language.name: $opener and $closer',
    { timeout: 10_000 },
    ({ language, opener, closer }) => {
      const text = opener.repeat(40_000) + closer.repeat(40_000);
      expect(parse(text, language, { maxDepth: 100_000 }).length).toBe(text.length);
    },
  );
});

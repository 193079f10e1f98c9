import { describe, expect, it } from 'vitest';
import { json, jsonc, jsonl } from '../../../src/language/json.js';
import { mill } from '../../../src/language/mill/language.js';
import type { Language } from '../../../src/lex/language.js';
import { createParser, parse } from '../../../src/parse/parser.js';
import type { SyntaxTree } from '../../../src/parse/tree.js';

const MILLION = 1_000_000;
const MEGABYTE = 1 << 20;
/** A limit for what takes a second at most: nothing here may cost more than its length. */
const TIME_LIMIT_MS = 60_000;

/** A text that looks random, and is the same each time. */
function mixed(bits: readonly string[], count: number): string {
  const pieces: string[] = [];
  let seed = 7;
  for (let i = 0; i < count; i++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    pieces.push(bits[(seed >> 16) % bits.length]!);
  }
  return pieces.join('');
}

function codes(tree: SyntaxTree): string[] {
  return [...new Set(tree.diagnostics().map(({ code }) => code))].sort();
}

describe('a million openers and a million closers', { timeout: TIME_LIMIT_MS }, () => {
  const pairs: readonly { readonly language: Language; readonly opener: string; readonly closer: string }[] =
    [
      { language: json, opener: '[', closer: ']' },
      { language: json, opener: '{"a":', closer: '}' },
      { language: jsonc, opener: '[', closer: ']' },
      { language: jsonl, opener: '[', closer: ']' },
      { language: mill, opener: '<b>', closer: '</b>' },
      { language: mill, opener: '{#if a}', closer: '{/if}' },
    ];
  it.each(pairs)('4: are read in $language.name: $opener and $closer', ({ language, opener, closer }) => {
    const text = opener.repeat(MILLION) + closer.repeat(MILLION);
    const tree = parse(text, language);
    expect(tree.length).toBe(text.length);
    expect(codes(tree)).toContain(language.diagnostics[2]!.code);
    const middle = opener.length * MILLION;
    const edited = tree.edit([{ start: middle, end: middle, text: opener + closer }]).tree;
    expect(edited.length).toBe(text.length + opener.length + closer.length);
    expect(
      edited.edit([{ start: middle, end: middle + opener.length + closer.length, text: '' }]).tree.text,
    ).toBe(text);
  });

  it('4: that do not fit end at the first that finds nothing', () => {
    const tree = parse('['.repeat(MILLION) + '}'.repeat(MILLION), json, { maxDepth: 100_000 });
    expect(tree.length).toBe(2 * MILLION);
    expect(codes(tree)).toEqual(['JSON_NOTHING_TO_CLOSE', 'JSON_NOT_CLOSED', 'JSON_TOO_DEEP']);
  });

  it('4: are read in any order', () => {
    for (const [language, bits] of [
      [json, ['[', ']', '{', '}', ',', ':', '"a"']],
      [jsonl, ['[', ']', '{', '}', '[{', '[[', '\n']],
      [mill, ['<b>', '</b>', '<li>', '<ul>', '</ul>', '{#if a}', '{/if}', '{', '}', '<p>', '(', '<i>']],
    ] as const) {
      const text = mixed(bits, MILLION);
      const tree = parse(text, language, { maxDepth: 100_000 });
      expect(tree.length).toBe(text.length);
      const at = text.length >> 1;
      expect(tree.edit([{ start: at, end: at + 1, text: '' }]).tree.length).toBe(text.length - 1);
    }
  });

  it('4: can be edited at the bottom of a hundred thousand levels', () => {
    const depth = 100_000;
    const text = '['.repeat(depth) + ']'.repeat(depth);
    let tree = parse(text, json, { maxDepth: depth });
    expect(tree.diagnostics()).toEqual([]);
    for (const written of ['1', ',', '[', ']', ' "a"']) {
      tree = tree.edit([{ start: depth, end: depth, text: written }]).tree;
    }
    expect(tree.slice(depth - 1, depth + 9)).toBe('[ "a"][,1]');
    expect(tree.tokenAt(depth + 1)!.kind).toBe('string');
    expect(codes(tree)).toEqual(codes(parse(tree.text, json, { maxDepth: depth })));
  });
});

describe('what never ends', { timeout: TIME_LIMIT_MS }, () => {
  const endless: readonly (readonly [string, Language, string, string])[] = [
    ['a string', json, '["', 'JSON_STRING_NOT_CLOSED'],
    ['a comment', jsonc, '[/*', 'JSON_COMMENT_NOT_CLOSED'],
    ['a comment of a line', jsonc, '[//', 'JSON_NOT_CLOSED'],
    ['a word', json, '[w', 'JSON_UNKNOWN_WORD'],
    ['a comment in HTML', mill, '<!--', 'MILL1014'],
    ['a comment in braces', mill, '{!--', 'MILL1014'],
    ['the name of a tag', mill, '<x', 'MILL1004'],
    ['an attribute', mill, '<x y', 'MILL1004'],
    ['the value of an attribute', mill, '<x y="', 'MILL1017'],
    ['a bare value', mill, '<x y=', 'MILL1004'],
    ['an end tag', mill, '<x></x ', 'MILL1005'],
    ['a script', mill, '<script>', 'MILL1001'],
    ['a title', mill, '<title>', 'MILL1001'],
    ['a hole', mill, '{', 'MILL1001'],
    ['a string in a hole', mill, '{"', 'MILL1010'],
    ['the head of a block', mill, '{#x', 'MILL1001'],
    ['verbatim text', mill, '{#verbatim}', 'MILL1001'],
  ];
  it.each(endless)('4: is read to the end of 10 MB: %s', (_, language, opener, code) => {
    const text = opener + 'x'.repeat(10 * MEGABYTE);
    const tree = parse(text, language);
    expect(tree.length).toBe(text.length);
    expect(codes(tree)).toContain(code);
    const middle = text.length >> 1;
    const { tree: edited, reread } = tree.edit([{ start: middle, end: middle + 1, text: 'yy' }]);
    expect(edited.length).toBe(text.length + 1);
    expect(reread.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(20_000);
    expect(codes(edited)).toEqual(codes(tree));
  });
});

describe('a hundred megabytes on one line', { timeout: TIME_LIMIT_MS }, () => {
  it('12: have a tree, and a column for each unit', () => {
    const item = `"${'x'.repeat(1020)}",`;
    const piece = item.repeat(MEGABYTE / item.length);
    const rest = MEGABYTE - piece.length;
    const parser = createParser(json, { tokens: 'demand' });
    parser.feed('[');
    for (let i = 0; i < 100; i++) parser.feed(piece + ' '.repeat(rest));
    parser.feed('1]');
    const tree = parser.finish();
    expect(tree.length).toBe(100 * MEGABYTE + 3);
    expect(tree.diagnostics()).toEqual([]);
    expect(tree.position(99 * MEGABYTE)).toEqual({ line: 0, character: 99 * MEGABYTE });
    const { tree: edited } = tree.edit([{ start: 50 * MEGABYTE, end: 50 * MEGABYTE, text: '\n' }]);
    expect(edited.position(99 * MEGABYTE + 1)).toEqual({ line: 1, character: 49 * MEGABYTE });
    const token = edited.tokenAt(99 * MEGABYTE + 500)!;
    expect([token.kind, token.end - token.start]).toEqual(['string', 1022]);
  });
});

import { describe, expect, it } from 'vitest';
import { json, jsonl } from '../../../src/language/json.js';
import { mill } from '../../../src/language/mill/language.js';
import type { Language } from '../../../src/lex/language.js';
import { parse } from '../../../src/parse/parser.js';
import type { TextEdit } from '../../../src/text/span.js';
import { demandEqual } from '../families/facts.js';

describe('a line end parted or joined by an edit', () => {
  it('12: counts once or twice, also at the border of a page', { timeout: 60_000 }, () => {
    const line = `${'x'.repeat(61)}\r\n`;
    const text = line.repeat(80);
    const tree = parse(text, mill);
    for (let at = line.length - 2; at < text.length; at += line.length) {
      const edits: TextEdit[] = [
        { start: at, end: at + 1, text: '' },
        { start: at + 1, end: at + 2, text: '' },
        { start: at + 1, end: at + 1, text: 'y' },
        { start: at + 1, end: at + 1, text: '\r' },
        { start: at + 1, end: at + 1, text: '\n' },
        { start: at, end: at + 2, text: '\n\r' },
        { start: at + 1, end: text.length, text: '' },
        { start: 0, end: at + 1, text: '' },
      ];
      for (const edit of edits) {
        const now = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        const { tree: edited } = tree.edit([edit]);
        const lines = now.split(/\r\n|\r|\n/);
        expect(edited.position(now.length)).toEqual({
          line: lines.length - 1,
          character: lines.at(-1)!.length,
        });
        const middle = lines.length >> 1;
        const before = now.length - lines.slice(middle).join('\n').length;
        expect(edited.position(edited.offset({ line: middle, character: 3 }))).toEqual({
          line: middle,
          character: Math.min(3, lines[middle]!.length),
        });
        expect(before).toBeGreaterThanOrEqual(middle);
        const back = {
          start: edit.start,
          end: edit.start + edit.text.length,
          text: text.slice(edit.start, edit.end),
        };
        expect(edited.edit([back]).tree.position(text.length)).toEqual({ line: 80, character: 0 });
      }
    }
  });
});

describe('edits outside the text', () => {
  it('9: are refused with their own error, and nothing is applied', () => {
    const tree = parse('[1, 2]', json);
    const dump = tree.dump();
    const wrong: readonly (readonly TextEdit[])[] = [
      [{ start: -1, end: 0, text: '' }],
      [{ start: 0, end: 7, text: '' }],
      [{ start: 7, end: 7, text: 'x' }],
      [{ start: 3, end: 2, text: '' }],
      [{ start: 0.5, end: 1, text: '' }],
      [{ start: 0, end: Number.NaN, text: '' }],
      [{ start: 0, end: Infinity, text: '' }],
      [
        { start: 0, end: 6, text: '' },
        { start: 0, end: 1, text: '' },
      ],
    ];
    for (const edits of wrong) {
      expect(() => tree.edit(edits)).toThrow(expect.objectContaining({ code: 'SPAN_OUTSIDE_TEXT' }));
      expect(() => tree.startEdit(edits)).toThrow(expect.objectContaining({ code: 'SPAN_OUTSIDE_TEXT' }));
      expect(tree.dump()).toBe(dump);
    }
  });
});

describe('the depth limit', () => {
  const languages: readonly {
    readonly language: Language;
    readonly opener: string;
    readonly filler: string;
    readonly closer: string;
  }[] = [
    { language: json, opener: '[', filler: '1,', closer: ']' },
    { language: json, opener: '{"k": ', filler: '"v", "w": ', closer: '}' },
    { language: jsonl, opener: '[', filler: '1,', closer: ']' },
    { language: mill, opener: '<b>', filler: 'text', closer: '</b>' },
    { language: mill, opener: '{#if a}', filler: 'text', closer: '{/if}' },
    { language: mill, opener: '<ul><li>', filler: 'text', closer: '</ul>' },
  ];
  const sizes = [0, 300, 3000];

  it.each(languages)('4: lets so many in as it says and no more, in $language.name: $opener', (nested) => {
    const { language, opener, closer } = nested;
    const levels = opener.split('<').length === 3 ? 2 : 1;
    const tooDeep = language.diagnostics[2]!.code;
    const faults = (count: number): number =>
      parse(opener.repeat(count) + closer.repeat(count), language, { maxDepth: 12 })
        .diagnostics()
        .filter(({ code }) => code === tooDeep).length;
    expect([12 / levels, 12 / levels + 1].map(faults)).toEqual([0, 1]);
  });

  it.each(languages)('4: is crossed by a paste and crossed back, in $language.name: $opener', (nested) => {
    const { language, opener, filler, closer } = nested;
    for (const maxDepth of [5, 12, 40]) {
      for (const size of sizes) {
        const filling = filler.repeat(Math.ceil(size / filler.length));
        const half = maxDepth >> 1;
        const text = (opener + filling).repeat(half) + closer.repeat(half);
        const middle = (opener.length + filling.length) * half;
        const first = parse(text, language, { maxDepth });
        const pasted = (opener + filling).repeat(maxDepth) + closer.repeat(maxDepth);
        for (const at of [0, opener.length, middle]) {
          const now = text.slice(0, at) + pasted + text.slice(at);
          const { tree } = first.edit([{ start: at, end: at, text: pasted }]);
          demandEqual(tree, parse(now, language, { maxDepth }), `pasted at ${at}`);
          const back = tree.edit([{ start: at, end: at + pasted.length, text: '' }]).tree;
          demandEqual(back, first, `taken back at ${at}`);
          const wrapped = first.edit([
            { start: text.length, end: text.length, text: closer.repeat(maxDepth) },
            { start: 0, end: 0, text: opener.repeat(maxDepth) },
          ]).tree;
          const around = opener.repeat(maxDepth) + text + closer.repeat(maxDepth);
          demandEqual(wrapped, parse(around, language, { maxDepth }), `wrapped at ${maxDepth}`);
        }
      }
    }
  });
});

describe('an outer closer', () => {
  it('11: closes the outer group, and what follows is read as before', () => {
    expect(parse('{f(1, [2}b', mill).dump()).toBe(
      [
        'document 0..10',
        '  hole 0..9',
        '    holeOpen 0..1 "{"',
        '    name 1..2 "f"',
        '    paren 2..8 missing',
        '      parenOpen 2..3 "("',
        '      number 3..4 "1"',
        '      operator 4..5 ","',
        '      bracket 6..8 missing',
        '        bracketOpen 6..7 "["',
        '        number 7..8 "2"',
        '    holeClose 8..9 "}"',
        '  text 9..10 "b"',
        'diagnostics:',
        '  MILL1001 2..3',
        '  MILL1001 6..7',
        '',
      ].join('\n'),
    );
    expect(
      parse('[{"a": [1}, 2]', json)
        .diagnostics()
        .map(({ code, start }) => `${code} ${start}`),
    ).toEqual(['JSON_NOT_CLOSED 7']);
  });

  it('5: that is stray, a blank line and a broken record are reported where they are, and the next record is read', () => {
    const tree = parse('{"a":1}]\n\n{"b":[\n{"c":3}\n', jsonl);
    expect(tree.diagnostics().map(({ code, start, end }) => `${code} ${start}..${end}`)).toEqual([
      'JSON_NOTHING_TO_CLOSE 7..8',
      'JSON_BLANK_LINE 9..10',
      'JSON_NOT_CLOSED 10..11',
      'JSON_NOT_CLOSED 15..16',
    ]);
    const last = [...tree.root.children()].at(-1)!;
    expect([last.kind, last.text]).toEqual(['object', '{"c":3}']);
  });
});

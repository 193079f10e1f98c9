import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/language/json.js';
import { parse } from '../../src/parse/parser.js';
import { contentsOf, type SyntaxTree } from '../../src/parse/tree.js';
import type { Page } from '../../src/syntax/page.js';
import { eachPage } from '../../src/syntax/slice.js';
import type { Span, TextEdit } from '../../src/text/span.js';
import { anyChange, anyLanguage, anyText, applied, editOf } from '../syntax/texts.js';

const rows: string = Array.from({ length: 2000 }, (_, i) => `{"id": ${i}}`).join(',\n');
const large = `{"rows": [${rows}], "end": true}`;

function pagesOf(tree: SyntaxTree): Page[] {
  const found: Page[] = [];
  eachPage(contentsOf(tree).body, (page) => found.push(page));
  return found;
}

/** The edits of a list of changes, each in the text that the one before it leaves. */
function editsOf(changes: Parameters<typeof editOf>[0][], text: string): { edits: TextEdit[]; now: string } {
  let now = text;
  const edits = changes.map((change) => {
    const edit = editOf(change, now);
    now = applied(now, edit);
    return edit;
  });
  return { edits, now };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

describe('an edit', () => {
  it('gives the tree of the new text and leaves the old one', () => {
    const tree = parse('[1, 2]', json);
    const before = tree.dump();
    const { tree: edited } = tree.edit([{ start: 4, end: 5, text: '{}' }]);
    expect(edited.text).toBe('[1, {}]');
    expect(edited.dump()).toBe(parse('[1, {}]', json).dump());
    expect(tree.dump()).toBe(before);
  });

  it('goes into an empty text, and can empty it', () => {
    const { tree } = parse('', json).edit([{ start: 0, end: 0, text: '[1]' }]);
    expect(tree.dump()).toBe(parse('[1]', json).dump());
    const emptied = tree.edit([{ start: 0, end: 3, text: '' }]);
    expect(emptied.tree.dump()).toBe(parse('', json).dump());
    expect([emptied.reread, emptied.changed]).toEqual([[], [{ start: 0, end: 3, newEnd: 0 }]]);
  });

  it('that changes nothing gives the same tree', () => {
    const tree = parse('[1]', json);
    const none = { tree, reread: [], changed: [] };
    expect(tree.edit([])).toEqual(none);
    expect(tree.edit([{ start: 2, end: 2, text: '' }])).toEqual(none);
    expect(tree.edit([]).tree).toBe(tree);
  });

  it('reads little again, and shares all other pages', () => {
    const tree = parse(large, json);
    for (const at of [0, 9, 10, large.length >> 1, large.length - 1, large.length]) {
      const result = tree.edit([{ start: at, end: at, text: ' ' }]);
      expect(lengthOf(result.reread)).toBeLessThan(10_000);
      const old = new Set(pagesOf(tree));
      let offset = 0;
      for (const page of pagesOf(result.tree)) {
        const isReread = result.reread.some(
          ({ start, end }) => start <= offset && end >= offset + page.width,
        );
        expect([offset, old.has(page)]).toEqual([offset, !isReread]);
        offset += page.width;
      }
    }
  });

  it('applies several edits one after the other', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, fc.array(anyChange, { maxLength: 6 }), (text, language, changes) => {
        const { edits, now } = editsOf(changes, text);
        const { tree } = parse(text, language).edit(edits);
        expect(tree.text).toBe(now);
        expect(tree.dump()).toBe(parse(now, language).dump());
      }),
      { numRuns: 60 },
    );
  });

  it('says of several edits together what changed and what was read again', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, fc.array(anyChange, { maxLength: 6 }), (text, language, changes) => {
        const { edits, now } = editsOf(changes, text);
        const old = parse(text, language);
        const { tree, reread, changed } = old.edit(edits);
        let from = 0;
        let newFrom = 0;
        for (const { start, end, newEnd } of [
          ...changed,
          { start: text.length, end: text.length, newEnd: now.length },
        ]) {
          const same = text.slice(from, start);
          expect(now.slice(newFrom, newFrom + same.length)).toBe(same);
          expect(start === from && from > 0 && start < text.length).toBe(false);
          from = end;
          newFrom = newEnd;
        }
        expect([from, newFrom]).toEqual([text.length, now.length]);
        for (const [index, { start, end }] of reread.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(reread[index - 1]?.end ?? -1);
          expect(end).toBeLessThanOrEqual(now.length);
        }
        const shared = new Set(pagesOf(old));
        let offset = 0;
        for (const page of pagesOf(tree)) {
          const end = offset + page.width;
          const isReread = reread.some((span) => span.start <= offset && span.end >= end);
          if (!isReread) expect(shared.has(page)).toBe(true);
          offset = end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('outside the text is refused, and none of the others is applied', () => {
    const tree = parse('[1]', json);
    const refusal = expect.objectContaining({ code: 'SPAN_OUTSIDE_TEXT' });
    for (const [start, end] of [
      [-1, 0],
      [0, 4],
      [2, 1],
      [0.5, 1],
    ] as const)
      expect(() => tree.edit([{ start, end, text: '' }])).toThrow(refusal);
    const grow = { start: 3, end: 3, text: '  ' };
    expect(tree.edit([grow, { start: 5, end: 5, text: ' ' }]).tree.text).toBe('[1]   ');
    expect(() => tree.edit([grow, { start: 6, end: 6, text: ' ' }])).toThrow('from 6 to 6');
    expect(() =>
      tree.startEdit([
        { start: 0, end: 3, text: '' },
        { start: 1, end: 1, text: ' ' },
      ]),
    ).toThrow(refusal);
  });
});

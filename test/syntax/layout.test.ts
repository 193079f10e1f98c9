import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/language/json.js';
import { parse } from '../../src/parse/parser.js';
import type { SyntaxItem, SyntaxNode } from '../../src/syntax/red.js';
import { tags } from './tags.js';
import {
  anyChange,
  anyLanguage,
  anyMarkup,
  anyMarkupChange,
  anyText,
  applied,
  editOf,
  fed,
  written,
} from './texts.js';

/** Everything that a tree says of itself, with no page in it. */
function said(item: SyntaxItem): unknown {
  const { kind, start, end } = item;
  if (item.isToken) return [kind, start, end];
  return [kind, item.name, start, end, item.ending, [...item.children()].map(said)];
}

describe('trees of equal text', () => {
  it('look alike, whatever pieces the text came in', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, fc.constantFrom(1, 7, 300, 5000), (text, language, size) => {
        const whole = parse(text, language);
        const other = fed(text, language, size);
        expect(said(other.root)).toEqual(said(whole.root));
        expect(other.diagnostics()).toEqual(whole.diagnostics());
        expect(other.text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('look alike, whatever edits led there', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, fc.array(anyChange, { maxLength: 5 }), (text, language, changes) => {
        let now = text;
        let tree = parse(text, language);
        for (const change of changes) {
          const edit = editOf(change, now);
          now = applied(now, edit);
          tree = tree.edit([edit]).tree;
          const fresh = parse(now, language);
          expect(tree.text).toBe(now);
          expect(tree.dump()).toBe(fresh.dump());
        }
      }),
      { numRuns: 100 },
    );
  });

  it('look alike with names, marks, implied ends and gaps, too', () => {
    fc.assert(
      fc.property(anyMarkup, fc.array(anyMarkupChange, { maxLength: 5 }), (text, changes) => {
        expect(fed(text, tags, 3).dump()).toBe(parse(text, tags).dump());
        let now = text;
        let tree = parse(text, tags);
        for (const change of changes) {
          const edit = editOf(change, now);
          now = applied(now, edit);
          tree = tree.edit([edit]).tree;
          expect(tree.dump()).toBe(parse(now, tags).dump());
        }
      }),
      { numRuns: 100 },
    );
  });

  it('look alike when one was written from its end', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, fc.constantFrom(97, 700), (text, language, size) => {
        expect(written(text, language, size).dump()).toBe(parse(text, language).dump());
      }),
      { numRuns: 40 },
    );
  });

  it('look alike when both are wide and deep', () => {
    const rows = Array.from(
      { length: 400 },
      (_, i) => `{"id": ${i}, "tags": ["a", "b"], "more": {"x": [[${i}]]}}`,
    );
    const text = `{"rows": [${rows.join(',\n')}], "end": [[[[]]]]}`;
    const nodes = (node: SyntaxNode): number => {
      let count = 1;
      for (const child of node.children()) if (!child.isToken) count += nodes(child);
      return count;
    };
    const { root } = parse(text, json);
    expect(nodes(root)).toBe(1 + 1 + 1 + 400 * 5 + 4);
  });
});

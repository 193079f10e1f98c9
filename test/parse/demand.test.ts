import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/language/json.js';
import { parse } from '../../src/parse/parser.js';
import { contentsOf, type SyntaxTree } from '../../src/parse/tree.js';
import type { Page } from '../../src/syntax/page.js';
import { eachPage } from '../../src/syntax/slice.js';
import { anyChange, anyLanguage, anyText, applied, editOf } from '../syntax/texts.js';

function pagesOf(tree: SyntaxTree): Page[] {
  const found: Page[] = [];
  eachPage(contentsOf(tree).body, (page) => found.push(page));
  return found;
}

const kept = (tree: SyntaxTree): number => pagesOf(tree).filter((page) => page.slab !== null).length;

describe('a tree with tokens on demand', () => {
  it('holds no tokens but those of pages that were looked at', () => {
    const tree = parse(`[${'{"a": 1},'.repeat(3000)}1]`, json, { tokens: 'demand' });
    expect(kept(tree)).toBe(0);
    expect(tree.tokenAt(14_997)!.text).toBe('"a"');
    expect(kept(tree)).toBeLessThan(3);
    expect([...tree.tokens()].length).toBe(3000 * 6 + 3);
    expect(kept(tree)).toBe(pagesOf(tree).length);
    tree.release();
    expect(kept(tree)).toBe(0);
  });

  it('says the same as one that keeps them, also after edits', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, fc.array(anyChange, { maxLength: 3 }), (text, language, changes) => {
        let now = text;
        let tree = parse(text, language, { tokens: 'demand', maxDepth: 20 });
        for (const change of changes) {
          const edit = editOf(change, now);
          now = applied(now, edit);
          tree = tree.edit([edit]).tree;
        }
        const fresh = parse(now, language, { maxDepth: 20 });
        const dump = fresh.dump();
        expect(tree.dump()).toBe(dump);
        fresh.release();
        expect(fresh.dump()).toBe(dump);
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { json as lazyJson } from '../../src/language/json.js';
import type { Language } from '../../src/lex/language.js';
import { parse } from '../../src/parse/parser.js';
import { contentsOf, type SyntaxTree } from '../../src/parse/tree.js';
import { Container } from '../../src/syntax/container.js';
import { Page } from '../../src/syntax/page.js';
import type { Leaf, Sequence } from '../../src/syntax/sequence.js';

// Every token is read, so that all pages have tapes.
const json: Language = { ...lazyJson, skip: undefined };

function pagesOf(tree: SyntaxTree): Page[] {
  const pages: Page[] = [];
  const visit = (node: Leaf | Sequence): void => {
    if (node instanceof Page) pages.push(node);
    else if (node instanceof Container) visit(node.body);
    else node.kids.forEach(visit);
  };
  const { body } = contentsOf(tree);
  if (body !== null) visit(body);
  return pages;
}

/** Pages whose tape lies in a piece of memory with the tapes of others. */
function sharing(tree: SyntaxTree): number {
  return pagesOf(tree).filter((page) => page.slab!.length > page.tapeBytes).length;
}

describe('memory after many edits', () => {
  const text = `[${'{"name": "value", "list": [1, 2, 3]},\n'.repeat(6000)}0]`;

  it('is let go of: each page comes to have a tape of its own, and stays the same page', () => {
    let tree = parse(text, json);
    expect(sharing(tree)).toBeGreaterThan(100);
    const last = pagesOf(tree).at(-1)!;
    let edits = 0;
    while (sharing(tree) > 0 && edits < 2000) {
      const at = text.indexOf('value', ((edits * 7919) % 200_000) + 1);
      tree = tree.edit([{ start: at, end: at + 5, text: 'VALUE' }]).tree;
      edits++;
    }
    expect(sharing(tree)).toBe(0);
    expect(edits).toBeGreaterThan(50);
    expect(pagesOf(tree).at(-1)).toBe(last);
    expect(tree.text.toLowerCase()).toBe(text.toLowerCase());
    expect(tree.dump()).toBe(parse(tree.text, json).dump());
  });

  it('is not copied for a few edits', () => {
    let tree = parse(text, json);
    for (let i = 0; i < 10; i++) tree = tree.edit([{ start: 3 + i, end: 3 + i, text: 'x' }]).tree;
    expect(sharing(tree)).toBeGreaterThan(100);
  });

  it('does not grow with what was deleted: pages that shrink are joined', () => {
    let tree = parse(text, json);
    // Empty each record, from the end on, one by one.
    for (let i = 5999; i >= 0; i--) {
      const start = 1 + i * 38;
      tree = tree.edit([{ start: start + 1, end: start + 35, text: '' }]).tree;
    }
    expect(tree.length).toBe(text.length - 6000 * 34);
    expect(pagesOf(tree).length).toBeLessThan(tree.length / 150);
    expect(tree.dump()).toBe(parse(tree.text, json).dump());
  });
});

import { describe, expect, it } from 'vitest';
import { mill } from '../../src/language/mill/language.js';
import { parse } from '../../src/parse/parser.js';
import { derivation, type Run } from '../../src/syntax/derive.js';
import type { SyntaxNode } from '../../src/syntax/red.js';
import type { SyntaxTree } from '../../src/parse/tree.js';

function holes(tree: SyntaxTree): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.kind === 'hole') found.push(node);
    for (const child of node.children()) if (!child.isToken) visit(child);
  };
  visit(tree.root);
  return found;
}

/** Names in a run, and how often any run was read. */
function namesIn(): { names: (node: SyntaxNode) => readonly string[] | null; reads: () => number } {
  let reads = 0;
  const names = derivation((run: Run) => {
    reads++;
    return run.tokens
      .filter(({ kind }) => kind === 'name')
      .map(({ start, end }) => run.text.slice(start, end));
  });
  return { names, reads: () => reads };
}

describe('what is derived from a run of tokens', () => {
  const text = `<p>{a.b | c}</p>\n`.repeat(400);

  it('is read when it is asked for, and once', () => {
    const { names, reads } = namesIn();
    const tree = parse(text, mill);
    expect(reads()).toBe(0);
    expect(names(holes(tree)[7]!)).toEqual(['a', 'b', 'c']);
    expect(names(holes(tree)[7]!)).toEqual(['a', 'b', 'c']);
    expect(reads()).toBe(1);
  });

  it('is kept by edits elsewhere, even when they move it, and made anew by an edit inside', () => {
    const { names, reads } = namesIn();
    const tree = parse(text, mill);
    for (const hole of holes(tree)) names(hole);
    const before = reads();
    const at = text.indexOf('b |', text.length / 2);
    const edited = tree.edit([
      { start: 0, end: 0, text: 'new ' },
      { start: at + 4, end: at + 5, text: 'changed' },
    ]);
    const found = holes(edited.tree).map((hole) => names(hole)!.join('.'));
    expect(found.filter((all) => all === 'a.changed.c')).toHaveLength(1);
    expect(found.filter((all) => all === 'a.b.c')).toHaveLength(399);
    // Two edits read a page or two each again; all other holes are known.
    const most = edited.reread.reduce((sum, span) => sum + Math.ceil((span.end - span.start) / 17) + 2, 0);
    expect(reads() - before).toBeGreaterThan(0);
    expect(reads() - before).toBeLessThanOrEqual(most);
    expect(most).toBeLessThan(400);
  });

  it('is the same for a hole larger than a page', () => {
    const { names, reads } = namesIn();
    const long = `<p>{f(${'x, '.repeat(3000)}y)}</p>`;
    const tree = parse(long, mill);
    expect(names(holes(tree)[0]!)).toHaveLength(3002);
    const moved = tree.edit([{ start: 0, end: 0, text: '<b>' }]).tree;
    expect(names(holes(moved)[0]!)).toHaveLength(3002);
    expect(reads()).toBe(1);
  });

  it('is not read from more than 64 Ki units', () => {
    const { names, reads } = namesIn();
    expect(names(holes(parse(`{f(${'x, '.repeat(30_000)}y)}`, mill))[0]!)).toBeNull();
    expect(reads()).toBe(0);
  });
});

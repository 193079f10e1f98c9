import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/language/json.js';
import type { Language } from '../../src/lex/language.js';
import { parse } from '../../src/parse/parser.js';
import type { SyntaxTree } from '../../src/parse/tree.js';
import type { SyntaxItem, SyntaxNode } from '../../src/syntax/red.js';
import { softTags, tags } from './tags.js';
import {
  anyChange,
  anyLanguage,
  anyMarkup,
  anyMarkupChange,
  anyText,
  applied,
  type Change,
  editOf,
  fed,
  plainTokens,
} from './texts.js';

/** The tree after some edits, looked at before, so that all sums are there to go wrong. */
function edited(text: string, language: Language, changes: readonly Change[]): SyntaxTree {
  let now = text;
  let tree = parse(text, language);
  for (const change of changes) {
    for (const node of nodesOf(tree)) expect(node.childCount).toBeGreaterThanOrEqual(0);
    const edit = editOf(change, now);
    now = applied(now, edit);
    tree = tree.edit([edit]).tree;
  }
  return tree;
}

const anyTree: fc.Arbitrary<SyntaxTree> = fc
  .oneof(
    { weight: 2, arbitrary: fc.tuple(anyText, anyLanguage, fc.array(anyChange, { maxLength: 3 })) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        anyMarkup,
        fc.constantFrom(tags, softTags),
        fc.array(anyMarkupChange, { maxLength: 3 }),
      ),
    },
  )
  .map(([text, language, changes]) => edited(text, language, changes));

function holds(check: (tree: SyntaxTree) => void): void {
  fc.assert(fc.property(anyTree, check), { numRuns: 40 });
}

const brief = (item: SyntaxItem | null): unknown =>
  item === null ? null : [item.isToken ? 'token' : 'node', item.kind, item.start, item.end];

function nodesOf(tree: SyntaxTree): SyntaxNode[] {
  const found = [tree.root];
  for (const node of found) for (const child of node.children()) if (!child.isToken) found.push(child);
  return found;
}

describe('a node', () => {
  it('has the same children forwards, backwards, by index and from sibling to sibling', () => {
    holds((tree) => {
      for (const node of nodesOf(tree)) {
        const children = [...node.children()].map(brief);
        expect([...node.childrenReversed()].map(brief).toReversed()).toEqual(children);
        expect(node.childCount).toBe(children.length);
        expect(children.map((_, index) => brief(node.childAt(index)))).toEqual(children);
        expect(node.childAt(children.length)).toBe(null);
        expect(brief(node.firstChild)).toEqual(children[0] ?? null);
        expect(brief(node.lastChild)).toEqual(children.at(-1) ?? null);
        const hopped = [];
        for (let at = node.firstChild; at !== null; at = at.nextSibling) hopped.push(brief(at));
        expect(hopped).toEqual(children);
        const back = [];
        for (let at = node.lastChild; at !== null; at = at.previousSibling) back.push(brief(at));
        expect(back.toReversed()).toEqual(children);
      }
    });
  });

  it('is the parent of its children, and reaches over them', () => {
    holds((tree) => {
      for (const node of nodesOf(tree)) {
        let reached = node.start;
        for (const child of node.children()) {
          expect(brief(child.parent)).toEqual(brief(node));
          expect(child.start).toBeGreaterThanOrEqual(reached);
          reached = child.end;
        }
        if (node.kind !== 'document') expect(node.end).toBe(reached);
        expect(node.text).toBe(tree.text.slice(node.start, node.end));
      }
    });
  });

  it('has the tokens of its children in their order', () => {
    holds((tree) => {
      for (const node of nodesOf(tree)) {
        const nested = [...node.children()].flatMap((child) =>
          child.isToken ? [child] : [...child.tokens()],
        );
        expect([...node.tokens()].map(brief)).toEqual(nested.map(brief));
      }
    });
  });

  it('has no child at an index that is none', () => {
    const { root } = parse('[1]', json);
    for (const index of [-1, 0.5, 1, Number.NaN, Infinity]) expect(root.childAt(index)).toBe(null);
  });

  it('begins with its opener and ends with its closer', () => {
    const [object] = parse(' {"a": [1, 2 ] } ', json).root.children();
    expect(brief(object!)).toEqual(['node', 'object', 1, 16]);
    const [, key, colon, array] = (object as SyntaxNode).children();
    expect([key, colon, array].map((item) => item!.text)).toEqual(['"a"', ':', '[1, 2 ]']);
  });

  it('ends with its last token when it has no closer', () => {
    const array = parse('[1, [2  \n', json).root.firstChild as SyntaxNode;
    expect([array.ending, array.end]).toEqual(['missing', 6]);
    expect((array.lastChild as SyntaxNode).ending).toBe('missing');
  });

  it('has a name and an ending that do not depend on its size', () => {
    for (const filling of ['one', 'one '.repeat(3000)]) {
      const tree = parse(`<ul><li>${filling}<li>two</ul>~<b>`, tags);
      const [list, bold] = tree.root.children();
      const items = [...(list as SyntaxNode).children()].filter((child) => !child.isToken);
      expect(items.map(({ name, ending, kind }) => [kind, name, ending])).toEqual([
        ['element', 'li', 'implied'],
        ['element', 'li', 'implied'],
      ]);
      expect([(list as SyntaxNode).name, (list as SyntaxNode).ending]).toEqual(['ul', 'closed']);
      expect([(bold as SyntaxNode).name, (bold as SyntaxNode).ending]).toEqual(['b', 'missing']);
    }
    expect(parse('', tags).root.name).toBe(null);
    expect((parse('[]', json).root.firstChild as SyntaxNode).name).toBe(null);
  });

  it('has its first child at once, however many there are', () => {
    const tree = parse(`[${'1,'.repeat(500_000)}1]`, json);
    const array = tree.root.firstChild as SyntaxNode;
    const children = array.children();
    expect([children.next().value!.text, children.next().value!.text]).toEqual(['[', '1']);
    expect(array.childCount).toBe(1_000_003);
    expect(array.childAt(1_000_002)!.text).toBe(']');
    expect(array.childAt(777_777)!.start).toBe(777_777);
  });
});

describe('the document', () => {
  it('reaches over the whole text, also where that is empty', () => {
    expect(brief(parse(' 1 ', json).root)).toEqual(['node', 'document', 0, 3]);
    const { root } = parse('', json);
    expect(brief(root)).toEqual(['node', 'document', 0, 0]);
    expect([root.parent, root.firstChild, root.lastChild, root.childCount]).toEqual([null, null, null, 0]);
    expect([root.nextSibling, root.previousSibling, root.childAt(0), root.ending]).toEqual([
      null,
      null,
      null,
      'closed',
    ]);
    expect([...root.children(), ...root.childrenReversed(), ...root.tokens()]).toEqual([]);
  });
});

describe('a token', () => {
  it('ends where the next begins, less white space, whatever pages it lies on', () => {
    holds((tree) => {
      const found = [...tree.tokens()].map(({ kind, start, end }) => [kind, start, end]);
      expect(found).toEqual(plainTokens(tree));
    });
  });

  it('ends at a gap with its white space, and before other tokens without, also at borders of pages', () => {
    for (let length = 4090; length < 4100; length++) {
      for (const size of [1, 5000]) {
        const text = 'x'.repeat(length);
        const ends = (of: string): number[] => [...fed(of, softTags, size).tokens()].map(({ end }) => end);
        expect(ends(`${text}  ~ y`)).toEqual([length + 2, length + 5]);
        expect(ends(`${text}  <b>`)).toEqual([length, length + 5]);
      }
    }
  });

  it('knows the tokens before and behind it', () => {
    holds((tree) => {
      const all = [...tree.tokens()];
      expect(all.map((token) => brief(token.nextToken))).toEqual([
        ...all.slice(1).map(brief),
        ...(all[0] ? [null] : []),
      ]);
      expect(all.map((token) => brief(token.previousToken))).toEqual([
        ...(all[0] ? [null] : []),
        ...all.slice(0, -1).map(brief),
      ]);
    });
  });

  it('has its text, also when pages cut it', () => {
    const long = `"${'words and '.repeat(2000)}"`;
    const tree = parse(`[1, ${long} , 2]`, json);
    expect([...tree.tokens()].map(({ text }) => text)).toEqual(['[', '1', ',', long, ',', '2', ']']);
    const open = parse(`"${'words '.repeat(2000)}${' '.repeat(5000)}`, json);
    expect(open.root.lastChild!.end).toBe(12_000);
  });
});

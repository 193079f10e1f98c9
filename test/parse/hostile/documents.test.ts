import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse/parser.js';
import type { SyntaxTree } from '../../../src/parse/tree.js';
import type { SyntaxNode } from '../../../src/syntax/red.js';
import { demandEqual } from '../families/facts.js';
import { pieceParser } from '../families/pieces.js';
import { documents } from './documents.js';

/** Characters that no document has, and halves of characters. */
const odd = ['\0', '\ufeff', '\r', '\n', '\r\n', '\ud83d', '\ude00', '😀', '\u2028', '\u007f', '\uffff'];

function textsIn(node: SyntaxNode, visit: (start: number, end: number, text: string) => void): void {
  visit(node.start, node.end, node.text);
  for (const child of node.children()) {
    if (child.isToken) visit(child.start, child.end, child.text);
    else textsIn(child, visit);
  }
}

describe.each(documents)('$name', { timeout: 60_000 }, ({ language, text }) => {
  const whole = parse(text, language);

  it('1: gives the same tree for every cut in two', () => {
    for (let cut = 0; cut <= text.length; cut++) {
      const parser = pieceParser(language);
      parser.feed(text.slice(0, cut));
      parser.feed(text.slice(cut));
      demandEqual(parser.finish(), whole, `cut at ${cut}`);
    }
  });

  it('1: gives the same tree for pieces of every length', () => {
    for (let size = 1; size < 300; size++) {
      const parser = pieceParser(language);
      for (let at = 0; at < text.length; at += size) parser.feed(text.slice(at, at + size));
      demandEqual(parser.finish(), whole, `pieces of ${size}`);
    }
  });

  it('2: has for each token and node the text of its span, also from single units', () => {
    const parser = pieceParser(language);
    for (let at = 0; at < text.length; at++) parser.feed(text.slice(at, at + 1));
    const tree = parser.finish();
    textsIn(tree.root, (start, end, slice) => expect(slice).toBe(text.slice(start, end)));
    expect(tree.dump()).toBe(whole.dump());
    expect(tree.text).toBe(text);
  });

  it('9: has a tree for every prefix, fed or cut off or typed', () => {
    let typed: SyntaxTree = parse('', language);
    for (let length = 0; length < text.length; length++) {
      const prefix = text.slice(0, length);
      const fresh = parse(prefix, language);
      if (fresh.text !== prefix) throw new Error(`the text of the prefix of ${length} differs`);
      demandEqual(typed, fresh, `typed up to ${length}`);
      demandEqual(
        whole.edit([{ start: length, end: text.length, text: '' }]).tree,
        fresh,
        `cut off at ${length}`,
      );
      typed = typed.edit([{ start: length, end: length, text: text.charAt(length) }]).tree;
    }
    expect(typed.dump()).toBe(whole.dump());
  });

  it('9: has a tree for every suffix, cut off or typed from its end', () => {
    let typed: SyntaxTree = parse('', language);
    for (let start = text.length; start > 0; start--) {
      const fresh = parse(text.slice(start), language);
      demandEqual(typed, fresh, `typed from ${start} on`);
      demandEqual(whole.edit([{ start: 0, end: start, text: '' }]).tree, fresh, `cut off before ${start}`);
      typed = typed.edit([{ start: 0, end: 0, text: text.charAt(start - 1) }]).tree;
    }
    expect(typed.dump()).toBe(whole.dump());
  });

  it('9: gives after every single deletion the tree of a fresh parse, and after its undoing the first', () => {
    for (let at = 0; at < text.length; at++) {
      const { tree } = whole.edit([{ start: at, end: at + 1, text: '' }]);
      demandEqual(tree, parse(text.slice(0, at) + text.slice(at + 1), language), `without ${at}`);
      demandEqual(tree.edit([{ start: at, end: at, text: text.charAt(at) }]).tree, whole, `with ${at} again`);
    }
  });

  it('9: gives after every doubled character the tree of a fresh parse', () => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charAt(at);
      const { tree } = whole.edit([{ start: at, end: at, text: unit }]);
      demandEqual(tree, parse(text.slice(0, at) + unit + text.slice(at), language), `with ${at} doubled`);
    }
  });

  it('9: takes odd characters anywhere, typed or read', () => {
    for (let at = 0; at <= text.length; at += 3) {
      const unit = odd[at % odd.length]!;
      const now = text.slice(0, at) + unit + text.slice(at);
      const { tree } = whole.edit([{ start: at, end: at, text: unit }]);
      if (tree.text !== now) throw new Error(`the text with an odd character at ${at} differs`);
      demandEqual(tree, parse(now, language), `with an odd character at ${at}`);
    }
  });

  it('12: has for every offset the line and the column that one counts', () => {
    const lines = text.split(/\r\n|\r|\n/);
    const ends = text.match(/\r\n|\r|\n/g) ?? [];
    let start = 0;
    for (const [line, content] of lines.entries()) {
      for (let character = 0; character <= content.length; character++) {
        expect(whole.position(start + character)).toEqual({ line, character });
        expect(whole.offset({ line, character })).toBe(start + character);
        const bytes = Buffer.byteLength(content.slice(0, character).replace(/[\ud800-\udbff]$/, ''));
        expect(whole.position(start + character, 'utf-8')).toEqual({ line, character: bytes });
      }
      start += content.length + (ends[line]?.length ?? 0);
    }
  });
});

import { createParser, isMillraceError, json, jsonc, jsonl, parse, type SyntaxNode } from 'millrace/syntax';
import { expect, it } from 'vitest';

it('the door lets one parse, look, edit and look again', () => {
  const tree = parse('{"name": "mill", "wheels": [1, 2}', json);
  const object = tree.root.firstChild as SyntaxNode;
  expect([...object.children()].map(({ kind }) => kind).join(' ')).toBe('{ key : string , key : array }');
  expect(tree.tokenAt(10)!.text).toBe('"mill"');
  const [fault] = tree.diagnostics();
  expect([fault!.code, tree.position(fault!.start)]).toEqual(['JSON_NOT_CLOSED', { line: 0, character: 27 }]);
  const { tree: mended, reread, changed } = tree.edit([{ start: 32, end: 32, text: ']' }]);
  expect(mended.diagnostics()).toEqual([]);
  expect([reread, changed]).toEqual([[{ start: 0, end: 34 }], [{ start: 32, end: 32, newEnd: 33 }]]);
});

it('the door lets one parse a text in pieces, of each language', () => {
  for (const language of [json, jsonc, jsonl]) {
    const parser = createParser(language, { maxDepth: 10, tokens: 'demand' });
    for (const piece of ['[1', ', "two', '"]']) parser.feed(piece);
    expect(parser.finish().root.firstChild!.text).toBe('[1, "two"]');
  }
});

it('the door tells its errors apart', () => {
  try {
    parse('', json).slice(0, 1);
  } catch (error) {
    expect(isMillraceError(error, 'SPAN_OUTSIDE_TEXT')).toBe(true);
  }
  expect.assertions(1);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonc, jsonl } from '../../src/language/json.js';
import type { Language } from '../../src/lex/language.js';
import { createParser, parse } from '../../src/parse/parser.js';
import { contentsOf, type SyntaxTree } from '../../src/parse/tree.js';
import type { Page } from '../../src/syntax/page.js';
import { eachPage } from '../../src/syntax/slice.js';
import { runsOf } from './families/count.js';
import { demandEqual } from './families/facts.js';
import { demandSound } from './families/sums.js';

function pagesOf(tree: SyntaxTree): Page[] {
  const found: Page[] = [];
  eachPage(contentsOf(tree).body, (page) => found.push(page));
  return found;
}

/** The share of a text that lies in pages whose tokens were not read. */
function passedOver(tree: SyntaxTree): number {
  let units = 0;
  for (const page of pagesOf(tree)) if (page.slab === null) units += page.width;
  return units / tree.length;
}

const tokenByToken = (language: Language): Language => ({ ...language, skip: undefined });
const record = '{"id": 12, "name": "a \\"b\\" \\u00e9", "on": true, "at": [1.5e-3, null], "in": {"x": [0]}}';
const list = (items: readonly string[]): string => `[\n${items.join(',\n')}\n]`;
const around = (item: string): string => list([...many(100), item, ...many(40)]);
const many = (count: number): string[] => Array.from({ length: count }, () => record);

describe('text without a fault', () => {
  it.each([
    ['json', json, list(many(1000))],
    ['jsonc', jsonc, list(many(1000))],
    ['jsonl', jsonl, many(1000).join('\n')],
    ['jsonl with CRLF', jsonl, many(1000).join('\r\n')],
    ['json in two bytes a unit', json, list(many(1000)).replaceAll('name', 'имя')],
  ] as const)('is passed over, and its tokens are read when somebody looks: %s', (_name, language, text) => {
    const tree = parse(text, language);
    expect(passedOver(tree)).toBeGreaterThan(0.8);
    const before = pagesOf(tree).filter((page) => page.slab !== null).length;
    expect(tree.tokenAt(text.indexOf('"id"', text.length / 2))!.text).toBe('"id"');
    expect(pagesOf(tree).filter((page) => page.slab !== null).length).toBeLessThan(before + 3);
    expect(tree.diagnostics()).toEqual([]);
    demandEqual(tree, parse(text, tokenByToken(language)), 'passed over');
    expect(passedOver(tree)).toBe(0);
    demandSound(tree);
  });

  it('is passed over in pages of the usual size', () => {
    for (const page of pagesOf(parse(list(many(1000)), json))) expect(page.width).toBeLessThanOrEqual(2048);
  });

  it('is passed over in small pieces, too', () => {
    const text = list(many(2000));
    const parser = createParser(json);
    for (let at = 0; at < text.length; at += 1000) parser.feed(text.slice(at, at + 1000));
    expect(passedOver(parser.finish())).toBeGreaterThan(0.5);
  });

  it('is read token by token where containers nest too deep for it', () => {
    const deep = list(Array.from({ length: 300 }, () => `[[[[[["${'x'.repeat(40)}"]]]]]]`));
    expect(passedOver(parse(deep, json))).toBeLessThan(0.1);
    const tree = parse(list(many(1000)), json, { maxDepth: 3 });
    expect(passedOver(tree)).toBe(0);
    expect(tree.diagnostics().map(({ code }) => code)).toContain('JSON_TOO_DEEP');
  });

  it('is not passed over in an edit, whose pages somebody is about to look at', () => {
    const text = list(many(1000));
    const at = text.indexOf('12', text.length / 2);
    const { tree } = parse(text, tokenByToken(json)).edit([{ start: at, end: at + 2, text: '34' }]);
    expect(passedOver(tree)).toBe(0);
  });
});

it('4: is looked at again where something around it is opened, and it comes to lie too deep', () => {
  const text = list(many(1000));
  for (const opened of ['[[', '{"a":[', '[[[[']) {
    const { tree } = parse(text, json, { maxDepth: 6 }).edit([{ start: 0, end: 0, text: opened }]);
    demandEqual(tree, parse(opened + text, tokenByToken(json), { maxDepth: 6 }), opened);
    const back = tree.edit([{ start: 0, end: opened.length, text: '' }]).tree;
    demandEqual(back, parse(text, tokenByToken(json), { maxDepth: 6 }), 'taken back');
  }
});

describe('text with a fault', () => {
  const faulty = [
    '01', '1.', '.5', '1e', '1e+', '-', '+1', '0x1', '1_000', 'NaN', 'tru', 'True', 'nulls', 'undefined',
    '"\\x41"', '"\\u12"', '"\\u12g4"', '"\t"', '"a\nb"', "'a'", '"a', 'a"', '"a" "b"', '1 2',
    '[1,]', '[,1]', '[1,,2]', '[1 2]', '[1', '1]', '{"a":1,}', '{,"a":1}', '{"a" 1}', '{"a"}', '{"a":}',
    '{a:1}', '{1:1}', '{"a":1 "b":2}', '{"a":1;"b":2}', '{"a":1', '1}', '[1}', '{"a":1]', '{"a":[1,]}', '[{"a":1,}]',
    '/* */ 1', '// \n 1', '\u00a01', '\ufeff1', '\u20281',
  ]; // prettier-ignore

  it.each(faulty)('is never passed over: %j', (item) => {
    for (const language of [json, jsonc]) {
      const text = around(item);
      const tree = parse(text, language);
      const expected = parse(text, tokenByToken(language));
      demandEqual(tree, expected, item);
      if (language === json) expect(tree.diagnostics()).not.toEqual([]);
    }
    const text = [...many(100), item, ...many(40)].join('\n');
    demandEqual(parse(text, jsonl), parse(text, tokenByToken(jsonl)), item);
    const member = `{${[...many(100), item, ...many(40)].map((value, i) => `"${i}":${value}`).join(',')}}`;
    demandEqual(parse(member, json), parse(member, tokenByToken(json)), item);
  });

  it('is told of wherever it is made, in random values of random layout', () => {
    const layout = fc.constantFrom(undefined, 1, '\t', '\r\n ');
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat(2),
      text: fc.constantFrom('', ',', '"', '\\', '}', ']', '0', '\n', '.', ':', 'e'),
    });
    const values = fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(values, layout, fc.option(change), fc.boolean(), (made, space, fault, hasLines) => {
        const padded = made.map((value) => ({ value, pad: 'x'.repeat(300) }));
        let text = hasLines
          ? padded.map((value) => JSON.stringify(value)).join(space === '\r\n ' ? '\r\n' : '\n')
          : JSON.stringify(padded, null, space);
        if (fault !== null) {
          const at = fault.at % text.length;
          text = text.slice(0, at) + fault.text + text.slice(at + fault.cut);
        }
        const language = hasLines ? jsonl : json;
        demandEqual(parse(text, language), parse(text, tokenByToken(language)), 'passed over');
      }),
      runsOf(1000),
    );
  });
});

it('items as long as they like cost no more than their length', () => {
  // Each would be read again and again, or take all of a stack, if a pattern were let loose on it.
  const long = 'x'.repeat(2_000_000);
  for (const item of [
    `"${long}"`,
    `"${long}`,
    `"${'\\n'.repeat(500_000)}"`,
    `[${'1,'.repeat(500_000)}1]`,
    `[${'1,'.repeat(500_000)}]`,
    `{"a":${' '.repeat(1_000_000)}1}`,
  ]) {
    const text = list([...many(3), item, ...many(3)]);
    const tree = parse(text, json);
    expect(tree.length).toBe(text.length);
    demandEqual(tree, parse(text, tokenByToken(json)), 'long');
  }
});

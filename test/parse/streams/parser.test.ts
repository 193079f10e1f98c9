import { describe, expect, it } from 'vitest';
import { json, jsonl } from '../../../src/language/json.js';
import type { Language } from '../../../src/lex/language.js';
import { createLexer } from '../../../src/lex/lexer.js';
import type { Token } from '../../../src/lex/token.js';
import { createNodeParser } from '../../../src/parse/stream/node-parser.js';
import { PARSE_START, type ParseCheckpoint } from '../../../src/parse/stream/parse-checkpoint.js';
import { defineLanguage } from '../../../src/toolkit/language.js';
import { show } from './sources.js';

const tokensOf = (text: string, language: Language): Token[] => createLexer(language).feed(text);

/** How often each token of one record is looked at, on average, when they come one by one. */
function looksAt(items: number, depth: number): number {
  const text = `${'['.repeat(depth)}${'1,'.repeat(items)}2${']'.repeat(depth)}\n`;
  const all = tokensOf(text, jsonl);
  const tokens: Token[] = [];
  let looks = 0;
  const counted = new Proxy(tokens, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  const parser = createNodeParser(jsonl);
  let at: ParseCheckpoint = PARSE_START;
  let nodes = 0;
  for (const token of all) {
    tokens.push(token);
    const step = parser.parseIncremental(counted, at);
    at = step.checkpoint;
    if (step.node !== null) nodes++;
  }
  expect(nodes).toBe(1);
  return looks / all.length;
}

describe('a parser', () => {
  it('gives null until a node is whole, and then goes on behind it', () => {
    const parser = createNodeParser(jsonl);
    const all = tokensOf('{"a":[1]} [2]', jsonl);
    const tokens: Token[] = [];
    let at: ParseCheckpoint = PARSE_START;
    const seen: string[] = [];
    for (const token of all) {
      tokens.push(token);
      const could = parser.canParse(tokens, at);
      const step = parser.parseIncremental(tokens, JSON.parse(JSON.stringify(at)) as ParseCheckpoint);
      if (step.node !== null) {
        expect(could).toBe(true);
        seen.push(show(step.node));
      }
      at = step.checkpoint;
    }
    expect(seen).toEqual(['object 0..9 { "a" : [ 1 ] }', 'array 10..13 [ 2 ] !JSON_AFTER_VALUE 10..11']);
    expect(at.tokensConsumed).toBe(all.length);
    expect(parser.canParse(tokens, at)).toBe(false);
  });

  it('knows its open containers, and how far it has looked', () => {
    const parser = createNodeParser(jsonl);
    const tokens = tokensOf('1 [{"a":', jsonl);
    const first = parser.parseIncremental(tokens, PARSE_START);
    expect(first.checkpoint).toMatchObject({ cursor: 1, tokensConsumed: 1 });
    const second = parser.parseIncremental(tokens, first.checkpoint);
    expect(second.node).toBe(null);
    expect(second.checkpoint).toMatchObject({
      cursor: 1,
      tokensConsumed: 1,
      state: { open: ['array', 'object'], looked: 4 },
    });
    expect(parser.canParse(tokens, second.checkpoint)).toBe(false);
  });

  it('changes no checkpoint that it was given', () => {
    const parser = createNodeParser(json);
    const tokens = tokensOf('[1,[2],3', json);
    const from = Object.freeze({ ...PARSE_START, state: Object.freeze({ ...PARSE_START.state }) });
    const once = parser.parseIncremental(tokens, from);
    expect(parser.parseIncremental(tokens, from)).toEqual(once);
    expect(PARSE_START.state).toEqual({ open: [], looked: 0, heard: 0, faults: [] });
  });

  it('makes nodes of a whole array when it is told that its items are none', () => {
    const parser = createNodeParser(json, { itemsOf: null });
    const { node } = parser.parseIncremental(tokensOf('[1,2]', json), PARSE_START);
    expect(node === null ? null : show(node)).toBe('array 0..5 [ 1 , 2 ]');
  });

  it('makes nodes of commas and colons in a language of your own, but for those between items', () => {
    const language = defineLanguage({
      name: 'rows',
      tokens: [',', ':', '[', ']', { name: 'cell', match: /[^,:[\]]+/ }],
      delimiters: [{ open: '[', close: ']', node: 'list' }],
    });
    const nodesOf = (text: string, itemsOf: string | null): readonly string[] => {
      const parser = createNodeParser(language, { itemsOf });
      const tokens = tokensOf(text, language);
      const nodes: string[] = [];
      for (let at = PARSE_START; ;) {
        const { node, checkpoint } = parser.parseIncremental(tokens, at);
        if (node === null) return nodes;
        nodes.push(show(node));
        at = checkpoint;
      }
    };
    expect(nodesOf('a,b:[c,d],', null)).toEqual([
      'cell 0..1 a',
      ', 1..2 ,',
      'cell 2..3 b',
      ': 3..4 :',
      'list 4..9 [ c , d ]',
      ', 9..10 ,',
    ]);
    expect(nodesOf('[a,b],', 'list')).toEqual(['cell 1..2 a', 'cell 3..4 b', ', 5..6 ,']);
  });

  it('3: looks at each token a few times, however late the end of its node comes', () => {
    expect(looksAt(1000, 1)).toBeLessThan(8);
    expect(looksAt(20_000, 1)).toBeLessThan(8);
    expect(looksAt(5000, 900)).toBeLessThan(8);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Constructs } from '../../src/cli/construct.js';
import { Findings } from '../../src/cli/findings.js';
import { LineReader } from '../../src/cli/line-reader.js';
import { Places } from '../../src/cli/places.js';
import { TextPrinter } from '../../src/cli/text-printer.js';
import { TokenReader } from '../../src/cli/token-reader.js';
import { Utf8Reader } from '../../src/cli/utf8.js';
import { json, jsonc, jsonl } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import { parse } from '../../src/parse/parser.js';
import { anyJsonText, anyMarkup } from '../lex/texts.js';

const cuts = fc.array(fc.nat(8), { minLength: 1, maxLength: 8 });

function* cutUp(bytes: Buffer, lengths: readonly number[]): Generator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length]! + 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

function printed(findings: Findings, pieces: Iterable<Buffer>): string[] {
  let text = '';
  for (const piece of pieces) text += findings.feed(piece);
  return (text + findings.finish()).split('\n').sort();
}

/** As it is in a file: no halves of pairs. */
const written = (text: string): string => Buffer.from(text).toString();
const jsonText = anyJsonText.map(written);
const millText = anyMarkup.map(written);

describe('what is printed', () => {
  it.each([
    ['json', json, jsonText],
    ['jsonc', jsonc, jsonText],
    ['jsonl', jsonl, jsonText],
    ['mill', mill, millText],
  ] as const)('of %s are the diagnostics of its tree, wherever pieces are cut', (_, language, texts) => {
    fc.assert(
      fc.property(texts, cuts, (text, lengths) => {
        const tree = parse(text, language);
        const expected = tree.diagnostics().map(({ code, message, start }) => {
          const { line, character } = tree.position(start);
          return `f:${line + 1}:${character + 1} ${code} ${message}`;
        });
        const reader = language === jsonl ? new LineReader() : new TokenReader(language, false);
        const findings = new Findings(reader, new TextPrinter('f', language));
        expect(printed(findings, cutUp(Buffer.from(text), lengths))).toEqual(['', ...expected].sort());
      }),
      { numRuns: 600 },
    );
  });

  it('of the tree of JSON Lines is what its dump says', () => {
    fc.assert(
      fc.property(jsonText, cuts, (text, lengths) => {
        const dumped = parse(text, jsonl).dump().split('\n');
        const end = dumped.findIndex((line) => line.startsWith('diagnostics'));
        const findings = new Findings(new TokenReader(jsonl, true), new TextPrinter('f', jsonl));
        const lines = printed(findings, cutUp(Buffer.from(text), lengths)).filter(
          (line) => line !== '' && !line.startsWith('f:'),
        );
        // Separators that stand alone are no constructs.
        const expected = dumped.slice(1, end).filter((line) => !/^ {2}[,:] /.test(line));
        expect(lines).toEqual(expected.sort());
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['json', json, (wantsTree: boolean) => new TokenReader(json, wantsTree)],
    ['jsonl', jsonl, () => new LineReader()],
  ] as const)('of %s are all told where one token has very many', (_, language, readerOf) => {
    const text = Buffer.from(`["${'\\x'.repeat(150_000)}"]\n`);
    for (const wantsTree of [false, true]) {
      const findings = new Findings(readerOf(wantsTree), new TextPrinter('f', language));
      // And the construct.
      expect(printed(findings, [text]).length).toBeGreaterThanOrEqual(150_001);
    }
  });

  it('of one construct names its containers and how they ended', () => {
    const reader = new TokenReader(mill, true);
    const nodes = [...reader.feed('<ul>{#each a as b}<li>x{/each}</ul>').nodes, ...reader.finish().nodes];
    const branch = new Constructs(mill).branchOf(nodes[0]!);
    expect(branch).toMatchObject({ kind: 'element', name: 'ul', ending: 'closed', start: 0, end: 35 });
    const block = branch!.children.find((child) => 'children' in child)!;
    expect(block).toMatchObject({ kind: 'block', name: 'each', ending: 'closed' });
    expect('children' in block && block.children.at(-3)).toMatchObject({ name: 'li', ending: 'implied' });
  });
});

describe('bytes', () => {
  it('become the text that they are, wherever they are cut, and each broken place is told once', () => {
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0x9f,
      0xa0,
      0xbd,
      0xbf,
      0xc1,
      0xc3,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 24 }), cuts, (list, lengths) => {
        // A letter in front: no mark.
        const bytes = Buffer.from([0x42, ...list]);
        const reader = new Utf8Reader();
        let text = '';
        const broken: number[] = [];
        const take = (decoded: ReturnType<Utf8Reader['read']>): void => {
          broken.push(...decoded.broken.map((at) => at + text.length));
          text += decoded.text;
        };
        for (const piece of cutUp(bytes, lengths)) take(reader.read(piece));
        take(reader.finish());
        expect(text).toBe(new TextDecoder().decode(bytes));
        const written = bytes.toString('latin1').split('\u00EF\u00BF\u00BD').length - 1;
        expect(broken.length).toBe(text.split('\uFFFD').length - 1 - written);
      }),
      { numRuns: 3000 },
    );
  });

  it('may begin with a mark in pieces, and with one only', () => {
    const reader = new Utf8Reader();
    const text = [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]
      .map((byte) => reader.read(Buffer.from([byte])).text)
      .join('');
    expect([text, reader.hasMark]).toEqual(['\uFEFF', true]);
  });
});

describe('places', () => {
  it('count lines by LF, CRLF and CR across pieces, and forget what nobody asks for', () => {
    const places = new Places();
    for (const piece of ['a\r', '\nb\r', 'c\n', '\n']) places.feed(piece);
    expect([0, 3, 5, 7].map((at) => places.at(at))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    places.keep(7, [3]);
    expect([places.at(3), places.at(7), places.lines]).toEqual([
      { line: 2, column: 1 },
      { line: 4, column: 1 },
      4,
    ]);
  });
});

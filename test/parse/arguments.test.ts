import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isMillraceError } from '../../src/error/millrace-error.js';
import { json } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import { createParser, parse } from '../../src/parse/parser.js';
import type { SyntaxTree } from '../../src/parse/tree.js';
import { derivation } from '../../src/syntax/derive.js';
import type { SyntaxNode } from '../../src/syntax/red.js';

/** What callers without types can give. */
const any = (value: unknown): never => value as never;
const tree: SyntaxTree = parse('[1]', json);

/** The code and message of what `act` throws; a bare error fails here. */
function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isMillraceError(error)) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'nothing was thrown';
}

const TEXT = "expected a string; decode bytes first, e.g. with setEncoding('utf8') or TextDecoder.";
const LANGUAGE = 'expected a language, as `json` of millrace/syntax is.';
const EDIT =
  '{ start, end, text }, two offsets (`tree.offset` finds them for lines and columns) and a string.';
const good = { start: 0, end: 0, text: '' };

describe('what is no argument', () => {
  it.each<readonly [act: () => unknown, message: string]>([
    [() => parse(any(5), json), `parse() was given 5 as its text; ${TEXT}`],
    [() => parse(any(Buffer.from('[1]')), json), `parse() was given a Buffer as its text; ${TEXT}`],
    [() => parse(any(undefined), json), `parse() was given undefined as its text; ${TEXT}`],
    [() => parse('', any(undefined)), `parse() was given undefined as its language; ${LANGUAGE}`],
    [() => parse('', any('json')), `parse() was given "json" as its language; ${LANGUAGE}`],
    [() => parse('', any(null)), `parse() was given null as its language; ${LANGUAGE}`],
    [() => parse('', any({ name: 'x' })), `parse() was given { name } as its language; ${LANGUAGE}`],
    [() => createParser(any(() => json)), `createParser() was given a function as its language; ${LANGUAGE}`],
    [
      () => parse('', json, any(null)),
      'parse() was given null as its options; expected an object, or nothing.',
    ],
    [
      () => createParser(json, any(5n)),
      'createParser() was given 5n as its options; expected an object, or nothing.',
    ],
    [() => tree.edit(any(null)), `edit() was given null as its edits; expected a list of ${EDIT}`],
    [
      () => tree.edit(any(good)),
      `edit() was given { start, end, text } as its edits; expected a list of ${EDIT}`,
    ],
    [() => tree.startEdit(any('x')), `startEdit() was given "x" as its edits; expected a list of ${EDIT}`],
    [() => tree.edit([any(null)]), `edit() was given null as its edit; expected ${EDIT}`],
    [() => tree.edit(Array.from({ length: 1 })), `edit() was given undefined as its edit; expected ${EDIT}`],
    [
      () => tree.edit([good, any({ range: {}, text: 'x' }), good]),
      `edit() was given { range, text } as its edit 2 of 3; expected ${EDIT}`,
    ],
    [
      () => tree.edit([any({ start: { line: 0, character: 1 }, end: 2, text: 'x' })]),
      `edit() was given { start, end, text } as its edit; expected ${EDIT}`,
    ],
    [
      () => tree.edit([any({ start: 0, end: 0 })]),
      `edit() was given undefined as the text of its edit; ${TEXT}`,
    ],
    [
      () => tree.edit([good, any({ start: 0, end: 0, text: ['x'] })]),
      `edit() was given a list of 1 as the text of its edit 2 of 2; ${TEXT}`,
    ],
    [
      () => tree.covering(any(undefined)),
      'covering() was given undefined as its span; expected { start, end }, two offsets.',
    ],
    [
      () => tree.diagnostics(any(null)),
      'diagnostics() was given null as its span; expected { start, end }, two offsets.',
    ],
    [
      () => tree.offset(any(null)),
      'offset() was given null as its position; expected { line, character }, both from 0.',
    ],
    [() => derivation(any(5)), 'derivation() was given 5 as its reader; expected a function.'],
    [
      () => derivation(() => 1)(any(tree.tokenAt(0))),
      'What derivation() made was given a RedToken as its node; expected a node of a tree, no token.',
    ],
    [
      () => derivation(() => 1)(any(undefined)),
      'What derivation() made was given undefined as its node; expected a node of a tree, no token.',
    ],
  ])('is refused by %s', (act, message) => {
    expect(refusalOf(act)).toBe(`ARGUMENT_NOT_ALLOWED ${message}`);
  });

  it.each<readonly [chunk: unknown, shown: string]>([
    [Buffer.from('[1]'), 'a Buffer'],
    [new Uint8Array(1), 'an Uint8Array'],
    [5, '5'],
    [{}, '{}'],
    [{ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, '{ a, b, c, d, e, … }'],
    [Object.create(null), '{}'],
    [null, 'null'],
    [Symbol('x'), 'Symbol(x)'],
  ])('is refused by a parser that was fed %s, which goes on as if it had not been', (chunk, shown) => {
    const parser = createParser(json);
    parser.feed('[1');
    const refusal = `ARGUMENT_NOT_ALLOWED feed() was given ${shown} as its chunk; ${TEXT}`;
    expect(refusalOf(() => parser.feed(any(chunk)))).toBe(refusal);
    parser.feed(']');
    expect([parser.length, parser.finish().dump()]).toEqual([3, tree.dump()]);
  });
});

describe('what is no option', () => {
  it.each<readonly [act: () => unknown, message: string]>([
    [
      () => parse('', json, any({ maxDept: 5 })),
      'maxDept is 5; expected no options but maxDepth and tokens.',
    ],
    [
      () => parse('', json, { maxDepth: any('5') }),
      'maxDepth is "5"; expected a whole number from 1 to 100000.',
    ],
    [
      () => parse('', json, { maxDepth: any(Object.create(null)) }),
      'maxDepth is {}; expected a whole number from 1 to 100000.',
    ],
    [() => createParser(json, { tokens: any('Keep') }), `tokens is "Keep"; expected 'keep' or 'demand'.`],
    [
      () => tree.position(0, any('utf8')),
      `encoding of position() and offset() is "utf8"; expected 'utf-16' or 'utf-8'.`,
    ],
    [
      () => tree.offset({ line: 0, character: 0 }, any('utf-32')),
      `encoding of position() and offset() is "utf-32"; expected 'utf-16' or 'utf-8'.`,
    ],
    [
      () => tree.startEdit([]).step(Number.NaN),
      'units of step() is NaN; expected a number; Infinity for all at once.',
    ],
    [
      () => tree.startEdit([]).step(any('5')),
      'units of step() is "5"; expected a number; Infinity for all at once.',
    ],
  ])('is refused by %s', (act, message) => {
    expect(refusalOf(act)).toBe(`OPTION_NOT_ALLOWED The option ${message}`);
  });

  it('is nothing that was left out', () => {
    const options = any({ maxDepth: undefined, tokens: undefined });
    expect(parse('[1]', json, options).dump()).toBe(tree.dump());
    expect(tree.diagnostics(any(undefined))).toEqual([]);
  });
});

describe('what does not lie in a text', () => {
  it.each<readonly [act: () => unknown, message: string]>([
    [() => tree.tokenAt(-1), "The offset is -1; expected a whole number from 0 to the text's length, 3."],
    [
      () => tree.position(any('1')),
      `The offset is "1"; expected a whole number from 0 to the text's length, 3.`,
    ],
    [
      () => tree.slice(any('0'), 9),
      `The slice goes from "0" to 9; expected whole numbers in order, from 0 to the text's length, 3.`,
    ],
    [
      () => tree.covering({ start: 2, end: 1 }),
      "The span goes from 2 to 1; expected whole numbers in order, from 0 to the text's length, 3.",
    ],
    [
      () => tree.edit([{ start: 2, end: 4, text: '' }]),
      "The edit goes from 2 to 4; expected whole numbers in order, from 0 to the text's length, 3.",
    ],
    [
      () => tree.edit([{ start: 0, end: 3, text: 'x' }, { start: 2, end: 2, text: '' }, good]),
      'The edit 2 of 3 goes from 2 to 2; expected whole numbers in order, from 0 to the length of the text after the edits before it, 1.',
    ],
    [
      () => tree.offset({ line: any('0'), character: -1 }),
      'The position is line "0", character -1; expected whole numbers from 0, and a line below 1.',
    ],
  ])('is refused by %s', (act, message) => {
    expect(refusalOf(act)).toBe(`SPAN_OUTSIDE_TEXT ${message}`);
  });

  it('shows long strings by their beginning', () => {
    expect(refusalOf(() => tree.tokenAt(any('x'.repeat(1000))))).toContain(`is "${'x'.repeat(40)}…"; `);
  });
});

describe('the changes of an edit', () => {
  it('hold nothing of what was written and taken out again', () => {
    const written = { start: 1, end: 1, text: 'abc' };
    const { changed, tree: same } = tree.edit([written, { start: 1, end: 4, text: '' }]);
    expect([changed, same.text]).toEqual([[], '[1]']);
    const behind = tree.edit([
      { start: 0, end: 0, text: ' ' },
      { start: 3, end: 3, text: 'x' },
      { start: 3, end: 4, text: '' },
    ]);
    expect(behind.changed).toEqual([{ start: 0, end: 0, newEnd: 1 }]);
  });

  it('hold what was replaced by as much', () => {
    expect(tree.edit([{ start: 1, end: 2, text: '2' }]).changed).toEqual([{ start: 1, end: 2, newEnd: 2 }]);
  });
});

describe('a node or token', () => {
  const list = parse('<ul><li>x</ul>', mill).root.firstChild as SyntaxNode;

  it('says what it is to JSON and to the console', () => {
    const item = { kind: 'element', name: 'li', start: 4, end: 9, ending: 'implied' };
    const found = list.childAt(2)!;
    expect(JSON.parse(JSON.stringify(found))).toEqual(item);
    expect(inspect({ found })).toBe(inspect({ found: item }));
    const token = tree.tokenAt(1);
    expect(JSON.stringify(token)).toBe('{"kind":"number","start":1,"end":2}');
    expect(inspect(token)).toBe("{ kind: 'number', start: 1, end: 2 }");
  });
});

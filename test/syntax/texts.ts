import * as fc from 'fast-check';
import { createParser } from '../../src/parse/parser.js';
import { contentsOf, type SyntaxTree } from '../../src/parse/tree.js';
import { Container } from '../../src/syntax/container.js';
import { END_MISSING, GAP } from '../../src/syntax/kinds.js';
import { Page } from '../../src/syntax/page.js';
import type { Leaf, Sequence } from '../../src/syntax/sequence.js';
import type { Language } from '../../src/lex/language.js';
import { json, jsonc, jsonl } from '../../src/language/json.js';
import type { TextEdit } from '../../src/text/span.js';
import { readAll } from '../parse/families/facts.js';
import { fedInPieces } from '../parse/families/pieces.js';

/** A language that a report of a failure shows by its name. */
function named(language: Language): Language {
  return { ...language, [fc.toStringMethod]: () => language.name } as Language;
}

export const anyLanguage: fc.Arbitrary<Language> = fc.constantFrom(named(json), named(jsonc), named(jsonl));

const long = 'x'.repeat(1500);
const words = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"k":',
  '1',
  '-2.5',
  'true',
  'nul',
  '1.',
  '"\\q"',
  '"open',
];
const spaces = [' ', '\n', '\r\n', '\r', '\t ', ' '.repeat(600), ' \r'];
const larger = [`"${long}"`, `"${long}  \n`, `/* ${long} */`, `// ${long}\n`, `[${'1, '.repeat(500)}2]`];
const deeper = [`{"a":[${'[1],'.repeat(400)}`, ']}', '[{'.repeat(40), ']'.repeat(30), `${'x'.repeat(70)}\n`];

/** Broken JSON, long enough for some pages. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 3, arbitrary: fc.constantFrom(...spaces) },
      { weight: 2, arbitrary: fc.constantFrom(...larger) },
      { weight: 2, arbitrary: fc.constantFrom(...deeper) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

const row = '<li>one <b>two</b> ~ \n';
const marks = [
  '<ul>',
  '</ul>',
  '<li>',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  'text ',
  '~',
  ' ',
  '\n',
  '<',
  '<x y',
  row,
];

/** Markup of the language for tests. */
export const anyMarkup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...marks) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(`${long} `, row.repeat(120), '<b>'.repeat(20), `~${' '.repeat(900)}`),
      },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

/** An edit of any text: its place is in thousandths of that. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const anyChange: fc.Arbitrary<Change> = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  length: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3000 })),
  text: fc.constantFrom('', '', ...words, ...spaces, ...larger, ...deeper),
});

export const anyMarkupChange: fc.Arbitrary<Change> = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  length: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3000 })),
  text: fc.constantFrom('', '', ...marks, row.repeat(60)),
});

export function editOf({ at, length, text }: Change, of: string): TextEdit {
  const start = Math.floor((of.length * at) / 1000);
  return { start, end: Math.min(of.length, start + length), text };
}

export function applied(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

interface Entry {
  readonly kind: number;
  readonly at: number;
}

/**
 * The tokens of a tree, found without cursors: all tapes one after the other,
 * with absolute places, and the rule for where a token ends.
 */
export function plainTokens(tree: SyntaxTree): (readonly [kind: string, start: number, end: number])[] {
  const entries: Entry[] = [];
  let base = 0;
  const visit = (node: Leaf | Sequence): void => {
    if (node instanceof Page) {
      for (let i = 0; i < node.count; i++) {
        entries.push({ kind: node.kind(i), at: base + node.at(i) });
      }
      base += node.width;
    } else if (node instanceof Container) {
      visit(node.body);
      entries.push({ kind: END_MISSING, at: base });
    } else for (const kid of node.kids) visit(kid);
  };
  const { body } = contentsOf(tree);
  readAll(tree);
  if (body !== null) visit(body);
  const { kinds } = tree.language;
  const found: (readonly [string, number, number])[] = [];
  for (const [index, { kind, at }] of entries.entries()) {
    if (kinds.marks[kind] === 1) continue;
    const next = entries[index + 1];
    const reach = tree.slice(at, next?.at ?? tree.length);
    const isExact = kinds.solid[kind] === 1 || next?.kind === GAP;
    found.push([kinds.tokens[kind]!, at, at + (isExact ? reach : reach.replace(/[ \t\n\r\f]+$/, '')).length]);
  }
  return found;
}

/** A tree of a text that was fed in pieces of `size`, so that its pages lie elsewhere. */
export function fed(text: string, language: Language, size: number): SyntaxTree {
  return fedInPieces(text, language, 1000, [size]);
}

/** A tree of a text that was written bit by bit, from its end, middle or beginning. */
export function written(text: string, language: Language, size: number): SyntaxTree {
  let tree = createParser(language).finish();
  for (let end = text.length; end > 0; end -= size) {
    tree = tree.edit([{ start: 0, end: 0, text: text.slice(Math.max(0, end - size), end) }]).tree;
  }
  return tree;
}

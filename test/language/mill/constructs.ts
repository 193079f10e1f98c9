import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { htmlElements, voidElements } from '../../../src/html/attributes.generated.js';
import { mayEnd } from '../../../src/language/mill/elements.js';
import type { BinaryOperator, Expression } from '../../../src/language/mill/expression/nodes.js';
import { diagnostics } from '../../../src/language/mill/kinds.js';
import { mill } from '../../../src/language/mill/language.js';
import { classNames } from '../../../src/language/mill/states.js';
import type { Type } from '../../../src/language/mill/type/nodes.js';
import type { AttributeForm } from '../../../src/language/mill/views/attribute.js';
import type { Content } from '../../../src/language/mill/views/content.js';
import { blockWords, directiveWords, partWords } from '../../../src/language/mill/words.js';
import type { Language } from '../../../src/lex/language.js';
import type { SyntaxTree } from '../../../src/parse/tree.js';
import { parse } from '../../../src/parse/parser.js';

export const folder: string = fileURLToPath(new URL('../../data/constructs/', import.meta.url));

/** A construct of the language: the name of its file, and what its dump has in a line for it. */
export interface Construct {
  readonly name: string;
  readonly shows: string;
}

/*
 * The compiler holds these to be whole: a kind that the language gets and that
 * is not named here is an error of types, and one without a file fails the test.
 */

/** Views of content, by the line of the dump; `null` for what has words of its own below. */
const contents: Readonly<Record<Content['kind'], string | null>> = {
  text: 'text 0..',
  entity: 'entity 0..',
  hole: 'hole 0..',
  stray: 'error ',
  unknownBlock: 'block eahc 0..',
  element: 'element b 0..',
  htmlComment: 'htmlComment 0..',
  doctype: 'declaration 0..',
  comment: 'comment 1..',
  directive: null,
  if: null,
  each: null,
  await: null,
  let: null,
  fill: null,
  verbatim: null,
};

const attributeForms: Readonly<Record<AttributeForm, string>> = {
  boolean: 'attribute boolean ',
  bare: 'attribute bare ',
  quoted: 'attribute quoted ',
  hole: 'attribute hole ',
  shorthand: 'attribute shorthand ',
  spread: 'attribute spread ',
  missing: 'attribute missing ',
};

const expressions: Readonly<Record<Expression['kind'], true>> = {
  number: true,
  string: true,
  boolean: true,
  null: true,
  name: true,
  call: true,
  member: true,
  index: true,
  unary: true,
  binary: true,
  conditional: true,
  pipe: true,
  list: true,
  record: true,
  group: true,
  broken: true,
};

const operators: Readonly<Record<BinaryOperator, string>> = {
  or: 'or',
  and: 'and',
  '==': 'equal',
  '!=': 'different',
  '<': 'less',
  '<=': 'at-most',
  '>': 'greater',
  '>=': 'at-least',
  in: 'in',
  'not in': 'not-in',
  '??': 'coalesce',
  '..': 'range',
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'over',
  '%': 'remainder',
};

const types: Readonly<Record<Type['kind'], true>> = {
  named: true,
  literal: true,
  union: true,
  list: true,
  optional: true,
  record: true,
  map: true,
  group: true,
  broken: true,
};

/** What the tables do not name: forms of one kind, the other mode, and how reading goes on after a fault. */
const forms: Readonly<Record<string, string>> = {
  'comment-in-tag': 'comment 3..',
  'comment-in-value': 'comment 7..',
  'comment-in-hole': 'comment 3..',
  'comment-in-head': 'comment 9..',
  'trim-hole': 'holeOpen 2..4 "{~"',
  'trim-block': 'section 12..19 "{~:else"',
  'trim-directive': 'directiveClose 9..11 "~}"',
  'element-nested': '    element b ',
  'element-component': 'element Card ',
  'element-self-closing': 'selfClose ',
  'element-capital': 'element B ',
  'element-slot': 'element slot ',
  'foreign-svg': 'element svg ',
  'foreign-math': 'element math ',
  'end-tag-spaces': 'endTagEnd 9..10',
  'content-script-json': 'attribute hole ',
  'implied-by-block': 'element li 18..25 implied',
  'implied-not-through': 'element li 4..20 implied',
  'implied-at-the-end': 'element li 0..10 implied',
  'attribute-bare-before-slash': 'selfClose 6..8',
  'attribute-names': 'attributeName 5..15 "xlink:href"',
  'attribute-quotes-in-hole': 'string 9..12',
  'block-nested': '    block each ',
  'directives-and-content': 'element p ',
  'operator-or-bars': 'operator="or"',
  'operator-and-ampersands': 'operator="and"',
  'text-mode-text': 'text 12..',
  'text-mode-hole': 'hole 12..',
  'text-mode-call': 'call ',
  'text-mode-block': 'block if ',
  'text-mode-verbatim': 'block verbatim ',
  'text-mode-comment': 'comment ',
  'text-mode-directive': 'directive props ',
  'text-mode-ended': 'element b ',
  'text-mode-inside': 'element b ',
  'recovery-hole-before-tag': 'hole 0..4 missing',
  'recovery-hole-before-block': 'hole 0..2 missing',
  'recovery-head-before-tag': 'element b ',
  'recovery-tag-before-tag': 'element c ',
  'recovery-tag-before-block': 'block if ',
  'recovery-block-in-tag': 'error 3..',
  'recovery-block-in-value': 'error 8..',
  'recovery-value-before-tag': 'element p ',
  'recovery-value-keeps-sign': 'text 6..10',
  'recovery-string-at-line-end': 'string 1..3',
  'recovery-raw-to-the-end': 'text 8..',
  'recovery-verbatim-to-the-end': 'text 11..',
  'recovery-comment-to-the-end': 'comment 0..',
  'recovery-html-comment-to-the-end': 'htmlComment 0..',
  'recovery-closer-through': 'block if 3..13 missing',
  'recovery-part-through': 'element b 7..10 missing',
  'recovery-outer-bracket': 'bracket 3..5 missing',
  'recovery-trim-ends-record': 'record 1..6 missing',
};

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** All constructs, each with the file that its dump lies in. */
export const constructs: readonly Construct[] = [
  ...Object.entries(contents).flatMap(([kind, shows]) =>
    shows === null ? [] : [{ name: dashed(kind), shows }],
  ),
  ...blockWords.map((word) => ({ name: `block-${word}`, shows: `block ${word} ` })),
  ...partWords.map((word) => ({ name: `part-${word}`, shows: `"{:${word}"` })),
  ...directiveWords.map((word) => ({ name: `directive-${word}`, shows: `directive ${word} 0..` })),
  ...[...voidElements].map((name) => ({ name: 'element-void', shows: `element ${name} ` })),
  ...classNames
    .filter((name) => name !== '')
    .map((name) => ({ name: `content-${name}`, shows: `element ${name} 0..` })),
  ...[...htmlElements.keys()].filter(mayEnd).map((name) => ({ name: `implied-${name}`, shows: `implied` })),
  ...Object.entries(attributeForms).map(([form, shows]) => ({ name: `attribute-${form}`, shows })),
  ...Object.keys(expressions).map((kind) => ({ name: `expression-${kind}`, shows: `: ${kind} ` })),
  ...Object.entries(operators).map(([operator, name]) => ({
    name: `operator-${name}`,
    shows: `operator="${operator}"`,
  })),
  ...Object.keys(types).map((kind) => ({ name: `type-${kind}`, shows: `: ${kind} ` })),
  ...diagnostics.map(({ code }) => ({ name: `fault-${code.slice(4)}`, shows: `  ${code} ` })),
  ...Object.entries(forms).map(([name, shows]) => ({ name, shows })),
];

/** The names of the files that are there. */
export const sources: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.mill'))
  .map((name) => name.slice(0, -5));

/** Deeper is too deep where that is what is shown. */
const LEAST_DEPTH = 3;

export function treeOf(name: string, language: Language = mill): SyntaxTree {
  const text = readFileSync(`${folder}${name}.mill`, 'utf8');
  return name === 'fault-1003' ? parse(text, language, { maxDepth: LEAST_DEPTH }) : parse(text, language);
}

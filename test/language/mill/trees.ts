import { checkTemplate } from '../../../src/language/mill/check.js';
import type { Attribute } from '../../../src/language/mill/views/attribute.js';
import type { BlockPart } from '../../../src/language/mill/views/block.js';
import type { Body } from '../../../src/language/mill/views/body.js';
import { type Content, TemplateFile } from '../../../src/language/mill/views/content.js';
import type { Hole } from '../../../src/language/mill/views/hole.js';
import { blockHead } from '../../../src/language/mill/head/derived.js';
import type { SyntaxToken } from '../../../src/syntax/red.js';
import type { SyntaxTree } from '../../../src/parse/tree.js';

/**
 * A template as text: the dump of its structure, then what is read out of its
 * tags, holes and heads, and then all that is told of it. All spans count from
 * the beginning of the text.
 *
 *   hole 0..9
 *     expression: binary 1..8 operator="+"
 *       operatorSpan: 3..4
 *       left: name 1..2 name="a"
 *       right: member 5..8 isOptional=false
 */
export function treesOf(tree: SyntaxTree): string {
  const lines: string[] = [];
  inBody(new TemplateFile(tree).body, lines);
  const told = checkTemplate(tree).map(
    ({ code, severity, start, end }) => `  ${code} ${severity} ${start}..${end}`,
  );
  return [
    tree.dump().trimEnd(),
    lines.length === 0 ? 'read: nothing' : 'read:',
    ...lines.map((line) => `  ${line}`),
    told.length === 0 ? 'told: nothing' : 'told:',
    ...told,
    '',
  ].join('\n');
}

function inBody(body: Body, lines: string[]): void {
  for (const view of body) ofContent(view, lines);
}

function ofContent(view: Content, lines: string[]): void {
  if (view.kind === 'hole') ofHole(view, lines);
  else if (view.kind === 'directive') {
    lines.push(`directive ${view.word} ${view.start}..${view.end}`, ...fields(view.head, view.origin, 1));
  } else if (view.kind === 'element') {
    for (const attribute of view.attributes) ofAttribute(attribute, lines);
    inBody(view.body, lines);
  } else if ('parts' in view) {
    const { start, end } = view.headSpan;
    const head = blockHead(view.node.firstChild as SyntaxToken)?.head;
    lines.push(`block ${view.word} ${start}..${end}`, ...fields(head, view.origin, 1));
    inBody(view.body, lines);
    for (const part of view.parts) ofPart(part, lines);
  }
}

function ofPart(part: BlockPart, lines: string[]): void {
  const { start, end } = part.headSpan;
  lines.push(`part ${part.word} ${start}..${end}`, ...fields(part.head, part.origin, 1));
  inBody(part.body, lines);
}

function ofAttribute({ form, name, hole, parts, start, end }: Attribute, lines: string[]): void {
  lines.push(`attribute ${form} ${start}..${end}${name === null ? '' : ` ${JSON.stringify(name)}`}`);
  if (hole !== null) ofHole(hole, lines);
  for (const part of parts) if (part.kind === 'hole') ofHole(part, lines);
}

function ofHole(hole: Hole, lines: string[]): void {
  const { expression, isSpread, trimsBefore, trimsAfter, origin, start, end } = hole;
  const flags = [isSpread ? ' spread' : '', trimsBefore ? ' {~' : '', trimsAfter ? ' ~}' : ''].join('');
  lines.push(`hole ${start}..${end}${flags}`, ...fields({ expression }, origin, 1));
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** The fields of an object that are no plain values, a line each, with theirs below. */
function fields(value: object | null | undefined, origin: number, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (value === null || value === undefined) return [`${indent}not read`];
  const plain = plainOf(value);
  const own = depth === 1 && plain !== '' ? [`${indent}${plain.trim()}`] : [];
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(inner)) {
      if (inner.length === 0) own.push(`${indent}${key}: none`);
      for (const item of inner as readonly object[]) own.push(...field(key, item, origin, depth));
    } else if (!isPlain(inner)) own.push(...field(key, inner as object, origin, depth));
  }
  return own;
}

function field(key: string, value: object, origin: number, depth: number): string[] {
  const kind = 'kind' in value ? ` ${String(value.kind)}` : '';
  const { start, end } = value as { readonly start: number; readonly end: number };
  const line = `${'  '.repeat(depth)}${key}:${kind} ${start + origin}..${end + origin}${plainOf(value)}`;
  return [line, ...fields(value, origin, depth + 1)];
}

/** Words, numbers and what is missing, behind their names. */
function plainOf(value: object): string {
  const own = Object.entries(value).filter(
    ([key, inner]) => isPlain(inner) && !['kind', 'start', 'end'].includes(key),
  );
  return own.map(([key, inner]) => ` ${key}=${JSON.stringify(inner)}`).join('');
}

import { expect } from 'vitest';
import { checkTemplate } from '../../src/language/mill/check.js';
import { mill } from '../../src/language/mill/language.js';
import { formatTemplate } from '../../src/format/format.js';
import type { FormatOptions } from '../../src/format/options.js';
import { parse } from '../../src/parse/parser.js';
import type { SyntaxTree } from '../../src/parse/tree.js';
import type { SyntaxItem, SyntaxNode } from '../../src/syntax/red.js';
import type { TextEdit } from '../../src/text/span.js';
import { printed } from './printed.js';

/** The tree without its white space: kinds, names and ends of containers, the text of tokens, and what is wrong with them. */
function bonesOf(tree: SyntaxTree): string[] {
  const lines: string[] = [];
  const visit = ({ kind, name, ending }: SyntaxNode, children: Iterable<SyntaxItem>): void => {
    lines.push(`${kind} ${name} ${ending}`);
    for (const child of children) {
      if (!child.isToken) visit(child, child.children());
      else if (child.kind !== 'text') lines.push(child.text);
      else lines.push(child.text.replaceAll(/[ \t\n\f\r]+/g, ' '));
    }
    lines.push('');
  };
  visit(tree.root, tree.root.children());
  // What somebody meant who crossed elements is also told from where lines begin.
  const faults = tree.diagnostics();
  lines.push(...(faults.length > 0 ? faults : checkTemplate(tree)).map(({ code }) => code));
  return lines;
}

/** What holds for every text whatever, and every way to format it. Returns the formatted text. */
export function holdsFor(template: string, options: FormatOptions = {}): string {
  const before = parse(template, mill);
  const { text, edits } = formatTemplate(before, options);
  const after = parse(text, mill);
  expect(bonesOf(after), 'the tokens').toEqual(bonesOf(before));
  expect(printed(after), 'what is printed').toEqual(printed(before));
  expect(formatTemplate(after, options).text, 'formatted once more').toBe(text);
  for (const { start, end, text: now } of edits) {
    // Asserting costs more than testing.
    if (!/^[ \t\n\f\r]+$/.test(template.slice(start, end) + now)) expect(now, 'what changes').toBe(' ');
  }
  expect(applied(template, edits), 'the edits').toBe(text);
  return text;
}

function applied(template: string, edits: readonly TextEdit[]): string {
  let text = template;
  for (const edit of edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
}

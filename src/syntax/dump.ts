import type { Diagnostic } from './diagnostics.js';
import type { SyntaxItem, SyntaxNode } from './red.js';

/** Units of a token's text that a dump shows. */
const SHOWN = 40;
/** Deeper lines are not indented further and show their depth as a number, lest deep trees cost their depth squared. */
const DEEPEST_INDENT = 100;

/**
 * A tree as text, for data of tests: a line for each node and token, indented by
 * their depth, and then the diagnostics. Equal for equal trees. Of a token that
 * is longer than 40 units only the beginning is shown, and `…`; lines deeper than
 * 100 levels show their depth in brackets.
 *
 *   document 0..5
 *     array 0..5 missing
 *       [ 0..1 "["
 *       number 2..5 "1.5"
 *   diagnostics:
 *     JSON_NOT_CLOSED 0..1
 */
export function dumpOf(root: SyntaxNode, text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = [''];
  const open: Open[] = [{ node: root, line: 0, children: root.children() }];
  let reached = 0;
  while (open.length > 0) {
    const { node, line, children } = open.at(-1)!;
    const { done, value } = children.next() as IteratorResult<SyntaxItem, undefined>;
    if (done) {
      open.pop();
      // Where its last token ends, which in deep trees is far to look for.
      const end = open.length === 0 ? node.end : Math.max(node.start, reached);
      lines[line] = indent(open.length) + nodeLine(node, end);
    } else if (value.isToken) {
      const { start, end } = value;
      reached = end;
      const beginning = JSON.stringify(text.slice(start, Math.min(end, start + SHOWN)));
      lines.push(
        `${indent(open.length)}${value.kind} ${start}..${end} ${beginning}${end - start > SHOWN ? '…' : ''}`,
      );
    } else open.push({ node: value, line: lines.push('') - 1, children: value.children() });
  }
  lines.push(diagnostics.length === 0 ? 'diagnostics: none' : 'diagnostics:');
  for (const { code, start, end } of diagnostics) lines.push(`${indent(1)}${code} ${start}..${end}`);
  return `${lines.join('\n')}\n`;
}

/** A node whose children are being written, and the line that is kept for it. */
interface Open {
  readonly node: SyntaxNode;
  readonly line: number;
  readonly children: Iterator<SyntaxItem>;
}

function nodeLine({ kind, name, start, ending }: SyntaxNode, end: number): string {
  const parts = [kind, name, `${start}..${end}`, ending === 'closed' ? null : ending];
  return parts.filter((part) => part !== null).join(' ');
}

function indent(depth: number): string {
  if (depth <= DEEPEST_INDENT) return '  '.repeat(depth);
  return `${'  '.repeat(DEEPEST_INDENT)}(${depth}) `;
}

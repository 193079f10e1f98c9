import type { Diagnostic } from './diagnostics.js';
import type { SyntaxItem, SyntaxNode } from './red.js';

/** Units of a token's text that a dump shows. */
const SHOWN = 40;

/**
 * A tree as text, for data of tests: a line for each node and token, indented by
 * their depth, and then the diagnostics. Equal for equal trees.
 *
 *   document 0..5
 *     array 0..5 missing
 *       [ 0..1 "["
 *       number 2..5 "1.5"
 *   diagnostics:
 *     JSON_NOT_CLOSED 0..1
 */
export function dumpOf(
  root: SyntaxNode,
  slice: (start: number, end: number) => string,
  diagnostics: readonly Diagnostic[],
): string {
  const lines = [nodeLine(root)];
  const open: Iterator<SyntaxItem>[] = [root.children()];
  while (open.length > 0) {
    const { done, value } = open.at(-1)!.next() as IteratorResult<SyntaxItem, undefined>;
    if (done) open.pop();
    else if (value.isToken) {
      const { start, end } = value;
      const text = JSON.stringify(slice(start, Math.min(end, start + SHOWN)));
      lines.push(
        `${indent(open.length)}${value.kind} ${start}..${end} ${text}${end - start > SHOWN ? '…' : ''}`,
      );
    } else {
      lines.push(indent(open.length) + nodeLine(value));
      open.push(value.children());
    }
  }
  lines.push(diagnostics.length === 0 ? 'diagnostics: none' : 'diagnostics:');
  for (const { code, start, end } of diagnostics) lines.push(`${indent(1)}${code} ${start}..${end}`);
  return `${lines.join('\n')}\n`;
}

function nodeLine({ kind, name, start, end, ending }: SyntaxNode): string {
  const parts = [kind, name, `${start}..${end}`, ending === 'closed' ? null : ending];
  return parts.filter((part) => part !== null).join(' ');
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

import type { Colours } from './colours.js';
import type { Finding } from './finding.js';
import { columnsOf, visible } from './visible.js';

/** Lines that are shown before and behind the one with the finding. */
const AROUND = 1;
/** Of a long line, so much before what is marked is shown, and so much in all. In UTF-16 code units. */
const BEFORE = 60;
const WIDEST = 120;

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines around a finding, with a mark below what is wrong.
 *
 *     2 | <ul>
 *   > 3 |   <li>one<b>two
 *       |          ^^
 *     4 | </ul>
 *
 * Cost: what is shown, however long the lines are.
 */
export function frameOf(text: string, finding: Finding, colours: Colours): string[] {
  const marked = lineAt(text, finding.start);
  const lines = [...linesBefore(text, marked), marked, ...linesBehind(text, marked)];
  const first = finding.from.line - lines.indexOf(marked);
  const width = String(first + lines.length - 1).length;
  const paint = finding.severity === 'error' ? colours.red : colours.yellow;
  const shown: string[] = [];
  for (const [index, line] of lines.entries()) {
    const isMarked = line === marked;
    const number = `${isMarked ? '>' : ' '} ${String(first + index).padStart(width)} |`;
    const content = visible(text.slice(line.start, line.end));
    shown.push(`${isMarked ? paint(number) : colours.dim(number)} ${content}`.trimEnd());
    if (isMarked)
      shown.push(`${colours.dim(`  ${' '.repeat(width)} |`)} ${paint(markOf(text, line, finding))}`);
  }
  return shown;
}

/** `^^^` below a span, as far as it goes on its first line. */
function markOf(text: string, line: Line, { start, end }: Finding): string {
  const from = Math.min(start, line.end);
  const to = Math.max(from, Math.min(end, line.end));
  const before = columnsOf(visible(text.slice(line.start, from)));
  const length = columnsOf(visible(text.slice(from, to)));
  return ' '.repeat(before) + '^'.repeat(Math.max(1, length));
}

/** The line of an offset; of a long one the part around it. */
function lineAt(text: string, offset: number): Line {
  let start = offset;
  while (start > 0 && offset - start < BEFORE && !isLineEnd(text, start - 1)) start--;
  return { start, end: endFrom(text, start) };
}

function endFrom(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < WIDEST && !isLineEnd(text, end)) end++;
  return end;
}

function linesBefore(text: string, line: Line): Line[] {
  const lines: Line[] = [];
  let { start } = line;
  while (lines.length < AROUND && start > 0 && isLineEnd(text, start - 1)) {
    const isPair = text[start - 1] === '\n' && text[start - 2] === '\r';
    const end = start - (isPair ? 2 : 1);
    start = end;
    while (start > 0 && end - start < WIDEST && !isLineEnd(text, start - 1)) start--;
    lines.unshift({ start, end });
  }
  return lines;
}

function linesBehind(text: string, line: Line): Line[] {
  const lines: Line[] = [];
  let { end } = line;
  while (lines.length < AROUND && end < text.length && isLineEnd(text, end)) {
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // A line end that nothing follows begins no line.
    if (start === text.length) break;
    end = endFrom(text, start);
    lines.push({ start, end });
  }
  return lines;
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}

import { type Colours, coloursFor } from './colours.js';
import type { CheckCommand } from './command.js';
import type { Finding } from './finding.js';
import { frameOf } from './frame.js';
import { visible } from './visible.js';

/** What was checked. */
export interface CheckCounts {
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Writes findings as text, each as one or more whole lines. */
export interface CheckPrinter {
  /** `text` is that of the whole template. */
  finding(finding: Finding, text: string): string;
  summary(counts: CheckCounts): string;
}

export function checkPrinter(format: CheckCommand['format']): CheckPrinter {
  if (format === 'json') return jsonPrinter;
  return format === 'github' ? githubPrinter : new FramePrinter(coloursFor(process.stdout));
}

/** For people: the place, what is wrong, the lines around, and what may help. */
class FramePrinter implements CheckPrinter {
  readonly #colours: Colours;

  constructor(colours: Colours) {
    this.#colours = colours;
  }

  finding(finding: Finding, text: string): string {
    const { file, from, severity, code, message, fixes } = finding;
    const { bold, cyan, red, yellow } = this.#colours;
    const place = bold(`${visible(file)}:${from.line}:${from.column}`);
    const what = (severity === 'error' ? red : yellow)(`${severity} ${code}`);
    const lines = [`${place} ${what} ${visible(message)}`, ...frameOf(text, finding, this.#colours)];
    for (const { title } of fixes) lines.push(`  ${cyan('help:')} ${visible(title)}`);
    return `${lines.join('\n')}\n\n`;
  }

  summary({ files, lines, errors, warnings }: CheckCounts): string {
    const { bold, red, yellow } = this.#colours;
    const found = [
      ...(errors > 0 ? [red(many(errors, 'error'))] : []),
      ...(warnings > 0 ? [yellow(many(warnings, 'warning'))] : []),
    ];
    const clean = files === 0 ? 'nothing was read' : 'nothing is wrong';
    const what = found.length === 0 ? clean : found.join(', ');
    return `${bold(`${many(files, 'template')}, ${many(lines, 'line')}`)}: ${what}\n`;
  }
}

export function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** For programs: JSON Lines, each an object with a `type`: `diagnostic`, and at last `end`. */
const jsonPrinter: CheckPrinter = {
  finding({ file, severity, code, message, start, end, from, to, fixes }) {
    const { line, column } = from;
    const place = { file, line, column, endLine: to.line, endColumn: to.column, start, end };
    return `${JSON.stringify({ type: 'diagnostic', ...place, severity, code, message, fixes })}\n`;
  },
  summary: (counts) => `${JSON.stringify({ type: 'end', ...counts })}\n`,
};

/** Annotations of a workflow, as GitHub reads them from what its steps print. */
const githubPrinter: CheckPrinter = {
  finding({ file, severity, code, message, from, to, fixes }) {
    const helps = fixes.map(({ title }) => `\nhelp: ${title}`).join('');
    const place = [
      `file=${escaped(file)}`,
      `line=${from.line}`,
      `endLine=${to.line}`,
      // Columns are only heeded where the span lies in one line.
      ...(from.line === to.line ? [`col=${from.column}`, `endColumn=${to.column}`] : []),
      `title=${escaped(code)}`,
    ];
    return `::${severity} ${place.join(',')}::${escapedText(message + helps)}\n`;
  },
  summary: ({ files, errors, warnings }) =>
    `${many(files, 'template')}: ${many(errors, 'error')}, ${many(warnings, 'warning')}\n`,
};

function escapedText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escaped(property: string): string {
  return escapedText(property).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { checkPrinter } from './check-printer.js';
import type { CheckCommand } from './command.js';
import { findingsIn } from './finding.js';
import { cannotWrite, Misuse } from './misuse.js';
import type { Output } from './output.js';
import { startFileProgress } from './progress.js';
import { readInput, readTemplate } from './read-template.js';
import { findTemplates } from './template-files.js';
import { inTurns } from './turns.js';

/** How a command went that goes over many files. */
export interface Done {
  /** How much there is to be said about the files: whether they are as they should be. */
  readonly findings: number;
  /** What could not be done, in one line each. */
  readonly faults: readonly string[];
}

const STDIN = '-';

/**
 * Reads templates and prints what is wrong with them, until nobody reads that.
 * Memory: a few templates at once.
 *
 * @throws {Misuse} when results cannot be written
 */
export async function checkFiles({ paths, format }: CheckCommand, output: Output): Promise<Done> {
  const found = await findTemplates(paths.filter((path) => path !== STDIN));
  const files = paths.includes(STDIN) ? [STDIN, ...found.files] : found.files;
  const faults = [...found.faults];
  const printer = checkPrinter(format);
  const progress = await startFileProgress(files.length);
  const counts = { files: 0, lines: 0, bytes: 0, errors: 0, warnings: 0 };
  try {
    for await (const [index, path] of inTurns(files, output)) {
      progress.reach(index);
      const template = path === STDIN ? await readInput(output.gone) : readTemplate(path);
      if (template instanceof Misuse) {
        faults.push(template.message);
        continue;
      }
      counts.files++;
      counts.bytes += template.bytes;
      counts.lines += linesIn(template.text);
      const findings = findingsIn(template);
      if (findings.length > 0) progress.clear();
      for (const finding of findings) {
        if (finding.severity === 'error') counts.errors++;
        else counts.warnings++;
        await output.write(printer.finding(finding, template.text));
        if (output.gone.aborted) break;
      }
    }
  } finally {
    progress.stop();
  }
  await output.write(printer.summary(counts));
  if (output.failure !== null) throw cannotWrite(output.failure);
  return { findings: counts.errors + counts.warnings, faults };
}

/** Lines end with LF, CRLF or a lone CR; one that holds nothing behind the last line end is none. */
function linesIn(text: string): number {
  let lines = text === '' || text.endsWith('\n') || text.endsWith('\r') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] !== '\n') lines++;
  }
  return lines;
}

import { formatTemplate } from '../format/format.js';
import { checkTemplate } from '../language/mill/check.js';
import { mill } from '../language/mill/language.js';
import { parse } from '../parse/parser.js';
import type { SyntaxTree } from '../parse/tree.js';
import type { Span } from '../text/span.js';
import type { Done } from './check-files.js';
import { many } from './check-printer.js';
import type { FormatCommand, LineRange } from './command.js';
import { cannotWrite, Misuse } from './misuse.js';
import type { Output } from './output.js';
import { startFileProgress } from './progress.js';
import { readInput, readTemplate, type ReadTemplate } from './read-template.js';
import { replaceFile, versionOf } from './replace-file.js';
import { findTemplates } from './template-files.js';
import { inTurns } from './turns.js';
import { visible } from './visible.js';

/**
 * Lays out files, or tells which are not laid out.
 *
 * @throws {Misuse} when results cannot be written to standard output
 */
export async function formatFiles(
  paths: readonly string[],
  command: FormatCommand,
  output: Output,
): Promise<Done> {
  const { files, faults: missing } = await findTemplates(paths);
  if (command.lines !== null && files.length > 1)
    throw new Misuse('--range is about the lines of one file, or of --stdin.');
  const faults = [...missing];
  const progress = await startFileProgress(files.length);
  let done = 0;
  let changed = 0;
  let faulty = 0;
  try {
    for await (const [index, path] of inTurns(files, output)) {
      progress.reach(index);
      const result = formatFile(path, command);
      if (result instanceof Misuse) {
        faults.push(result.message);
        continue;
      }
      done++;
      if (!result.isChanged) {
        if (result.broken > 0) faulty++;
        continue;
      }
      changed++;
      progress.clear();
      await output.write(told(result, command.isCheck));
    }
  } finally {
    progress.stop();
  }
  const what = command.isCheck ? 'not laid out' : 'laid out';
  const right = done - changed - faulty;
  const left = faulty === 0 ? '' : `, ${faulty} left with faults, see millrace check`;
  await output.write(`${many(done, 'template')}: ${changed} ${what}, ${right} as they should be${left}\n`);
  if (output.failure !== null) throw cannotWrite(output.failure);
  return { findings: command.isCheck ? changed : 0, faults };
}

/**
 * Lays out standard input and writes it to standard output.
 *
 * @throws {Misuse} when that cannot be read or written
 */
export async function formatInput(command: FormatCommand, output: Output): Promise<Done> {
  const template = await readInput(output.gone);
  if (template instanceof Misuse) throw template;
  const text = formatted(template, command.lines).text;
  if (!command.isCheck) await output.write((template.hasMark ? MARK : '') + text);
  if (output.failure !== null) throw cannotWrite(output.failure);
  return { findings: command.isCheck && text !== template.text ? 1 : 0, faults: [] };
}

const MARK = '\uFEFF';

interface Result {
  readonly path: string;
  readonly isChanged: boolean;
  /** How many faults the template has, which stay as they are. */
  readonly broken: number;
}

function told({ path, broken }: Result, isCheck: boolean): string {
  const left = broken === 0 ? '' : `; ${many(broken, 'fault')} left as they are, see millrace check`;
  return `${isCheck ? 'not laid out' : 'laid out'}: ${visible(path)}${left}\n`;
}

function formatFile(path: string, { isCheck, lines }: FormatCommand): Result | Misuse {
  try {
    const version = versionOf(path);
    const template = readTemplate(path);
    if (template instanceof Misuse) return template;
    const { text, broken } = formatted(template, lines);
    const isChanged = text !== template.text;
    if (isChanged && !isCheck) replaceFile(path, (template.hasMark ? MARK : '') + text, version);
    return { path, isChanged, broken };
  } catch (error) {
    if (error instanceof Misuse) return error;
    throw error;
  }
}

/** @throws {Misuse} for bytes that are no UTF-8, which would be lost */
function formatted(
  { name, text, broken }: ReadTemplate,
  lines: LineRange | null,
): { readonly text: string; readonly broken: number } {
  if (broken.length > 0) throw new Misuse(`cannot lay out ${name}: it is not UTF-8 and stays as it is.`);
  const tree = parse(text, mill);
  const result = formatTemplate(tree, lines === null ? {} : { range: spanOf(tree, name, lines) });
  const faults = checkTemplate(tree).filter(({ severity }) => severity === 'error');
  return { text: result.text, broken: faults.length };
}

/** @throws {Misuse} when the text has not so many lines that the first is among them */
function spanOf(tree: SyntaxTree, name: string, { first, last }: LineRange): Span {
  const lines = tree.position(tree.length).line + 1;
  if (first > lines) throw new Misuse(`--range begins with line ${first}, and ${name} has ${lines}.`);
  const start = tree.offset({ line: first - 1, character: 0 });
  return { start, end: last >= lines ? tree.length : tree.offset({ line: last, character: 0 }) };
}

import { checkFiles, type Done } from './check-files.js';
import { readCommand, type WorkCommand } from './command.js';
import { formatFiles, formatInput } from './format-files.js';
import { HELP, helpOf } from './help.js';
import { Misuse } from './misuse.js';
import type { Output } from './output.js';
import { parseFile } from './parse-file.js';
import { version } from './version.js';

export interface Outcome {
  /** 0: nothing is wrong with the text; 1: something is; 2: the command could not be done. */
  readonly exitCode: 0 | 1 | 2;
  /** For the standard error stream, each in one line: why it could not be done, or not for all files. */
  readonly faults: readonly string[];
}

/** Does what the arguments say. It throws for no arguments, files or texts. */
export async function run(args: readonly string[], output: Output): Promise<Outcome> {
  try {
    const command = readCommand(args);
    if (command.name === 'help') await output.write(command.of === null ? HELP : helpOf[command.of]);
    else if (command.name === 'version') await output.write(`${await version()}\n`);
    else return outcome(await done(command, output));
    return outcome({ findings: 0, faults: [] });
  } catch (error) {
    if (error instanceof Misuse) return outcome({ findings: 0, faults: [error.message] });
    throw error;
  }
}

async function done(command: WorkCommand, output: Output): Promise<Done> {
  if (command.name === 'check') return checkFiles(command, output);
  if (command.name === 'parse') return { findings: await parseFile(command, output), faults: [] };
  const { paths } = command;
  return paths === null ? formatInput(command, output) : formatFiles(paths, command, output);
}

function outcome({ findings, faults }: Done): Outcome {
  return { exitCode: faults.length > 0 ? 2 : findings > 0 ? 1 : 0, faults };
}

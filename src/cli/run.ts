import { readCommand } from './command.js';
import { HELP, PARSE_HELP } from './help.js';
import { Misuse } from './misuse.js';
import type { Output } from './output.js';
import { parseFile } from './parse-file.js';
import { version } from './version.js';

export interface Outcome {
  /** 0: nothing is wrong with the text; 1: something is; 2: the command could not be done. */
  readonly exitCode: 0 | 1 | 2;
  /** For the standard error stream: why it could not be done, in one line. */
  readonly fault: string | null;
}

/** Does what the arguments say. It throws for no arguments, files or texts. */
export async function run(args: readonly string[], output: Output): Promise<Outcome> {
  try {
    const command = readCommand(args);
    if (command.name === 'help') await output.write(command.of === 'parse' ? PARSE_HELP : HELP);
    else if (command.name === 'version') await output.write(`${await version()}\n`);
    else if ((await parseFile(command, output)) > 0) return { exitCode: 1, fault: null };
    return { exitCode: 0, fault: null };
  } catch (error) {
    if (error instanceof Misuse) return { exitCode: 2, fault: error.message };
    throw error;
  }
}

import type { CommandName } from './command.js';

export const HELP: string = `Usage: millrace <command>

  millrace check [paths]  says what is wrong with templates
  millrace fmt [paths]    lays templates out
  millrace parse [file]   reads a text and says what is wrong with it

  --help                  this text; of a command: millrace parse --help
  --version               the version
`;

const PARSE_HELP = `Usage: millrace parse [file] [options]

Reads a file, or standard input when there is none or it is -, and says what
is wrong with it while it reads. UTF-8 only.

  --lang json|jsonc|jsonl|mill   the language; else that of the file's extension:
                                 .json .jsonc .jsonl .ndjson .mill
  --format text|json             text (unless given): file:line:column CODE message
                                 json: JSON Lines, the last with counts
  --tree                         prints each record, item or element, too,
                                 as soon as it is whole
  --help                         this text

Lines and columns count from 1, columns in UTF-16 code units.
Exit code: 0 nothing is wrong, 1 something is, 2 it could not be read.
`;

/** What is said of paths by all commands that take several. */
const PATHS = `A folder stands for all files *.mill in it and in folders below, without
node_modules and folders that begin with a dot. Links in folders are not
followed. Without paths, this folder is taken.`;

const CHECK_HELP = `Usage: millrace check [paths] [options]

Reads templates and says what is wrong with them. UTF-8 only; - is standard
input.

${PATHS}

  --format text|json|github   text (unless given): file:line:column, what is
                              wrong, the lines around, and what may help
                              json: JSON Lines, the last with counts
                              github: annotations of a workflow
  --help                      this text

Lines and columns count from 1, columns in UTF-16 code units. Colours are used
on a terminal, unless NO_COLOR is set.
Exit code: 0 nothing is wrong, 1 something is, 2 not all could be read.
`;

const FORMAT_HELP = `Usage: millrace fmt [paths] [options]

Lays templates out: indents lines, breaks long tags, spaces expressions. What a
template prints stays the same, byte for byte. What is broken in a template
stays as it is.

${PATHS}

  --check       writes nothing, and tells which files would change
  --stdin       from standard input to standard output
  --range a:b   changes only the lines a to b, from 1, of one file or --stdin
  --help        this text

A file is replaced as a whole or not at all, and keeps its mode.
Exit code: 0 done, 1 with --check: some files would change, 2 some files could
not be read or written.
`;

export const helpOf: Readonly<Record<CommandName, string>> = {
  parse: PARSE_HELP,
  check: CHECK_HELP,
  fmt: FORMAT_HELP,
};

export const HELP: string = `Usage: millrace <command>

  millrace parse [file]   reads a text and says what is wrong with it

  --help                  this text; of a command: millrace parse --help
  --version               the version
`;

export const PARSE_HELP: string = `Usage: millrace parse [file] [options]

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

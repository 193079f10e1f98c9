import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { json, jsonc, jsonl } from '../language/json.js';
import { mill } from '../language/mill/language.js';
import type { Language } from '../lex/language.js';
import { Misuse } from './misuse.js';

export interface ParseCommand {
  readonly name: 'parse';
  /** Null: standard input. */
  readonly path: string | null;
  readonly language: Language;
  readonly format: 'text' | 'json';
  readonly tree: boolean;
}

export interface CheckCommand {
  readonly name: 'check';
  /** Files and folders; `-` is standard input. */
  readonly paths: readonly string[];
  readonly format: 'text' | 'json' | 'github';
}

export interface FormatCommand {
  readonly name: 'fmt';
  /** Files and folders; null: from standard input to standard output. */
  readonly paths: readonly string[] | null;
  /** Nothing is written; it is told what would be. */
  readonly isCheck: boolean;
  readonly lines: LineRange | null;
}

/** From a line to another one, both included, counted from 1. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export type CommandName = WorkCommand['name'];

export type WorkCommand = ParseCommand | CheckCommand | FormatCommand;

export type Command =
  | WorkCommand
  | { readonly name: 'help'; readonly of: CommandName | null }
  | { readonly name: 'version' };

const languages: ReadonlyMap<string, Language> = new Map(
  [json, jsonc, jsonl, mill].map((language) => [language.name, language]),
);

const extensions: ReadonlyMap<string, Language> = new Map([
  ['.json', json],
  ['.jsonc', jsonc],
  ['.jsonl', jsonl],
  ['.ndjson', jsonl],
  ['.mill', mill],
]);

/** The options of each command. */
const optionsOf: Readonly<Record<CommandName, readonly string[]>> = {
  parse: ['lang', 'format', 'tree'],
  check: ['format'],
  fmt: ['check', 'stdin', 'range'],
};

/** @throws {Misuse} for arguments that mean nothing */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = split(args);
  const [name, ...paths] = positionals;
  if (values.help === true) return { name: 'help', of: isName(name) ? name : null };
  if (values.version === true) return { name: 'version' };
  if (name === undefined) throw new Misuse('say what to do: millrace parse [file], or millrace --help.');
  if (!isName(name))
    throw new Misuse(`there is no command ${name}; there are ${Object.keys(optionsOf).join(', ')}.`);
  for (const option of Object.keys(values)) {
    if (!optionsOf[name].includes(option))
      throw new Misuse(`millrace ${name} has no option --${option}; see millrace ${name} --help.`);
  }
  if (name === 'parse') return readParse(values, paths);
  return name === 'check' ? readCheck(values, paths) : readFormat(values, paths);
}

function isName(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(optionsOf, name);
}

function readParse({ format = 'text', tree = false, lang }: Values, paths: readonly string[]): ParseCommand {
  const [path, ...more] = paths;
  if (more.length > 0) throw new Misuse(`one file at a time, and ${more[0]} is one more.`);
  if (format !== 'text' && format !== 'json')
    throw new Misuse(`--format is ${format}; expected text or json.`);
  const file = path === undefined || path === '-' ? null : path;
  return { name: 'parse', path: file, language: languageOf(lang, file), format, tree };
}

function readCheck({ format = 'text' }: Values, paths: readonly string[]): CheckCommand {
  if (format !== 'text' && format !== 'json' && format !== 'github')
    throw new Misuse(`--format is ${format}; expected text, json or github.`);
  return { name: 'check', paths: paths.length === 0 ? ['.'] : paths, format };
}

function readFormat(values: Values, paths: readonly string[]): FormatCommand {
  const { check = false, stdin = false, range } = values;
  if (paths.includes('-')) throw new Misuse('standard input is --stdin here, not -.');
  if (stdin && paths.length > 0) throw new Misuse(`--stdin goes without files, and ${paths[0]} is one.`);
  const lines = range === undefined ? null : linesOf(range);
  if (lines !== null && !stdin && paths.length !== 1)
    throw new Misuse('--range is about the lines of one file, or of --stdin.');
  const all = paths.length === 0 ? ['.'] : paths;
  return { name: 'fmt', paths: stdin ? null : all, isCheck: check, lines };
}

function linesOf(range: string): LineRange {
  const [, first, last] = /^(\d{1,9}):(\d{1,9})$/.exec(range) ?? [];
  const lines = { first: Number(first), last: Number(last) };
  if (lines.first >= 1 && lines.first <= lines.last) return lines;
  throw new Misuse(`--range is ${range}; expected two lines in order, from 1, as in 3:10.`);
}

interface Values {
  readonly lang?: string;
  readonly format?: string;
  readonly tree?: boolean;
  readonly check?: boolean;
  readonly stdin?: boolean;
  readonly range?: string;
  readonly help?: boolean;
  readonly version?: boolean;
}

function split(args: readonly string[]): { readonly values: Values; readonly positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        format: { type: 'string' },
        tree: { type: 'boolean' },
        check: { type: 'boolean' },
        stdin: { type: 'boolean' },
        range: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    // The first sentence says what is wrong; what follows is about other commands.
    const [said] = (error as Error).message.split(/[.\n]/, 1);
    throw new Misuse(`${said}; see millrace --help.`, { cause: error });
  }
}

function languageOf(name: string | undefined, path: string | null): Language {
  const known = [...languages.keys()].join(', ');
  const language = name === undefined ? extensions.get(extname(path ?? '')) : languages.get(name);
  if (language !== undefined) return language;
  if (name !== undefined) throw new Misuse(`--lang is ${name}; expected one of ${known}.`);
  const what = path === null ? 'standard input' : path;
  throw new Misuse(`the language of ${what} is not known; give --lang with one of ${known}.`);
}

import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { json, jsonc, jsonl } from '../language/json.js';
import { mill } from '../language/mill.js';
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

export type Command =
  | ParseCommand
  | { readonly name: 'help'; readonly of: 'parse' | null }
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

/** @throws {Misuse} for arguments that mean nothing */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = split(args);
  const [name, path, ...more] = positionals;
  if (values.help === true) return { name: 'help', of: name === 'parse' ? 'parse' : null };
  if (values.version === true) return { name: 'version' };
  if (name === undefined) throw new Misuse('say what to do: millrace parse [file], or millrace --help.');
  if (name !== 'parse') throw new Misuse(`there is no command ${name}; there is: millrace parse [file].`);
  if (more.length > 0) throw new Misuse(`one file at a time, and ${more[0]} is one more.`);
  const { format = 'text', tree = false } = values;
  if (format !== 'text' && format !== 'json')
    throw new Misuse(`--format is ${format}; expected text or json.`);
  const file = path === undefined || path === '-' ? null : path;
  return { name, path: file, language: languageOf(values.lang, file), format, tree };
}

interface Values {
  readonly lang?: string;
  readonly format?: string;
  readonly tree?: boolean;
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
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    // The first sentence says what is wrong; what follows is about other commands.
    const [said] = (error as Error).message.split(/[.\n]/, 1);
    throw new Misuse(`${said}; see millrace parse --help.`, { cause: error });
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

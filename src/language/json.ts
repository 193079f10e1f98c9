import type { Language } from '../lex/language.js';
import { diagnostics, kinds } from './json-kinds.js';
import { itemSkip } from './json-items.js';
import { ROOT_VALUE, TOKEN_SHIFT } from './json-places.js';
import { type Dialect, finisher, scanner } from './json-scan.js';

function define(name: string, dialect: Dialect): Language {
  return {
    name,
    kinds,
    diagnostics,
    start: ROOT_VALUE,
    scan: scanner(dialect),
    skip: itemSkip(dialect.hasLines),
    finish: finisher(dialect),
    inToken: (state) => state >> TOKEN_SHIFT !== 0,
    between: (state) => state,
    isOptional: () => false,
    isAlike: () => false,
  };
}

/** JSON as RFC 8259 has it: one value. */
export const json: Language = define('json', { isLoose: false, hasLines: false });

/** JSON with comments, and with a comma before a closing bracket where one likes. */
export const jsonc: Language = define('jsonc', { isLoose: true, hasLines: false });

/** JSON Lines: a value on each line. What is broken ends with its line. */
export const jsonl: Language = define('jsonl', { isLoose: false, hasLines: true });

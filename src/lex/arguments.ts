import { optionNotAllowed } from '../error/render.js';
import { argumentNotAllowed, shown } from '../error/syntax.js';
import type { Language } from './language.js';

/** @throws {MillraceError} `ARGUMENT_NOT_ALLOWED` */
export function demandLanguage(who: string, language: Language): void {
  const given: unknown = language;
  if (typeof given === 'object' && given !== null && 'scan' in given && 'kinds' in given) return;
  throw argumentNotAllowed(who, 'its language', given, 'a language, as `json` of millrace/parse is');
}

/** @throws {MillraceError} `ARGUMENT_NOT_ALLOWED` for what is no object, `OPTION_NOT_ALLOWED` for an option of no such name */
export function demandOptions(who: string, options: object, names: readonly string[]): void {
  const given: unknown = options;
  if (typeof given !== 'object' || given === null)
    throw argumentNotAllowed(who, 'its options', given, 'an object, or nothing');
  for (const [name, value] of Object.entries(given))
    if (!names.includes(name))
      throw optionNotAllowed(name, shown(value), `no options but ${names.join(', ')}`);
}

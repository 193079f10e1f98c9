import { readFileSync } from 'node:fs';
import { json, jsonc, jsonl } from '../../../src/language/json.js';
import { mill } from '../../../src/language/mill/language.js';
import type { Language } from '../../../src/lex/language.js';

export interface Document {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

/** Real documents, of one or two pages, and broken ones: each language has one of both. */
export const documents: readonly Document[] = [json, jsonc, jsonl, mill].flatMap((language) => {
  const good = language === jsonl ? 'log' : language === mill ? 'page' : 'stock';
  return [good, 'broken'].map((name) => {
    const file = `${name}.${language.name}`;
    return {
      name: file,
      language,
      text: readFileSync(new URL(`../../data/parse/${file}`, import.meta.url), 'utf8'),
    };
  });
});

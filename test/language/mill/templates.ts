import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type TemplateDiagnostic, checkTemplate } from '../../../src/language/mill/check.js';
import { mill } from '../../../src/language/mill/language.js';
import type { Language } from '../../../src/lex/language.js';
import { parse } from '../../../src/parse/parser.js';

const folder = fileURLToPath(new URL('../../data/mill/', import.meta.url));

export interface Template {
  readonly name: string;
  readonly text: string;
}

function templatesIn(place: string): readonly Template[] {
  return readdirSync(folder + place)
    .filter((name) => name.endsWith('.mill'))
    .map((name) => ({ name: name.slice(0, -5), text: readFileSync(`${folder}${place}/${name}`, 'utf8') }));
}

/** The corpus: what is valid, and what has a fault. */
export const good: readonly Template[] = templatesIn('good');
export const broken: readonly Template[] = templatesIn('broken');

export function expectationOf(name: string): string {
  return readFileSync(`${folder}broken/${name}.expected`, 'utf8');
}

/** Where every few units lie at the border of a page. */
export const tinyPages: Language = { ...mill, pages: { soft: 8, hard: 24 } };
export const smallPages: Language = { ...mill, pages: { soft: 60, hard: 130 } };

export function check(text: string, language: Language = mill): readonly TemplateDiagnostic[] {
  return checkTemplate(parse(text, language));
}

/** What is told of a text, as `code "marked"`. */
export function told(text: string): string[] {
  return check(text).map(({ code, start, end }) => `${code} ${JSON.stringify(text.slice(start, end))}`);
}

/** The text after the first fix of its first diagnostic that has one. */
export function mended(text: string): string {
  const fix = check(text).find(({ fixes }) => fixes !== undefined)?.fixes?.[0];
  let now = text;
  for (const { start, end, text: by } of fix?.edits ?? []) now = now.slice(0, start) + by + now.slice(end);
  return now;
}

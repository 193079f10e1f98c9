import { attributeValueNotAllowed } from '../error/element.js';

/** One class, several separated by spaces, a list of these, or a record of class to whether it applies. */
export type ClassValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly ClassValue[]
  | { readonly [name: string]: unknown };

/** Declarations as text, a list of these, or a record of property (by its CSS name) to value. */
export type StyleValue =
  | string
  | null
  | undefined
  | false
  | readonly StyleValue[]
  | { readonly [property: string]: string | number | null | undefined | false };

/** The classes that apply, separated by spaces; empty when none does. */
export function classText(value: ClassValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value === null || typeof value !== 'object') return '';
  if (isList(value)) return value.map(classText).filter(Boolean).join(' ');
  return Object.keys(value)
    .filter((name) => value[name])
    .join(' ');
}

/** A property as CSS writes it; a custom property begins with two dashes and may hold capitals. */
const PROPERTY = /^(?:--[\w-]+|-?[a-z][a-z0-9-]*)$/;
/** A value with no character that could end a declaration or open something. */
const PLAIN = /^[^;{}()[\]'"\\/!<>@\n\r\f]*$/;

/**
 * The declarations of a record or a list, as a style attribute holds them. Text
 * that the author wrote himself is taken as it is. In a record, a value must
 * stay a value: one that would end its declaration, or leave something open, is
 * left out.
 *
 * @param refuse is told of each property that was left out
 */
export function styleText(
  value: StyleValue,
  element: string,
  refuse: (property: string, value: string) => void,
): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return '';
  if (isList(value)) {
    return value
      .map((each) => styleText(each, element, refuse))
      .filter(Boolean)
      .join(';');
  }
  let text = '';
  for (const property of Object.keys(value)) {
    const given = value[property];
    if (given === null || given === undefined || given === false) continue;
    const declared = String(given);
    if (!PROPERTY.test(property)) misspelt(element, property);
    if (!staysValue(declared)) refuse(property, declared);
    else text += `${text === '' ? '' : ';'}${property}:${declared}`;
  }
  return text;
}

/** A record's keys are its author's: a name that CSS does not have is his mistake, and should not vanish. */
function misspelt(element: string, property: string): never {
  const css = property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  const hint = PROPERTY.test(css) && css !== property ? `; CSS writes "${css}"` : '';
  throw attributeValueNotAllowed(
    element,
    'style',
    `has ${JSON.stringify(property)}, which is no CSS property${hint}`,
  );
}

/** Whether a CSS value is complete in itself: strings and brackets closed, no end of a declaration. */
function staysValue(value: string): boolean {
  if (PLAIN.test(value)) return true;
  const open: string[] = [];
  for (let i = 0; i < value.length; i++) {
    const char = value[i]!;
    if (char === '"' || char === "'") {
      i = endOfString(value, i);
      if (i < 0) return false;
    } else if (char === '(' || char === '[') {
      open.push(char === '(' ? ')' : ']');
      // What stands bare in url( ) is read by rules of its own, in which a quote or bracket breaks it.
      if (/url$/i.test(value.slice(0, i)) && !/^\(\s*(?:["']|[^\s"'()\\]*\s*\))/.test(value.slice(i)))
        return false;
    } else if (char === ')' || char === ']') {
      if (open.pop() !== char) return false;
    } else if (/[;{}\\@<\n\r\f]/.test(char) || value.startsWith('/*', i)) {
      return false;
    }
  }
  return open.length === 0;
}

/** The index of the quote that closes the string opened at `from`; -1 when nothing does. */
function endOfString(value: string, from: number): number {
  for (let i = from + 1; i < value.length; i++) {
    if (value[i] === '\\') i++;
    else if (value[i] === '\n' || value[i] === '\r' || value[i] === '\f') return -1;
    else if (value[i] === value[from]) return i;
  }
  return -1;
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

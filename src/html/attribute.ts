import { attributeValueNotAllowed } from '../error/element.js';
import { Html } from './html.js';
import type { Attribute, Tag } from './tag.js';
import { blockedUrl } from './url-scheme.js';
import { classText, styleText, type ClassValue, type StyleValue } from './values.js';

/** Told of each value that was not printed as given, because it could have done harm. */
export type Refuse = (element: string, attribute: string, value: string) => void;

/**
 * The value of an attribute as text, not yet escaped; true for a name without a
 * value, null for nothing at all. A URL that could do harm is replaced.
 *
 * @throws {MillraceError} `ATTRIBUTE_VALUE_NOT_ALLOWED` for what has no meaning as text
 */
export function attributeText(
  tag: Tag,
  attribute: Attribute,
  value: unknown,
  refuse: Refuse,
): string | true | null {
  const text = attribute.isMarkup ? markupText(tag, attribute, value) : textOf(tag, attribute, value, refuse);
  if (attribute.judge === null || typeof text !== 'string' || attribute.judge(text)) return text;
  refuse(tag.name, attribute.name, text);
  return blockedUrl;
}

/** A document inside an attribute: raw HTML, and so nothing but what its author vouched for. */
function markupText(tag: Tag, attribute: Attribute, value: unknown): string | null {
  if (value === null || value === undefined || value === false) return null;
  if (value instanceof Html) return value.markup;
  throw attributeValueNotAllowed(
    tag.name,
    attribute.name,
    'is a document of its own, and takes only Html; vouch for it with html.unsafe',
  );
}

function textOf(tag: Tag, attribute: Attribute, value: unknown, refuse: Refuse): string | true | null {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
      return String(value);
    case 'undefined':
      return null;
    case 'boolean':
      if (attribute.spellsBoolean) return String(value);
      return value ? true : null;
    case 'object':
      if (value === null) return null;
      return compoundText(tag, attribute, value, refuse);
    default:
      throw attributeValueNotAllowed(tag.name, attribute.name, `was given a ${typeof value}; expected text`);
  }
}

function compoundText(tag: Tag, attribute: Attribute, value: object, refuse: Refuse): string | null {
  if (value instanceof URL) return value.href;
  if (typeof (value as { then?: unknown }).then === 'function') {
    throw attributeValueNotAllowed(
      tag.name,
      attribute.name,
      'was given a promise; await it in the component',
    );
  }
  if (attribute.compound === null) {
    const what = Array.isArray(value) ? 'a list' : 'an object';
    throw attributeValueNotAllowed(tag.name, attribute.name, `was given ${what}; expected text`);
  }
  if (Array.isArray(value) && !nestsWithin(value, NESTED)) {
    throw attributeValueNotAllowed(tag.name, attribute.name, `is a list nested over ${NESTED} levels deep`);
  }
  const text =
    attribute.compound === 'class'
      ? classText(value as ClassValue)
      : styleText(value as StyleValue, tag.name, (property, given) =>
          refuse(tag.name, `style ${property}`, given),
        );
  return text === '' ? null : text;
}

/** Levels that lists of classes and declarations may have. */
const NESTED = 100;

function nestsWithin(list: readonly unknown[], levels: number): boolean {
  return levels > 0 && list.every((each) => !Array.isArray(each) || nestsWithin(each, levels - 1));
}

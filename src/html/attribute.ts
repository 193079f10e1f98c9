import { attributeValueNotAllowed } from '../error/element.js';
import { escapeAttribute } from './escape.js';
import type { Attribute, Tag } from './tag.js';
import { blockedUrl } from './url-scheme.js';
import { classText, styleText, type ClassValue, type StyleValue } from './values.js';

/** Told of each value that was not printed as given, because it could have done harm. */
export type Refuse = (element: string, attribute: string, value: string) => void;

/**
 * Prints one attribute behind `segment`. True prints the bare name; false, null
 * and undefined print nothing.
 *
 * @throws {MillraceError} `ATTRIBUTE_VALUE_NOT_ALLOWED` for what has no meaning as text
 */
export function printAttribute(
  segment: string,
  tag: Tag,
  attribute: Attribute,
  value: unknown,
  refuse: Refuse,
): string {
  const text = textOf(tag, attribute, value, refuse);
  if (text === null) return segment;
  if (text === true) return segment + attribute.bare;
  if (attribute.judge !== null && !attribute.judge(text)) {
    refuse(tag.name, attribute.name, text);
    return `${segment}${attribute.open}${blockedUrl}"`;
  }
  return segment + attribute.open + escapeAttribute(text) + '"';
}

/** The value as text; true for a bare name, null for none at all. */
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
  const text =
    attribute.compound === 'class'
      ? classText(value as ClassValue)
      : styleText(value as StyleValue, (property, given) => refuse(tag.name, `style ${property}`, given));
  return text === '' ? null : text;
}

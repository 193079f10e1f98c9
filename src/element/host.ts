import { rawTextNotAllowed, voidElementWithChildren } from '../error/element.js';
import { attributeText } from '../html/attribute.js';
import { bothOf, type Constant } from '../html/constant.js';
import { escapeAttribute } from '../html/escape.js';
import { rawText } from '../html/raw-text.js';
import type { Attribute, Tag } from '../html/tag.js';
import type { Owner } from '../snippet/owner.js';
import type { SnippetStream } from '../snippet/stream.js';
import type { TreeRun } from './tree-run.js';

/** Adds constant text to the open segment: at its end there may be more of it, to which it is joined. */
export function addConstant(stream: SnippetStream, segment: string, next: Constant): string {
  // Whatever is pending came from here.
  const pending = stream.pending as Constant | null;
  const both = pending === null ? next : bothOf(pending, next);
  stream.pending = both ?? next;
  return both === null ? segment + pending!.text : segment;
}

export type Props = Readonly<Record<string, unknown>>;

/**
 * The value of an attribute, escaped; true for a name without a value, null for nothing at all.
 * The common case is not here: this is for what is no string, or may do harm.
 */
export function textOf(
  stream: SnippetStream,
  tag: Tag,
  attribute: Attribute,
  value: unknown,
  owner: Owner,
): string | true | null {
  // What is most common of these, without a closure for what could be refused.
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') {
    if (!attribute.spellsBoolean && !attribute.isMarkup) return value ? true : null;
  } else if (typeof value === 'string') {
    if (attribute.judge?.(value) === true && !attribute.isMarkup) return escapeAttribute(value);
  }
  return oddText(stream, tag, attribute, value, owner);
}

function oddText(
  stream: SnippetStream,
  tag: Tag,
  attribute: Attribute,
  value: unknown,
  owner: Owner,
): string | true | null {
  const text = attributeText(tag, attribute, value, (element, name, given) =>
    (stream.region.run as TreeRun).refuse(owner, element, name, given),
  );
  return typeof text === 'string' ? escapeAttribute(text) : text;
}

/** How the attribute `name` is printed, which stands at `at` among those of its element. */
export function lookUp(stream: SnippetStream, tag: Tag, name: string, at: number): Attribute {
  const known = tag.attributes.get(name);
  if (known === undefined) return (stream.region.run as TreeRun).allowed(tag, name);
  tag.recent[at] = known;
  return known;
}

/** What follows the start tag of an element that takes no elements: void, or raw text. */
export function afterStart(
  stream: SnippetStream,
  segment: string,
  tag: Tag,
  props: Props,
  children: unknown,
): string {
  if (tag.isVoid) {
    if (isNothing(children)) return segment;
    throw voidElementWithChildren(tag.name);
  }
  if (isNothing(children)) return addConstant(stream, segment, tag.close);
  const text = soleText(children);
  if (text === null)
    throw rawTextNotAllowed(tag.name, 'is not one string, and must be: nothing can be escaped there');
  const body = rawText(tag.name, text, props['type'], stream.context);
  return addConstant(stream, stream.whole(segment) + body, tag.close);
}

/** The compiler makes a list of `{a}{b}` and of text beside a hole: strings are one string all the same. */
function soleText(children: unknown): string | null {
  if (typeof children === 'string' || typeof children === 'number') return String(children);
  if (!Array.isArray(children)) return null;
  let text = '';
  for (const child of children) {
    if (typeof child !== 'string' && typeof child !== 'number') return null;
    text += child;
  }
  return text;
}

function isNothing(children: unknown): boolean {
  return children === undefined || children === null || children === false || children === true;
}

/** The text that comes first among the children, if it is there already. */
export function firstText(children: unknown): string {
  const first: unknown = Array.isArray(children) ? children[0] : children;
  return typeof first === 'string' ? first : '';
}

/** An element stands where only text may. */
export function refuseElement(tag: Tag): never {
  throw rawTextNotAllowed('title> or <textarea', `holds <${tag.name}>; only text can stand there`);
}

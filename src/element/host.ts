import { rawTextNotAllowed, voidElementWithChildren } from '../error/element.js';
import { printAttribute, type Refuse } from '../html/attribute.js';
import { escapeAttribute } from '../html/escape.js';
import { rawText } from '../html/raw-text.js';
import { attributeOf, FOREIGN, OPAQUE, TEXT_ONLY, type Tag } from '../html/tag.js';
import type { Owner } from '../snippet/owner.js';
import type { SnippetStream } from '../snippet/stream.js';
import type { TreeRun } from './tree-run.js';

export type Props = Readonly<Record<string, unknown>>;

/** Adds the start tag behind `segment`. */
export function openTag(
  stream: SnippetStream,
  segment: string,
  tag: Tag,
  props: Props,
  owner: Owner,
): string {
  if (stream.context === OPAQUE) {
    // An end tag in an attribute would end what is read as raw text around it.
    return segment + attributes(stream, tag.open, tag, props, owner).replace(/(?!^)</g, '&lt;') + '>';
  }
  return attributes(stream, segment + tag.open, tag, props, owner) + '>';
}

function attributes(stream: SnippetStream, segment: string, tag: Tag, props: Props, owner: Owner): string {
  for (const name in props) {
    if (name === 'children') continue;
    const value = props[name];
    let attribute = tag.attributes.get(name);
    if (attribute === undefined) {
      if (value === undefined && name === 'key') continue;
      attribute = attributeOf(tag, name, (stream.region.run as TreeRun).attributes);
    }
    // The common cases first, without another call.
    if (attribute.judge === null && typeof value === 'string') {
      segment = segment + attribute.open + escapeAttribute(value) + '"';
    } else if (typeof value === 'number') {
      segment = segment + attribute.open + value + '"';
    } else {
      segment = printAttribute(segment, tag, attribute, value, refuser(stream, owner));
    }
  }
  return segment;
}

function refuser(stream: SnippetStream, owner: Owner): Refuse {
  return (element, attribute, value) =>
    (stream.region.run as TreeRun).refuse(owner, element, attribute, value);
}

/** What follows the start tag of an element that takes no elements: void, or raw text. */
export function closeSpecial(stream: SnippetStream, tag: Tag, props: Props, children: unknown): string {
  if (tag.isVoid) {
    if (isNothing(children)) return '';
    throw voidElementWithChildren(tag.name);
  }
  if (isNothing(children)) return tag.close;
  const text = soleText(children);
  if (text === null)
    throw rawTextNotAllowed(tag.name, 'is not one string, and must be: nothing can be escaped there');
  return rawText(tag.name, text, props['type'], stream.context === FOREIGN) + tag.close;
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

/** Refuses an element where only text may stand. */
export function demandPlace(stream: SnippetStream, tag: Tag): void {
  if (stream.context !== TEXT_ONLY) return;
  throw rawTextNotAllowed('title> or <textarea', `holds <${tag.name}>; only text can stand there`);
}

import { rawTextNotAllowed, voidElementWithChildren } from '../error/element.js';
import { attributeText } from '../html/attribute.js';
import { escapeAttribute } from '../html/escape.js';
import { rawText } from '../html/raw-text.js';
import { attributeOf, OPAQUE, type Attribute, type Tag, type TagEnd } from '../html/tag.js';
import type { Owner } from '../snippet/owner.js';
import type { SnippetStream } from '../snippet/stream.js';
import type { TreeRun } from './tree-run.js';

export type Props = Readonly<Record<string, unknown>>;

/**
 * Adds the start tag behind `segment`, with all attributes in the order of the
 * props.
 *
 * @param end how it ends; the end tag may be a part of that
 */
export function startTag(
  stream: SnippetStream,
  segment: string,
  tag: Tag,
  props: Props,
  owner: Owner,
  end: TagEnd,
): string {
  let behind = NOTHING;
  let count = 0;
  for (const name in props) {
    const value = props[name];
    if (name === 'children') continue;
    let attribute = tag.recent[count];
    if (attribute === undefined || attribute.name !== name) attribute = lookUp(stream, tag, name, count);
    count++;
    let text: string | number | true | null;
    if (typeof value === 'string' && attribute.isPlain) text = escapeAttribute(value);
    else if (typeof value === 'number') text = value;
    else text = textOf(stream, tag, attribute, value, owner);
    if (text === null) continue;
    if (text === true) {
      segment +=
        behind === VALUE
          ? attribute.nextBare
          : behind === BARE
            ? attribute.bareBehindBare
            : attribute.firstBare;
      behind = BARE;
    } else {
      // An end tag in an attribute would end what is read as raw text around it.
      if (stream.context === OPAQUE) text = String(text).replaceAll('<', '&lt;');
      segment =
        segment +
        (behind === VALUE ? attribute.next : behind === BARE ? attribute.behindBare : attribute.first) +
        text;
      behind = VALUE;
    }
  }
  return segment + (behind === VALUE ? end.behindValue : behind === BARE ? end.behindBare : end.whole);
}

/** What was printed last in the tag. */
const NOTHING = 0;
const VALUE = 1;
const BARE = 2;

/** The common case is not here: this is for what is no string, or may do harm. */
function textOf(
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

function lookUp(stream: SnippetStream, tag: Tag, name: string, at: number): Attribute {
  const known = tag.attributes.get(name);
  // What only this render's host allows is not kept: it must not be found by another's.
  if (known === undefined) return attributeOf(tag, name, (stream.region.run as TreeRun).settings.attributes);
  tag.recent[at] = known;
  return known;
}

/** What follows the start tag of an element that takes no elements: void, or raw text. */
export function afterStart(stream: SnippetStream, tag: Tag, props: Props, children: unknown): string {
  if (tag.isVoid) {
    if (isNothing(children)) return '';
    throw voidElementWithChildren(tag.name);
  }
  if (isNothing(children)) return tag.close;
  const text = soleText(children);
  if (text === null)
    throw rawTextNotAllowed(tag.name, 'is not one string, and must be: nothing can be escaped there');
  return rawText(tag.name, text, props['type'], stream.context) + tag.close;
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

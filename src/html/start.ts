/**
 * A start tag, as far as it has been written.
 *
 * Most values of attributes are written in components, and are the same each time.
 * So what a tag came to with such values is kept as one text: it is escaped once,
 * and is one piece to add to the document, instead of two for each attribute.
 *
 *   <li ── class="card" ──▶ <li class="card ── value="3" ──▶ <li class="card" value="3
 *
 * Behind a value that is not kept it begins anew, with the quote that ends that value.
 *
 * Which texts are kept depends on what was seen first. It decides about the speed
 * of a document, never about its text.
 */
import { escapeAttribute } from './escape.js';
import { bothOf, constant, type Constant } from './constant.js';
import type { Attribute, Tag } from './tag.js';

/** What was written last in the tag. */
export const NOTHING = 0;
export const VALUE = 1;
export const BARE = 2;

/** A tag as it is at one point. Its text begins with the tag, or behind the last value that was not kept. */
export interface Start {
  readonly behind: typeof NOTHING | typeof VALUE | typeof BARE;
  /** Null while there is none. */
  readonly text: Constant | null;
  /** The text with the end of the tag; and with the end tag behind it. */
  readonly end: Constant;
  readonly emptyEnd: Constant;
  /** What it came from: the attribute that was written last, and its value, as it was given. */
  readonly attribute: Attribute | null;
  readonly value: string;
  /** How it goes on with values that are kept, by the length of the value. */
  known: (Start | null)[];
  /** Values that were seen and are not kept, since it began to look for new ones; below zero while it does not. */
  misses: number;
  /** For how many of them it will rest from looking, the next time. */
  rest: number;
  /** Whether it was seen again since it was kept, or since that was last asked. */
  used: boolean;
  /** The attribute that followed first with a value that is not kept, and the text up to that value. */
  leadsTo: Attribute | null;
  lead: Constant | null;
}

/** So many ways are kept from one point; a power of two. */
export const WAYS = 8;
/** Longer values, in UTF-16 code units, are no classes and no types. */
const LONGEST = 64;
/** So long may a text get. */
const LONGEST_TEXT = 256;
/** So many values that are not kept are looked at, before it rests from that for longer and longer. */
const LOOKED_AT = 64;
const LONGEST_REST = 65_536;
/** So many are kept in all. */
const KEPT = 2_000;

const NONE: (Start | null)[] = Array.from({ length: WAYS }, () => null);

/** How many there are beside those that every tag begins with. */
let made = 0;

/**
 * A start tag of which nothing is kept: at its beginning, or behind a value, or behind a bare name.
 *
 * @param lasts whether the tag will be seen again
 */
export function startBehind(behind: Start['behind'], name: string, lasts: boolean): Start {
  return startAt(behind, '', behind === NOTHING ? `<${name}` : '', `</${name}>`, lasts);
}

function startAt(
  behind: Start['behind'],
  text: string,
  begun: string,
  close: string,
  lasts: boolean,
  attribute: Attribute | null = null,
  value = '',
): Start {
  const end = behind === VALUE ? `${begun}">` : `${begun}>`;
  return {
    behind,
    text: text === '' ? null : constant(text, lasts),
    end: constant(end, lasts),
    emptyEnd: constant(end + close, lasts),
    attribute,
    value,
    known: NONE,
    misses: 0,
    rest: LOOKED_AT,
    used: false,
    leadsTo: null,
    lead: null,
  };
}

/** The text up to a value that is not kept. */
export function leadTo(start: Start, attribute: Attribute): Constant {
  if (start.leadsTo === attribute) return start.lead!;
  const { behind } = start;
  const lead = behind === VALUE ? attribute.next : behind === BARE ? attribute.behindBare : attribute.first;
  const all = behindText(start, lead);
  if (start.leadsTo === null && all.lasts) {
    start.leadsTo = attribute;
    start.lead = all;
  }
  return all;
}

/** The text up to the end of a bare name. */
export function leadToBare(start: Start, attribute: Attribute): Constant {
  const { behind } = start;
  const lead =
    behind === VALUE ? attribute.nextBare : behind === BARE ? attribute.bareBehindBare : attribute.firstBare;
  return behindText(start, lead);
}

function behindText({ text }: Start, lead: Constant): Constant {
  return text === null ? lead : (bothOf(text, lead) ?? constant(text.text + lead.text, false));
}

/**
 * Is told of each value that is not kept, and may keep it if it is no data. Where values are always
 * others, as texts and numbers are, comparing them would cost more than it saves:
 * there it looks at few of them.
 */
export function learn(start: Start, tag: Tag, attribute: Attribute, value: string): void {
  if (attribute.isVocabulary && ++start.misses > 0) look(start, tag, attribute, value);
}

function look(start: Start, tag: Tag, attribute: Attribute, value: string): void {
  if (start.misses > LOOKED_AT) {
    forget(start);
    return;
  }
  const way = value.length % WAYS;
  if (start.known[way] !== null || value.length > LONGEST || made >= KEPT) return;
  // What only this render's host allows is another attribute each time, and would never come again.
  if (tag.attributes.get(attribute.name) !== attribute) return;
  const text = leadTo(start, attribute).text + escapeAttribute(value);
  if (text.length > LONGEST_TEXT) return;
  made++;
  if (start.known === NONE) start.known = [...NONE];
  start.known[way] = startAt(VALUE, text, text, tag.close.text, true, attribute, value);
}

/** Lets go of what was not seen again, and rests. */
function forget(start: Start): void {
  let kept = 0;
  for (const [way, known] of start.known.entries()) {
    if (known === null) continue;
    if (known.used) kept++;
    else {
      start.known[way] = null;
      made--;
    }
    known.used = false;
  }
  if (kept === 0) start.known = NONE;
  start.misses = -start.rest;
  start.rest = Math.min(start.rest * 4, LONGEST_REST);
}

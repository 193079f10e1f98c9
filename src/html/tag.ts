import { attributeNotAllowed, elementNotAllowed } from '../error/element.js';
import {
  htmlElements,
  htmlGlobalAttributes,
  mathElements,
  mathGlobalAttributes,
  opaqueElements,
  rawTextElements,
  svgElements,
  svgGlobalAttributes,
  voidElements,
} from './attributes.generated.js';
import { constant, type Constant } from './constant.js';
import { BARE, NOTHING, startBehind, VALUE, type Start } from './start.js';
import { isMarkupAttribute, judgeOf, type UrlJudge } from './urls.js';
import { isVocabulary } from './vocabulary.js';

/** How an attribute is printed. Made once for each name of each element. */
export interface Attribute {
  readonly name: string;
  /** How a value begins: first in its tag, behind another value, behind a bare name. It ends where the next piece begins. */
  readonly first: Constant;
  readonly next: Constant;
  readonly behindBare: Constant;
  /** The name alone, for true, in the same three places. */
  readonly firstBare: Constant;
  readonly nextBare: Constant;
  readonly bareBehindBare: Constant;
  /** Whether a string is printed as it is, but for escaping. */
  readonly isPlain: boolean;
  /** Whether true and false are values here, as in `aria-*` and `data-*`. */
  readonly spellsBoolean: boolean;
  /** Says whether a URL may stand in the value; null where none is expected. */
  readonly judge: UrlJudge | null;
  /** Whether the value is a document, which takes raw HTML. */
  readonly isMarkup: boolean;
  /** Whether its values are words that components are written with; those of others may be anybody's data. */
  readonly isVocabulary: boolean;
  /** Set for the two attributes whose value may be a list or a record. */
  readonly compound: 'class' | 'style' | null;
}

/** What the inside of an element is to a parser, as far as it differs from its surroundings. */
export const NORMAL = 0;
/** SVG or MathML: other rules for raw text. */
export const FOREIGN = 1;
/** Read as raw text by some browsers: `<` must be escaped even in attributes. */
export const OPAQUE = 2;
/** Text alone; elements in there would be shown as text, and could end it early. */
export const TEXT_ONLY = 3;

/**
 * An element's name with everything that printing it needs. The constant pieces
 * are as long as they can be: each piece that is added to a string costs.
 */
export interface Tag {
  readonly name: string;
  readonly open: string;
  readonly close: Constant;
  /** A start tag in which nothing has been written; behind a value; behind a bare name. */
  readonly start: Start;
  readonly behindValue: Start;
  readonly behindBare: Start;
  readonly isVoid: boolean;
  readonly isRaw: boolean;
  /** What its children stand in; undefined when that is as outside. */
  readonly inside: number | undefined;
  /** A parser drops a newline that comes first in it, so a newline that is meant must come twice. */
  readonly dropsNewline: boolean;
  readonly isCustom: boolean;
  /** The attributes printed so far. Filled from the tables on demand. */
  readonly attributes: Map<string, Attribute>;
  /** Those printed last, by position: an element mostly has the same ones in the same order. */
  readonly recent: Attribute[];
  /** The tag asked for behind this one when that was last looked up: documents repeat themselves. */
  following: Tag | null;
}

/** Names of elements that have been printed, and of the attributes of each, are kept up to this number. */
const KEPT = 1_000;

const CUSTOM_ELEMENT = /^[a-z][a-z0-9._\u00b7-]*-[a-z0-9._\u00b7-]*$/;
/** Names that look like those of custom elements and are taken. */
const NOT_CUSTOM = new Set([
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-format',
  'font-face-name',
  'font-face-src',
  'font-face-uri',
  'missing-glyph',
]);
// Control characters are what no name may hold.
// oxlint-disable no-control-regex
const DATA_ATTRIBUTE = /^data-[^\s"'<>/=\u0000-\u001f\u007f-\u009fA-Z]+$/;
const ARIA_ATTRIBUTE = /^aria-[a-z]+$/;
const CUSTOM_ATTRIBUTE = /^[^\s"'<>/=\u0000-\u001f\u007f-\u009f]+$/;
// oxlint-enable no-control-regex
const EVENT_ATTRIBUTE = /^on/i;

/** Pure functions of the tables, kept because each is asked for often. */
const tags = new Map<string, Tag>();

/**
 * The tag of an element.
 * @throws {MillraceError} `ELEMENT_NOT_ALLOWED`
 */
export function tagOf(name: string): Tag {
  if (name === last.name) return last;
  const { following } = last;
  if (following !== null && following.name === name) {
    last = following;
    return following;
  }
  const known = tags.get(name);
  if (known !== undefined) {
    last.following = known;
    last = known;
    return known;
  }
  const lasts = tags.size < KEPT;
  const tag = tagNamed(name, lasts);
  if (lasts) tags.set(name, tag);
  return tag;
}

function tagNamed(name: string, lasts: boolean): Tag {
  const isCustom = CUSTOM_ELEMENT.test(name) && !NOT_CUSTOM.has(name);
  if (!isCustom && !htmlElements.has(name) && !svgElements.has(name) && !mathElements.has(name)) {
    throw elementNotAllowed(name);
  }
  return {
    name,
    open: `<${name}`,
    close: constant(`</${name}>`, lasts),
    start: startBehind(NOTHING, name, lasts),
    behindValue: startBehind(VALUE, name, lasts),
    behindBare: startBehind(BARE, name, lasts),
    isVoid: voidElements.has(name),
    isRaw: rawTextElements.has(name),
    inside: insideOf(name),
    dropsNewline: name === 'pre' || name === 'textarea' || name === 'listing',
    isCustom,
    attributes: new Map(),
    recent: [],
    following: null,
  };
}

/** The one asked for last: siblings are often alike. */
let last: Tag = tagNamed('div', true);

function insideOf(name: string): number | undefined {
  if (name === 'svg' || name === 'math') return FOREIGN;
  if (name === 'foreignObject' || name === 'desc') return NORMAL;
  if (name === 'textarea' || name === 'title') return TEXT_ONLY;
  return opaqueElements.has(name) ? OPAQUE : undefined;
}

/**
 * How the attribute `name` of an element is printed.
 *
 * @param extra names that the host allows besides; one that ends in `*` allows all that begin so
 * @throws {MillraceError} `ATTRIBUTE_NOT_ALLOWED`
 */
export function attributeOf(tag: Tag, name: string, extra: readonly string[]): Attribute {
  if (EVENT_ATTRIBUTE.test(name)) {
    throw attributeNotAllowed(
      tag.name,
      name,
      'scripts in attributes are never printed; use addEventListener in a script',
    );
  }
  const listed = isListed(tag, name);
  if (!listed && !extra.some((allowed) => matches(allowed, name))) {
    const why =
      name === 'className' || name === 'htmlFor'
        ? `write it as HTML does, ${name === 'className' ? '"class"' : '"for"'}`
        : 'it is not among the known attributes (option attributes allows more)';
    throw attributeNotAllowed(tag.name, name, why);
  }
  const judge = judgeOf(tag.name, name);
  const isMarkup = isMarkupAttribute(tag.name, name);
  // What only this render's host allows must not be found by another's.
  const lasts = listed && tag.attributes.size < KEPT && tag.close.lasts;
  const piece = (text: string): Constant => constant(text, lasts);
  const attribute: Attribute = {
    name,
    isPlain: judge === null && !isMarkup,
    first: piece(`${tag.open} ${name}="`),
    next: piece(`" ${name}="`),
    behindBare: piece(` ${name}="`),
    firstBare: piece(`${tag.open} ${name}`),
    nextBare: piece(`" ${name}`),
    bareBehindBare: piece(` ${name}`),
    spellsBoolean: name.startsWith('aria-') || name.startsWith('data-'),
    judge,
    isMarkup,
    isVocabulary: isVocabulary(name),
    compound: name === 'class' || name === 'style' ? name : null,
  };
  if (lasts) tag.attributes.set(name, attribute);
  return attribute;
}

function isListed(tag: Tag, name: string): boolean {
  // The tables hold names separated by spaces: two of them in a row must not pass for one.
  if (!CUSTOM_ATTRIBUTE.test(name)) return false;
  if (DATA_ATTRIBUTE.test(name) || ARIA_ATTRIBUTE.test(name)) return true;
  if (tag.isCustom) return true;
  return (
    isIn(htmlElements, htmlGlobalAttributes, tag.name, name) ||
    isIn(svgElements, svgGlobalAttributes, tag.name, name) ||
    isIn(mathElements, mathGlobalAttributes, tag.name, name)
  );
}

function isIn(
  elements: ReadonlyMap<string, string>,
  globals: ReadonlySet<string>,
  element: string,
  attribute: string,
): boolean {
  const own = elements.get(element);
  return own !== undefined && (globals.has(attribute) || ` ${own} `.includes(` ${attribute} `));
}

/** What the children of an element stand in. */
export function insideAt(tag: Tag, outside: number): number {
  // However deep, an end tag in a value still ends what a browser reads as raw text.
  if (outside === OPAQUE) return tag.inside === TEXT_ONLY ? TEXT_ONLY : OPAQUE;
  // In SVG a title is an element like others and holds HTML. A parser that has left
  // the SVG, because of an element that cannot be in there, would read text.
  if (outside === FOREIGN && tag.inside === TEXT_ONLY) return OPAQUE;
  return tag.inside ?? outside;
}

function matches(allowed: string, name: string): boolean {
  if (!CUSTOM_ATTRIBUTE.test(name)) return false;
  return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : allowed === name;
}

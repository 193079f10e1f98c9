import type { SyntaxItem, SyntaxNode, SyntaxToken } from '../../../syntax/red.js';
import { Hole } from './hole.js';
import { Comment, Entity, Stray, Text } from './leaf.js';

/** What stands in the quotes of a value. */
export type ValuePart = Text | Entity | Hole | Comment | Stray;

/**
 * How an attribute is written:
 *
 *   boolean     disabled
 *   bare        width=12
 *   quoted      class="card {size}"
 *   hole        href={url}
 *   shorthand   {title}
 *   spread      {...record}
 *   missing     href=
 */
export type AttributeForm = 'boolean' | 'bare' | 'quoted' | 'hole' | 'shorthand' | 'spread' | 'missing';

/** One attribute of a start tag. */
export class Attribute {
  readonly kind = 'attribute';
  readonly form: AttributeForm;
  /** Null where only a hole is, or a value without a name. */
  readonly nameToken: SyntaxToken | null;
  /** The hole of `hole`, `shorthand` and `spread`. */
  readonly hole: Hole | null;
  /** In the order of the text, without the quotes; empty but for `bare` and `quoted`. */
  readonly parts: readonly ValuePart[];
  readonly start: number;
  readonly end: number;

  constructor(
    form: AttributeForm,
    nameToken: SyntaxToken | null,
    hole: Hole | null,
    parts: readonly ValuePart[],
    start: number,
    end: number,
  ) {
    this.form = form;
    this.nameToken = nameToken;
    this.hole = hole;
    this.parts = parts;
    this.start = start;
    this.end = end;
  }

  /** As it is written; that of a shorthand is its value's. Null for a spread, and where it is missing. */
  get name(): string | null {
    if (this.nameToken !== null) return this.nameToken.text;
    if (this.form !== 'shorthand') return null;
    const expression = this.hole?.expression ?? null;
    return expression?.kind === 'name' ? expression.name : null;
  }

  /** The value as it is written, where no hole is in it; null otherwise. */
  get staticValue(): string | null {
    if (this.form !== 'quoted' && this.form !== 'bare') return null;
    if (this.parts.some((part) => part.kind === 'hole')) return null;
    return this.parts.map((part) => (part as Text).text).join('');
  }
}

/** The attributes of a start tag, from the tokens of its element. */
export function* attributesOf(element: SyntaxNode): IterableIterator<Attribute> {
  let item = element.firstChild?.nextSibling ?? null;
  while (item !== null) {
    const { kind } = item;
    if (item.isToken && isTagEnd(kind)) return;
    if (kind === 'attributeName' || kind === 'equals' || kind === 'quote' || kind === 'bareValue') {
      const { attribute, next } = named(item as SyntaxToken);
      yield attribute;
      item = next;
    } else if (kind === 'hole') {
      const hole = new Hole(item as SyntaxNode);
      const form = hole.isSpread ? 'spread' : 'shorthand';
      yield new Attribute(form, null, hole, [], hole.start, hole.end);
      item = item.nextSibling;
    } else if (item.isToken && (kind === 'comment' || kind === 'error')) {
      item = item.nextSibling;
    } else return;
  }
}

function isTagEnd(kind: string): boolean {
  return kind === 'tagEnd' || kind === 'voidEnd' || kind === 'selfClose' || kind === 'endTag';
}

interface Read {
  readonly attribute: Attribute;
  readonly next: SyntaxItem | null;
}

function named(first: SyntaxToken): Read {
  const name = first.kind === 'attributeName' ? first : null;
  let item: SyntaxItem | null = name === null ? first : name.nextSibling;
  let { end } = first;
  if (item?.kind !== 'equals') {
    if (name !== null) {
      return { attribute: new Attribute('boolean', name, null, [], first.start, end), next: item };
    }
  } else {
    ({ end } = item);
    item = item.nextSibling;
  }
  if (item?.kind === 'hole') {
    const hole = new Hole(item as SyntaxNode);
    return {
      attribute: new Attribute('hole', name, hole, [], first.start, hole.end),
      next: item.nextSibling,
    };
  }
  if (item?.kind === 'bareValue') {
    const text = new Text(item as SyntaxToken);
    return {
      attribute: new Attribute('bare', name, null, [text], first.start, text.end),
      next: item.nextSibling,
    };
  }
  if (item?.kind === 'quote') return quoted(first.start, name, item as SyntaxToken);
  return { attribute: new Attribute('missing', name, null, [], first.start, end), next: item };
}

function quoted(start: number, name: SyntaxToken | null, quote: SyntaxToken): Read {
  const parts: ValuePart[] = [];
  let { end } = quote;
  let item = quote.nextSibling;
  for (; item !== null; item = item.nextSibling) {
    if (item.isToken && item.kind === 'quote') {
      return {
        attribute: new Attribute('quoted', name, null, parts, start, item.end),
        next: item.nextSibling,
      };
    }
    const part = partOf(item);
    if (part === null) break;
    parts.push(part);
    ({ end } = item);
  }
  return { attribute: new Attribute('quoted', name, null, parts, start, end), next: item };
}

function partOf(item: SyntaxItem): ValuePart | null {
  if (!item.isToken) return item.kind === 'hole' ? new Hole(item) : null;
  switch (item.kind) {
    case 'text':
      return new Text(item);
    case 'entity':
      return new Entity(item);
    case 'comment':
      return new Comment(item);
    case 'error':
      return new Stray(item);
    default:
      return null;
  }
}

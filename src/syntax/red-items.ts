import { CLOSED, IMPLIED } from './container.js';
import type { Green } from './green.js';
import { END_IMPLIED, END_MISSING } from './kinds.js';
import { childAt, countOf } from './red-counts.js';
import { firstOf, lastOf, nextOf, parentOf, type Place, previousOf, Spot } from './red-places.js';
import { endOf, firstTokenOf, startOf, tokenFrom, tokensOf, tokenUpTo } from './red-tokens.js';
import { documentHome, Home } from './red-trail.js';
import type { Ending, SyntaxItem, SyntaxNode, SyntaxToken } from './red.js';
import { sliceOf } from './slice.js';

let reveal: (node: object) => Place | null;
let revealToken: (token: object) => Spot | null;

/** Where a node lies, for what is kept with green data; null for what is no node. */
export function placeOf(node: SyntaxNode): Place | null {
  const given: unknown = node;
  return typeof given === 'object' && given !== null ? reveal(given) : null;
}

/** Where a token lies; null for what is no token. */
export function spotOf(token: SyntaxToken): Spot | null {
  const given: unknown = token;
  return typeof given === 'object' && given !== null ? revealToken(given) : null;
}

/** What Node's `console.log` asks an object by; a symbol that needs no import. */
const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom');

/** The document of a tree. */
export function rootOf(green: Green): SyntaxNode {
  return new RedNode(documentHome(green));
}

export function redOf(place: Place): SyntaxItem {
  return place instanceof Spot && !place.isNode ? new RedToken(place) : new RedNode(place);
}

/** The innermost node or token from `place` upwards that reaches over the whole span. */
export function coveringFrom(green: Green, place: Place | null, start: number, end: number): SyntaxItem {
  for (let at = place; at !== null; at = parentOf(at)) {
    if (startOf(at) <= start && endOf(at) >= end) return redOf(at);
  }
  return rootOf(green);
}

function redOrNull(place: Place | null): SyntaxItem | null {
  return place === null ? null : redOf(place);
}

class RedNode implements SyntaxNode {
  static {
    reveal = (node) => (#place in node ? node.#place : null);
  }

  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get isToken(): false {
    return false;
  }

  get kind(): string {
    const kind = containerKind(this.#place);
    return kind < 0 ? 'document' : greenOf(this.#place).grammar.kinds.containers[kind]!;
  }

  get name(): string | null {
    const { grammar } = greenOf(this.#place);
    const kind = containerKind(this.#place);
    if (kind < 0 || grammar.nameOf === undefined) return null;
    // Large containers know their names, small ones do not: asking the text shows no difference.
    const opener = firstTokenOf(this.#place);
    return opener === null ? null : grammar.nameOf(kind, redOf(opener).text);
  }

  get start(): number {
    return startOf(this.#place);
  }

  get end(): number {
    return endOf(this.#place);
  }

  get text(): string {
    return sliceOf(greenOf(this.#place).body, this.start, this.end);
  }

  get parent(): SyntaxNode | null {
    const parent = parentOf(this.#place);
    return parent === null ? null : new RedNode(parent);
  }

  get ending(): Ending {
    const place = this.#place;
    if (place instanceof Home) {
      const end = place.container === null ? CLOSED : place.container.end;
      return end === CLOSED ? 'closed' : end === IMPLIED ? 'implied' : 'missing';
    }
    const closer = place.sheet.kind(place.sheet.mate(place.index));
    return closer === END_MISSING ? 'missing' : closer === END_IMPLIED ? 'implied' : 'closed';
  }

  get firstChild(): SyntaxItem | null {
    return redOrNull(firstOf(this.#place));
  }

  get lastChild(): SyntaxItem | null {
    return redOrNull(lastOf(this.#place));
  }

  get nextSibling(): SyntaxItem | null {
    return redOrNull(nextOf(this.#place));
  }

  get previousSibling(): SyntaxItem | null {
    return redOrNull(previousOf(this.#place));
  }

  get childCount(): number {
    return countOf(this.#place);
  }

  childAt(index: number): SyntaxItem | null {
    return redOrNull(childAt(this.#place, index));
  }

  *children(): IterableIterator<SyntaxItem> {
    for (let at = firstOf(this.#place); at !== null; at = nextOf(at)) yield redOf(at);
  }

  *childrenReversed(): IterableIterator<SyntaxItem> {
    for (let at = lastOf(this.#place); at !== null; at = previousOf(at)) yield redOf(at);
  }

  *tokens(): IterableIterator<SyntaxToken> {
    for (const spot of tokensOf(this.#place)) yield new RedToken(spot);
  }

  /** What it says of itself, without what lies below. */
  toJSON(): ReturnType<SyntaxNode['toJSON']> {
    const { kind, name, start, end, ending } = this;
    return { kind, name, start, end, ending };
  }

  [INSPECT](): object {
    return this.toJSON();
  }
}

class RedToken implements SyntaxToken {
  static {
    revealToken = (token) => (#spot in token ? token.#spot : null);
  }

  readonly #spot: Spot;

  constructor(spot: Spot) {
    this.#spot = spot;
  }

  get isToken(): true {
    return true;
  }

  get kind(): string {
    const { sheet, index } = this.#spot;
    return sheet.home.green.grammar.kinds.tokens[sheet.kind(index)]!;
  }

  get start(): number {
    return startOf(this.#spot);
  }

  get end(): number {
    return endOf(this.#spot);
  }

  get text(): string {
    return sliceOf(greenOf(this.#spot).body, this.start, this.end);
  }

  get parent(): SyntaxNode {
    return new RedNode(parentOf(this.#spot)!);
  }

  get nextSibling(): SyntaxItem | null {
    return redOrNull(nextOf(this.#spot));
  }

  get previousSibling(): SyntaxItem | null {
    return redOrNull(previousOf(this.#spot));
  }

  get nextToken(): SyntaxToken | null {
    const { sheet, index } = this.#spot;
    const found = tokenFrom(sheet, index + 1, documentHome(sheet.home.green));
    return found === null ? null : new RedToken(found);
  }

  get previousToken(): SyntaxToken | null {
    const { sheet, index } = this.#spot;
    const found = tokenUpTo(sheet, index - 1, documentHome(sheet.home.green));
    return found === null ? null : new RedToken(found);
  }

  toJSON(): ReturnType<SyntaxToken['toJSON']> {
    const { kind, start, end } = this;
    return { kind, start, end };
  }

  [INSPECT](): object {
    return this.toJSON();
  }
}

function greenOf(place: Place): Green {
  return place instanceof Home ? place.green : place.sheet.home.green;
}

/** The number of a node's kind; -1 for the document. */
function containerKind(place: Place): number {
  if (place instanceof Home) return place.container === null ? -1 : place.container.kind;
  const { sheet, index } = place;
  return sheet.home.green.grammar.kinds.opens[sheet.kind(index)]! - 1;
}

import type { SyntaxItem, SyntaxToken } from '../../../syntax/red.js';
import type { Content } from './content.js';

/** Makes the view of an item; null for what is no content. */
export type MakeView = (item: SyntaxItem) => Content | null;

/** What ends a body: the end tag or the end of the block, or the next part of it. */
function isEnd(item: SyntaxItem): boolean {
  if (!item.isToken) return false;
  const { kind } = item;
  return kind === 'endTag' || kind === 'blockEnd' || kind === 'section';
}

/**
 * What lies between two tags, or between two parts of a block, in the order of
 * the text. Made anew each time that it is gone through; nothing is kept.
 */
export class Body implements Iterable<Content> {
  /** The token that it begins behind: a `>`, the end of a head; null for that of a template. */
  readonly after: SyntaxToken | null;
  readonly #first: SyntaxItem | null;
  readonly #make: MakeView;

  constructor(after: SyntaxToken | null, first: SyntaxItem | null, make: MakeView) {
    this.after = after;
    this.#first = first;
    this.#make = make;
  }

  *[Symbol.iterator](): IterableIterator<Content> {
    for (let item = this.#first; item !== null && !isEnd(item); item = item.nextSibling) {
      const view = this.#make(item);
      if (view !== null) yield view;
    }
  }

  /** The items of the tree in it, with what is no content. */
  *items(): IterableIterator<SyntaxItem> {
    for (let item = this.#first; item !== null && !isEnd(item); item = item.nextSibling) yield item;
  }

  get isEmpty(): boolean {
    return this.#first === null || isEnd(this.#first);
  }
}

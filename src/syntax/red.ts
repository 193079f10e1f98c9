/**
 * Nodes and tokens are made when they are asked for and hold nothing of each
 * other but the way to the green data below: two cursors of one node are equal
 * in all they say, and are different objects.
 *
 *   document
 *   └─ array 0..10
 *      ├─ [ 0..1
 *      ├─ string 1..4
 *      ├─ , 4..5
 *      ├─ number 6..9
 *      └─ ] 9..10
 *
 * Offsets count UTF-16 code units of the whole text. Steps to a neighbour cost
 * O(log n) at worst and O(1) on average.
 */
export type SyntaxItem = SyntaxNode | SyntaxToken;

/**
 * `closed` by its closer; `implied` by a rule of the language, as `<li>` ends
 * before `<li>`, also where a closer or a tag without content lacks its bracket,
 * `</div` or `<br`, which is a diagnostic at that; `missing` when nothing ends
 * it, which is a diagnostic at its opener.
 */
export type Ending = 'closed' | 'implied' | 'missing';

interface Cursor {
  /** Name of the kind, as the language has it. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Cost: O(log n + length). */
  readonly text: string;
  readonly nextSibling: SyntaxItem | null;
  readonly previousSibling: SyntaxItem | null;
}

/**
 * A container, or the document. Its opener is its first child and its closer
 * its last; it ends with its last token, the document with the text.
 */
export interface SyntaxNode extends Cursor {
  readonly isToken: false;
  /** For kinds with names (elements), null for others. */
  readonly name: string | null;
  /** Null for the document. */
  readonly parent: SyntaxNode | null;
  readonly ending: Ending;
  readonly firstChild: SyntaxItem | null;
  readonly lastChild: SyntaxItem | null;
  /** Counted when first asked for, in O(size); then known, and after edits known but for what they touched. */
  readonly childCount: number;
  /** From 0; null beyond the last. Cost: as `childCount` the first time, then O(log n). */
  childAt(index: number): SyntaxItem | null;
  /** One by one: nothing is made before it is asked for. */
  children(): IterableIterator<SyntaxItem>;
  childrenReversed(): IterableIterator<SyntaxItem>;
  /** All tokens below, in the order of the text. */
  tokens(): IterableIterator<SyntaxToken>;
  /** What it says of itself, without what lies below: so nodes are written to JSON and logs. */
  toJSON(): Pick<SyntaxNode, 'kind' | 'name' | 'start' | 'end' | 'ending'>;
}

/** A piece of the text that means one thing. White space belongs to none, nor does what the language skips. */
export interface SyntaxToken extends Cursor {
  readonly isToken: true;
  readonly parent: SyntaxNode;
  /** In the order of the text, whatever they are children of. */
  readonly nextToken: SyntaxToken | null;
  readonly previousToken: SyntaxToken | null;
  /** What it says of itself, without its text. */
  toJSON(): Pick<SyntaxToken, 'kind' | 'start' | 'end'>;
}

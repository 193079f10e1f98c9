import { classNames, FIRST_RAW } from '../language/mill/states.js';
import type { Ending } from '../syntax/red.js';

/** Elements whose white space is printed as it is, and those whose content is no markup. */
const exactElements: ReadonlySet<string> = new Set([
  'pre',
  'textarea',
  'listing',
  'plaintext',
  ...classNames.slice(FIRST_RAW),
]);

/** What ends the start tag of an element or the head of a block. */
export const headEnds: ReadonlySet<string> = new Set(['tagEnd', 'voidEnd', 'selfClose', 'headEnd']);

/** A container, or the document: what the layout of the lines in it depends on. */
export class Scope {
  readonly kind: string;
  /** Of elements, blocks and directives, from their opener on. */
  name: string | null = null;
  readonly parent: Scope | null;
  /** How many containers lie around. */
  readonly depth: number;
  /** Its white space is printed as it is. */
  isExact: boolean;
  /** What stands in front of the line on which it was opened; known from then on. */
  indent = '';
  #isLoose = false;
  /** Between its opener and what ends its tag or head. */
  #isInHead: boolean;
  #isInEnd = false;

  constructor(kind: string, parent: Scope | null) {
    this.kind = kind;
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.isExact = parent !== null && parent.isExact;
    this.#isInHead = parent !== null;
  }

  /** Its opener has come. */
  begin(name: string): void {
    this.name = name;
    if (this.kind === 'element') this.isExact ||= exactElements.has(name);
    else if (this.kind === 'block') this.isExact ||= name === 'verbatim';
  }

  /** Something is not whole between its head and its end: the lines there stay where they are. */
  get isLoose(): boolean {
    return this.#isLoose;
  }

  /** A token or container comes next in it. */
  meet(kind: string): void {
    if (headEnds.has(kind)) this.#isInHead = false;
    else if (kind === 'section') {
      if (this.#isInHead) this.#isLoose = true;
      this.#isInHead = true;
    } else if (kind === 'endTag' || kind === 'blockEnd') this.#isInEnd = true;
    else if (kind === 'error' && !this.#isInHead && !this.#isInEnd) this.#isLoose = true;
  }

  /** There is no more in it. A tag or head that was never ended is none to hold on to. */
  finish(ending: Ending): void {
    if (ending === 'missing' || (this.#isInHead && this.parent !== null)) this.#isLoose = true;
  }
}

import type { Leaf, Sequence } from './sequence.js';

/** How a container ended: by its closer, by a rule of the language, or not at all. */
export const CLOSED = 0;
export const IMPLIED = 1;
export const MISSING = 2;
export type End = typeof CLOSED | typeof IMPLIED | typeof MISSING;

/**
 * A container that is larger than a page. Its body begins with the opener and,
 * when it is `CLOSED`, ends with the closer. Smaller ones live on tapes only.
 */
export class Container {
  readonly width: number;
  readonly kind: number;
  /** For kinds with names (elements): only a closer of this name ends it. */
  readonly name: string | null;
  readonly end: End;
  /** Lexer state after the closer. */
  readonly after: number;
  readonly body: Sequence;
  lines: number;

  constructor(kind: number, name: string | null, end: End, after: number, body: Sequence) {
    this.width = body.width;
    this.kind = kind;
    this.name = name;
    this.end = end;
    this.after = after;
    this.body = body;
    this.lines = -1;
  }

  // A tree of many containers is smaller when they leave these to their bodies.

  /** One more than how deep containers nest in it. */
  get height(): number {
    return this.body.height + 1;
  }

  get strays(): number {
    return this.body.strays;
  }

  get errors(): number {
    return this.body.errors + (this.end === MISSING ? 1 : 0);
  }
}

/** In a set of strays: what stands there has to do with the container around it, beside its state. */
export const AROUND: number = 1 << 31;

/** The bit in a set of strays for closers that look for this kind and name. Different ones may share a bit. */
export function strayBit(kind: number, name: string | null): number {
  let hash = kind;
  if (name !== null) hash += name.length * 5 + name.charCodeAt(0) * 3 + name.charCodeAt(name.length - 1);
  return 1 << (hash % 31);
}

export function isContainer(leaf: Leaf): leaf is Container {
  return leaf instanceof Container;
}

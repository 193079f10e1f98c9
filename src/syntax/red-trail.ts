import type { Container } from './container.js';
import type { Green } from './green.js';
import type { Leaf, Sequence } from './sequence.js';

/** The document, or a container that is a node of the tree, with its place in the text. */
export class Home {
  readonly green: Green;
  /** Null for the document. */
  readonly parent: Home | null;
  readonly container: Container | null;
  readonly body: Sequence | null;
  readonly start: number;
  /** How many containers its content lies in, itself counted. */
  readonly depth: number;

  constructor(green: Green, parent: Home | null, container: Container | null, start: number) {
    this.green = green;
    this.parent = parent;
    this.container = container;
    this.body = container === null ? green.body : container.body;
    this.start = start;
    this.depth = parent === null ? 0 : parent.depth + 1;
  }
}

export function documentHome(green: Green): Home {
  return new Home(green, null, null, 0);
}

/** The way down a body to one of its leaves. A step costs O(1) on average, O(log n) at most. */
export class Trail {
  readonly home: Home;
  leaf: Leaf;
  /** Of the leaf, in the text. */
  start: number;
  readonly #nodes: Sequence[] = [];
  readonly #indices: number[] = [];

  private constructor(home: Home, body: Sequence, offset: number) {
    this.home = home;
    let node = body;
    let start = home.start;
    for (;;) {
      let index = 0;
      while (index < node.kids.length - 1 && offset >= start + node.kids[index]!.width) {
        start += node.kids[index++]!.width;
      }
      this.#nodes.push(node);
      this.#indices.push(index);
      if (node.level === 0) {
        this.leaf = node.leaf(index);
        this.start = start;
        return;
      }
      node = node.child(index);
    }
  }

  /** To the leaf that holds `offset`, or to the last; null when there is none at all. */
  static at(home: Home, offset: number): Trail | null {
    return home.body === null ? null : new Trail(home, home.body, offset);
  }

  static first(home: Home): Trail | null {
    return Trail.at(home, home.start);
  }

  static last(home: Home): Trail | null {
    return Trail.at(home, Infinity);
  }

  /** To the next leaf; false, and no step, behind the last. */
  next(): boolean {
    let level = this.#nodes.length - 1;
    while (level >= 0 && this.#indices[level]! >= this.#nodes[level]!.kids.length - 1) level--;
    if (level < 0) return false;
    this.start += this.leaf.width;
    this.#indices[level]! += 1;
    this.#descend(level, false);
    return true;
  }

  /** To the leaf before; false, and no step, at the first. */
  previous(): boolean {
    let level = this.#nodes.length - 1;
    while (level >= 0 && this.#indices[level]! < 1) level--;
    if (level < 0) return false;
    this.#indices[level]! -= 1;
    this.#descend(level, true);
    this.start -= this.leaf.width;
    return true;
  }

  #descend(from: number, toLast: boolean): void {
    for (let level = from; level < this.#nodes.length - 1; level++) {
      const below = this.#nodes[level]!.child(this.#indices[level]!);
      this.#nodes[level + 1] = below;
      this.#indices[level + 1] = toLast ? below.kids.length - 1 : 0;
    }
    this.leaf = this.#nodes.at(-1)!.leaf(this.#indices.at(-1)!);
  }
}

/** What is kept of an open container: enough to read on, and to say where it was opened. */
export interface OpenContainer {
  readonly kind: number;
  readonly name: string | null;
  /** The lexer state behind it. */
  readonly after: number;
  /** Of its opener, in the whole text; `end` is -1 until the opener is a token. */
  readonly start: number;
  end: number;
}

/** The open containers of a lexer, counted by kind and name: whether one is open is told in O(1). */
export class OpenStack {
  readonly #open: OpenContainer[] = [];
  readonly #counts = new Map<number | string, number>();

  constructor(open: readonly OpenContainer[] = []) {
    for (const each of open) this.push({ ...each });
  }

  get depth(): number {
    return this.#open.length;
  }

  get top(): OpenContainer | undefined {
    return this.#open[this.#open.length - 1];
  }

  has(kind: number, name: string | null): boolean {
    return (this.#counts.get(keyOf(kind, name)) ?? 0) > 0;
  }

  push(container: OpenContainer): void {
    this.#open.push(container);
    this.#count(container, 1);
  }

  pop(): OpenContainer {
    const container = this.#open.pop()!;
    this.#count(container, -1);
    return container;
  }

  /** The opener that begins at `start` is a token now. Looks at those that were opened last. */
  endOpener(start: number, end: number): void {
    for (let i = this.#open.length - 1; i >= 0 && this.#open[i]!.start >= start; i--) {
      if (this.#open[i]!.start === start) this.#open[i]!.end = end;
    }
  }

  /** A copy, outermost first. O(depth) */
  list(): OpenContainer[] {
    return this.#open.map((each) => ({ ...each }));
  }

  #count({ kind, name }: OpenContainer, by: 1 | -1): void {
    const key = keyOf(kind, name);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }
}

function keyOf(kind: number, name: string | null): number | string {
  return name === null ? kind : `${kind}:${name}`;
}

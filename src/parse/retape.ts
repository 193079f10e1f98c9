import type { Language } from '../lex/language.js';
import type { Tape } from '../lex/tape.js';
import type { Container } from '../syntax/container.js';
import { END_IMPLIED, END_MISSING, KIND_SHIFT } from '../syntax/kinds.js';
import type { Page } from '../syntax/page.js';

/**
 * Reads the tape of a page again that was let go. The page is as it was, so
 * only what the tape says is made: no pages, no diagnostics.
 *
 * @param container the one in whose body the page lies; null for the document
 * @param isFirst whether it is the first page of that body, which opens the container
 * @param depth how many containers are open around the page's own, itself counted
 */
export function readTape(
  page: Page,
  container: Container | null,
  isFirst: boolean,
  depth: number,
  language: Language,
  maxDepth: number,
): void {
  const isOpen = container !== null && !isFirst;
  const around = isFirst && container !== null ? depth - 1 : depth;
  const tape = new PageTape(page, language, maxDepth - around);
  if (isOpen) tape.enter(container.kind, container.name, container.after);
  tape.read(container === null ? 0 : 1);
  page.keepTape(tape.entries, tape.count);
}

interface Open {
  readonly kind: number;
  readonly name: string | null;
  readonly after: number;
}

class PageTape implements Tape {
  state: number;
  entries: Int32Array;
  count: number = 0;
  readonly origin: number = 0;
  readonly cutAt: number = Infinity;
  readonly final: boolean = true;
  overflow: number;
  readonly #page: Page;
  readonly #language: Language;
  readonly #open: Open[] = [];
  /** How many containers may be open in the page, the one around it not counted. */
  readonly #room: number;
  #around = 0;

  constructor(page: Page, language: Language, room: number) {
    this.#page = page;
    this.#language = language;
    this.#room = room;
    this.state = page.entry;
    this.overflow = page.faults?.overflowBefore ?? 0;
    // A token a unit, and an end for each that opens; scanners rely on its staying where it is.
    this.entries = new Int32Array(page.width * 2 + 64);
  }

  enter(kind: number, name: string | null, after: number): void {
    this.#open.push({ kind, name, after });
    this.#around = 1;
  }

  /** Reads the page; all but the lowest `keep` containers end with it. */
  read(keep: number): void {
    const { text, width } = this.#page;
    let at = 0;
    while (at < width) {
      const next = this.#language.scan(this, text, at, width);
      if (next === at) break;
      at = next;
    }
    if (this.#open.length > keep) this.#language.finish(this, width);
    while (this.#open.length > keep) {
      this.state = this.end(width, false);
      if (this.#open.length > keep) this.#language.finish(this, width);
    }
  }

  get innermost(): number {
    return this.#open.at(-1)?.kind ?? -1;
  }

  get innermostName(): string | null {
    return this.#open.at(-1)?.name ?? null;
  }

  cut(at: number, state: number): number {
    this.state = state;
    return at;
  }

  cutBefore(): void {}

  report(): void {}

  open(kind: number, at: number, _before: number, after: number, name: string | null): boolean {
    if (this.#open.length - this.#around >= this.#room) {
      this.overflow++;
      return false;
    }
    this.#open.push({ kind: this.#language.kinds.opens[kind]! - 1, name, after });
    this.#put(kind, at);
    return true;
  }

  lower(): void {
    this.overflow--;
  }

  settle(kind: number, at: number, name: string | null): boolean {
    if (this.overflow > 0) {
      this.overflow--;
      return false;
    }
    if (!this.find(kind, name)) return false;
    for (;;) {
      const { kind: innermost, name: innermostName } = this.#open.at(-1)!;
      if (innermost === kind && innermostName === name) return true;
      this.state = this.end(at, false);
    }
  }

  /** What is open below the page's own container is never ended from inside the page. */
  find(kind: number, name: string | null): boolean {
    return this.overflow === 0 && this.#open.some((open) => open.kind === kind && open.name === name);
  }

  goOnIn(state: number): void {
    this.state = state;
  }

  close(): number {
    return this.#open.pop()!.after;
  }

  end(at: number, quietly: boolean): number {
    const { kind, name, after } = this.#open.pop()!;
    const isOptional = quietly || this.#language.isOptional(kind, name);
    this.#put(isOptional ? END_IMPLIED : END_MISSING, at);
    this.overflow = 0;
    return after;
  }

  #put(kind: number, at: number): void {
    this.entries[this.count++] = (kind << KIND_SHIFT) | at;
  }
}

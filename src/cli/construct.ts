import type { Language } from '../lex/language.js';
import { MISSING_CLOSER } from '../lex/tape.js';
import type { Token } from '../lex/token.js';
import type { Node } from '../parse/stream/node.js';

/** A container of a tree that is printed. */
export interface Branch {
  readonly kind: string;
  readonly name: string | null;
  readonly start: number;
  end: number;
  ending: 'closed' | 'implied' | 'missing';
  readonly children: (Branch | Token)[];
}

/** Makes the containers of constructs out of their tokens again. */
export class Constructs {
  readonly #language: Language;
  /** By the names of token kinds. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #missing: string;

  constructor(language: Language) {
    this.#language = language;
    this.#numbers = new Map(language.kinds.tokens.map((name, number) => [name, number]));
    this.#missing = language.diagnostics[MISSING_CLOSER]!.code;
  }

  /** The outermost container of a construct; null when it is a single token. */
  branchOf(node: Node): Branch | null {
    const { opens, closes, containers } = this.#language.kinds;
    const { tokens } = node;
    const first = tokens[0]!;
    const base = first.depth - (first.within?.length ?? 0);
    const missing = new Set(
      node.diagnostics.filter(({ code }) => code === this.#missing).map(({ start }) => start),
    );
    const open: Branch[] = [];
    let root: Branch | null = null;
    for (const token of tokens) {
      const kind = this.#numbers.get(token.kind)!;
      const isCloser = closes[kind] === 1;
      const level = token.depth + (isCloser ? 1 : 0) - (token.within?.length ?? 0) - base;
      while (open.length > level) leave(open);
      const entered = (token.within ?? []).map((name) => containers.indexOf(name));
      if (opens[kind]! > 0) entered.push(opens[kind]! - 1);
      for (const container of entered) {
        const branch = this.#begin(container, token, missing);
        open.at(-1)?.children.push(branch);
        root ??= branch;
        open.push(branch);
      }
      const inner = open.at(-1);
      inner?.children.push(token);
      if (inner !== undefined) inner.end = token.end;
      if (isCloser && inner !== undefined) {
        inner.ending = 'closed';
        leave(open);
      }
    }
    while (open.length > 0) leave(open);
    return root;
  }

  #begin(container: number, { text, start, end }: Token, missing: ReadonlySet<number>): Branch {
    return {
      kind: this.#language.kinds.containers[container]!,
      name: this.#language.nameOf?.(container, text) ?? null,
      start,
      end,
      ending: missing.has(start) ? 'missing' : 'implied',
      children: [],
    };
  }
}

/** The innermost ends; what it lies in reaches at least as far. */
function leave(open: Branch[]): void {
  const { end } = open.pop()!;
  const outer = open.at(-1);
  if (outer !== undefined) outer.end = end;
}

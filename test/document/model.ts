import type { Told } from '../../src/document/told.js';
import type { SyntaxTree } from '../../src/parse/tree.js';
import type { SyntaxNode } from '../../src/syntax/red.js';

interface Kept {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

interface Marked {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

type Change = Extract<Told, { readonly t: 'change' }>;

/** What a client knows of a document that does as the protocol says, and no more. */
export class ClientModel {
  nodes: Kept[] = [];
  faults: Marked[] = [];
  version = -1;
  hash: string | undefined;
  /** How many nodes were told in all. */
  count = 0;

  hear(told: Told): void {
    if (told.t === 'change') {
      this.nodes = moved(this.nodes, told);
      this.faults = moved(this.faults, told);
    } else if (told.t === 'node') {
      const { kind, start, end, value } = told;
      this.nodes.push({ kind, start, end, ...(value !== undefined && { value }) });
      this.count++;
    } else if (told.t === 'diag') {
      this.faults = this.faults.filter(({ start }) => start < told.start || start >= told.end);
      this.faults.push(...told.items.map(({ code, start, end }) => ({ code, start, end })));
    } else if (told.t === 'done') {
      this.version = told.v!;
      this.hash = told.hash;
    }
  }

  /** What it knows, in an order of its own. */
  get shown(): string[] {
    return [
      ...this.nodes.map((node) => JSON.stringify([node.kind, node.start, node.end, node.value])),
      ...this.faults.map(({ code, start, end }) => `${code} ${start} ${end}`),
    ].sort();
  }
}

function moved<T extends { readonly start: number; readonly end: number }>(
  list: readonly T[],
  { start, end, newEnd }: Change,
): T[] {
  const shift = newEnd - end;
  return list
    .filter((each) => each.start < start || each.start >= end)
    .map((each) => {
      if (each.start >= end) return { ...each, start: each.start + shift, end: each.end + shift };
      const isAround = each.end > start && each.end >= end;
      return isAround ? { ...each, end: each.end + shift } : each;
    });
}

/** The same of a tree, by the plainest way there is. */
export function shownOf(tree: SyntaxTree, depth: number): string[] {
  const shown: string[] = [];
  const isMill = tree.language.name === 'mill';
  const leaves = new Set(isMill ? ['text'] : ['string', 'number', 'literal']);
  const visit = (node: SyntaxNode, level: number): void => {
    for (const child of node.children()) {
      if (!child.isToken || leaves.has(child.kind)) {
        const value = child.isToken && !isMill ? valueOf(child.text) : undefined;
        shown.push(JSON.stringify([child.kind, child.start, child.end, value]));
      }
      if (!child.isToken && level < depth) visit(child, level + 1);
    }
  };
  visit(tree.root, 1);
  for (const { code, start, end } of tree.diagnostics()) shown.push(`${code} ${start} ${end}`);
  return shown.sort();
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { ChangeMessage, DiagItem, DiagMessage, NodeMessage } from '../wire/server-messages.js';

/** A node as it lies now. */
export interface ToldNode {
  readonly kind: string;
  readonly label: string;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  /** The version that it was told in. */
  readonly v: number;
}

/** What a document was last said to be, kept up to date event by event. */
export interface Told {
  readonly nodes: readonly ToldNode[];
  readonly diagnostics: readonly DiagItem[];
  change(event: ChangeMessage): void;
  node(event: NodeMessage): void;
  diag(event: DiagMessage): void;
  /** Everything that was told is void. */
  clear(): void;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

export function createTold(): Told {
  let nodes: ToldNode[] = [];
  let diagnostics: DiagItem[] = [];
  return {
    get nodes() {
      return nodes;
    },
    get diagnostics() {
      return diagnostics;
    },
    change(event) {
      nodes = moved(nodes, event);
      diagnostics = moved(diagnostics, event);
    },
    node({ kind, path, start, end, v = 0 }) {
      const node = { kind, label: pathLabel(path), depth: path.length, start, end, v };
      nodes.splice(placeOf(nodes, node), 0, node);
    },
    diag({ start, end, items }) {
      diagnostics = diagnostics.filter((item) => item.start < start || item.start >= end);
      for (const item of items) diagnostics.splice(placeOf(diagnostics, item), 0, item);
    },
    clear() {
      nodes = [];
      diagnostics = [];
    },
  };
}

/** `$.orders[3].price`; for what has no name, its place among its kind. */
export function pathLabel(path: NodeMessage['path']): string {
  let label = '$';
  for (const step of path) {
    if (typeof step === 'number') label += `[${step}]`;
    else label += /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  }
  return label;
}

/** What was told before a change, as it lies behind it. */
function moved<T extends Placed>(all: readonly T[], { start, end, newEnd }: ChangeMessage): T[] {
  const by = newEnd - end;
  const left: T[] = [];
  for (const each of all) {
    if (each.start >= end) left.push({ ...each, start: each.start + by, end: each.end + by });
    else if (each.start < start) {
      const stretches = each.end > start && each.end >= end;
      left.push(stretches ? { ...each, end: each.end + by } : each);
    }
  }
  return left;
}

/** Where it belongs in document order: by start, and the outer before the inner. */
function placeOf(all: readonly Placed[], { start, end }: Placed): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = all[middle]!;
    if (other.start < start || (other.start === start && other.end >= end)) low = middle + 1;
    else high = middle;
  }
  return low;
}

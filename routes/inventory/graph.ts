import { placesToLook } from './names.js';

/** What a graph needs to know of each copy, or of the project, whose path is ''. */
export interface GraphNode {
  readonly path: string;
  readonly needs: ReadonlyMap<string, string>;
}

/** Who needs whom among the copies that are installed. */
export class Graph<N extends GraphNode> {
  readonly #nodes = new Map<string, N>();

  constructor(nodes: Iterable<N>) {
    for (const node of nodes) this.#nodes.set(node.path, node);
  }

  /** The copy that `from` gets when it asks for `name`; undefined when there is none. */
  resolve(from: N, name: string): N | undefined {
    for (const place of placesToLook(from.path, name)) {
      const found = this.#nodes.get(place);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  needsOf(node: N): N[] {
    return [...node.needs.keys()].flatMap((name) => this.resolve(node, name) ?? []);
  }

  /** For each copy that is needed, those that need it and the range they ask for. */
  dependants(): Map<N, { readonly by: N; readonly range: string }[]> {
    const all = new Map<N, { readonly by: N; readonly range: string }[]>();
    for (const by of this.#nodes.values()) {
      for (const [name, range] of by.needs) {
        const needed = this.resolve(by, name);
        if (needed === undefined) continue;
        const known = all.get(needed);
        if (known === undefined) all.set(needed, [{ by, range }]);
        else known.push({ by, range });
      }
    }
    return all;
  }

  /**
   * The longest way down from `start`, each needing the next. Copies are walked
   * depth first, in the order of their needs, and a need of a copy that the walk
   * stands on or below is left out. What remains has no circles, and of that the
   * answer is the longest. So where copies need each other in a circle, a longer
   * way may begin at another of them; to find the longest of all ways would take
   * time that doubles with each copy. Cost: each need is followed once.
   */
  longestChain(start: N): N[] {
    /** Copies on the way, to 0; those that are done, to the length of the chain from there. */
    const length = new Map<N, number>();
    const next = new Map<N, N>();
    const visit = (node: N): number => {
      length.set(node, 0);
      let longest = 0;
      for (const needed of this.needsOf(node)) {
        const known = length.get(needed);
        if (known === 0) continue;
        const below = known ?? visit(needed);
        if (below <= longest) continue;
        longest = below;
        next.set(node, needed);
      }
      length.set(node, longest + 1);
      return longest + 1;
    };
    visit(start);
    const chain: N[] = [];
    for (let at: N | undefined = start; at !== undefined; at = next.get(at)) chain.push(at);
    return chain;
  }
}

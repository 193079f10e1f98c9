import { stat } from 'node:fs/promises';
import path from 'node:path';
import { folderSize, type FolderSize } from './folder-size.js';
import { Graph, type GraphNode } from './graph.js';
import { readInstalled, type Copy, type Installed } from './installed.js';
import { Limit } from './limit.js';
import { compareVersions } from './names.js';
import { Recent } from './recent.js';

/** The project, which needs packages and is none, has the path ''. */
export interface Node extends GraphNode {
  readonly copy: Copy | null;
}

/** What is installed, and what follows from that. Made once an installation. */
export class Snapshot {
  readonly installed: Installed;
  /** Copies of each package, oldest version first; the packages by name. */
  readonly byName: ReadonlyMap<string, readonly Copy[]>;
  readonly project: Node;
  readonly #nodes: ReadonlyMap<Copy, Node>;
  readonly #graph: Graph<Node>;
  #dependants: ReturnType<Graph<Node>['dependants']> | undefined;

  constructor(installed: Installed) {
    this.installed = installed;
    this.byName = group(installed.copies);
    this.project = { path: '', needs: installed.project.needs, copy: null };
    this.#nodes = new Map(
      installed.copies.map((copy) => [copy, { path: copy.path, needs: copy.needs, copy }]),
    );
    this.#graph = new Graph([this.project, ...this.#nodes.values()]);
  }

  /** The copy that `copy` gets when it asks for `name`. */
  resolve(copy: Copy, name: string): Copy | undefined {
    return this.#graph.resolve(this.#nodes.get(copy)!, name)?.copy ?? undefined;
  }

  /** Those that need `copy`, with the range that they ask for. */
  dependantsOf(copy: Copy): readonly { readonly by: Node; readonly range: string }[] {
    this.#dependants ??= this.#graph.dependants();
    return this.#dependants.get(this.#nodes.get(copy)!) ?? [];
  }

  longestChain(): readonly Node[] {
    return this.#graph.longestChain(this.project);
  }
}

/** Sizes that are remembered, and for how many milliseconds. */
const SIZES = 2_000;
const SIZES_LIFE = 60_000;

/** The packages installed in one project, read from its lock file and from disk. */
export class Inventory {
  readonly #folder: string;
  /** One: the key says for which installation it is. */
  readonly #snapshots = new Recent<Snapshot>(1, Number.POSITIVE_INFINITY);
  readonly #sizes = new Recent<FolderSize>(SIZES, SIZES_LIFE);
  /** A walk waits for the disk: four at once keep it busy and leave the event loop alone. */
  readonly #walks = new Limit(4);

  /** @param folder of the project */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is installed now. Read anew when an install has changed it. */
  async snapshot(): Promise<Snapshot> {
    const key = await this.#installation();
    return this.#snapshots.get(key, async () => new Snapshot(await readInstalled(this.#folder)));
  }

  size(copy: Copy): Promise<FolderSize> {
    return this.#sizes.get(`${copy.path}@${copy.version}`, () =>
      this.#walks.run(() => folderSize(copy.folder)),
    );
  }

  /** Differs whenever npm has touched the installation. */
  async #installation(): Promise<string> {
    const files = ['package-lock.json', 'node_modules/.package-lock.json', 'node_modules'];
    const times = await Promise.all(
      files.map((file) =>
        stat(path.join(this.#folder, file)).then(
          ({ mtimeMs, size }) => `${mtimeMs}:${size}`,
          () => '-',
        ),
      ),
    );
    return times.join(' ');
  }
}

function group(copies: readonly Copy[]): Map<string, Copy[]> {
  const groups = new Map<string, Copy[]>();
  for (const copy of [...copies].sort((a, b) => compareNames(a.name, b.name))) {
    const known = groups.get(copy.name);
    if (known === undefined) groups.set(copy.name, [copy]);
    else known.push(copy);
  }
  for (const group of groups.values()) group.sort((a, b) => compareVersions(a.version, b.version));
  return groups;
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

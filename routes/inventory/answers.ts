import type {
  Chain,
  Dependant,
  Dependants,
  Licences,
  MostDepended,
  PackageDetail,
  PackageList,
  PackageSize,
  Readme,
  Sizes,
} from '../../components/api.js';
import type { Copy } from './installed.js';
import type { Inventory, Node, Snapshot } from './inventory.js';
import { readReadme } from './readme.js';

/** Rows of the lists of largest, smallest and most depended on. */
const ROWS = 10;

export function listPackages({ installed, byName }: Snapshot): PackageList {
  const { project, copies, locked } = installed;
  return {
    project: { name: project.name, version: project.version },
    installs: copies.length,
    locked,
    packages: [...byName].map(([name, group]) => ({
      name,
      versions: unique(group.map((copy) => copy.version)),
      installs: group.length,
      licences: unique(group.flatMap((copy) => copy.licence ?? [])),
      dev: group.every((copy) => copy.dev),
      needs: group.at(-1)!.needs.size,
    })),
  };
}

export function describePackage(snapshot: Snapshot, copies: readonly Copy[]): PackageDetail {
  const newest = copies.at(-1)!;
  return {
    name: newest.name,
    description: newest.description,
    homepage: newest.homepage,
    installs: copies.map((copy) => ({
      path: copy.path,
      version: copy.version,
      licence: copy.licence,
      dev: copy.dev,
      needs: [...copy.needs].map(([name, range]) => ({
        name,
        range,
        version: snapshot.resolve(copy, name)?.version ?? null,
      })),
    })),
  };
}

export function countLicences({ installed }: Snapshot): Licences {
  const counts = new Map<string | null, number>();
  for (const { licence } of installed.copies) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return {
    licences: [...counts]
      .map(([licence, installs]) => ({ licence, installs }))
      .sort((a, b) => b.installs - a.installs || (a.licence ?? '').localeCompare(b.licence ?? '', 'en')),
  };
}

export function mostDepended(snapshot: Snapshot): MostDepended {
  return {
    packages: [...snapshot.byName]
      .map(([name, copies]) => ({ name, dependants: dependantsOf(snapshot, copies).length }))
      .sort((a, b) => b.dependants - a.dependants || a.name.localeCompare(b.name, 'en'))
      .slice(0, ROWS),
  };
}

export function listDependants(snapshot: Snapshot, copies: readonly Copy[]): Dependants {
  return {
    name: copies[0]!.name,
    dependants: dependantsOf(snapshot, copies).map(({ by, range }): Dependant => ({
      ...nameOf(snapshot, by),
      range,
      project: by.copy === null,
    })),
  };
}

export function deepestChain(snapshot: Snapshot): Chain {
  return { steps: snapshot.longestChain().map((node) => nameOf(snapshot, node)) };
}

export async function measureAll(inventory: Inventory, { installed }: Snapshot): Promise<Sizes> {
  const sizes = await Promise.all(
    installed.copies.map(async (copy) => ({
      name: copy.name,
      version: copy.version,
      ...(await inventory.size(copy)),
    })),
  );
  sizes.sort((a, b) => b.bytes - a.bytes);
  return {
    bytes: sum(sizes.map((size) => size.bytes)),
    files: sum(sizes.map((size) => size.files)),
    installs: sizes.length,
    largest: sizes.slice(0, ROWS),
    smallest: sizes.slice(-ROWS).toReversed(),
  };
}

export async function measurePackage(inventory: Inventory, copies: readonly Copy[]): Promise<PackageSize> {
  const installs = await Promise.all(
    copies.map(async (copy) => ({
      name: copy.name,
      version: copy.version,
      path: copy.path,
      ...(await inventory.size(copy)),
    })),
  );
  return {
    name: copies[0]!.name,
    bytes: sum(installs.map((size) => size.bytes)),
    files: sum(installs.map((size) => size.files)),
    installs,
  };
}

export async function showReadme(copies: readonly Copy[]): Promise<Readme> {
  const { name, folder } = copies.at(-1)!;
  const readme = await readReadme(folder);
  return { name, text: readme?.text ?? null, cut: readme?.cut ?? false };
}

/** Nested copies of one package count together; the project counts as one that depends. */
function dependantsOf(
  snapshot: Snapshot,
  copies: readonly Copy[],
): readonly { readonly by: Node; readonly range: string }[] {
  return copies.flatMap((copy) => snapshot.dependantsOf(copy));
}

function nameOf(
  snapshot: Snapshot,
  { copy }: Node,
): { readonly name: string; readonly version: string | null } {
  const { name, version } = copy ?? snapshot.installed.project;
  return { name, version };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const projectFolder: string = fileURLToPath(new URL('../../', import.meta.url));

export interface LockEntry {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What the lock file of `folder` names; read here in the plainest way, to compare with. */
export function readLock(folder: string = projectFolder): LockEntry[] {
  const { packages } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Record<string, Omit<LockEntry, 'path' | 'name'> & { readonly link?: boolean }>;
  };
  // The server's own manifest is a part of the project, and the link to it is no copy of anything.
  const { '': root, 'routes/manifest': part, ...copies } = packages;
  const project = { ...root!, dependencies: { ...root!.dependencies, ...part?.dependencies } };
  return Object.entries({ '': project, ...copies })
    .filter(([, entry]) => !('link' in entry))
    .map(([place, entry]) => ({ ...entry, path: place, name: place.replace(/^.*node_modules\//, '') }));
}

/** Those of them that are on disk. */
export function readInstalledLock(folder: string = projectFolder): LockEntry[] {
  return readLock(folder).filter(
    (entry) => entry.path !== '' && existsSync(path.join(folder, entry.path, 'package.json')),
  );
}

/** Finds what `from` gets for `name`, by trying each folder above it on the disk itself. */
export function resolveOnDisk(folder: string, from: string, name: string): string | null {
  let here = from;
  for (;;) {
    const place = path.posix.join(here, 'node_modules', name);
    if (!here.endsWith('node_modules') && existsSync(path.join(folder, place, 'package.json'))) return place;
    if (here === '') return null;
    const up = path.posix.dirname(here);
    here = up === '.' ? '' : up;
  }
}

import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Limit } from './limit.js';
import { licenceOf, readLockFile, type Locked, type LockFile } from './lock-file.js';

/** One copy of a package that is really there. */
export interface Copy extends Locked {
  /** Where it is on disk; inside the project's `node_modules`, with no link on the way. */
  readonly folder: string;
  readonly description: string | null;
  readonly homepage: string | null;
}

export interface Installed {
  readonly project: LockFile['project'];
  /** Copies that the lock file names. */
  readonly locked: number;
  /** Those of them that are on disk; in the order of the lock file. */
  readonly copies: readonly Copy[];
}

const Manifest = v.object({
  version: v.string(),
  license: v.optional(v.unknown()),
  licenses: v.optional(v.unknown()),
  description: v.fallback(v.optional(v.string()), undefined),
  homepage: v.fallback(v.optional(v.string()), undefined),
});

/**
 * What the lock file names and the disk has: after an install without
 * development packages, and on any one platform, that is less.
 */
export async function readInstalled(folder: string): Promise<Installed> {
  const lock = await readLockFile(folder);
  // The folder of modules may itself be a link: what matters is that nothing leads out of it.
  const modules = await realpath(path.join(folder, 'node_modules')).catch(() => null);
  const limit = new Limit(16);
  const found =
    modules === null
      ? []
      : await Promise.all(lock.copies.map((locked) => limit.run(() => findCopy(modules, locked))));
  return {
    project: lock.project,
    locked: lock.copies.length,
    copies: found.filter((copy) => copy !== null),
  };
}

async function findCopy(modules: string, locked: Locked): Promise<Copy | null> {
  const folder = path.join(modules, locked.path.slice('node_modules/'.length));
  try {
    if ((await realpath(folder)) !== folder) return null;
    const text = await readFile(path.join(folder, 'package.json'), 'utf8');
    const manifest = v.parse(Manifest, JSON.parse(text));
    return {
      ...locked,
      folder,
      // The disk is right about what is installed, should the two ever differ.
      version: manifest.version,
      licence: licenceOf(manifest.license ?? manifest.licenses) ?? locked.licence,
      description: manifest.description ?? null,
      homepage: manifest.homepage ?? null,
    };
  } catch {
    // Not installed, or no package: either way there is nothing to show.
    return null;
  }
}

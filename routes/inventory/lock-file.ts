import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { namesOfPath } from './names.js';

/** One copy of a package, as the lock file has it. */
export interface Locked {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  readonly dev: boolean;
  /** Names and ranges of what it needs, or uses when it is there. */
  readonly needs: ReadonlyMap<string, string>;
}

export interface LockFile {
  readonly project: {
    readonly name: string;
    readonly version: string | null;
    readonly needs: ReadonlyMap<string, string>;
  };
  readonly copies: readonly Locked[];
}

const Ranges = v.optional(v.record(v.string(), v.string()), {});
const Entry = v.object({
  name: v.optional(v.string()),
  version: v.optional(v.string()),
  license: v.optional(v.unknown()),
  dev: v.optional(v.boolean(), false),
  devOptional: v.optional(v.boolean(), false),
  link: v.optional(v.boolean(), false),
  dependencies: Ranges,
  devDependencies: Ranges,
  optionalDependencies: Ranges,
});
const File = v.object({
  lockfileVersion: v.picklist([2, 3]),
  packages: v.record(v.string(), Entry),
});

/** Reads `package-lock.json` of the project in `folder`; a link to a folder elsewhere is no copy. */
export async function readLockFile(folder: string): Promise<LockFile> {
  const text = await readFile(path.join(folder, 'package-lock.json'), 'utf8');
  const { packages } = v.parse(File, JSON.parse(text));
  const root = packages[''];
  // A workspace is a part of the project, and what it needs is hoisted beside the rest.
  const parts = Object.entries(packages).filter(
    ([place]) => place !== '' && !place.split('/').includes('node_modules'),
  );
  return {
    project: {
      name: root?.name ?? path.basename(folder),
      version: root?.version ?? null,
      needs: new Map(
        [...(root ? [root] : []), ...parts.map(([, part]) => part)].flatMap((part) =>
          Object.entries({ ...part.devDependencies, ...needsOf(part) }),
        ),
      ),
    },
    copies: Object.entries(packages).flatMap(([place, entry]) => {
      const names = namesOfPath(place);
      if (names === null || entry.version === undefined || entry.link) return [];
      return [
        {
          path: place,
          name: names.at(-1)!,
          version: entry.version,
          licence: licenceOf(entry.license),
          dev: entry.dev || entry.devOptional,
          needs: new Map(Object.entries(needsOf(entry))),
        },
      ];
    }),
  };
}

function needsOf(entry: v.InferOutput<typeof Entry>): Record<string, string> {
  return { ...entry.dependencies, ...entry.optionalDependencies };
}

/** Old packages wrote `{ "type": "MIT" }`, and some a list of these. */
export function licenceOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (Array.isArray(value)) return value.map(licenceOf).filter(Boolean).join(' OR ') || null;
  if (typeof value === 'object' && value !== null && 'type' in value) return licenceOf(value.type);
  return null;
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** One import of one file. */
export interface ImportLine {
  /** The importing file, from the project's folder, with slashes. */
  readonly from: string;
  /** The imported file the same way, or the name of a package. */
  readonly to: string;
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** All TypeScript files below the folders, from the project's folder, with slashes. */
export function sources(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'/gm;
const LATE_IMPORT = /\bimport\(\s*'([^']+)'/g;

/** The imports and re-exports of a file. */
export function importsOf(file: string): ImportLine[] {
  const text = readFileSync(join(root, file), 'utf8');
  const lines = [...text.matchAll(IMPORT)].map(([, type, to]) => ({ to: to!, typeOnly: type !== undefined }));
  const late = [...text.matchAll(LATE_IMPORT)].map(([, to]) => ({ to: to!, typeOnly: false }));
  return [...lines, ...late].map(({ to, typeOnly }) => ({ from: file, to: resolve(file, to), typeOnly }));
}

function resolve(file: string, to: string): string {
  if (!to.startsWith('.')) return to;
  return posix.join(dirname(file), to).replace(/\.js$/, '');
}

/** The room of a file: a folder of `src`, or `components`, `routes`; null for a door. */
export function roomOf(path: string): string | null {
  const [top, room, ...rest] = path.split('/');
  if (top !== 'src') return top!;
  return rest.length === 0 ? null : room!;
}

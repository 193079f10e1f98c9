import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the project: the nearest one above this file that has a
 * `package.json`. This file runs as it is in tests and from `dist` in service,
 * so how far up that is differs.
 */
export function projectFolder(): string {
  const start = path.dirname(fileURLToPath(import.meta.url));
  let folder = start;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const up = path.dirname(folder);
    if (up === folder) return start;
    folder = up;
  }
  return folder;
}

import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

export interface FolderSize {
  /** Of what the files hold, not of the blocks that they take. */
  readonly bytes: number;
  readonly files: number;
}

/**
 * Adds up the files in a folder and below. Packages nested within are counted
 * as themselves and not here. A link counts as the few bytes that it is: it is
 * not followed, so the walk cannot leave the folder or turn in circles. What
 * vanishes under the walk counts nothing.
 */
export async function folderSize(folder: string): Promise<FolderSize> {
  let bytes = 0;
  let files = 0;
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const here = next;
    // Folder by folder: one of a thousand files is as many calls at once as there should be.
    // oxlint-disable-next-line no-await-in-loop
    const entries = await readdir(here, { withFileTypes: true }).catch(() => []);
    const measured: Promise<number>[] = [];
    for (const entry of entries) {
      const at = path.join(here, entry.name);
      if (!entry.isDirectory()) measured.push(sizeOf(at));
      else if (entry.name !== 'node_modules') pending.push(at);
    }
    // oxlint-disable-next-line no-await-in-loop
    for (const size of await Promise.all(measured)) bytes += size;
    files += measured.length;
  }
  return { bytes, files };
}

function sizeOf(file: string): Promise<number> {
  return lstat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

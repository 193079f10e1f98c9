import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { Misuse, notReadable } from './misuse.js';

export interface TemplateFiles {
  /** In the order of the paths; those of a folder by their names. Each once. */
  readonly files: readonly string[];
  /** What could not be looked at, in one line each. */
  readonly faults: readonly string[];
}

const EXTENSION = '.mill';

/** The templates that some paths stand for. A path to a file or folder may be a link; links in folders are left out. */
export async function findTemplates(paths: readonly string[]): Promise<TemplateFiles> {
  const files: string[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    try {
      const stats = await stat(path);
      if (stats.isDirectory()) await findIn(path, files, faults);
      else if (extname(path) === EXTENSION) files.push(path);
      else throw new Misuse(`${path} is no template; their names end in ${EXTENSION}.`);
    } catch (error) {
      faults.push((error instanceof Misuse ? error : notReadable(path, error)).message);
    }
  }
  const known = new Set<string>();
  const isNew = (file: string): boolean => known.size < known.add(resolve(file)).size;
  return { files: files.filter(isNew), faults };
}

/** @throws {Misuse} when there is no template in the folder */
async function findIn(folder: string, files: string[], faults: string[]): Promise<void> {
  const before = files.length + faults.length;
  // The next one is the last.
  const left = [{ path: folder, isFile: false }];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (one.isFile) files.push(one.path);
    else {
      try {
        for (const entry of await entriesIn(one.path)) left.push(entry);
      } catch (error) {
        faults.push(notReadable(one.path, error).message);
      }
    }
  }
  if (files.length + faults.length === before) throw new Misuse(`there is no template in ${folder}.`);
}

/** Folders and templates of a folder, the last first. */
async function entriesIn(folder: string): Promise<{ readonly path: string; readonly isFile: boolean }[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(isWanted);
  entries.sort((a, b) => (a.name < b.name ? 1 : -1));
  return entries.map((entry) => ({ path: join(folder, entry.name), isFile: entry.isFile() }));
}

function isWanted(entry: Dirent): boolean {
  if (entry.isFile()) return extname(entry.name) === EXTENSION;
  return entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.');
}

import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeFrame } from '../components/error-page.js';

/** Lines shown before and after the one that threw. */
const AROUND = 4;
/** `at name (file:line:column)` or `at file:line:column`. */
const PLACE = /^\s*at (?:.*\()?((?:file:\/\/)?\/.*):(\d+):(\d+)\)?$/;

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The lines of source around where an error was thrown: the first place in its
 * stack that is the project's own, and its author's rather than the renderer's
 * when both are there. Node maps stacks to the sources with
 * `--enable-source-maps`. Null when there is no such place to be read.
 */
export async function codeFrame(error: Error, folder: string): Promise<CodeFrame | null> {
  const places = placesOf(error.stack ?? '', folder);
  const renderer = path.join(folder, 'src') + path.sep;
  const place = places.find(({ file }) => !file.startsWith(renderer)) ?? places[0];
  if (place === undefined) return null;
  try {
    const file = await realpath(place.file);
    if (!isOwn(file, await realpath(folder))) return null;
    const lines = (await readFile(file, 'utf8')).split('\n');
    const from = Math.max(0, place.line - 1 - AROUND);
    return {
      file: path.relative(folder, place.file),
      line: place.line,
      column: place.column,
      lines: lines.slice(from, place.line + AROUND).map((text, i) => ({ number: from + i + 1, text })),
    };
  } catch {
    // A source that is not there, as in an image that has only what runs.
    return null;
  }
}

function placesOf(stack: string, folder: string): Place[] {
  return stack.split('\n').flatMap((text) => {
    const [, at = '', line, column] = PLACE.exec(text) ?? [];
    const file = at.startsWith('file:') ? fileURLToPath(at) : at;
    return isOwn(file, folder) ? [{ file, line: Number(line), column: Number(column) }] : [];
  });
}

function isOwn(file: string, folder: string): boolean {
  return file.startsWith(folder + path.sep) && !file.includes(`${path.sep}node_modules${path.sep}`);
}

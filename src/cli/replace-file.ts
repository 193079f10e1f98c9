import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Misuse, notReadable, notWritable } from './misuse.js';

/** When a file was last written, and how long it is: whether it is still the one that was read. */
export interface Version {
  readonly modified: number;
  readonly size: number;
}

/** @throws {Misuse} when there is no such file */
export function versionOf(path: string): Version {
  try {
    const { mtimeMs, size } = statSync(path);
    return { modified: mtimeMs, size };
  } catch (error) {
    throw notReadable(path, error);
  }
}

/**
 * Puts other content in the place of a file's, as a whole or not at all: it is
 * written beside the file and then takes its name and mode. Through a link, the
 * file that it leads to is replaced.
 *
 * @throws {Misuse} when it cannot be written, or is not the version any more that was read
 */
export function replaceFile(path: string, content: string, read: Version): void {
  try {
    const target = realpathSync(path);
    // A rename asks the folder only: a file that may not be written is to stay.
    accessSync(target, constants.W_OK);
    const { mode, mtimeMs, size } = statSync(target);
    if (mtimeMs !== read.modified || size !== read.size)
      throw new Misuse(`${path} was changed by somebody else meanwhile; it stays as it is.`);
    const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      writeNew(beside, content, mode);
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof Misuse ? error : notWritable(path, error);
  }
}

function writeNew(path: string, content: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, content);
    // What the process may not give to new files, it may give to its own.
    fchmodSync(file, mode);
  } finally {
    closeSync(file);
  }
}

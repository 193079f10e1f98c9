import { type FileHandle, open } from 'node:fs/promises';
import { fstatSync } from 'node:fs';
import { Misuse, notReadable } from './misuse.js';

export interface Input {
  /** As in messages. */
  readonly name: string;
  /** In bytes; null when nobody knows. */
  readonly size: number | null;
  /**
   * The bytes, one chunk at a time: a chunk is valid until the next is asked
   * for. Whoever leaves the loop, and an abort of the signal, closes the source.
   *
   * @throws {Misuse} from the iterator, when it cannot be read on
   */
  chunks(signal: AbortSignal): AsyncIterable<Buffer>;
}

/** Bytes read from a file at once. */
const CHUNK = 65_536;

/**
 * @param path null for standard input
 * @throws {Misuse} when it is no file that can be opened
 */
export async function openInput(path: string | null): Promise<Input> {
  if (path === null) return openStdin();
  try {
    const file = await open(path, 'r');
    const stats = await file.stat();
    if (stats.isDirectory()) {
      await file.close();
      throw Object.assign(new Error(), { code: 'EISDIR' });
    }
    return {
      name: path,
      size: stats.isFile() ? stats.size : null,
      chunks: (signal) => fileChunks(file, path, signal),
    };
  } catch (error) {
    throw notReadable(path, error);
  }
}

async function* fileChunks(
  file: FileHandle,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<Buffer, void, undefined> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  try {
    while (!signal.aborted) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw error instanceof Misuse ? error : notReadable(path, error);
  } finally {
    await file.close();
  }
}

async function* stdinChunks(signal: AbortSignal): AsyncGenerator<Buffer, void, undefined> {
  const { stdin } = process;
  const leave = (): void => void stdin.destroy();
  signal.addEventListener('abort', leave);
  try {
    for await (const chunk of stdin) yield chunk as Buffer;
  } catch (error) {
    if (!signal.aborted) throw notReadable('<stdin>', error);
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}

/** Its size is known when it is a file: `millrace parse < file`. */
function openStdin(): Input {
  let size: number | null = null;
  try {
    const stats = fstatSync(0);
    // Of a folder, Node would read nothing, and be content.
    if (stats.isDirectory()) throw new Misuse('cannot read standard input: it is a folder.');
    if (stats.isFile()) ({ size } = stats);
  } catch (error) {
    if (error instanceof Misuse) throw error;
  }
  return { name: '<stdin>', size, chunks: stdinChunks };
}

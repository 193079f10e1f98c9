import { readFileSync } from 'node:fs';
import { openInput } from './input.js';
import { Misuse, notReadable } from './misuse.js';
import { Utf8Reader } from './utf8.js';

export interface ReadTemplate {
  /** As in messages. */
  readonly name: string;
  readonly text: string;
  /** Of the file, a mark of byte order included. */
  readonly bytes: number;
  /** Whether a mark of byte order stood in front, which is no part of the text. */
  readonly hasMark: boolean;
  /** Where the text has U+FFFD for bytes that are no UTF-8. */
  readonly broken: readonly number[];
}

/** Reads a file; one that cannot be read is a fault, which is returned. */
export function readTemplate(path: string): ReadTemplate | Misuse {
  try {
    return decoded(path, readFileSync(path));
  } catch (error) {
    return error instanceof Misuse ? error : notReadable(path, error);
  }
}

/** Reads standard input to its end. */
export async function readInput(signal: AbortSignal): Promise<ReadTemplate | Misuse> {
  try {
    const input = await openInput(null);
    const chunks: Buffer[] = [];
    for await (const chunk of input.chunks(signal)) chunks.push(Buffer.from(chunk));
    return decoded(input.name, Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof Misuse) return error;
    throw error;
  }
}

function decoded(name: string, bytes: Buffer): ReadTemplate {
  const reader = new Utf8Reader();
  try {
    const first = reader.read(bytes);
    const last = reader.finish();
    const broken = last.broken.map((at) => first.text.length + at);
    return {
      name,
      text: first.text + last.text,
      bytes: bytes.length,
      hasMark: reader.hasMark,
      broken: [...first.broken, ...broken],
    };
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    throw new Misuse(`cannot read ${name}: ${error.message}`, { cause: error });
  }
}

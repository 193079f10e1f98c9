import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Bytes of a README that are shown. */
const MOST = 192 * 1024;
const NAME = /^readme(?:\.(?:md|markdown|mdown|txt|rst))?$/i;

/** The README in a package's folder, as text; null when there is none. */
export async function readReadme(
  folder: string,
): Promise<{ readonly text: string; readonly cut: boolean } | null> {
  const entries = await readdir(folder, { withFileTypes: true });
  // The shortest name first: README before README.old.md would be, and .md before .markdown.
  const name = entries
    // A link is no file here: it could point anywhere.
    .filter((entry) => entry.isFile() && NAME.test(entry.name))
    .map((entry) => entry.name)
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'))[0];
  if (name === undefined) return null;
  const file = await open(path.join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const buffer = Buffer.alloc(MOST + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    const cut = bytesRead > MOST;
    // As a stream, the decoder keeps a character that the cut went through to itself.
    const text = new TextDecoder().decode(buffer.subarray(0, Math.min(bytesRead, MOST)), { stream: cut });
    return { text, cut };
  } finally {
    await file.close();
  }
}

/** Markdown is what registries show. */
function rank(name: string): number {
  return /\.md$/i.test(name) ? 0 : 1;
}

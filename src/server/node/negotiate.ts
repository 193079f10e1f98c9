import Negotiator from 'negotiator';
import * as zlib from 'node:zlib';
import { optionNotAllowed } from '../../error/render.js';

/** A content encoding that this Node can make. */
export type Encoding = 'zstd' | 'br' | 'gzip';

/** In order of preference: where the reader takes several alike, the first wins. */
export const encodingsHere: readonly Encoding[] =
  'createZstdCompress' in zlib ? ['zstd', 'br', 'gzip'] : ['br', 'gzip'];

const KNOWN: ReadonlySet<unknown> = new Set<Encoding>(['zstd', 'br', 'gzip']);

/** @throws {MillraceError} `OPTION_NOT_ALLOWED`; one that this Node cannot make is known all the same */
export function checkEncodings(encodings: readonly Encoding[] | undefined): void {
  if (encodings === undefined) return;
  if (Array.isArray(encodings) && encodings.every((encoding) => KNOWN.has(encoding))) return;
  throw optionNotAllowed(
    'encodings',
    Array.isArray(encodings) ? JSON.stringify(encodings) : encodings,
    "a list of 'zstd', 'br' and 'gzip'",
  );
}

/**
 * The encoding that a reader likes best of `offered`; null when that is none.
 * Where it says nothing, or likes several alike, the first offered is taken.
 */
export function negotiate(acceptEncoding: string | undefined, offered: readonly Encoding[]): Encoding | null {
  if (acceptEncoding === undefined || offered.length === 0) return null;
  const negotiator: Encodings = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  const [best] = negotiator.encodings([...offered, 'identity'], { preferred: offered });
  return best === undefined || best === 'identity' ? null : (best as Encoding);
}

/** The types of `negotiator` are older than it is. */
interface Encodings {
  encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[];
}

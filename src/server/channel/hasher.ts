import { createHash, type Hash } from 'node:crypto';
import type { Hasher } from '../../document/hash.js';

/** Bytes of SHA-256 that are told, in hexadecimal digits. */
const DIGITS = 32;

export function newHasher(): Hasher {
  return hasherOf(createHash('sha256'));
}

function hasherOf(hash: Hash): Hasher {
  return {
    update(bytes) {
      hash.update(bytes);
    },
    copy: () => hasherOf(hash.copy()),
    digest: () => hash.digest('hex').slice(0, DIGITS),
  };
}

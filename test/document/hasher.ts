import { createHash, type Hash } from 'node:crypto';
import type { Hasher } from '../../src/document/hash.js';

/** SHA-256, as a server has it. */
export function newHasher(hash: Hash = createHash('sha256')): Hasher {
  return {
    update: (bytes) => void hash.update(bytes),
    copy: () => newHasher(hash.copy()),
    digest: () => hash.digest('hex').slice(0, 32),
  };
}

interface Piece {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** The hash as the protocol has it, of a whole list at once. */
export function hashOf(
  tokens: Iterable<Piece>,
  faults: readonly { readonly code: string; readonly start: number; readonly end: number }[],
): string {
  const lines: string[] = [];
  for (const { kind, start, end } of tokens) lines.push(`${kind} ${start} ${end}\n`);
  const sorted = faults.map(({ code, start, end }) => ({ kind: code, start, end }));
  sorted.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  for (const { kind, start, end } of sorted) lines.push(`${kind} ${start} ${end}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 32);
}

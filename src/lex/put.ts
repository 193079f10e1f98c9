import { KIND_SHIFT } from '../syntax/kinds.js';
import type { Tape } from './tape.js';

/** Writes a token that begins at `at`; for scanners that keep no variables of their own. */
export function put(tape: Tape, kind: number, at: number): void {
  tape.entries[tape.count++] = (kind << KIND_SHIFT) | (at - tape.origin);
}

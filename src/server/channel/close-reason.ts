import type { CloseWord } from '../../wire/close-codes.js';

/** Bytes that the reason of a close may have. */
const MOST = 120;

/** What goes with the code of a close: the word of it, and why. */
export function closeReason(word: CloseWord, why: string): string {
  let reason = `${word}: ${why}`;
  while (Buffer.byteLength(reason) > MOST) reason = reason.slice(0, -1 - (reason.length >> 4));
  return reason;
}

/** The same would only happen again: the message, the reader or the socket itself was refused. */
const FINAL: readonly number[] = [1007, 1009, 4400, 4401, 4403, 4406, 4409, 4410];
/** `overloaded` and `too-fast`: whoever comes back at once makes it worse. */
const BUSY: readonly number[] = [1013, 4429];
const BUSY_WAIT = 5_000;

/** Whether no other attempt makes sense after a close with this code. */
export function isFinal(code: number): boolean {
  return FINAL.includes(code);
}

/**
 * Milliseconds to wait before attempt number `attempt`, from 1. Random in its
 * whole length: clients that were cut off together must not come back together.
 */
export function waitBefore(
  attempt: number,
  code: number,
  { firstWait, mostWait }: { readonly firstWait: number; readonly mostWait: number },
  random: number,
): number {
  return random * Math.min(mostWait, firstWait * 2 ** (attempt - 1)) + (BUSY.includes(code) ? BUSY_WAIT : 0);
}

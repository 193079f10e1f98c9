export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What one value in a hundred exceeds; of less than a hundred the largest. */
export function p99(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)];
}

/**
 * How many times `a` is `b`, by rounds: both were measured in each of them, one
 * soon after the other, so a slow moment of the machine cancels out.
 */
export const ratio = (a, b) => median(a.map((value, round) => value / b[round]));

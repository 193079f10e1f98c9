import type { Span } from '../text/span.js';

/** A part of the text with something to show. Those of one kind lie in order and do not overlap. */
export interface Mark extends Span {
  readonly kind: 'read' | 'again' | 'fault';
}

/**
 * The text in slices, each with all that lies on it: what a field that cannot
 * show marks itself is laid over.
 */
export function slices(
  length: number,
  marks: readonly Mark[],
): readonly { readonly start: number; readonly end: number; readonly kinds: readonly Mark['kind'][] }[] {
  const borders = new Set([0, length]);
  const within = marks
    .map((mark) => {
      // What is missing has no width, and is shown where it is missing.
      const end = Math.min(length, Math.max(mark.end, mark.start + 1));
      return { ...mark, start: Math.min(mark.start, Math.max(0, end - 1)), end };
    })
    .filter(({ start, end }) => start < end);
  for (const { start, end } of within) borders.add(start).add(end);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => ({
    start,
    end: sorted[i + 1]!,
    kinds: [
      ...new Set(within.filter((mark) => mark.start <= start && mark.end > start).map(({ kind }) => kind)),
    ],
  }));
}

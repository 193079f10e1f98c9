import type { Wait } from 'millrace';

/** One awaitable, as it is drawn. Times are milliseconds since the render began. */
export interface Lane {
  readonly path: string;
  /** Short enough to stand above its bar. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** When the document stood still for it; null when it never did. */
  readonly waited: { readonly from: number; readonly to: number } | null;
  readonly fed: number | null;
  readonly state: 'done' | 'failed' | 'pending';
}

/** Characters of a label; about what a phone shows beside the time. */
const LONGEST = 34;
/** Names that say where a component stands and not what it is. */
const FRAMES = new Set(['Page', 'Section']);

/** @param now what has not settled worked until then */
export function laneOf(wait: Wait, now: number): Lane {
  const to = wait.settled ?? now;
  return {
    path: wait.path,
    label: labelOf(wait.path),
    from: wait.primed,
    to,
    // The document stood before it until it settled, and not longer.
    waited: wait.waited > 0 ? { from: Math.max(0, to - wait.waited), to } : null,
    fed: wait.fed ?? null,
    state: wait.failed ? 'failed' : wait.settled === undefined ? 'pending' : 'done',
  };
}

/** The end of a path, where the names are that tell components apart. */
export function labelOf(path: string): string {
  const names = path.split(' > ');
  // The first is the page itself, in which all of them are.
  const telling = names.filter((name, i) => i > 0 && !FRAMES.has(name));
  let label = '';
  for (const name of (telling.length === 0 ? names.slice(-1) : telling).toReversed()) {
    const longer = label === '' ? name : `${name} › ${label}`;
    if (longer.length > LONGEST) return label === '' ? `${name.slice(0, LONGEST - 1)}…` : `… › ${label}`;
    label = longer;
  }
  return label;
}

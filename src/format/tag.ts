import { hole } from './head.js';
import type { Pen } from './pen.js';
import { SPACE, TIGHT } from './sketch.js';

/** What ends a start tag. */
const ends: ReadonlySet<string> = new Set(['tagEnd', 'voidEnd', 'selfClose']);

/** Reads a start tag from its first token to its last. */
export function startTag(pen: Pen): boolean {
  if (!pen.is('tagOpen')) return false;
  const opener = pen.at++;
  const group = pen.begin(1);
  let count = 0;
  let isTall = false;
  while (!ends.has(pen.kind)) {
    const from = pen.at;
    if (!attribute(pen)) return false;
    pen.soften(from, group, false);
    isTall ||= hasLineEnd(pen, from);
    count++;
  }
  if (count > 0) pen.soften(pen.at, group, true);
  pen.mustFit = count > 1;
  pen.take(TIGHT);
  // What goes over several lines stands on lines of its own, unless it is alone.
  pen.end(group, opener, isTall && count > 1);
  return true;
}

/** One attribute, a hole that stands for some, or a comment. */
function attribute(pen: Pen): boolean {
  if (pen.is('comment')) return pen.take(SPACE);
  if (pen.is('holeOpen')) return hole(pen, SPACE) && isApart(pen);
  if (!pen.takeKind('attributeName', SPACE)) return false;
  if (!pen.is('equals')) return isApart(pen);
  pen.take(TIGHT);
  if (pen.is('quote')) return quoted(pen) && isApart(pen);
  if (pen.is('holeOpen')) return hole(pen, TIGHT) && isApart(pen);
  return pen.takeKind('bareValue', TIGHT) && isApart(pen);
}

/** `a=b{c}` and `a=" b="c` are somebody's mistakes: with a space in them they would be others, or none that is told. */
function isApart(pen: Pen): boolean {
  return !pen.isAdjacent || ends.has(pen.kind);
}

function quoted(pen: Pen): boolean {
  pen.take(TIGHT);
  const wasFlat = pen.isFlat;
  pen.isFlat = true;
  while (!pen.is('quote')) {
    const isText = pen.is('text') || pen.is('entity') || pen.is('comment');
    if (!isText && !pen.is('holeOpen')) return false;
    if (!pen.isAdjacent) return false;
    if (isText ? !pen.takeText() : !hole(pen, TIGHT)) return false;
  }
  pen.isFlat = wasFlat;
  return pen.takeText();
}

/** Whether a value or comment between `from` and the token that was taken last has lines of its own. */
function hasLineEnd({ shape, at }: Pen, from: number): boolean {
  const { text, kinds, starts, ends: behind } = shape;
  for (let i = from; i < at; i++) {
    const isLong = kinds[i] === 'text' || kinds[i] === 'comment';
    if (isLong && /[\n\r]/.test(text.slice(starts[i], behind[i]))) return true;
  }
  return false;
}

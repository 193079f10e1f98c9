import type { Pen } from './pen.js';
import { type Glue, SPACE, TIGHT } from './sketch.js';

/** Reads one item; `glue` is what stands in front of it. */
type Item = (pen: Pen, glue: Glue) => boolean;

/**
 * A list in brackets, of items with commas between them. When it is too long for
 * its line, or its author has begun a line behind the bracket, each item stands
 * on a line. `pad` is what stands inside the brackets otherwise.
 */
export function list(pen: Pen, glue: Glue, closer: string, pad: Glue, item: Item): boolean {
  if (!pen.descend()) return false;
  const opener = pen.at;
  pen.take(glue);
  const group = pen.begin(1);
  const count = items(pen, group, closer, pad, item);
  if (count < 0 || !pen.is(closer)) return false;
  // One list alone in another takes its brackets along: `f({` and `})` stand on lines together.
  const isAlone = count === 1 && pen.opened === opener + 1;
  if (count > 0) pen.soften(pen.at, group, true);
  pen.take(count === 0 ? TIGHT : pad);
  // A group that does not end is never broken.
  if (!isAlone && count > 0) pen.end(group, opener, pen.isBrokenBehind(opener));
  pen.opened = opener;
  return pen.ascend();
}

/** The same between the word of a head or directive and its closer, which is not taken. Returns what `items` does. */
export function lines(pen: Pen, closer: string, item: Item): number {
  const opener = pen.at - 1;
  const group = pen.begin(1);
  const count = items(pen, group, closer, SPACE, item);
  if (count <= 0 || !pen.is(closer)) return Math.min(count, 0);
  pen.soften(pen.at, group, true);
  pen.end(group, opener, pen.isBrokenBehind(opener));
  return count;
}

/** Items up to what is none; returns how many there were, or -1 for one that was not understood. */
function items(pen: Pen, group: number, closer: string, pad: Glue, item: Item): number {
  let count = 0;
  while (!pen.is(closer)) {
    const from = pen.at;
    if (!item(pen, count === 0 ? pad : SPACE)) return -1;
    pen.soften(from, group, false);
    count++;
    if (!pen.takeOperator(',', TIGHT)) break;
    // What only a comma follows does not stand alone.
    pen.opened = -1;
  }
  return count;
}

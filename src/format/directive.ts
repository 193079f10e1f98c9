import { expression } from './expression.js';
import { assignment, keyword, name } from './head.js';
import { lines } from './list.js';
import { LONGEST_MODE } from './mode.js';
import type { Pen } from './pen.js';
import { type Glue, SPACE, TIGHT } from './sketch.js';
import { type } from './type.js';

/** What stands in directives, behind their word. */
const directives: Readonly<Record<string, (pen: Pen) => boolean>> = {
  lang: (pen) => pen.takeKind('number', SPACE),
  mode: name,
  import: (pen) =>
    (!pen.isWord('type') || pen.isNextWord('from') || pen.take(SPACE)) &&
    name(pen) &&
    keyword(pen, 'from') &&
    pen.takeKind('string', SPACE),
  type: (pen) => name(pen) && pen.takeOperator('=', SPACE) && type(pen, SPACE),
  props,
  use: (pen) => prop(pen, SPACE),
  provide: assignment,
};

/** Reads `{@word ...}` from its first token on. */
export function directive(pen: Pen): boolean {
  const word = /[a-z]+$/i.exec(pen.word)?.[0] ?? '';
  const read = Object.hasOwn(directives, word) ? directives[word] : undefined;
  if (read === undefined || pen.kind === '') return false;
  const start = pen.shape.starts[pen.at]!;
  pen.at++;
  if (!read(pen) || !pen.takeCloser('directiveClose')) return false;
  // A shorter one would be heeded, and all that follows read otherwise.
  return word !== 'mode' || pen.shape.ends[pen.at - 1]! - start <= LONGEST_MODE;
}

function props(pen: Pen): boolean {
  return lines(pen, 'directiveClose', prop) >= 0;
}

function prop(pen: Pen, glue: Glue): boolean {
  if (!pen.takeKind('name', glue)) return false;
  pen.takeOperator('?', TIGHT);
  if (!pen.takeOperator(':', TIGHT) || !type(pen, SPACE)) return false;
  return !pen.takeOperator('=', SPACE) || expression(pen, SPACE);
}

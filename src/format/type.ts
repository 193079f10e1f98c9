import { list } from './list.js';
import type { Pen } from './pen.js';
import { type Glue, SPACE, TIGHT } from './sketch.js';

/** Reads a type as far as it goes. */
export function type(pen: Pen, glue: Glue): boolean {
  return pen.isOperator('|') ? cases(pen, glue) : union(pen, glue, []);
}

/** A union that begins with a bar: each case stands on a line when its author has begun one there. */
function cases(pen: Pen, glue: Glue): boolean {
  const before = pen.at - 1;
  const group = pen.begin(1);
  const bars = [pen.at];
  pen.take(glue);
  if (!union(pen, SPACE, bars)) return false;
  for (const bar of bars) pen.soften(bar, group, false);
  pen.end(group, before, pen.isBrokenBehind(before));
  return true;
}

/** Without a bar in front it is a chain; else the bars are gathered. */
function union(pen: Pen, glue: Glue, bars: number[]): boolean {
  const from = pen.at;
  const isChain = bars.length === 0;
  for (let before = glue; ; before = SPACE) {
    if (!atom(pen, before) || !suffixes(pen)) return false;
    if (!pen.isOperator('|')) break;
    bars.push(pen.at);
    pen.take(SPACE);
  }
  if (isChain) pen.chain(from, bars);
  return true;
}

function atom(pen: Pen, glue: Glue): boolean {
  if (pen.takeOperator('-', glue)) return pen.takeKind('number', TIGHT);
  switch (pen.kind) {
    case 'name':
    case 'string':
    case 'number':
      return pen.take(glue);
    case 'parenOpen': {
      if (!pen.descend()) return false;
      pen.take(glue);
      return type(pen, TIGHT) && pen.takeKind('parenClose', TIGHT) && pen.ascend();
    }
    case 'recordOpen':
      return list(pen, glue, 'recordClose', SPACE, field);
    default:
      return false;
  }
}

/** `[]` and `?`, as many as there are. */
function suffixes(pen: Pen): boolean {
  for (;;) {
    if (pen.is('bracketOpen')) {
      if (pen.word !== '[') return false;
      pen.take(TIGHT);
      if (!pen.takeKind('bracketClose', TIGHT)) return false;
    } else if (!pen.takeOperator('?', TIGHT) && !pen.takeOperator('??', TIGHT)) return true;
  }
}

/** `name?: Type`, or `[string]: Type`. */
function field(pen: Pen, glue: Glue): boolean {
  if (pen.is('bracketOpen')) {
    pen.take(glue);
    if (!pen.takeKind('name', TIGHT) || !pen.takeKind('bracketClose', TIGHT)) return false;
  } else {
    if (!pen.is('name') && !pen.is('string')) return false;
    pen.take(glue);
    pen.takeOperator('?', TIGHT);
  }
  return pen.takeOperator(':', TIGHT) && type(pen, SPACE);
}

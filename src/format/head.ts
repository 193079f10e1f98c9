import { expression } from './expression.js';
import { lines } from './list.js';
import type { Pen } from './pen.js';
import { type Glue, SPACE, TIGHT } from './sketch.js';

type Head = (pen: Pen) => boolean;

/** What stands in the heads of blocks, and of their parts, behind their word. */
const heads: Readonly<Record<string, Head>> = {
  if: (pen) => expression(pen, SPACE),
  each: (pen) => expression(pen, SPACE) && keyword(pen, 'as') && name(pen) && itemRest(pen),
  await: (pen) => expression(pen, SPACE) && binding(pen) && timeout(pen),
  let: lets,
  fill: (pen) => name(pen) && binding(pen),
  verbatim: nothing,
  ':else': (pen) => !pen.isWord('if') || (pen.take(SPACE) && expression(pen, SPACE)),
  ':empty': nothing,
  ':pending': nothing,
  ':error': (pen) => !pen.is('name') || name(pen),
};

/** Reads `{#word ...}` or `{:word ...}` from its first token on. */
export function head(pen: Pen): boolean {
  const word = /:?[a-z]+$/i.exec(pen.word)?.[0] ?? '';
  const read = Object.hasOwn(heads, word) ? heads[word] : undefined;
  if (read === undefined || pen.kind === '') return false;
  pen.at++;
  return read(pen) && pen.takeCloser('headEnd');
}

/** Reads `{ ... }`, the hole itself; in a tag it may hold `...` and what is spread. */
export function hole(pen: Pen, glue: Glue): boolean {
  if (!pen.is('holeOpen')) return false;
  const inner = pen.word === '{~' ? SPACE : TIGHT;
  const isValue = pen.shape.kinds[pen.at - 1] === 'equals';
  pen.take(glue);
  if (inner === TIGHT && !isValue && pen.is('recordOpen') && !pen.isAdjacent && isBare(pen)) {
    return expression(pen, SPACE) && pen.is('holeClose') && pen.take(SPACE);
  }
  const isSpread = pen.takeOperator('...', inner);
  return expression(pen, isSpread ? TIGHT : inner) && pen.takeCloser('holeClose');
}

/** Whether a record holds neither values nor commas: with its braces at those of a hole it would be `{{name}}`, as other languages have it. */
function isBare({ shape, at }: Pen): boolean {
  const { kinds, starts, ends, text, count } = shape;
  for (let i = at + 1; i < count && kinds[i] !== 'holeClose'; i++) {
    const word = kinds[i] === 'operator' ? text.slice(starts[i], ends[i]) : '';
    if (word === ':' || word === ',') return false;
  }
  return true;
}

export function name(pen: Pen): boolean {
  return pen.takeKind('name', SPACE);
}

export function keyword(pen: Pen, text: string): boolean {
  return pen.isWord(text) && pen.take(SPACE);
}

function nothing(): true {
  return true;
}

/** `, index (key)` of what an `{#each}` goes through. */
function itemRest(pen: Pen): boolean {
  if (pen.takeOperator(',', TIGHT) && !name(pen)) return false;
  if (!pen.is('parenOpen')) return true;
  pen.take(SPACE);
  return expression(pen, TIGHT) && pen.takeKind('parenClose', TIGHT);
}

function binding(pen: Pen): boolean {
  return !keyword(pen, 'as') || name(pen);
}

function timeout(pen: Pen): boolean {
  return !keyword(pen, 'timeout') || pen.takeKind('duration', SPACE);
}

/** `a = 1, b = 2` */
function lets(pen: Pen): boolean {
  return lines(pen, 'headEnd', assignment) > 0;
}

export function assignment(pen: Pen): boolean {
  return name(pen) && pen.takeOperator('=', SPACE) && expression(pen, SPACE);
}

import { list } from './list.js';
import type { Pen } from './pen.js';
import { type Glue, SPACE, TIGHT } from './sketch.js';

/** Operators at which lines may break; the loosest first. */
const ranks: ReadonlyMap<string, number> = new Map(
  [['|'], ['?', ':'], ['or', '||'], ['and', '&&'], ['??'], ['+', '-']].flatMap((operators, rank) =>
    operators.map((operator): [string, number] => [operator, rank]),
  ),
);
/** Those that bind too tightly for that. */
const UNBROKEN = 99;
const tighter: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', '..', '*', '/', '%']);

/**
 * Reads operands and the operators between them, as far as they go. It does not
 * ask which operator binds first: nothing of the spacing follows from that.
 */
export function expression(pen: Pen, glue: Glue): boolean {
  const from = pen.at;
  const breaks: { readonly token: number; readonly rank: number }[] = [];
  /** Question marks whose colon is still to come. */
  let questions = 0;
  for (let before = glue; ;) {
    if (!operand(pen, before)) return false;
    const operator = pen.is('operator') || pen.is('name') ? pen.word : '';
    if (operator === ':' && questions === 0) break;
    const isNotIn = operator === 'not' && pen.isNextWord('in');
    const rank = ranks.get(operator) ?? (isNotIn || tighter.has(operator) ? UNBROKEN : -1);
    if (rank < 0) break;
    if (rank !== UNBROKEN) breaks.push({ token: pen.at, rank });
    if (operator === '?') questions++;
    else if (operator === ':') questions--;
    if (isNotIn) pen.take(SPACE);
    before = operator === '..' ? TIGHT : SPACE;
    pen.take(before);
  }
  if (questions > 0) return false;
  const loosest = breaks.reduce((least, { rank }) => Math.min(least, rank), UNBROKEN);
  pen.chain(
    from,
    breaks.filter(({ rank }) => rank === loosest).map(({ token }) => token),
  );
  return true;
}

function operand(pen: Pen, glue: Glue): boolean {
  let before = glue;
  for (;;) {
    if (pen.isWord('not')) {
      pen.take(before);
      before = SPACE;
    } else if (pen.isOperator('-') || pen.isOperator('!')) {
      pen.take(before);
      before = TIGHT;
    } else break;
  }
  return primary(pen, before) && members(pen);
}

function primary(pen: Pen, glue: Glue): boolean {
  switch (pen.kind) {
    case 'name':
      pen.take(glue);
      return !pen.is('parenOpen') || list(pen, TIGHT, 'parenClose', TIGHT, argument);
    case 'number':
    case 'string':
    case 'duration':
      return pen.take(glue);
    case 'parenOpen':
      return brackets(pen, glue, 'parenClose');
    case 'bracketOpen':
      return pen.word === '[' && list(pen, glue, 'bracketClose', TIGHT, item);
    case 'recordOpen':
      return list(pen, glue, 'recordClose', TIGHT, entry);
    default:
      return false;
  }
}

/** What goes on behind an operand: `.name`, `?.name`, `[key]`, `?.[key]`. */
function members(pen: Pen): boolean {
  for (;;) {
    if (pen.is('bracketOpen')) {
      if (!brackets(pen, TIGHT, 'bracketClose')) return false;
    } else if (pen.isOperator('.') || pen.isOperator('?.')) {
      pen.take(TIGHT);
      if (!pen.takeKind('name', TIGHT)) return false;
    } else return true;
  }
}

/** One expression in brackets. */
function brackets(pen: Pen, glue: Glue, closer: string): boolean {
  if (!pen.descend()) return false;
  const opener = pen.at;
  pen.take(glue);
  if (!expression(pen, TIGHT) || !pen.takeKind(closer, TIGHT)) return false;
  pen.opened = opener;
  return pen.ascend();
}

/** Of a list; `...` is taken along, although nothing can be spread there. */
function item(pen: Pen, glue: Glue): boolean {
  return pen.takeOperator('...', glue) ? expression(pen, TIGHT) : expression(pen, glue);
}

function argument(pen: Pen, glue: Glue): boolean {
  if (!pen.is('name') || !pen.isNextOperator(':')) return item(pen, glue);
  pen.take(glue);
  pen.take(TIGHT);
  return expression(pen, SPACE);
}

function entry(pen: Pen, glue: Glue): boolean {
  if (pen.isOperator('...')) return item(pen, glue);
  const isName = pen.is('name');
  if (!isName && !pen.is('string')) return false;
  pen.take(glue);
  if (!pen.takeOperator(':', TIGHT)) return isName;
  return expression(pen, SPACE);
}

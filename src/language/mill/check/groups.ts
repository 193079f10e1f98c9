import type { SyntaxTree } from '../../../parse/tree.js';
import {
  COMMA_MISSING,
  FOREIGN,
  NESTED_TOO_DEEPLY,
  NOTHING_HERE,
  NOTHING_TO_CLOSE,
  NOT_ALLOWED_IN_EXPRESSION,
  NOT_CLOSED,
  STRING_WITHOUT_END,
  UNKNOWN_WORD,
} from '../codes.js';
import { fix } from '../expression/reader.js';
import { endOfValue, neverClosed, strayBracket, wrongBracket } from './brackets.js';
import { asTold, type Fault, piece } from './faults.js';
import { isLexical, sign } from './signs.js';
import { stringNotClosed } from './strings.js';
import { openQuote } from './tags.js';
import type { Told } from './told.js';

/**
 * One hole or head: what the scanner says of it and what was read out of its
 * tokens, reduced to what a person would name. A string or a bracket that is
 * never closed makes the rest guesswork, and is told alone.
 */
export function inHole(
  tree: SyntaxTree,
  owner: number,
  faults: readonly Fault[],
  derived: readonly Told[],
): Told[] {
  const foreign = derived.find(({ code }) => code === FOREIGN || code === UNKNOWN_WORD);
  if (foreign !== undefined) return [foreign];
  const string = faults.find(({ code }) => code === STRING_WITHOUT_END);
  const lost = string === undefined ? -1 : lostInValue(tree, owner, string);
  if (lost >= 0) {
    const end = string!.start;
    const at = endOfValue(tree, owner, faults, derived) ?? end;
    return [
      {
        code: NOT_CLOSED,
        start: owner,
        end,
        message:
          'What begins with { here is never closed with }: the quote behind it was meant to end the value.',
        fixes: fix('Insert }', at, at, '}'),
        isWarning: false,
      },
    ];
  }
  if (string !== undefined) return [stringNotClosed(tree, string)];
  const signs = faults.filter(({ code }) => isLexical(code));
  if (signs.length > 0) {
    const told = signs.map((fault) =>
      withFix(
        derived.find((one) => isWithin(fault, one)),
        sign(tree, fault),
      ),
    );
    const first = derived.find((one) => one.end <= told[0]!.start && one.code !== NOTHING_HERE);
    return first === undefined || faults.some(({ code }) => code === NOT_CLOSED)
      ? told.filter(({ code }, i) => i === 0 || code !== NOT_ALLOWED_IN_EXPRESSION)
      : [first];
  }
  const { structure } = { structure: faults.filter(({ code }) => code !== NESTED_TOO_DEEPLY) };
  if (structure.length === 0)
    return faults.length > 0 && derived.length === 0 ? faults.slice(0, 1).map(asTold) : [...derived];
  const stray = structure.find(({ code }) => code === NOTHING_TO_CLOSE);
  const open = structure.find(({ code, subject }) => code === NOT_CLOSED && subject === 'bracket');
  if (stray !== undefined && open !== undefined && open.start < stray.start)
    return [wrongBracket(tree, open, stray)];
  const hard = derived.find((one) => one.code !== COMMA_MISSING && one.end < structure[0]!.start);
  if (hard !== undefined) return [hard];
  if (stray !== undefined) return [strayBracket(tree, stray)];
  return [neverClosed(tree, structure, endOfValue(tree, owner, faults, derived))];
}

/**
 * Where the value begins that a hole stands in, when the string which is never
 * closed in the hole was the end of that value; -1 otherwise.
 */
function lostInValue(tree: SyntaxTree, owner: number, string: Fault): number {
  const hole = tree.tokenAt(owner);
  if (hole === null || hole.kind !== 'holeOpen') return -1;
  const tag = hole.parent.parent;
  if (tag === null || tag.kind !== 'element') return -1;
  const quote = openQuote(tree, tag.start, owner);
  return quote >= 0 && piece(tree, quote, quote + 1) === piece(tree, string.start, string.start + 1)
    ? quote
    : -1;
}

/** What was read out of the tokens, with what is known of the sign. */
function withFix(derived: Told | undefined, own: Told): Told {
  if (derived === undefined || own.code === NOT_CLOSED) return own;
  return derived.code === own.code && derived.fixes.length === 0 ? { ...derived, fixes: own.fixes } : derived;
}

function isWithin(fault: Fault, one: Told): boolean {
  return one.start <= fault.start && one.end >= fault.end;
}

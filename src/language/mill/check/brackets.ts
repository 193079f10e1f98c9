import type { SyntaxTree } from '../../../parse/tree.js';
import { BAD_TYPE, FOREIGN, HEAD_WITHOUT_END, NOT_CLOSED, UNEXPECTED, WRONG_CLOSER } from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { endInTag, lessThan } from './ends.js';
import { asTold, type Fault, lineEnd, piece } from './faults.js';
import { isLexical } from './signs.js';
import type { Told } from './told.js';

/** What ends what, of brackets and holes that are open. */
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '?.[': ']' };

export function wrongBracket(tree: SyntaxTree, open: Fault, stray: Fault): Told {
  const opener = piece(tree, open.start, open.end);
  const closer = piece(tree, stray.start, stray.end);
  const right = closers[opener] ?? '}';
  return {
    code: WRONG_CLOSER,
    start: stray.start,
    end: stray.end,
    message: `What begins with ${opener} ends with ${right}, not with ${closer}.`,
    fixes: fix(`Write ${right}`, stray.start, stray.end, right),
    isWarning: false,
  };
}

export function strayBracket(tree: SyntaxTree, stray: Fault): Told {
  const closer = piece(tree, stray.start, stray.end);
  return {
    ...asTold(stray),
    message: `Nothing is open here that ${closer} could close.`,
    fixes: fix('Leave it out', stray.start, stray.end, ''),
  };
}

/** The outermost of what is never closed: with it the others end. */
export function neverClosed(tree: SyntaxTree, faults: readonly Fault[], endOf: number | null): Told {
  const fault = faults.find(({ subject }) => subject === 'bracket') ?? faults[0]!;
  const hole = faults.find(({ subject }) => subject === 'hole');
  if (hole !== undefined && fault !== hole && fault.name !== '{')
    return bracket(tree, fault, closersOf(faults.filter(({ endAt }) => endAt === fault.endAt)), null);
  const less = lessThan(tree, hole ?? fault);
  if (less !== null) return less;
  if (hole !== undefined) return holeNotClosed(tree, hole, endOf);
  if (fault.subject === 'bracket') {
    const nested = faults.filter(({ start, endAt }) => start >= fault.start && endAt === fault.endAt);
    return bracket(tree, fault, closersOf(nested), endOf);
  }
  if (fault.code === HEAD_WITHOUT_END) {
    const start = fault.owner < 0 ? fault.start : fault.owner;
    return {
      ...asTold(fault),
      start,
      message: `${/^\{~?[#:/]?[a-z]*/i.exec(piece(tree, start, start + 24))![0]} has no "}" behind it.`,
      fixes: fix('Insert }', fault.end, fault.end, '}'),
    };
  }
  return asTold(fault);
}

/** The closers of all that is open at one place, the innermost first. */
function closersOf(faults: readonly Fault[]): string {
  const open = faults.filter(({ code }) => code === NOT_CLOSED).slice(0, MOST_CLOSERS);
  return open
    .toReversed()
    .map(({ name }) => closers[name] ?? '}')
    .join('');
}

/** More brackets than these are not closed by a fix. */
const MOST_CLOSERS = 20;

/**
 * Where a value ends in a hole that goes on for ever: before the first thing in
 * it that does not fit. Null when all of it does.
 */
export function endOfValue(
  tree: SyntaxTree,
  owner: number,
  faults: readonly Fault[],
  derived: readonly Told[],
): number | null {
  const places = [
    ...derived.filter(({ code }) => code === UNEXPECTED).map(({ start }) => start),
    ...faults.filter(({ code }) => isLexical(code)).map(({ start }) => start),
  ];
  if (places.length === 0) return null;
  const before = tree.tokenAt(Math.min(...places))?.previousToken ?? null;
  return before === null || before.end <= owner + 1 ? null : before.end;
}

function bracket(tree: SyntaxTree, fault: Fault, closer: string, endOf: number | null): Told {
  const next = fault.token?.nextToken?.text ?? '';
  if (fault.name === '[' && next === ',' && fault.token?.previousToken?.end === fault.start) {
    // The list of a type.
    return {
      ...asTold(fault),
      message: '[ is never closed with ].',
      fixes: fix('Insert ]', fault.end, fault.end, ']'),
    };
  }
  const end = endInTag(tree, fault, Math.max(fault.end, Math.min(fault.endAt, lineEnd(tree, fault.start))));
  const at = endOf === null || endOf <= fault.end ? end : Math.min(endOf, end);
  return {
    ...asTold(fault),
    end,
    message: `${fault.name} is never closed with ${closers[fault.name] ?? closer}.`,
    fixes: fix(`Insert ${closer}`, at, at, closer),
  };
}

function holeNotClosed(tree: SyntaxTree, hole: Fault, endOf: number | null): Told {
  const end = endInTag(tree, hole, Math.max(hole.end, Math.min(hole.endAt, lineEnd(tree, hole.start))));
  const at = Math.min(endOf ?? end, end);
  const text = piece(tree, hole.start, end);
  if (
    text.startsWith('{@') &&
    /^<[a-z]/i.test(piece(tree, hole.endAt, Math.min(tree.length, hole.endAt + 2)))
  ) {
    return genericType(tree, hole);
  }
  if (
    /(?:&&|\band|\?|:|\|\|)\s*\(?\s*$/.test(text) &&
    /^\s*<[a-z]/i.test(piece(tree, end, Math.min(tree.length, end + 40)))
  ) {
    return {
      code: FOREIGN,
      start: hole.start,
      end,
      message: 'Tags cannot stand in an expression; write {#if condition} … {:else} … {/if}.',
      fixes: [],
      isWarning: false,
    };
  }
  if (text === '{' && piece(tree, end, end + 1) === '{') {
    return {
      code: FOREIGN,
      start: hole.start,
      end: end + 1,
      message: 'One brace is enough here.',
      fixes: oneBrace(tree, hole.start, end),
      isWarning: false,
    };
  }
  return {
    ...asTold(hole),
    end,
    message: `What begins with ${hole.name} here is never closed with }.`,
    fixes: fix('Insert }', at, at, '}'),
  };
}

/** `{{#each items}}`: leaves the first brace out, and that behind the tag. */
function oneBrace(tree: SyntaxTree, start: number, end: number): readonly Fix[] {
  const edits = [{ start, end, text: '' }];
  const tag = /^\{[#:/@][^{}\r\n]*\}(?=\})/.exec(piece(tree, end, end + LONGEST_TAG));
  if (tag !== null) {
    const at = end + tag[0].length;
    edits.push({ start: at, end: at + 1, text: '' });
  }
  return [{ title: 'Leave one out', edits }];
}

/** So far is looked for the second brace of a tag. */
const LONGEST_TAG = 200;

/** `Array<string>`: what begins with `<` has ended the directive. */
function genericType(tree: SyntaxTree, { endAt }: Fault): Told {
  const close = lineEnd(tree, endAt);
  const before = /\b(?:Array|List|Set)$/.exec(piece(tree, Math.max(0, endAt - 8), endAt))?.[0];
  const item = /^<(\w+)>/.exec(piece(tree, endAt, close));
  const end = item === null ? Math.max(endAt + 1, close) : endAt + item[0].length;
  const better = item === null ? '' : `${item[1]!}[]`;
  return {
    code: BAD_TYPE,
    start: endAt,
    end,
    message: `Types have no parts in angle brackets; a list has brackets behind the type of its items: ${better === '' ? 'string[]' : better}.`,
    fixes:
      before === undefined || item === null ? [] : fix(`Write ${better}`, endAt - before.length, end, better),
    isWarning: false,
  };
}

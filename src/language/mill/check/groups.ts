import type { SyntaxTree } from '../../../parse/tree.js';
import {
  BAD_TYPE,
  COMMA_MISSING,
  FOREIGN,
  HEAD_WITHOUT_END,
  NESTED_TOO_DEEPLY,
  NOTHING_HERE,
  NOTHING_TO_CLOSE,
  NOT_ALLOWED_IN_EXPRESSION,
  NOT_CLOSED,
  NO_NUMBER,
  NO_SUCH_ESCAPE,
  STRING_WITHOUT_END,
  UNEXPECTED,
  UNKNOWN_WORD,
  WRONG_CLOSER,
} from '../codes.js';
import { earlyEnd } from '../expression/foreign.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { endedEarly, endInTag, lessThan } from './ends.js';
import { asTold, type Fault, lineEnd, piece } from './faults.js';
import { sign } from './signs.js';
import { openQuote } from './tags.js';
import type { Told } from './told.js';

const lexical: ReadonlySet<string> = new Set([NO_SUCH_ESCAPE, NO_NUMBER, NOT_ALLOWED_IN_EXPRESSION]);

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
  const signs = faults.filter(({ code }) => lexical.has(code));
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

/** A string that its line ends: of an apostrophe in it, or of the other quote at its end, that is said. */
function stringNotClosed(tree: SyntaxTree, fault: Fault): Told {
  const { start, end } = fault;
  const text = piece(tree, start, end);
  const quote = text[0]!;
  const name = quote === '"' ? 'double' : 'single';
  const early = endedEarly(tree, fault, quote);
  if (early !== null) {
    const fixes = quotedInside(tree, early.end, quote);
    const said = earlyEnd(quote, early.end);
    return { ...asTold(fault), ...said, fixes: fixes ?? said.fixes, start: early.start, end: start + 1 };
  }
  const other = quote === '"' ? "'" : '"';
  const at = text.indexOf(other, 1);
  if (at > 0) {
    return {
      ...asTold(fault),
      end: start + at + 1,
      message: `This text begins with ${quote} and ends with ${other}; both must be the same.`,
      fixes: fix(`End it with ${quote}`, start + at, start + at + 1, quote),
    };
  }
  const joined = overLines(tree, end, quote);
  if (joined !== null) return { ...asTold(fault), message: joined.message, fixes: joined.fixes };
  const close = /[)\]}<]/.exec(text);
  const stop = close === null ? end : start + close.index;
  return {
    ...asTold(fault),
    end: Math.max(start + 1, stop),
    message: `This text begins with a ${name} quote and has no second one on its line.`,
    fixes: fix(`Insert ${quote}`, stop, stop, quote),
  };
}

/** A word in quotes inside of a text: both of its quotes are written otherwise. */
function quotedInside(tree: SyntaxTree, end: number, quote: string): readonly Fix[] | null {
  const text = piece(tree, end - 1, lineEnd(tree, end));
  const second = text.indexOf(quote, 1);
  const isPair = second > 0 && text.split(quote).length === 4;
  if (!isPair) return null;
  const edits = [end - 1, end - 1 + second].map((at) => ({ start: at, end: at, text: '\\' }));
  return [{ title: `Write \\${quote}`, edits }];
}

/** A text that goes on in the next line, and ends there. */
function overLines(tree: SyntaxTree, end: number, quote: string): Pick<Told, 'message' | 'fixes'> | null {
  const behind = piece(tree, end, Math.min(end + 400, tree.length));
  const rest = new RegExp(`^[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t]*(?=[^${quote}{}<>\\r\\n]*${quote})`).exec(behind);
  if (rest === null) return null;
  return {
    message: 'A text stands on one line: this one has no second quote there.',
    fixes: fix('Put it on one line', end, end + rest[0].length, ' '),
  };
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '?.[': ']' };

function wrongBracket(tree: SyntaxTree, open: Fault, stray: Fault): Told {
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

function strayBracket(tree: SyntaxTree, stray: Fault): Told {
  const closer = piece(tree, stray.start, stray.end);
  return {
    ...asTold(stray),
    message: `Nothing is open here that ${closer} could close.`,
    fixes: fix('Leave it out', stray.start, stray.end, ''),
  };
}

/** The outermost of what is never closed: with it the others end. */
function neverClosed(tree: SyntaxTree, faults: readonly Fault[], endOf: number | null): Told {
  const fault = faults.find(({ subject }) => subject === 'bracket') ?? faults[0]!;
  const hole = faults.find(({ subject }) => subject === 'hole');
  if (hole !== undefined && fault !== hole && fault.name !== '{')
    return bracket(tree, fault, closersOf(faults));
  const less = lessThan(tree, hole ?? fault);
  if (less !== null) return less;
  if (hole !== undefined) return holeNotClosed(tree, hole, endOf);
  if (fault.subject === 'bracket') return bracket(tree, fault, closers[fault.name] ?? '}');
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
function endOfValue(
  tree: SyntaxTree,
  owner: number,
  faults: readonly Fault[],
  derived: readonly Told[],
): number | null {
  const places = [
    ...derived.filter(({ code }) => code === UNEXPECTED).map(({ start }) => start),
    ...faults.filter(({ code }) => lexical.has(code)).map(({ start }) => start),
  ];
  if (places.length === 0) return null;
  const before = tree.tokenAt(Math.min(...places))?.previousToken ?? null;
  return before === null || before.end <= owner + 1 ? null : before.end;
}

function bracket(tree: SyntaxTree, fault: Fault, closer: string): Told {
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
  return {
    ...asTold(fault),
    end,
    message: `${fault.name} is never closed with ${closers[fault.name] ?? closer}.`,
    fixes: fix(`Insert ${closer}`, end, end, closer),
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

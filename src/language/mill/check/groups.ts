import type { SyntaxTree } from '../../../parse/tree.js';
import {
  BAD_TYPE,
  BLOCK_INSIDE_TAG,
  COMMA_MISSING,
  FOREIGN,
  HEAD_WITHOUT_END,
  NESTED_TOO_DEEPLY,
  NOTHING_HERE,
  NOTHING_TO_CLOSE,
  NOT_ALLOWED_IN_EXPRESSION,
  NOT_ALLOWED_IN_TAG,
  NOT_CLOSED,
  NO_NUMBER,
  NO_SUCH_ESCAPE,
  STRING_WITHOUT_END,
  TAG_WITHOUT_END,
  UNEXPECTED,
  UNKNOWN_WORD,
  VALUE_WITHOUT_END,
  WRONG_CLOSER,
} from '../codes.js';
import { earlyEnd, misread } from '../expression/foreign.js';
import { fix } from '../expression/reader.js';
import { endedEarly, endInTag, lessThan, valueFix } from './ends.js';
import { type Fault, piece } from './faults.js';
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
    const title = 'Insert }';
    const end = string!.start;
    return [
      {
        code: NOT_CLOSED,
        start: owner,
        end,
        message:
          'What begins with { here is never closed with }: the quote behind it was meant to end the value.',
        fixes: fix(title, end, end, '}'),
        isWarning: false,
      },
    ];
  }
  if (string !== undefined) return [stringNotClosed(tree, string)];
  const signs = faults.filter(({ code }) => lexical.has(code));
  if (signs.length > 0) {
    const told = signs.map((fault) => derived.find((one) => isWithin(fault, one)) ?? sign(fault));
    const first = derived.find((one) => one.end <= told[0]!.start && one.code !== NOTHING_HERE);
    return first === undefined || faults.some(({ code }) => code === NOT_CLOSED)
      ? told.filter(({ code }, i) => i === 0 || code !== NOT_ALLOWED_IN_EXPRESSION)
      : [first];
  }
  const { structure } = { structure: faults.filter(({ code }) => code !== NESTED_TOO_DEEPLY) };
  if (structure.length === 0)
    return faults.length > 0 && derived.length === 0 ? faults.slice(0, 1).map(plain) : [...derived];
  const stray = structure.find(({ code }) => code === NOTHING_TO_CLOSE);
  const open = structure.find(({ code, subject }) => code === NOT_CLOSED && subject === 'bracket');
  if (stray !== undefined && open !== undefined && open.start < stray.start)
    return [wrongBracket(tree, open, stray)];
  const hard = derived.find((one) => one.code !== COMMA_MISSING && one.end < structure[0]!.start);
  if (hard !== undefined) return [hard];
  if (stray !== undefined) return [strayBracket(tree, stray)];
  return [neverClosed(tree, structure)];
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

function isWithin(fault: Fault, one: Told): boolean {
  return one.start <= fault.start && one.end >= fault.end;
}

function plain({ code, start, end, message, fixes }: Fault): Told {
  return { code, start, end, message, fixes, isWarning: false };
}

function sign(fault: Fault): Told {
  const { code, start, end, token } = fault;
  const text = token?.text ?? '';
  if (code === NO_NUMBER) {
    const before = token?.previousToken ?? null;
    const digits = text.slice(1);
    const isIndex = before !== null && before.end === start && before.kind === 'name' && /^\.\d+$/.test(text);
    if (!isIndex) return { ...plain(fault), message: noNumber(text), fixes: numberFix(text, start, end) };
    return {
      ...plain(fault),
      message: `The items of a list are counted in brackets: [${digits}].`,
      fixes: fix(`Write [${digits}]`, start, end, `[${digits}]`),
    };
  }
  if (code !== NOT_ALLOWED_IN_EXPRESSION) {
    // A single sign behind a backslash: what was meant is the backslash.
    const isLone = code === NO_SUCH_ESCAPE && end - start === 2;
    return isLone ? { ...plain(fault), fixes: fix('Write \\\\', start, start, '\\') } : plain(fault);
  }
  if (text === '&') {
    return {
      ...plain(fault),
      message: 'Write "and" between two conditions.',
      fixes: fix('Write "and"', start, end, 'and'),
    };
  }
  const told = misread(text);
  return { ...plain(fault), message: told ?? `The sign ${text} has no meaning here.` };
}

function numberFix(text: string, start: number, end: number): Told['fixes'] {
  if (/^\.\d+$/.test(text)) return fix(`Write 0${text}`, start, start, '0');
  return /^\d+\.$/.test(text) ? fix(`Write ${text.slice(0, -1)}`, end - 1, end, '') : [];
}

function noNumber(text: string): string {
  if (text.startsWith('.')) return `A number begins with a digit: 0${text}.`;
  if (text.endsWith('.')) return `Digits are missing behind the point: ${text}0, or without the point.`;
  const parts = /^([\d.]+)([a-z_]\w*)$/i.exec(text);
  if (parts === null) return `"${text}" is no number.`;
  return `"${text}" is no number and no name: a number has no unit, and a name begins with a letter.`;
}

/** A string that its line ends: of an apostrophe in it, or of the other quote at its end, that is said. */
function stringNotClosed(tree: SyntaxTree, fault: Fault): Told {
  const { start, end } = fault;
  const text = piece(tree, start, end);
  const quote = text[0]!;
  const name = quote === '"' ? 'double' : 'single';
  const early = endedEarly(tree, fault, quote);
  if (early !== null) {
    return { ...plain(fault), ...earlyEnd(quote, early.end), start: early.start, end: start + 1 };
  }
  const other = quote === '"' ? "'" : '"';
  const at = text.indexOf(other, 1);
  if (at > 0) {
    return {
      ...plain(fault),
      end: start + at + 1,
      message: `This text begins with ${quote} and ends with ${other}; both must be the same.`,
      fixes: fix(`End it with ${quote}`, start + at, start + at + 1, quote),
    };
  }
  const close = /[)\]}<]/.exec(text);
  const stop = close === null ? end : start + close.index;
  return {
    ...plain(fault),
    end: Math.max(start + 1, stop),
    message: `This text begins with a ${name} quote and has no second one on its line.`,
    fixes: fix(`Insert ${quote}`, stop, stop, quote),
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
    ...plain(stray),
    message: `Nothing is open here that ${closer} could close.`,
    fixes: fix('Leave it out', stray.start, stray.end, ''),
  };
}

/** The outermost of what is never closed: with it the others end. */
function neverClosed(tree: SyntaxTree, faults: readonly Fault[]): Told {
  const fault = faults.find(({ subject }) => subject === 'bracket') ?? faults[0]!;
  const hole = faults.find(({ subject }) => subject === 'hole');
  if (hole !== undefined && fault !== hole && fault.name !== '{')
    return bracket(tree, fault, closers[fault.name] ?? ')');
  const less = lessThan(tree, hole ?? fault);
  if (less !== null) return less;
  if (hole !== undefined) return holeNotClosed(tree, hole);
  if (fault.subject === 'bracket') return bracket(tree, fault, closers[fault.name] ?? '}');
  if (fault.code === HEAD_WITHOUT_END) {
    const start = fault.owner < 0 ? fault.start : fault.owner;
    return {
      ...plain(fault),
      start,
      message: `${/^\{~?[#:/]?[a-z]*/i.exec(piece(tree, start, start + 24))![0]} has no "}" behind it.`,
      fixes: fix('Insert }', fault.end, fault.end, '}'),
    };
  }
  return plain(fault);
}

function bracket(tree: SyntaxTree, fault: Fault, closer: string): Told {
  const end = endInTag(tree, fault, Math.max(fault.end, Math.min(fault.endAt, lineEnd(tree, fault.start))));
  return {
    ...plain(fault),
    end,
    message: `${fault.name} is never closed with ${closer}.`,
    fixes: fix(`Insert ${closer}`, end, end, closer),
  };
}

function holeNotClosed(tree: SyntaxTree, hole: Fault): Told {
  const end = endInTag(tree, hole, Math.max(hole.end, Math.min(hole.endAt, lineEnd(tree, hole.start))));
  const text = piece(tree, hole.start, end);
  if (
    text.startsWith('{@') &&
    /^<[a-z]/i.test(piece(tree, hole.endAt, Math.min(tree.length, hole.endAt + 2)))
  ) {
    const close = lineEnd(tree, hole.endAt);
    return {
      code: BAD_TYPE,
      start: hole.endAt,
      end: Math.max(hole.endAt + 1, close),
      message: 'Types have no parts in angle brackets; a list of texts is string[].',
      fixes: [],
      isWarning: false,
    };
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
      fixes: fix('Leave one out', hole.start, end, ''),
      isWarning: false,
    };
  }
  return {
    ...plain(hole),
    end,
    message: `What begins with ${hole.name} here is never closed with }.`,
    fixes: fix('Insert }', end, end, '}'),
  };
}

export function lineEnd(tree: SyntaxTree, from: number): number {
  const text = piece(tree, from, Math.min(tree.length, from + 400));
  const at = text.search(/[\r\n]/);
  return at < 0 ? from + text.length : from + at;
}

/** One start tag: what is said of it and its attributes. What is in its holes is told with those. */
export function inTag(
  tree: SyntaxTree,
  owner: number,
  faults: readonly Fault[],
  derived: readonly Told[],
): Told[] {
  const swallowed = derived.find(({ code }) => code === VALUE_WITHOUT_END);
  if (swallowed !== undefined) return [swallowed];
  const open = faults.find(({ code }) => code === TAG_WITHOUT_END || code === VALUE_WITHOUT_END);
  if (open !== undefined) return [tagNotEnded(tree, owner, open)];
  const block = faults.find(({ code }) => code === BLOCK_INSIDE_TAG);
  const told: Told[] = [...derived];
  if (block !== undefined) {
    const end = Math.max(block.end, block.token?.end ?? block.end);
    told.push({
      ...plain(block),
      end: Math.min(end, lineEnd(tree, block.start)),
      message: blockMessage(piece(tree, block.start, end)),
    });
  }
  const junk = faults.find(({ code }) => code === NOT_ALLOWED_IN_TAG);
  if (junk !== undefined && told.length === 0) told.push(junkInTag(tree, junk));
  return told.sort((a, b) => a.start - b.start);
}

function blockMessage(text: string): string {
  if (text.startsWith('{@'))
    return 'A directive cannot stand inside a tag; it stands at the top of the template.';
  const condition = /^\{~?#if\s+([^}]{1,60})\}?/.exec(text)?.[1]?.trim();
  return condition === undefined
    ? 'A block cannot stand inside a tag; a value can be chosen: class={condition ? "on" : null}.'
    : `A block cannot stand inside a tag; a value can be chosen: class={${condition} ? "…" : null}.`;
}

function junkInTag(tree: SyntaxTree, fault: Fault): Told {
  const sign = piece(tree, fault.start, fault.end);
  const message =
    sign === '/'
      ? 'A "/" belongs directly before the ">" of a tag.'
      : sign === '<'
        ? 'The sign < cannot stand in a tag; write &lt; in text, or end the tag first.'
        : sign === '}'
          ? 'There is one "}" too many here.'
          : `The sign ${sign} cannot stand in a tag.`;
  return { ...plain(fault), code: sign === '}' ? UNEXPECTED : fault.code, message };
}

/** A tag without its ">", or the value in it that swallowed that. */
function tagNotEnded(tree: SyntaxTree, owner: number, fault: Fault): Told {
  const quote = openQuote(tree, owner, fault.start);
  if (quote >= 0) {
    const sign = piece(tree, quote, quote + 1);
    const end = Math.min(lineEnd(tree, quote), Math.max(fault.end, quote + 1));
    return {
      code: VALUE_WITHOUT_END,
      start: quote,
      end,
      message: `The value that begins with ${sign} here has no second ${sign}.`,
      fixes: valueFix(tree, quote, end, sign),
      isWarning: false,
    };
  }
  const opener = tree.tokenAt(owner);
  const name = opener?.text ?? '<';
  const end = Math.max(opener?.end ?? owner + 1, Math.min(fault.end, lineEnd(tree, owner)));
  return {
    code: TAG_WITHOUT_END,
    start: owner,
    end,
    message: `The tag ${name} has no ">" at its end.`,
    fixes: fix('Insert >', fault.end, fault.end, '>'),
    isWarning: false,
  };
}

/** The quote of the value that a tag lost its end in; -1 when it is in none. */
export function openQuote(tree: SyntaxTree, owner: number, at: number): number {
  let quote = -1;
  for (let token = tree.tokenAt(owner); token !== null && token.start <= at; token = token.nextToken) {
    if (token.kind === 'quote') quote = quote < 0 ? token.start : -1;
    if (token.kind === 'tagEnd' && quote < 0) break;
  }
  return quote;
}

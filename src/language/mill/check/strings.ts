import type { SyntaxTree } from '../../../parse/tree.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { earlyEnd } from '../expression/unexpected.js';
import { endedEarly } from './ends.js';
import { asTold, type Fault, lineEnd, piece } from './faults.js';
import type { Told } from './told.js';

/** A string that its line ends: of an apostrophe in it, or of the other quote at its end, that is said. */
export function stringNotClosed(tree: SyntaxTree, fault: Fault): Told {
  const { start, end } = fault;
  const text = piece(tree, start, end);
  const quote = text[0]!;
  const name = quote === '"' ? 'double' : 'single';
  const early = endedEarly(tree, fault, quote);
  const front = frontOf(tree, early?.start ?? start);
  if (front !== null) {
    return {
      ...asTold(fault),
      start: front,
      end: (early?.start ?? start) + 1,
      message: `This text has no ${quote} at its beginning.`,
      fixes: fix(`Insert ${quote}`, front, front, quote),
    };
  }
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
    fixes: stop > start + 1 ? fix(`Insert ${quote}`, stop, stop, quote) : [],
  };
}

/** Where the word begins directly before a quote, which was to end it; null when there is none. */
function frontOf(tree: SyntaxTree, quote: number): number | null {
  const before = piece(tree, Math.max(0, quote - 200), quote);
  const word = /(?:[{([,|=+:?]|\bfrom)\s*([^\s"'{}()[\],=|+:?]+)$/.exec(before)?.[1];
  return word === undefined ? null : quote - word.length;
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

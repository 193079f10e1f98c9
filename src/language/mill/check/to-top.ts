import type { SyntaxTree } from '../../../parse/tree.js';
import type { SyntaxItem } from '../../../syntax/red.js';
import { lineEnd, piece } from './faults.js';
import type { Told } from './told.js';

/** Those of which several may stand, in any order behind the first two. */
const MOVABLE = /^\{@(?:import|type|use|props|provide)\b[^]*\}$/;

/** Longer directives stay where they are. */
const LONGEST = 2000;

/** A directive in the wrong place: with a fix that puts it behind those at the top. */
export function movedToTop(tree: SyntaxTree, told: Told): Told {
  const { start, end } = told;
  const text = end - start > LONGEST ? '' : piece(tree, start, end);
  if (!MOVABLE.test(text)) return told;
  const last = lastAtTop(tree, start, text.startsWith('{@props'));
  if (last === null) return told;
  const at = last.end;
  const line = lineEnd(tree, at);
  const eol = piece(tree, line, line + 2) === '\r\n' ? '\r\n' : '\n';
  const into = { start: at, end: at, text: at === 0 ? text + eol : eol + text };
  const out = { ...withLine(tree, start, end), text: '' };
  return { ...told, fixes: [{ title: 'Move it to the top', edits: [into, out] }] };
}

/** Where the directives at the top end; null where this one could not stand behind them. */
function lastAtTop(tree: SyntaxTree, before: number, isProps: boolean): { readonly end: number } | null {
  let end = 0;
  for (let item = tree.root.firstChild; item !== null && item.start < before; item = item.nextSibling) {
    if (item.kind === 'directive') {
      if (isProps && openerOf(item).endsWith('@props')) return null;
      ({ end } = item);
    } else if (item.kind !== 'comment' && !(item.kind === 'text' && item.text.trim() === '')) break;
  }
  return { end };
}

function openerOf(item: SyntaxItem): string {
  return item.isToken ? item.text : (item.firstChild?.text ?? '');
}

/** A piece, with its line where nothing else stands on that. */
function withLine(
  tree: SyntaxTree,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const before = /(?:^|[\r\n])[ \t]*$/.exec(piece(tree, Math.max(0, start - 80), start))?.[0];
  const behind = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(piece(tree, end, end + 80))?.[0];
  if (before === undefined || behind === undefined) return { start, end };
  return { start: start - before.replace(/^[\r\n]/, '').length, end: end + behind.length };
}

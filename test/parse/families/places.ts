import { contentsOf, type SyntaxTree } from '../../../src/parse/tree.js';
import { eachPage } from '../../../src/syntax/slice.js';
import type { TextEdit } from '../../../src/text/span.js';
import type { Draft } from './case.js';

/** The edit that a draft means in this text. */
export function placed(draft: Draft, text: string, tree: SyntaxTree, delimiters: RegExp): TextEdit {
  let start = Math.min(draft.at, text.length);
  let copyFrom = draft.from;
  if (draft.near === 'border') start = Math.min(text.length, nearBorder(tree, start));
  if (draft.near === 'delimiter') {
    delimiters.lastIndex = start;
    start = delimiters.exec(text)?.index ?? start;
    copyFrom = start;
  }
  const end = Math.min(text.length, start + draft.length);
  return { start, end, text: draft.text + text.slice(copyFrom, copyFrom + draft.copied) };
}

/** The border of the page around `at` that lies nearest, or one or two units beside it. */
function nearBorder(tree: SyntaxTree, at: number): number {
  let base = 0;
  let found = 0;
  eachPage(contentsOf(tree).body, (page) => {
    base += page.width;
    if (Math.abs(base - at) < Math.abs(found - at)) found = base;
  });
  return Math.max(0, found + (at % 5) - 2);
}

export function applied(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** What takes an edit of `text` back. */
export function inverse(text: string, { start, end, text: inserted }: TextEdit): TextEdit {
  return { start, end: start + inserted.length, text: text.slice(start, end) };
}

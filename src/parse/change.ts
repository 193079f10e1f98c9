import type { Span, TextEdit } from '../text/span.js';

/**
 * A piece of the old text, from `start` to `end`, that became other text, which
 * ends at `newEnd` of the new text. In a list, changes lie in order and apart;
 * between them both texts are equal. So what follows a change lies at
 * `newEnd - end` more in the new text than in the old one.
 */
export interface Change extends Span {
  readonly newEnd: number;
}

/** The changes that lead to the same text as `changes` and then `edit`; what was written and taken out again is none. */
export function withEdit(changes: readonly Change[], edit: TextEdit): Change[] {
  const grown = grownBy(edit);
  let shiftBefore = 0;
  let shift = 0;
  let { start, end } = edit;
  const before: Change[] = [];
  const touched: Change[] = [];
  const after: Change[] = [];
  for (const change of changes) {
    const newStart = change.start + shift;
    if (newStart > edit.end) {
      after.push({ ...change, newEnd: change.newEnd + grown });
      continue;
    }
    shift = change.newEnd - change.end;
    if (change.newEnd < edit.start) {
      before.push(change);
      shiftBefore = shift;
    } else touched.push(change);
  }
  // What the edit touches beside the changes is old text, and those that it touches become one with it.
  start -= shiftBefore;
  let oldEnd = end - shift;
  for (const change of touched) {
    start = Math.min(start, change.start);
    end = Math.max(end, change.newEnd);
    oldEnd = Math.max(oldEnd, change.end);
  }
  const newEnd = end + grown;
  const isEmpty = start === oldEnd && start + shiftBefore === newEnd;
  return isEmpty ? [...before, ...after] : [...before, { start, end: oldEnd, newEnd }, ...after];
}

function grownBy(edit: TextEdit): number {
  return edit.text.length - (edit.end - edit.start);
}

/** Spans of a text, where they lie after `edit`. What was replaced is what it was replaced by. */
export function shiftedBy(spans: readonly Span[], edit: TextEdit): Span[] {
  const grown = grownBy(edit);
  return spans.map(({ start, end }) => ({
    start: start <= edit.start ? start : start >= edit.end ? start + grown : edit.start,
    end: end <= edit.start ? end : end >= edit.end ? end + grown : edit.end + grown,
  }));
}

/** Sorted, with those joined that overlap or touch, and without empty ones. */
export function merged(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const found: { readonly start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

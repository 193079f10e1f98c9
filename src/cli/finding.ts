import { checkTemplate } from '../language/mill/check.js';
import { mill } from '../language/mill/language.js';
import { parse } from '../parse/parser.js';
import type { SyntaxTree } from '../parse/tree.js';
import type { TextEdit } from '../text/span.js';
import type { Place } from './places.js';
import type { ReadTemplate } from './read-template.js';

/** Something that is wrong with a template. */
export interface Finding {
  readonly file: string;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  /** In UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly from: Place;
  readonly to: Place;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

/** A file in which more places are broken is in another encoding as a whole: one mistake, which is told once. */
const MOST_BROKEN = 8;

/** All that is wrong with a template, by its place. Cost: O(length). */
export function findingsIn(template: ReadTemplate): Finding[] {
  const tree = parse(template.text, mill);
  const runs = runsOf(template.broken);
  const isOther = runs.length > MOST_BROKEN;
  const message = isOther
    ? `This file is not UTF-8, here and in ${runs.length - 1} more places; save it as UTF-8.`
    : 'These bytes are not UTF-8; they are read as U+FFFD.';
  const found: Finding[] = (isOther ? runs.slice(0, 1) : runs).map(([start, end]) => ({
    ...spanOf(tree, start, end),
    file: template.name,
    severity: 'error',
    code: 'TEXT_NOT_UTF8',
    message,
    fixes: [],
  }));
  for (const { start, end, code, severity, message, fixes = [] } of checkTemplate(tree)) {
    found.push({ ...spanOf(tree, start, end), file: template.name, severity, code, message, fixes });
  }
  return template.broken.length === 0 ? found : found.toSorted((a, b) => a.start - b.start);
}

/** Places that lie side by side, as spans: a file that is no text has one for each of its bytes. */
function runsOf(places: readonly number[]): [start: number, end: number][] {
  const runs: [start: number, end: number][] = [];
  for (const at of places) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function spanOf(
  tree: SyntaxTree,
  start: number,
  end: number,
): Pick<Finding, 'start' | 'end' | 'from' | 'to'> {
  return { start, end, from: placeOf(tree, start), to: placeOf(tree, end) };
}

function placeOf(tree: SyntaxTree, offset: number): Place {
  const { line, character } = tree.position(offset);
  return { line: line + 1, column: character + 1 };
}

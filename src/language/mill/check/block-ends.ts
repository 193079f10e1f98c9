import type { SyntaxTree } from '../../../parse/tree.js';
import { HEAD_WITHOUT_END } from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { wordOf } from '../head/bounds.js';
import { type Fault, piece } from './faults.js';
import type { Finding } from './finding.js';
import type { Told } from './told.js';
import { blockWords } from '../words.js';

/** Writes the end of a block in place of what was meant to be one. */
export function endFix(tree: SyntaxTree, { start, end }: Finding, name: string): readonly Fix[] {
  const stop = piece(tree, end, end + 1) === '}' ? end + 1 : end;
  if (piece(tree, stop - 1, stop) !== '}') return [];
  return fix(`Write {/${name}}`, start, stop, `{/${name}}`);
}

/** A block that ends in its head, as one does that is being typed: it lacks both at once, which is one mistake. */
export function headNotClosed({ subject, token, name }: Fault): Told | null {
  if (subject !== 'block' || token === null) return null;
  let { end } = token;
  for (let item = token.nextSibling; item !== null; item = item.nextSibling) {
    if (!headItems.has(item.kind)) return null;
    ({ end } = item);
  }
  return {
    code: HEAD_WITHOUT_END,
    start: token.start,
    end,
    message: `${token.text} has no "}" behind it.`,
    fixes: fix(`Insert }{/${name}}`, end, end, `}{/${name}}`),
    isWarning: false,
  };
}

/** What a head consists of, up to its end. */
const headItems: ReadonlySet<string> = new Set([
  'name',
  'number',
  'string',
  'duration',
  'operator',
  'paren',
  'bracket',
  'record',
  'comment',
]);

/** Of a misspelt or foreign block: its end, which is called likewise, is mended with it. */
export function withEnd(tree: SyntaxTree, told: Told): Told {
  const [edit] = told.fixes[0]?.edits ?? [];
  const word = /^[a-z]+/.exec(edit?.text ?? '')?.[0];
  if (word === undefined || !blockWords.includes(word)) return told;
  const opener = edit === undefined ? null : tree.tokenAt(told.start);
  if (opener === null || opener.kind !== 'blockOpen') return told;
  const end = opener.parent.lastChild?.previousSibling ?? null;
  if (end === null || end.kind !== 'blockEnd') return told;
  const from = end.start + wordAt(end.text);
  const also = { start: from, end: end.end, text: word };
  return { ...told, fixes: [{ title: told.fixes[0]!.title, edits: [edit!, also] }] };
}

/** Where the word begins in `{/word` and `{~/word`. */
function wordAt(closer: string): number {
  return closer.length - wordOf(closer).length;
}

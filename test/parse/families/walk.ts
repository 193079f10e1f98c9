import type { EditResult } from '../../../src/parse/edit.js';
import type { SyntaxTree } from '../../../src/parse/tree.js';
import type { TextEdit } from '../../../src/text/span.js';
import type { Case } from './case.js';
import { applied, inverse, placed } from './places.js';

/** A step of a case, as it was taken. */
export interface Taken {
  readonly old: SyntaxTree;
  readonly oldText: string;
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/**
 * Takes the steps of a case, one after the other: `edit` makes each, and says
 * with which tree it goes on. What goes wrong is told with the edits in it.
 */
export function walk(
  made: Case,
  begun: SyntaxTree,
  delimiters: RegExp,
  edit: (taken: Taken) => EditResult,
): SyntaxTree {
  let [tree, text] = [begun, made.text];
  const done: TextEdit[][] = [];
  const undone: TextEdit[][] = [];
  for (const step of made.steps) {
    const from = step.does === 'undo' ? done : undone;
    const edits: TextEdit[] = [];
    const back: TextEdit[] = [];
    let now = text;
    const count = step.does === 'edit' ? step.drafts.length : 1;
    const listed = step.does === 'edit' ? null : (from.pop() ?? []);
    for (let i = 0; i < (listed === null ? count : listed.length); i++) {
      const next =
        listed === null && step.does === 'edit'
          ? placed(step.drafts[i]!, now, tree, delimiters)
          : listed![i]!;
      edits.push(next);
      back.unshift(inverse(now, next));
      now = applied(now, next);
    }
    (step.does === 'undo' ? undone : done).push(back);
    if (step.does === 'edit') undone.length = 0;
    try {
      tree = edit({ old: tree, oldText: text, edits, text: now }).tree;
    } catch (error) {
      throw new Error(`${(error as Error).message} after ${shown(edits)} in ${text.length} units`, {
        cause: error,
      });
    }
    text = now;
  }
  return tree;
}

function shown(edits: readonly TextEdit[]): string {
  return JSON.stringify(edits.map(({ start, end, text }) => ({ start, end, text: text.slice(0, 80) })));
}

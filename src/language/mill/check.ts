import type { SyntaxTree } from '../../parse/tree.js';
import type { TextEdit } from '../../text/span.js';
import { placeOf } from '../../syntax/red-items.js';
import type { Home } from '../../syntax/red-trail.js';
import { collect } from './check/collect.js';
import { merged } from './check/merge.js';

/** A fault in a template, for the person who wrote it. */
export interface TemplateDiagnostic {
  /** Stable, for programs: `MILL1xxx`; docs/diagnostics.md has a chapter for each. */
  readonly code: string;
  /** A warning is about text that can be read, and hardly means what it says. */
  readonly severity: 'error' | 'warning';
  /** What is to be mended, in UTF-16 code units of the whole text; may be empty, where something is missing. */
  readonly start: number;
  readonly end: number;
  /** For people; may change. */
  readonly message: string;
  /** Ways to mend it, the likeliest first; absent when none is known. */
  readonly fixes?: readonly TemplateFix[];
}

export interface TemplateFix {
  /** What it does, as an imperative: "Insert {/if}". */
  readonly title: string;
  /** Each counts in the text as the ones before it leave it, as `tree.edit` takes them. */
  readonly edits: readonly TextEdit[];
}

/**
 * All faults of a template: those of its structure and those of what stands in
 * its holes, heads and tags; by start, and one for each mistake, not for what
 * follows from it. Total, as parsing is.
 *
 * What it finds in a page is kept with that, so after an edit it costs O(log n),
 * the pages that were read again, and the faults there are.
 */
export function checkTemplate(tree: SyntaxTree): readonly TemplateDiagnostic[] {
  const { green } = placeOf(tree.root) as Home;
  return merged(tree, collect(green)).map(({ code, start, end, message, fixes, isWarning }) => ({
    code,
    severity: isWarning ? 'warning' : 'error',
    start,
    end,
    message,
    ...(fixes.length === 0
      ? {}
      : { fixes: fixes.map(({ title, edits }) => ({ title, edits: inTurn(edits) })) }),
  }));
}

/** Edits that all count in the same text, as edits each of which counts in what the former left. */
function inTurn(edits: readonly TextEdit[]): TextEdit[] {
  let by = 0;
  return edits.map(({ start, end, text }) => {
    const edit = { start: start + by, end: end + by, text };
    by += text.length - (end - start);
    return edit;
  });
}

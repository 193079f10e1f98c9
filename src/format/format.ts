import { argumentNotAllowed } from '../error/syntax.js';
import { mill } from '../language/mill/language.js';
import { demandSpanOf } from '../parse/edit.js';
import { parse } from '../parse/parser.js';
import { SyntaxTree } from '../parse/tree.js';
import type { TextEdit } from '../text/span.js';
import { Edits } from './edits.js';
import { type FormatOptions, readOptions } from './options.js';
import { Page } from './page.js';
import { shapeOf } from './shape.js';
import { lineEndOf } from './spaces.js';
import { Writer } from './writer.js';

export interface Formatted {
  readonly text: string;
  /** From the last to the first; so their offsets are right in the text as it was, and one after the other. */
  readonly edits: readonly TextEdit[];
}

/**
 * Lays a template out: lines are indented by what they lie in, tags and lists
 * that are too long for their line are broken, expressions are spaced.
 *
 * Only white space changes, and none that is printed: what the template prints
 * stays the same, byte for byte. A run of white space in content that ends a
 * line becomes another one; all else there stays as it is, as do `pre`,
 * `textarea`, values in quotes, `{#verbatim}`, scripts, and text mode. What has
 * faults stays as it is, and what is whole around it is laid out. Formatting a
 * formatted text changes nothing.
 *
 * Cost: O(length).
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`, `SPAN_OUTSIDE_TEXT` for the range
 */
export function formatTemplate(template: string | SyntaxTree, options: FormatOptions = {}): Formatted {
  const settings = readOptions(options);
  const tree = treeOf(template);
  if (settings.range !== null) demandSpanOf('formatTemplate()', settings.range, tree.length);
  const shape = shapeOf(tree);
  const edits = new Edits(shape.text, settings.range);
  const writer = new Writer(shape.text, edits, settings, lineEndOf(shape.text));
  new Page(shape, writer, settings).write();
  return edits.finish();
}

function treeOf(template: string | SyntaxTree): SyntaxTree {
  if (typeof template === 'string') return parse(template, mill);
  if (template instanceof SyntaxTree && template.language === mill) return template;
  throw argumentNotAllowed(
    'formatTemplate()',
    'its template',
    template,
    'a text, or the tree of one that was read as `mill`',
  );
}

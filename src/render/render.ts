import type { Child } from '../element/child.js';
import type { Consumer } from '../snippet/consumer.js';
import { guard } from '../element/guard.js';
import { NO_OPTIONS, type RenderOptions } from './options.js';
import { Rendering } from './rendering.js';
import type { RenderReport } from './report.js';

/**
 * Renders a tree into a consumer, in document order, as soon as each piece is
 * there. Resolves when the consumer has taken everything.
 *
 * Rejects at once when something fails, with the author's own error; what was
 * consumed by then is the beginning of the document.
 *
 * @throws {MillraceError} `DEADLINE_PASSED`, `TREE_TOO_DEEP`, `OPTION_NOT_ALLOWED`, and the errors of elements and flows
 */
export async function render(
  tree: Child,
  consumer: Consumer,
  options: RenderOptions = NO_OPTIONS,
): Promise<RenderReport> {
  const rendering = startRender(tree, consumer, options, true);
  await rendering.done;
  return rendering.report();
}

/**
 * Begins a render, for a door that wants to know what is done when this returns.
 *
 * @param observed whether somebody will ask for the report
 */
export function startRender(
  tree: Child,
  consumer: Consumer,
  options: RenderOptions,
  observed = false,
): Rendering {
  // Options that are refused end it here; the tree may hold promises all the same.
  if (typeof tree === 'object' && tree !== null) guard(tree);
  const rendering = new Rendering(consumer, options);
  rendering.start(tree, observed);
  return rendering;
}

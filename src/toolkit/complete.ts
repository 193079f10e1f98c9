import type { SyntaxTree } from '../parse/tree.js';
import type { Span } from '../text/span.js';
import type { Declaration, Scope } from './scope.js';
import type { Scopes } from './scopes.js';

export interface Completion<V = unknown> {
  readonly label: string;
  /** That of the declaration, or `keyword`. */
  readonly kind: string;
  readonly declaration: Declaration<V> | null;
  /** What has been typed of it: replace that by the label. */
  readonly replace: Span;
}

const BEGINS_WORD = /^[\p{ID_Start}_$]/u;

/** What has been typed of a word in front of an offset. */
export function typedBefore(tree: SyntaxTree, offset: number): string {
  const token = offset === 0 ? null : tree.tokenAt(offset - 1);
  if (token === null || token.start >= offset || !BEGINS_WORD.test(token.text)) return '';
  return token.text.slice(0, offset - token.start);
}

/**
 * The names that are seen at an offset and begin as what is typed in front of it, each once and the
 * nearest first, then the keywords that do. A scope that was never closed goes on to the end of the text
 * and behind it.
 */
export function complete<V>(
  scopes: Scopes<V>,
  offset: number,
  typed: string,
  keywords: readonly string[] = [],
): readonly Completion<V>[] {
  const replace: Span = { start: offset - typed.length, end: offset };
  const found = new Map<string, Completion<V>>();
  for (let scope: Scope<V> | null = scopes.root.at(replace.start); scope !== null; scope = scope.parent) {
    for (const declaration of seenIn(scope, replace.start)) {
      const { name: label, kind } = declaration;
      if (label.startsWith(typed) && !found.has(label))
        found.set(label, { label, kind, declaration, replace });
    }
  }
  for (const label of keywords) {
    if (label.startsWith(typed) && !found.has(label))
      found.set(label, { label, kind: 'keyword', declaration: null, replace });
  }
  return [...found.values()];
}

/** What is declared in a scope and seen at an offset, the last first; without what macros introduced. */
function seenIn<V>(scope: Scope<V>, offset: number): readonly Declaration<V>[] {
  return [...scope.declared.values()]
    .flatMap((all) => all.map(({ declaration }) => declaration))
    .filter(({ mark, isHoisted, visibleFrom }) => mark === null && (isHoisted || visibleFrom <= offset))
    .sort((a, b) => b.start - a.start);
}

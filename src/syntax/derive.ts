import { argumentNotAllowed } from '../error/syntax.js';
import type { Page } from './page.js';
import { placeOf } from './red-items.js';
import { runOfPlace } from './run.js';
import { Home } from './red-trail.js';
import type { SyntaxNode } from './red.js';

/** What a node consists of, counted from where it begins, so that it is the same wherever the node lies. */
export interface Run {
  readonly text: string;
  readonly tokens: readonly RunToken[];
}

export interface RunToken {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** A longer run is not read: what is derived from it would have to be made again on each key in it. */
const LONGEST_RUN = 65_536;

/**
 * Reads something out of the tokens of a node when it is asked for, as the tree
 * of an expression out of a hole, and keeps it with the green data: an edit
 * elsewhere does not cost it, an edit inside makes it anew.
 *
 *   const expressions = derivation((run) => parseExpression(run));
 *   expressions(hole)
 *
 * `read` sees nothing but the run; what it returns is shared by all trees that
 * share the node and should not be changed. Null for a node of more than 64 Ki
 * units. Cost: that of `read` once, then O(1).
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED` for no function, and later for what is no node
 */
export function derivation<T>(read: (run: Run) => T): (node: SyntaxNode) => T | null {
  if (typeof read !== 'function') throw argumentNotAllowed('derivation()', 'its reader', read, 'a function');
  const ofContainers = new WeakMap<object, T>();
  const ofPages = new WeakMap<Page, Map<number, T>>();
  return (node) => {
    const place = placeOf(node);
    if (place === null)
      throw argumentNotAllowed('What derivation() made', 'its node', node, 'a node of a tree, no token');
    if (node.end - node.start > LONGEST_RUN) return null;
    if (place instanceof Home) {
      const key = place.container ?? place.body;
      if (key === null) return read(runOf(node));
      const known = ofContainers.get(key);
      if (known !== undefined) return known;
      const made = read(runOf(node));
      ofContainers.set(key, made);
      return made;
    }
    const { page } = place.sheet;
    let onPage = ofPages.get(page);
    if (onPage === undefined) ofPages.set(page, (onPage = new Map<number, T>()));
    const known = onPage.get(place.index);
    if (known !== undefined) return known;
    const made = read(runOf(node));
    onPage.set(place.index, made);
    return made;
  };
}

function runOf(node: SyntaxNode): Run {
  const place = placeOf(node)!;
  const { tokens: names } = (place instanceof Home ? place.green : place.sheet.home.green).grammar.kinds;
  const run = runOfPlace(place);
  const tokens: RunToken[] = [];
  for (let i = 0; i < run.count; i++) {
    tokens.push({ kind: names[run.kinds[i]!]!, start: run.starts[i]!, end: run.ends[i]! });
  }
  return { text: run.text, tokens };
}

import { argumentNotAllowed } from '../error/syntax.js';
import type { SyntaxItem, SyntaxNode } from '../syntax/red.js';
import type { Node } from './rule.js';

/** A function for each kind of node of `N`, a union of nodes by their `kind`. */
export type Visitor<N extends Node, R> = {
  readonly [K in N['kind']]: (node: Extract<N, { readonly kind: K }>, visit: (node: N) => R) => R;
};

/**
 * The function that calls, for a node, that of its kind. The compiler sees that none is missing.
 *
 * @throws {MillraceError} from that function: `ARGUMENT_NOT_ALLOWED` for a node of another kind
 */
export function visitor<N extends Node, R>(functions: Visitor<N, R>): (node: N) => R {
  const byKind = functions as unknown as Readonly<Record<string, (node: N, visit: (node: N) => R) => R>>;
  const visit = (node: N): R => {
    if (Object.hasOwn(byKind, node.kind)) return byKind[node.kind]!(node, visit);
    throw argumentNotAllowed(
      'A visitor',
      'the kind of a node',
      node.kind,
      `one of ${Object.keys(byKind).join(', ')}`,
    );
  };
  return visit;
}

/** For kinds of nodes and tokens of a tree. False: what lies below a node is passed over. */
export type TreeVisitor = Readonly<Record<string, (item: SyntaxItem) => boolean | void>>;

/** Goes through a tree in the order of its text, however deep that is, and calls for each node and token the function of its kind. */
export function visitTree(root: SyntaxNode, functions: TreeVisitor): void {
  const open: Iterator<SyntaxItem>[] = [];
  const enter = (item: SyntaxItem): void => {
    const goesDown = Object.hasOwn(functions, item.kind) ? functions[item.kind]!(item) : true;
    if (goesDown !== false && !item.isToken) open.push(item.children());
  };
  enter(root);
  while (open.length > 0) {
    const { done, value } = open.at(-1)!.next() as IteratorResult<SyntaxItem, undefined>;
    if (done === true || value === undefined) open.pop();
    else enter(value);
  }
}

/** The nodes, and tokens, in the fields of a node, in the order of the text. */
export function nodesIn(node: Node): readonly Node[] {
  const found: Node[] = [];
  const add = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) add(each);
    else if (isNode(value)) found.push(value);
  };
  for (const value of Object.values(node)) add(value);
  return found.sort((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'start' in value && 'end' in value;
}

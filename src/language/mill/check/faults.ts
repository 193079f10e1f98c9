import type { SyntaxTree } from '../../../parse/tree.js';
import type { SyntaxItem, SyntaxNode, SyntaxToken } from '../../../syntax/red.js';
import type { Diagnostic } from '../../../syntax/diagnostics.js';
import type { Fix } from '../expression/nodes.js';
import { NOTHING_TO_CLOSE, NOT_CLOSED } from '../codes.js';
import { elementName } from '../characters.js';
import { wordOf } from '../head/bounds.js';
import type { Told } from './told.js';

/** What a fault of the structure is about. */
export type Subject =
  | 'element'
  | 'block'
  | 'part'
  | 'tag'
  | 'hole'
  | 'bracket'
  | 'string'
  | 'comment'
  | 'other';

/** A fault of the structure with what must be known to put it into words, by its places in the text. */
export interface Fault {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly subject: Subject;
  /** The name of an element, block or part. */
  readonly name: string;
  /** Of something that is not closed: where it ends all the same. */
  readonly endAt: number;
  /** Where the hole, the head or the tag begins that it lies in; -1 in none. */
  readonly owner: number;
  /** The token at its start; null at the end of the text. */
  readonly token: SyntaxToken | null;
}

/** A piece of the text, as far as there is any. */
export function piece(tree: SyntaxTree, start: number, end: number): string {
  const { length } = tree;
  return tree.slice(Math.min(start, length), Math.min(Math.max(start, end), length));
}

/** The end of the line that a place lies in; at most 400 units on. */
export function lineEnd(tree: SyntaxTree, from: number): number {
  const text = piece(tree, from, Math.min(tree.length, from + 400));
  const at = text.search(/[\r\n]/);
  return at < 0 ? from + text.length : from + at;
}

/** A fault as it is. */
export function asTold({ code, start, end, message, fixes }: Fault): Told {
  return { code, start, end, message, fixes, isWarning: false };
}

/** The structure's faults in the order of the text. Cost: O(log n) for each. */
export function faultsOf(tree: SyntaxTree): Fault[] {
  const owners = new Owners();
  return tree.diagnostics().map((diagnostic) => faultOf(tree, diagnostic, owners));
}

/** Finds owners, and climbs once for all that lie side by side or in each other. */
class Owners {
  #from = 0;
  #to = -1;
  #owner = -1;

  of(token: SyntaxToken): number {
    if (token.start > this.#from && token.start < this.#to) return this.#owner;
    let outermost: SyntaxItem = token;
    for (let node = token.parent; isBracket(node); node = node.parent!) outermost = node;
    this.#owner = ownerOf(outermost.isToken ? token : (outermost.firstChild as SyntaxToken));
    this.#from = outermost.start;
    this.#to = outermost.end;
    return this.#owner;
  }
}

function isBracket({ kind }: SyntaxNode): boolean {
  return kind === 'paren' || kind === 'bracket' || kind === 'record';
}

function faultOf(tree: SyntaxTree, { code, message, start, end }: Diagnostic, owners: Owners): Fault {
  const token = tree.tokenAt(start);
  const base = {
    code,
    message,
    start,
    end,
    fixes: [],
    token,
    endAt: end,
    owner: -1,
    subject: 'other' as const,
    name: '',
  };
  if (token === null) return base;
  if (code === NOT_CLOSED) {
    const node = token.parent;
    const { kind } = token;
    const text = piece(tree, start, Math.min(end, start + 200));
    if (kind === 'tagOpen') {
      return { ...base, subject: 'element', name: elementName(text, 1, text.length), endAt: node.end };
    }
    if (kind === 'blockOpen') return { ...base, subject: 'block', name: wordOf(text), endAt: node.end };
    const owner = owners.of(token);
    const isHole = kind === 'holeOpen' || kind === 'directiveOpen';
    return { ...base, subject: isHole ? 'hole' : 'bracket', name: text, endAt: node.end, owner };
  }
  if (code === NOTHING_TO_CLOSE || code === 'MILL1016') {
    const text = piece(tree, start, Math.min(token.end, start + 200));
    if (text.startsWith('</')) {
      const name = /^<\/[^\s>/<{]*/.exec(text)![0];
      return { ...base, subject: 'element', name: elementName(name, 2, name.length) };
    }
    const block = /^\{~?([/:])([a-z]+)/i.exec(text);
    if (block !== null) return { ...base, subject: block[1] === '/' ? 'block' : 'part', name: block[2]! };
    return { ...base, subject: 'bracket', name: text, owner: owners.of(token) };
  }
  switch (code) {
    case 'MILL1004':
    case 'MILL1008':
    case 'MILL1009':
    case 'MILL1017':
      return { ...base, subject: 'tag', owner: tagOf(token) };
    case 'MILL1010':
      return { ...base, subject: 'string', owner: owners.of(token) };
    case 'MILL1014':
      return { ...base, subject: 'comment' };
    case 'MILL1006':
      // The end of a block is a tag of its own, and no part of the block's head.
      return { ...base, owner: token.kind === 'blockEnd' ? token.start : owners.of(token) };
    case 'MILL1003':
    case 'MILL1011':
    case 'MILL1012':
    case 'MILL1013':
      return { ...base, owner: owners.of(token) };
    default:
      return base;
  }
}

/** Where the hole, directive or head begins that a token of an expression lies in; -1 for none. */
export function ownerOf(token: SyntaxToken): number {
  if (token.kind === 'blockOpen' || token.kind === 'section') return token.start;
  let item: SyntaxItem = token;
  for (;;) {
    const node: SyntaxNode | null = item.parent;
    if (node === null) return -1;
    if (node.kind === 'hole' || node.kind === 'directive') return node.start;
    if (node.kind === 'block') {
      for (let before: SyntaxItem | null = item; before !== null; before = before.previousSibling) {
        if (before.isToken && (before.kind === 'section' || before.kind === 'blockOpen')) return before.start;
      }
      return node.start;
    }
    if (node.kind === 'element' || node.kind === 'document') return -1;
    item = node;
  }
}

/** Where the tag begins that a token of it lies in; -1 in none. */
export function tagOf(token: SyntaxToken): number {
  let node: SyntaxNode | null = token.parent;
  while (node !== null && node.kind !== 'element') node = node.parent;
  return node === null ? -1 : node.start;
}

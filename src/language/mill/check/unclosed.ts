import type { SyntaxTree } from '../../../parse/tree.js';
import type { SyntaxNode } from '../../../syntax/red.js';
import { htmlElements, voidElements } from '../../../html/attributes.generated.js';
import { BAD_NAME, NOT_CLOSED, WRONG_CLOSER } from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { classOf } from '../elements.js';
import { FIRST_RCDATA } from '../states.js';
import { type Fault, piece } from './faults.js';
import { nearest } from '../words.js';

/**
 * Of what is never closed: where an end was meant and something else is written.
 *
 *   <h1>a<h1>         the second one is told, and neither as open
 *   <div> … <div/>    the element without content is told
 */
export function endsMeant(tree: SyntaxTree, open: readonly Fault[]): readonly Fault[] {
  if (!open.some(({ subject }) => subject === 'element')) return open;
  const byStart = new Map(open.map((fault) => [fault.start, fault]));
  const meant: Fault[] = [];
  for (const fault of open.slice(0, MOST_FAULTS)) {
    if (fault.subject !== 'element' || !byStart.has(fault.start)) continue;
    const node = fault.token!.parent;
    const around = node.parent === null ? undefined : byStart.get(node.parent.start);
    if (around !== undefined && around.name === fault.name && isSecond(tree, around, fault, node)) {
      byStart.delete(around.start);
      byStart.delete(fault.start);
      meant.push(secondOpener(fault));
      continue;
    }
    const end = selfClosedIn(node, fault.name);
    if (end === null) continue;
    byStart.delete(fault.start);
    meant.push(slashBehind(fault, end));
  }
  return meant.length === 0 ? open : [...byStart.values(), ...meant];
}

/** So many faults are looked at, and so many items of each. */
const MOST_FAULTS = 200;
const MOST_ITEMS = 200;

/** Whether an opener without attributes stands where the end of the one around it should. */
function isSecond(tree: SyntaxTree, around: Fault, { start, end }: Fault, node: SyntaxNode): boolean {
  if (node.parent?.kind !== 'element' || piece(tree, end, end + 1) !== '>') return false;
  const one = tree.position(around.start);
  const other = tree.position(start);
  if (one.line !== other.line) return one.character === other.character;
  return />\s*\S/.test(piece(tree, around.end, start));
}

function secondOpener(fault: Fault): Fault {
  const { start, end, name } = fault;
  return {
    ...fault,
    code: WRONG_CLOSER,
    end: end + 1,
    message: `<${name}> is open here already; its end is written </${name}>.`,
    fixes: fix(`Write </${name}>`, start + 1, start + 1, '/'),
  };
}

/** `<name/>` without attributes, directly in an element of this name. */
function selfClosedIn(node: SyntaxNode, name: string): SyntaxNode | null {
  let left = MOST_ITEMS;
  for (let item = node.firstChild; item !== null && left > 0; item = item.nextSibling, left--) {
    if (item.isToken || item.kind !== 'element' || item.name !== name) continue;
    const second = item.firstChild?.nextSibling ?? null;
    if (second !== null && second.kind === 'selfClose') return item;
  }
  return null;
}

function slashBehind(fault: Fault, { start, end }: SyntaxNode): Fault {
  const { name } = fault;
  return {
    ...fault,
    code: WRONG_CLOSER,
    start,
    end,
    message: `<${name}/> is an element of its own; what <${name}> begins ends with </${name}>.`,
    fixes: fix(`Write </${name}>`, start, end, `</${name}>`),
  };
}

/** Puts what was never closed into words. */
export function notClosed(tree: SyntaxTree, fault: Fault): Fault {
  const { subject, name, endAt, code } = fault;
  // It has been told as something else.
  if (code !== NOT_CLOSED) return fault;
  const meant = swallows(fault) ? meantEnd(tree, fault) : null;
  if (subject === 'block') {
    return {
      ...fault,
      code: NOT_CLOSED,
      message: `The block "${name}" that begins here is never closed with {/${name}}.`,
      fixes: meant ?? fix(`Insert {/${name}}`, endAt, endAt, `{/${name}}`),
    };
  }
  if (isAddress(name)) return address(fault);
  const small = name.toLowerCase();
  if (small !== name && voidElements.has(small)) return capital(fault);
  return {
    ...fault,
    code: NOT_CLOSED,
    message: `<${name}> is opened here and never closed with </${name}>.`,
    fixes: meant ?? fix(`Insert </${name}>`, endAt, endAt, `</${name}>`),
  };
}

/** Whether what follows `<` is an address, of a mail or of the web, and no name. */
export function isAddress(name: string): boolean {
  return name.includes('@') || /^(?:https?|mailto|tel|ftp):/i.test(name);
}

/** `<jane@shop.example>` and `<https://…>`, which are meant to be read. */
function address(fault: Fault): Fault {
  const { start } = fault;
  return {
    ...fault,
    code: NOT_CLOSED,
    message: '"<" and a letter begin a tag; for the sign itself, write &lt;.',
    fixes: fix('Write &lt;', start, start + 1, '&lt;'),
  };
}

/** `<BR>`: an element of HTML, taken for a component. */
export function capital(fault: Fault): Fault {
  const { start, end, name } = fault;
  const small = name.toLowerCase();
  const isElement = htmlElements.has(small);
  return {
    ...fault,
    code: BAD_NAME,
    message: `Elements are written in small letters: <${small}>; a capital begins the name of a component.`,
    fixes: isElement ? fix(`Write <${small}>`, start + 1, end, small) : [],
  };
}

/** Whether what is in it is not read as markup: it takes in all that follows when it is never closed. */
export function swallows({ subject, name }: Fault): boolean {
  if (subject === 'block') return name === 'verbatim';
  return subject === 'element' && classOf(name) >= FIRST_RCDATA;
}

/** So far is looked for the end of what has swallowed the rest. */
const LONGEST = 20_000;

/** Where something that swallows was meant to end: at an end that is misspelt, or where what is around it ends. */
function meantEnd(tree: SyntaxTree, fault: Fault): readonly Fix[] | null {
  const { subject, name, end, endAt } = fault;
  const text = piece(tree, end, Math.min(endAt, end + LONGEST));
  const closer = subject === 'block' ? `{/${name}}` : `</${name}>`;
  const ends = subject === 'block' ? /\{\/([a-z]+)(?=\})/gi : /<\/([a-z]+)(?=>)/gi;
  for (const found of text.matchAll(ends)) {
    if (nearest(found[1]!, [name]) === null) continue;
    const from = end + found.index + 2;
    return fix(`Write ${closer}`, from, from + found[1]!.length, name);
  }
  const around = namesAround(fault.token!.parent);
  for (const found of text.matchAll(/<\/([a-z][\w-]*)/gi)) {
    if (!around.has(found[1]!.toLowerCase())) continue;
    const at = end + text.slice(0, found.index).trimEnd().length;
    return fix(`Insert ${closer}`, at, at, closer);
  }
  return null;
}

/** The names of the elements that something lies in. */
function namesAround(inner: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  let left = MOST_ITEMS;
  for (let node = inner.parent; node !== null && left > 0; node = node.parent, left--) {
    if (node.kind === 'element' && node.name !== null) names.add(node.name);
  }
  return names;
}

import type { SyntaxTree } from '../../../parse/tree.js';
import type { SyntaxItem, SyntaxNode } from '../../../syntax/red.js';
import { wordOf } from '../head/bounds.js';
import { AwaitBlock, EachBlock, FillBlock, IfBlock, LetBlock, UnknownBlock, VerbatimBlock } from './block.js';
import { Body } from './body.js';
import { Directive } from './directive.js';
import { Element } from './element.js';
import { Hole } from './hole.js';
import { Comment, Doctype, Entity, HtmlComment, Stray, Text } from './leaf.js';

export type Block = IfBlock | EachBlock | AwaitBlock | LetBlock | FillBlock | VerbatimBlock | UnknownBlock;

/** What can stand between tags; told apart by `kind`. */
export type Content =
  | Text
  | Entity
  | Hole
  | Block
  | Element
  | HtmlComment
  | Doctype
  | Comment
  | Directive
  | Stray;

/**
 * The view of a node or token that is content; null for tokens that are parts of
 * a tag or head, and for the document itself.
 */
export function viewOf(item: SyntaxItem): Content | null {
  if (!item.isToken) return viewOfNode(item);
  switch (item.kind) {
    case 'text':
      return new Text(item);
    case 'entity':
      return new Entity(item);
    case 'htmlComment':
      return new HtmlComment(item);
    case 'comment':
      return new Comment(item);
    case 'declaration':
      return new Doctype(item);
    case 'error':
      return new Stray(item);
    default:
      return null;
  }
}

function viewOfNode(node: SyntaxNode): Content | null {
  if (node.kind === 'element') return new Element(node, viewOf);
  if (node.kind === 'hole') return new Hole(node);
  if (node.kind === 'directive') return new Directive(node);
  return node.kind === 'block' ? blockOf(node) : null;
}

function blockOf(node: SyntaxNode): Block {
  const opener = node.firstChild;
  switch (opener === null ? '' : wordOf(opener.text)) {
    case 'if':
      return new IfBlock(node, viewOf);
    case 'each':
      return new EachBlock(node, viewOf);
    case 'await':
      return new AwaitBlock(node, viewOf);
    case 'let':
      return new LetBlock(node, viewOf);
    case 'fill':
      return new FillBlock(node, viewOf);
    case 'verbatim':
      return new VerbatimBlock(node, viewOf);
    default:
      return new UnknownBlock(node, viewOf);
  }
}

/** A whole template. */
export class TemplateFile {
  readonly kind = 'template';
  readonly tree: SyntaxTree;

  constructor(tree: SyntaxTree) {
    this.tree = tree;
  }

  /** All that lies in no element or block, directives too, in the order of the text. */
  get body(): Body {
    return new Body(null, this.tree.root.firstChild, viewOf);
  }

  /** Those that stand where they may: in no element or block. */
  get directives(): readonly Directive[] {
    const found: Directive[] = [];
    for (const view of this.body) if (view.kind === 'directive') found.push(view);
    return found;
  }

  /** The last mode that was set; `html` without one. */
  get mode(): 'text' | 'html' {
    let mode: 'text' | 'html' = 'html';
    for (const { head } of this.directives) if (head?.kind === 'mode') mode = head.mode ?? mode;
    return mode;
  }
}

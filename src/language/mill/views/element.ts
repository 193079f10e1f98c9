import { voidElements } from '../../../html/attributes.generated.js';
import type { Span } from '../../../text/span.js';
import type { SyntaxItem, SyntaxNode, SyntaxToken } from '../../../syntax/red.js';
import { type Attribute, attributesOf } from './attribute.js';
import { Body, type MakeView } from './body.js';
import { NodeView } from './node-view.js';

/** An element of HTML, SVG or MathML, or a component, whose name begins with a capital. */
export class Element extends NodeView {
  readonly kind = 'element';
  readonly #make: MakeView;

  constructor(node: SyntaxNode, make: MakeView) {
    super(node);
    this.#make = make;
  }

  /** As it is written. */
  get name(): string {
    return this.opener.text.slice(1);
  }

  get nameSpan(): Span {
    const { start, end } = this.opener;
    return { start: start + 1, end };
  }

  get isComponent(): boolean {
    const code = this.name.charCodeAt(0);
    return code >= 65 && code <= 90;
  }

  /** Whether it never has content: `<br>`, `<img>`. */
  get isVoid(): boolean {
    return voidElements.has(this.name.toLowerCase()) && !this.isComponent;
  }

  /** Written `<name/>`. */
  get isSelfClosing(): boolean {
    return this.#tagEnd?.kind === 'selfClose';
  }

  /** Whether it belongs to SVG or MathML: it is, or is below, an `svg` or `math`, and not in HTML within those. */
  get isForeign(): boolean {
    const own = this.name.toLowerCase();
    if (own === 'svg' || own === 'math') return true;
    for (let node = this.node.parent; node !== null; node = node.parent) {
      if (node.kind !== 'element') continue;
      const name = node.name?.toLowerCase();
      if (name === 'svg' || name === 'math') return true;
      if (name === 'foreignobject' || name === 'annotation-xml') return false;
    }
    return false;
  }

  /** From `<` to `>`, or to where it stops without one. */
  get startTag(): Span {
    const { start } = this.node;
    const last = this.#tagEnd;
    if (last !== null) return { start, end: last.end };
    let { end } = this.opener;
    for (const attribute of this.attributes) ({ end } = attribute);
    return { start, end };
  }

  /** From `</` to `>`; null without one. */
  get endTag(): Span | null {
    const last = this.node.lastChild;
    if (last === null || !last.isToken) return null;
    if (last.kind === 'endTag') return { start: last.start, end: last.end };
    if (last.kind !== 'endTagEnd') return null;
    let first: SyntaxItem | null = last;
    while (first !== null && first.kind !== 'endTag') first = first.previousSibling;
    return { start: first?.start ?? last.start, end: last.end };
  }

  /** In the order of the text. Made anew on each call. */
  get attributes(): readonly Attribute[] {
    return [...attributesOf(this.node)];
  }

  /** The first attribute of this name, without regard to case but for components. */
  attribute(name: string): Attribute | null {
    const isExact = this.isComponent;
    const wanted = isExact ? name : name.toLowerCase();
    for (const attribute of attributesOf(this.node)) {
      const own = attribute.name;
      if (own !== null && (isExact ? own : own.toLowerCase()) === wanted) return attribute;
    }
    return null;
  }

  /** What lies between its tags; empty for void elements and `<name/>`. */
  get body(): Body {
    const end = this.#tagEnd;
    if (end !== null) {
      return new Body(end, end.kind === 'tagEnd' ? end.nextSibling : null, this.#make);
    }
    // Without a ">" the content begins where the attributes end.
    const { end: from } = this.startTag;
    let item = this.node.firstChild?.nextSibling ?? null;
    while (item !== null && item.start < from) item = item.nextSibling;
    return new Body(null, item, this.#make);
  }

  get #tagEnd(): SyntaxToken | null {
    for (let item = this.node.firstChild; item !== null; item = item.nextSibling) {
      if (!item.isToken) {
        if (item.kind !== 'hole') return null;
        continue;
      }
      const { kind } = item;
      if (kind === 'tagEnd' || kind === 'voidEnd' || kind === 'selfClose') return item;
      if (kind === 'endTag' || kind === 'section' || kind === 'htmlComment') return null;
    }
    return null;
  }
}

import { directive } from './directive.js';
import { head, hole } from './head.js';
import { Layout } from './layout.js';
import { isPlain } from './mode.js';
import type { Settings } from './options.js';
import { Pen } from './pen.js';
import { headEnds, type Scope } from './scope.js';
import type { Shape } from './shape.js';
import { Sketch, TIGHT } from './sketch.js';
import { isSpace, lineEndsIn } from './spaces.js';
import { startTag } from './tag.js';
import type { Writer } from './writer.js';

/** Where one of these comes, a tag or head without an end is over. */
const contents: ReadonlySet<string> = new Set([
  'tagOpen',
  'endTag',
  'blockOpen',
  'section',
  'blockEnd',
  'directiveOpen',
  'htmlComment',
  'declaration',
]);

/**
 * Goes through the content of a template. What it changes of content is the
 * white space that ends a line, which prints as one line feed however long it
 * is; the rest is left, since it is printed as it stands.
 */
export class Page {
  readonly #shape: Shape;
  readonly #writer: Writer;
  readonly #sketch: Sketch;
  readonly #layout: Layout;
  readonly #isPlain: boolean;

  constructor(shape: Shape, writer: Writer, settings: Settings) {
    this.#shape = shape;
    this.#writer = writer;
    this.#sketch = new Sketch(shape.count);
    this.#isPlain = isPlain(shape);
    this.#layout = new Layout(shape, this.#sketch, writer, settings);
  }

  write(): void {
    const { count, starts, ends } = this.#shape;
    for (let token = 0; token < count;) {
      // Between tokens of content there is white space only where something is broken.
      this.#writer.keep(starts[token]!);
      const last = this.#writeFrom(token);
      this.#writer.keep(ends[last]!);
      token = last + 1;
    }
    this.#writer.keep(this.#shape.text.length);
  }

  /** Returns the last token that was written. */
  #writeFrom(token: number): number {
    const { kinds, scopes } = this.#shape;
    const scope = scopes[token]!;
    switch (kinds[token]) {
      case 'text':
        this.#writeText(token, scope);
        return token;
      case 'tagOpen':
        return this.#writeAs(token, 1, startTag, () => this.#lastOfHead(scope, token));
      case 'blockOpen':
      case 'section':
        return this.#writeAs(token, 2, head, () => this.#lastOfHead(scope, token));
      case 'holeOpen':
        return this.#writeAs(
          token,
          1,
          (pen) => hole(pen, TIGHT),
          () => this.#lastOf(scope, token),
        );
      case 'directiveOpen':
        return this.#writeAs(token, 1, directive, () => this.#lastOf(scope, token));
      case 'endTag':
      case 'blockEnd':
        return this.#writeEnd(token, scope);
      default:
        return token;
    }
  }

  /** Lays a tag or expression out; one that is not understood is kept as it is, up to `lastOf`. */
  #writeAs(token: number, hang: number, read: (pen: Pen) => boolean, lastOf: () => number): number {
    const pen = new Pen(this.#shape, this.#sketch, token, hang);
    if (this.#isOpener(token)) this.#shape.scopes[token]!.indent = this.#writer.indent;
    if (!read(pen)) return lastOf();
    this.#layout.write(token, pen.at - 1, pen.mustFit);
    return pen.at - 1;
  }

  /** Closes up `</name >` and `{/name }`. */
  #writeEnd(token: number, scope: Scope): number {
    const { kinds, starts, ends, scopes, count, text } = this.#shape;
    const next = token + 1;
    const isCloser = kinds[next] === 'endTagEnd' || kinds[next] === 'blockClose';
    if (next >= count || scopes[next] !== scope || !isCloser) return token;
    this.#writer.keep(ends[token]!);
    this.#writer.space(starts[next]!, text[starts[next]!] === '~' ? ' ' : '');
    return next;
  }

  #writeText(token: number, scope: Scope): void {
    const { text, starts, ends } = this.#shape;
    const [start, end] = [starts[token]!, ends[token]!];
    if (this.#isPlain || scope.isExact) return;
    if (scope.isLoose) {
      this.#writer.keepLines(end);
      return;
    }
    for (let at = start; at < end; at++) {
      const from = at;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      const lines = at === from ? 0 : lineEndsIn(text, from, at);
      if (lines === 0) continue;
      const isFirst = from === start && this.#beginsContent(token);
      const isLast = at === end && this.#endsContent(token + 1);
      this.#writer.keep(from);
      const indent = at === end ? this.#indentBefore(token + 1) : this.#inner(scope);
      this.#writer.line(at, indent, lines > 1 && !isFirst && !isLast);
    }
  }

  /** Empty lines are not kept at the edges of content. */
  #beginsContent(token: number): boolean {
    return token === 0 || headEnds.has(this.#shape.kinds[token - 1]!);
  }

  #endsContent(next: number): boolean {
    return next === this.#shape.count || this.#isEnd(next);
  }

  #isEnd(token: number): boolean {
    const kind = this.#shape.kinds[token];
    return kind === 'endTag' || kind === 'blockEnd' || kind === 'section';
  }

  #isOpener(token: number): boolean {
    const { kinds } = this.#shape;
    return kinds[token] !== 'section' && kinds[token]!.endsWith('Open');
  }

  /** What stands in front of a line that begins with a token: an end stands below what it ends. */
  #indentBefore(token: number): string {
    if (token === this.#shape.count) return '';
    const scope = this.#shape.scopes[token]!;
    if (this.#isEnd(token)) return scope.indent;
    return this.#inner(this.#isOpener(token) ? scope.parent! : scope);
  }

  #inner(scope: Scope): string {
    return scope.parent === null ? '' : this.#writer.deeper(scope.indent, 1);
  }

  /** The last token of a container that begins with `token`. */
  #lastOf(scope: Scope, token: number): number {
    let last = token;
    while (this.#isWithin(last + 1, scope)) last++;
    return last;
  }

  /** The last token of a tag or head that begins with `token`, whether it has an end or not. */
  #lastOfHead(scope: Scope, token: number): number {
    const { kinds, scopes } = this.#shape;
    let last = token;
    while (this.#isWithin(last + 1, scope)) {
      const kind = kinds[last + 1]!;
      const isOwn = scopes[last + 1] === scope;
      if (contents.has(kind) || (isOwn && kind === 'text' && scope.kind === 'block')) break;
      last++;
      if (isOwn && headEnds.has(kind)) break;
    }
    return last;
  }

  /** Of a token behind one that lies in a container: whether it does, too. */
  #isWithin(token: number, scope: Scope): boolean {
    const { scopes, count } = this.#shape;
    return token < count && (scopes[token] === scope || scopes[token]!.depth > scope.depth);
  }
}

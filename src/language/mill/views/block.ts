import type { Span } from '../../../text/span.js';
import type { SyntaxItem, SyntaxNode, SyntaxToken } from '../../../syntax/red.js';
import type { Argument, Expression, Identifier, Problem } from '../expression/nodes.js';
import { wordOf } from '../head/bounds.js';
import { blockHead, partHead } from '../head/derived.js';
import type { Binding, BlockHead, PartHead, Timeout } from '../head/nodes.js';
import { Body, type MakeView } from './body.js';
import { NodeView, View } from './node-view.js';

/** What all blocks have: a head, a body, and parts that follow it. */
class BlockView extends NodeView {
  readonly #make: MakeView;

  constructor(node: SyntaxNode, make: MakeView) {
    super(node);
    this.#make = make;
  }

  /** `if` of `{#if}` */
  get word(): string {
    return wordOf(this.opener.text);
  }

  /** From `{#` to `}`, or to where the head stops without one. */
  get headSpan(): Span {
    const { start } = this.node;
    return { start, end: this.#headEnd?.end ?? endOfHead(this.opener) };
  }

  /** What is wrong in the head, counted as its expressions are. */
  get problems(): readonly Problem[] {
    return blockHead(this.opener)?.problems ?? [];
  }

  /** What lies behind the head, up to the first part or the end. */
  get body(): Body {
    return bodyBehind(this.opener, this.#make);
  }

  /** `{:else}` and its like, in the order of the text, right or wrong. */
  get parts(): readonly BlockPart[] {
    const parts: BlockPart[] = [];
    for (const item of this.node.children()) {
      if (item.isToken && item.kind === 'section') parts.push(new BlockPart(item, this.#make));
    }
    return parts;
  }

  /** The first part of this word. */
  part(word: string): BlockPart | null {
    return this.parts.find((part) => part.word === word) ?? null;
  }

  protected head<K extends BlockHead['kind']>(kind: K): Extract<BlockHead, { readonly kind: K }> | null {
    const head = blockHead(this.opener)?.head;
    return head?.kind === kind ? (head as Extract<BlockHead, { readonly kind: K }>) : null;
  }

  get #headEnd(): SyntaxToken | null {
    return headEndBehind(this.opener);
  }
}

/** Tokens and brackets of an expression. */
function isOfHead(item: SyntaxItem): boolean {
  const { kind } = item;
  if (!item.isToken) return kind === 'paren' || kind === 'bracket' || kind === 'record';
  return (
    kind === 'name' ||
    kind === 'number' ||
    kind === 'duration' ||
    kind === 'string' ||
    kind === 'operator' ||
    kind === 'comment' ||
    (kind === 'error' && !/^[<{]/.test(item.text))
  );
}

function headEndBehind(first: SyntaxToken): SyntaxToken | null {
  let item = first.nextSibling;
  while (item !== null && isOfHead(item)) item = item.nextSibling;
  return item !== null && item.isToken && item.kind === 'headEnd' ? item : null;
}

function endOfHead(first: SyntaxToken): number {
  let { end } = first;
  for (let item = first.nextSibling; item !== null && isOfHead(item); item = item.nextSibling)
    ({ end } = item);
  return end;
}

function bodyBehind(first: SyntaxToken, make: MakeView): Body {
  const end = headEndBehind(first);
  if (end !== null) return new Body(end, end.nextSibling, make);
  let item = first.nextSibling;
  while (item !== null && isOfHead(item)) item = item.nextSibling;
  return new Body(null, item, make);
}

/** `{:word …}` and what lies behind it. */
export class BlockPart extends View<SyntaxToken> {
  readonly #make: MakeView;

  constructor(token: SyntaxToken, make: MakeView) {
    super(token);
    this.#make = make;
  }

  get token(): SyntaxToken {
    return this.piece;
  }

  /** `else` of `{:else if …}` */
  get word(): string {
    return wordOf(this.token.text);
  }

  get headSpan(): Span {
    const { start } = this.token;
    return { start, end: headEndBehind(this.token)?.end ?? endOfHead(this.token) };
  }

  /** Null when it is longer than 64 Ki units. */
  get head(): PartHead | null {
    return partHead(this.token)?.head ?? null;
  }

  get problems(): readonly Problem[] {
    return partHead(this.token)?.problems ?? [];
  }

  get body(): Body {
    return bodyBehind(this.token, this.#make);
  }
}

/** One way through an `{#if}`. */
export interface Branch {
  /** Null for that of `{:else}`. */
  readonly condition: Expression | null;
  /** What the spans of the condition count from. */
  readonly origin: number;
  readonly headSpan: Span;
  readonly body: Body;
}

/** `{#if condition} … {:else if condition} … {:else} … {/if}` */
export class IfBlock extends BlockView {
  readonly kind = 'if';

  get condition(): Expression | null {
    return this.head('if')?.condition ?? null;
  }

  /** The first is that of the head. */
  get branches(): readonly Branch[] {
    const { condition, origin, headSpan, body } = this;
    const branches: Branch[] = [{ condition, origin, headSpan, body }];
    for (const part of this.parts) {
      const { head } = part;
      const own = head?.kind === 'else' ? head.condition : null;
      branches.push({ condition: own, origin: part.origin, headSpan: part.headSpan, body: part.body });
    }
    return branches;
  }
}

/** `{#each list as item, index (key)} … {:empty} … {/each}` */
export class EachBlock extends BlockView {
  readonly kind = 'each';

  get list(): Expression | null {
    return this.head('each')?.list ?? null;
  }

  get item(): Identifier | null {
    return this.head('each')?.item ?? null;
  }

  get index(): Identifier | null {
    return this.head('each')?.index ?? null;
  }

  get key(): Expression | null {
    return this.head('each')?.key ?? null;
  }

  get empty(): BlockPart | null {
    return this.part('empty');
  }
}

/** `{#await loader(args) as value timeout 800ms} … {:pending} … {:error problem} … {/await}` */
export class AwaitBlock extends BlockView {
  readonly kind = 'await';

  get loader(): Identifier | null {
    return this.head('await')?.loader ?? null;
  }

  get args(): readonly Argument[] {
    return this.head('await')?.args ?? [];
  }

  get value(): Identifier | null {
    return this.head('await')?.value ?? null;
  }

  get timeout(): Timeout | null {
    return this.head('await')?.timeout ?? null;
  }

  get pending(): BlockPart | null {
    return this.part('pending');
  }

  get error(): BlockPart | null {
    return this.part('error');
  }

  /** The name that the problem has in `{:error problem}`. */
  get errorValue(): Identifier | null {
    const head = this.error?.head;
    return head?.kind === 'error' ? head.value : null;
  }
}

/** `{#let name = value, …} … {/let}` */
export class LetBlock extends BlockView {
  readonly kind = 'let';

  get bindings(): readonly Binding[] {
    return this.head('let')?.bindings ?? [];
  }
}

/** `{#fill slot as value} … {/fill}` */
export class FillBlock extends BlockView {
  readonly kind = 'fill';

  get slot(): Identifier | null {
    return this.head('fill')?.slot ?? null;
  }

  get value(): Identifier | null {
    return this.head('fill')?.value ?? null;
  }
}

/** `{#verbatim} … {/verbatim}`: its body is text. */
export class VerbatimBlock extends BlockView {
  readonly kind = 'verbatim';

  /** The text between head and end. */
  get content(): string {
    let text = '';
    for (const item of this.body.items()) text += item.text;
    return text;
  }
}

/** A block whose word the language does not have. */
export class UnknownBlock extends BlockView {
  readonly kind = 'unknownBlock';
}

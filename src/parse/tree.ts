import { positionOutsideText } from '../error/syntax.js';
import type { Language } from '../lex/language.js';
import type { Container } from '../syntax/container.js';
import { type Diagnostic, diagnosticsIn } from '../syntax/diagnostics.js';
import { dumpOf } from '../syntax/dump.js';
import type { Green } from '../syntax/green.js';
import { lineEndsIn } from '../syntax/lines.js';
import type { Page } from '../syntax/page.js';
import { offsetOf, type Position, type PositionEncoding, positionOf } from '../syntax/positions.js';
import { coveringFrom, redOf, rootOf } from '../syntax/red-items.js';
import { tokenAt, tokenBeginningBy } from '../syntax/red-tokens.js';
import type { SyntaxItem, SyntaxNode, SyntaxToken } from '../syntax/red.js';
import { eachPage, sliceOf } from '../syntax/slice.js';
import type { Span, TextEdit } from '../text/span.js';
import {
  type Contents,
  demandOffset,
  demandSpan,
  demandSpanOf,
  Editing,
  type EditResult,
  readEdits,
  type RunningEdit,
} from './edit.js';
import type { Settings } from './options.js';
import { readTape } from './retape.js';

let reveal: (tree: SyntaxTree) => Contents;

/** The green data of a tree, for the engine and its tests. */
export function contentsOf(tree: SyntaxTree): Contents {
  return reveal(tree);
}

/**
 * A text with its structure, for good: an edit gives another tree, which shares
 * with this one whatever it did not touch. Any text whatever has a tree.
 *
 * All offsets count UTF-16 code units from the beginning of the text.
 */
export class SyntaxTree {
  static {
    reveal = (tree) => tree.#contents;
  }

  readonly language: Language;
  readonly #green: Green;
  readonly #contents: Contents;
  readonly #settings: Settings;

  constructor(contents: Contents, language: Language, settings: Settings) {
    const { body } = contents;
    this.language = language;
    this.#contents = contents;
    this.#settings = settings;
    this.#green = {
      grammar: language,
      body,
      length: body === null ? 0 : body.width,
      readTape(page: Page, container: Container | null, isFirst: boolean, depth: number): void {
        readTape(page, container, isFirst, depth, language, settings.maxDepth);
      },
    };
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.#green.length;
  }

  /** The whole text, put together from its pages: O(length). */
  get text(): string {
    return sliceOf(this.#green.body, 0, this.length);
  }

  /**
   * Cost: O(log n + length of the slice).
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT`
   */
  slice(start: number, end: number): string {
    demandSpan('The slice', { start, end }, this.length);
    return sliceOf(this.#green.body, start, end);
  }

  /** The document: it reaches over the whole text. */
  get root(): SyntaxNode {
    return rootOf(this.#green);
  }

  /**
   * The token that contains `offset` or touches it; of two that meet there, the
   * one that begins there. Null between tokens. Cost: O(log n) a level of large
   * containers, and O(pages) of a token that is cut by many.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT`
   */
  tokenAt(offset: number): SyntaxToken | null {
    demandOffset(offset, this.length);
    const token = tokenAt(this.#green, offset);
    return token === null ? null : (redOf(token) as SyntaxToken);
  }

  /**
   * The first token that begins at `offset` or later; null when none does. Cost: as `tokenAt`.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT`
   */
  tokenFrom(offset: number): SyntaxToken | null {
    demandOffset(offset, this.length);
    const before = offset === 0 ? null : tokenBeginningBy(this.#green, offset - 1);
    if (before !== null) return (redOf(before) as SyntaxToken).nextToken;
    const [first] = this.root.tokens();
    return first ?? null;
  }

  /**
   * The smallest node or token that reaches over the whole span; for an empty
   * one, the token that `tokenAt` finds there if any.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT`, `ARGUMENT_NOT_ALLOWED`
   */
  covering(span: Span): SyntaxItem {
    demandSpanOf('covering()', span, this.length);
    return coveringFrom(this.#green, tokenBeginningBy(this.#green, span.start), span.start, span.end);
  }

  /** All tokens in the order of the text, one by one. */
  tokens(): IterableIterator<SyntaxToken> {
    return this.root.tokens();
  }

  /**
   * The diagnostics that touch a span, or all, by start, end and code. Looks
   * only at pages that have some.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT`, `ARGUMENT_NOT_ALLOWED`
   */
  diagnostics(span: Span = { start: 0, end: this.length }): Diagnostic[] {
    demandSpanOf('diagnostics()', span, this.length);
    return diagnosticsIn(this.#green, this.#contents.ending, span);
  }

  /**
   * The line and column of an offset. Lines end with LF, CRLF or a lone CR; an
   * offset inside a CRLF is still on the line that it ends, and one inside a
   * surrogate pair has, in UTF-8, the column of the pair. Cost: O(log n), and
   * in UTF-8 O(length of the line).
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT`, `OPTION_NOT_ALLOWED` for another encoding
   */
  position(offset: number, encoding: PositionEncoding = 'utf-16'): Position {
    demandOffset(offset, this.length);
    return positionOf(this.#green, offset, encoding);
  }

  /**
   * The offset of a line and column. A column beyond the line's end is its end,
   * before the line's CR or LF, as editors have it; in UTF-8, a column inside a
   * character is where that begins.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT` when there is no such line, or a number is negative or broken;
   * `ARGUMENT_NOT_ALLOWED` for what is no position, `OPTION_NOT_ALLOWED` for another encoding
   */
  offset(position: Position, encoding: PositionEncoding = 'utf-16'): number {
    const found = offsetOf(this.#green, position, encoding);
    if (found >= 0) return found;
    const { body } = this.#green;
    throw positionOutsideText(position.line, position.character, 1 + (body === null ? 0 : lineEndsIn(body)));
  }

  /**
   * Applies edits, each to the text that the one before it left, and reads again
   * only what they could have changed. This tree stays as it is, and all pages
   * outside `reread` are the same objects in both. Cost: O(log n + length
   * of what is read again) for each edit.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT` when an edit does not lie in its text, `ARGUMENT_NOT_ALLOWED` for what
   * is no edit; none is applied then
   * @see Wagner and Graham, "Efficient and flexible incremental parsing"
   */
  edit(edits: readonly TextEdit[]): EditResult {
    const editing = this.#editing('edit()', edits);
    while (!editing.step(Infinity));
    return editing.result!;
  }

  /**
   * The same in slices: an edit that opens a comment over the whole text reads
   * all of it.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT`, `ARGUMENT_NOT_ALLOWED`, as `edit` does
   */
  startEdit(edits: readonly TextEdit[]): RunningEdit {
    return this.#editing('startEdit()', edits);
  }

  #editing(who: string, edits: readonly TextEdit[]): Editing {
    const read = readEdits(who, edits, this.length);
    return new Editing(this.#contents, read, this.language, this.#settings, (contents) =>
      contents === this.#contents ? this : new SyntaxTree(contents, this.language, this.#settings),
    );
  }

  /** Lets go of all tokens, also in trees that share pages with this one; a page that is visited is read again. O(pages) */
  release(): void {
    eachPage(this.#green.body, (page) => {
      page.slab = null;
    });
  }

  /**
   * The tree as text, a line for each node and token, then the diagnostics; equal
   * for equal trees. Of long tokens it shows the beginning.
   */
  dump(): string {
    return dumpOf(this.root, this.text, this.diagnostics());
  }
}

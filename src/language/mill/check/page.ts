import { END_CLOSED, END_MISSING, FIRST_KIND, GAP } from '../../../syntax/kinds.js';
import type { Sheet } from '../../../syntax/red-sheet.js';
import { fillFromPage, TokenRun } from '../../../syntax/run.js';
import { FOREIGN } from '../codes.js';
import { fix } from '../expression/reader.js';
import { elementName } from '../characters.js';
import { classOf } from '../elements.js';
import { endsHead, headEnd, wordOf } from '../head/bounds.js';
import {
  ATTRIBUTE_NAME,
  BARE_VALUE,
  BLOCK,
  BLOCK_CLOSE,
  BLOCK_OPEN,
  COMMENT_TOKEN,
  DIRECTIVE_OPEN,
  ELEMENT,
  END_TAG_END,
  EQUALS,
  ERROR,
  HEAD_END,
  HOLE_OPEN,
  NAME,
  QUOTE,
  SECTION,
  SELF_CLOSE,
  TAG_END,
  TAG_OPEN,
  TEXT,
  VOID_END,
  HTML_COMMENT_TOKEN,
  DECLARATION_TOKEN,
  ENTITY,
} from '../kinds.js';
import {
  BASE_MASK,
  EXPRESSION,
  IN_ATTRIBUTE,
  IN_BARE,
  IN_COMMENT,
  IN_NAME,
  IN_SKIPPED,
  IN_STRING,
  IN_TEXT,
  MODE_MASK,
  NORMAL,
  OUTER_MASK,
  OUTER_VALUE,
  RAW,
  TAG,
  VALUE,
  VERBATIM,
} from '../states.js';
import { type Finding, type Mark, NO_FINDINGS, NO_MARKS, type PageFacts, QUIET } from './finding.js';
import { HeadChecker, UNFINISHED } from './heads.js';
import { computedTag, directiveInside, fillOutside, found, Parts } from './parts.js';

/** A container that is open on the page; `parts` of a block. */
interface Frame {
  /** Null of an element. */
  parts: Parts | null;
  readonly isBlock: boolean;
  readonly isComponent: boolean;
  /** A title or textarea: `<` is text in it. */
  readonly isText: boolean;
  /** It began on this page and is larger: the page around knows it. */
  readonly isHome: boolean;
}

/** Checks pages, one after the other: all that can be told of one alone. */
export class PageChecker {
  readonly #run: TokenRun = new TokenRun();
  readonly #heads: HeadChecker = new HeadChecker(this.#run);
  #frames: Frame[] = [];
  #marks: Mark[] = [];
  #contentAt = -1;
  #unfinished = -1;
  #opensWithHole = false;
  /** Not in a title, nor in plain text. */
  #isHtml = true;
  /** What stands before the first entry is the end of a text that began before the page. */
  #beginsInText = false;

  /** What is to be known of a page. Depends on it alone, and on nothing around. */
  check(sheet: Sheet): PageFacts {
    const { container } = sheet.home;
    if (container !== null && container.kind !== ELEMENT && container.kind !== BLOCK) return QUIET;
    const run = this.#run;
    fillFromPage(run, sheet);
    if (this.#heads.findings.length > 0) this.#heads.findings.length = 0;
    if (this.#frames.length > 0) this.#frames.length = 0;
    this.#marks = [];
    this.#contentAt = -1;
    this.#unfinished = -1;
    this.#opensWithHole = false;
    this.#isHtml = (sheet.page.entry & BASE_MASK) === 0;
    this.#beginsInText = (sheet.page.entry & IN_TEXT) !== 0;
    this.#walk(this.#begin(sheet), sheet.start === sheet.home.start && container !== null);
    if (run.text.includes('<%') || run.text.includes('<?')) this.#foreignTags(sheet);
    const { findings } = this.#heads;
    const isQuiet =
      findings.length === 0 && this.#marks.length === 0 && this.#unfinished < 0 && this.#contentAt < 0;
    if (isQuiet) return QUIET;
    return {
      findings: findings.length === 0 ? NO_FINDINGS : [...findings],
      marks: this.#marks.length === 0 ? NO_MARKS : this.#marks,
      unfinished: this.#unfinished,
      contentAt: this.#contentAt,
      opensWithHole: this.#opensWithHole,
    };
  }

  /** The first entry that is not part of a head which began before the page. */
  #begin({ page, count }: Sheet): number {
    const mode = page.entry & MODE_MASK;
    const { kinds } = this.#run;
    const isInTag =
      mode === TAG ||
      mode === VALUE ||
      mode === IN_ATTRIBUTE ||
      mode === IN_BARE ||
      ((mode === IN_COMMENT || mode === IN_SKIPPED) && (page.entry & OUTER_MASK) !== 0);
    if (isInTag) {
      const isInValue = mode === VALUE || (page.entry & OUTER_MASK) === OUTER_VALUE;
      return behindTag(this.#run, count, isInValue);
    }
    if (mode !== EXPRESSION && mode !== IN_STRING && mode !== IN_NAME) return 0;
    const at = headEnd(this.#run, 0);
    return at < count && kinds[at] === HEAD_END ? at + 1 : at;
  }

  #walk(from: number, isFirst: boolean): void {
    const { kinds, count } = this.#run;
    let at = from;
    while (at < count) {
      const kind = kinds[at]!;
      if (kind === TEXT) {
        this.#text(at);
        at++;
      } else if (kind === TAG_OPEN) at = this.#element(at, isFirst && at === 0);
      else if (kind === HOLE_OPEN) {
        this.#content(at);
        const next = this.#heads.hole(at);
        if (this.#isHtml) this.#behindSign(at, next);
        at = this.#done(at, next);
      } else if (kind === BLOCK_OPEN) at = this.#block(at, isFirst && at === 0);
      else if (kind === SECTION) at = this.#part(at);
      else if (kind === DIRECTIVE_OPEN) at = this.#directive(at);
      else if (kind === END_TAG_END || kind === VOID_END || kind === SELF_CLOSE || kind === BLOCK_CLOSE) {
        this.#frames.pop();
        at++;
      } else {
        if (kind >= END_CLOSED && kind <= END_MISSING) this.#frames.pop();
        else if (kind === ENTITY || kind === HTML_COMMENT_TOKEN || kind === DECLARATION_TOKEN)
          this.#content(at);
        at++;
      }
    }
  }

  /** Goes on behind a head, or notes that it is not whole. */
  #done(at: number, next: number): number {
    if (next !== UNFINISHED) return next;
    if (this.#unfinished < 0) this.#unfinished = at;
    return this.#run.count;
  }

  /** A hole directly behind `<`. */
  #behindSign(at: number, next: number): void {
    const { kinds, starts, ends, text } = this.#run;
    const start = starts[at]!;
    if (start === 0) {
      this.#opensWithHole = true;
      return;
    }
    const isText = at === 0 ? this.#beginsInText : kinds[at - 1] === TEXT;
    if (text.charCodeAt(start - 1) !== 60 || !isText) return;
    const around = this.#frames.at(-1);
    if (around !== undefined && around.isText) return;
    let last = next === UNFINISHED ? at : next - 1;
    while (kinds[last]! < FIRST_KIND) last--;
    const end = ends[last]!;
    this.#heads.findings.push(computedTag(start - 1, end));
  }

  #content(at: number): void {
    if (this.#contentAt < 0 && this.#frames.length === 0) this.#contentAt = this.#run.starts[at]!;
  }

  #text(at: number): void {
    if (this.#contentAt >= 0 || this.#frames.length > 0) return;
    const { text, starts, ends } = this.#run;
    const end = ends[at]!;
    for (let i = starts[at]!; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 32 || (code >= 9 && code <= 13)) continue;
      this.#contentAt = i;
      return;
    }
  }

  #element(at: number, isHome: boolean): number {
    this.#content(at);
    const { starts, text } = this.#run;
    const next = this.#heads.tag(at);
    const start = starts[at]!;
    const code = text.charCodeAt(start + 1);
    // t of title and textarea
    const isText =
      (code | 32) === 116 && classOf(elementName(text, start + 1, this.#run.ends[at]!)) !== NORMAL;
    this.#frames.push({ parts: null, isBlock: false, isComponent: code >= 65 && code <= 90, isText, isHome });
    return this.#done(at, next);
  }

  #block(at: number, isHome: boolean): number {
    this.#content(at);
    const next = this.#heads.block(at);
    const name = wordOf(this.#run.textOf(at));
    if (name === 'fill') this.#fill(this.#heads.markOf(at, at + 1), isHome);
    this.#frames.push({ parts: null, isBlock: true, isComponent: false, isText: false, isHome });
    return this.#done(at, next);
  }

  #fill(mark: Mark, isHome: boolean): void {
    const around = this.#frames.at(-1);
    if (isHome) return;
    if (around === undefined) this.#marks.push(mark);
    else if (!around.isComponent) this.#heads.findings.push(fillOutside(mark));
  }

  #part(at: number): number {
    const next = this.#heads.part(at);
    const mark = this.#heads.markOf(at, next === UNFINISHED ? at + 1 : next);
    const around = this.#frames.at(-1);
    if (around === undefined || around.isHome) this.#marks.push(mark);
    else {
      around.parts ??= new Parts();
      const wrong = around.isBlock ? around.parts.add(mark) : null;
      if (wrong !== null) this.#heads.findings.push(wrong);
    }
    return this.#done(at, next);
  }

  #directive(at: number): number {
    const { findings } = this.#heads;
    const before = findings.length;
    const next = this.#heads.directive(at);
    // What is no directive is told as that, wherever it stands.
    const isUnknown = findings.length > before && findings.at(-1)!.start === this.#run.starts[at];
    const mark = this.#heads.markOf(at, next === UNFINISHED ? at + 1 : next);
    if (mark.word === 'mode' && this.#frames.length === 0) {
      const { kinds, count } = this.#run;
      if (at + 1 < count && kinds[at + 1] === NAME) this.#isHtml = this.#run.textOf(at + 1) !== 'text';
    }
    if (!isUnknown) {
      if (this.#frames.length === 0) this.#marks.push(mark);
      else findings.push(directiveInside(mark));
    }
    return this.#done(at, next);
  }

  /** `<% %>` and `<?php ?>`, which are text here. */
  #foreignTags({ page }: Sheet): void {
    if ((page.entry & BASE_MASK) !== 0) return;
    const mode = page.entry & MODE_MASK;
    if (mode === RAW || mode === VERBATIM) return;
    const { kinds, starts, ends, count, text } = this.#run;
    const raw = rawRanges(this.#run);
    if (this.#beginsInText) this.#foreignTag(0, count === 0 ? text.length : starts[0]!);
    for (let i = 0; i < count; i++) {
      if (kinds[i] === TEXT && !raw.has(i)) this.#foreignTag(starts[i]!, ends[i]!);
    }
  }

  /** The first of them in a text. */
  #foreignTag(from: number, to: number): void {
    const piece = this.#run.text.slice(from, to);
    const at = piece.search(/<%|<\?(?=php|=|\s)/);
    if (at < 0) return;
    const start = from + at;
    const close = /[%?]>/.exec(piece.slice(at));
    const end = close === null ? start + 2 : start + close.index + 2;
    this.#heads.findings.push(foreignTag(start, end, piece.slice(at, at + end - start)));
  }
}

/** `<?= $name ?>` and `<%= name %>` print what a hole prints. */
function foreignTag(start: number, end: number, text: string): Finding {
  const name = /^<[?%]=\s*\$?([a-z_][\w.]*)\s*[?%]>$/i.exec(text)?.[1];
  const finding = found(
    FOREIGN,
    start,
    end,
    'This is of another language and only text here. A value is printed with {value}; blocks are {#if …} and {#each … as …}.',
  );
  return name === undefined
    ? finding
    : { ...finding, fixes: fix(`Write {${name}}`, start, end, `{${name}}`) };
}

/** The text entries in scripts, styles and samples. */
function rawRanges({ kinds, starts, ends, text, count }: TokenRun): Set<number> {
  const found = new Set<number>();
  let isRaw = false;
  for (let i = 0; i < count; i++) {
    const kind = kinds[i]!;
    if (kind === TAG_OPEN) {
      isRaw = /^<(?:script|style|iframe|noembed|noframes|xmp|title|textarea)$/i.test(
        text.slice(starts[i], ends[i]),
      );
    } else if (kind === BLOCK_OPEN) isRaw = text.slice(starts[i], ends[i]).endsWith('verbatim');
    else if (kind === END_TAG_END || kind === BLOCK_CLOSE) isRaw = false;
    else if (isRaw && kind === TEXT) found.add(i);
  }
  return found;
}

/** The first entry behind a tag that began before the page: as `HeadChecker.tag` ends it. */
function behindTag(run: TokenRun, count: number, isInValue: boolean): number {
  const { kinds, starts, ends, text } = run;
  for (let at = 0; at < count; at++) {
    const kind = kinds[at]!;
    if (kind === HOLE_OPEN) {
      const stop = headEnd(run, at + 1);
      const isCloser = stop < count && (endsHead(kinds[stop]!) || kinds[stop]! < FIRST_KIND);
      at = isCloser ? stop : stop - 1;
    } else if (kind === QUOTE) isInValue = !isInValue;
    else if (kind === TAG_END) return at + 1;
    else if (kind === ERROR) {
      const isMarkup = text.charCodeAt(starts[at]!) === 60 && ends[at]! > starts[at]! + 1;
      if (isMarkup && !isInValue) return at;
    } else if (!isPartOfTag(kind, isInValue)) return at;
  }
  return count;
}

function isPartOfTag(kind: number, isInValue: boolean): boolean {
  if (kind === COMMENT_TOKEN || kind === GAP) return true;
  if (isInValue) return kind === TEXT || kind === ENTITY;
  return kind === ATTRIBUTE_NAME || kind === EQUALS || kind === BARE_VALUE;
}

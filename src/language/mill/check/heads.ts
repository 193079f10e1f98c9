import type { TokenRun } from '../../../syntax/run.js';
import type { Span } from '../../../text/span.js';
import { NOTHING_HERE, SPREAD_MISPLACED } from '../codes.js';
import type { Expression } from '../expression/nodes.js';
import { Reader } from '../expression/reader.js';
import { readBlockHead, readPartHead } from '../head/blocks.js';
import { endsHead, headEnd, wordOf } from '../head/bounds.js';
import { readDirective } from '../head/directives.js';
import { type HolePlace, readHole } from '../head/holes.js';
import { HeadParser } from '../head/reading.js';
import {
  ATTRIBUTE_NAME,
  BARE_VALUE,
  COMMENT_TOKEN,
  ENTITY,
  EQUALS,
  HOLE_CLOSE,
  NAME,
  OPERATOR,
  ERROR,
  HOLE_OPEN,
  QUOTE,
  SELF_CLOSE,
  TAG_END,
  TEXT,
  VOID_END,
} from '../kinds.js';
import { FIRST_KIND } from '../../../syntax/kinds.js';
import { Attributes } from './attributes.js';
import { type Finding, type Mark, ofProblem } from './finding.js';
import { unknownBlock, unknownDirective } from './unknown.js';
import { blockWords, directiveWords } from '../words.js';

/** Behind the last entry of a run, when a head goes on there. */
export const UNFINISHED: number = -1;

/**
 * Reads holes, heads and tags in a run of tokens one after the other, and keeps
 * what is wrong in them. Each method is given the index of an opener and returns
 * the one behind the head, or `UNFINISHED` when the run is over before.
 */
export class HeadChecker {
  readonly findings: Finding[] = [];
  readonly run: TokenRun;
  readonly #reader: Reader;
  readonly #parser: HeadParser;
  readonly #attributes: Attributes;
  #owner = 0;

  constructor(run: TokenRun) {
    this.run = run;
    this.#reader = new Reader(run, 0, 0);
    this.#parser = new HeadParser(this.#reader);
    this.#attributes = new Attributes((code, start, end, message, fixes = [], isWarning = false) => {
      const owner = this.#owner;
      this.findings.push({
        code,
        start,
        end,
        message,
        fixes,
        isWarning,
        meant: null,
        ends: null,
        owner,
        isSure: false,
      });
    });
  }

  /** A hole in text, or in the quotes of an attribute. */
  hole(index: number): number {
    const close = this.#endOfPath(index);
    if (close >= 0) return close + 1;
    const stop = this.#readHole(index, 'content');
    if (stop === UNFINISHED) return stop;
    if (this.#isSpread) this.#refuseSpread(index);
    return this.#behind(stop);
  }

  /** `{#word …}`; nothing is known of the block when it is none of the language. */
  block(index: number): number {
    const { run, word } = this.#beginHead(index);
    const stop = headEnd(run, index + 1);
    if (stop === run.count) return UNFINISHED;
    this.#reader.begin(index + 1, stop);
    if (blockWords.includes(word)) readBlockHead(this.#parser, word);
    else unknownBlock(this.#reader, this.#span(index), word);
    this.#take(index);
    return endsHead(run.kinds[stop]!) ? stop + 1 : stop;
  }

  /** `{:word …}` of the block that it has been found to belong to. */
  part(index: number): number {
    const { run, word } = this.#beginHead(index);
    const stop = headEnd(run, index + 1);
    if (stop === run.count) return UNFINISHED;
    this.#reader.begin(index + 1, stop);
    readPartHead(this.#parser, word);
    this.#take(index);
    return endsHead(run.kinds[stop]!) ? stop + 1 : stop;
  }

  directive(index: number): number {
    const { run, word } = this.#beginHead(index);
    const stop = headEnd(run, index + 1);
    if (stop === run.count) return UNFINISHED;
    this.#reader.begin(index + 1, stop);
    if (directiveWords.includes(word)) readDirective(this.#parser, word);
    else unknownDirective(this.#reader, this.#span(index), word);
    this.#take(index);
    return this.#behind(stop);
  }

  /** The mark of a block, part or directive that was just read up to `next`. */
  markOf(index: number, next: number): Mark {
    const { kinds, starts, ends, text } = this.run;
    const start = starts[index]!;
    const opener = this.run.textOf(index);
    const at = opener.charCodeAt(1) === 126 ? 2 : 1;
    const behind = index + 1;
    const last = next > behind && endsHead(kinds[next - 1]!) ? next - 1 : index;
    return {
      sigil: opener[at] as Mark['sigil'],
      word: wordOf(opener),
      start,
      end: Math.max(ends[index]!, ends[last]!),
      hasCondition: behind < next - 1 && text.startsWith('if', starts[behind]),
    };
  }

  /** From `<name` to behind its `>`, or to where its content begins without one. */
  tag(index: number): number {
    const run = this.run;
    const { kinds, starts, ends } = run;
    const attributes = this.#attributes;
    const owner = starts[index]!;
    this.#owner = owner;
    const first = run.text.charCodeAt(owner + 1);
    attributes.begin(run.text, first >= 65 && first <= 90);
    let at = index + 1;
    while (at < run.count) {
      const kind = kinds[at]!;
      if (kind === ATTRIBUTE_NAME) attributes.name(starts[at]!, ends[at]!);
      else if (kind === EQUALS) attributes.equals(starts[at]!, ends[at]!);
      else if (kind === BARE_VALUE) attributes.bare(starts[at]!, ends[at]!);
      else if (kind === QUOTE) {
        at = this.#quoted(at);
        this.#owner = owner;
        if (at === UNFINISHED) return UNFINISHED;
        continue;
      } else if (kind === HOLE_OPEN) {
        const close = attributes.isBehindEquals ? this.#endOfPath(at) : -1;
        if (close >= 0) {
          attributes.path(starts[at]!, ends[close]!);
          at = close + 1;
          continue;
        }
        const stop = this.#readHole(at, attributes.isBehindEquals ? 'value' : 'tag');
        this.#owner = owner;
        if (stop === UNFINISHED) return UNFINISHED;
        const next = this.#behind(stop);
        const start = starts[at]!;
        const end = ends[next - 1]!;
        const expression = this.#expression;
        const isName = expression.kind === 'name' && !this.#isSpread;
        attributes.hole(
          start,
          end,
          isName ? expression.start : -1,
          expression.end,
          this.#isSpread,
          expression.kind === 'broken' || this.findings.at(-1)?.owner === start,
        );
        at = next;
        continue;
      } else if (kind === TAG_END || kind === VOID_END || kind === SELF_CLOSE) {
        attributes.end();
        return kind === TAG_END ? at + 1 : at;
      } else if (kind >= FIRST_KIND && kind !== COMMENT_TOKEN && (kind !== ERROR || this.#isMarkup(at))) {
        attributes.end();
        return at;
      } else if (kind < FIRST_KIND && kind > 0) return at;
      else if (kind === ERROR && run.text.charCodeAt(starts[at]!) === 47) {
        attributes.behindHole(starts[at]!, ends[at]!);
      }
      at++;
    }
    return UNFINISHED;
  }

  /** Behind the closing brace of a hole or directive, or the mark that stands for it. */
  #behind(stop: number): number {
    const kind = this.run.kinds[stop]!;
    return endsHead(kind) || kind < FIRST_KIND ? stop + 1 : stop;
  }

  #isMarkup(at: number): boolean {
    return (
      this.run.text.charCodeAt(this.run.starts[at]!) === 60 && this.run.ends[at]! > this.run.starts[at]! + 1
    );
  }

  /** A value from its first quote to behind its last; where that is missing the scanner has told so. */
  #quoted(index: number): number {
    const run = this.run;
    const { kinds, starts, ends } = run;
    let at = index + 1;
    while (at < run.count) {
      const kind = kinds[at]!;
      if (kind === QUOTE) {
        this.#attributes.quoted(starts[index]!, ends[at]!);
        return at + 1;
      }
      if (kind === HOLE_OPEN) {
        const next = this.hole(at);
        if (next === UNFINISHED) return UNFINISHED;
        at = next;
        continue;
      }
      const isPart =
        kind === TEXT || kind === ENTITY || kind === COMMENT_TOKEN || kind === ERROR || kind === 0;
      if (!isPart) {
        this.#attributes.lost(starts[at]!);
        return at;
      }
      at++;
    }
    return UNFINISHED;
  }

  #expression: Expression = { kind: 'broken', start: 0, end: 0 };
  #isSpread = false;

  /** The closing brace of a hole that holds `name` or `name.name`, as most do: nothing can be wrong in it. Else -1. */
  #endOfPath(index: number): number {
    const { kinds, starts, ends, text, count } = this.run;
    let at = index + 1;
    if (at >= count || kinds[at] !== NAME || mayBeWord(text.charCodeAt(starts[at]!))) return -1;
    for (const most = at + LONGEST_PATH; at < most; at += 2) {
      if (at + 1 >= count) return -1;
      const kind = kinds[at + 1]!;
      if (kind === HOLE_CLOSE) return at + 1;
      const isPoint =
        kind === OPERATOR &&
        text.charCodeAt(starts[at + 1]!) === 46 &&
        ends[at + 1] === starts[at + 1]! + 1 &&
        at + 2 < count &&
        kinds[at + 2] === NAME;
      if (!isPoint) return -1;
    }
    return -1;
  }

  /** Reads a hole; returns where it ends. */
  #readHole(index: number, place: HolePlace): number {
    const run = this.run;
    const stop = headEnd(run, index + 1);
    if (stop === run.count) return UNFINISHED;
    this.#parser.wordStart = run.starts[index]!;
    this.#parser.wordEnd = run.ends[index]!;
    this.#reader.begin(index + 1, stop);
    const { expression, isSpread } = readHole(this.#parser, place);
    this.#expression = expression;
    this.#isSpread = isSpread;
    if (this.#reader.problems.length > 0) {
      // An empty hole is marked with both of its braces.
      const close = endsHead(run.kinds[stop]!) ? run.ends[stop]! : run.starts[stop]!;
      for (const problem of this.#reader.problems) {
        const isEmpty = problem.code === NOTHING_HERE && stop === index + 1;
        this.findings.push(ofProblem(isEmpty ? { ...problem, end: close } : problem, run.starts[index]!));
      }
    }
    return stop;
  }

  #refuseSpread(index: number): void {
    const run = this.run;
    const start = run.starts[index]!;
    this.findings.push({
      code: SPREAD_MISPLACED,
      start: run.starts[index + 1]!,
      end: run.ends[index + 1]!,
      message:
        '"..." spreads a record over the attributes of a tag; in text there is nothing to spread it over.',
      fixes: [],
      isWarning: false,
      meant: null,
      ends: null,
      owner: start,
      isSure: false,
    });
  }

  #beginHead(index: number): { run: TokenRun; word: string } {
    const run = this.run;
    this.#parser.wordStart = run.starts[index]!;
    this.#parser.wordEnd = run.ends[index]!;
    return { run, word: wordOf(run.textOf(index)) };
  }

  #take(index: number): void {
    const owner = this.run.starts[index]!;
    for (const problem of this.#reader.problems) this.findings.push(ofProblem(problem, owner));
  }

  #span(index: number): Span {
    return { start: this.run.starts[index]!, end: this.run.ends[index]! };
  }
}

/** In tokens: longer ones may be too deep. */
const LONGEST_PATH = 100;

/** Whether a word that begins with this letter may be one that is no name here: `as else in not or …` */
function mayBeWord(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 110 || code === 111;
}

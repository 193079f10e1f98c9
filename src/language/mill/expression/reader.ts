import { FIRST_KIND } from '../../../syntax/kinds.js';
import type { TokenRun } from '../../../syntax/run.js';
import {
  BRACKET_CLOSE,
  COMMENT_TOKEN,
  BRACKET_OPEN,
  ERROR,
  NAME,
  NUMBER,
  OPERATOR,
  PAREN_CLOSE,
  PAREN_OPEN,
  RECORD_CLOSE,
  RECORD_OPEN,
  STRING,
} from '../kinds.js';
import type { Fix, Identifier, Problem } from './nodes.js';

/** Instead of a kind: behind the last token. */
export const NOTHING: number = -1;

const NO_FIXES: readonly Fix[] = [];

/** What no name can be. */
const reserved: ReadonlySet<string> = new Set(['true', 'false', 'null', 'and', 'or', 'not', 'in', 'as']);

export function isReserved(name: string): boolean {
  return name.length <= 5 && reserved.has(name);
}

/**
 * Goes through a run of tokens once, from one index to another, and collects
 * what is wrong in it. It never fails: what follows the first real fault is
 * guesswork, so only that one is kept, beside those that left no doubt.
 */
export class Reader {
  readonly run: TokenRun;
  /** The next token, and that behind the last. */
  at: number;
  stop: number;
  /** The first token to be read. */
  first = 0;
  readonly problems: Problem[] = [];
  /** A fault after which the rest is guesswork. */
  isBroken = false;

  constructor(run: TokenRun, from: number, stop: number) {
    this.run = run;
    this.at = from;
    this.stop = stop;
    this.#pass();
  }

  /** Goes on to other tokens of the run, with its faults counted anew. */
  begin(from: number, stop: number): void {
    this.at = from;
    this.stop = stop;
    // Setting a length is not cheap, and there are hardly ever any.
    if (this.problems.length > 0) this.problems.length = 0;
    this.isBroken = false;
    this.#pass();
  }

  get kind(): number {
    return this.at < this.stop ? this.run.kinds[this.at]! : NOTHING;
  }

  /** The operator that is next as `codeOf` writes it; 0 when none is. */
  get operator(): number {
    return this.operatorAt(this.at);
  }

  operatorAt(index: number): number {
    const { kinds, starts, ends, text } = this.run;
    if (index >= this.stop || kinds[index] !== OPERATOR) return 0;
    const start = starts[index]!;
    const length = ends[index]! - start;
    let code = text.charCodeAt(start);
    if (length > 1) code |= text.charCodeAt(start + 1) << 8;
    if (length > 2) code |= text.charCodeAt(start + 2) << 16;
    return code;
  }

  /** Where the next token begins; behind the last one, where that ends. */
  get start(): number {
    return this.at < this.stop ? this.run.starts[this.at]! : this.lastEnd;
  }

  get end(): number {
    return this.at < this.stop ? this.run.ends[this.at]! : this.lastEnd;
  }

  /** The text of the next token. */
  get text(): string {
    return this.at < this.stop ? this.run.textOf(this.at) : '';
  }

  /** The last token before the next, whatever it is; -1 at the front of the run. */
  get before(): number {
    const { kinds } = this.run;
    let at = Math.min(this.at, this.stop) - 1;
    while (at >= 0 && isTrivia(kinds[at]!)) at--;
    return at;
  }

  /** Where the token before the next one ends. */
  get lastEnd(): number {
    const { before } = this;
    return before < 0 ? (this.run.starts[0] ?? 0) : this.run.ends[before]!;
  }

  /** Whether the next token is this word. */
  isWord(word: string): boolean {
    const { run, at } = this;
    if (at >= this.stop || run.kinds[at] !== NAME) return false;
    const start = run.starts[at]!;
    return run.ends[at]! - start === word.length && run.text.startsWith(word, start);
  }

  /** Whether nothing lies between the next token and the one before. */
  get isAdjacent(): boolean {
    return this.at < this.stop && this.before >= 0 && this.run.starts[this.at] === this.lastEnd;
  }

  /** The index behind another; marks on the way are passed. */
  after(index: number): number {
    const { kinds } = this.run;
    let at = index + 1;
    while (at < this.stop && isTrivia(kinds[at]!)) at++;
    return at;
  }

  next(): void {
    this.at = this.after(this.at);
  }

  /** Takes the operator that is next if it is this. */
  takeOperator(code: number): boolean {
    if (this.operator !== code) return false;
    this.next();
    return true;
  }

  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.next();
    return true;
  }

  /** Takes any word as a name. */
  takeName(): Identifier | null {
    if (this.kind !== NAME) return null;
    const name = { name: this.text, start: this.start, end: this.end };
    this.next();
    return name;
  }

  /** Whether the next token can begin a value. */
  get beginsValue(): boolean {
    const { kind } = this;
    return (
      kind === NAME ||
      kind === NUMBER ||
      kind === STRING ||
      kind === PAREN_OPEN ||
      kind === BRACKET_OPEN ||
      kind === RECORD_OPEN
    );
  }

  /** Whether a bracket closes here, the innermost or one around it. */
  get closes(): boolean {
    return isCloser(this.kind);
  }

  /** Passes everything up to where the bracket closes that is open here, or to a comma of it. */
  skipItem(atComma: boolean, comma: number): void {
    let depth = 0;
    for (; this.at < this.stop; this.next()) {
      const { kind } = this;
      if (kind === PAREN_OPEN || kind === BRACKET_OPEN || kind === RECORD_OPEN) depth++;
      else if (isCloser(kind)) {
        if (depth === 0) return;
        depth--;
      } else if (depth === 0 && atComma && this.operator === comma) return;
    }
  }

  /** A fault that makes what follows doubtful: the first one only. What the scanner has told of is not told again. */
  fail(code: string, start: number, end: number, message: string, fixes: readonly Fix[] = NO_FIXES): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.#add({ code, start, end, message, fixes, isWarning: false, meant: null, ends: null });
  }

  /** The same without saying so: the scanner already has. */
  failQuietly(): void {
    this.isBroken = true;
  }

  /** A fault that leaves no doubt about what was meant. */
  tell(code: string, start: number, end: number, message: string, fixes: readonly Fix[] = NO_FIXES): void {
    if (this.isBroken) return;
    this.#add({ code, start, end, message, fixes, isWarning: false, meant: null, ends: null });
  }

  /** Something of another language, where `meant` would have opened a block here. */
  failAsForeign(problem: Omit<Problem, 'isWarning'>): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.#add({ ...problem, isWarning: false });
  }

  #add(problem: Problem): void {
    this.problems.push(problem);
  }

  /** Whether an error token is next: the scanner has told of it. */
  get isError(): boolean {
    return this.kind === ERROR;
  }

  #pass(): void {
    const { kinds } = this.run;
    while (this.at < this.stop && isTrivia(kinds[this.at]!)) this.at++;
    this.first = this.at;
  }
}

/** Marks of the tape, and comments. */
function isTrivia(kind: number): boolean {
  return kind < FIRST_KIND || kind === COMMENT_TOKEN;
}

function isCloser(kind: number): boolean {
  return kind === PAREN_CLOSE || kind === BRACKET_CLOSE || kind === RECORD_CLOSE;
}

/** A fix of one edit. */
export function fix(title: string, start: number, end: number, text: string): Fix[] {
  return [{ title, edits: [{ start, end, text }] }];
}

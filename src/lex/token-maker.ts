import type { Diagnostic } from '../syntax/diagnostics.js';
import { GAP, KIND_SHIFT, START_MASK } from '../syntax/kinds.js';
import { WHOLE_TOKEN } from '../syntax/page.js';
import type { LexerCheckpoint, OpenToken } from './checkpoint.js';
import type { Language } from './language.js';
import type { LexerTape } from './lexer-tape.js';
import type { Token } from './token.js';

/**
 * Makes tokens of the entries of a tape. An entry says where a token begins;
 * it ends at the next entry, or where the scanner stops outside of tokens, less
 * the white space before that. So one entry is always on its way.
 */
export class TokenMaker {
  readonly #language: Language;
  readonly #tape: LexerTape;
  #kind = -1;
  #start = 0;
  #depth = 0;
  /** Behind the last unit of the token that is no white space, so far as its text is in `#head`. */
  #solidEnd = 0;
  /** Text of the token from earlier pieces. */
  #head = '';
  /** How deep the tape lies in front of the next entry. */
  #level: number;
  #last = { start: 0, end: 0 };
  #faults: Diagnostic[] = [];
  /** So many reports of the tape lie in the order in which they can be placed. */
  #ordered = 0;
  /** And so many of them, in front, were placed. */
  #placed = 0;
  #within: string[] = [];

  constructor(language: Language, tape: LexerTape) {
    this.#language = language;
    this.#tape = tape;
    this.#level = tape.stack.depth;
  }

  /** Where the token began that is on its way; undefined when none is. */
  get heldFrom(): number | undefined {
    return this.#kind < 0 ? undefined : this.#start;
  }

  /** Takes what a scan has written that stopped at `stop`. */
  take(tokens: Token[], text: string, stop: number): void {
    const { entries, count, origin, base, changes } = this.#tape;
    const { marks, opens, containers } = this.#language.kinds;
    let change = 0;
    for (let i = 0; i < count; i++) {
      const entry = entries[i]!;
      const kind = entry >>> KIND_SHIFT;
      const start = base + origin + (entry & START_MASK);
      if (this.#kind >= 0) this.#end(tokens, text, start, kind === GAP);
      while (change < changes.length && changes[change]! <= i) {
        this.#level = changes[change + 1]!;
        change += 2;
      }
      if (marks[kind] === 1) {
        if (opens[kind] !== 0) this.#within.push(containers[opens[kind]! - 1]!);
        continue;
      }
      this.#kind = kind;
      this.#start = start;
      this.#depth = this.#level;
      this.#solidEnd = start;
      this.#head = '';
    }
    if (change < changes.length) this.#level = changes[changes.length - 1]!;
    if (this.#kind >= 0 && !this.#language.inToken(this.#tape.state)) {
      this.#end(tokens, text, base + stop, false);
    }
    this.#dropPlaced();
  }

  /** The piece ends at `stop`: what it has of the token on its way is kept. */
  hold(text: string, stop: number): void {
    if (this.#kind < 0) return;
    const { base } = this.#tape;
    const from = Math.max(0, this.#start - base);
    this.#head += text.slice(from, stop);
    const end = trimmed(text, from, stop);
    if (end > from) this.#solidEnd = base + end;
  }

  /** The text is over, and with it the token on its way. */
  finish(tokens: Token[], text: string): void {
    if (this.#kind >= 0) this.#end(tokens, text, this.#tape.base + text.length, false);
    this.#dropPlaced();
  }

  /** The faults before the text from `stop` on, and before the token on its way, that were in no token yet. */
  takeFaults(stop: number): Diagnostic[] {
    const { start, end } = this.#last;
    // The first token is on its way: what is said about it is not about one that was given out.
    const isFirst = end === 0;
    this.#resolve(isFirst ? -1 : start, end, this.#kind < 0 ? stop : this.#start);
    this.#dropPlaced();
    const faults = this.#faults;
    this.#faults = [];
    return faults;
  }

  /** The faults that no token was left for, in the order of the text. */
  rest(): Diagnostic[] {
    return this.takeFaults(Infinity);
  }

  /** What a checkpoint keeps of the token on its way; `unread` follows it in the text. */
  kept(unread: string): Pick<LexerCheckpoint, 'held' | 'token' | 'last' | 'faults' | 'within'> {
    const token: OpenToken | null =
      this.#kind < 0
        ? null
        : { kind: this.#kind, start: this.#start, depth: this.#depth, solidEnd: this.#solidEnd };
    return {
      held: this.#head + unread,
      token,
      last: this.#last,
      faults: [...this.#faults],
      within: [...this.#within],
    };
  }

  resume({ token, last, faults, within }: LexerCheckpoint, head: string): void {
    this.#last = { ...last };
    this.#faults = [...faults];
    this.#within = [...within];
    if (token === null) return;
    ({ kind: this.#kind, start: this.#start, depth: this.#depth, solidEnd: this.#solidEnd } = token);
    this.#head = head;
  }

  /** The token on its way goes no farther than `stop`, exactly so far when it may end with white space. */
  #end(tokens: Token[], text: string, stop: number, isExact: boolean): void {
    const { base } = this.#tape;
    const start = this.#start;
    const from = Math.max(0, start - base);
    let end = stop;
    if (!isExact && this.#language.kinds.solid[this.#kind] !== 1) {
      const local = trimmed(text, from, stop - base);
      end = local > from ? base + local : Math.max(start, this.#solidEnd);
    }
    const head = this.#head;
    const piece = text.slice(from, Math.max(from, end - base));
    const whole = head === '' ? piece : (head + piece).slice(0, end - start);
    this.#resolve(start, end, stop);
    const token: Token = {
      kind: this.#language.kinds.tokens[this.#kind]!,
      start,
      end,
      text: whole,
      depth: this.#depth,
    };
    tokens.push(this.#faults.length === 0 && this.#within.length === 0 ? token : this.#withMore(token));
    this.#tape.stack.endOpener(start, end);
    this.#last = { start, end };
    this.#kind = -1;
    this.#head = '';
  }

  #withMore(token: Token): Token {
    const faults = this.#faults;
    const within = this.#within;
    this.#faults = [];
    this.#within = [];
    return {
      ...token,
      ...(within.length > 0 && { within }),
      ...(faults.length > 0 && { faults }),
    };
  }

  /**
   * Makes diagnostics of the reports that can be placed when the token from
   * `start` to `end` is known, and that nothing else begins before `next`.
   */
  #resolve(start: number, end: number, next: number): void {
    const { reports } = this.#tape;
    if (reports.length === 0) return;
    if (reports.length !== this.#ordered) inOrder(reports);
    const left: number[] = [];
    let behind = this.#placed;
    // Those behind can be placed no sooner: a piece may have as many reports as tokens.
    for (; behind < reports.length && soonest(reports, behind) <= next; behind += 3) {
      const number = reports[behind]!;
      const from = reports[behind + 1]!;
      const to = reports[behind + 2]!;
      if (from === WHOLE_TOKEN) {
        if (to > start) this.#add(number, Math.max(0, start), end);
        else this.#add(number, this.#last.start, this.#last.end);
      } else if (to === WHOLE_TOKEN) {
        if (from > start) left.push(number, from, to);
        else this.#add(number, from, from === start ? end : from);
      } else this.#add(number, from, to);
    }
    this.#ordered = reports.length;
    if (behind === this.#placed) return;
    this.#placed = behind - left.length;
    for (let i = 0; i < left.length; i++) reports[this.#placed + i] = left[i]!;
    this.#faults.sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    );
  }

  /** Takes the reports off the tape that were placed. */
  #dropPlaced(): void {
    if (this.#placed > 0) this.#tape.reports.splice(0, this.#placed);
    this.#placed = 0;
    this.#ordered = this.#tape.reports.length;
  }

  #add(number: number, start: number, end: number): void {
    const { code, message } = this.#language.diagnostics[number]!;
    this.#faults.push({ code, message, start, end, severity: 'error' });
  }
}

/** Of the report at `at`, what must lie in front of the next token for it to be placed. */
function soonest(reports: readonly number[], at: number): number {
  const from = reports[at + 1]!;
  const to = reports[at + 2]!;
  if (from === WHOLE_TOKEN) return to;
  return to === WHOLE_TOKEN ? from : from + 1;
}

/** Brings reports into the order in which they can be placed, in which they mostly are. */
function inOrder(reports: number[]): void {
  let at = 3;
  while (at < reports.length && soonest(reports, at - 3) <= soonest(reports, at)) at += 3;
  if (at >= reports.length) return;
  const sorted = Array.from({ length: reports.length / 3 }, (_, i) => ({
    soonest: soonest(reports, i * 3),
    report: reports.slice(i * 3, i * 3 + 3),
  }));
  sorted.sort((a, b) => a.soonest - b.soonest);
  for (const [i, { report }] of sorted.entries()) for (let n = 0; n < 3; n++) reports[i * 3 + n] = report[n]!;
}

/** Behind the last unit between `from` and `stop` that is no white space; `from` when there is none. */
function trimmed(text: string, from: number, stop: number): number {
  let at = stop;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 12;
}

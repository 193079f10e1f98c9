import { isMillraceError } from '../error/millrace-error.js';
import type { Language } from '../lex/language.js';
import { createLexer, type Lexer } from '../lex/lexer.js';
import { TOO_DEEP_HERE } from '../lex/tape.js';
import type { Token } from '../lex/token.js';
import type { Diagnostic } from '../syntax/diagnostics.js';
import type { DiagItem } from '../wire/server-messages.js';
import type { WireErrorCode } from '../wire/error-codes.js';
import { appended } from './appended.js';
import { HashFeed, type NewHasher } from './hash.js';
import { LinePlaces } from './line-places.js';
import { type Settled, Settling } from './settling.js';
import { type Answer, type Fault, itemOf, ITEMS, SYNTAX, type Told, type Wants } from './told.js';

export interface StreamSettings {
  readonly wants: Wants;
  readonly maxDepth: number;
  /** Units of one token; so many are held of one that is not over. */
  readonly maxTokenLength: number;
  /** So long may the text of a value be that is told. */
  readonly valueUnits: number;
  readonly newHasher: NewHasher;
}

/** Units that are read at once. */
const STEP = 4096;
/** Units between two events of progress. */
const PROGRESS = 262_144;
/** So many faults are kept for the hash; a text with more has none. */
const FAULTS = 16_384;

/** What a wish counts beside text, in units. */
const ASKED = 64;
/** Bytes of a unit, of a fault that is kept, and of a stream that has nothing yet. */
const UNIT = 2;
const FAULT = 32;
const EMPTY = 16_384;

type Waiting = string | { readonly is: 'flush'; readonly hash: boolean } | { readonly is: 'end' };

/**
 * A text that passes by: what it holds is told as soon as it is settled, and
 * never taken back.
 *
 *   write, flush, write, ... end      by whom it comes
 *   next, next, ...                   by whom it is told; nothing is read but there
 *
 * Memory: what was written and not read yet, one token, and the value of one node.
 */
export class TextStream {
  readonly #settings: StreamSettings;
  readonly #lexer: Lexer;
  readonly #settling: Settling;
  readonly #lines = new LinePlaces();
  readonly #hash: HashFeed;
  readonly #tooDeep: string;
  /** Where the open containers begin, by their depth. */
  readonly #openers: number[] = [];
  readonly #opens: ReadonlySet<string>;
  #waiting: Waiting[] = [];
  #unread = 0;
  /** What was asked for and not answered. */
  #asked = 0;
  #out: Told[] = [];
  #outAt = 0;
  #items: DiagItem[] = [];
  #faults: Fault[] = [];
  #faultCount = 0;
  #lastEnd = 0;
  #nextProgress = PROGRESS;
  #isOver = false;

  constructor(language: Language, settings: StreamSettings) {
    const { maxDepth, maxTokenLength, valueUnits, newHasher, wants } = settings;
    this.#settings = settings;
    this.#lexer = createLexer(language, { maxDepth, maxTokenLength });
    this.#settling = new Settling(language, wants.node ? valueUnits : 0);
    this.#hash = new HashFeed(newHasher());
    this.#tooDeep = language.diagnostics[TOO_DEEP_HERE]!.code;
    const { tokens, opens } = language.kinds;
    this.#opens = new Set(tokens.filter((_, kind) => opens[kind]! > 0));
  }

  /** Units that were written and not read yet. */
  get unread(): number {
    return this.#unread;
  }

  /** What waits, with what was asked for, in units. */
  get waiting(): number {
    return this.#unread + this.#asked * ASKED;
  }

  /** Bytes that are held, roughly: what waits, the token that is open, and faults for the hash. */
  get weight(): number {
    const units = this.waiting + this.#lexer.offset - this.#lastEnd;
    return EMPTY + units * UNIT + this.#faults.length * FAULT;
  }

  /** It has ended, and the last has been told. */
  get isOver(): boolean {
    return this.#isOver && this.#outAt === this.#out.length;
  }

  /** Whether `next` has something to do. */
  get isReady(): boolean {
    return this.#outAt < this.#out.length || (!this.#isOver && this.#waiting.length > 0);
  }

  write(text: string): void {
    if (text === '' || this.#isOver) return;
    this.#unread += text.length;
    const last = this.#waiting.at(-1);
    // Single characters are put together.
    if (typeof last === 'string' && last.length < STEP)
      this.#waiting[this.#waiting.length - 1] = appended(last, text);
    else this.#waiting.push(text);
  }

  flush(hash: boolean): void {
    if (this.#isOver) return;
    this.#waiting.push({ is: 'flush', hash });
    this.#asked++;
  }

  end(): void {
    if (!this.#isOver) this.#waiting.push({ is: 'end' });
  }

  next(): Answer {
    if (this.#outAt < this.#out.length) {
      const told = this.#out[this.#outAt++]!;
      if (this.#outAt === this.#out.length) {
        this.#out = [];
        this.#outAt = 0;
      }
      return told;
    }
    const first = this.#waiting[0];
    if (this.#isOver || first === undefined) return 'idle';
    try {
      if (typeof first === 'string') this.#read(first);
      else {
        this.#waiting.shift();
        if (first.is === 'end') this.#finish();
        else this.#tellFlushed(first.hash);
      }
    } catch (error) {
      if (!isMillraceError(error, 'BUFFER_OVERFLOW')) throw error;
      this.#fail('token-too-long', error.message);
    }
    return 'worked';
  }

  #read(first: string): void {
    const text = first.length <= STEP ? first : first.slice(0, STEP);
    if (text.length === first.length) this.#waiting.shift();
    else this.#waiting[0] = first.slice(STEP);
    this.#unread -= text.length;
    this.#lines.pass(text);
    this.#takeAll(this.#lexer.feed(text));
    if (this.#isOver) return;
    // Blank lines have no token that could bring what is wrong with them.
    this.#hear(this.#lexer.takeFaults());
    this.#tellFaults();
    if (this.#lines.isLong) this.#lines.forget(this.#lastEnd, this.#openers);
    if (this.#lexer.offset < this.#nextProgress) return;
    this.#nextProgress = this.#lexer.offset + PROGRESS;
    if (this.#settings.wants.progress) this.#out.push({ t: 'progress', read: this.#lexer.offset });
  }

  #takeAll(tokens: readonly Token[]): void {
    const settled: Settled[] = [];
    for (const token of tokens) {
      if (token.faults !== undefined) this.#hear(token.faults);
      if (this.#isOver) return;
      this.#hash.token(token);
      this.#lastEnd = token.end;
      if (this.#opens.has(token.kind)) {
        this.#openers.length = Math.min(this.#openers.length, token.depth);
        this.#openers.push(token.start);
      }
      this.#settling.take(token, settled);
      if (settled.length === 0) continue;
      for (const node of settled) this.#tellNode(node);
      settled.length = 0;
    }
  }

  #tellNode({ kind, start, end, index, value }: Settled): void {
    if (!this.#settings.wants.node) return;
    this.#tellFaults();
    this.#out.push({ t: 'node', path: [index], kind, start, end, ...(value !== undefined && { value }) });
  }

  #hear(faults: readonly Diagnostic[]): void {
    for (const fault of faults) {
      if (fault.code === this.#tooDeep) {
        this.#fail('too-deep', `Containers nest deeper than ${this.#settings.maxDepth} at ${fault.start}.`);
        return;
      }
      this.#settling.hear(fault.start);
      this.#faultCount++;
      if (this.#faults.length < FAULTS)
        this.#faults.push({ start: fault.start, end: fault.end, code: fault.code });
      if (!this.#settings.wants.diag) continue;
      this.#items.push(itemOf(fault, this.#lines.at(fault.start)));
      if (this.#items.length === ITEMS) this.#tellFaults();
    }
  }

  #tellFaults(isFinal = false): void {
    const items = this.#items;
    if (!this.#settings.wants.diag || (items.length === 0 && !isFinal)) return;
    this.#items = [];
    // An empty range: nothing that was said is taken back.
    const start = items[0]?.start ?? this.#lexer.offset;
    this.#out.push({ t: 'diag', pass: SYNTAX, start, end: start, items, final: isFinal });
  }

  #finish(): void {
    this.#lines.finish();
    this.#takeAll(this.#lexer.finish());
    if (this.#isOver) return;
    this.#hear(this.#lexer.ending);
    const { offset } = this.#lexer;
    const settled: Settled[] = [];
    this.#settling.finish(settled);
    for (const node of settled) this.#tellNode(node);
    this.#tellFaults(true);
    // Asked for behind the end, and yet before what comes last.
    for (const asked of this.#waiting)
      if (typeof asked === 'object' && asked.is === 'flush') this.#tellFlushed(asked.hash);
    this.#waiting = [];
    const { count } = this.#settling;
    this.#out.push({
      t: 'done',
      nodes: count,
      diagnostics: this.#faultCount,
      length: offset,
      ...this.#digest(),
    });
    this.#isOver = true;
  }

  #tellFlushed(hash: boolean): void {
    this.#asked--;
    this.#out.push({ t: 'flushed', ...(hash ? this.#digest() : {}) });
  }

  #digest(): { readonly hash?: string } {
    return this.#faultCount > this.#faults.length ? {} : { hash: this.#hash.digest(this.#faults) };
  }

  #fail(code: WireErrorCode, message: string): void {
    this.#tellFaults();
    this.#out.push({ t: 'error', code, message, fatal: true });
    this.#isOver = true;
    this.#waiting = [];
    this.#asked = 0;
    this.#unread = 0;
  }
}

import type { Language } from '../lex/language.js';
import { createParser, parse, type Parser } from '../parse/parser.js';
import type { SyntaxTree } from '../parse/tree.js';
import type { TextEdit } from '../text/span.js';
import type { WireErrorCode } from '../wire/error-codes.js';
import { appended } from './appended.js';
import type { NewHasher } from './hash.js';
import { JoinedEdits } from './joined-edits.js';
import { Reading } from './reading.js';
import { joined, type Region } from './region.js';
import { Teller } from './teller.js';
import type { Answer, Wants } from './told.js';

export interface DocumentSettings {
  readonly wants: Wants;
  /** How deep nodes are told, the outermost being 1. */
  readonly depth: number;
  readonly maxDepth: number;
  /** Units of the text. */
  readonly maxLength: number;
  /** So long may the text of a value be that is told. */
  readonly valueUnits: number;
  readonly newHasher: NewHasher;
}

/** Why a text or an edit is not taken; the document stays as it is, unless it is `fatal`. */
export interface Refusal {
  readonly code: WireErrorCode;
  readonly message: string;
  readonly fatal: boolean;
}

type Waiting =
  | { readonly is: 'edit'; readonly v: number; readonly edits: readonly TextEdit[]; readonly units: number }
  | { readonly is: 'flush'; readonly hash: boolean };

/** Units that are read at once. */
const STEP = 16_384;
/** So many slices in a row are read for versions that are not told, because a newer one waits; then one is. */
const SUPERSEDED = 64;
/** So many edits are read as one at most, and so many are put together at once. */
const JOINED = 8192;
const TOGETHER = 64;
/** What an edit counts beside its text, and a flush, in units. */
const EDIT = 64;
/** Bytes of a unit that waits, and of one that was read, with what is known about it; and of a fault. */
const UNIT = 2;
const KNOWN = 5;
const FAULT = 12;
/** Of a document that has nothing yet, and of one that is being read for the first time. */
const EMPTY = 8192;
const PARSER = 262_144;

/**
 * A text that is edited. Of each version it is told what has changed in its
 * nodes and faults, unless a newer one is there already: then of that.
 *
 *   write, ... end, edit, flush, edit, ...     by whom it comes
 *   next, next, ...                            by whom it is told; nothing is read but there
 *
 * Edits are checked when they come and applied later, in their order; so any
 * number of them may be under way. Those that wait are applied as one, up to the next
 * flush: a quote may change everything behind it, and ten of them cost what one does.
 */
export class Document {
  readonly #settings: DocumentSettings;
  readonly #language: Language;
  /** Only for a text that is long: a parser takes much room at once. */
  #parser: Parser | null = null;
  #texts: string[] = [];
  #hasEnded = false;
  #tree: SyntaxTree | null = null;
  #teller: Teller | null = null;
  /** What lies between the tree that was told last and `#tree`. */
  #region: Region | null = null;
  /** Edits that are being put together; and then what they came to, being read. */
  #joining: { readonly edits: JoinedEdits; count: number } | null = null;
  #reading: Reading | null = null;
  /** Of the first that waits, so many edits were taken. */
  #taken = 0;
  /** The version that is there when all that was taken is read, and what it counted as unread. */
  #next = { v: 0, units: 0 };
  readonly #waiting: Waiting[] = [];
  /** Of the text that was accepted, and of the version that was. */
  #length = 0;
  #accepted = 0;
  /** The version of `#tree`, and how many slices were read for it and those before it that were not told. */
  #version = 0;
  #superseded = 0;
  #unread = 0;
  #unloaded = 0;

  constructor(language: Language, settings: DocumentSettings) {
    this.#settings = settings;
    this.#language = language;
  }

  /** Units that came and were not read yet, with what edits and flushes count. */
  get unread(): number {
    return this.#unread;
  }

  /** Bytes that are held, roughly: what waits, the text with its tree, and its faults. */
  get weight(): number {
    const read = this.#length - this.#unloaded;
    const own = this.#parser === null ? EMPTY : PARSER;
    return own + this.#unread * UNIT + read * KNOWN + (this.#teller?.faults ?? 0) * FAULT;
  }

  /** The last version that was accepted. */
  get version(): number {
    return this.#accepted;
  }

  /** The last version that was applied; -1 when the text is not whole. */
  get applied(): number {
    return this.#tree === null ? -1 : this.#version;
  }

  /** Units of the first text that were not read yet. */
  get unloaded(): number {
    return this.#unloaded;
  }

  /** Of the text as it was accepted. */
  get length(): number {
    return this.#length;
  }

  /** Whether `next` has something to do. */
  get isReady(): boolean {
    if (this.#tree === null) {
      const isLong = this.#parser !== null || this.#length > STEP;
      return (this.#texts.length > 0 && isLong) || this.#hasEnded || this.#waiting.length > 0;
    }
    const { isDone, version } = this.#teller!;
    return this.#isEditing || this.#waiting.length > 0 || !isDone || version !== this.#version;
  }

  get #isEditing(): boolean {
    return this.#joining !== null || this.#reading !== null || this.#taken > 0;
  }

  write(text: string): Refusal | null {
    if (this.#hasEnded) return refusal('ended', 'The text was ended; edit it.');
    if (this.#length + text.length > this.#settings.maxLength) return this.#tooLarge();
    if (text === '') return null;
    const last = this.#texts.at(-1);
    // Single characters are put together.
    if (last !== undefined && last.length < STEP) this.#texts[this.#texts.length - 1] = appended(last, text);
    else this.#texts.push(text);
    this.#length += text.length;
    this.#unread += text.length;
    this.#unloaded += text.length;
    return null;
  }

  /** The text is whole: version 0. */
  end(): Refusal | null {
    if (this.#hasEnded) return refusal('ended', 'The text was ended before.');
    this.#hasEnded = true;
    return null;
  }

  edit(v: number, edits: readonly TextEdit[]): Refusal | null {
    if (!this.#hasEnded) return refusal('not-ended', 'The text of version 0 was not ended.');
    if (v !== this.#accepted + 1)
      return refusal('version', `The current version is ${this.#accepted}; ${v} is not the next.`);
    let length = this.#length;
    let units = EDIT;
    for (const { start, end, text } of edits) {
      if (start > end || end > length)
        return refusal('range', `An edit from ${start} to ${end} is not within ${length} units.`);
      length += text.length - (end - start);
      units += text.length + EDIT;
      if (length > this.#settings.maxLength) return this.#tooLarge();
    }
    this.#waiting.push({ is: 'edit', v, edits, units });
    this.#accepted = v;
    this.#length = length;
    this.#unread += units;
    return null;
  }

  flush(hash: boolean): Refusal | null {
    if (hash && !this.#hasEnded) return refusal('not-ended', 'A text that was not ended has no hash.');
    this.#waiting.push({ is: 'flush', hash });
    this.#unread += EDIT;
    return null;
  }

  next(): Answer {
    if (this.#tree === null) return this.#load();
    if (this.#isEditing) return this.#goOnEditing();
    const first = this.#waiting[0];
    const teller = this.#teller!;
    const isTold = teller.isDone && teller.version === this.#version;
    if (first?.is === 'edit' && (isTold || this.#superseded < SUPERSEDED)) {
      if (isTold) this.#superseded = 0;
      return this.#goOnEditing();
    }
    if (this.#region !== null || teller.version !== this.#version) {
      teller.begin(this.#tree, this.#version, this.#region);
      this.#region = null;
    }
    if (!teller.isDone) {
      const answer = teller.next();
      if (teller.isDone) this.#superseded = 0;
      return answer;
    }
    if (first?.is !== 'flush') return 'idle';
    if (!first.hash || teller.hash !== null) {
      this.#shiftFlush();
      return { t: 'flushed', ...(first.hash && teller.hash !== null ? teller.hash : {}) };
    }
    return teller.makeHash();
  }

  #shiftFlush(): void {
    this.#waiting.shift();
    this.#unread -= EDIT;
  }

  #load(): Answer {
    const first = this.#waiting[0];
    // A short text waits to be read at once.
    const isShort = this.#parser === null && this.#length <= STEP;
    if (this.#texts.length > 0 && !isShort) {
      this.#feed();
      return 'worked';
    }
    if (!this.#hasEnded) {
      if (first?.is !== 'flush' || first.hash) return 'idle';
      this.#shiftFlush();
      return { t: 'flushed' };
    }
    this.#tree = this.#parser?.finish() ?? this.#parseAll();
    this.#parser = null;
    this.#teller = new Teller(this.#settings, this.#tree);
    return 'worked';
  }

  #feed(): void {
    const text = this.#texts[0]!;
    const piece = text.length <= STEP ? text : text.slice(0, STEP);
    if (piece.length === text.length) this.#texts.shift();
    else this.#texts[0] = text.slice(STEP);
    this.#unread -= piece.length;
    this.#unloaded -= piece.length;
    const { maxDepth } = this.#settings;
    this.#parser ??= createParser(this.#language, { maxDepth });
    this.#parser.feed(piece);
  }

  #parseAll(): SyntaxTree {
    const text = this.#texts.join('');
    this.#texts = [];
    this.#unread -= text.length;
    this.#unloaded = 0;
    return parse(text, this.#language, { maxDepth: this.#settings.maxDepth });
  }

  #goOnEditing(): Answer {
    if (this.#reading === null) this.#join();
    else if (this.#reading.step(STEP)) this.#endReading(this.#reading);
    this.#superseded++;
    return 'worked';
  }

  /** Puts edits together that wait, and begins to read when there are no more, or enough. */
  #join(): void {
    const joining = (this.#joining ??= { edits: new JoinedEdits(this.#tree!.length), count: 0 });
    for (let i = 0; i < TOGETHER; i++) {
      const first = this.#waiting[0];
      if (first?.is !== 'edit' || joining.count === JOINED) {
        this.#joining = null;
        this.#reading = new Reading(this.#tree!, joining.edits.replacements());
        return;
      }
      const edit = first.edits[this.#taken];
      if (edit !== undefined) {
        joining.edits.add(edit);
        joining.count++;
        this.#taken++;
      }
      if (this.#taken < first.edits.length) continue;
      this.#waiting.shift();
      this.#taken = 0;
      this.#next = { v: first.v, units: this.#next.units + first.units };
    }
  }

  #endReading({ tree, region }: Reading): void {
    if (region !== null) {
      const before = this.#region ?? this.#teller!.untold;
      this.#region = before === null ? region : joined(before, region);
    }
    this.#reading = null;
    this.#tree = tree;
    const { v, units } = this.#next;
    this.#next = { v, units: 0 };
    this.#version = v;
    this.#unread -= units;
  }

  #tooLarge(): Refusal {
    const message = `A document may have ${this.#settings.maxLength} units.`;
    return { code: 'too-large', message, fatal: true };
  }
}

function refusal(code: WireErrorCode, message: string): Refusal {
  return { code, message, fatal: false };
}

import { Document, type Refusal } from '../../document/document.js';
import { TextStream } from '../../document/text-stream.js';
import type { Answer, Told, Wants } from '../../document/told.js';
import type { Language } from '../../lex/language.js';
import type { Lane } from '../../schedule/lanes.js';
import type { EditMessage, OpenMessage } from '../../wire/client-messages.js';
import { DEFAULT_DEPTH } from '../../wire/limits.js';
import type { AckMessage, StreamState } from '../../wire/server-messages.js';
import { newHasher } from './hasher.js';
import type { ChannelLimits } from './limits.js';

/** Units of frames of bytes between two places that are acknowledged, where frames are small. */
const GRAIN = 1024;
/** Bytes of such a place. */
const MARK = 64;

/** The bytes of a stream are no UTF-8. */
export class BadUtf8 extends Error {}

/**
 * A stream or document of a session: what has come for it, and how far that was
 * read. Text is counted in units, bytes in bytes; one takes either of them.
 */
export class Work {
  readonly s: number;
  readonly lane: Lane;
  readonly #stream: TextStream | null;
  readonly #document: Document | null;
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #hasText = false;
  #hasEnded = false;
  #received = 0;
  #flushes = 0;
  /** Of bytes: units and bytes of all that came, after each frame that is not read yet. */
  #marks: { readonly units: number; readonly bytes: number }[] = [];
  #units = 0;
  #readBytes = 0;
  #readUnits = 0;
  /** An event that was made and may not be told yet. */
  held: Told | null = null;
  /** What was acknowledged last. */
  #acked = { received: 0, v: -1 };

  constructor(open: OpenMessage, language: Language, wants: Wants, limits: ChannelLimits) {
    const { value: valueUnits, depth: maxDepth, document: maxLength, token: maxTokenLength } = limits;
    this.s = open.s;
    const isStream = open.mode === 'stream';
    this.lane = isStream ? 'bulk' : 'interactive';
    this.#stream = isStream
      ? new TextStream(language, { wants, maxDepth, maxTokenLength, valueUnits, newHasher })
      : null;
    const depth = open.depth ?? DEFAULT_DEPTH;
    this.#document = isStream
      ? null
      : new Document(language, { wants, depth, maxDepth, maxLength, valueUnits, newHasher });
  }

  get isDocument(): boolean {
    return this.#document !== null;
  }

  /** Units that came and were not read yet, with what was asked for. */
  get unread(): number {
    return this.#stream?.waiting ?? this.#document!.unread;
  }

  /** Bytes that are held for it, roughly. */
  get weight(): number {
    return (this.#stream ?? this.#document!).weight + this.#marks.length * MARK;
  }

  get isReady(): boolean {
    return this.held !== null || (this.#stream ?? this.#document!).isReady;
  }

  /** A stream that was told to its end. A document has none. */
  get isOver(): boolean {
    return this.#stream?.isOver === true && this.held === null;
  }

  get state(): StreamState {
    const { s } = this;
    const v = this.#document?.version ?? 0;
    return { s, received: this.#received, v, ended: this.#hasEnded, flushes: this.#flushes };
  }

  next(): Answer {
    return (this.#stream ?? this.#document!).next();
  }

  /** @param off where it should belong */
  text(text: string, off: number | undefined): Refusal | null {
    if (this.#decoder !== null) return wrongMode('It takes bytes, and this is text.');
    if (off !== undefined && off !== this.#received)
      return refusal('gap', `${this.#received} units were accepted, and this is from ${off} on.`);
    const refused = this.#write(text);
    if (refused !== null) return refused;
    this.#hasText = true;
    this.#received += text.length;
    return null;
  }

  /** @throws {BadUtf8} */
  bytes(bytes: Uint8Array): Refusal | null {
    if (this.#hasText) return wrongMode('It takes text, and these are bytes.');
    if (this.#hasEnded) return this.#write('');
    this.#decoder ??= new TextDecoder('utf-8', { fatal: true });
    const refused = this.#write(this.#decode(bytes));
    if (refused !== null) return refused;
    this.#received += bytes.length;
    this.#mark();
    return null;
  }

  /** How much was read is told at the ends of frames; of many small ones at the end of the last. */
  #mark(): void {
    const mark = { units: this.#units, bytes: this.#received };
    const from = this.#marks.at(-2)?.units ?? this.#readUnits;
    if (this.#marks.length > 0 && mark.units - from <= GRAIN) this.#marks[this.#marks.length - 1] = mark;
    else this.#marks.push(mark);
  }

  #decode(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? this.#decoder!.decode() : this.#decoder!.decode(bytes, { stream: true });
    } catch (error) {
      throw new BadUtf8(`The bytes of ${this.s} are no UTF-8.`, { cause: error });
    }
  }

  #write(text: string): Refusal | null {
    if (this.#hasEnded) return refusal('ended', 'The text was ended.');
    const refused = this.#document?.write(text) ?? null;
    if (refused !== null) return refused;
    this.#stream?.write(text);
    this.#units += text.length;
    return null;
  }

  /** @throws {BadUtf8} when the bytes end inside a character */
  end(): Refusal | null {
    if (this.#hasEnded) return refusal('ended', 'The text was ended before.');
    if (this.#decoder !== null) this.#write(this.#decode());
    this.#hasEnded = true;
    this.#stream?.end();
    return this.#document?.end() ?? null;
  }

  edit({ v, edits }: EditMessage): Refusal | null {
    return this.#document === null ? wrongMode('A stream is not edited.') : this.#document.edit(v, edits);
  }

  flush(hash: boolean): Refusal | null {
    this.#flushes++;
    this.#stream?.flush(hash);
    return this.#document?.flush(hash) ?? null;
  }

  /** What is to be acknowledged now: how far the text was read, and up to which version edits were applied; null when that is not news. */
  ack(): AckMessage | null {
    const { s } = this;
    const received = this.#read();
    const v = this.#hasEnded ? (this.#document?.applied ?? -1) : -1;
    const isNews = received !== this.#acked.received || v !== this.#acked.v;
    if (!isNews) return null;
    this.#acked = { received, v };
    return { t: 'ack', s, received, ...(v >= 0 && { v }) };
  }

  /** How much of the text was read, in what it is counted in. */
  #read(): number {
    const unread = this.#document?.unloaded ?? this.#stream!.unread;
    if (this.#decoder === null) return this.#received - unread;
    const read = this.#units - unread;
    const known = this.#marks.findIndex(({ units }) => units > read);
    const done = this.#marks.splice(0, known < 0 ? this.#marks.length : known);
    this.#readBytes = done.at(-1)?.bytes ?? this.#readBytes;
    this.#readUnits = done.at(-1)?.units ?? this.#readUnits;
    return this.#readBytes;
  }
}

function refusal(code: Refusal['code'], message: string): Refusal {
  return { code, message, fatal: false };
}

function wrongMode(message: string): Refusal {
  return refusal('wrong-mode', message);
}

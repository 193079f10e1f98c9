import { Places } from './places.js';
import type { Counts, Fault, Printer } from './printer.js';
import type { Found, Reader } from './reader.js';
import { type Decoded, Utf8Reader } from './utf8.js';

const NOT_UTF8 = { code: 'TEXT_NOT_UTF8', message: 'These bytes are not UTF-8; they are read as U+FFFD.' };

/** Reads bytes, and makes of them what is to be printed. All that it keeps is what the reader keeps. */
export class Findings {
  readonly #reader: Reader;
  readonly #printer: Printer;
  readonly #decoder: Utf8Reader = new Utf8Reader();
  readonly #places: Places = new Places();
  #bytes = 0;
  #tokens = 0;
  #nodes = 0;
  #diagnostics = 0;
  /** A limit was met: the rest of the text is not read. */
  #isCut = false;
  /** Lines about faults that are told behind a construct that is not whole. */
  #held: { readonly start: number; readonly line: string }[] = [];

  constructor(reader: Reader, printer: Printer) {
    this.#reader = reader;
    this.#printer = printer;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** What is to be printed for the next bytes. */
  feed(chunk: Buffer): string {
    this.#bytes += chunk.length;
    return this.#read(this.#decoder.read(chunk));
  }

  /** The same for the end of the text. */
  finish(): string {
    const rest = this.#read(this.#decoder.finish());
    return this.#isCut ? rest : rest + this.#print(this.#reader.finish(), [], true);
  }

  counts(language: string, wantsTree: boolean): Counts {
    return {
      language,
      bytes: this.#bytes,
      lines: this.#places.lines,
      tokens: this.#tokens,
      diagnostics: this.#diagnostics,
      nodes: wantsTree ? this.#nodes : null,
      hasMark: this.#decoder.hasMark,
      isCut: this.#isCut,
    };
  }

  #read({ text, broken }: Decoded): string {
    if (text === '') return '';
    const base = this.#places.length;
    this.#places.feed(text);
    const faults = broken.map((at) => ({ ...NOT_UTF8, start: base + at, end: base + at + 1 }));
    const printed = this.#print(this.#reader.feed(text), faults, false);
    const { from, opened } = this.#reader.reach;
    this.#places.keep(from, opened);
    return printed;
  }

  /** Constructs and faults in the order of the text; a construct before what is wrong with it. */
  #print(found: Found, faults: Fault[], isLast: boolean): string {
    const { tokens, diagnostics, nodes, limit } = found;
    for (const fault of diagnostics) faults.push(fault);
    if (limit !== null) {
      this.#isCut = true;
      faults.push({ code: limit.code, message: limit.message, ...limit.span });
    }
    this.#tokens += tokens;
    this.#nodes += nodes.length;
    this.#diagnostics += faults.length;
    this.#hold(faults);
    const lines: string[] = [];
    for (const node of nodes) {
      this.#release(node.start, lines);
      lines.push(this.#printer.node(node, this.#places.at(node.start)));
    }
    this.#release(isLast || this.#isCut ? Infinity : this.#reader.reach.open, lines);
    return lines.join('');
  }

  #hold(faults: Fault[]): void {
    if (faults.length === 0) return;
    faults.sort((a, b) => a.start - b.start || a.end - b.end);
    for (const fault of faults) {
      this.#held.push({ start: fault.start, line: this.#printer.fault(fault, this.#places.at(fault.start)) });
    }
    this.#held.sort((a, b) => a.start - b.start);
  }

  /** The lines about what begins before an offset. */
  #release(offset: number, lines: string[]): void {
    const later = this.#held.findIndex(({ start }) => start >= offset);
    const released = this.#held.splice(0, later < 0 ? this.#held.length : later);
    for (const { line } of released) lines.push(line);
  }
}

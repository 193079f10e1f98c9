import { isAscii } from 'node:buffer';
import { Misuse } from './misuse.js';

/** Text of a piece of bytes. */
export interface Decoded {
  readonly text: string;
  /** Indices of the units U+FFFD in it that stand for bytes that are no UTF-8; mostly there are none. */
  readonly broken: readonly number[];
}

const REPLACEMENT = '\uFFFD';
const none: readonly number[] = [];

/** Makes text of pieces of UTF-8, and tells where the bytes are none. A mark of byte order in front is left out. */
export class Utf8Reader {
  /** The bytes of a character that is not whole yet. */
  #open: Buffer = Buffer.alloc(0);
  #isBegun = false;
  #hasMark = false;

  /** Whether the bytes began with a mark of byte order. */
  get hasMark(): boolean {
    return this.#hasMark;
  }

  /** @throws {Misuse} when the bytes begin as UTF-16 does */
  read(chunk: Buffer): Decoded {
    if (this.#open.length === 0 && isAscii(chunk)) {
      this.#isBegun ||= chunk.length > 0;
      return { text: chunk.toString('latin1'), broken: none };
    }
    if (!this.#isBegun) demandNoUtf16(chunk);
    const bytes = this.#open.length === 0 ? chunk : Buffer.concat([this.#open, chunk]);
    const whole = bytes.length - openBytes(bytes);
    // A copy: the chunk is not ours to keep.
    this.#open = Buffer.from(bytes.subarray(whole));
    return this.#decode(bytes.subarray(0, whole));
  }

  /** The bytes are over, perhaps inside a character. */
  finish(): Decoded {
    const isCut = this.#open.length > 0;
    this.#open = Buffer.alloc(0);
    return isCut ? { text: REPLACEMENT, broken: [0] } : { text: '', broken: none };
  }

  #decode(bytes: Buffer): Decoded {
    const hasMark = !this.#isBegun && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.#isBegun ||= bytes.length > 0;
    this.#hasMark ||= hasMark;
    const own = hasMark ? bytes.subarray(3) : bytes;
    const text = own.toString('utf8');
    return { text, broken: text.includes(REPLACEMENT) ? brokenIn(text, own) : none };
  }
}

function demandNoUtf16([first, second]: Buffer): void {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Misuse('the text is UTF-16; only UTF-8 is read.');
}

/** Which U+FFFD are not written in the bytes. */
function brokenIn(text: string, bytes: Buffer): number[] {
  const broken: number[] = [];
  let byte = 0;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, from)) {
    byte += Buffer.byteLength(text.slice(from, at));
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isWritten) broken.push(at);
    byte += isWritten ? 3 : brokenLength(bytes, byte);
    from = at + 1;
  }
  return broken;
}

/** How many bytes from `at` on became one U+FFFD: the longest beginning of a character, or one byte. */
function brokenLength(bytes: Buffer, at: number): number {
  const first = bytes[at]!;
  const needs = lengthBy(first);
  if (needs === 1) return 1;
  let length = 1;
  while (length < needs && at + length < bytes.length) {
    const next = bytes[at + length]!;
    const [least, most] = length === 1 ? secondBy(first) : [0x80, 0xbf];
    if (next < least || next > most) break;
    length++;
  }
  return length;
}

/** How many bytes a character has that begins with this one; 1 when none begins so. */
function lengthBy(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 1;
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}

/** What the second byte may be. */
function secondBy(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** How many bytes at the end begin a character that may still become whole. */
function openBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const at = bytes.length - back;
    const byte = bytes[at]!;
    if (byte >= 0x80 && byte < 0xc0) continue;
    return lengthBy(byte) > back && brokenLength(bytes, at) === back ? back : 0;
  }
  return 0;
}

import { inOrder, type Fault } from './told.js';

/** SHA-256, which a host has in a fast form. */
export interface Hasher {
  /** Reads the bytes before it returns. */
  update(bytes: Uint8Array): void;
  copy(): Hasher;
  /** The first 16 bytes of the hash, in hexadecimal digits. */
  digest(): string;
}

export type NewHasher = () => Hasher;

interface TokenSpan {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Bytes that are put together before they are hashed. */
const PIECE = 8192;
/** Bytes of a line beside its kind: two numbers of at most 16 digits, and what parts them. */
const NUMBERS = 35;

const encoder = new TextEncoder();

/**
 * The hash that says whether two parties have read the same: of a line
 * `kind start end` for each token, then one `code start end` for each
 * diagnostic, sorted by start, end and code. It is the same however the text was
 * cut or edited into being.
 *
 * A text has a token for each four units or so: lines are written as bytes, with
 * no string made of any number.
 */
export class HashFeed {
  readonly #hasher: Hasher;
  readonly #bytes = new Uint8Array(PIECE);
  #at = 0;
  readonly #kinds = new Map<string, Uint8Array>();

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
  }

  token({ kind, start, end }: TokenSpan): void {
    const name = this.#kinds.get(kind) ?? this.#learn(kind);
    if (this.#at + name.length + NUMBERS > PIECE) this.#flush();
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < name.length; i++) bytes[at++] = name[i]!;
    at = writeNumber(bytes, at, start);
    bytes[at++] = 32;
    at = writeNumber(bytes, at, end);
    bytes[at++] = 10;
    this.#at = at;
  }

  /** A kind with the space behind it. */
  #learn(kind: string): Uint8Array {
    const name = encoder.encode(`${kind} `);
    if (name.length + NUMBERS > PIECE) throw new RangeError(`A kind of ${name.length} bytes has no hash.`);
    this.#kinds.set(kind, name);
    return name;
  }

  /** The hash of the tokens so far, and of these faults; more tokens may follow. */
  digest(faults: readonly Fault[]): string {
    this.#flush();
    const all = new HashFeed(this.#hasher.copy());
    for (const { code, start, end } of [...faults].sort(inOrder)) all.token({ kind: code, start, end });
    all.#flush();
    return all.#hasher.digest();
  }

  #flush(): void {
    if (this.#at > 0) this.#hasher.update(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
  }
}

/** Writes a whole number in decimal digits; returns behind them. */
function writeNumber(bytes: Uint8Array, from: number, value: number): number {
  let digits = 1;
  for (let power = 10; power <= value; power *= 10) digits++;
  const behind = from + digits;
  let at = behind;
  let left = value;
  // Beyond this, whole numbers are not whole for the machine.
  while (left > 0x3fff_ffff) {
    const rest = Math.floor(left / 10);
    bytes[--at] = 48 + (left - rest * 10);
    left = rest;
  }
  let small = left | 0;
  while (at > from) {
    const rest = (small / 10) | 0;
    bytes[--at] = 48 + small - rest * 10;
    small = rest;
  }
  return behind;
}

import { isUtf8 } from 'node:buffer';
import { valuesIn } from '../../wire/frame.js';

/** A frame as it came. */
export interface Frame {
  readonly data: Buffer;
  readonly isBinary: boolean;
}

/** What a text frame holds; a word when it holds nothing. */
export type Read = readonly unknown[] | 'bad-utf-8' | 'not-a-message';

export function readFrame({ data }: Frame): Read {
  if (!isUtf8(data)) return 'bad-utf-8';
  return valuesIn(data.toString()) ?? 'not-a-message';
}

/** Bytes that a frame takes beside what it holds. */
const FRAME = 256;

/** Frames that wait, and how many bytes they take. */
export class Inbox {
  #frames: Frame[] = [];
  #first = 0;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get first(): Frame | undefined {
    return this.#frames[this.#first];
  }

  push(frame: Frame): void {
    this.#frames.push(frame);
    this.#bytes += FRAME + frame.data.length;
  }

  shift(): void {
    const frame = this.#frames[this.#first];
    if (frame === undefined) return;
    this.#bytes -= FRAME + frame.data.length;
    this.#first++;
    if (this.#first * 2 < this.#frames.length) return;
    this.#frames = this.#frames.slice(this.#first);
    this.#first = 0;
  }

  clear(): void {
    this.#frames = [];
    this.#first = 0;
    this.#bytes = 0;
  }
}

import type { Consumer } from './consumer.js';

/** A piece of the document: text, or the bytes that it was encoded to while it was fresh. */
export type Piece = string | EncodedPiece;

export interface EncodedPiece {
  readonly bytes: Uint8Array;
  /** Length of the text, in UTF-16 code units. */
  readonly length: number;
}

/**
 * A consumer of bytes. Encoding a long text at its end means to go once more
 * through everything; encoding it piece by piece, as it is made, costs three
 * quarters of that. So whoever wants bytes lends the renderer his encoder, and is
 * given bytes where the text was long.
 */
export interface ByteConsumer extends Consumer {
  encode(text: string): Uint8Array;
  /** Takes what `consume` would have taken, encoded. */
  consumeBytes(pieces: readonly Uint8Array[]): void | Promise<void>;
}

export function wantsBytes(consumer: Consumer): consumer is ByteConsumer {
  return 'encode' in consumer;
}

import { BINARY_HEAD } from './protocol.js';

/**
 * The values in a text frame: one message or an array of them. Null when it is
 * no JSON. What they are is looked at by the checks.
 */
export function valuesIn(frame: string): readonly unknown[] | null {
  try {
    // Native, and without recursion: 100,000 brackets in one another are a value like others.
    const value: unknown = JSON.parse(frame);
    return Array.isArray(value) ? value : [value];
  } catch {
    return null;
  }
}

/** A binary frame for stream `s`. */
export function binaryFrame(s: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(BINARY_HEAD + bytes.length);
  frame.set([s >> 24, s >> 16, s >> 8, s]);
  frame.set(bytes, BINARY_HEAD);
  return frame;
}

/** The stream that a binary frame is for, and its bytes, which are not copied. Null when it is too short to say. */
export function readBinaryFrame(
  frame: Uint8Array,
): { readonly s: number; readonly bytes: Uint8Array } | null {
  if (frame.length < BINARY_HEAD) return null;
  const s = new DataView(frame.buffer, frame.byteOffset, BINARY_HEAD).getUint32(0);
  return { s, bytes: frame.subarray(BINARY_HEAD) };
}

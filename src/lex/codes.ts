const ROOM = 8192;
/** Shorter pieces are copied faster one by one. */
const FEW = 48;

const encoder = new TextEncoder();
const bytes = new Uint8Array(ROOM);
const units = new Uint16Array(ROOM);

/**
 * The code units of a piece of text, where they can be read faster than from
 * the string. Valid until the next call, so for one scan and no longer.
 */
export function codesOf(text: string, from: number, end: number): Uint8Array | Uint16Array {
  const length = end - from;
  if (length > ROOM) return copied(text, from, new Uint16Array(length));
  if (length > FEW) {
    // For a piece of ASCII its UTF-8 is its code units, at a tenth of the cost.
    const { read, written } = encoder.encodeInto(text.slice(from, end), bytes);
    return read === length && written === length ? bytes : copied(text, from, units.subarray(0, length));
  }
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(from + i);
    if (code > 127) return copied(text, from, units.subarray(0, length));
    bytes[i] = code;
  }
  return bytes;
}

function copied(text: string, from: number, into: Uint16Array): Uint16Array {
  for (let i = 0; i < into.length; i++) into[i] = text.charCodeAt(from + i);
  return into;
}

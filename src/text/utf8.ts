const encoder = new TextEncoder();
const scratch = new Uint8Array(12_288);
/** So many code units fit into the scratch space, whatever they are. */
const PIECE = 4_096;

/**
 * How many bytes `text` takes in UTF-8; a lone surrogate counts as the
 * replacement character that it becomes. Keeps nothing: encodes piece by piece.
 */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from, PIECE);
    bytes += encoder.encodeInto(text.slice(from, to), scratch).written;
    from = to;
  }
  return bytes;
}

/** Where a piece of at most `most` code units ends that begins at `from`: never between the halves of a pair. */
export function pieceEnd(text: string, from: number, most: number): number {
  const end = from + most;
  if (end >= text.length) return text.length;
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

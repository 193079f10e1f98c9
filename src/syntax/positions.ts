import { optionNotAllowed } from '../error/render.js';
import { argumentNotAllowed, shown } from '../error/syntax.js';
import { isHighSurrogate, utf8Length } from '../text/utf8.js';
import { lineAt, lineStart } from './lines.js';
import type { Green } from './green.js';
import { sliceOf } from './slice.js';

/** A place in a text as editors count it, both from 0. */
export interface Position {
  readonly line: number;
  /** Within the line; units of the encoding that it was asked for in. */
  readonly character: number;
}

/** What columns count: UTF-16 code units, or bytes of UTF-8. */
export type PositionEncoding = 'utf-16' | 'utf-8';

/** @throws {MillraceError} `OPTION_NOT_ALLOWED` */
function demandEncoding(encoding: PositionEncoding): void {
  if (encoding === 'utf-16' || encoding === 'utf-8') return;
  throw optionNotAllowed('encoding of position() and offset()', shown(encoding), "'utf-16' or 'utf-8'");
}

export function positionOf({ body }: Green, offset: number, encoding: PositionEncoding): Position {
  demandEncoding(encoding);
  const line = lineAt(body, offset);
  const start = lineStart(body, line);
  if (encoding === 'utf-16') return { line, character: offset - start };
  const text = sliceOf(body, start, offset + 1);
  const before = offset - start;
  return { line, character: utf8Length(text.slice(0, isInPair(text, before) ? before - 1 : before)) };
}

/** The offset of a position; -1 when there is no such line or column. */
export function offsetOf({ body, length }: Green, position: Position, encoding: PositionEncoding): number {
  if (typeof position !== 'object' || position === null)
    throw argumentNotAllowed('offset()', 'its position', position, '{ line, character }, both from 0');
  demandEncoding(encoding);
  const { line, character } = position;
  if (!Number.isInteger(line) || !Number.isInteger(character) || line < 0 || character < 0) return -1;
  const start = lineStart(body, line);
  if (start < 0) return -1;
  const next = lineStart(body, line + 1);
  const end = next < 0 ? length : next - lineEndLength(sliceOf(body, next - 2, next));
  if (encoding === 'utf-16') return Math.min(start + character, end);
  return start + unitsOf(sliceOf(body, start, end), character);
}

/** The length of the line end that a text of at most two units ends with. */
function lineEndLength(text: string): number {
  return text === '\r\n' ? 2 : 1;
}

/** How many units of a text take at most so many bytes, with no character parted. */
function unitsOf(text: string, bytes: number): number {
  let left = bytes;
  let at = 0;
  while (at < text.length) {
    const isPair = isInPair(text, at + 1);
    const code = text.charCodeAt(at);
    const cost = isPair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (cost > left) break;
    left -= cost;
    at += isPair ? 2 : 1;
  }
  return at;
}

/** Whether an index lies between the two halves of a pair. */
function isInPair(text: string, index: number): boolean {
  if (index === 0 || index >= text.length || !isHighSurrogate(text.charCodeAt(index - 1))) return false;
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}

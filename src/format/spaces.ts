/** As the language has it: space, tab, line feed, form feed, carriage return. */
export function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 12;
}

export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** Behind the last line end between two offsets; -1 when there is none. */
export function behindLastLineEnd(text: string, start: number, end: number): number {
  for (let at = end; at > start; at--) if (isLineEnd(text.charCodeAt(at - 1))) return at;
  return -1;
}

/** How many line ends there are; CRLF is one. */
export function lineEndsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

/**
 * What ends the lines that are made: as in the text. A text that has several kinds
 * gets LF, which whoever formats it once more will find, too.
 */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  if (/(?<!\r)\n/.test(text)) return '\n';
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\r') ? '\r' : '\n';
}

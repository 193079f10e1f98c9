/**
 * Where `text` stops being JSON: the index, in UTF-16 code units, of the first
 * one that no JSON text could have there; the length when only the end is
 * missing; `undefined` for JSON.
 *
 * Asked only after `JSON.parse` has refused. Its messages name a position for
 * some faults, in words that change with the engine's version, and quote the
 * text for others, which has no place in a log.
 *
 * Cost: O(length), and one character of memory a level of nesting.
 */
export function jsonFault(text: string): number | undefined {
  /** Closers of what is open, innermost last. */
  const open: ('}' | ']')[] = [];
  let at = skipSpace(text, 0);
  let want: Want = 'value';

  for (;;) {
    const char = text[at];
    if (want === 'separator') {
      const closer = open.at(-1);
      if (closer === undefined) return char === undefined ? undefined : at;
      if (char === closer) open.pop();
      else if (char === ',') want = closer === '}' ? 'key' : 'value';
      else return at;
      at += 1;
    } else if (char !== undefined && char === open.at(-1) && want.startsWith('first')) {
      open.pop();
      at += 1;
      want = 'separator';
    } else if (want === 'key' || want === 'first key') {
      const end = char === '"' ? scanString(text, at) : ~at;
      if (end < 0) return ~end;
      at = skipSpace(text, end);
      if (text[at] !== ':') return at;
      at += 1;
      want = 'value';
    } else if (char === '{') {
      open.push('}');
      at += 1;
      want = 'first key';
    } else if (char === '[') {
      open.push(']');
      at += 1;
      want = 'first value';
    } else {
      const end = scanScalar(text, at);
      if (end < 0) return ~end;
      at = end;
      want = 'separator';
    }
    at = skipSpace(text, at);
  }
}

type Want = 'value' | 'first value' | 'key' | 'first key' | 'separator';

/** The end of the scalar at `at`, or `~fault`. */
function scanScalar(text: string, at: number): number {
  switch (text[at] ?? '') {
    case '"':
      return scanString(text, at);
    case 't':
      return scanWord(text, at, 'true');
    case 'f':
      return scanWord(text, at, 'false');
    case 'n':
      return scanWord(text, at, 'null');
    default:
      return scanNumber(text, at);
  }
}

function scanWord(text: string, at: number, word: string): number {
  for (let n = 0; n < word.length; n++) if (text[at + n] !== word[n]) return ~(at + n);
  return at + word.length;
}

function scanString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const char = text[at];
    if (char === '"') return at + 1;
    if (char === undefined || char < ' ') return ~at;
    if (char !== '\\') continue;
    at += 1;
    if (text[at] === 'u') {
      for (let n = 0; n < 4; n++) if (!/[\da-f]/i.test(text[++at] ?? '')) return ~at;
    } else if (!/["\\/bfnrt]/.test(text[at] ?? '')) {
      return ~at;
    }
  }
}

function scanNumber(text: string, start: number): number {
  let at = text[start] === '-' ? start + 1 : start;
  if (!isDigit(text[at])) return ~at;
  at = text[at] === '0' ? at + 1 : skipDigits(text, at);
  if (text[at] === '.') {
    if (!isDigit(text[at + 1])) return ~(at + 1);
    at = skipDigits(text, at + 1);
  }
  if (text[at] === 'e' || text[at] === 'E') {
    const sign = text[at + 1];
    at += sign === '+' || sign === '-' ? 2 : 1;
    if (!isDigit(text[at])) return ~at;
    at = skipDigits(text, at);
  }
  return at;
}

function skipDigits(text: string, at: number): number {
  while (isDigit(text[at])) at += 1;
  return at;
}

function skipSpace(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

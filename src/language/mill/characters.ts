export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isNameCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95;
}

/** Space, tab, line feed, carriage return, form feed. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** Whether `<` before this character begins markup: a letter, a slash or an exclamation mark. */
export function beginsMarkup(code: number): boolean {
  return isLetter(code) || code === 47 || code === 33;
}

/** Names of tags and blocks are read whole, so they are not longer than this; the rest is what follows a name. */
const LONGEST_NAME = 1024;

/** Where the tag name that begins at `from` ends; -1 when more text must tell. */
export function tagNameEnd(text: string, from: number, end: number, isFinal: boolean): number {
  const most = from + LONGEST_NAME;
  let at = from;
  while (at < end && at < most) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === 47 || code === 62 || code === 60 || code === 123 || code === 125) return at;
    at++;
  }
  return at === most || isFinal ? at : -1;
}

/** Where the word of letters that begins at `from` ends; -1 when more text must tell. */
export function wordEnd(text: string, from: number, end: number, isFinal: boolean): number {
  const most = from + LONGEST_NAME;
  let at = from;
  while (at < end && at < most) {
    if (!isLetter(text.charCodeAt(at))) return at;
    at++;
  }
  return at === most || isFinal ? at : -1;
}

/** The name as it is compared: elements without regard to case, components exactly. */
export function elementName(text: string, from: number, end: number): string {
  const name = text.slice(from, end);
  const first = name.charCodeAt(0);
  return first >= 97 ? name.toLowerCase() : name;
}

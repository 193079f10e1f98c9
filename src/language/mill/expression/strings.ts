/** The value of a string as it is written, quotes and all: escapes replaced, those that are none kept as text. */
export function stringValue(written: string): string {
  const quote = written.charCodeAt(0);
  const isClosed = written.length > 1 && written.charCodeAt(written.length - 1) === quote;
  const inner = written.slice(1, isClosed ? -1 : undefined);
  return inner.includes('\\') ? inner.replace(ESCAPE, unescaped) : inner;
}

const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|([^]))/gi;

function unescaped(whole: string, hex: string | undefined, letter: string | undefined): string {
  if (hex !== undefined) {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  }
  if (letter === 'n') return '\n';
  if (letter === 't') return '\t';
  return letter === '\\' || letter === '"' || letter === "'" ? letter : whole;
}

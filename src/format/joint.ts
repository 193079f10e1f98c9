import type { Shape } from './shape.js';

const [QUERY, POINT, MORE, MINUS, SLASH] = [63, 46, 62, 45, 47];

/**
 * Whether a token must not stand directly behind the one before it, since the
 * two would be read as something else: `T? ?` is two signs and `T??` is one,
 * `{! - -x}` would become a comment. Only where they otherwise would.
 */
export function mustPart({ text, kinds, starts, ends }: Shape, token: number): boolean {
  const before = kinds[token - 1];
  const last = text.charCodeAt(ends[token - 1]! - 1);
  const first = text.charCodeAt(starts[token]!);
  if (before === 'bareValue') return last === SLASH && first === MORE;
  if (before === 'attributeName' || before === 'tagOpen') return false;
  if (last === QUERY || last === MINUS) return first === last;
  if (before === 'number') return first === POINT && text.charCodeAt(starts[token]! + 1) !== POINT;
  return isWord(last) && isWord(first);
}

/** ASCII letters, digits and `_`. */
function isWord(unit: number): boolean {
  const lower = unit | 32;
  return (unit >= 48 && unit <= 57) || (lower >= 97 && lower <= 122) || unit === 95;
}

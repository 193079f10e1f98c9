/** A text of somebody's file or its name, as one line that does nothing to a terminal. A tab is one space. */
export function visible(text: string): string {
  let shown = '';
  for (const character of text) shown += shownOf(character);
  return shown;
}

function shownOf(character: string): string {
  if (character === '\t') return ' ';
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x24_00 + code);
  if (code === 0x7f) return '\u2421';
  return isHidden(code) ? '\uFFFD' : character;
}

/** What a terminal would not show, but do: controls, and marks that turn the direction of text. */
function isHidden(code: number): boolean {
  if (code >= 0x80 && code < 0xa0) return true;
  if (code === 0x6_1c || code === 0x20_0e || code === 0x20_0f || code === 0xfe_ff) return true;
  return (code >= 0x20_28 && code <= 0x20_2e) || (code >= 0x20_66 && code <= 0x20_69);
}

/** Letters that take two columns. */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Script=Han}|\p{Emoji_Presentation})/u;
/** What is written over or joined to the character before it. */
const JOINED = /^[\p{M}\u200D]/u;

/** How many columns of a terminal a text takes that `visible` has made. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character >= ' ' && character <= '~') columns++;
    else if (!JOINED.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

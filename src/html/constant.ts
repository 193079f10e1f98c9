/**
 * Text that is the same in every document: tags, and the names of attributes.
 *
 * Most of a document is such text, and what follows each other in one place does so the next
 * time. So what two of them came to is kept, as one text in one piece: adding a
 * long text costs no more than adding a short one.
 *
 *   </td> ── <td> ──▶ </td><td>
 *     └───── </tr> ──▶ </td></tr> ── <tr> ──▶ </td></tr><tr>
 *
 * Which are kept depends on what was seen first. It decides about the speed of a
 * document, never about its text.
 */
export interface Constant {
  readonly text: string;
  /** Whether it will be seen again; else nothing is kept of what stands beside it. */
  readonly lasts: boolean;
  /** Those that followed, and what both came to. Three, since this is asked for every piece of a document. */
  first: Constant | null;
  withFirst: Constant | null;
  second: Constant | null;
  withSecond: Constant | null;
  third: Constant | null;
  withThird: Constant | null;
}

/** So long may a text get, in UTF-16 code units. */
const LONGEST = 512;
/** So many are kept in all. */
const KEPT = 4_000;

/** How many there are that were put together. */
let made = 0;

/** @param lasts whether it will be seen again */
export function constant(text: string, lasts: boolean): Constant {
  return {
    text: lasts ? flat(text) : text,
    lasts,
    first: null,
    withFirst: null,
    second: null,
    withSecond: null,
    third: null,
    withThird: null,
  };
}

/** What both come to, as far as that is kept; else null. */
export function bothOf(before: Constant, next: Constant): Constant | null {
  if (before.first === next) return before.withFirst;
  if (before.second === next) return before.withSecond;
  if (before.third === next) return before.withThird;
  return before.third === null ? joined(before, next) : null;
}

function joined(before: Constant, next: Constant): Constant | null {
  if (!before.lasts || !next.lasts || made >= KEPT) return null;
  const text = before.text + next.text;
  if (text.length > LONGEST) return null;
  made++;
  const both = constant(text, true);
  if (before.first === null) {
    before.first = next;
    before.withFirst = both;
  } else if (before.second === null) {
    before.second = next;
    before.withSecond = both;
  } else {
    before.third = next;
    before.withThird = both;
  }
  return both;
}

/**
 * The same text, in one piece of memory. A text that was put together may be kept as its
 * parts, and everything that it is added to is then made of more parts.
 */
function flat(text: string): string {
  return text.split('').join('');
}

import type { Language } from '../../src/lex/language.js';
import type { Tape } from '../../src/lex/tape.js';
import type { Grammar } from '../../src/syntax/green.js';
import { END_CLOSED, FIRST_KIND, GAP, KIND_SHIFT, Kinds, type TokenKind } from '../../src/syntax/kinds.js';

/**
 * A language for tests, with all that JSON does not need: elements have names
 * and begin with a mark, `<li>` and `<p>` may end by themselves, text is solid, and
 * `~` belongs to nothing.
 *
 *   <ul><li>one ~ <li>two </ul>
 */
const ELEMENT = FIRST_KIND;
const TAG = FIRST_KIND + 1;
const END_TAG = FIRST_KIND + 2;
const TEXT = FIRST_KIND + 3;
const ERROR = FIRST_KIND + 4;

function kindsOf(text: TokenKind): Kinds {
  return new Kinds(
    [
      { name: 'begin', opens: 'element', mark: true },
      { name: 'tag' },
      { name: 'end tag' },
      text,
      { name: 'error' },
    ],
    ['element'],
  );
}

const BETWEEN = 0;
const IN_TEXT = 1;

export const tags: Language & Grammar = {
  name: 'tags',
  kinds: kindsOf({ name: 'text', solid: true }),
  diagnostics: [
    { code: 'TAGS_NOT_CLOSED', message: 'not closed' },
    { code: 'TAGS_NOTHING_TO_CLOSE', message: 'nothing to close' },
    { code: 'TAGS_TOO_DEEP', message: 'too deep' },
  ],
  start: BETWEEN,
  scan,
  finish: () => {},
  inToken: (state) => state === IN_TEXT,
  between: () => BETWEEN,
  isOptional: (_, name) => mayEnd(name),
  isAlike: (_, name, __, otherName) => !mayEnd(name) && !mayEnd(otherName),
  nameOf: (_, opener) => /^<(\w+)/.exec(opener)?.[1] ?? null,
};

/** The same, but white space at the end of a text belongs to nothing; before `~` it does. */
export const softTags: Language & Grammar = { ...tags, kinds: kindsOf({ name: 'text' }) };

function mayEnd(name: string | null): boolean {
  return name === 'li' || name === 'p';
}

function scan(tape: Tape, text: string, from: number, end: number): number {
  let at = from;
  const write = (kind: number, place: number): void => {
    tape.entries[tape.count++] = (kind << KIND_SHIFT) | (place - tape.origin);
  };
  while (at < end) {
    const next = text[at]!;
    if (next === '~') {
      write(GAP, at);
      tape.state = BETWEEN;
      at++;
    } else if (next === '<') {
      const length = tagLength(text, at, end, tape.final);
      if (length < 0) break;
      if (length === 0) write(ERROR, at);
      else readTag(tape, text.slice(at, at + length), at, write);
      tape.state = BETWEEN;
      at += Math.max(1, length);
      tape.cut(at, BETWEEN);
    } else {
      if (tape.state === BETWEEN) write(TEXT, at);
      tape.state = IN_TEXT;
      at++;
    }
  }
  return at;
}

/** 0 when there is no tag; -1 when more text must tell. */
function tagLength(text: string, at: number, end: number, isFinal: boolean): number {
  const most = 12;
  const found = /^<\/?\w+(>|$)/.exec(text.slice(at, Math.min(end, at + most)));
  if (found !== null && found[1] === '>') return found[0].length;
  const couldBe = found !== null || /^<\/?$/.test(text.slice(at, end));
  return couldBe && end - at < most && !isFinal ? -1 : 0;
}

function readTag(tape: Tape, tag: string, at: number, write: (kind: number, place: number) => void): void {
  const name = /\w+/.exec(tag)?.[0] ?? '';
  if (tag[1] === '/') {
    if (tape.settle(0, at, name)) {
      write(END_TAG, at);
      write(END_CLOSED, at + tag.length);
      tape.state = tape.close(at + tag.length);
    } else write(ERROR, at);
  } else {
    if (mayEnd(name) && tape.innermostName === name) tape.state = tape.end(at, false);
    tape.open(ELEMENT, at, BETWEEN, BETWEEN, name);
    write(TAG, at);
  }
}

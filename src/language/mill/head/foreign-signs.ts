import { FIRST_KIND } from '../../../syntax/kinds.js';
import { FOREIGN, SIGN_APART } from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { COLON, COMMA } from '../expression/operators.js';
import { fix, type Reader } from '../expression/reader.js';
import { NAME, RECORD_CLOSE } from '../kinds.js';
import { blockWords, directiveWords, nearest, partWords } from '../words.js';
import { endsHead } from './bounds.js';
import { keywords } from './keywords.js';
import type { HeadParser } from './reading.js';

/** `{% if %}`, comments of other languages, and blocks whose sign stands apart from their word. */
export function refuseSigil(parser: HeadParser): void {
  const { reader } = parser;
  const { run, at, stop } = reader;
  const { wordStart } = parser;
  const sign = reader.text;
  const isAdjacent = reader.start === parser.wordEnd;
  const behind = reader.after(at);
  const last = closeOf(reader);
  const next = behind < stop ? run.textOf(behind) : '';
  const isWord = behind < stop && run.kinds[behind] === NAME;
  if (sign === '%' && isAdjacent) {
    refuseLiquid(parser, isWord ? next : '', isWord ? run.ends[behind]! : reader.end, last);
    return;
  }
  const isTouching = behind < stop && run.starts[behind] === reader.end;
  const isComment =
    (isAdjacent && sign === '*' && run.textOf(stop - 1) === '*' && stop - 1 > at) ||
    (isAdjacent && sign === '/' && isTouching && (next === '*' || next === '/')) ||
    (isAdjacent && sign === '!' && isTouching && next === '-' && isDash(reader, behind)) ||
    (isAdjacent && sign === '#' && run.textOf(stop - 1) === '#' && stop - 1 > at);
  if (isComment) {
    foreign(
      reader,
      wordStart,
      last,
      'A comment is written {!-- … --}.',
      null,
      null,
      commentFix(run.text, wordStart, last),
    );
    return;
  }
  if (sign !== '#' && sign !== ':' && sign !== '/' && sign !== '@') return;
  if (isTouching && isAdjacent && (next === '-' || next === '~')) {
    refuseTrim(reader, wordStart, sign, reader.after(behind), next);
    return;
  }
  if (behind >= stop) {
    foreign(
      reader,
      wordStart,
      last,
      sign === '/' ? 'A block ends with its name: {/if}, {/each}.' : `A word is missing behind "${sign}".`,
      null,
      sign === '/' ? '' : null,
    );
  } else if (
    isWord &&
    nearest(next, wordsOf[sign]!) !== null &&
    (isTouching !== isAdjacent || (!isAdjacent && isTouching))
  ) {
    const title = `Write {${sign}${next}`;
    reader.failAsForeign({
      code: SIGN_APART,
      start: wordStart,
      end: run.ends[behind]!,
      message: `No space stands between "{", "${sign}" and the word: {${sign}${next}}.`,
      fixes: fix(title, wordStart, run.ends[behind]!, `{${sign}${next}`),
      meant: sign === '#' ? next : null,
      ends: sign === '/' ? next : null,
    });
  }
}

/** Longer pieces are not written anew. */
const LONGEST = 1000;

/** Writes the comment of another language as one of this, where its end is to be seen. */
function commentFix(text: string, start: number, end: number): readonly Fix[] {
  if (end - start > LONGEST) return [];
  const note = /^\{[-#*/!]+([^]*?)[-#*/]*\}$/.exec(text.slice(start, end))?.[1]?.trim() ?? '';
  return note === '' || note.includes('--}') ? [] : fix('Write {!-- … --}', start, end, `{!-- ${note} --}`);
}

/** `{#-if` and `{/-if`: signs that trim stand before the sign of a block. `at` is behind them. */
function refuseTrim(reader: Reader, start: number, sign: string, at: number, trim: string): void {
  const { run, stop } = reader;
  const word = at < stop ? run.textOf(at) : '';
  if (!wordsOf[sign]!.includes(word)) return;
  const end = run.ends[at]!;
  const better = `{${trim === '~' ? '~' : ''}${sign}${word}`;
  reader.failAsForeign({
    code: FOREIGN,
    start,
    end,
    message: `Nothing stands between "${sign}" and its word: {${sign}${word}}; {~${sign}${word}} leaves out the white space before it.`,
    fixes: fix(`Write ${better}`, start, end, better),
    meant: sign === '#' ? word : null,
    ends: sign === '/' ? word : null,
  });
}

/** `{% … %}`: what it says, written as it is here where that is sure. `last` is where the hole ends. */
function refuseLiquid({ reader, wordStart }: HeadParser, first: string, end: number, last: number): void {
  const text = last - wordStart > LONGEST ? '' : reader.run.text.slice(wordStart, last);
  const inside = /^\{%-?\s*([a-z]+)\s*([^]*?)\s*-?%\}$/i.exec(text);
  const word = inside?.[1] ?? first;
  const rest = inside?.[2] ?? '';
  const loop = /^(\w+)\s+in\s+([\w.]+)$/.exec(rest);
  const meant = word === 'for' ? 'each' : blockWords.includes(word) ? word : word === 'unless' ? 'if' : null;
  const ended =
    word === 'endunless' ? 'if' : word === 'endfor' ? 'each' : word.startsWith('end') ? word.slice(3) : '';
  const ends = blockWords.includes(ended) ? ended : null;
  let better = '';
  if (inside === null) better = '';
  else if (word === 'if' && rest !== '') better = `{#if ${rest}}`;
  else if (word === 'for' && loop !== null) better = `{#each ${loop[2]!} as ${loop[1]!}}`;
  else if (word === 'else' && rest === '') better = '{:else}';
  else if (word === 'elsif' || word === 'elif') better = `{:else if ${rest}}`;
  else if (ends !== null) better = `{/${ends}}`;
  foreign(
    reader,
    wordStart,
    end,
    liquidMessages.get(word) ??
      `{% %} is of another language. ${better === '' ? 'Here blocks are written {#if …} {:else} {/if} and {#each … as …} {/each}.' : `This is written ${better.length > 60 ? `${better.slice(0, 60)}…` : better} here.`}`,
    meant,
    ends,
    better === ''
      ? []
      : fix(`Write ${better.length > 30 ? `${better.slice(0, 30)}…` : better}`, wordStart, last, better),
  );
}

const liquidMessages: ReadonlyMap<string, string> = new Map([
  ['assign', 'A value gets a name with {#let name = value} … {/let}.'],
  ['set', 'A value gets a name with {#let name = value} … {/let}.'],
  ['capture', 'A value gets a name with {#let name = value} … {/let}.'],
  ['comment', 'A comment is written {!-- … --}.'],
  ['raw', 'What is not read as a template stands in {#verbatim} … {/verbatim}.'],
  ['unless', 'There is no "unless"; write {#if not condition} … {/if}.'],
  ['include', keywords['include']!.message],
  ['render', keywords['include']!.message],
  ['extends', 'A layout is imported and placed as an element, with what it holds between its tags.'],
  ['block', 'A slot is placed with <slot name="…"> and filled with {#fill …}.'],
]);

/** `{!- note -}` and `{!- note}`, and not `{!-a}`, which is a value. */
function isDash({ run, stop }: Reader, dash: number): boolean {
  const isLast = dash + 1 >= stop || run.starts[dash + 1]! > run.ends[dash]!;
  return isLast || run.textOf(stop - 1) === '-';
}

/** Where the hole ends, its brace included when it has one. */
export function closeOf({ run, stop }: Reader): number {
  if (stop < run.count && endsHead(run.kinds[stop]!)) return run.ends[stop]!;
  let last = stop - 1;
  while (last > 0 && run.kinds[last]! < FIRST_KIND) last--;
  return run.ends[last]!;
}

const wordsOf: Readonly<Record<string, readonly string[]>> = {
  '#': blockWords,
  '/': blockWords,
  ':': partWords,
  '@': directiveWords,
};

function foreign(
  reader: Reader,
  start: number,
  end: number,
  message: string,
  meant: string | null,
  ends: string | null,
  fixes: readonly Fix[] = [],
): void {
  reader.failAsForeign({ code: FOREIGN, start, end, message, fixes, meant, ends });
}

/** `{{name}}`: a record of nothing but names and paths, braces side by side on both ends. */
export function refuseDoubleBraces(reader: Reader, holeStart: number, isValue: boolean): void {
  const { run, at, stop } = reader;
  let close = stop - 1;
  while (close > at && run.kinds[close] !== RECORD_CLOSE) close--;
  if (close <= at) return;
  // A record it is when its first name is followed by a value or another name; as a value, when any is.
  const first = reader.after(reader.after(at));
  for (let i = first; i < (isValue ? close : first + 1); i++) {
    const sign = reader.operatorAt(i);
    if (sign === COLON || sign === COMMA) return;
  }
  const between = run.text.slice(run.ends[at], run.starts[close]).trim();
  const inner = /^\{([^]*)\}$/.exec(between)?.[1]!.trim() ?? between;
  // class={{dark}} is a record whose name is its value.
  if (isValue && (inner === '' || /^\w+$/.test(inner))) return;
  const end = closeOf(reader);
  const isPlaced = inner.startsWith('>');
  reader.failAsForeign({
    code: FOREIGN,
    start: holeStart,
    end: run.ends[close]!,
    message: isPlaced
      ? keywords['include']!.message
      : `One brace is enough here: {${inner === '' ? 'value' : inner.slice(0, 60)}}.`,
    // What stands between the two ends would be lost.
    fixes:
      isPlaced || reader.after(close) < stop
        ? []
        : fix(`Write {${inner.slice(0, 30)}}`, holeStart, end, `{${inner}}`),
    meant: null,
    ends: null,
  });
}

import { FIRST_KIND } from '../../../syntax/kinds.js';
import { FOREIGN, NOTHING_HERE, SIGN_APART } from '../codes.js';
import { SPREAD } from '../expression/operators.js';
import { fix, NOTHING, type Reader } from '../expression/reader.js';
import { ERROR, NAME, OPERATOR, RECORD_CLOSE, RECORD_OPEN } from '../kinds.js';
import { blockWords, directiveWords, nearest, partWords } from '../words.js';
import { endsHead } from './bounds.js';
import type { HoleHead } from './nodes.js';
import type { HeadParser } from './reading.js';

/**
 * What stands between the braces of a hole; `wordStart` and `wordEnd` of the
 * parser are its opening brace. `isValue`: it is the whole value of an attribute.
 */
export function readHole(parser: HeadParser, isValue: boolean): HoleHead {
  const { reader } = parser;
  if (reader.kind === NOTHING) {
    const { lastEnd } = reader;
    reader.fail(
      NOTHING_HERE,
      parser.wordStart,
      Math.max(parser.wordEnd, lastEnd),
      'There is nothing between these braces; a value belongs here.',
    );
  } else refuseForeign(parser, isValue);
  const isSpread = reader.takeOperator(SPREAD);
  const expression = parser.expression();
  parser.end();
  return { expression, isSpread };
}

/** What people write who know other languages of templates. */
function refuseForeign(parser: HeadParser, isValue: boolean): void {
  const { reader } = parser;
  const { kind, start } = reader;
  const { wordStart, wordEnd } = parser;
  if (kind === NAME) refuseKeyword(reader, wordStart);
  else if (kind === RECORD_OPEN) {
    if (start === wordEnd) refuseDoubleBraces(reader, wordStart, isValue);
  } else if (kind === OPERATOR || kind === ERROR) refuseSigil(parser);
}

/** `{% if %}`, comments of other languages, and blocks whose sign stands apart from their word. */
function refuseSigil(parser: HeadParser): void {
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
    const meant = next === 'for' ? 'each' : blocksElsewhere.has(next) ? next : null;
    const ends = next === 'endif' ? 'if' : next === 'endfor' ? 'each' : null;
    foreign(
      reader,
      wordStart,
      isWord ? run.ends[behind]! : reader.end,
      '{% %} is of another language. Here blocks are written {#if …} {:else} {/if} and {#each … as …} {/each}.',
      meant,
      ends,
    );
    return;
  }
  const isTouching = behind < stop && run.starts[behind] === reader.end;
  const isComment =
    (isAdjacent && sign === '*' && run.textOf(stop - 1) === '*' && stop - 1 > at) ||
    (isAdjacent && sign === '/' && isTouching && (next === '*' || next === '/')) ||
    (isAdjacent && sign === '!' && isTouching && next === '-' && isDash(reader, behind)) ||
    (isAdjacent && sign === '#' && run.textOf(stop - 1) === '#' && stop - 1 > at);
  if (isComment) {
    foreign(reader, wordStart, last, 'A comment is written {!-- … --}.', null, null);
    return;
  }
  if (sign !== '#' && sign !== ':' && sign !== '/' && sign !== '@') return;
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

/** `{!- note -}` and `{!- note}`, and not `{!-a}`, which is a value. */
function isDash({ run, stop }: Reader, dash: number): boolean {
  const isLast = dash + 1 >= stop || run.starts[dash + 1]! > run.ends[dash]!;
  return isLast || run.textOf(stop - 1) === '-';
}

/** Where the hole ends, its brace included when it has one. */
function closeOf({ run, stop }: Reader): number {
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
): void {
  reader.failAsForeign({ code: FOREIGN, start, end, message, fixes: [], meant, ends });
}

const blocksElsewhere: ReadonlySet<string> = new Set(['if', 'each', 'await', 'let', 'fill', 'verbatim']);

/** `{{name}}`: a record of nothing but names and paths, braces side by side on both ends. */
function refuseDoubleBraces(reader: Reader, holeStart: number, isValue: boolean): void {
  const { run, at, stop } = reader;
  let close = stop - 1;
  while (close > at && run.kinds[close] !== RECORD_CLOSE) close--;
  if (close <= at) return;
  for (let i = at + 1; i < close; i++) {
    const code = reader.operatorAt(i);
    if (code === 58 || code === 44) return;
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
    fixes: isPlaced ? [] : fix(`Write {${inner.slice(0, 30)}}`, holeStart, end, `{${inner}}`),
    meant: null,
    ends: null,
  });
}

interface Elsewhere {
  readonly message: string;
  readonly better: string | null;
  readonly meant: string | null;
}

const block = (word: string, example: string): Elsewhere => ({
  message: `A block begins with "#": ${example}.`,
  better: `{#${word}`,
  meant: word,
});

/** Words that begin a hole where the sigil of a block or part was forgotten. */
const keywords: Readonly<Record<string, Elsewhere>> = {
  if: block('if', '{#if condition} … {/if}'),
  each: block('each', '{#each list as item} … {/each}'),
  await: block('await', '{#await loader() as value} … {/await}'),
  let: block('let', '{#let name = value} … {/let}'),
  fill: block('fill', '{#fill name} … {/fill}'),
  for: {
    message: 'Lists are gone through with {#each list as item} … {/each}.',
    better: null,
    meant: 'each',
  },
  foreach: {
    message: 'Lists are gone through with {#each list as item} … {/each}.',
    better: null,
    meant: 'each',
  },
  unless: {
    message: 'There is no "unless"; write {#if not condition} … {/if}.',
    better: '{#if not',
    meant: 'if',
  },
  include: {
    message:
      'Another template is imported, {@import Card from "./card.mill"}, and placed as an element: <Card/>.',
    better: null,
    meant: null,
  },
};

/** Words that stand alone in a hole where a part or an end was meant. */
const lonely: Readonly<Record<string, Elsewhere>> = {
  else: { message: 'The other part of a block begins with ":": {:else}.', better: '{:else', meant: null },
  elseif: { message: 'Write {:else if condition}.', better: '{:else if', meant: null },
  elif: { message: 'Write {:else if condition}.', better: '{:else if', meant: null },
  elsif: { message: 'Write {:else if condition}.', better: '{:else if', meant: null },
  endif: { message: 'A block ends with its name: {/if}.', better: '{/if', meant: null },
  endfor: { message: 'A block ends with its name: {/each}.', better: '{/each', meant: null },
  endeach: { message: 'A block ends with its name: {/each}.', better: '{/each', meant: null },
};

const END: Elsewhere = {
  message: 'A block ends with a slash and its name: {/if}, {/each}.',
  better: null,
  meant: null,
};

function refuseKeyword(reader: Reader, holeStart: number): void {
  const { text: word, end } = reader;
  const behind = reader.after(reader.at);
  const isAlone = behind >= reader.stop;
  const isFollowed =
    !isAlone &&
    reader.run.starts[behind]! > end &&
    reader.run.kinds[behind] !== OPERATOR &&
    !joins(reader.run.kinds[behind] === NAME ? reader.run.textOf(behind) : '');
  let found: Elsewhere | undefined;
  if (isFollowed && Object.hasOwn(keywords, word)) found = keywords[word];
  else if ((isAlone || isFollowed) && Object.hasOwn(lonely, word)) found = lonely[word];
  else if (word === 'end' && isFollowed && blocksElsewhere.has(reader.run.textOf(behind))) found = END;
  if (found === undefined) return;
  const { run } = reader;
  const isEnd = word === 'end';
  const isPair = word === 'else' && isFollowed && reader.run.textOf(behind) === 'if';
  const { better } = found;
  reader.failAsForeign({
    code: FOREIGN,
    start: holeStart,
    end: isPair ? reader.run.ends[behind]! : end,
    message: isPair ? 'This part of a block begins with ":": {:else if condition}.' : found.message,
    fixes: better === null ? [] : fix(`Write ${better}${isAlone ? '}' : ' …}'}`, holeStart, end, better),
    meant: found.meant,
    ends:
      word === 'endif'
        ? 'if'
        : word === 'endfor' || word === 'endeach'
          ? 'each'
          : isEnd
            ? run.textOf(behind)
            : null,
  });
}

/** Words that join two values, so the one before them is a name. */
function joins(word: string): boolean {
  return word === 'and' || word === 'or' || word === 'in' || word === 'not' || word === 'as';
}

import type { Span } from '../../../text/span.js';
import { FOREIGN, UNKNOWN_WORD } from '../codes.js';
import type { Fix } from '../expression/nodes.js';
import { fix, type Reader } from '../expression/reader.js';
import { blockWords, directiveWords, foreignBlocks, foreignDirectives, nearest } from '../words.js';

/** `{#word` that is no block: what was meant by it. The span is that of its opener. */
export function unknownBlock(reader: Reader, { start, end }: Span, word: string): void {
  const ends = endsBlock(word);
  if (ends !== null) {
    const message = 'A block ends with a slash and its name: {/if}, {/each}.';
    reader.failAsForeign({ code: FOREIGN, start, end, message, fixes: [], meant: null, ends });
    return;
  }
  const elsewhere = foreignBlocks.get(word);
  const near = elsewhere === undefined ? nearest(word, blockWords) : null;
  const part = partsAsBlocks.get(word);
  const from = end - word.length;
  reader.failAsForeign({
    code: elsewhere === undefined ? UNKNOWN_WORD : FOREIGN,
    start,
    end,
    message:
      elsewhere?.message ??
      `There is no block "${word}"${near === null ? `; there are ${listed(blockWords)}` : `; did you mean "${near}"?`}`,
    fixes:
      part !== undefined
        ? fix(`Write {:${part}}`, from - 1, end, `:${part}`)
        : near === null
          ? foreignFix(reader, from, end, word)
          : reword(from, end, near),
    meant: elsewhere === undefined ? near : elsewhere.meant,
    ends: null,
  });
}

/** `{@word` that is no directive. */
export function unknownDirective(reader: Reader, { start, end }: Span, word: string): void {
  const elsewhere = foreignDirectives.get(word);
  const near = elsewhere === undefined ? nearest(word, directiveWords) : null;
  const meant = blockWords.includes(word) ? word : null;
  reader.failAsForeign({
    code: elsewhere === undefined ? UNKNOWN_WORD : FOREIGN,
    start,
    end,
    message:
      elsewhere ??
      `There is no directive "${word}"${near === null ? `; there are ${listed(directiveWords)}` : `; did you mean "${near}"?`}`,
    fixes: near === null ? directiveFix(reader, start, end, word) : reword(end - word.length, end, near),
    meant,
    ends: null,
  });
}

/** Longer heads are not written anew. */
const LONGEST_HEAD = 300;

/** The head of another language, written as here where that is sure; `from` is where its word begins. */
function foreignFix({ run, stop }: Reader, from: number, end: number, word: string): readonly Fix[] {
  const last = run.ends[stop - 1]!;
  const rest = run.text.slice(end, Math.max(end, last)).trim();
  let better = '';
  if (rest.length > LONGEST_HEAD) return [];
  if (word === 'for' || word === 'foreach') {
    const loop = /^(\w+)\s+(?:of|in)\s+([^{}()]+)$/.exec(rest);
    const named = /^\$?([\w.]+)\s+as\s+\$?(\w+)$/.exec(rest);
    if (loop !== null) better = `each ${loop[2]!} as ${loop[1]!}`;
    else if (named !== null) better = `each ${named[1]!} as ${named[2]!}`;
  } else if (word === 'unless' && rest !== '') {
    better = /\b(?:and|or)\b|[|?&]/.test(rest) ? `if not (${rest})` : `if not ${rest}`;
  } else if (word === 'raw' && rest === '') better = 'verbatim';
  if (better === '') return [];
  const title = `Write {#${better.length > 40 ? `${better.slice(0, 40)}…` : better}}`;
  return fix(title, from, Math.max(end, last), better);
}

/** `{@html value}` prints, and `{@if …}` was meant for a block. */
function directiveFix(
  { run, first, stop }: Reader,
  start: number,
  end: number,
  word: string,
): readonly Fix[] {
  const from = end - word.length - 1;
  if (blockWords.includes(word)) return fix(`Write {#${word}`, from, from + 1, '#');
  if (word === 'else') return fix('Write {:else', from, from + 1, ':');
  return word === 'html' && first < stop ? fix('Print the value', start, run.starts[first]!, '{') : [];
}

function reword(start: number, end: number, word: string): readonly Fix[] {
  return fix(`Write "${word}"`, start, end, word);
}

/** `{#endif}`, `{#end}`: the block that it was meant to end, '' for whichever is open; null for no such word. */
function endsBlock(word: string): string | null {
  if (!word.startsWith('end')) return null;
  const block = word.slice(3);
  if (block === '' || blockWords.includes(block)) return block;
  return block === 'for' || block === 'foreach' ? 'each' : null;
}

/** Parts that were written with the sign of a block. */
const partsAsBlocks: ReadonlyMap<string, string> = new Map([
  ['else', 'else'],
  ['elseif', 'else if'],
  ['elsif', 'else if'],
  ['elif', 'else if'],
  ['empty', 'empty'],
  ['pending', 'pending'],
  ['error', 'error'],
]);

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}.`;
}

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
          ? []
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
    fixes: near === null ? [] : reword(end - word.length, end, near),
    meant,
    ends: null,
  });
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

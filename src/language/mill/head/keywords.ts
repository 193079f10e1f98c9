import { FOREIGN } from '../codes.js';
import { fix, type Reader } from '../expression/reader.js';
import { BRACKET_OPEN, NAME, OPERATOR, PAREN_OPEN } from '../kinds.js';
import { blockWords, directiveWords } from '../words.js';

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
export const keywords: Readonly<Record<string, Elsewhere>> = {
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

export function refuseKeyword(reader: Reader, holeStart: number): void {
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
  else if (word === 'end' && isFollowed && blockWords.includes(reader.run.textOf(behind))) found = END;
  if (found === undefined) {
    if (isFollowed && directiveWords.includes(word)) refuseDirective(reader, holeStart, behind);
    return;
  }
  const { run } = reader;
  const isEnd = word === 'end';
  const isPair = word === 'else' && isFollowed && reader.run.textOf(behind) === 'if';
  const { better } = found;
  reader.failAsForeign({
    code: FOREIGN,
    start: holeStart,
    end: isPair || isEnd ? run.ends[behind]! : end,
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

/** `{import Card from "./card.mill"}`: a directive that has lost its sign. */
function refuseDirective(reader: Reader, holeStart: number, behind: number): void {
  const { text: word, end, run } = reader;
  const kind = run.kinds[behind]!;
  if (kind === PAREN_OPEN || kind === BRACKET_OPEN) return;
  reader.failAsForeign({
    code: FOREIGN,
    start: holeStart,
    end,
    message: `A directive begins with "@": {@${word} …}.`,
    fixes: fix(`Write {@${word} …}`, holeStart, end, `{@${word}`),
    meant: null,
    ends: null,
  });
}

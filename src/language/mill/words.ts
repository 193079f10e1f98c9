/** The words that stand behind `{#`, `{:` and `{@`. */
export const blockWords: readonly string[] = ['if', 'each', 'await', 'let', 'fill', 'verbatim'];
export const partWords: readonly string[] = ['else', 'empty', 'pending', 'error'];
export const directiveWords: readonly string[] = [
  'lang',
  'mode',
  'import',
  'type',
  'props',
  'use',
  'provide',
];

/** The nearest of some words: at most one letter off in short ones, two in longer ones; null when none is near. */
export function nearest(word: string, words: Iterable<string>): string | null {
  const given = word.toLowerCase();
  let best: string | null = null;
  let least = given.length < 4 ? 2 : 3;
  for (const other of words) {
    if (Math.abs(other.length - given.length) >= least) continue;
    const steps = distance(given, other.toLowerCase());
    if (steps >= least) continue;
    best = other;
    least = steps;
  }
  return best;
}

/** Words longer than this are no misspelling of anything. */
const LONGEST = 40;

/** How many letters must be typed, deleted, changed or swapped with their neighbour. */
export function distance(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return LONGEST;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let steps = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) steps = Math.min(steps, before[j - 2]! + 1);
      now.push(steps);
    }
    before = last;
    last = now;
  }
  return last[b.length]!;
}

/** What a block of another language is called here: the message, and the block that was meant. */
export interface Elsewhere {
  readonly message: string;
  readonly meant: string | null;
}

export const foreignBlocks: ReadonlyMap<string, Elsewhere> = new Map([
  ['for', { message: 'Lists are gone through with {#each list as item} … {/each}.', meant: 'each' }],
  ['foreach', { message: 'Lists are gone through with {#each list as item} … {/each}.', meant: 'each' }],
  ['unless', { message: 'There is no "unless"; write {#if not condition} … {/if}.', meant: 'if' }],
  ['else', { message: 'The other part of a block begins with ":": {:else}.', meant: null }],
  ['elseif', { message: 'This part of a block begins with ":": {:else if condition}.', meant: null }],
  ['elif', { message: 'This part of a block begins with ":": {:else if condition}.', meant: null }],
  ['empty', { message: 'This part of {#each} begins with ":": {:empty}.', meant: null }],
  ['pending', { message: 'This part of {#await} begins with ":": {:pending}.', meant: null }],
  ['error', { message: 'This part of {#await} begins with ":": {:error problem}.', meant: null }],
  ['with', { message: 'There is no "with"; {#let name = value} … {/let} gives a short name.', meant: 'let' }],
  ['set', { message: 'A value gets a name with {#let name = value} … {/let}.', meant: 'let' }],
  ['key', { message: 'The key stands in the head of a list: {#each list as item (item.id)}.', meant: null }],
  ['snippet', { message: 'What is used again is a template of its own, placed as an element.', meant: null }],
  [
    'raw',
    { message: 'What is not read as a template stands in {#verbatim} … {/verbatim}.', meant: 'verbatim' },
  ],
  [
    'switch',
    { message: 'There is no "switch"; cases are {#if a == 1} … {:else if a == 2} … {/if}.', meant: null },
  ],
  ['case', { message: 'There is no "case"; write {:else if condition} inside of {#if}.', meant: null }],
  ['slot', { message: 'A slot is placed with <slot name="…"> and filled with {#fill …}.', meant: 'fill' }],
  [
    'include',
    {
      message:
        'Another template is imported, {@import Card from "./card.mill"}, and placed as an element: <Card/>.',
      meant: null,
    },
  ],
]);

export const foreignDirectives: ReadonlyMap<string, string> = new Map([
  ['html', 'Values are printed with {value}; that of the type html is not escaped.'],
  ['const', 'A value gets a name with {#let name = value} … {/let}.'],
  ['let', 'A value gets a name with {#let name = value} … {/let}.'],
  ['render', 'Another template is placed as an element, <Card/>, and what was given to it as <slot/>.'],
  ['debug', 'There is no {@debug}; {value | json} shows a value.'],
  [
    'include',
    'Another template is imported, {@import Card from "./card.mill"}, and placed as an element: <Card/>.',
  ],
  ['extends', 'A layout is imported and placed as an element, with what it holds between its tags.'],
  ['layout', 'A layout is imported and placed as an element, with what it holds between its tags.'],
  ['if', 'A block begins with "#": {#if condition} … {/if}.'],
  ['each', 'A block begins with "#": {#each list as item} … {/each}.'],
  ['for', 'Lists are gone through with {#each list as item} … {/each}.'],
  ['else', 'The other part of a block begins with ":": {:else}.'],
]);

/** Parts of other languages, and what stands for them. */
export const foreignParts: ReadonlyMap<string, string> = new Map([
  ['elseif', 'Write {:else if condition}.'],
  ['elif', 'Write {:else if condition}.'],
  ['elsif', 'Write {:else if condition}.'],
  ['then', 'What was loaded gets its name in the head: {#await loader() as value}.'],
  ['catch', 'Write {:error problem}.'],
  ['loading', 'Write {:pending}.'],
  ['case', 'There is no "case"; write {:else if condition} inside of {#if}.'],
  ['default', 'All other cases of {#if} stand behind {:else}.'],
  ['if', 'A part with a condition is {:else if condition}.'],
  ['end', 'A block ends with a slash and its name: {/if}.'],
]);

/** What some of these are called here. */
export const partsElsewhere: ReadonlyMap<string, string> = new Map([
  ['elseif', 'else if'],
  ['elif', 'else if'],
  ['elsif', 'else if'],
  ['if', 'else if'],
  ['catch', 'error'],
  ['loading', 'pending'],
]);

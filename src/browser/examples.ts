const KINDS = ['mill', 'weir', 'sluice', 'race'] as const;
const PLACES = ['Aare', 'Inn', 'Rhône', '川'] as const;

/** Texts to begin with; each has a fault or two, so that there is something to see. */
export function exampleOf(language: string): string {
  switch (language) {
    case 'jsonl':
      return Array.from({ length: 120 }, (_, i) => record(i)).join('\n') + '\n';
    case 'jsonc':
      return `// What the wheel is to do.\n${json(60)
        .replace('"wheels": [', '/* from the source down */\n  "wheels": [')
        .replace(/\]\n\}$/, '],\n}')}\n`;
    case 'mill':
      return MILL;
    default:
      return `${json(120)}\n`;
  }
}

function record(i: number): string {
  const fields = [
    `"id": ${i}`,
    `"kind": "${KINDS[i % 4]}"`,
    `"at": "${PLACES[i % 4]}"`,
    `"flow": ${(i * 37) % 90}`,
  ];
  // One that is not closed, and one that has a word which is none.
  if (i === 13) return `{ ${fields.join(', ')}`;
  if (i === 71) return `{ ${fields.join(', ')}, "open": yes }`;
  return `{ ${fields.join(', ')} }`;
}

function json(wheels: number): string {
  const lines = Array.from(
    { length: wheels },
    (_, i) => `    { "id": ${i}, "kind": "${KINDS[i % 4]}", "turns": ${i === 17 ? '1,,2' : (i * 13) % 60} }`,
  );
  return `{\n  "name": "Millrace",\n  "wheels": [\n${lines.join(',\n')}\n  ]\n}`;
}

const MILL = `<h1>{title}</h1>
<ul class="wheels">
  {#each wheels as wheel}
    <li>
      <b>{wheel.name}</b>
      {#if wheel.turns > 0}
        turns {wheel.turns} times a minute
      {:else}
        stands still
      {/if}
  {/each}
</ul>
<p>All of them are <em>driven by water.</p>
<footer>{place}, {year}</footer>
`;

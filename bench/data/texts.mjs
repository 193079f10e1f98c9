/** The texts by family and size; the same in every process and every run. */
import { flatJson, jsonLines, nestedJson, records } from './json.mjs';
import { cards, flatMarkup, listMarkup, nestedMarkup, openItems } from './markup.mjs';

/** A family's language, how it makes a text of a given length, and what is pasted between two of its items. */
export const families = {
  'json-flat': { language: 'json', make: flatJson, items: records },
  'json-nested': { language: 'json', make: nestedJson, items: records },
  'json-lines': { language: 'jsonl', make: jsonLines },
  'markup-flat': { language: 'markup', make: flatMarkup, items: cards },
  'markup-nested': { language: 'markup', make: nestedMarkup, items: cards },
  'markup-list': { language: 'markup', make: listMarkup, items: openItems },
};

/** In characters, all of them ASCII, so in bytes, too. */
export const sizes = {
  '10 KB': 10_000,
  '100 KB': 100_000,
  '500 KB': 500_000,
  '1 MB': 1_000_000,
  '10 MB': 10_000_000,
  '13 MB': 13_000_000,
};

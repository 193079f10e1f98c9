/** Who is measured: the file that reads the text, and the languages that it reads. */
import { existsSync } from 'node:fs';

const json = ['json'];
const lines = ['json', 'jsonl'];
const markup = ['markup'];

const all = {
  native: { file: 'native.mjs', reads: lines },
  millrace: { file: 'millrace.mjs', reads: [...lines, ...markup] },
  'millrace-tokens': { file: 'millrace-tokens.mjs', reads: lines },
  'millrace-demand': { file: 'millrace-demand.mjs', reads: [...lines, ...markup] },
  'millrace-checked': { file: 'millrace-checked.mjs', reads: markup },
  lezer: { file: 'lezer.mjs', reads: [...json, ...markup] },
  'tree-sitter': { file: 'tree-sitter.mjs', reads: [...lines, ...markup] },
  'jsonc-parser': { file: 'jsonc-parser.mjs', reads: json },
  clarinet: { file: 'clarinet.mjs', reads: json },
  streamparser: { file: 'streamparser.mjs', reads: lines },
  'streamparser-values': { file: 'streamparser-values.mjs', reads: lines },
  'stream-json': { file: 'stream-json.mjs', reads: lines },
  'stream-json-values': { file: 'stream-json-values.mjs', reads: json },
  htmlparser2: { file: 'htmlparser2.mjs', reads: markup },
  parse5: { file: 'parse5.mjs', reads: markup },
  'htmljs-parser': { file: 'htmljs-parser.mjs', reads: markup },
  svelte: { file: 'svelte.mjs', reads: markup },
  vue: { file: 'vue.mjs', reads: markup },
};

const built = existsSync(new URL('../../dist/src/syntax.js', import.meta.url));

/** Without a build of Millrace, only its peers. */
export const parsers = Object.fromEntries(
  Object.entries(all).filter(([name]) => built || !name.startsWith('millrace')),
);

export const parserFile = (name) => new URL(`../parsers/${parsers[name].file}`, import.meta.url).href;

export function sayWhatIsMissing() {
  if (!built) console.log('dist/src/syntax.js is not built: only peers are measured.\n');
}

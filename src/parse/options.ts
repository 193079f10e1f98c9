import { optionNotAllowed } from '../error/render.js';
import { argumentNotAllowed, shown } from '../error/syntax.js';

export interface ParseOptions {
  /**
   * So many containers may lie in one another; 1000 unless given, at most 100,000.
   * An opener beyond is a token of its own, with a diagnostic.
   */
  readonly maxDepth?: number;
  /**
   * `keep` (unless given) holds the tokens that were read, 3 bytes each. Lists of small items without a fault are
   * passed over first, in JSON: their tokens are read when somebody looks at them, and kept from then on.
   * `demand` holds none but those of the pages that have been looked at; reading a page
   * again costs some microseconds.
   */
  readonly tokens?: 'keep' | 'demand';
}

/** Options that have been looked at, with what was left out. */
export interface Settings {
  readonly maxDepth: number;
  readonly keepsTapes: boolean;
}

const DEEPEST = 100_000;

/** `who` is the function that was given them. */
export function readOptions(who: string, options: ParseOptions): Settings {
  if (typeof options !== 'object' || options === null)
    throw argumentNotAllowed(who, 'its options', options, 'an object, or nothing');
  for (const name of Object.keys(options)) {
    if (name === 'maxDepth' || name === 'tokens') continue;
    const value = (options as Readonly<Record<string, unknown>>)[name];
    throw optionNotAllowed(name, shown(value), 'no options but maxDepth and tokens');
  }
  const { maxDepth = 1000, tokens = 'keep' } = options;
  if (!Number.isInteger(maxDepth) || maxDepth < 1 || maxDepth > DEEPEST) {
    throw optionNotAllowed('maxDepth', shown(maxDepth), `a whole number from 1 to ${DEEPEST}`);
  }
  if (tokens !== 'keep' && tokens !== 'demand')
    throw optionNotAllowed('tokens', shown(tokens), "'keep' or 'demand'");
  return { maxDepth, keepsTapes: tokens === 'keep' };
}

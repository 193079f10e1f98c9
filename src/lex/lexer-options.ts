import { optionNotAllowed } from '../error/render.js';
import { argumentNotAllowed } from '../error/syntax.js';
import { demandOptions } from './arguments.js';
import type { LexerCheckpoint } from './checkpoint.js';

export interface LexerOptions {
  /** So many containers may lie in one another; 1000 unless given, at most 100,000. */
  readonly maxDepth?: number;
  /** So many UTF-16 code units may one token have: that is what is held of one that is not over. 1,048,576 unless given. */
  readonly maxTokenLength?: number;
  /** Where to go on: what is fed next is the text behind its `offset`. */
  readonly from?: LexerCheckpoint;
}

const DEEPEST = 100_000;
const LONGEST = 0x1000_0000;

/** @throws {MillraceError} `OPTION_NOT_ALLOWED` */
export function demandWhole(name: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw optionNotAllowed(name, value, `a whole number from 1 to ${most}`);
}

export function readLexerOptions(
  language: string,
  options: LexerOptions,
): {
  readonly maxDepth: number;
  readonly maxTokenLength: number;
  readonly from: LexerCheckpoint | undefined;
} {
  demandOptions('createLexer()', options, ['maxDepth', 'maxTokenLength', 'from']);
  const { maxDepth = 1000, maxTokenLength = 1_048_576, from } = options;
  if (from !== undefined) demandCheckpoint(language, from);
  return {
    maxDepth: demandWhole('maxDepth', maxDepth, DEEPEST),
    maxTokenLength: demandWhole('maxTokenLength', maxTokenLength, LONGEST),
    from,
  };
}

/** Whether it can be one: what is in it is believed. */
function demandCheckpoint(language: string, from: LexerCheckpoint): void {
  const given = from as Partial<LexerCheckpoint> | null;
  const isOne =
    typeof given === 'object' &&
    typeof given?.held === 'string' &&
    Number.isInteger(given.offset) &&
    Number.isInteger(given.state) &&
    [given.open, given.reports, given.faults, given.within].every(Array.isArray);
  if (given?.language !== undefined && given.language !== language)
    throw optionNotAllowed('from', `a checkpoint of ${given.language}`, `one of ${language}`);
  if (!isOne) throw argumentNotAllowed('createLexer()', 'its option from', given, 'what checkpoint() gave');
}

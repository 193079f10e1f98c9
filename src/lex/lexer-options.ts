import { optionNotAllowed } from '../error/render.js';
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

export function readLexerOptions({ maxDepth = 1000, maxTokenLength = 1_048_576, from }: LexerOptions): {
  readonly maxDepth: number;
  readonly maxTokenLength: number;
  readonly from: LexerCheckpoint | undefined;
} {
  return {
    maxDepth: demandWhole('maxDepth', maxDepth, DEEPEST),
    maxTokenLength: demandWhole('maxTokenLength', maxTokenLength, LONGEST),
    from,
  };
}

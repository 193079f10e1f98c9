import { headDerivation, type HeadBounds } from '../../../syntax/derive-heads.js';
import type { SyntaxToken } from '../../../syntax/red.js';
import type { TokenRun } from '../../../syntax/run.js';
import type { Problem } from '../expression/nodes.js';
import { Reader } from '../expression/reader.js';
import { readBlockHead, readPartHead } from './blocks.js';
import { endsHead, headEnd, isInside, wordOf } from './bounds.js';
import { readDirective } from './directives.js';
import { readHole } from './holes.js';
import type { BlockHead, DirectiveHead, HoleHead, PartHead } from './nodes.js';
import { HeadParser } from './reading.js';

/** What was read out of a run of tokens; spans in it count from the run's first token. */
export interface Derived<T> {
  readonly head: T;
  readonly problems: readonly Problem[];
}

const bounds: HeadBounds = {
  isLast: endsHead,
  isOutside: (kind) => !isInside(kind),
};

function reading<T>(
  read: (parser: HeadParser, word: string) => T,
): (first: SyntaxToken) => Derived<T> | null {
  return headDerivation(bounds, (run: TokenRun) => {
    const reader = new Reader(run, 1, headEnd(run, 1));
    const parser = new HeadParser(reader);
    parser.wordEnd = run.ends[0]!;
    return { head: read(parser, wordOf(run.textOf(0))), problems: reader.problems };
  });
}

/** By the opener of a hole, block or directive, or the token of a part. Null for what is longer than 64 Ki units. */
export const holeHead: (first: SyntaxToken) => Derived<HoleHead> | null = reading((parser) =>
  readHole(parser, 'content'),
);
export const blockHead: (first: SyntaxToken) => Derived<BlockHead> | null = reading(readBlockHead);
export const partHead: (first: SyntaxToken) => Derived<PartHead> | null = reading(readPartHead);
export const directiveHead: (first: SyntaxToken) => Derived<DirectiveHead> | null = reading(readDirective);
